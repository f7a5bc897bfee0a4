/**
 * Which single figure, if it were another, would mend what is broken?
 *
 * Reads 5601.64 + 416.77 ≠ 6018.51 and 各项之和 5601.74 ≠ 5601.64 and says: were 5601.64 printed 5601.74, both would
 * hold. The findings of one cause become one, and the cause is offered as likely, never stated.
 */
import { Decimal } from './decimal.ts';
import { evaluate, gapOf } from './evaluate.ts';
import { type Figure, withValue } from './figure.ts';
import { zero } from './interval.ts';
import type { Judged } from './judge.ts';
import { figuresOf, type Linear, type Ratio, type Side } from './relation.ts';
import { explain, isCopied, slipsOf, weak } from './slips.ts';

export interface Suspect {
  readonly figure: Figure;
  readonly value: Decimal;
  /** 数字错位, 小数点错位, 元与万元…; null where the value is only what the sums ask for. */
  readonly reason: string | null;
  readonly mends: readonly Judged[];
  /** Relations that held loosely as printed, and that hold to the last digit with the other value. */
  readonly confirms: readonly Judged[];
}

type Arithmetic = Linear | Ratio;
/** To how many places a figure is solved for; it is then rounded to its own. */
const solved = 20;

const isArithmetic = (j: Judged): boolean => j.relation.kind === 'linear' || j.relation.kind === 'ratio';

const substituteIn = (side: Side, figure: Figure): Side =>
  side.map((t) => (t.figure.id === figure.id ? { ...t, figure } : t));

function substitute(relation: Arithmetic, figure: Figure): Arithmetic {
  if (relation.kind === 'linear')
    return {
      ...relation,
      left: substituteIn(relation.left, figure),
      right: substituteIn(relation.right, figure),
    };
  return {
    ...relation,
    part: substituteIn(relation.part, figure),
    wholes: relation.wholes.map((w) => substituteIn(w, figure)),
    rate: relation.rate.id === figure.id ? figure : relation.rate,
  };
}

/** Constant and slope of a side as a function of one figure. */
function lineOf(side: Side, id: string): { constant: Decimal; slope: Decimal } {
  let [constant, slope] = [zero, zero];
  for (const { figure, coefficient } of side)
    if (figure.id === id) slope = slope.plus(coefficient);
    else constant = constant.plus(coefficient.times(figure.value));
  return { constant, slope };
}

/** The value of one figure that makes the relation true at the printed values of the others. */
function solve(relation: Arithmetic, figure: Figure): Decimal | null {
  const quotient = (a: Decimal, b: Decimal) => (b.eq(0) ? null : a.dividedBy(b, solved));
  if (relation.kind === 'linear') {
    const [l, r] = [lineOf(relation.left, figure.id), lineOf(relation.right, figure.id)];
    return quotient(r.constant.minus(l.constant), l.slope.minus(r.slope));
  }
  const [n, d] = [lineOf(relation.part, figure.id), lineOf(relation.wholes[0]!, figure.id)];
  if (relation.rate.id === figure.id) return quotient(n.constant.times(100), d.constant);
  const rate = relation.rate.value;
  return quotient(
    rate.times(d.constant).minus(n.constant.times(100)),
    n.slope.times(100).minus(rate.times(d.slope)),
  );
}

/**
 * 增加 20.00，增长 25% beside 80.00: the rate is right for last year's 80.00, so this year's figure should be 100.00.
 * The figure of this year, where the printed one is last year's.
 */
function lastYear(relation: Arithmetic, figure: Figure): Decimal | null {
  if (relation.kind !== 'ratio' || relation.wholes[0]!.length !== 2 || relation.part.length !== 1)
    return null;
  const [now, change] = relation.wholes[0]!.map((t) => t.figure);
  if (now!.id !== figure.id || change!.id !== relation.part[0]!.figure.id) return null;
  const asLast = { ...relation, wholes: [[{ figure: now!, coefficient: Decimal.of(1) }]] };
  return evaluate(asLast).outcome === 'cannot_hold' ? null : now!.value.plus(change!.value);
}

const toStep = (value: Decimal, step: Decimal | null): Decimal =>
  step === null ? value : value.rounded(step.places);

const mended = (j: Judged, figure: Figure): boolean => {
  const { outcome, excuse } = evaluate(substitute(j.relation as Arithmetic, figure));
  return outcome !== 'cannot_hold' || excuse === 'truncated' || excuse === 'forced';
};

const isExact = (j: Judged, figure: Figure): boolean => {
  const relation = substitute(j.relation as Arithmetic, figure);
  return relation.kind === 'linear' && gapOf(relation).eq(0);
};

/** All relations a figure takes part in, broken and whole. */
function index(judged: readonly Judged[]): Map<string, { figure: Figure; relations: Judged[] }> {
  const byFigure = new Map<string, { figure: Figure; relations: Judged[] }>();
  for (const j of judged)
    for (const figure of isArithmetic(j) ? figuresOf(j.relation) : []) {
      const known = byFigure.get(figure.id);
      if (known) known.relations.push(j);
      else byFigure.set(figure.id, { figure, relations: [j] });
    }
  return byFigure;
}

const isBroken = (j: Judged): boolean =>
  isArithmetic(j) && j.verdict.outcome === 'cannot_hold' && j.severity !== 'info';

/** Too much for a bound can be mended in a thousand ways: that says nothing of any one figure. */
const isEquation = (j: Judged): boolean => !(j.relation.kind === 'linear' && j.relation.operator === '<=');

/** Holds as printed, but not to the last digit: saved by rounding, or a list that need not be whole. */
const isLoose = ({ relation, verdict }: Judged): boolean =>
  verdict.outcome === 'within_rounding' ||
  (relation.kind === 'linear' &&
    relation.operator === '<=' &&
    relation.left.length > 2 &&
    !gapOf(relation).eq(0));

interface Candidate extends Suspect {
  readonly breaks: number;
  /** The value is printed somewhere else. */
  readonly known: boolean;
}

function candidates(
  figure: Figure,
  relations: readonly Judged[],
  others: readonly Figure[],
): readonly Candidate[] {
  const broken = relations.filter(isBroken);
  const sound = relations.filter(
    (j) => j.verdict.outcome === 'holds' || j.verdict.outcome === 'within_rounding',
  );
  const values = new Map<string, Decimal>();
  const stale = new Set<string>();
  for (const j of broken) {
    const last = lastYear(j.relation as Arithmetic, figure);
    if (last !== null) values.set(last.toFixed(), last) && stale.add(last.toFixed());
    const exact = solve(j.relation as Arithmetic, figure);
    const value = exact === null ? null : toStep(exact, figure.step);
    if (value !== null && !value.eq(figure.value) && value.gte(0) === figure.value.gte(0))
      values.set(value.toFixed(), value);
  }
  // rounding can hide the exact number a slip started from, so the slips themselves are tried too
  for (const value of slipsOf(figure)) values.set(value.toFixed(), value);
  return [...values.values()].flatMap((value): Candidate[] => {
    const changed = withValue(figure, value);
    const mends = broken.filter((j) => mended(j, changed));
    // most slips mend nothing, and one that breaks as much as it mends is never named: what else they do is not asked
    const breaks = mends.length === 0 ? 0 : countUpTo(mends.length, sound, (j) => !mended(j, changed));
    if (breaks >= mends.length) return [];
    return [
      {
        figure,
        value,
        reason: stale.has(value.toFixed()) ? '误填上年数' : explain(figure, value, others),
        mends,
        breaks,
        confirms: sound.filter((j) => isLoose(j) && isExact(j, changed)),
        known: others.some((o) => o.id !== figure.id && o.value.eq(value)),
      },
    ];
  });
}

/** How many of `list` pass, counted no further than `most`. */
function countUpTo<T>(most: number, list: readonly T[], passes: (item: T) => boolean): number {
  let count = 0;
  for (const item of list) if (passes(item) && ++count === most) break;
  return count;
}

/** A slip with a name tells most; then a rate that only its own relation rests on; then a number copied from elsewhere. */
function telling(c: Candidate): number {
  if (isStrong(c) && !isCopied(c.reason)) return 3;
  if (isLoneRate(c)) return 2;
  return isStrong(c) ? 1 : 0;
}

const isLoneRate = (c: Candidate): boolean =>
  c.mends.length === 1 &&
  c.breaks === 0 &&
  c.mends.every((j) => j.relation.kind === 'ratio' && j.relation.rate.id === c.figure.id);

const exact = (c: Candidate): number =>
  c.mends.filter((j) => isExact(j, withValue(c.figure, c.value))).length;

/** Parts are rightly printed elsewhere too: where total and part may both have been copied, the total was. */
const isTotal = ({ figure, mends }: Candidate): boolean =>
  mends.every((j) => j.relation.kind === 'linear' && j.relation.right.some((t) => t.figure.id === figure.id));

const better = (a: Candidate, b: Candidate): number =>
  b.mends.length - b.breaks - (a.mends.length - a.breaks) ||
  b.confirms.length - a.confirms.length ||
  telling(b) - telling(a) ||
  exact(b) - exact(a) ||
  Number(b.known) - Number(a.known) ||
  a.breaks - b.breaks ||
  Number(isTotal(b)) - Number(isTotal(a));

const isStrong = (c: Suspect): boolean => c.reason !== null && !weak.has(c.reason);

/** Parts that come to too little: one more part mends that as well as any other figure would. */
const isShort = (c: Candidate): boolean =>
  c.mends.every((j) => j.relation.kind === 'linear' && j.relation.lacks === true);

/** Whether every other figure of the relations it mends is vouched for elsewhere: to change it would break something. */
const isAlone = (candidate: Candidate, harmless: readonly Candidate[]): boolean =>
  harmless.every(
    (c) => c.figure.id === candidate.figure.id || !c.mends.some((j) => candidate.mends.includes(j)),
  );

/**
 * Takes the figure that mends most, with what it mends, until nothing broken is left that a single figure explains.
 * A figure that mends one relation only is named when its misprint has a name, or when every other figure of the
 * relation is vouched for elsewhere.
 */
export function suspects(judged: readonly Judged[]): readonly Suspect[] {
  const figures = index(judged);
  const values = [...figures.values()].map((f) => f.figure);
  let open = [...figures.values()].flatMap((f) =>
    f.relations.some(isBroken) ? candidates(f.figure, f.relations, values) : [],
  );
  const found: Suspect[] = [];
  const explained = new Set<Judged>();
  for (;;) {
    open = open
      .map((c) => ({ ...c, mends: c.mends.filter((j) => !explained.has(j)) }))
      .filter((c) => c.mends.length > c.breaks);
    const harmless = open.filter((c) => c.breaks === 0);
    const worthy = open.filter(
      (c) =>
        c.mends.some(isEquation) &&
        (c.mends.length > 1 ||
          (c.breaks === 0 &&
            (isStrong(c) ||
              isLoneRate(c) ||
              c.confirms.length > 0 ||
              (!isShort(c) && isAlone(c, harmless))))),
    );
    const best = worthy.sort(better)[0];
    if (!best) return found;
    found.push(best);
    for (const j of best.mends) explained.add(j);
  }
}

/** Whether a broken relation would hold if one figure were another. */
export const evaluateSubstitution = (j: Judged, figure: Figure, value: Decimal): boolean =>
  isArithmetic(j) &&
  figuresOf(j.relation).some((f) => f.id === figure.id) &&
  mended(j, withValue(figure, value));
