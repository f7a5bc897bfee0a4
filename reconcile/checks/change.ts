/**
 * 增减额 and 增减幅度 against this year's figure and what it is compared with.
 *
 * Reads 支出合计 60.00万元，与上年相比增加 10.00万元，增长 20% and states 10.00 ÷ (60.00 − 10.00) = 20%. Where the
 * earlier figure is printed too, 60.00 − 50.00 = 10.00 and (60.00 − 50.00) ÷ 50.00 = 20% are stated as well.
 */
import type { Basis, Stage } from '../../schema/index.ts';
import type { Check, Example, ExampleRow } from '../check.ts';
import { evaluate } from '../evaluate.ts';
import { difference, type Ratio, type Relation, side } from '../relation.ts';
import { amountOf, changeOf } from '../select.ts';
import { accountKey, nameOf, type Observation, type View } from '../view.ts';

const earlier: Record<Basis, { readonly back: number; readonly stage: Stage }> = {
  prior_final: { back: 1, stage: 'final' },
  prior_budget: { back: 1, stage: 'initial_budget' },
  initial_budget: { back: 0, stage: 'initial_budget' },
  adjusted_budget: { back: 0, stage: 'adjusted_budget' },
};

const current = (view: View, o: Observation): Observation | null =>
  amountOf(view, o, { year: o.row.year, stage: o.row.stage });

function compared(view: View, o: Observation): Observation | null {
  const { basis, year } = o.row;
  if (basis === null) return null;
  const { back, stage } = earlier[basis];
  return amountOf(view, o, { year: year - back, stage: o.row.stage === null ? null : stage });
}

const layoutOf = ({ row }: Observation): { layout?: string } =>
  row.source.table === undefined ? {} : { layout: `changes of ${row.source.table}` };

const unchecked = (o: Observation, reason: string): Relation => ({
  kind: 'unchecked',
  outcome: 'not_enough_data',
  subject: nameOf(o.row),
  reason,
  figures: [o.figure],
});

/** A table that prints two changes of one account (with and without some funds) does not say which amounts they join. */
function isSplit(view: View, o: Observation): boolean {
  if (o.row.source.table === undefined) return false;
  const own = (view.byAccount.get(accountKey(o.row)) ?? []).filter(
    (c) => c.row.measure === 'change' && c.row.year === o.row.year,
  );
  return new Set(own.map((c) => c.figure.value.toFixed())).size > 1;
}

/** 比上年增加 1.43万元，增长 0.68%: an earlier figure that fits the rate as a change was read wrongly. */
const isChange = (
  now: Observation,
  before: Observation,
  common: Pick<Ratio, 'kind' | 'subject' | 'rate'>,
): boolean =>
  evaluate({ ...common, part: side(before.figure), wholes: [difference(now.figure, before.figure)] })
    .outcome === 'holds';

/** Growth from nothing has no rate; 100% is the custom for it, and only another number is a doubt. */
const growthFromNothing = (rate: Observation): 'info' | 'warning' =>
  rate.figure.value.eq(100) ? 'info' : 'warning';

const narrowing = /扣除|剔除|可比口径|同口径|不考虑/;

/** 减少 20.00 万元，减幅 5%，扣除基建后增加 3.00 万元，增幅 2%: the second pair compares something narrower. */
function isNarrowed(view: View, o: Observation): boolean {
  const { start } = view.places.sentence(o.at);
  const last = view.prose.findLast((p) => p.row.measure === 'change_rate' && p.end <= o.at && p.at >= start);
  return o.row.source.table === undefined && narrowing.test(view.places.between(last?.end ?? start, o.at));
}

function rateRelations(view: View, rate: Observation): readonly Relation[] {
  const now = current(view, rate);
  const change = changeOf(view, rate);
  const before = compared(view, rate);
  const subject = nameOf(rate.row);
  const common = { kind: 'ratio', subject, rate: rate.figure, ...layoutOf(rate) } as const;
  if (isNarrowed(view, rate)) return [unchecked(rate, '增减另有口径，不能确定对应的金额')];
  if (isSplit(view, rate)) return [unchecked(rate, '表中有不止一个口径的增减，不能确定对应关系')];
  const apart = (o: Observation | null): o is Observation =>
    o !== null && now !== null && o.figure.id !== now.figure.id;
  const byChange: Ratio | null =
    now && apart(change)
      ? {
          ...common,
          part: side(change.figure),
          wholes: [difference(now.figure, change.figure)],
          ...(now.figure.value.eq(change.figure.value) ? { severity: growthFromNothing(rate) } : {}),
        }
      : null;
  // the change is printed for this rate; whether it fits the earlier figure is the other check's business
  if (byChange && (!apart(before) || evaluate(byChange).outcome !== 'cannot_hold')) return [byChange];
  if (now && apart(before) && isChange(now, before, common))
    return [unchecked(rate, '所比较的数字更像是增减额')];
  if (now && apart(before))
    return [
      {
        ...common,
        part: difference(now.figure, before.figure),
        wholes: [side(before.figure)],
        ...(before.figure.value.eq(0) ? { severity: growthFromNothing(rate) } : {}),
      },
    ];
  return [unchecked(rate, '没有找到本年数或增减额')];
}

function changeRelations(view: View, change: Observation): readonly Relation[] {
  const [now, before] = [current(view, change), compared(view, change)];
  if (isNarrowed(view, change)) return [unchecked(change, '增减另有口径，不能确定对应的金额')];
  if (!now || !before) return [unchecked(change, '没有印出用以比较的数字')];
  if (isSplit(view, change)) return [unchecked(change, '表中有不止一个口径的增减，不能确定对应关系')];
  if (now.figure.id === before.figure.id) return [];
  return [
    {
      kind: 'linear',
      subject: nameOf(change.row),
      left: difference(now.figure, before.figure),
      right: side(change.figure),
      operator: '=',
      ...layoutOf(change),
    },
  ];
}

const row = { item: '本年支出合计', fund: 'all', basis: 'prior_final' } as const;
const rows = (now: string, change: string, rate: string): readonly ExampleRow[] => [
  { printed: now, ...row, basis: null },
  { printed: change, ...row, measure: 'change' },
  { printed: rate, ...row, measure: 'change_rate' },
];
const growth = (now: string, change: string, rate: string): Example => ({
  text: `2023年度支出合计${now}。与2022年度相比，支出合计增加${change}，增长${rate}。`,
  rows: rows(now, change, rate),
});
const differ = (now: string, before: string, change: string): Example => ({
  text: `2023年度支出合计${now}，年初预算${before}，比年初预算增加${change}。`,
  rows: [
    { printed: now, ...row, basis: null },
    { printed: before, ...row, basis: null, stage: 'initial_budget' },
    { printed: change, ...row, measure: 'change', basis: 'initial_budget' },
  ],
});

export const changeRate: Check = {
  id: 'change-rate',
  title: '增减幅度',
  description: '增减额除以（本年数减增减额）应等于印出的增减幅度；上年数也印出时，直接用上年数计算。',
  basis: '预决算公开范本：与上年相比增加多少万元，增长百分之多少。',
  severity: 'error',
  examples: {
    holds: growth('60.00万元', '10.00万元', '20%'),
    breaks: growth('60.00万元', '10.00万元', '16.67%'),
    rounding: growth('0.15万元', '0.05万元', '48%'),
    absent: { text: '支出合计增长20%。', rows: [{ printed: '20%', ...row, measure: 'change_rate' }] },
  },
  relations: (view) =>
    view.all.filter((o) => o.row.measure === 'change_rate').flatMap((o) => rateRelations(view, o)),
};

export const changeAmount: Check = {
  id: 'change-amount',
  title: '增减额',
  description: '本年数减去用以比较的数（上年数或预算数）应等于印出的增减额。',
  basis: '预决算公开范本：与上年（或年初预算）相比增加多少万元。',
  severity: 'error',
  examples: {
    holds: differ('60.00万元', '50.00万元', '10.00万元'),
    breaks: differ('60.00万元', '50.00万元', '11.00万元'),
    rounding: differ('60.00万元', '50.00万元', '10.01万元'),
    absent: {
      text: '比年初预算增加10.00万元。',
      rows: [{ printed: '10.00万元', ...row, measure: 'change', basis: 'initial_budget' }],
    },
  },
  relations: (view) =>
    view.all.filter((o) => o.row.measure === 'change').flatMap((o) => changeRelations(view, o)),
};
