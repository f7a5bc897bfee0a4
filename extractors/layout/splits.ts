/**
 * Columns and rows that no line parts -> more cells: new columns at the gutters between texts, new rows between figures
 * that stand under one another, and last which texts run over the new edges.
 */
import { rowEdges } from './bands.ts';
import { gutters, rowsOf, segments } from './gutters.ts';
import { lines } from './lines.ts';
import type { Grid, GridCell, Line, Word } from './types.ts';

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
