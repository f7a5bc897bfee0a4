/**
 * 完成预算的 %: the final amount over its budget.
 *
 * Reads 年初预算 50.00万元，支出决算 60.00万元，完成年初预算的 120.00% and states 60.00 ÷ 50.00 = 120.00%.
 */
import type { Check, Example } from '../check.ts';
import type { Relation } from '../relation.ts';
import { side } from '../relation.ts';
import { amountOf } from '../select.ts';
import { nameOf, type Observation, type View } from '../view.ts';

function baseOf(view: View, rate: Observation): Observation | null {
  const { basis, year } = rate.row;
  const stage = basis === 'adjusted_budget' ? 'adjusted_budget' : 'initial_budget';
  return amountOf(view, rate, { year, stage });
}

interface Parts {
  readonly final: Observation;
  readonly base: Observation;
}

function partsOf(view: View, rate: Observation): Parts | null {
  const final = amountOf(view, rate, { year: rate.row.year, stage: 'final' });
  const base = baseOf(view, rate);
  return final && base ? { final, base } : null;
}

const ratesOf = (view: View): readonly Observation[] =>
  view.all.filter((o) => o.row.measure === 'completion');

function relationOf(view: View, rate: Observation): Relation {
  const subject = nameOf(rate.row);
  const parts = partsOf(view, rate);
  if (!parts)
    return {
      kind: 'unchecked',
      outcome: 'not_enough_data',
      subject,
      reason: '没有找到对应的决算数或预算数',
      figures: [rate.figure],
    };
  const { final, base } = parts;
  const capped =
    rate.figure.value.eq(100) && final.figure.value.gt(base.figure.value) && base.figure.value.gt(0);
  return {
    kind: 'ratio',
    subject,
    part: side(final.figure),
    wholes: [side(base.figure)],
    rate: rate.figure,
    ...(capped ? { uncut: true, note: '决算大于预算而仍印 100%，似按 100% 封顶填列' } : {}),
  };
}

/** A base of 0 has no completion rate at all: the other check speaks of it. */
const hasZeroBase = (view: View, rate: Observation): boolean =>
  partsOf(view, rate)?.base.figure.value.eq(0) ?? false;

const budget = { item: '住房保障支出', stage: 'initial_budget', fund: 'general' } as const;
const final = { ...budget, stage: 'final' } as const;
const rate = { ...final, measure: 'completion', basis: 'initial_budget' } as const;
const example = (a: string, b: string, c: string): Example => ({
  text: `住房保障支出（类）年初预算为${a}，支出决算为${b}，完成年初预算的${c}。`,
  rows: [
    { printed: a, ...budget },
    { printed: b, ...final },
    { printed: c, ...rate },
  ],
});
const absent: Example = {
  text: '住房保障支出（类）完成年初预算的98%。',
  rows: [{ printed: '98%', ...rate }],
};

export const completion: Check = {
  id: 'completion',
  title: '完成预算百分比',
  description: '决算数除以预算数应等于印出的完成百分比。',
  basis: '决算公开范本：某项支出年初预算为多少，支出决算为多少，完成年初预算的百分之多少。',
  severity: 'error',
  examples: {
    holds: example('50万元', '60万元', '120%'),
    breaks: example('50.00万元', '60.00万元', '100%'),
    rounding: example('0.30万元', '0.15万元', '50.4%'),
    absent,
  },
  relations: (view) =>
    ratesOf(view)
      .filter((r) => !hasZeroBase(view, r))
      .map((r) => relationOf(view, r)),
};

export const zeroBase: Check = {
  id: 'zero-base',
  title: '预算为零却印有完成百分比',
  description: '预算数为 0 而决算数不为 0 时没有完成百分比；0 比 0 是范本的惯常写法，不提示。',
  basis: '决算公开范本的完成百分比以预算数为分母。',
  severity: 'error',
  examples: {
    holds: example('0万元', '0万元', '0%'),
    breaks: example('0万元', '12.50万元', '100%'),
    rounding: null,
    absent,
  },
  relations: (view) =>
    ratesOf(view).flatMap((r): Relation[] => {
      const parts = partsOf(view, r);
      if (!parts?.base.figure.value.eq(0)) return [];
      const figures = [parts.base.figure, parts.final.figure, r.figure];
      const holds = parts.final.figure.value.eq(0);
      const name = nameOf(r.row);
      return [
        {
          kind: 'statement',
          holds,
          subject: name,
          message: `${name}印为 ${r.row.printed}，但预算数为 ${parts.base.row.printed}，决算数为 ${parts.final.row.printed}，分母为 0，没有百分比可言`,
          arithmetic: `${parts.final.row.value} ÷ 0：分母为 0；印出 ${r.row.printed}`,
          figures,
          sources: figures.map((f) => f.source),
        },
      ];
    }),
};
