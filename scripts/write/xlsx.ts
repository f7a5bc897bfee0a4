import * as XLSX from '@e965/xlsx';
import { layCells, type TableBlock } from '../generator/blocks.ts';
import { factsOf, plain } from '../generator/words.ts';
import type { Writing, Written } from './written.ts';

/** A workbook: one table a sheet, title and unit above the grid, merged heads, amounts as numbers with a format. */
export interface XlsxOptions {
  readonly bookType?: 'xlsx' | 'biff8';
  /** Amounts as text, as careless exports leave them. */
  readonly text?: boolean;
}

export function writeXlsx(writing: Writing, options: XlsxOptions = {}): Written {
  const book = XLSX.utils.book_new();
  const used = new Set<string>();
  for (const block of writing.blocks) {
    if (block.kind !== 'table') continue;
    XLSX.utils.book_append_sheet(book, sheetOf(block, options.text ?? false), sheetName(block, used));
  }
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

function sheetOf(table: TableBlock, asText: boolean): XLSX.WorkSheet {
  const sheet: XLSX.WorkSheet = {};
  const merges: XLSX.Range[] = [];
  const last = table.columns - 1;
  const put = (row: number, column: number, cell: XLSX.CellObject) => {
    sheet[XLSX.utils.encode_cell({ r: row, c: column })] = cell;
  };
  const merge = (r: number, c: number, rows: number, columns: number) => {
    if (rows > 1 || columns > 1) merges.push({ s: { r, c }, e: { r: r + rows - 1, c: c + columns - 1 } });
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
  table.notes.forEach((note, i) => {
    put(bottom + 1 + i, 0, { t: 's', v: note });
    bottom++;
  });
  sheet['!ref'] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: bottom, c: last } });
  sheet['!merges'] = merges;
  sheet['!cols'] = table.widths.map((wch) => ({ wch: wch * 6 }));
  return sheet;
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
