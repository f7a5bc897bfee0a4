import { type Command, Option } from 'commander';
import { type CommandDefinition, exitCodes } from '../command.ts';
import { databaseOption } from '../options.ts';

/** `mingzhang status`: of each source, when it was last visited, how many documents there are, what is left to do. */
interface Options {
  readonly db: string;
  readonly format: 'text' | 'json';
}

export const status: CommandDefinition = {
  name: 'status',
  examples: [
    { line: 'mingzhang status', does: '每个来源上次什么时候取过、有多少材料、还有多少没取' },
    { line: 'mingzhang status --format json', does: '交给监控程序' },
  ],
  define: (command: Command) =>
    command
      .description('各个来源的情况：上次访问、材料数、没取完的、失败的')
      .addOption(databaseOption())
      .addOption(new Option('--format <格式>', '输出格式').choices(['text', 'json']).default('text'))
      .action(async (options: Options) => {
        process.exitCode = await runStatus(options);
      }),
};

async function runStatus({ db: path, format }: Options): Promise<number> {
  const { crawlStatus, openDatabase } = await import('../../store/index.ts');
  const { isCrawling } = await import('../../pipeline/crawl.ts');
  const { statusText } = await import('../output/crawled.ts');
  const { print } = await import('../output/stream.ts');
  const db = openDatabase(path, { readOnly: true });
  try {
    const sites = crawlStatus(db);
    const running = isCrawling(db);
    await print(
      format === 'json' ? `${JSON.stringify({ running, sites }, null, 2)}\n` : statusText(sites, running),
    );
    return exitCodes.ok;
  } finally {
    db.close();
  }
}
