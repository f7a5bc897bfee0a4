/**
 * A table that runs over a page break -> one table: the next page starts with a table of the same columns. Its
 * repeated head is left out, and so is a title that was printed again.
 */
import { textOf } from './lines.ts';
import type { FilledCell, PageTable } from './types.ts';

/** A table of one or several pages. Cells keep their own page. */
export interface LongTable {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly FilledCell[];
  /** The table's first and last part, as they stand on their pages. */
  readonly first: PageTable;
  readonly last: PageTable;
}

/** How far column edges may differ between two pages of one table. */
const tolerance = 4;

export const single = (table: PageTable): LongTable => ({
  rows: table.rows,
  columns: table.columns,
  cells: table.cells,
  first: table,
  last: table,
});

export const sameColumns = (a: PageTable, b: PageTable): boolean =>
  a.xs.length === b.xs.length && a.xs.every((x, i) => Math.abs(x - b.xs[i]!) <= tolerance);

/**
 * Whether `next`, at the head of its page, goes on with `table`. A form printed page after page (a 绩效目标表 for every
 * project) has the same columns and title each time: its first label is there again while its first row is not.
 */
export function continues(table: LongTable, next: PageTable, captionRepeated: boolean): boolean {
  if (!sameColumns(table.last, next)) return false;
  const repeated = repeatedRows(table.first, next);
  if (repeated > 0) return true;
  if (captionRepeated) return false;
  const label = labelOf(next);
  return label === '' || label !== labelOf(table.first);
}
const labelOf = (table: PageTable) =>
  table.cells
    .filter((cell) => cell.row === 0 && cell.column === 0)
    .map((cell) => cell.lines.map(textOf).join(''))
    .join('');

export function append(table: LongTable, next: PageTable): LongTable {
  const drop = repeatedRows(table.first, next);
  const cells = next.cells
    .filter((cell) => cell.row >= drop)
    .map((cell) => ({ ...cell, row: cell.row - drop + table.rows }));
  return {
    rows: table.rows + next.rows - drop,
    columns: table.columns,
    cells: [...table.cells, ...cells],
    first: table.first,
    last: next,
  };
}

const cellKey = (cell: FilledCell) =>
  `${cell.row} ${cell.column} ${cell.rowSpan} ${cell.columnSpan} ${cell.lines.map(textOf).join('')}`;

/** How many rows at the head of `next` are those at the head of `first`. A row of figures is never a repeat. */
function repeatedRows(first: PageTable, next: PageTable): number {
  const limit = Math.min(first.rows, next.rows, 6);
  let repeated = 0;
  for (let row = 0; row < limit; row++) {
    const a = rowKeys(first, row);
    const b = rowKeys(next, row);
    if (a.length === 0 || a.join('\n') !== b.join('\n')) break;
    if (first.cells.some((c) => c.row === row && /\d[\d,]*\.\d/.test(c.lines.map(textOf).join('')))) break;
    repeated = row + 1;
  }
  // A head cell that spans rows is only a head if all of its rows are repeated.
  while (repeated > 0 && next.cells.some((c) => c.row < repeated && c.row + c.rowSpan > repeated)) repeated--;
  return repeated;
}

const rowKeys = (table: PageTable, row: number): readonly string[] =>
  table.cells
    .filter((cell) => cell.row === row)
    .map(cellKey)
    .sort();
