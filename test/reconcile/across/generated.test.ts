/**
 * Four disclosures of one unit from the same books, written, read and laid side by side: nothing may be raised where they
 * tell the truth of each other, and what one says wrongly of another must be seen wherever both print it.
 * More of them: `node scripts/measure-across.ts --count 250`.
 */
import { describe, expect, it, vi } from 'vitest';
import { drawSeries, findingsAcross, isVisible } from '../../../scripts/generator/across.ts';
import { type SeriesFault, seriesFaults } from '../../../scripts/generator/books/series.ts';

vi.setConfig({ testTimeout: 120_000 });
const seeds = (count: number, first: number) => Array.from({ length: count }, (_, i) => first + i);

/** Not every document prints what some faults touch. */
const draws: Partial<Record<SeriesFault, number>> = { opening_budget: 16, prior_three: 20 };
/** A final account that prints one opening figure and no other has nothing that speaks for it: that is only remarked. */
const floors: Partial<Record<SeriesFault, number>> = { opening_budget: 0.7 };

describe('two years of one unit', () => {
  it('raise nothing where every document tells the truth of the others', async () => {
    for (const seed of seeds(10, 1)) {
      const findings = findingsAcross((await drawSeries(seed)).documents);
      expect(
        findings.map((f) => `${f.severity} ${f.check} ${f.message}`),
        `seed ${seed}`,
      ).toEqual([]);
    }
  });

  it.each(seriesFaults)('%s is seen wherever it is visible', async (fault) => {
    let visible = 0;
    let seen = 0;
    let doubted = 0;
    const missed: number[] = [];
    for (const seed of seeds(draws[fault] ?? 10, 2000)) {
      const series = await drawSeries(seed, fault);
      if (!isVisible(series, fault)) continue;
      visible++;
      const findings = findingsAcross(series.documents);
      if (findings.length > 0) seen++;
      else missed.push(seed);
      if (findings.some((f) => f.severity === 'warning')) doubted++;
    }
    console.info(`${fault}: visible ${visible}, seen ${seen}, as a doubt ${doubted}`);
    expect(visible).toBeGreaterThan(7);
    expect(seen / visible, `seeds ${missed.join()}`).toBeGreaterThanOrEqual(0.98);
    expect(doubted / visible).toBeGreaterThanOrEqual(floors[fault] ?? 0.9);
  });
});
