import { type Command, Option } from 'commander';
import { UsageError } from '../../schema/errors.ts';
import { type CommandDefinition, exitCodes } from '../command.ts';
import { databaseOption } from '../options.ts';

/** `mingzhang export --format csv --out 导出`: every table of the store as a file, or as lines on standard output. */
interface Options {
  readonly format: 'csv' | 'jsonl';
  readonly db: string;
  readonly out?: string;
  readonly table?: string;
  readonly bom?: boolean;
}

export const exportCommand: CommandDefinition = {
  name: 'export',
  examples: [
    {
      line: 'mingzhang export --format csv --bom --out 导出/',
      does: '每张表一个 CSV 文件，Excel 直接打开不乱码',
    },
    { line: 'mingzhang export --format jsonl > 全部.jsonl', does: '全部内容，每行一个带 type 的 JSON 对象' },
    { line: 'mingzhang export --format csv --table findings', does: '把核对发现打印成 CSV' },
  ],
  define: (command: Command) =>
    command
      .description('把数据库里的内容导出为 CSV 或 JSON Lines')
      .addOption(new Option('--format <格式>', '导出格式').choices(['csv', 'jsonl']).makeOptionMandatory())
      .addOption(databaseOption())
      .option('--out <目录>', '写到这个目录，每张表一个文件；不写则打印到标准输出')
      .option('--table <表>', '只导出一张表：documents、rows、indicators、findings、checks、failures')
      .option('--bom', 'CSV 文件以 UTF-8 BOM 开头（Excel 需要）')
      .action(async (options: Options) => {
        process.exitCode = await runExport(options);
      }),
};

async function runExport(options: Options): Promise<number> {
  const { exportTables, openDatabase } = await import('../../store/index.ts');
  const { exportTo, printTable } = await import('../output/exported.ts');
  const { complain, print } = await import('../output/stream.ts');

  const tables = exportTables.filter((t) => options.table === undefined || t.name === options.table);
  if (tables.length === 0)
    throw new UsageError(`没有表 ${options.table}，可选：${exportTables.map((t) => t.name).join('、')}`);
  if (options.out === undefined && options.format === 'csv' && tables.length > 1)
    throw new UsageError('CSV 一个文件只能放一张表：请加 --out <目录>，或用 --table <表> 选一张');
  const db = openDatabase(options.db, { readOnly: true });
  try {
    if (options.out === undefined) for (const table of tables) await printTable(db, table, options, print);
    else
      for (const { file, lines } of await exportTo(db, tables, options, options.out))
        complain(`${file}  ${lines} 行`);
  } finally {
    db.close();
  }
  return exitCodes.ok;
}
