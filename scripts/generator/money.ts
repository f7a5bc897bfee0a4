/**
 * Exact money and percentages for the generator. Money is a whole number of 分 (integers below 2^53 are exact);
 * what is printed is rounded once, here, half away from zero, as the ministry's software does.
 */
export type Fen = number;
export const fenPerYuan = 100;
export const fenPerWan = 1_000_000;

/** numerator / denominator with so many decimals, as a decimal string. Exact: works on BigInt. */
export function ratio(numerator: number, denominator: number, decimals: number): string {
  const negative = numerator < 0 !== denominator < 0 && numerator !== 0;
  const n = BigInt(Math.abs(numerator)) * 10n ** BigInt(decimals);
  const d = BigInt(Math.abs(denominator));
  const rounded = (2n * n + d) / (2n * d);
  return (negative && rounded !== 0n ? '-' : '') + place(rounded, decimals);
}

/** A whole number read with `decimals` places: place(12345n, 2) is 123.45. */
function place(digits: bigint, decimals: number): string {
  if (decimals === 0) return digits.toString();
  const text = digits.toString().padStart(decimals + 1, '0');
  return `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

export const percent = (part: number, whole: number, decimals: number): string =>
  ratio(part * 100, whole, decimals);

/** 12.10 -> 12.1, 100.00 -> 100. */
export const trimZeros = (text: string): string =>
  text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;

/** 1234.5 -> 1,234.5 */
export function group(text: string): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(text) ?? [];
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, ',') + rest;
}

/** The decimal point moved `by` places to the left (negative: right), digits untouched. */
export function shift(text: string, by: number): string {
  const negative = text.startsWith('-');
  const [whole = '0', rest = ''] = text.replace('-', '').split('.');
  const digits = whole + rest;
  const point = whole.length - by;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = point <= 0 ? 1 : point;
  const moved = `${padded.slice(0, at)}${padded.length > at ? `.${padded.slice(at)}` : ''}`;
  return (negative ? '-' : '') + trimLeading(moved);
}
const trimLeading = (text: string) => text.replace(/^0+(?=\d)/, '');

export const plus = (amounts: Iterable<Fen>): Fen => {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum;
};
