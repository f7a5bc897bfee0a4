/**
 * Second thoughts over one comparison of documents, before anyone is alarmed.
 *
 * One figure that differs among many that agree is a doubt. Where much differs, the figures were revised as a whole (units
 * merged, accounts moved), which is worth saying once; where nothing agrees, the documents speak of different things. A
 * last digit that another way of rounding explains is nothing: each document rounds in its own way.
 */
import type { Decimal } from '../decimal.ts';
import { gapOf, totalOf } from '../evaluate.ts';
import type { Figure } from '../figure.ts';
import { half, type Interval, meet, zero } from '../interval.ts';
import type { Judged } from '../judge.ts';
import { figuresOf } from '../relation.ts';

export interface Doubt {
  /** One cause: relations that differ by the same amount. */
  readonly members: readonly Judged[];
  /** Why it may be nobody's mistake: most of the comparison differs, or nothing else could be compared. */
  readonly excuse: null | 'revised' | 'alone';
}

export interface Settled {
  readonly judged: readonly Judged[];
  readonly doubts: readonly Doubt[];
}

/** So many figures that agree speak for each that differs. */
const speakFor = 3;

const isRounding = ({ verdict }: Judged): boolean =>
  verdict.outcome === 'cannot_hold' && verdict.excuse !== null;

const rounding = (j: Judged): Judged => ({
  ...j,
  verdict: {
    outcome: 'within_rounding',
    excuse: null,
    whole: j.verdict.whole,
    reason: '两份材料舍入方式不同',
  },
});

const incomparable = (j: Judged): Judged => ({
  ...j,
  verdict: { outcome: 'not_enough_data', excuse: null, whole: 0, reason: '没有相同的数字，口径可能不同' },
});

const isBroken = ({ verdict }: Judged): boolean => verdict.outcome === 'cannot_hold';

/** How far apart the two sides are, as a range: printed numbers are ranges, and so is their gap. */
function gapRange({ relation }: Judged): Interval | null {
  if (relation.kind !== 'linear') return null;
  const gap = gapOf(relation).abs();
  const slack = [...relation.left, ...relation.right].reduce(
    (sum, { figure, coefficient }) => sum.plus(figureWidth(figure).times(coefficient.abs())),
    zero,
  );
  return { low: gap.minus(slack), high: gap.plus(slack) };
}

const figureWidth = ({ interval: { low, high } }: Figure): Decimal => high.minus(low).times(half);

/** Two numbers that differ by more say nothing, unless others show that the documents speak of the same. */
const near = '0.25';

const isNear = ({ relation }: Judged): boolean =>
  relation.kind === 'linear' && gapOf(relation).abs().lte(totalOf(relation.right).abs().times(near));

/** Relations that differ by one amount differ for one reason: a line that changed changes every total above it. */
function causesOf(broken: readonly Judged[]): readonly (readonly Judged[])[] {
  const causes: { gap: Interval | null; members: Judged[] }[] = [];
  for (const j of broken) {
    const gap = gapRange(j);
    const known = causes.find((c) => c.gap !== null && gap !== null && meet(c.gap, gap) !== null);
    if (known) known.members.push(j);
    else causes.push({ gap, members: [j] });
  }
  return causes.map((c) => c.members);
}

/** 20.00 and 5.5 are met by chance; a number of three digits that stands in both documents shows that they speak of one. */
const telling = 3;
const tells = ({ value }: Figure): boolean =>
  value
    .abs()
    .toFixed()
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length >= telling;

/** That a part is no larger than its whole says nothing of the two, unless they are equal. */
const isAgreement = ({ relation, verdict }: Judged): boolean =>
  (verdict.outcome === 'holds' || verdict.outcome === 'within_rounding') &&
  (relation.kind !== 'linear' || relation.operator === '=' || gapOf(relation).eq(0));

/** Numbers that stand in both documents; one number in many places says so once. */
function agreements(judged: readonly Judged[]): number {
  const figures = judged.filter(isAgreement).flatMap(({ relation }) => figuresOf(relation).slice(0, 1));
  return new Set(figures.filter(tells).map((f) => f.value.toFixed())).size;
}

/** Two documents speak of the same where numbers agree, or where most that differ do not differ by much. */
const isComparable = (agreeing: number, differing: readonly Judged[]): boolean =>
  agreeing > 1 || differing.filter(isNear).length * 2 >= differing.length;

export function settle(given: readonly Judged[]): Settled {
  const judged = given.map((j) => (isRounding(j) ? rounding(j) : j));
  const broken = judged.filter(isBroken);
  const statements = broken.filter((j) => j.relation.kind === 'statement');
  const differing = broken.filter((j) => j.relation.kind !== 'statement');
  const told = statements.map((j): Doubt => ({ members: [j], excuse: null }));
  if (differing.length === 0) return { judged, doubts: told };
  const causes = causesOf(differing);
  const agreeing = agreements(judged);
  if (agreeing > 0 && causes.length <= Math.max(1, Math.floor(agreeing / speakFor)))
    return { judged, doubts: [...told, ...causes.map((members): Doubt => ({ members, excuse: null }))] };
  if (!isComparable(agreeing, differing))
    return { judged: judged.map((j) => (differing.includes(j) ? incomparable(j) : j)), doubts: told };
  const excuse = agreeing === 0 && causes.length === 1 ? 'alone' : 'revised';
  return { judged, doubts: [...told, { members: differing, excuse }] };
}
