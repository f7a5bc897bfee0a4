import * as XLSX from '@e965/xlsx';
import { layCells, type TableBlock } from '../generator/blocks.ts';
import { factsOf, plain } from '../generator/words.ts';
import type { Writing, Written } from './written.ts';

/** A workbook: one table a sheet, title and unit above the grid, merged heads, amounts as numbers with a format. */
export interface XlsxOptions {
  readonly bookType?: 'xlsx' | 'biff8';
  /** Amounts as text, as careless exports leave them. */
  readonly text?: boolean;
  /** All tables on one sheet, one below the other, instead of one a sheet. */
  readonly oneSheet?: boolean;
}

export function writeXlsx(writing: Writing, options: XlsxOptions = {}): Written {
  const book = XLSX.utils.book_new();
  const tables = writing.blocks.filter((block) => block.kind === 'table');
  const sheets = options.oneSheet ? [tables] : tables.map((table) => [table]);
  const used = new Set<string>();
  for (const some of sheets)
    XLSX.utils.book_append_sheet(
      book,
      sheetOf(some, options.text ?? false),
      options.oneSheet ? 'Sheet1' : sheetName(some[0]!, used),
    );
  return {
    bytes: new Uint8Array(
      XLSX.write(book, { type: 'buffer', bookType: options.bookType ?? 'xlsx', compression: true }),
    ),
  };
}

/** Sheet names hold 31 characters and must differ. */
function sheetName(table: TableBlock, used: Set<string>): string {
  const base = `${table.number ?? ''}${table.name}`.replace(/[[\]*/\\?:]/g, '').slice(0, 28);
  let name = base;
  for (let i = 2; used.has(name); i++) name = `${base}${i}`;
  used.add(name);
  return name;
}

function sheetOf(tables: readonly TableBlock[], asText: boolean): XLSX.WorkSheet {
  const sheet: XLSX.WorkSheet = {};
  const merges: XLSX.Range[] = [];
  let end = 0;
  for (const table of tables) end = putTable(sheet, merges, table, asText, end) + 2;
  const last = Math.max(...tables.map((table) => table.columns)) - 1;
  sheet['!ref'] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: end, c: last } });
  sheet['!merges'] = merges;
  if (tables.length === 1) sheet['!cols'] = tables[0]!.widths.map((wch) => ({ wch: wch * 6 }));
  return sheet;
}

/** Puts a table below row `top`; returns its last row. */
function putTable(
  sheet: XLSX.WorkSheet,
  merges: XLSX.Range[],
  table: TableBlock,
  asText: boolean,
  top: number,
): number {
  const last = table.columns - 1;
  const put = (row: number, column: number, cell: XLSX.CellObject) => {
    sheet[XLSX.utils.encode_cell({ r: top + row, c: column })] = cell;
  };
  const merge = (r: number, c: number, rows: number, columns: number) => {
    if (rows > 1 || columns > 1)
      merges.push({ s: { r: top + r, c }, e: { r: top + r + rows - 1, c: c + columns - 1 } });
  };
  put(0, 0, { t: 's', v: table.name });
  merge(0, 0, 1, table.columns);
  if (table.number) put(1, last, { t: 's', v: table.number });
  table.caption.forEach((text, i) => {
    const middle = Math.floor(last / 2);
    put(2, i === 0 ? 0 : i === table.caption.length - 1 ? last : middle, { t: 's', v: text });
  });
  let bottom = 3;
  for (const { cell, row, column } of layCells(table)) {
    const text = plain(cell.words);
    if (text !== '')
      put(3 + row, column, valueCell(text, factsOf(cell.words).length > 0 && !asText, cell.indent ?? 0));
    merge(3 + row, column, cell.rowSpan ?? 1, cell.columnSpan ?? 1);
    bottom = Math.max(bottom, 3 + row);
  }
  for (const note of table.notes) put(++bottom, 0, { t: 's', v: note });
  return top + bottom;
}
function valueCell(text: string, numeric: boolean, indent: number): XLSX.CellObject {
  const digits = text.replaceAll(',', '');
  if (!numeric || !/^-?\d+(\.\d+)?$/.test(digits)) return { t: 's', v: '　'.repeat(indent) + text };
  const decimals = digits.split('.')[1]?.length ?? 0;
  return {
    t: 'n',
    v: Number(digits),
    z: `${text.includes(',') ? '#,##0' : '0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`,
  };
}
