import { type Command, Option } from 'commander';
import { type CommandDefinition, exitCodes } from '../command.ts';
import { addLimitOptions, bundleOption, type LimitOptions, limitsOf } from '../options.ts';

/** `mingzhang parse 决算.pdf`: rows and findings to standard output, nothing stored. Exit 0, or 3 when some inputs failed. */
interface Options extends LimitOptions {
  readonly format: 'table' | 'json' | 'jsonl' | 'csv';
  readonly bundle: 'auto' | 'never';
  readonly text?: boolean;
  readonly ledger?: boolean;
  readonly unresolved?: boolean;
}

export const parse: CommandDefinition = {
  name: 'parse',
  examples: [
    { line: 'mingzhang parse 决算.pdf', does: '在终端里看读出了什么' },
    {
      line: 'mingzhang parse 决算.pdf --format jsonl > 决算.jsonl',
      does: '每行一个 JSON 对象，交给别的程序',
    },
    { line: 'mingzhang parse 决算.pdf --format csv > 决算.csv', does: '用电子表格打开' },
  ],
  define: (command: Command) =>
    addLimitOptions(
      command
        .description('读公开材料，把数据和核对发现打印出来，不存库')
        .argument('<文件或文件夹...>', '要读的文件；文件夹中的逐个读')
        .addOption(
          new Option('--format <格式>', '输出格式')
            .choices(['table', 'json', 'jsonl', 'csv'])
            .default('table'),
        )
        .addOption(bundleOption())
        .option('--text', 'json、jsonl 中带上提取出的全文')
        .option('--ledger', '列出核对过和没有核对的每一项关系')
        .option('--unresolved', '列出没能对上科目分类的名称'),
    ).action(async (paths: string[], options: Options) => {
      process.exitCode = await runParse(paths, options);
    }),
};

async function runParse(paths: readonly string[], options: Options): Promise<number> {
  const { defaultLimits } = await import('../../schema/limits.ts');
  const { readAll } = await import('../../pipeline.ts');
  const { printerFor } = await import('../output/printers.ts');
  const { complain, passedOver, print } = await import('../output/stream.ts');

  const printer = printerFor(options.format, options);
  const reads = readAll(paths, { limits: limitsOf(options, defaultLimits), bundle: options.bundle });
  let failed = false;
  let passed = 0;
  await print(printer.begin());
  for await (const read of reads) {
    if ('state' in read) {
      passed++;
      continue;
    }
    if ('failure' in read) {
      failed = true;
      complain(read.failure.message);
    }
    await print(printer.read(read));
  }
  await print(printer.end());
  for (const note of printer.notes()) complain(note);
  if (passed > 0) complain(passedOver(passed));
  return failed ? exitCodes.someFailed : exitCodes.ok;
}
