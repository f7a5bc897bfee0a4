import { type Command, Option } from 'commander';
import { type CommandDefinition, exitCodes } from '../command.ts';
import { addCrawlOptions, type CrawlCliOptions } from '../crawl-options.ts';

/**
 * `mingzhang crawl sources.yaml`: every published document of the sources onto the disk, once. Exit 0, 3 when something
 * of some source failed, 75 when there is more to do later. `--init` writes a first source file instead.
 */
export const crawl: CommandDefinition = {
  name: 'crawl',
  examples: [
    { line: 'mingzhang crawl sources.yaml', does: '到来源文件所列的网站上取公开材料，只取新的和变了的' },
    { line: 'mingzhang crawl http://www.example/czj/yjsgk/', does: '不写来源文件，直接从一个列表页开始' },
    {
      line: 'mingzhang crawl --init http://www.example/czj/yjsgk/',
      does: '看一眼网站，写出第一份来源文件 sources.yaml',
    },
    {
      line: 'mingzhang crawl sources.yaml --max-time 600 --log crawl.jsonl',
      does: '最多十分钟，没取完的下一次接着取',
    },
    { line: 'mingzhang crawl sources.yaml --warc 证据/', does: '同时写 WARC 文件，留作证据' },
  ],
  define: (command: Command) =>
    addCrawlOptions(
      command
        .description('到网站上取公开材料，存成文件；退出码 0 完成，3 有的失败，75 还没取完')
        .argument('[来源...]', '来源文件（YAML）或列表页地址')
        .option('--init <地址>', '看一眼这个地址，写出第一份来源文件')
        .addOption(new Option('--out <文件>', '--init 写到哪里').default('sources.yaml')),
    ).action(async (references: string[], options: CrawlCliOptions & { init?: string; out: string }) => {
      process.exitCode = options.init
        ? await init(options.init, options)
        : await runCrawl(references, options);
    }),
};

async function init(address: string, options: CrawlCliOptions & { out: string }): Promise<number> {
  const { existsSync, writeFileSync } = await import('node:fs');
  const { lookAt, userAgentOf } = await import('../../pipeline/crawling.ts');
  const { complain, print } = await import('../output/stream.ts');
  const { versionText } = await import('../program.ts');
  if (existsSync(options.out)) {
    complain(`${options.out} 已经存在，没有改动；用 --out 写到别处`);
    return exitCodes.usage;
  }
  try {
    const text = await lookAt(address, {
      userAgent: userAgentOf(versionText(), options.contact ?? null),
      addresses: { allowPrivate: options.allowPrivateAddresses ?? false },
    });
    writeFileSync(options.out, text);
    await print(`已写出 ${options.out}，请核对后运行：mingzhang crawl ${options.out}\n`);
    return exitCodes.ok;
  } catch (error) {
    if (!(error instanceof Error) || (error.name !== 'FetchFailure' && error.name !== 'UsageError'))
      throw error;
    complain(`${address}：${error.message}`);
    return exitCodes.someFailed;
  }
}

async function runCrawl(references: readonly string[], options: CrawlCliOptions): Promise<number> {
  const { crawling } = await import('../crawling.ts');
  return crawling(references, options);
}
