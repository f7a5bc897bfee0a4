import { isPlainTotal } from '../accounts/index.ts';
import { isCaption } from './caption.ts';
import type { Grid, GridCell } from './grid.ts';
import { readTitle } from './kinds.ts';
import { looksLikeAmount, readNumber } from './numbers.ts';

/**
 * Where the head of a table ends and its body begins, and for every column the texts of the head above it, outermost
 * first: 决算数 under 公务接待费 is ["公务接待费", "决算数"].
 */
export interface Head {
  /** Title and captions inside the grid, in order. */
  readonly captions: readonly GridCell[];
  readonly rows: readonly number[];
  readonly bodyStart: number;
  readonly paths: readonly (readonly string[])[];
}

export function readHead(grid: Grid): Head {
  const captions: GridCell[] = [];
  const rows: number[] = [];
  let row = 0;
  for (; row < grid.rows && row < 14; row++) {
    const cells = grid.startingIn(row);
    if (cells.length === 0) continue;
    if (isCaptionRow(grid, cells, rows.length)) {
      if (rows.length === 0) captions.push(...cells);
      continue;
    }
    if (isIndexRow(cells)) continue;
    if (isBodyRow(cells, rows.length > 0)) break;
    rows.push(row);
  }
  return { captions, rows, bodyStart: row, paths: pathsOf(grid, rows) };
}

function isCaptionRow(grid: Grid, cells: readonly GridCell[], headRows: number): boolean {
  if (cells.every((c) => isCaption(c.text) || readTitle(c.raw) !== null)) return true;
  if (
    cells.some((c) => isCaption(c.text)) &&
    cells.length <= 3 &&
    !cells.some((c) => readNumber(c.text) && !/^20\d\d/.test(c.text))
  )
    return true;
  return (
    headRows === 0 &&
    cells.length === 1 &&
    cells[0]!.columnSpan < grid.columns &&
    /表$|年度$|公开/.test(cells[0]!.text)
  );
}

/** 栏次 1 2 3 …, ** 1 2 3, 1 2 3=4+5: numbers of columns, no figures. */
export function isIndexRow(cells: readonly GridCell[]): boolean {
  const texts = cells.map((c) => c.text).filter((t) => t !== '' && !/^\*+$/.test(t) && !/^栏次$/.test(t));
  if (cells.length > 0 && texts.length === 0) return true;
  const marked = texts.length < cells.length;
  const numbers = texts.map((t) => /^\(?(\d{1,2})\)?(?:=[\d+\-()]+)?$/.exec(t)?.[1]);
  if (numbers.some((n) => n === undefined)) return false;
  if (numbers.length < 2 && !marked) return false;
  return (
    numbers.every(
      (n, i) =>
        i === 0 || Number(n) === Number(numbers[i - 1]) + 1 || (marked && Number(n) === 1) || n === '1',
    ) && Number(numbers[0]) <= 2
  );
}

const code = /^[235]\d{2}(?:\d{2}){0,2}$/;
const marked =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|\(\d{1,2}\)|\d{1,2}[、.](?!\d))./;

function isBodyRow(cells: readonly GridCell[], afterHead: boolean): boolean {
  if (cells.some((c) => code.test(c.text) || looksLikeAmount(c.text))) return true;
  if (!afterHead) return false;
  if (cells.some((c) => marked.test(c.text) && c.text.length > 3)) return true;
  const others = cells.filter((c) => !isPlainTotal(c.text));
  if (others.length < cells.length && others.length === 0 && cells.length <= 2) return true;
  if (cells.length === 1 && /^(?:无|空|注[:1]|备注[:;])/.test(cells[0]!.text)) return true;
  return (
    cells.some((c) => readNumber(c.text) !== null && !/^(?:19|20)\d\d$/.test(c.text)) ||
    /^(?:本年收入|本年支出)合计$/.test(cells[0]?.text ?? '')
  );
}

function pathsOf(grid: Grid, rows: readonly number[]): readonly (readonly string[])[] {
  const last = rows.at(-1);
  return Array.from({ length: grid.columns }, (_, column) => {
    const cells: GridCell[] = [];
    rows.forEach((_row, index) => {
      const cell = headCell(grid, rows, index, column);
      if (cell && cell.text !== '' && !cells.includes(cell)) cells.push(cell);
    });
    return last === undefined ? [] : cells.map((c) => c.text);
  });
}

/** A group head that was not merged stands over its first column only: the next columns that have a head below take it. */
function headCell(grid: Grid, rows: readonly number[], index: number, column: number): GridCell | null {
  const row = rows[index]!;
  const here = grid.at(row, column);
  if (here && here.text !== '') return here;
  if (index === rows.length - 1) return null;
  const below = (c: number) =>
    rows.slice(index + 1).some((r) => (grid.at(r, c)?.text ?? '') !== '' && grid.at(r, c)!.row === r);
  if (!below(column)) return null;
  for (let c = column - 1; c >= 0; c--) {
    const left = grid.at(row, c);
    if (left && left.text !== '') return below(c) && left.rowSpan === 1 ? left : null;
    if (!below(c)) return null;
  }
  return null;
}
