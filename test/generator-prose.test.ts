import { describe, expect, it } from 'vitest';
import { type GenerateRequest, generate } from '../scripts/generator/index.ts';
import { compareRows, f1, type Keyed } from '../scripts/generator/score.ts';
import { readText } from './support/metamorphoses.ts';

/**
 * 2,000 disclosures in prose against the truth they were written from. What is printed must be read, nothing else, and
 * every row must show its characters. More of them, and what is wrong by kind: `node scripts/generator/measure.ts`.
 */
const prose = { tables: 'none', evaluations: 'none' } as const satisfies GenerateRequest;

describe('prose of generated documents', { timeout: 300_000 }, () => {
  // Floors rise as the reader learns; they are never lowered.
  it.each([
    { name: 'as written', count: 1_600, first: 100_000, request: prose, floor: 0.998 },
    {
      name: 'under noise',
      count: 400,
      first: 200_000,
      request: { ...prose, noise: 'random' } as const,
      floor: 0.995,
    },
  ])('$name', async ({ count, first, request, floor }) => {
    const sum = { gold: 0, rows: 0, hit: 0 };
    for (let seed = first; seed < first + count; seed++) {
      const made = generate(seed, request);
      const { document, rows, indicators } = await readText(made.text);
      const inexact = rows.filter(
        ({ source }) => document.text.slice(source.start, source.end) !== source.quote,
      );
      expect(inexact, `seed ${seed}`).toEqual([]);
      const one = compareRows(
        made.rows as unknown as Keyed[],
        [...rows, ...indicators] as unknown as Keyed[],
      );
      sum.gold += one.gold;
      sum.rows += one.rows;
      sum.hit += one.hit;
    }
    console.info(`${count} documents, ${sum.gold} rows expected, exact F1 ${(100 * f1(sum)).toFixed(2)}%`);
    expect(sum.gold).toBeGreaterThan(count * 50);
    expect(f1(sum)).toBeGreaterThanOrEqual(floor);
  });
});
