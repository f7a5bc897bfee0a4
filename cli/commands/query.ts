import { type Command, Option } from 'commander';
import { UsageError } from '../../schema/errors.ts';
import { type CommandDefinition, exitCodes } from '../command.ts';
import { databaseOption } from '../options.ts';

/** `mingzhang query "SELECT …"`: asks the store, for people who have no SQLite program. Read-only: it cannot change anything. */
interface Options {
  readonly format: 'table' | 'csv' | 'jsonl';
  readonly db: string;
}

export const query: CommandDefinition = {
  name: 'query',
  examples: [
    {
      line: "mingzhang query \"SELECT entity, year, value, unit FROM three_public WHERE item = '公务接待费' AND 阶段 = '决算'\"",
      does: '各单位的公务接待费决算数',
    },
    {
      line: 'mingzhang query "SELECT * FROM findings WHERE severity = \'error\'" --format csv',
      does: '全部错误，存成 CSV',
    },
  ],
  define: (command: Command) =>
    command
      .description('用 SQL 查询数据库（只读）')
      .argument('<SQL>', '一条 SELECT 语句；视图见 store/README.md：documents、rows、income、findings 等')
      .addOption(databaseOption())
      .addOption(
        new Option('--format <格式>', '输出格式').choices(['table', 'csv', 'jsonl']).default('table'),
      )
      .action(async (sql: string, options: Options) => {
        process.exitCode = await runQuery(sql, options);
      }),
};

async function runQuery(sql: string, options: Options): Promise<number> {
  const { ask, csvLines, openDatabase } = await import('../../store/index.ts');
  const { jsonLine, print } = await import('../output/stream.ts');
  const { harmless } = await import('../output/words.ts');
  const { table } = await import('../output/table.ts');

  const db = openDatabase(options.db, { readOnly: true });
  try {
    const { columns, rows } = asked(() => ask(db, sql));
    if (options.format === 'table') {
      const all = asked(() => [...rows]);
      const titles = columns.map((title, i) => ({
        title,
        align: all.every((row) => isNumeric(row[i])) ? ('right' as const) : ('left' as const),
      }));
      await print(
        table(
          titles,
          all.map((row) => row.map((cell) => (cell === null ? '' : harmless(String(cell))))),
        ),
      );
      return exitCodes.ok;
    }
    if (options.format === 'csv') await print(csvLines([columns]));
    for (const row of rows)
      await print(
        options.format === 'csv'
          ? csvLines([row])
          : jsonLine(Object.fromEntries(columns.map((name, i) => [name, row[i]]))),
      );
    return exitCodes.ok;
  } finally {
    db.close();
  }
}

/** A figure stands right, whether it is a number to SQLite or exact text; nothing fits on either side. */
const isNumeric = (cell: string | number | null | undefined) =>
  cell == null || typeof cell === 'number' || /^-?\d+(\.\d+)?$/.test(cell);

/** What SQLite says about somebody's SQL is about their call, and not a bug of ours. */
function asked<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`查询不成立：${error instanceof Error ? error.message : String(error)}`);
  }
}
