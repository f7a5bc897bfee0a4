/**
 * The slips that hands make, and their names.
 *
 * Reads 5601.64 for 5601.74 (one digit), 1344.73元 for 1344.73万元, 201.50 for 208.80, 43269.3 for 3269.3 (a digit too
 * many) and says what happened, so that a reader can judge at a glance.
 */
import { Decimal } from './decimal.ts';
import type { Figure } from './figure.ts';

const digitsOf = (value: Decimal): string => value.abs().toFixed().replace('.', '').replace(/^0+/, '');

const isTransposed = (a: string, b: string): boolean => {
  if (a.length !== b.length) return false;
  const differing = [...a].flatMap((c, i) => (c === b[i] ? [] : [i]));
  const [i, j] = differing;
  return differing.length === 2 && j === i! + 1 && a[i!] === b[j!] && a[j!] === b[i!];
};

const isOneDigitOff = (a: string, b: string): boolean =>
  a.length === b.length && [...a].filter((c, i) => c !== b[i]).length === 1;

const isOneDigitMore = (longer: string, shorter: string): boolean =>
  longer.length === shorter.length + 1 &&
  [...longer].some((_, i) => longer.slice(0, i) + longer.slice(i + 1) === shorter);

function isPowerOfTen(a: Decimal, b: Decimal): number | null {
  for (const n of [1, 2, 3, 4, -1, -2, -3, -4]) if (a.times(`1e${n}`).eq(b)) return n;
  return null;
}

/** Values that one slip of the hand would have turned into the printed figure. */
export function slipsOf(figure: Figure): readonly Decimal[] {
  const decimals = figure.step?.places ?? 0;
  const digits = figure.value.abs().toFixed(decimals).replace('.', '');
  const back = (d: string) => Decimal.of(`${figure.value.lt(0) ? '-' : ''}${d}e-${decimals}`);
  const swapped = [...digits]
    .slice(1)
    .map((c, i) => digits.slice(0, i) + c + digits[i]! + digits.slice(i + 2));
  const shorter = [...digits].map((_, i) => digits.slice(0, i) + digits.slice(i + 1)).filter((d) => d !== '');
  // a count of cars has no decimal point to slip, and only a change has a sign
  const isMeasured = figure.unit === '万元' || figure.unit === '%';
  const shifts = isMeasured ? [1, -1, 2, -2].map((n) => figure.value.times(`1e${n}`)) : [];
  const toWanyuan = figure.unit === '万元' ? [figure.value.times('1e4')] : [];
  // taking 万元 for 元 makes a number vanish, so it is only thought of where the number is huge
  const toYuan = figure.unit === '万元' && figure.value.abs().gte(10000) ? [figure.value.times('1e-4')] : [];
  const flipped = figure.name.includes('增减') ? [figure.value.times(-1)] : [];
  const all = [...swapped, ...shorter].map(back).concat(shifts, toWanyuan, toYuan, flipped);
  return [...new Map(all.filter((v) => !v.eq(figure.value)).map((v) => [v.toFixed(), v])).values()];
}

/** Slips that say little by themselves: some digit can nearly always be changed so that a sum holds. */
export const weak: ReadonlySet<string> = new Set(['一位数字有误', '漏印一位数字']);

/** A line and its columns (其他支出, 其他支出（项目支出）), and all totals of a year, may well be one number. */
const accountIn = (name: string): string =>
  name
    .replace(/（[^（）]*）/g, '')
    .replace(/(?:一般公共预算|政府性基金预算|国有资本经营预算)?财政拨款(?!收入)/, '')
    .replace(/(?:一般公共预算|政府性基金预算)?财政拨款收入|(?:收入|支出)总计|本年(?:收入|支出)合计/, '总计')
    .replace('机关运行经费', '公用经费');

/** A number that stands elsewhere too may have been copied from there, or may rightly be the same. */
export const isCopied = (reason: string | null): boolean => reason?.endsWith('可能误抄') ?? false;

/** What slip turns `value` into the printed figure; null where none is known. */
export function explain(figure: Figure, value: Decimal, others: readonly Figure[]): string | null {
  const printed = figure.value;
  if (printed.eq(0) || value.eq(0)) return null;
  if (printed.eq(value.times(-1))) return '增减方向相反';
  const power = isPowerOfTen(printed, value);
  if (power === 4 && figure.unit === '万元') return '元与万元混淆';
  if (power === -4 && figure.unit === '万元') return '万元与元混淆';
  if (power !== null) return '小数点错位';
  // digits are compared at the printed number of decimals
  const decimals = figure.step?.places ?? 0;
  const [a, b] = [printed.abs().toFixed(decimals), value.abs().toFixed(decimals)].map((s) =>
    s.replace('.', ''),
  );
  if (isTransposed(a!, b!)) return '相邻数字颠倒';
  if (isOneDigitOff(a!, b!)) return '一位数字有误';
  if (isOneDigitMore(digitsOf(printed), digitsOf(value))) return '多印一位数字';
  if (isOneDigitMore(digitsOf(value), digitsOf(printed))) return '漏印一位数字';
  // a round number (100%, 50.00) stands in many places by itself
  if (printed.toFixed().replace(/[^1-9]/g, '').length < 3) return null;
  const twins = others.filter((o) => o.id !== figure.id && o.unit === figure.unit && o.value.eq(printed));
  const own = twins.some((o) => accountIn(o.name) === accountIn(figure.name));
  const accounts = new Set(twins.map((o) => accountIn(o.name)));
  return accounts.size > 0 && accounts.size < 4 && !own
    ? `与${twins[0]!.name}的 ${twins[0]!.printed} 相同，可能误抄`
    : null;
}
