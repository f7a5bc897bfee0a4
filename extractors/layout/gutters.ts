/**
 * Where the texts of a column stand clear of a gutter in every row, with figures on a side of it, the column is two.
 */
import { isFigure } from './characters.ts';
import { lines } from './lines.ts';
import type { Word } from './types.ts';

export interface Segment {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}
/** A gap wider than this, in characters, parts two texts of one line. */
const wideGap = 0.9;
/** So many rows must show a gutter. */
const enough = 3;

/** The stretches of a line that stand apart. */
export function segments(words: readonly Word[], wide = wideGap): readonly Segment[] {
  const parts: { text: string; from: number; to: number }[] = [];
  for (const word of words) {
    const last = parts.at(-1);
    const numbers = last && isFigure(last.text) && isFigure(word.text);
    const gap = last ? word.box[0] - last.to : 0;
    if (last && gap < (numbers ? 0.45 : wide) * word.size) {
      last.text += word.text;
      last.to = Math.max(last.to, word.box[2]);
    } else parts.push({ text: word.text, from: word.box[0], to: word.box[2] });
  }
  return parts;
}

/**
 * What stands side by side. Where rows are drawn, all words of a row, so that a name wrapped over two lines stands
 * beside its figure, which is on neither; where they are not, the words of a line.
 */
export function rowsOf(cells: readonly (readonly Word[])[]): readonly (readonly Segment[])[] {
  if (cells.length <= enough)
    return cells.flatMap((words) => lines(words).map((line) => segments(line.words)));
  return cells.filter((words) => words.length > 0).map((words) => segments(byLeft(words)));
}
export const byLeft = (words: readonly Word[]) => [...words].sort((a, b) => a.box[0] - b.box[0]);

interface Gap {
  readonly from: number;
  readonly to: number;
}

/** Positions that no row of figures covers and that parts of at least `enough` rows stand on both sides of. */
export function gutters(all: readonly (readonly Segment[])[]): readonly number[] {
  const rows = all.filter((parts) => parts.some((part) => isFigure(part.text)));
  if (rows.filter((parts) => parts.length >= 2).length < enough) return [];
  const gaps = gapsOf(rows.flat()).filter(({ from, to }) => {
    const parting = rows.filter(
      (parts) => parts.some((p) => p.to <= from + 0.1) && parts.some((p) => p.from >= to - 0.1),
    );
    return parting.length >= Math.min(enough, Math.max(2, rows.length / 4));
  });
  return gaps.flatMap((gap, i) => {
    const reach = { from: gaps[i - 1]?.from ?? Number.NEGATIVE_INFINITY, to: gaps[i + 1]?.to ?? Infinity };
    return emptyColumns(gap, all) ?? [bestPlace(gap, reach, all)];
  });
}

/** A column without a figure shows by its head alone: a text in the gap while both neighbours have their own. */
function emptyColumns(gap: Gap, all: readonly (readonly Segment[])[]): readonly number[] | undefined {
  for (const parts of all) {
    const first = parts.findIndex((p) => p.from >= gap.from + 1 && p.to <= gap.to - 1);
    if (first <= 0 || parts.some((p) => isFigure(p.text))) continue;
    let last = first;
    while (last + 1 < parts.length && parts[last + 1]!.to <= gap.to - 1) last++;
    const [before, after] = [parts[first - 1], parts[last + 1]];
    if (!before || !after || after.from > gap.to + (after.to - after.from)) continue;
    // Its neighbour's head may be set left of the neighbour's figures; then it is that neighbour's, not a column's.
    if (before.to > gap.from + 1 || after.to < gap.to) continue;
    const inside = [before, ...parts.slice(first, last + 1), after];
    return inside.slice(1).map((part, i) => (inside[i]!.to + part.from) / 2);
  }
  return undefined;
}

/** The stretches of a line that no segment covers. */
function gapsOf(parts: readonly Segment[]): readonly Gap[] {
  const sorted = [...parts].sort((a, b) => a.from - b.from);
  const gaps: Gap[] = [];
  let end = sorted[0]?.to ?? 0;
  for (const part of sorted) {
    if (part.from - end > 2) gaps.push({ from: end, to: part.from });
    end = Math.max(end, part.to);
  }
  return gaps;
}

/**
 * Where in a gap the edge stands: beside the heads that reach into it, so that as many lines as can be have a text on
 * either side. `reach` is how far the two columns go.
 */
function bestPlace(gap: Gap, reach: Gap, all: readonly (readonly Segment[])[]): number {
  const inside = all.flat().filter((p) => p.from < gap.to && p.to > gap.from);
  const edges = [gap.from, ...inside.flatMap((p) => [p.from, p.to]), gap.to]
    .filter((x) => x >= gap.from && x <= gap.to)
    .sort((a, b) => a - b);
  let best = (gap.from + gap.to) / 2;
  let most = Number.NEGATIVE_INFINITY;
  edges.slice(1).forEach((to, i) => {
    const from = edges[i]!;
    if (to - from < 0.5) return;
    const x = (from + to) / 2;
    let score = (to - from) / 1000;
    for (const parts of all) {
      const near = parts.filter((p) => p.to > reach.from && p.from < reach.to);
      if (near.some((p) => p.from < x && p.to > x)) score--;
      else if (near.some((p) => p.to <= x) && near.some((p) => p.from >= x)) score++;
    }
    if (score > most) [best, most] = [x, score];
  });
  return best;
}
