import { type Command, Option } from 'commander';
import { UsageError } from '../../schema/errors.ts';
import { type CommandDefinition, exitCodes } from '../command.ts';
import { addFilterOptions, type FilterOptions, filterOf } from '../export-options.ts';
import { databaseOption } from '../options.ts';

/** `mingzhang export --format csv --out 导出`: the store as files that other programs open, or as lines on standard output. */
interface Options extends FilterOptions {
  readonly format: 'csv' | 'jsonl' | 'parquet' | 'xlsx' | 'datapackage';
  readonly shape: 'long' | 'wide';
  readonly db: string;
  readonly out?: string;
  readonly table?: string;
  readonly bom?: boolean;
  readonly licence: string;
  readonly maskPersons?: boolean;
}

export const exportCommand: CommandDefinition = {
  name: 'export',
  examples: [
    {
      line: 'mingzhang export --format csv --bom --out 导出/',
      does: '每张表一个 CSV 文件，Excel 直接打开不乱码',
    },
    {
      line: 'mingzhang export --format parquet --out 导出/',
      does: '每张表一个 Parquet 文件，给 pandas、R、DuckDB',
    },
    {
      line: 'mingzhang export --format xlsx --out 导出/ --shape wide',
      does: '一个 Excel 工作簿，每类数据一个工作表，各阶段各占一列',
    },
    {
      line: 'mingzhang export --format datapackage --out 数据包/',
      does: '可以发布的数据包（Frictionless）：CSV，附字段类型、取值、主键外键、许可和来源',
    },
    {
      line: 'mingzhang export --format csv --table rows --family 三公经费 --year 2019-2023 --region 青禾县 > 三公.csv',
      does: '只要一个地区几年的三公经费',
    },
    { line: 'mingzhang export --format jsonl > 全部.jsonl', does: '全部内容，每行一个带 type 的 JSON 对象' },
    {
      line: 'mingzhang export --format csv --table findings --severity 错误',
      does: '把核对发现中的错误打印成 CSV',
    },
  ],
  define: (command: Command) =>
    addFilterOptions(
      command
        .description('把数据库里的内容导出为别的程序能打开的文件；各列的含义见 docs/codebook.md')
        .addOption(
          new Option('--format <格式>', '导出格式')
            .choices(['csv', 'jsonl', 'parquet', 'xlsx', 'datapackage'])
            .makeOptionMandatory(),
        )
        .addOption(
          new Option(
            '--shape <形状>',
            '数据表的形状：long 一个数字一行，wide 一个单位一个年度一个科目一行、各阶段各度量一列',
          )
            .choices(['long', 'wide'])
            .default('long'),
        )
        .addOption(databaseOption())
        .option('--out <目录>', '写到这个目录，每张表一个文件；不写则打印到标准输出')
        .option('--table <表>', '只导出一张表：documents、rows、indicators、findings、checks 等')
        .option('--bom', 'CSV 文件以 UTF-8 BOM 开头（Excel 需要）')
        .option(
          '--mask-persons',
          '隐去各列文字中私人的姓名、电话和身份证号（退休、调动人员名单，联系人等）；单位的电话保留',
        )
        .option('--licence <许可>', 'datapackage 中写明的数据许可（SPDX 名称）', 'CC-BY-4.0'),
    ).action(async (options: Options) => {
      process.exitCode = await runExport(options);
    }),
};

async function runExport(options: Options): Promise<number> {
  const { datasetTables, openDatabase } = await import('../../store/index.ts');
  const { complain, print } = await import('../output/stream.ts');
  const { exportFiles, readingsOf, textOf } = await import('../output/exported.ts');

  const { format, out, table, shape, bom } = options;
  const tables = datasetTables.filter((t) => table === undefined || t.name === table);
  if (tables.length === 0)
    throw new UsageError(`没有表 ${table}，可选：${datasetTables.map((t) => t.name).join('、')}`);
  if (out === undefined && format === 'csv' && tables.length > 1)
    throw new UsageError('CSV 一个文件只能放一张表：请加 --out <目录>，或用 --table <表> 选一张');
  if (out === undefined && format !== 'csv' && format !== 'jsonl')
    throw new UsageError(`${format} 不能打印到标准输出：请加 --out <目录>`);
  const db = openDatabase(options.db, { readOnly: true });
  try {
    const request = { db, tables, shape, filter: filterOf(options), maskPersons: options.maskPersons };
    if (out !== undefined)
      for (const said of await exportFiles(request, { format, out, bom, licence: options.licence }))
        complain(said);
    else
      for (const reading of readingsOf(request))
        for (const text of textOf(reading, format === 'csv' ? 'csv' : 'jsonl', bom)) await print(text);
  } finally {
    db.close();
  }
  return exitCodes.ok;
}
