import { type CellObject, SSF } from '@e965/xlsx';
import Big from 'big.js';

/**
 * The text of a cell as Excel shows it: a number in its number format, a date as a date, a formula by its last result.
 *
 * 1234567.891 in `#,##0.00` is `1,234,567.89`; in `#,##0.00,` it is `1,234.57`; 123456789 in `0!.0000` (元 shown as
 * 万元) is `12345.6789`; an error is `#REF!`.
 */
export function shownText(cell: CellObject, warnings: Set<string>): string {
  if (cell.t === 'z') return '';
  if (cell.v === undefined || cell.v === null) {
    if (cell.f !== undefined && cell.t !== 'e') warnings.add('有公式没有保存计算结果');
    return cell.w ?? '';
  }
  if (cell.t === 's') return String(cell.v);
  if (cell.t !== 'n' || typeof cell.v !== 'number') return cell.w ?? String(cell.v);
  const shown = shownNumber(cell.v, String(cell.z ?? 'General'), cell.w);
  return signed(cell.v, shown, warnings);
}

function shownNumber(value: number, format: string, shown: string | undefined): string {
  if (format === 'General') return general(value, shown);
  const section = sectionFor(value, format.replace(/!(?=.)/g, '\\'));
  const pointed = literalPoint(value, section);
  if (pointed !== null) return pointed;
  // Chinese numerals and language tags: the library knows neither before `General`, and digits are what we want.
  const plain = format.replace(/\[DBNum\d\]|\[\$-[^\]]*\]/g, '');
  return plain === format ? (shown ?? String(value)) : String(SSF.format(plain, value));
}

/** What was typed, where it was an amount and no quotient; the eleven characters that Excel shows otherwise. */
function general(value: number, shown: string | undefined): string {
  const exact = new Big(value);
  if (exact.eq(exact.round(4))) return exact.toFixed();
  return shown === undefined || /e/i.test(shown) ? new Big(value.toPrecision(15)).toFixed() : shown;
}

/** A format has sections for positive, negative and zero numbers. */
function sectionFor(value: number, format: string): { readonly code: string; readonly minus: string } {
  const sections = format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  if (value < 0 && sections[1] !== undefined) return { code: sections[1], minus: '' };
  const code = (value === 0 ? (sections[2] ?? sections[0]) : sections[0])!;
  return { code, minus: value < 0 ? '-' : '' };
}

/**
 * `0\.0000` and `0\.0,` show 元 as 万元 by writing a point between the digits of a whole number. The library does the
 * first and misplaces the point in the second, so it is done here.
 */
function literalPoint(value: number, { code, minus }: { code: string; minus: string }): string | null {
  const found =
    /^((?:\[[^\]]*\]|"[^"]*"|[-_](?:.)?|\s)*)([#0?,]*[#0?])(?:\\\.|"\.")([#0?]+)(,*)((?:"[^"]*"|\\.|_.|[^#0?.,])*)$/.exec(
      code,
    );
  if (!found) return null;
  const [, before, , decimals, thousands, after] = found as unknown as string[];
  const whole = new Big(value)
    .abs()
    .div(new Big(1000).pow(thousands!.length))
    .round(0, Big.roundHalfUp)
    .toFixed();
  const digits = whole.padStart(decimals!.length + 1, '0');
  const at = digits.length - decimals!.length;
  const sign = minus === '-' || before!.includes('-') ? '-' : '';
  return `${sign}${literal(before!.replace('-', ''))}${digits.slice(0, at)}.${digits.slice(at)}${literal(after!)}`;
}

/** The characters that a format prints as they stand. */
const literal = (code: string) =>
  code
    .replace(/\[[^\]]*\]|_./g, '')
    .replace(/"([^"]*)"|\\(.)/g, '$1$2')
    .trim();

/** A format that shows negative amounts only in red loses the sign in text; the amount must keep it. */
function signed(value: number, shown: string, warnings: Set<string>): string {
  if (value >= 0 || !/[1-9]/.test(shown) || /[-−－(（△▲]/.test(shown)) return shown;
  warnings.add('有负数只以颜色表示，已补负号');
  return `-${shown.trim()}`;
}
