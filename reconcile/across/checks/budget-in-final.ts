/**
 * The opening budget that a final account prints, against the budget that was published for that year.
 *
 * Reads 住房公积金年初预算为50.00万元 in the final account of 2023 and 住房公积金50.00万元 in the budget of 2023 and states that
 * both are one number. 预算数 without 年初 is the adjusted budget, which may differ by right, and is not compared.
 */
import type { Family } from '../../../schema/index.ts';
import type { ExampleRow } from '../../check.ts';
import { same } from '../../relation.ts';
import { nameOf } from '../../view.ts';
import { lookup, type Match, matchesOf, seriesIn } from '../archive.ts';
import { type AcrossCheck, type AcrossExample, type Comparison, unmatched } from '../check.ts';

const families: ReadonlySet<Family> = new Set(['income', 'expenditure', 'three_public', 'operating']);
function comparisonOf(match: Match, year: number): Comparison {
  const { first: budget, second: final, reason } = match;
  if (reason !== null) return unmatched(match, `${year} 年年初预算`);
  const relations = [...seriesIn(final)].flatMap(({ key, row, figure }) => {
    const opening = key.stage === 'initial_budget' && key.measure === 'amount' && key.year === year;
    if (!opening || !families.has(key.family)) return [];
    const published = lookup(budget, key);
    return published ? [same(published.figure!, figure!, { subject: nameOf(row) })] : [];
  });
  return { documents: [final.versions[0]!, budget.versions[0]!], relations };
}

const general = { fund: 'general', stage: 'initial_budget' } as const;
const accounts = ['住房公积金', '行政运行', '行政单位医疗'] as const;

function example(
  published: readonly string[],
  printed: readonly string[],
  stage = '年初预算',
): AcrossExample {
  const rows = (numbers: readonly string[], more: Partial<ExampleRow> = {}): readonly ExampleRow[] =>
    numbers.map((number, i) => ({ printed: number, item: accounts[i]!, ...general, ...more }));
  const list = (numbers: readonly string[], words: string) =>
    numbers.map((number, i) => `${accounts[i]}${words}${number}。`).join('');
  return {
    documents: [
      { text: list(published, ''), rows: rows(published), metadata: { year: 2023, kind: 'budget' } },
      {
        text: list(printed, stage),
        rows: rows(printed, stage === '年初预算' ? {} : { stage: 'adjusted_budget' }),
        metadata: { year: 2023, kind: 'final_account' },
      },
    ],
  };
}

export const budgetInFinal: AcrossCheck = {
  id: 'budget-in-final',
  title: '决算所列年初预算与公开的预算一致',
  description:
    '决算材料中各项的年初预算数，应当就是当年公开的部门（单位）预算中的预算数；同为部门或同为单位的才比较，全年预算、调整预算不比较。',
  basis: '预算法：经批准的预算，非经法定程序不得调整；决算的预算数以批复的预算为准。',
  severity: 'warning',
  examples: {
    holds: example(['51.37万元', '60.00万元', '7.25万元'], ['51.37万元', '60.00万元', '7.25万元']),
    breaks: example(['51.37万元', '60.00万元', '7.25万元'], ['51.37万元', '66.00万元', '7.25万元']),
    rounding: example(['51.37万元', '60.04万元', '7.25万元'], ['51.37万元', '60.0万元', '7.25万元']),
    absent: example(
      ['51.37万元', '60.00万元', '7.25万元'],
      ['51.37万元', '66.00万元', '7.25万元'],
      '全年预算',
    ),
  },
  compare: (archive) => {
    const { year } = archive;
    const matches = matchesOf(archive, { kind: 'budget', year }, { kind: 'final_account', year });
    return matches.map((match) => comparisonOf(match, year));
  },
};
