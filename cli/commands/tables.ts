import { type Command, Option } from 'commander';
import type { Tabled } from '../../pipeline.ts';
import { DocumentError, UsageError } from '../../schema/errors.ts';
import { type CommandDefinition, exitCodes } from '../command.ts';
import { addLimitOptions, bundleOption, type LimitOptions, limitsOf } from '../options.ts';
import type { TablesFormat } from '../output/tables/written.ts';

/**
 * `mingzhang tables 决算.pdf`: the tables as read, for people who only want them; `--overlay 框.pdf` draws what was found
 * over the page, so that a misread table is seen at once. Exit 0, or 3 when the file cannot be read.
 */
interface Options extends LimitOptions {
  readonly format: TablesFormat;
  readonly bundle: 'auto' | 'never';
  readonly out?: string;
  readonly bom?: boolean;
  readonly overlay?: string;
}

export const tables: CommandDefinition = {
  name: 'tables',
  examples: [
    { line: 'mingzhang tables 决算.pdf --format xlsx --out 表格/', does: '只要表格：每张表一个工作表' },
    {
      line: 'mingzhang tables 决算.pdf --bom --out 表格/',
      does: '每张表一个 CSV 文件，Excel 直接打开不乱码',
    },
    { line: 'mingzhang tables 决算.pdf --format html > 表格.html', does: '用浏览器看，合并单元格照旧' },
    {
      line: 'mingzhang tables 决算.pdf --overlay 框.pdf > 图例.txt',
      does: '把读到的单元格和数字画在原文上，看有没有读错',
    },
  ],
  define: (command: Command) =>
    addLimitOptions(
      command
        .description('只要表格：照原样取出公开材料中的表，或把读到的格子画在原文上')
        .argument('<文件>', '要读的文件')
        .addOption(new Option('--format <格式>', '输出格式').choices(['csv', 'xlsx', 'html']).default('csv'))
        .option('--out <目录>', '写到这个目录：CSV 每张表一个文件；不写则打印到标准输出')
        .option('--bom', 'CSV 文件以 UTF-8 BOM 开头（Excel 需要）')
        .option(
          '--overlay <文件>',
          '不输出表格，而在 PDF 的副本上画出表格和数字，图例打印到标准输出；文件名以 .pdf 或 .png 结尾',
        )
        .addOption(bundleOption()),
    ).action(async (path: string, options: Options) => {
      process.exitCode = await runTables(path, options);
    }),
};

async function runTables(path: string, options: Options): Promise<number> {
  if (options.overlay !== undefined && !/\.(pdf|png)$/i.test(options.overlay))
    throw new UsageError(`--overlay 的文件名应以 .pdf 或 .png 结尾：${options.overlay}`);
  const { defaultLimits } = await import('../../schema/limits.ts');
  const pipeline = await import('../../pipeline.ts');
  const { complain } = await import('../output/stream.ts');
  try {
    const limits = limitsOf(options, defaultLimits);
    const read = await pipeline.tables(path, { limits, bundle: options.bundle });
    if (options.overlay === undefined) await give(path, read, options);
    else await overlay(path, read, options.overlay);
    return exitCodes.ok;
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    complain(error.message);
    return exitCodes.someFailed;
  }
}

async function give(path: string, read: Tabled, options: Options): Promise<void> {
  const { shown } = await import('../output/tables/shown.ts');
  const { filesOf, streamOf, writeFiles } = await import('../output/tables/written.ts');
  const { complain, print } = await import('../output/stream.ts');

  let number = 0;
  const found = read.parts.flatMap(({ reading, tables }) =>
    tables.map((table) => shown(table, reading.document.text, ++number)),
  );
  if (found.length === 0) complain(`${path}: 没有找到表格`);
  if (options.out === undefined) {
    if (options.format === 'xlsx' && process.stdout.isTTY)
      throw new UsageError('XLSX 不能打印到终端：请加 --out <目录>，或转到文件里');
    await print(await streamOf(found, options.format, path));
    return;
  }
  const files = await filesOf(found, options.format, path, options.bom === true);
  await writeFiles(files, options.out);
  for (const { name, about } of files) complain(`${name}  ${about}`);
}

async function overlay(path: string, read: Tabled, target: string): Promise<void> {
  const { drawOver } = await import('../output/overlay/index.ts');
  const { complain, print } = await import('../output/stream.ts');

  const { legend, files } = await drawOver(path, read, target);
  await print(legend);
  for (const file of files) complain(file);
}
