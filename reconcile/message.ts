/**
 * What a finding says: a sentence with both numbers, the gap and the place, and the calculation written out.
 *
 * 646.78 ÷ (1344.73 − 646.78) = 92.67%，印出 92.7%
 */

import type { SourceSpan } from '../schema/index.ts';
import { Decimal } from './decimal.ts';
import { totalOf } from './evaluate.ts';
import type { Figure } from './figure.ts';
import { zero } from './interval.ts';
import type { Linear, Ratio, Side } from './relation.ts';

/** To how many places a reader's quotient is worked out before it is shown with fewer. */
const worked = 12;

const plain = (value: Decimal): string => value.toFixed();

const numerals = new WeakMap<Figure, string>();

/** A number as a formula shows it, with the decimals it was printed with where it needs no conversion. */
export function numeral(figure: Figure): string {
  const known = numerals.get(figure) ?? numeralOf(figure);
  numerals.set(figure, known);
  return known;
}

function numeralOf(figure: Figure): string {
  const bare = figure.printed
    .normalize('NFKC')
    .replace(/[,，\s]/g, '')
    .match(/-?\d+(\.\d+)?/)?.[0];
  if (bare !== undefined && Decimal.of(bare).eq(figure.value.abs()))
    return `${figure.value.lt(0) ? '-' : ''}${bare.replace('-', '')}`;
  if (bare !== undefined && Decimal.of(bare).eq(figure.value)) return bare;
  return plain(figure.value);
}

const bracket = (text: string): string => (text.startsWith('-') ? `(${text})` : text);

export function formula(side: Side): string {
  return side
    .map(({ figure, coefficient }, index) => {
      const number = bracket(numeral(figure));
      if (index === 0) return coefficient.lt(0) ? `-${number}` : numeral(figure);
      return coefficient.lt(0) ? ` − ${number}` : ` + ${number}`;
    })
    .join('');
}

const wrapped = (side: Side): string => (side.length > 1 ? `(${formula(side)})` : formula(side));

/** The rate that the figures give, divided and rounded for display only. */
export function rateOf(part: Side, whole: Side, decimals = 2): string | null {
  const base = totalOf(whole);
  if (base.eq(0)) return null;
  return totalOf(part).times(100).dividedBy(base, worked).toFixed(decimals);
}

const decimalsOf = (figure: Figure): number => {
  const digits = numeral(figure).split('.')[1];
  return digits?.length ?? 0;
};

export function ratioArithmetic(relation: Ratio, whole: number): string {
  const base = relation.wholes[whole]!;
  const rate = rateOf(relation.part, base, Math.max(2, decimalsOf(relation.rate) + 2));
  const printed = `印出 ${numeral(relation.rate)}%`;
  const quotient = `${wrapped(relation.part)} ÷ ${wrapped(base)}`;
  return rate === null ? `${quotient}：分母为 0，没有比率；${printed}` : `${quotient} = ${rate}%，${printed}`;
}

export function linearArithmetic(relation: Linear): string {
  const left = totalOf(relation.left);
  const right = totalOf(relation.right);
  const gap = left.minus(right);
  const result = relation.left.length > 1 ? ` = ${plain(left)}` : '';
  const total =
    relation.right.length > 1 ? `${formula(relation.right)} = ${plain(right)}` : formula(relation.right);
  if (gap.eq(0)) return `${formula(relation.left)}${result}，印出 ${total}`;
  return `${formula(relation.left)}${result}，印出 ${total}，相差 ${plain(gap.abs())}`;
}

const isCounted = (unit: string): boolean => unit !== '';
const measured = (value: Decimal, unit: string): string =>
  isCounted(unit) ? (unit === '%' ? `${plain(value)}%` : `${plain(value)} ${unit}`) : plain(value);

export function linearSentence(relation: Linear): string {
  const unit = relation.right[0]?.figure.unit ?? '';
  const left = totalOf(relation.left);
  const right = totalOf(relation.right);
  const gap = left.minus(right).abs();
  const apart = `相差 ${measured(gap, unit)}`;
  if (relation.copy)
    return `${relation.subject}前后不一：一处 ${measured(left, unit)}，一处 ${measured(right, unit)}，${apart}`;
  const [a, b] = [measured(right, unit), measured(left, unit)];
  if (relation.operator === '<=')
    return `${relation.subject} ${a}，各项之和 ${b}，超出 ${measured(gap, unit)}`;
  if (relation.left.length === 1)
    return `${relation.subject}：${measured(left, unit)} 与 ${a} 应当相等，${apart}`;
  return relation.left.every((t) => t.coefficient.gt(0))
    ? `${relation.subject} ${a}，各项之和 ${b}，${apart}`
    : `${relation.subject} ${a}，按所列数字计算为 ${b}，${apart}`;
}

export function ratioSentence(relation: Ratio, whole: number): string {
  const base = relation.wholes[whole]!;
  const rate = rateOf(relation.part, base, Math.max(2, decimalsOf(relation.rate)));
  const printed = `${numeral(relation.rate)}%`;
  if (rate === null) return `${relation.subject}印为 ${printed}，但分母为 0，没有比率可言`;
  const gap = Decimal.of(rate).minus(relation.rate.value).abs();
  return `${relation.subject}印为 ${printed}，按所列数字计算为 ${rate}%，相差 ${plain(gap)} 个百分点`;
}

/** 第 5 页 支出决算表 */
export function placeOf(sources: readonly SourceSpan[], titleAt: (offset: number) => string | null): string {
  const places = sources.map((s) => {
    const page = s.page === undefined ? '' : `第 ${s.page} 页`;
    const title = s.table ?? titleAt(s.start) ?? '';
    return [page, title].filter(Boolean).join(' ');
  });
  const distinct = [...new Set(places.filter(Boolean))];
  return distinct.length === 0
    ? ''
    : `（${distinct.slice(0, 3).join('；')}${distinct.length > 3 ? '等' : ''}）`;
}

export const isZero = (side: Side): boolean => totalOf(side).eq(zero);
