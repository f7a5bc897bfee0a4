/** Exact decimal numbers, held against big.js on many numbers from a fixed seed. */
import Big from 'big.js';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../reconcile/decimal.ts';

const text = (x: Big): string => x.toFixed();

function* pairs(count: number): Generator<readonly [string, string]> {
  let seed = 20260102;
  const next = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed;
  };
  // up to sixteen digits, more than a binary float holds, of which up to six are decimals
  const number = () => {
    const digits = `${next()}${next()}`.slice(next() % 16);
    return text(new Big(digits).times(`${next() % 3 === 0 ? '-' : ''}1e-${next() % 7}`));
  };
  for (let i = 0; i < count; i++) yield [number(), number()];
}

describe('exact decimal numbers', () => {
  it('add, subtract, multiply and compare as big.js does', () => {
    for (const [a, b] of pairs(2000)) {
      const [x, y] = [Decimal.of(a), Decimal.of(b)];
      expect(x.toFixed()).toBe(a);
      expect(x.plus(y).toFixed()).toBe(text(new Big(a).plus(b)));
      expect(x.minus(y).toFixed()).toBe(text(new Big(a).minus(b)));
      expect(x.times(y).toFixed()).toBe(text(new Big(a).times(b)));
      expect(x.abs().toFixed()).toBe(text(new Big(a).abs()));
      expect(x.compare(y)).toBe(new Big(a).cmp(b));
    }
  });

  it('round and divide to so many places, halves away from zero', () => {
    const exact = Big();
    for (const [a, b] of pairs(2000))
      for (const places of [0, 2, 12]) {
        expect(Decimal.of(a).toFixed(places)).toBe(new Big(a).toFixed(places));
        exact.DP = places;
        if (b !== '0') expect(Decimal.of(a).dividedBy(b, places).toFixed()).toBe(text(new exact(a).div(b)));
      }
    for (const half of ['0.5', '-0.5', '2.5', '-2.5'])
      expect(Decimal.of(half).rounded(0).toFixed()).toBe(new Big(half).toFixed(0, Big.roundHalfUp));
  });

  it('read digits and powers of ten, and nothing else', () => {
    expect(Decimal.of('1e-4').eq('0.0001')).toBe(true);
    expect(Decimal.of('2.5e3').eq(2500)).toBe(true);
    for (const wrong of ['', '.', '1.', '1,000', 'NaN', '一'])
      expect(() => Decimal.of(wrong)).toThrow(RangeError);
    expect(() => Decimal.of(1).dividedBy(0, 2)).toThrow(RangeError);
  });
});
