import { describe, expect, it } from 'vitest';
import { isFar, spreadOf } from '../../../store/index.ts';

const far = (values: readonly number[]) => values.filter((v) => isFar(v, spreadOf(values)));

describe('what lies far from the rest', () => {
  it('is told on logarithms: as far below as above', () => {
    expect(far([90, 95, 100, 100, 102, 105, 108, 110, 10_000, 1])).toEqual([10_000, 1]);
    expect(far([90, 95, 100, 101, 102, 105, 108, 110])).toEqual([]);
  });

  it('is not hidden by being many: half less one may be bent', () => {
    const rest = [96, 97, 98, 99, 100, 101, 102, 103, 104];
    expect(far([...rest, 9000, 9100, 9200, 9300])).toEqual([9000, 9100, 9200, 9300]);
  });

  it('follows the rule: 3.5 deviations of 0.6745 on both sides of the median', () => {
    // logarithms 1 … 9: median 5, MAD 2, reach 3.5 · 2 / 0.6745 = 10.378
    const spread = spreadOf([1, 2, 3, 4, 5, 6, 7, 8, 9].map(Math.exp));
    expect(Math.log(spread.median!)).toBeCloseTo(5, 10);
    expect(Math.log(spread.low!)).toBeCloseTo(5 - 10.3781, 3);
    expect(Math.log(spread.high!)).toBeCloseTo(5 + 10.3781, 3);
  });

  it('is not said of few, of equal ones, or of nothing', () => {
    expect(far([1, 1.1, 1.2, 1.3, 1.4, 1.5, 1000])).toEqual([]);
    expect(far([5, 5, 5, 5, 5, 5, 5, 5, 5000])).toEqual([]);
    expect(far([0, 0, 0, 90, 95, 100, 101, 102, 105, 108, 110])).toEqual([]);
    expect(spreadOf([0, 0])).toEqual({ count: 2, zeros: 2, median: null, low: null, high: null });
    expect(spreadOf([])).toMatchObject({ count: 0, median: null });
  });
});
