import { type Command, InvalidArgumentError, Option } from 'commander';
import { UsageError } from '../../schema/errors.ts';
import { families, funds } from '../../schema/vocabulary.ts';
import type { Connection } from '../../store/index.ts';
import { type CommandDefinition, exitCodes } from '../command.ts';
import { databaseOption } from '../options.ts';

/** `mingzhang series --entity 青禾县样例局 --item 公务接待费`: an account of a unit over the years, as a table and bars. */
interface Options {
  readonly db: string;
  readonly entity: string;
  readonly item: string;
  readonly family?: string;
  readonly fund?: string;
  readonly format: 'text' | 'csv' | 'jsonl';
}

export const series: CommandDefinition = {
  name: 'series',
  examples: [
    {
      line: 'mingzhang series --entity 青禾县样例局 --item 公务接待费',
      does: '一个单位一个科目历年的年初预算、全年预算和决算，附条形图',
    },
    {
      line: 'mingzhang series --entity 青禾县样例局 --item 收入总计 --format csv > 收入.csv',
      does: '存成 CSV',
    },
  ],
  define: (command: Command) =>
    command
      .description('一个单位一个科目历年的数字；同一个数印了多次时取哪一个，见 store/answers/settle.ts')
      .addOption(databaseOption())
      .requiredOption('--entity <单位>', '单位全称，或只有一个单位含有的几个字')
      .requiredOption('--item <科目>', '科目：整个路径，或末级名称')
      .option('--family <类别>', '只看这一类，如 三公经费 或 three_public', key(families))
      .option('--fund <资金>', '只看这种资金口径，如 一般公共预算财政拨款 或 general', key(funds))
      .addOption(new Option('--format <格式>', '输出格式').choices(['text', 'csv', 'jsonl']).default('text'))
      .action(async (options: Options) => {
        process.exitCode = await runSeries(options);
      }),
};

const key = (vocabulary: Readonly<Record<string, string>>) => (text: string) => {
  const found = Object.entries(vocabulary).find((entry) => entry.includes(text));
  if (!found) throw new InvalidArgumentError(`可选 ${Object.values(vocabulary).join('、')}`);
  return found[0];
};

async function runSeries(options: Options): Promise<number> {
  const { accountsOf, openDatabase, seriesOf } = await import('../../store/index.ts');
  const { seriesCsv, seriesLines, seriesText } = await import('../output/series.ts');
  const { print } = await import('../output/stream.ts');

  const db = openDatabase(options.db, { readOnly: true });
  try {
    const entity = await unitCalled(db, options.entity);
    const accounts = accountsOf(db, entity, options.item).filter(
      ({ family }) => options.family === undefined || family === options.family,
    );
    const found = seriesOf(db, entity, accounts).filter(
      ({ fund }) => options.fund === undefined || fund === options.fund,
    );
    if (found.length === 0)
      throw new UsageError(
        `${entity} 没有科目“${options.item}”的数字，可用 mingzhang search ${options.item} 找`,
      );
    if (options.format === 'csv') await print(seriesCsv(entity, found));
    else if (options.format === 'jsonl') await print(seriesLines(entity, found));
    else await print(seriesText(entity, found));
    return exitCodes.ok;
  } finally {
    db.close();
  }
}

/** The unit of that name, or the only one that has these words in its name. */
async function unitCalled(db: Connection, name: string): Promise<string> {
  const { holdsUnit, search } = await import('../../store/index.ts');
  if (holdsUnit(db, name)) return name;
  const { hits, totals } = search(db, name, { kinds: ['entity'], limit: 10 });
  const names = hits.flatMap((hit) => (hit.kind === 'entity' ? [hit.entity] : []));
  if (totals.entity === 1) return names[0]!;
  if (totals.entity === 0) throw new UsageError(`没有单位“${name}”`);
  throw new UsageError(
    `名称含有“${name}”的单位有 ${totals.entity} 个：${names.join('、')}${totals.entity > names.length ? '……' : ''}`,
  );
}
