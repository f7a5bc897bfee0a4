/**
 * A printed number as the range that its decimals allow.
 *
 * Reads `92.7%` (one decimal) and gives [92.65, 92.75]; reads `1344.73元` in 万元 (two decimals, scale -4) and gives
 * 0.134473 ± 0.0000005. Ranges are closed: a half may have been rounded either way. All arithmetic is exact, and
 * nothing is ever divided.
 */
import { Decimal } from './decimal.ts';

export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

export const zero = Decimal.of(0);

export const half = Decimal.of('0.5');

/** 10^n, exactly. */
export const powerOfTen = (n: number): Decimal =>
  n < 0 ? new Decimal(1n, -n) : new Decimal(10n ** BigInt(n), 0);

export const exactly = (value: Decimal): Interval => ({ low: value, high: value });

/** The step between two neighbouring printable numbers, in the normalised unit; null for a number that is exact. */
export const stepOf = (decimals: number | null, scale: number): Decimal | null =>
  decimals === null ? null : powerOfTen(scale - decimals);

/** What a number printed by rounding can stand for. */
export function rounded(value: Decimal, step: Decimal | null): Interval {
  if (step === null) return exactly(value);
  const by = step.times(half);
  return { low: value.minus(by), high: value.plus(by) };
}

/** What a number printed by cutting off further decimals can stand for. */
export function truncated(value: Decimal, step: Decimal | null): Interval {
  if (step === null) return exactly(value);
  if (value.lt(0)) return { low: value.minus(step), high: value };
  return { low: value, high: value.plus(step) };
}

export function times(interval: Interval, factor: Decimal): Interval {
  const [a, b] = [interval.low.times(factor), interval.high.times(factor)];
  return factor.units < 0n ? { low: b, high: a } : { low: a, high: b };
}

export const plus = (a: Interval, b: Interval): Interval => ({
  low: a.low.plus(b.low),
  high: a.high.plus(b.high),
});

export const hull = (a: Interval, b: Interval): Interval => ({
  low: a.low.lt(b.low) ? a.low : b.low,
  high: a.high.gt(b.high) ? a.high : b.high,
});

export const contains = (interval: Interval, value: Decimal): boolean =>
  interval.low.lte(value) && interval.high.gte(value);

/** The part that two ranges share; null where they have nothing in common. */
export function meet(a: Interval, b: Interval): Interval | null {
  const low = a.low.gt(b.low) ? a.low : b.low;
  const high = a.high.lt(b.high) ? a.high : b.high;
  return low.lte(high) ? { low, high } : null;
}
