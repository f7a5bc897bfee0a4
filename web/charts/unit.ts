import type { Language } from '../language.ts';

/** Money is kept in 万元. An axis of large amounts says 亿元, one of small ones 元; anything else keeps its own unit. */
export interface AxisUnit {
  readonly name: string;
  /** A value of the store, as the axis says it. */
  say(value: number): string;
}

const sizes = [
  { from: 20_000, divisor: 10_000, zh: '亿元', en: '100 million yuan (亿元)' },
  { from: 1, divisor: 1, zh: '万元', en: '10,000 yuan (万元)' },
  { from: 0, divisor: 0.0001, zh: '元', en: 'yuan' },
] as const;

export function axisUnit(unit: string, values: readonly number[], language: Language): AxisUnit {
  if (unit !== '万元') return { name: unit, say: round };
  const most = Math.max(0, ...values.map(Math.abs));
  const size = most === 0 ? sizes[1] : sizes.find(({ from }) => most >= from)!;
  return { name: size[language], say: (value) => round(value / size.divisor) };
}

const format = new Intl.NumberFormat('en', { maximumSignificantDigits: 12, maximumFractionDigits: 6 });
const round = (value: number): string => format.format(Number(value.toPrecision(12))).replace('-', '−');
