/**
 * Step `cells`: words -> the cells of a grid they stand in, in reading order. A word belongs to the cell that holds
 * its middle, so a number drawn a little over its border stays whole and where it starts to be read.
 */
import { middleX, middleY } from './boxes.ts';
import { lines } from './lines.ts';
import type { FilledCell, Grid, Word, WordPage } from './types.ts';

export interface Filled {
  readonly cells: readonly FilledCell[];
  readonly rest: readonly Word[];
}

export function fill(grid: Grid, words: readonly Word[], page: WordPage): Filled {
  const index = new Map<number, number>();
  const columns = grid.xs.length - 1;
  grid.cells.forEach((cell, i) => {
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++) index.set(r * columns + c, i);
  });
  const held: Word[][] = grid.cells.map(() => []);
  const rest: Word[] = [];
  for (const word of words) {
    const row = slot(grid.ys, middleY(word.box));
    const column = slot(grid.xs, middleX(word.box));
    const i = row < 0 || column < 0 ? undefined : index.get(row * columns + column);
    if (i === undefined) rest.push(word);
    else held[i]!.push(word);
  }
  const cells = grid.cells.map((cell, i) => ({
    ...cell,
    lines: lines(held[i]!),
    page: page.number,
    turned: page.turned,
  }));
  return { cells, rest };
}

/** The stretch of the edges that holds a value, or -1. */
function slot(edges: readonly number[], value: number): number {
  if (value < edges[0]! || value > edges.at(-1)!) return -1;
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edges[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
