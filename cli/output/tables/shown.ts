import type { ReadTable } from '../../../pipeline.ts';
import type { Cell, Table } from '../../../schema/index.ts';
import { tableKinds } from '../../../schema/vocabulary.ts';

/**
 * A table as people want it: what it is called, what it is, in which unit, on which pages, and its cells as printed.
 * 收入支出决算总表（收支总表，单位：万元，第 5-6 页，29 行 6 列）
 */
export interface ShownTable {
  /** From 1, in the order of the document. */
  readonly number: number;
  readonly title: string;
  readonly kind: string;
  readonly unit: string | null;
  readonly pages: readonly number[];
  readonly rows: number;
  readonly columns: number;
  readonly hidden: boolean;
  readonly cells: readonly ShownCell[];
}
export interface ShownCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** A row of data came of it. */
  readonly understood: boolean;
}

/** What the pipeline says of a table. */
export type Given = ReadTable;

export const untitled = '未认出的表';

export function shown(given: Given, text: string, number: number): ShownTable {
  const { table } = given;
  const understood = new Set(given.rows.map((row) => row.source.start));
  const head = given.columns ? headOf(given.columns) : [];
  const down = head.length > 0 ? 1 : 0;
  const cells = table.cells.map((cell) => {
    const { row, column, rowSpan, columnSpan } = cell;
    const { printed, start } = printedOf(cell, text);
    const place = { row: row + down, column, rowSpan, columnSpan };
    return { text: printed, ...place, understood: understood.has(start) };
  });
  const all = [...head, ...cells];
  return {
    number,
    title: given.title ?? table.name ?? untitled,
    kind: kindName(given.kind),
    unit: given.unit,
    pages: pagesOf(table),
    rows: all.reduce((most, c) => Math.max(most, c.row + c.rowSpan), table.rows),
    columns: all.reduce((most, c) => Math.max(most, c.column + c.columnSpan), table.columns),
    hidden: table.hidden === true,
    cells: all,
  };
}

const kindName = (kind: string | null) =>
  kind === null ? '未知' : ((tableKinds as Readonly<Record<string, string>>)[kind] ?? kind);

const headOf = (columns: readonly string[]): ShownCell[] =>
  columns.map((text, column) => ({ text, row: 0, column, rowSpan: 1, columnSpan: 1, understood: false }));

export function printedOf(cell: Cell, text: string): { printed: string; start: number } {
  const whole = text.slice(cell.start, cell.end);
  return { printed: whole.trim(), start: cell.start + whole.length - whole.trimStart().length };
}

export function pagesOf(table: Table): number[] {
  const pages = new Set([table.page, ...table.cells.map((c) => c.page)].filter((p) => p !== undefined));
  return [...pages].sort((a, b) => a - b);
}

export const pagesText = (pages: readonly number[]) =>
  pages.length === 0
    ? ''
    : `第 ${pages.length === 1 ? pages[0] : `${pages[0]}-${pages[pages.length - 1]}`} 页`;

/** `收支总表，单位：万元，第 5-6 页，29 行 6 列` */
export function describe(table: ShownTable): string {
  return [
    table.kind,
    table.unit === null ? '' : `单位：${table.unit}`,
    pagesText(table.pages),
    `${table.rows} 行 ${table.columns} 列`,
    table.hidden ? '隐藏的工作表、行或列' : '',
  ]
    .filter(Boolean)
    .join('，');
}

/** Every position of the table, the text of a merged cell at its first. */
export function linesOf(table: ShownTable): string[][] {
  const lines = Array.from({ length: table.rows }, () => new Array<string>(table.columns).fill(''));
  for (const cell of table.cells) {
    const line = lines[cell.row]!;
    line[cell.column] = line[cell.column] ? `${line[cell.column]} ${cell.text}` : cell.text;
  }
  return lines;
}
