import type { Command } from 'commander';
import type { CommandDefinition } from '../command.ts';
import { addCrawlOptions, type CrawlCliOptions } from '../crawl-options.ts';
import { bundleOption } from '../options.ts';

/** `mingzhang run sources.yaml`: crawl, then read what is new into the same database. For schedulers. */
interface Options extends CrawlCliOptions {
  readonly bundle: 'auto' | 'never';
}

export const run: CommandDefinition = {
  name: 'run',
  examples: [
    { line: 'mingzhang run sources.yaml', does: '取公开材料，读入新的，核对数字' },
    {
      line: 'mingzhang run sources.yaml --max-time 3600 --log run.jsonl',
      does: '每天夜里由定时任务运行，最多一小时',
    },
  ],
  define: (command: Command) =>
    addCrawlOptions(
      command
        .description(
          'crawl 加 ingest：取公开材料，读入新的，核对数字；退出码 0 完成，3 有的失败，75 还没取完',
        )
        .argument('<来源...>', '来源文件（YAML）或列表页地址'),
    )
      .addOption(bundleOption())
      .action(async (references: string[], options: Options) => {
        const { crawling } = await import('../crawling.ts');
        process.exitCode = await crawling(references, options, { bundle: options.bundle });
      }),
};
