/**
 * The one evaluator: can this relation hold for some true values inside the printed ranges?
 *
 * Reads 基本支出 40.00 + 项目支出 20.01 = 支出合计 60.00 and says: within rounding, the three ranges allow it. A linear
 * relation is decided by the range of left − right. A rate is cross-multiplied, 100 × part − rate × whole, which is
 * linear in every single figure, so its range over all the boxes is reached at the two ends of the rate; a figure that
 * stands on both sides (增减额 ÷ (本年 − 增减额)) is counted once, with both its coefficients.
 */

import type { Outcome } from '../schema/index.ts';
import { Decimal } from './decimal.ts';
import type { Figure } from './figure.ts';
import { exactly, hull, type Interval, plus, rounded, times, truncated, zero } from './interval.ts';
import type { Linear, Ratio, Side } from './relation.ts';

export type Decidable = Linear | Ratio;

export interface Verdict {
  readonly outcome: Outcome;
  /** Why a relation that cannot hold may yet be nobody's mistake. */
  readonly excuse: null | 'truncated' | 'forced' | 'touching';
  /** Which of `wholes` was meant: the one that holds, else the first. */
  readonly whole: number;
  readonly reason: string | null;
}

type Reading = (figure: Figure) => Interval;

const hundred = Decimal.of(100);

/** A printed figure with all its coefficients: one that stands twice is one unknown, not two. */
interface Weighed {
  readonly figure: Figure;
  readonly by: Decimal;
}

/** first × a − second × b, each printed figure once. */
function collect(a: Side, first: Decimal, b: Side, second: Decimal): readonly Weighed[] {
  const all: Weighed[] = [
    ...a.map(({ figure, coefficient }) => ({ figure, by: first.times(coefficient) })),
    ...b.map(({ figure, coefficient }) => ({ figure, by: second.times(coefficient).negated() })),
  ];
  const known = new Map<string, Weighed>();
  for (const weighed of all) {
    const twin = known.get(weighed.figure.id);
    known.set(weighed.figure.id, twin ? { ...weighed, by: twin.by.plus(weighed.by) } : weighed);
  }
  return [...known.values()];
}

function rangeOf(terms: readonly Weighed[], read: Reading): Interval {
  let range = exactly(zero);
  for (const { figure, by } of terms) range = plus(range, times(read(figure), by));
  return range;
}

const one = Decimal.of(1);

/** The range of 100 × part − rate × whole. */
function ratioRange(relation: Ratio, whole: Side, rate: Interval, read: Reading): Interval {
  const at = (r: Decimal) => rangeOf(collect(relation.part, hundred, whole, r), read);
  return hull(at(rate.low), at(rate.high));
}

/** The exact value of a side at the printed values. */
export const totalOf = (side: Side): Decimal =>
  side.reduce((total, { figure, coefficient }) => total.plus(figure.value.times(coefficient)), zero);

/** left − right at the printed values, the gap that a message names. */
export const gapOf = (relation: Linear): Decimal => totalOf(relation.left).minus(totalOf(relation.right));

const reaches = (range: Interval, operator: '=' | '<='): boolean =>
  range.low.lte(0) && (operator === '<=' || range.high.gte(0));

/** The finest step among figures of each unit. */
function finestSteps(figures: readonly Figure[]): ReadonlyMap<string, Decimal> {
  const finest = new Map<string, Decimal>();
  for (const { unit, step } of figures) {
    const known = finest.get(unit);
    if (step !== null && (known === undefined || step.lt(known))) finest.set(unit, step);
  }
  return finest;
}

/**
 * A bare 0 beside figures with decimals is nothing at all, not anything up to a half: it is read with the decimals of
 * its finest neighbour.
 */
function roundedReading(figures: readonly Figure[]): Reading {
  const finest = finestSteps(figures);
  return (f) =>
    f.value.eq(0) && f.step !== null ? rounded(f.value, finest.get(f.unit) ?? f.step) : f.interval;
}

/** Numbers with all their decimals may have been cut off there; 402 beside 170.25 was not cut off but is whole. */
function truncatedReading(figures: readonly Figure[]): Reading {
  const finest = finestSteps(figures);
  return (f) => {
    const step = finest.get(f.unit);
    if (f.step === null || step === undefined) return f.interval;
    return f.value.eq(0) || f.step.eq(step) ? truncated(f.value, step) : f.interval;
  };
}

const verdict = (outcome: Verdict['outcome'], more: Partial<Verdict> = {}): Verdict => ({
  outcome,
  excuse: null,
  whole: 0,
  reason: null,
  ...more,
});

export function evaluate(relation: Decidable): Verdict {
  return relation.kind === 'linear' ? linear(relation) : ratio(relation);
}

function linear(relation: Linear): Verdict {
  // nearly all that is printed holds to the last digit: only the rest is weighed as ranges
  if (reaches(exactly(gapOf(relation)), relation.operator)) return verdict('holds');
  const figures = [...relation.left, ...relation.right].map((t) => t.figure);
  const terms = collect(relation.left, one, relation.right, one);
  const range = rangeOf(terms, roundedReading(figures));
  const holds = reaches(range, relation.operator);
  // one number printed twice with as many decimals can only be printed one way
  if (holds && relation.copy && (range.low.eq(0) || range.high.eq(0)))
    return verdict('cannot_hold', { excuse: 'touching' });
  if (holds) return verdict('within_rounding');
  if (!relation.copy && reaches(rangeOf(terms, truncatedReading(figures)), relation.operator))
    return verdict('cannot_hold', { excuse: 'truncated' });
  return verdict('cannot_hold');
}

function ratio(relation: Ratio): Verdict {
  const verdicts = relation.wholes.map((whole, index) => ({ ...ratioOver(relation, whole), whole: index }));
  const order = ['holds', 'within_rounding', 'not_applicable'] as const;
  for (const outcome of order) {
    const found = verdicts.find((v) => v.outcome === outcome);
    if (found) return found;
  }
  return verdicts.find((v) => v.excuse !== null) ?? verdicts[0]!;
}

function ratioOver(relation: Ratio, whole: Side): Verdict {
  const { rate } = relation;
  const [part, base] = [totalOf(relation.part), totalOf(whole)];
  if (base.eq(0) && part.eq(0)) return verdict('not_applicable', { reason: '分子、分母都是 0，没有比率' });
  const at = (r: Decimal) => part.times(hundred).minus(base.times(r));
  const printed = hull(exactly(at(rate.interval.low)), exactly(at(rate.interval.high)));
  if (reaches(printed, '=')) return verdict('holds');
  const read = roundedReading([...relation.part, ...whole].map((t) => t.figure));
  const reach = (range: Interval) => reaches(ratioRange(relation, whole, range, read), '=');
  if (reach(rate.interval)) return verdict('within_rounding');
  if (rate.step === null) return verdict('cannot_hold');
  if (!relation.uncut && reach(truncated(rate.value, rate.step)))
    return verdict('cannot_hold', { excuse: 'truncated' });
  const wide = { low: rate.interval.low.minus(rate.step), high: rate.interval.high.plus(rate.step) };
  if (relation.forced !== undefined && reach(wide)) return verdict('cannot_hold', { excuse: 'forced' });
  return verdict('cannot_hold');
}
