import type { CellObject } from '@e965/xlsx';

/**
 * The text of a cell as Excel shows it: a number in its number format, a date as a date, a formula by its last result.
 *
 * 1234567.891 in `#,##0.00` is `1,234,567.89`; in `#,##0.00,` it is `1,234.57`; an error is `#REF!`.
 */
export function shownText(cell: CellObject, warnings: Set<string>): string {
  if (cell.t === 'z') return '';
  if (cell.v === undefined || cell.v === null) {
    if (cell.f !== undefined && cell.t !== 'e') warnings.add('有公式没有保存计算结果');
    return cell.w ?? '';
  }
  if (cell.t === 's') return String(cell.v);
  const shown = cell.w ?? String(cell.v);
  if (cell.t === 'n' && typeof cell.v === 'number') return signed(cell.v, shown, warnings);
  return shown;
}

/** A format that shows negative amounts only in red loses the sign in text; the amount must keep it. */
function signed(value: number, shown: string, warnings: Set<string>): string {
  if (value >= 0 || !/[1-9]/.test(shown) || /[-−－(（△▲]/.test(shown)) return shown;
  warnings.add('有负数只以颜色表示，已补负号');
  return `-${shown.trim()}`;
}
