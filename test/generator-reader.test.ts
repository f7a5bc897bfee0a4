import { describe, expect, it, vi } from 'vitest';
import { type Generated, type GenerateRequest, generate } from '../scripts/generator/index.ts';
import { noises } from '../scripts/generator/noise.ts';
import { readBack } from '../scripts/generator/reading.ts';
import { compareRows, f1, type Keyed } from '../scripts/generator/score.ts';
import type { FileFormat } from '../scripts/write/index.ts';

/**
 * The reader on the tables of generated documents, in every format, and under noise. Prose has its own file, planted
 * errors are in `reconcile/faults-documents.test.ts`.
 */
vi.setConfig({ testTimeout: 180_000 });
const seeds = (count: number, first = 1) => Array.from({ length: count }, (_, i) => first + i);
const readAs = async (made: Generated, format: FileFormat) => (await readBack(made, format)).rows;
const truth = (made: Generated) => made.rows as unknown as Keyed[];
/** Exact F1 over many documents, counts added up. */
async function over(
  count: number,
  first: number,
  request: GenerateRequest,
  format: FileFormat = 'txt',
): Promise<number> {
  const sum = { gold: 0, rows: 0, hit: 0 };
  for (const seed of seeds(count, first)) {
    const made = generate(seed, request);
    const one = compareRows(truth(made), await readAs(made, format));
    sum.gold += one.gold;
    sum.rows += one.rows;
    sum.hit += one.hit;
  }
  console.info(
    `${format} ${JSON.stringify(request)}: ${count} documents, ${sum.gold} rows expected, exact F1 ${(100 * f1(sum)).toFixed(2)}%`,
  );
  return f1(sum);
}

// Raise these floors as the reader learns; never lower them. `node scripts/measure-formats.ts` says what is wrong.
describe('the reader on generated documents', () => {
  it.each([
    {
      name: 'tables as text',
      count: 12,
      first: 300_000,
      request: { tables: 'all', evaluations: 'some', prose: false },
      floor: 0.995,
    },
  ] as const)('$name', async ({ count, first, request, floor }) => {
    expect(await over(count, first, request)).toBeGreaterThanOrEqual(floor);
  });

  it.each([
    { format: 'html', floor: 0.995 },
    { format: 'gbk-html', floor: 0.995 },
    { format: 'docx', floor: 0.995 },
    { format: 'xlsx', floor: 0.995 },
    { format: 'xls', floor: 0.995 },
    { format: 'pdf', floor: 0.995 },
    { format: 'half-ruled-pdf', floor: 0.995 },
    { format: 'head-ruled-pdf', floor: 0.995 },
    { format: 'unruled-pdf', floor: 0.995 },
  ] as const)('tables in $format', async ({ format, floor }) => {
    const request = { tables: 'all', evaluations: 'some', prose: false, layout: 'tabs' } as const;
    expect(await over(4, 400_000, request, format)).toBeGreaterThanOrEqual(floor);
  });
});

describe('changes that change no row', () => {
  const plainRequest = {
    tables: 'none',
    evaluations: 'none',
    books: { grain: 10_000 },
    style: { unit: '万元', decimals: 2, trim: false },
  } as const;
  const group = seeds(12, 500_000);
  const told = new Map<number, Promise<readonly Keyed[]>>();
  /** What is read of a document as it was written; every change is held against it. */
  const readPlainly = (seed: number): Promise<readonly Keyed[]> => {
    const known = told.get(seed) ?? readAs(generate(seed, plainRequest), 'txt');
    told.set(seed, known);
    return known;
  };
  /** How much of what is read from one telling is read from the other. */
  const agreement = async (other: (seed: number) => Generated): Promise<number> => {
    const sum = { gold: 0, rows: 0, hit: 0 };
    for (const seed of group) {
      const one = compareRows(await readPlainly(seed), await readAs(other(seed), 'txt'));
      sum.gold += one.gold;
      sum.rows += one.rows;
      sum.hit += one.hit;
    }
    return f1(sum);
  };
  it.each(noises)('%s', async (noise) => {
    const same = await agreement((seed) => generate(seed, { ...plainRequest, noise: [noise] }));
    console.info(`${noise}: ${(100 * same).toFixed(2)}% of rows unchanged`);
    expect(same).toBeGreaterThanOrEqual(0.97);
  });
  it('元 for 万元, with the numbers scaled', async () => {
    const same = await agreement((seed) =>
      generate(seed, { ...plainRequest, style: { ...plainRequest.style, unit: '元' } }),
    );
    console.info(`元: ${(100 * same).toFixed(2)}% of rows unchanged`);
    expect(same).toBeGreaterThanOrEqual(0.97);
  });
  it('the truth itself is the same in 元', () => {
    for (const seed of group) {
      const [wan, yuan] = [
        generate(seed, plainRequest),
        generate(seed, { ...plainRequest, style: { ...plainRequest.style, unit: '元' } }),
      ];
      const result = compareRows(truth(wan), truth(yuan));
      expect(
        result.missing.map((m) => m.key),
        `seed ${seed}`,
      ).toEqual([]);
      expect(result.extra.map((m) => m.key)).toEqual([]);
    }
  });
});
