/**
 * A table that runs over a page break -> one table: the next page starts with a table of the same columns. Its
 * repeated head is left out, and so is a title that was printed again.
 */
import { textOf } from './lines.ts';
import { sharedEdges as jointEdges, sharedBy } from './open/columns.ts';
import { nearest } from './rules.ts';
import type { Edge, FilledCell, PageTable } from './types.ts';

/** A table of one or several pages. Cells keep their own page; they are added in place, a page costs what it holds. */
export interface LongTable {
  readonly rows: number;
  readonly columns: number;
  readonly cells: FilledCell[];
  readonly xs: readonly number[];
  readonly edges?: readonly Edge[] | undefined;
  /** The table's first and last part, as they stand on their pages. */
  readonly first: PageTable;
  readonly last: PageTable;
}

/** How far column edges may differ between two pages of one table. */
const tolerance = 4;

export const single = (table: PageTable): LongTable => ({
  rows: table.rows,
  columns: table.columns,
  cells: [...table.cells],
  xs: table.xs,
  edges: table.edges,
  first: table,
  last: table,
});

/**
 * The column edges of two parts of one table: those of either. None where the parts do not fit: the outer edges must
 * be the same, and one part's edges all among the other's (a page on which only the 合计 row is left has fewer).
 */
function sharedEdges(a: readonly number[], b: readonly number[]): readonly number[] | undefined {
  const near = (x: number, edges: readonly number[]) => edges.some((edge) => Math.abs(edge - x) <= tolerance);
  if (Math.abs(a[0]! - b[0]!) > tolerance || Math.abs(a.at(-1)! - b.at(-1)!) > tolerance) return undefined;
  if (a.length >= b.length && b.every((x) => near(x, a))) return a;
  if (b.length > a.length && a.every((x) => near(x, b))) return b;
  return undefined;
}

/** The same cells, counted by other edges, of which theirs are some. */
function recounted(
  cells: readonly FilledCell[],
  from: readonly number[],
  to: readonly number[],
): readonly FilledCell[] {
  if (from.length === to.length) return cells;
  const at = from.map((x) => nearest(to, x));
  return cells.map((cell) => {
    const column = at[cell.column]!;
    return { ...cell, column, columnSpan: at[cell.column + cell.columnSpan]! - column };
  });
}

/**
 * Whether `next`, at the head of its page, goes on with `table`. A form printed page after page (a 绩效目标表 for every
 * project) has the same columns and title each time: its first label is there again while its first row is not.
 */
export function continues(table: LongTable, next: PageTable, captionRepeated: boolean): boolean {
  const open = table.edges && next.edges;
  if (
    open ? !openColumns(table.edges!, next.edges!, captionRepeated ? 0 : 2) : !sharedEdges(table.xs, next.xs)
  )
    return false;
  if (!open && captionRepeated && table.xs.length !== next.xs.length) return false;
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

/** Edges found by alignment fit where those of either part are all there are; text of one page may show more. */
function openColumns(a: readonly Edge[], b: readonly Edge[], more: number): readonly Edge[] | undefined {
  const joint = jointEdges([...a, ...b]);
  return joint.length <= Math.max(a.length, b.length) + more ? joint : undefined;
}

/** A part's cells by the joint columns: each of its edges is the joint one that lies in its range. */
function openColumn(part: { readonly edges?: readonly Edge[] | undefined }, joint: readonly Edge[]) {
  const at = (part.edges ?? []).map((edge) => 1 + sharedBy(edge, joint));
  const of = [0, ...at, joint.length + 1];
  return (cell: FilledCell): FilledCell => {
    const column = of[cell.column]!;
    return { ...cell, column, columnSpan: Math.max(1, of[cell.column + cell.columnSpan]! - column) };
  };
}

function appendOpen(table: LongTable, next: PageTable, joint: readonly Edge[]): LongTable {
  const drop = repeatedRows(table.first, next);
  const added = next.cells
    .filter((cell) => cell.row >= drop)
    .map(openColumn(next, joint))
    .map((cell) => ({ ...cell, row: cell.row - drop + table.rows }));
  const cells =
    joint.length === table.edges?.length ? table.cells : table.cells.map(openColumn(table, joint));
  const joined = joinBrokenRow(cells, added, table.rows);
  return {
    rows: table.rows + next.rows - drop - joined,
    columns: joint.length + 1,
    cells,
    xs: table.xs.length >= next.xs.length ? table.xs : next.xs,
    edges: joint,
    first: table.first,
    last: next,
  };
}

export function append(table: LongTable, next: PageTable): LongTable {
  const joint = table.edges && next.edges && openColumns(table.edges, next.edges, 2);
  if (joint) return appendOpen(table, next, joint);
  const xs = sharedEdges(table.xs, next.xs) ?? table.xs;
  const drop = repeatedRows(table.first, next);
  const added = next.cells
    .filter((cell) => cell.row >= drop)
    .map((cell) => ({ ...cell, row: cell.row - drop + table.rows }));
  const cells = xs.length === table.xs.length ? table.cells : [...recounted(table.cells, table.xs, xs)];
  const joined = joinBrokenRow(cells, recounted(added, next.xs, xs), table.rows);
  return {
    rows: table.rows + next.rows - drop - joined,
    columns: xs.length - 1,
    cells,
    xs,
    first: table.first,
    last: next,
  };
}

/**
 * Adds the next page's cells; returns 1 where its first row is the rest of the last one. A row is broken where each of
 * its texts goes on from one that fills its line, none is a figure, and the row's first text has nothing to go on.
 */
function joinBrokenRow(cells: FilledCell[], added: readonly FilledCell[], row: number): 0 | 1 {
  const head = added.filter((cell) => cell.row === row && cell.lines.length > 0);
  const above = new Map<number, number>();
  for (let i = cells.length - 1; i >= 0 && cells.length - i < 400; i--)
    if (cells[i]!.row === row - 1 && cells[i]!.lines.length > 0) above.set(cells[i]!.column, i);
  const broken =
    head.length > 0 &&
    head.length < above.size &&
    added.every((cell) => cell.row !== row || cell.rowSpan === 1) &&
    head.every((cell) => {
      const i = above.get(cell.column);
      return i !== undefined && goesOn(cells[i]!, cell);
    });
  if (!broken) {
    cells.push(...added);
    return 0;
  }
  for (const cell of head) {
    const i = above.get(cell.column)!;
    cells[i] = { ...cells[i]!, continued: cell };
  }
  for (const cell of added) if (cell.row > row) cells.push({ ...cell, row: cell.row - 1 });
  return 1;
}

function goesOn(above: FilledCell, below: FilledCell): boolean {
  const last = above.lines.at(-1)!;
  const first = below.lines[0]!;
  const full = above.box[2] - last.box[2] < 1.3 * last.size && last.box[2] - last.box[0] > 3 * last.size;
  const text = textOf(first);
  const begins = /^[\d（(一二三四五六七八九十其]/.test(text);
  return full && !begins && above.columnSpan === below.columnSpan && !/[。；]$/.test(textOf(last));
}

/** How many rows at the head of `next` are those at the head of `first`. A row of figures is never a repeat. */
function repeatedRows(first: PageTable, next: PageTable): number {
  const most = Math.min(first.rows, next.rows, 6, figureRow(first));
  let repeated = (first.edges && repeatedHead(first, next, most)) || sameRows(first, next, most);
  // A head cell that spans rows is only a head if all of its rows are repeated.
  while (repeated > 0 && next.cells.some((c) => c.row < repeated && c.row + c.rowSpan > repeated)) repeated--;
  return repeated;
}

function sameRows(first: PageTable, next: PageTable, most: number): number {
  let rows = 0;
  while (rows < most) {
    const keys = rowKeys(first, rows);
    if (keys.length === 0 || keys.join('\n') !== rowKeys(next, rows).join('\n')) break;
    rows++;
  }
  return rows;
}

/** The first row with an amount. */
const figureRow = (table: PageTable) =>
  Math.min(
    ...table.cells.filter((c) => /\d[\d,]*\.\d/.test(c.lines.map(textOf).join(''))).map((c) => c.row),
    table.rows,
  );

/** Where no lines show the rows of a head, it may be found in more of them on one page than on the other. */
function repeatedHead(first: PageTable, next: PageTable, most: number): number {
  const keysTo = (table: PageTable, rows: number) =>
    Array.from({ length: rows }, (_, row) => rowKeys(table, row))
      .flat()
      .sort()
      .join('\n');
  for (let rows = most; rows > 1; rows--) {
    const head = keysTo(first, rows);
    for (let own = 1; own <= Math.min(next.rows, 6); own++) if (keysTo(next, own) === head) return own;
  }
  return 0;
}

const cellKey = (cell: FilledCell, open: boolean) =>
  open
    ? cell.lines.map(textOf).join('')
    : `${cell.row} ${cell.column} ${cell.rowSpan} ${cell.columnSpan} ${cell.lines.map(textOf).join('')}`;

const rowKeys = (table: PageTable, row: number): readonly string[] =>
  table.cells
    .filter((cell) => cell.row === row)
    .map((cell) => cellKey(cell, table.edges !== undefined))
    .filter((key) => key !== '')
    .sort();
