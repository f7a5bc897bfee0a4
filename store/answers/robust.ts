/**
 * Which of many positive numbers lie far from the rest, by a rule that the far ones themselves cannot bend: the modified
 * z-score of Iglewicz and Hoaglin on natural logarithms, 0.6745 · (ln x − median) / MAD, beyond 3.5. On logarithms, because
 * units differ by factors: ten times the median is as far as a tenth of it. Zeros have no logarithm and are left out.
 * With fewer than `enough` numbers, or where more than half are equal (MAD 0), nothing is called far.
 */
export interface Spread {
  readonly count: number;
  readonly zeros: number;
  readonly median: number | null;
  /** Below `low` and above `high` lies what is far; null where the rule does not apply. */
  readonly low: number | null;
  readonly high: number | null;
}
export const enough = 8;
const limit = 3.5;
const consistent = 0.6745;

export function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function spreadOf(values: readonly number[]): Spread {
  const logs = values
    .filter((v) => v > 0)
    .map(Math.log)
    .sort((a, b) => a - b);
  const zeros = values.filter((v) => v === 0).length;
  const none = { count: values.length, zeros, median: null, low: null, high: null };
  if (logs.length === 0) return none;
  const middle = median(logs);
  const deviation = median(logs.map((v) => Math.abs(v - middle)).sort((a, b) => a - b));
  if (logs.length < enough || deviation === 0) return { ...none, median: Math.exp(middle) };
  const reach = (limit * deviation) / consistent;
  return { ...none, median: Math.exp(middle), low: Math.exp(middle - reach), high: Math.exp(middle + reach) };
}

export const isFar = (value: number, { low, high }: Spread): boolean =>
  low !== null && high !== null && value > 0 && (value < low || value > high);
