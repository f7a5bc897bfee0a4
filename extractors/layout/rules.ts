/**
 * Ruling lines as a reader sees them: the hundreds of short pieces that a table's borders are drawn with, every cell
 * its own, become the few long lines they look like.
 */
import type { Rule } from './types.ts';

/** Lines nearer than this are one line (double borders, the right edge of a cell and the left edge of the next). */
const near = 2.2;
/** Gaps in a line that the eye does not see (dashes, corners left open). */
const hole = 3.5;

export function mergeRules(rules: readonly Rule[]): readonly Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at);
  const merged: Rule[] = [];
  let cluster: Rule[] = [];
  for (const rule of sorted) {
    if (cluster.length > 0 && rule.at - cluster[0]!.at > near) {
      merged.push(...mergeAlong(cluster));
      cluster = [];
    }
    cluster.push(rule);
  }
  merged.push(...mergeAlong(cluster));
  return merged;
}

function mergeAlong(cluster: readonly Rule[]): readonly Rule[] {
  if (cluster.length === 0) return [];
  const merged: { at: number; from: number; to: number; weight: number }[] = [];
  for (const rule of [...cluster].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    const length = Math.max(rule.to - rule.from, 0.1);
    if (last && rule.from - last.to <= hole) {
      last.at = (last.at * last.weight + rule.at * length) / (last.weight + length);
      last.weight += length;
      last.to = Math.max(last.to, rule.to);
    } else merged.push({ ...rule, weight: length });
  }
  return merged.filter((rule) => rule.to - rule.from > 4).map(({ at, from, to }) => ({ at, from, to }));
}

/** Positions that occur, each group of near ones as one; ascending. */
export function positions(values: readonly number[], tolerance = near): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const groups: number[][] = [];
  for (const value of sorted) {
    const group = groups.at(-1);
    if (group && value - group[0]! <= tolerance) group.push(value);
    else groups.push([value]);
  }
  return groups.map((group) => group.reduce((sum, v) => sum + v, 0) / group.length);
}

/** The index of the position nearest to `value`. */
export function nearest(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  if (low > 0 && value - sorted[low - 1]! < sorted[low]! - value) return low - 1;
  return low;
}
