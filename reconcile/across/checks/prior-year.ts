/**
 * What a document says about the year before, printed or implied, against what was published for that year.
 *
 * Reads 支出合计60.00万元，比上年增加10.00万元 in the final account of 2024 and 支出合计50.00万元 in that of 2023 and states
 * 60.00 − 10.00 = 50.00. Where only a rate is printed, the rate is compared. A budget compared with 上年预算 is looked at
 * in the same way; 上年执行数 of a budget is an estimate from before the accounts were closed, and is not.
 */
import { type Basis, type Family, functionalClassification, type Stage } from '../../../schema/index.ts';
import type { ExampleRow } from '../../check.ts';
import { evaluate } from '../../evaluate.ts';
import type { Figure } from '../../figure.ts';
import { difference, type Ratio, type Relation, same, side } from '../../relation.ts';
import { nameOf, type View } from '../../view.ts';
import { type Match, matchesOf, seriesIn } from '../archive.ts';
import { type AcrossCheck, type AcrossExample, type Comparison, unmatched } from '../check.ts';
import { type Holding, type Series, type SeriesKey, textOf } from '../holding.ts';

const families: ReadonlySet<Family> = new Set([
  'income',
  'expenditure',
  'three_public',
  'procurement',
  'operating',
]);

interface Pairing {
  readonly kind: Holding['kind'];
  readonly stage: Stage;
  readonly basis: Basis;
}
const pairings: readonly Pairing[] = [
  { kind: 'final_account', stage: 'final', basis: 'prior_final' },
  { kind: 'budget', stage: 'initial_budget', basis: 'prior_budget' },
];

/** 扣除…后增加, 同口径增加, 基本持平: what is compared is not the figure that was published. */
const narrowing = /扣除|剔除|可比|同口径|不考虑|调整后|追溯|基本持平|大致|约/;

/** A change that is told of the plain figure wherever the document tells it. */
function plainly(view: View, series: Series | undefined): Figure | null {
  if (!series || series.figure === null) return null;
  const narrowed = series.observations.some(({ at, end }) => {
    const { start } = view.places.sentence(at);
    return narrowing.test(view.places.between(start, end));
  });
  return narrowed ? null : series.figure;
}

/** An account that was renamed or moved between two years is not the same account in both. */
function isMoved({ account, family }: SeriesKey, year: number): boolean {
  if (family !== 'expenditure' || !/^2\d{2,6}$/.test(account)) return false;
  const [before, after] = [year, year + 1].map((y) => functionalClassification().path(account, y).join('/'));
  return before !== after;
}

const unchecked = (series: Series, reason: string): Relation => ({
  kind: 'unchecked',
  outcome: 'not_applicable',
  subject: nameOf(series.row),
  reason,
  figures: [series.figure!],
});

const widthOf = ({ interval: { low, high } }: Figure) => high.minus(low);

/** 与上年持平: no difference that shows with the decimals of the sentence, which may be fewer than those of the tables. */
function level(now: Figure, { observations }: Series): Figure {
  const widths = observations.map((o) => widthOf(o.figure));
  const slack = widths.reduce((most, width) => (width.gt(most) ? width : most));
  const { low, high } = now.interval;
  return { ...now, interval: { low: low.minus(slack), high: high.plus(slack) } };
}

/** 60.00 − 10.00 against 50.00, or (60.00 − 50.00) ÷ 50.00 against 20%. */
function implied(newer: Holding, before: Series, { basis }: Pairing): readonly Relation[] {
  const { key, figure } = before;
  const of = (measure: SeriesKey['measure'], more: Partial<SeriesKey> = {}) =>
    newer.series.get(textOf({ ...key, year: key.year + 1, measure, ...more }));
  const current = of('amount');
  const now = current?.figure ?? null;
  const change = plainly(newer.view, of('change', { basis }));
  const rate = plainly(newer.view, of('change_rate', { basis }));
  if (now === null || (change === null && rate === null)) return [];
  const subject = nameOf(before.row);
  const about = { kind: 'ratio', subject } as const;
  if (change === null) {
    const ratio: Ratio = { ...about, part: difference(now, figure!), wholes: [side(figure!)], rate: rate! };
    return figure!.value.eq(0) ? [unchecked(before, '上年数为 0，没有增减幅度')] : [ratio];
  }
  const inside: Ratio | null =
    rate === null ? null : { ...about, part: side(change), wholes: [difference(now, change)], rate };
  if (inside && evaluate(inside).outcome === 'cannot_hold')
    return [unchecked(before, '本年材料中的增减额与增减幅度已不一致')];
  const left = difference(change.value.eq(0) ? level(now, current!) : now, change);
  return [{ kind: 'linear', subject, left, right: side(figure!), operator: '=' }];
}

function relationsOf(newer: Holding, before: Series, pairing: Pairing): readonly Relation[] {
  const { key, figure, row } = before;
  const printed = newer.series.get(textOf(key))?.figure ?? null;
  const found =
    printed === null
      ? key.measure === 'amount'
        ? implied(newer, before, pairing)
        : []
      : [same(figure!, printed, { subject: nameOf(row) })];
  if (found.length === 0) return [];
  return isMoved(key, key.year) ? [unchecked(before, '两年之间这一科目的名称或归属有变动')] : found;
}

function isDue({ key }: Series, { stage }: Pairing, of: number): boolean {
  const { family, measure, year, basis } = key;
  const isAmount = measure === 'amount' && key.stage === stage;
  const isCount = measure === 'count' && family === 'three_public';
  return families.has(family) && year === of && basis === null && (isAmount || isCount);
}

function comparisonOf(match: Match, pairing: Pairing, year: number): Comparison {
  const { first: older, second: newer, reason } = match;
  if (reason !== null) return unmatched(match, `${year} 年数`);
  const versions = newer.versions.filter((h) => h.document.current);
  const relations = [...seriesIn(older)]
    .filter((before) => isDue(before, pairing, year))
    .flatMap((before) => {
      const told = versions.map((version) => relationsOf(version, before, pairing));
      return told.find((found) => found.length > 0) ?? [];
    });
  return { documents: [newer.versions[0]!, older.versions[0]!], relations };
}

const fund = 'general';
const items = ['基本支出', '项目支出', '本年支出合计'] as const;

function example(
  published: readonly string[],
  now: string,
  change: string,
  rate: string | null,
): AcrossExample {
  const older = published.map((number, i) => `${items[i]}${number}。`).join('');
  const others = published
    .slice(0, 2)
    .map((number, i) => `上年${items[i]}${number}。`)
    .join('');
  const told = { item: items[2], fund, year: 2024 } as const;
  const ratio: readonly ExampleRow[] =
    rate === null ? [] : [{ ...told, printed: rate, measure: 'change_rate', basis: 'prior_final' }];
  return {
    documents: [
      {
        text: older,
        rows: published.map((printed, i) => ({ printed, item: items[i]!, fund })),
        metadata: { year: 2023, kind: 'final_account' },
      },
      {
        text: `${others}${items[2]}${now}，比上年增加${change}${rate === null ? '' : `，增长${rate}`}。`,
        rows: [
          ...published
            .slice(0, 2)
            .map((printed, i) => ({ printed, item: items[i]!, fund, year: 2023 }) as const),
          { ...told, printed: now },
          { ...told, printed: change, measure: 'change', basis: 'prior_final' },
          ...ratio,
        ],
        metadata: { year: 2024, kind: 'final_account' },
      },
    ],
  };
}

export const priorYear: AcrossCheck = {
  id: 'prior-year',
  title: '上年数与上年公开的一致',
  description:
    '材料中印出的上年数，或者由本年数和增减额、增减幅度推算出的上年数，应当就是上年公开的决算数（预算与上年预算比较）。扣除、同口径的比较不算，科目名称或归属有变动的不比较。',
  basis: '预决算公开范本：与上年相比增加多少，上年数以上年公开的决算（预算）为准。',
  severity: 'warning',
  examples: {
    holds: example(['41.37万元', '8.63万元', '50.00万元'], '60.00万元', '10.00万元', '20%'),
    breaks: example(['41.37万元', '8.63万元', '50.00万元'], '60.00万元', '12.00万元', '25%'),
    rounding: example(['41.37万元', '8.63万元', '50.00万元'], '60.00万元', '10.01万元', null),
    absent: {
      documents: [
        {
          text: '基本支出40.00万元。',
          rows: [{ printed: '40.00万元', item: '基本支出', fund }],
          metadata: { year: 2023, kind: 'final_account' },
        },
        {
          text: '基本支出60.00万元，扣除基建后比上年增加10.00万元。',
          rows: [
            { printed: '60.00万元', item: '基本支出', fund, year: 2024 },
            {
              printed: '10.00万元',
              item: '基本支出',
              fund,
              year: 2024,
              measure: 'change',
              basis: 'prior_final',
            },
          ],
          metadata: { year: 2024, kind: 'final_account' },
        },
      ],
    },
  },
  compare: (archive) => {
    const { year } = archive;
    return pairings.flatMap((pairing) =>
      matchesOf(archive, { kind: pairing.kind, year }, { kind: pairing.kind, year: year + 1 }).map((match) =>
        comparisonOf(match, pairing, year),
      ),
    );
  },
};
