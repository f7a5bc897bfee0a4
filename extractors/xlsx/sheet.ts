import type { CellObject, WorkSheet } from '@e965/xlsx';
import type { GridCell } from '../grid.ts';
import { collapse, indentOf, joinLines } from '../wrapped.ts';
import { shownText } from './shown.ts';

/**
 * One sheet as a grid: merged cells as spans, hidden rows and columns left out and reported.
 *
 * A merge `A1:C1` over `收支总表` gives one cell over three columns.
 */
export interface Sheet {
  readonly cells: readonly GridCell[];
  readonly warnings: readonly string[];
}

/** Beyond this a sheet's stated size is formatting and not content. */
const MAX_BLANK_COLUMNS = 64;

export function readSheet(name: string, sheet: WorkSheet): Sheet {
  const rows = (sheet['!data'] ?? []) as (readonly (CellObject | undefined)[] | undefined)[];
  const spans = spansOf(sheet);
  const row = shownIndex(sheet['!rows']);
  const column = shownIndex(sheet['!cols']);
  const warnings = new Set<string>();
  const cells: GridCell[] = [];
  let hiddenCells = 0;
  const width = widthOf(rows);
  rows.forEach((line, r) => {
    if (!line) return;
    for (let c = 0; c < Math.min(line.length, width); c++) {
      if (spans.covered.has(key(r, c))) continue;
      const text = textOf(line[c], warnings);
      const span = spans.from.get(key(r, c)) ?? { rows: 1, columns: 1 };
      const rowSpan = row(r + span.rows) - row(r);
      const columnSpan = column(c + span.columns) - column(c);
      if (rowSpan > 0 && columnSpan > 0)
        cells.push({ row: row(r), column: column(c), rowSpan, columnSpan, ...text });
      else if (text.text !== '') hiddenCells++;
    }
  });
  if (hiddenCells > 0) warnings.add(`有 ${hiddenCells} 个单元格在隐藏的行或列中，未读入表格`);
  return { cells, warnings: [...warnings].map((warning) => `工作表“${name}”：${warning}`) };
}

const key = (row: number, column: number) => row * 16384 + column;

/** Where merged ranges start, and the positions that they cover. A range over whole columns costs only what is used. */
function spansOf(sheet: WorkSheet) {
  const from = new Map<number, { rows: number; columns: number }>();
  const covered = new Set<number>();
  for (const { s, e } of sheet['!merges'] ?? []) {
    from.set(key(s.r, s.c), { rows: e.r - s.r + 1, columns: e.c - s.c + 1 });
    if ((e.r - s.r + 1) * (e.c - s.c + 1) > 1_000_000) continue;
    for (let r = s.r; r <= e.r; r++)
      for (let c = s.c; c <= e.c; c++) if (r !== s.r || c !== s.c) covered.add(key(r, c));
  }
  return { from, covered };
}

/** Maps an index to the number of shown rows (columns) before it. */
function shownIndex(
  infos: readonly ({ hidden?: boolean } | undefined)[] | undefined,
): (index: number) => number {
  const hidden = (infos ?? []).flatMap((info, index) => (info?.hidden ? [index] : []));
  return (index) => {
    let low = 0;
    let high = hidden.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (hidden[middle]! < index) low = middle + 1;
      else high = middle;
    }
    return index - low;
  };
}

function widthOf(rows: readonly (readonly (CellObject | undefined)[] | undefined)[]): number {
  let last = 0;
  for (const line of rows)
    line?.forEach((cell, column) => {
      if (column >= last && cell && cell.t !== 'z') last = column + 1;
    });
  return Math.min(last, 16384, last + MAX_BLANK_COLUMNS);
}

function textOf(
  cell: CellObject | undefined,
  warnings: Set<string>,
): Pick<GridCell, 'text' | 'indent' | 'lines'> {
  if (!cell) return { text: '' };
  const shown = shownText(cell, warnings);
  const lines = shown
    .split(/\r\n?|\n/)
    .map(collapse)
    .filter((line) => line !== '');
  const text = joinLines(lines);
  const indent = cell.t === 's' ? indentOf(shown) : 0;
  return { text, ...(lines.length > 1 ? { lines } : {}), ...(indent > 0 && text !== '' ? { indent } : {}) };
}
