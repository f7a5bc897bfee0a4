/** The evaluator on relations of which the answer is known, by construction or by hand. */
import Big from 'big.js';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../reconcile/evaluate.ts';
import { type Figure, figureOf } from '../../reconcile/figure.ts';
import { difference, same, side, sum } from '../../reconcile/relation.ts';

let place = 0;
function figure(printed: string, unit = '万元', scale = 0): Figure {
  const value = new Big(printed).times(`1e${scale}`).toFixed();
  const decimals = printed.split('.')[1]?.length ?? 0;
  const source = { start: place, end: place + 1, quote: printed };
  return figureOf({ value, unit, decimals, scale, printed, confidence: 1, source }, place++, printed)!;
}
const about = { subject: '样例' };
const outcome = (relation: Parameters<typeof evaluate>[0]) => {
  const { outcome, excuse } = evaluate(relation);
  return excuse === null ? outcome : `${outcome} ${excuse}`;
};
const ratio = (part: string, whole: string, rate: string) =>
  outcome({
    ...about,
    kind: 'ratio',
    part: side(figure(part)),
    wholes: [side(figure(whole))],
    rate: figure(rate, '%'),
  });

describe('sums', () => {
  const parts = (...printed: string[]) => printed.map((p) => figure(p));
  it.each([
    ['60.00', ['40.00', '20.00'], 'holds'],
    ['60.01', ['40.00', '20.00'], 'within_rounding'],
    ['60.02', ['40.00', '20.00'], 'cannot_hold truncated'],
    ['60.03', ['40.00', '20.00'], 'cannot_hold'],
    ['59.98', ['40.00', '20.00'], 'cannot_hold'],
    ['60', ['40.30', '20.10'], 'within_rounding'],
    // a bare 0 beside figures with decimals hides nothing
    ['12.10', ['0', '11.75', '0.05'], 'cannot_hold'],
  ])('%s = %j: %s', (total, list, expected) => {
    expect(outcome(sum(figure(total), parts(...list), about))).toBe(expected);
  });

  it('lets an open list stay below its total and not above it', () => {
    expect(outcome(sum(figure('60.00'), parts('40.00', '10.00'), { ...about, open: true }))).toBe('holds');
    expect(outcome(sum(figure('60.00'), parts('40.00', '21.00'), { ...about, open: true }))).toBe(
      'cannot_hold',
    );
  });

  it('compares 元 with 万元 by their own decimals', () => {
    const parts = [figure('8265.00', '万元', -4), figure('99750.00', '万元', -4)];
    expect(outcome(sum(figure('10.80'), parts, about))).toBe('within_rounding');
    expect(outcome(sum(figure('10.81'), parts, about))).toBe('cannot_hold');
  });
});

describe('rates', () => {
  it.each([
    ['40.00', '60.00', '66.67', 'holds'],
    ['9', '12', '73', 'within_rounding'],
    ['51542.52', '52076.16', '98.97', 'cannot_hold truncated'],
    ['51542.52', '52076.16', '98.96', 'cannot_hold'],
    ['0.00', '0.00', '0', 'not_applicable'],
    ['5.00', '0.00', '100', 'cannot_hold'],
  ])('%s ÷ %s = %s%%: %s', (part, whole, rate, expected) => {
    expect(ratio(part, whole, rate)).toBe(expected);
  });

  it('counts a figure that stands twice as one unknown', () => {
    const [now, change] = [figure('1344.73'), figure('646.78')];
    const growth = (rate: string) =>
      outcome({
        ...about,
        kind: 'ratio',
        part: side(change),
        wholes: [difference(now, change)],
        rate: figure(rate, '%'),
      });
    expect(growth('92.7')).toBe('holds');
    expect(growth('92.67')).toBe('holds');
    expect(growth('92.8')).toBe('cannot_hold');
  });

  it('is content with one of several wholes', () => {
    const relation = {
      ...about,
      kind: 'ratio' as const,
      part: side(figure('40.00')),
      wholes: [side(figure('90.00')), side(figure('60.00'))],
      rate: figure('66.67', '%'),
    };
    expect(evaluate(relation)).toMatchObject({ outcome: 'holds', whole: 1 });
  });

  it('forgives one step where shares were made to add up to 100, and no more', () => {
    const forced = (rate: string) =>
      outcome({
        ...about,
        kind: 'ratio',
        part: side(figure('125.84')),
        wholes: [side(figure('227.39'))],
        rate: figure(rate, '%'),
        forced: '凑足',
      });
    expect(forced('55.35')).toBe('cannot_hold forced');
    expect(forced('55.37')).toBe('cannot_hold');
  });

  it('agrees with rounding for every rate that is computed from its figures', () => {
    const divide = Big();
    divide.DP = 20;
    for (let i = 1; i < 300; i++) {
      const [part, whole] = [(i * 37.13).toFixed(2), (i * 91.7 + 5).toFixed(2)];
      const rate = new divide(part).times(100).div(whole).toFixed(2, Big.roundHalfUp);
      expect(ratio(part, whole, rate)).toBe('holds');
      expect(ratio(part, whole, new Big(rate).plus('0.5').toFixed(2))).toMatch(/within_rounding|cannot_hold/);
    }
  });
});

describe('copies', () => {
  const copy = (a: string, b: string) => outcome(same(figure(a), figure(b), about));
  it('knows one number printed with different decimals', () => {
    expect(copy('40.03', '40.0')).toBe('within_rounding');
    expect(copy('40.00', '40')).toBe('holds');
    expect(copy('40.51', '40')).toBe('cannot_hold');
  });
  it('does not excuse a last digit that differs at the same decimals', () => {
    expect(copy('236.63', '236.64')).toBe('cannot_hold touching');
    expect(copy('236.63', '236.65')).toBe('cannot_hold');
  });
});
