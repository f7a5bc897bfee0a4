/**
 * Columns and rows that no line parts -> more cells.
 *
 * Where the texts of a column stand clear of a gutter in every row, with figures on a side of it, the column is two.
 * Where a row holds figures under one another in several columns, it is as many rows; a name wrapped over lines goes
 * with the figures it stands beside.
 */
import { isFigure } from './characters.ts';
import { lines } from './lines.ts';
import type { Grid, GridCell, Line, Word } from './types.ts';

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

/** The same grid with what its texts part: first new columns, then new rows, and last which cells run over them. */
export function split(grid: Grid, words: readonly Word[]): Grid {
  const xs = newColumns(grid, words);
  const ys = newRows(
    columned(grid, xs, () => []),
    words,
  );
  const rowed = withRows(grid, ys);
  if (xs === grid.xs) return rowed;
  const held = wordsOf(rowed.cells, words);
  return columned(rowed, xs, (cell) => lines(held.get(cell)!));
}

const within = (word: Word, box: GridCell['box']) => {
  const x = (word.box[0] + word.box[2]) / 2;
  const y = (word.box[1] + word.box[3]) / 2;
  return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
};

/** The words of each cell; a word is in one cell. Linear for grids, whose rows and columns are sorted. */
function wordsOf(cells: readonly GridCell[], words: readonly Word[]): ReadonlyMap<GridCell, readonly Word[]> {
  const held = new Map<GridCell, Word[]>(cells.map((cell) => [cell, []]));
  const sorted = [...words].sort((a, b) => a.box[1] - b.box[1]);
  for (const cell of cells) {
    const list = held.get(cell)!;
    for (let i = lowerBound(sorted, cell.box[1] - 60); i < sorted.length; i++) {
      const word = sorted[i]!;
      if (word.box[1] > cell.box[3]) break;
      if (within(word, cell.box)) list.push(word);
    }
  }
  return held;
}

function lowerBound(sorted: readonly Word[], y: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.box[1] < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

function newColumns(grid: Grid, words: readonly Word[]): readonly number[] {
  const held = wordsOf(grid.cells, words);
  const added: number[] = [];
  for (let column = 0; column < grid.xs.length - 1; column++) {
    const cells = grid.cells.filter((cell) => cell.column === column && cell.columnSpan === 1);
    added.push(...gutters(rowsOf(cells.map((cell) => held.get(cell)!))));
  }
  return added.length === 0 ? grid.xs : [...grid.xs, ...added].sort((a, b) => a - b);
}

/**
 * What stands side by side. Where rows are drawn, all words of a row, so that a name wrapped over two lines stands
 * beside its figure, which is on neither; where they are not, the words of a line.
 */
function rowsOf(cells: readonly (readonly Word[])[]): readonly (readonly Segment[])[] {
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
function gutters(all: readonly (readonly Segment[])[]): readonly number[] {
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

/** The grid by more columns. A cell is cut at each new edge inside it, except where its text runs over it. */
function columned(grid: Grid, xs: readonly number[], linesOf: (cell: GridCell) => readonly Line[]): Grid {
  if (xs === grid.xs) return grid;
  const cells = grid.cells.flatMap((cell): readonly GridCell[] => {
    const first = xs.indexOf(grid.xs[cell.column]!);
    const last = xs.indexOf(grid.xs[cell.column + cell.columnSpan]!);
    if (cell.columnSpan > 1) return [{ ...cell, column: first, columnSpan: last - first }];
    const parts = linesOf(cell).flatMap((line) => segments(line.words));
    const cuts = [first];
    for (let i = first + 1; i < last; i++)
      if (!parts.some((p) => p.from < xs[i]! && p.to > xs[i]!)) cuts.push(i);
    cuts.push(last);
    return cuts.slice(1).map((to, i) => {
      const from = cuts[i]!;
      const box: GridCell['box'] = [xs[from]!, cell.box[1], xs[to]!, cell.box[3]];
      return { ...cell, column: from, columnSpan: to - from, box };
    });
  });
  return { ...grid, xs, cells };
}

function newRows(grid: Grid, words: readonly Word[]): readonly number[] {
  const held = wordsOf(grid.cells, words);
  const edges: number[] = [];
  for (let row = 0; row < grid.ys.length - 1; row++) {
    const cells = grid.cells.filter((cell) => cell.row === row && cell.rowSpan === 1);
    edges.push(...rowEdges(cells.map((cell) => ({ lines: lines(held.get(cell)!), right: cell.box[2] }))));
  }
  return edges.length === 0 ? grid.ys : [...grid.ys, ...edges].sort((a, b) => a - b);
}

function withRows(grid: Grid, ys: readonly number[]): Grid {
  if (ys === grid.ys) return grid;
  const cells = grid.cells.flatMap((cell): readonly GridCell[] => {
    const first = ys.indexOf(grid.ys[cell.row]!);
    const last = ys.indexOf(grid.ys[cell.row + cell.rowSpan]!);
    if (cell.rowSpan > 1) return [{ ...cell, row: first, rowSpan: last - first }];
    return Array.from({ length: last - first }, (_, i) => ({
      ...cell,
      row: first + i,
      rowSpan: 1,
      box: [cell.box[0], ys[first + i]!, cell.box[2], ys[first + i + 1]!],
    }));
  });
  return { ...grid, ys, cells };
}

interface Band {
  top: number;
  bottom: number;
  anchored: boolean;
}

interface Column {
  readonly lines: readonly Line[];
  readonly right: number;
}

/** Where a row is cut: between the lines of figures that at least two of its columns, or one and a name, show. */
function rowEdges(columns: readonly Column[]): readonly number[] {
  const cells = columns.map((column) => column.lines);
  const figures = columns
    .filter((column) => column.lines.filter(isFigureLine).length >= 2 && !isWrapped(column))
    .map((column) => column.lines);
  if (figures.length === 0) return [];
  const anchors = merge(
    figures
      .flatMap((found) => found.filter(isFigureLine))
      .map((line) => ({ top: line.box[1], bottom: line.box[3] })),
  );
  if (anchors.length < 2) return [];
  // One column of figures under one another is a row of its own only where names stand beside them line by line.
  if (figures.length === 1 && !namesBeside(cells, anchors)) return [];
  const bands: Band[] = anchors.map((a) => ({ ...a, anchored: true }));
  const others = merge(cells.flat().map((line) => ({ top: line.box[1], bottom: line.box[3] }))).filter(
    (o) => !anchors.some((a) => o.top < a.bottom && o.bottom > a.top),
  );
  const pitch = median(anchors.slice(1).map((a, i) => a.top - anchors[i]!.top));
  for (const other of others) {
    const distance = (band: Band) => Math.max(band.top - other.bottom, other.top - band.bottom, 0);
    const nearest = bands.reduce((best, band) => (distance(band) < distance(best) ? band : best));
    const height = other.bottom - other.top;
    if (distance(nearest) < Math.max(0.3 * height, 0.62 * pitch - height)) {
      nearest.top = Math.min(nearest.top, other.top);
      nearest.bottom = Math.max(nearest.bottom, other.bottom);
    } else bands.push({ ...other, anchored: false });
  }
  bands.sort((a, b) => a.top - b.top);
  return bands.slice(1).map((band, i) => (bands[i]!.bottom + band.top) / 2);
}

const isFigureLine = (line: Line) => {
  const parts = segments(line.words);
  return parts.length > 0 && parts.every((part) => isFigure(part.text));
};

/** A number too long for its cell goes on in the next line (12,868.1 over 9): its first line leaves no room. */
function isWrapped({ lines: found, right }: Column): boolean {
  return found.some((line, i) => {
    const next = found[i + 1];
    if (!next || !isFigureLine(line) || !isFigureLine(next)) return false;
    const room = right - line.box[2];
    const first = next.words[0]!;
    return room < 0.9 * line.size && first.text.length <= 3 && !/^[-—–]+$/.test(first.text);
  });
}

function namesBeside(
  cells: readonly (readonly Line[])[],
  anchors: readonly { top: number; bottom: number }[],
): boolean {
  return cells.some(
    (found) =>
      found.some((line) => !isFigureLine(line)) &&
      anchors.every((a) => found.some((line) => line.box[1] < a.bottom && line.box[3] > a.top)),
  );
}

function merge(intervals: readonly { top: number; bottom: number }[]): { top: number; bottom: number }[] {
  const merged: { top: number; bottom: number }[] = [];
  for (const interval of [...intervals].sort((a, b) => a.top - b.top)) {
    const last = merged.at(-1);
    const shared = last ? last.bottom - interval.top : 0;
    if (last && shared > 0.4 * (interval.bottom - interval.top))
      last.bottom = Math.max(last.bottom, interval.bottom);
    else merged.push({ ...interval });
  }
  return merged;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
