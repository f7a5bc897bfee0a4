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
export function segments(words: readonly Word[]): readonly Segment[] {
  const parts: { text: string; from: number; to: number }[] = [];
  for (const word of words) {
    const last = parts.at(-1);
    const numbers = last && isFigure(last.text) && isFigure(word.text);
    const gap = last ? word.box[0] - last.to : 0;
    if (last && gap < (numbers ? 0.45 : wideGap) * word.size) {
      last.text += word.text;
      last.to = Math.max(last.to, word.box[2]);
    } else parts.push({ text: word.text, from: word.box[0], to: word.box[2] });
  }
  return parts;
}

export function split(grid: Grid, words: readonly Word[]): Grid {
  return splitRows(splitColumns(grid, words), words);
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

function splitColumns(grid: Grid, words: readonly Word[]): Grid {
  const held = wordsOf(grid.cells, words);
  const added: number[] = [];
  for (let column = 0; column < grid.xs.length - 1; column++) {
    const cells = grid.cells.filter((cell) => cell.column === column && cell.columnSpan === 1);
    added.push(...gutters(cells.flatMap((cell) => lines(held.get(cell)!))));
  }
  if (added.length === 0) return grid;
  const xs = [...grid.xs, ...added].sort((a, b) => a - b);
  const cells = grid.cells.flatMap((cell) => parted(cell, grid, xs, lines(held.get(cell)!)));
  return { ...grid, xs, cells };
}

/** Positions that no row of figures covers and that parts of at least `enough` rows stand on both sides of. */
function gutters(found: readonly Line[]): readonly number[] {
  const rows = found
    .map((line) => segments(line.words))
    .filter((parts) => parts.some((part) => isFigure(part.text)));
  if (rows.filter((parts) => parts.length >= 2).length < enough) return [];
  const covered = rows.flat().sort((a, b) => a.from - b.from);
  const gaps: { from: number; to: number }[] = [];
  let end = covered[0]!.to;
  for (const part of covered) {
    if (part.from - end > 2) gaps.push({ from: end, to: part.from });
    end = Math.max(end, part.to);
  }
  return gaps
    .filter(({ from, to }) => {
      const parting = rows.filter(
        (parts) => parts.some((p) => p.to <= from + 0.1) && parts.some((p) => p.from >= to - 0.1),
      );
      return parting.length >= Math.min(enough, Math.max(2, rows.length / 4));
    })
    .map(({ from, to }) => (from + to) / 2);
}

/** A cell cut at the new edges inside it, except where its text runs over one (a head over several columns). */
function parted(
  cell: GridCell,
  grid: Grid,
  xs: readonly number[],
  found: readonly Line[],
): readonly GridCell[] {
  const first = xs.indexOf(grid.xs[cell.column]!);
  const last = xs.indexOf(grid.xs[cell.column + cell.columnSpan]!);
  if (last - first === cell.columnSpan && cell.columnSpan === 1) return [{ ...cell, column: first }];
  const whole = { ...cell, column: first, columnSpan: last - first };
  if (cell.columnSpan > 1) return [whole];
  const parts = found.flatMap((line) => segments(line.words));
  const cuts = [first];
  for (let i = first + 1; i < last; i++)
    if (!parts.some((p) => p.from < xs[i]! && p.to > xs[i]!)) cuts.push(i);
  cuts.push(last);
  return cuts.slice(1).map((to, i) => {
    const from = cuts[i]!;
    return {
      ...cell,
      column: from,
      columnSpan: to - from,
      box: [xs[from]!, cell.box[1], xs[to]!, cell.box[3]],
    };
  });
}

function splitRows(grid: Grid, words: readonly Word[]): Grid {
  const held = wordsOf(grid.cells, words);
  const edges: number[] = [];
  for (let row = 0; row < grid.ys.length - 1; row++) {
    const cells = grid.cells.filter((cell) => cell.row === row && cell.rowSpan === 1);
    edges.push(...rowEdges(cells.map((cell) => ({ lines: lines(held.get(cell)!), right: cell.box[2] }))));
  }
  if (edges.length === 0) return grid;
  const ys = [...grid.ys, ...edges].sort((a, b) => a - b);
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
