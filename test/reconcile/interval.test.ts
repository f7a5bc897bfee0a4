/** Properties of printed ranges, tried on many numbers from a fixed seed. */
import Big from 'big.js';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../reconcile/decimal.ts';
import { contains, meet, plus, rounded, stepOf, times, truncated } from '../../reconcile/interval.ts';

function* numbers(count: number): Generator<{ value: Decimal; decimals: number }> {
  let seed = 20260101;
  const next = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed;
  };
  for (let i = 0; i < count; i++) {
    const decimals = next() % 5;
    const sign = next() % 4 === 0 ? -1 : 1;
    yield {
      value: Decimal.of(next())
        .times(sign)
        .times(`1e-${4 + (next() % 4)}`),
      decimals,
    };
  }
}

const print = (value: Decimal, decimals: number) => value.rounded(decimals);
const cut = (value: Decimal, decimals: number) =>
  Decimal.of(new Big(value.toFixed()).toFixed(decimals, Big.roundDown));

describe('a printed number as a range', () => {
  it('holds every number that rounds to it', () => {
    for (const { value, decimals } of numbers(500))
      expect(contains(rounded(print(value, decimals), stepOf(decimals, 0)), value)).toBe(true);
  });

  it('holds every number that is cut off to it, zero apart', () => {
    for (const { value, decimals } of numbers(500)) {
      const printed = cut(value, decimals);
      if (printed.eq(0)) continue;
      expect(contains(truncated(printed, stepOf(decimals, 0)), value)).toBe(true);
    }
  });

  it('is one step wide, in the unit of the value', () => {
    for (const { value, decimals } of numbers(100))
      for (const scale of [-4, 0, 4]) {
        const step = stepOf(decimals, scale)!;
        const range = rounded(value, step);
        expect(range.high.minus(range.low).eq(step)).toBe(true);
        expect(step.eq(Decimal.of(`1e${scale - decimals}`))).toBe(true);
      }
  });

  it('adds and multiplies without losing any pair of true values', () => {
    const all = [...numbers(120)];
    for (const [i, a] of all.entries()) {
      const b = all[(i * 7 + 3) % all.length]!;
      const [ra, rb] = [a, b].map((n) => rounded(print(n.value, n.decimals), stepOf(n.decimals, 0)));
      expect(contains(plus(ra!, rb!), a.value.plus(b.value))).toBe(true);
      for (const factor of ['-3', '0', '2.5'])
        expect(contains(times(ra!, Decimal.of(factor)), a.value.times(factor))).toBe(true);
    }
  });

  it('meets another range exactly where both hold a number', () => {
    const range = (low: string, high: string) => ({ low: Decimal.of(low), high: Decimal.of(high) });
    expect(meet(range('1', '2'), range('2', '3'))).toEqual(range('2', '2'));
    expect(meet(range('1', '2'), range('2.01', '3'))).toBeNull();
  });

  it('takes a number without known decimals as exact', () => {
    expect(rounded(Decimal.of('5'), stepOf(null, 0))).toEqual({ low: Decimal.of(5), high: Decimal.of(5) });
  });
});
