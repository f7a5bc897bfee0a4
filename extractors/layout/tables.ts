/**
 * Step `tables`: filled cells -> the tables of a page. A frame around text is no table; edges that hold nothing are
 * cut off; what is indented says so, in characters.
 */
import { fill } from './cells.ts';
import { isFigure } from './characters.ts';
import { grids } from './grids.ts';
import { textOf } from './lines.ts';
import { regions } from './regions.ts';
import { split } from './splits.ts';
import type { Edge, FilledCell, Grid, PageTable, Word, WordPage } from './types.ts';

export interface PageTables {
  readonly tables: readonly PageTable[];
  readonly rest: readonly Word[];
}

/** `before`: the columns of a table without lines that the page before ended with. */
export function tables(page: WordPage, words: readonly Word[], before?: readonly Edge[]): PageTables {
  const found: PageTable[] = [];
  let rest: readonly Word[] = words;
  const take = (grid: Grid) => {
    const filled = fill(grid, rest, page);
    const table = toTable(grid, filled.cells, page);
    if (!table) return;
    found.push(table);
    rest = filled.rest;
  };
  for (const grid of grids(page.rules)) take(split(grid, rest));
  for (const grid of regions(rest, page.rules, before)) take(grid);
  return { tables: found.sort((a, b) => a.box[1] - b.box[1]), rest };
}

const hasText = (cell: FilledCell) => cell.lines.length > 0;

export function toTable(
  grid: Grid,
  cells: readonly FilledCell[],
  page: Pick<WordPage, 'number'>,
): PageTable | undefined {
  const printed = cells.filter(hasText);
  // of fewer cells only a row of a table that began on the page before
  const least = printed.some((cell) => isFigure(cell.lines.map(textOf).join(''))) ? 3 : 4;
  if (printed.length < 2 || cells.length < least) return undefined;
  return {
    box: grid.box,
    page: page.number,
    rows: grid.ys.length - 1,
    columns: grid.xs.length - 1,
    xs: grid.xs,
    ...(grid.edges ? { edges: grid.edges } : {}),
    cells: indented(printed.concat(cells.filter((c) => !hasText(c) && c.rowSpan * c.columnSpan > 1))),
  };
}

/** How far each text starts right of where its column's texts start. Centred texts have no indent. */
export function indented(cells: readonly FilledCell[]): readonly FilledCell[] {
  const columns = new Map<string, FilledCell[]>();
  for (const cell of cells) {
    if (!isName(cell)) continue;
    const key = `${cell.column} ${cell.columnSpan}`;
    columns.set(key, [...(columns.get(key) ?? []), cell]);
  }
  const indents = new Map<FilledCell, number>();
  for (const column of columns.values()) {
    const aligned = leftAligned(column);
    if (aligned.length * 2 < column.length) continue;
    const start = Math.min(...aligned.map(startOf));
    for (const cell of aligned) {
      const indent = Math.round(((startOf(cell) - start) / cell.lines[0]!.size) * 2) / 2;
      if (indent > 0) indents.set(cell, indent);
    }
  }
  return cells.map((cell) => {
    const indent = indents.get(cell);
    return indent === undefined ? cell : { ...cell, indent };
  });
}

/** Texts of different length that start at one place are set from the left, even one that fills its cell evenly. */
function leftAligned(column: readonly FilledCell[]): readonly FilledCell[] {
  const byStart = new Map<number, Set<number>>();
  const widthOf = (cell: FilledCell) => Math.round(cell.lines[0]!.box[2] - cell.lines[0]!.box[0]);
  const at = (cell: FilledCell) => Math.round(startOf(cell));
  for (const cell of column) {
    const widths = byStart.get(at(cell)) ?? new Set();
    byStart.set(at(cell), widths.add(widthOf(cell)));
  }
  return column.filter((cell) => {
    const shared = [-1, 0, 1].some((d) => {
      const widths = byStart.get(at(cell) + d);
      return widths !== undefined && [...widths].some((w) => Math.abs(w - widthOf(cell)) > 2);
    });
    return shared || !isCentred(cell);
  });
}

const startOf = (cell: FilledCell) => cell.lines[0]!.box[0];
const isName = (cell: FilledCell) => hasText(cell) && !/^[\d.,%\s-]+$/.test(textOf(cell.lines[0]!));
function isCentred(cell: FilledCell): boolean {
  const [x0, , x1] = cell.lines[0]!.box;
  const left = x0 - cell.box[0];
  const right = cell.box[2] - x1;
  return Math.abs(left - right) < 2 + 0.08 * (cell.box[2] - cell.box[0]) && left > 1.2 * cell.lines[0]!.size;
}
