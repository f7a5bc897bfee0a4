import { type CellObject, type Range, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';
import { pagesText, type ShownCell, type ShownTable } from './shown.ts';

/**
 * Tables as a workbook: a sheet of contents (title, kind, unit, pages), then a sheet for each, named by its title.
 * Merged cells stay merged; an amount is a number that looks as it was printed, a code stays text.
 */
export function workbookOf(tables: readonly ShownTable[]): Buffer {
  const book: WorkBook = utils.book_new();
  const names = sheetNames(['目录', ...tables.map((t) => t.title)]);
  utils.book_append_sheet(book, contents(tables, names.slice(1)), names[0]);
  tables.forEach((table, i) => {
    utils.book_append_sheet(book, sheetOf(table), names[i + 1]);
  });
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
}

function contents(tables: readonly ShownTable[], names: readonly string[]): WorkSheet {
  const sheet = utils.aoa_to_sheet([
    ['序号', '工作表', '表名', '类别', '单位', '页', '行数', '列数'],
    ...tables.map((t, i) => [
      t.number,
      names[i],
      t.title,
      t.kind,
      t.unit,
      pagesText(t.pages),
      t.rows,
      t.columns,
    ]),
  ]);
  sheet['!cols'] = [6, 32, 48, 20, 8, 12, 8, 8].map((wch) => ({ wch }));
  return sheet;
}

function sheetOf(table: ShownTable): WorkSheet {
  const sheet: WorkSheet = {};
  const merges: Range[] = [];
  for (const cell of table.cells) {
    const { row: r, column: c, rowSpan, columnSpan } = cell;
    if (cell.text !== '') sheet[utils.encode_cell({ r, c })] = cellOf(cell);
    if (rowSpan > 1 || columnSpan > 1)
      merges.push({ s: { r, c }, e: { r: r + rowSpan - 1, c: c + columnSpan - 1 } });
  }
  sheet['!ref'] = utils.encode_range({
    s: { r: 0, c: 0 },
    e: { r: Math.max(0, table.rows - 1), c: Math.max(0, table.columns - 1) },
  });
  sheet['!merges'] = apart(merges, table.columns);
  return sheet;
}

/** A workbook whose merged ranges overlap does not open; of two the first is kept. */
function apart(merges: readonly Range[], columns: number): Range[] {
  const taken = new Set<number>();
  return merges.filter(({ s, e }) => {
    const covered: number[] = [];
    for (let r = s.r; r <= e.r; r++) for (let c = s.c; c <= e.c; c++) covered.push(r * columns + c);
    if (covered.some((at) => taken.has(at))) return false;
    for (const at of covered) taken.add(at);
    return true;
  });
}

/** More digits than this a spreadsheet does not keep; such a number stays text, to the last digit. */
const digits = 15;

function cellOf({ text, understood }: ShownCell): CellObject {
  const match = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/.exec(text);
  const isAmount = match && (understood || match[3] !== undefined || match[2]!.includes(','));
  if (!isAmount || text.replace(/\D/g, '').length > digits) return { t: 's', v: text };
  const [, , whole = '', fraction = ''] = match;
  const decimals = fraction === '' ? '' : `.${'0'.repeat(fraction.length - 1)}`;
  return {
    t: 'n',
    v: Number(text.replaceAll(',', '')),
    z: (whole.includes(',') ? '#,##0' : '0') + decimals,
  };
}

/** Names that a workbook accepts: at most 31 characters, none of []:*?/\, each once whatever its case. */
export function sheetNames(titles: readonly string[]): string[] {
  const used = new Set<string>();
  return titles.map((title) => {
    const base =
      [...title.replace(/[[\]:*?/\\\p{Cc}]/gu, ' ').trim()].join('').replace(/^'+|'+$/g, '') || '表';
    for (let n = 1; ; n++) {
      const tail = n === 1 ? '' : ` (${n})`;
      const name = base.slice(0, 31 - tail.length).trim() + tail;
      if (used.has(name.toLowerCase())) continue;
      used.add(name.toLowerCase());
      return name;
    }
  });
}
