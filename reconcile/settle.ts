/**
 * Second thoughts over all verdicts together, before anyone is alarmed.
 *
 * Truncation: a writer who cuts rates off (98.975 -> 98.97) does so again. One single rate that only truncation explains,
 * of its kind, in a document that rounds other rates up, is no habit and stays a doubt.
 * Layout: the columns of a table of which most do not add up were not understood; that is no finding.
 */
import { evaluate, gapOf, totalOf } from './evaluate.ts';
import { half } from './interval.ts';
import type { Judged } from './judge.ts';
import { figuresOf, type Ratio } from './relation.ts';

const isRatio = (j: Judged): j is Judged & { relation: Ratio } => j.relation.kind === 'ratio';

/** A rate that shows rounding up: it would not hold had it been cut off. */
function showsRounding(j: Judged & { relation: Ratio }): boolean {
  if (j.verdict.outcome !== 'holds' || j.relation.rate.step === null || j.relation.rate.value.lte(0))
    return false;
  const { rate } = j.relation;
  const cut = {
    ...rate,
    value: rate.value.plus(rate.step!.times(half)),
    step: rate.step!,
    interval: { low: rate.value, high: rate.value.plus(rate.step!) },
  };
  return evaluate({ ...j.relation, rate: cut, forced: undefined }).outcome === 'cannot_hold';
}

const enough = 3;

/** One failure in so many is a fault of the document; more are a fault of the reading. */
const trust = 4;

/** Off by more than a tenth, in a table of which nothing else adds up, shows nothing but that it was not understood. */
const isWild = ({ relation }: Judged): boolean =>
  relation.kind === 'linear' && gapOf(relation).abs().gt(totalOf(relation.right).abs().times('0.1'));

/** One figure that stands in all that fails: that figure is wrong, not the reading of the table. */
function hasOneCause(telling: readonly Judged[]): boolean {
  const failed = telling.filter((j) => j.verdict.outcome === 'cannot_hold' && j.verdict.excuse === null);
  const [first, ...others] = failed.map((j) => new Set(figuresOf(j.relation).map((f) => f.id)));
  return first !== undefined && [...first].some((id) => others.every((ids) => ids.has(id)));
}

const misread = (j: Judged): Judged => ({
  ...j,
  verdict: { outcome: 'not_enough_data', excuse: null, whole: 0, reason: '表的结构不明，没有核对' },
});

/** Layouts of which more than one relation fails and not clearly more hold: read wrongly rather than wrong. */
function withoutMisreadLayouts(judged: readonly Judged[]): readonly Judged[] {
  const layouts = Map.groupBy(
    judged.filter((j) => j.relation.layout !== undefined),
    (j) => j.relation.layout!,
  );
  const doubtful = new Set<string>();
  for (const [layout, group] of layouts) {
    const telling = group.filter((j) => figuresOf(j.relation).filter((f) => !f.value.eq(0)).length > 1);
    const failed = telling.filter(
      (j) => j.verdict.outcome === 'cannot_hold' && j.verdict.excuse === null,
    ).length;
    const sound = telling.some(
      (j) => j.verdict.outcome === 'holds' || j.verdict.outcome === 'within_rounding',
    );
    const wild = telling.some((j) => j.verdict.outcome === 'cannot_hold' && isWild(j));
    const pointed = failed > 1 && hasOneCause(telling);
    const many = failed > 1 && failed * trust > telling.length;
    if (!pointed && (many || (wild && !sound))) doubtful.add(layout);
  }
  return judged.map((j) =>
    j.relation.layout !== undefined && doubtful.has(j.relation.layout) ? misread(j) : j,
  );
}

export const settle = (judged: readonly Judged[]): readonly Judged[] =>
  withoutStrayTruncation(withoutMisreadLayouts(judged));

function withoutStrayTruncation(judged: readonly Judged[]): readonly Judged[] {
  const rates = judged.filter(isRatio);
  const rounds = rates.filter(showsRounding).length >= enough;
  const cut = Map.groupBy(
    rates.filter((j) => j.verdict.excuse === 'truncated'),
    (j) => j.check.id,
  );
  return judged.map((j) =>
    isRatio(j) && j.verdict.excuse === 'truncated' && rounds && cut.get(j.check.id)?.length === 1
      ? {
          ...j,
          verdict: { ...j.verdict, excuse: null },
          severity: 'warning' as const,
          relation: {
            ...j.relation,
            uncut: true,
            note: '只有截尾才得出这一数字，而本文其他比率是四舍五入的',
          },
        }
      : j,
  );
}
