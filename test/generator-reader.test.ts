import { describe, expect, it, vi } from 'vitest';
import { extract } from '../extractors/index.ts';
import { parse } from '../parsers/index.ts';
import { reconcile } from '../reconcile/index.ts';
import { type Generated, type GenerateRequest, generate } from '../scripts/generator/index.ts';
import { noises } from '../scripts/generator/noise.ts';
import { compareRows, f1, type Keyed } from '../scripts/generator/score.ts';
import { type FileFormat, writeAs } from '../scripts/write/index.ts';

/** The reader and the checks on generated documents, in every format, under noise, and with errors planted. */
vi.setConfig({ testTimeout: 180_000 });
const seeds = (count: number, first = 1) => Array.from({ length: count }, (_, i) => first + i);
const readAs = async (made: Generated, format: FileFormat): Promise<Keyed[]> => {
  const bytes = await writeAs(format, { title: made.disclosure.title, blocks: made.blocks }, made.text);
  const readings = parse(await extract({ path: `${made.seed}.${format}`, bytes }));
  return readings.flatMap((r) => [...r.rows, ...r.indicators]) as unknown as Keyed[];
};
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

// Raise these floors as the reader learns; never lower them. `node scripts/generator/measure.ts` says what is wrong.
describe('the reader on generated documents', () => {
  it.each([
    {
      name: 'prose',
      count: 120,
      first: 100_000,
      request: { tables: 'none', evaluations: 'none' },
      floor: 0.98,
    },
    {
      name: 'prose with noise',
      count: 80,
      first: 200_000,
      request: { tables: 'none', evaluations: 'none', noise: 'random' },
      floor: 0.96,
    },
    {
      name: 'tables as text',
      count: 12,
      first: 300_000,
      request: { tables: 'all', evaluations: 'some', prose: false },
      floor: 0.9,
    },
  ] as const)('$name', async ({ count, first, request, floor }) => {
    expect(await over(count, first, request)).toBeGreaterThanOrEqual(floor);
  });

  it.each([
    { format: 'html', floor: 0.97 },
    { format: 'gbk-html', floor: 0.97 },
    { format: 'docx', floor: 0.97 },
    { format: 'xlsx', floor: 0.97 },
    { format: 'xls', floor: 0.97 },
    { format: 'pdf', floor: 0.97 },
    { format: 'half-ruled-pdf', floor: 0.85 },
    { format: 'head-ruled-pdf', floor: 0.3 },
    { format: 'unruled-pdf', floor: 0.3 },
  ] as const)('tables in $format', async ({ format, floor }) => {
    const request = { tables: 'all', evaluations: 'some', prose: false, layout: 'tabs' } as const;
    expect(await over(4, 400_000, request, format)).toBeGreaterThanOrEqual(floor);
  });
});

describe('the checks on planted errors', () => {
  /** Found: a finding (error or warning) cites the spoilt figure. */
  const found = async (made: Generated): Promise<boolean> => {
    const bytes = await writeAs('txt', { title: made.disclosure.title, blocks: made.blocks }, made.text);
    const findings = parse(await extract({ path: 'planted.txt', bytes })).flatMap(
      (r) => reconcile(r).findings,
    );
    const spoilt = made.rows.find(
      (row) =>
        'value' in row && made.plants[0]!.fact.says.some((s) => s.value === row.value && s.item === row.item),
    );
    return findings.some(
      (f) =>
        f.severity !== 'info' &&
        f.sources.some(
          (s) =>
            s.start === spoilt?.start ||
            made.findings.some((m) => m.sources.some((x) => x.start === s.start)),
        ),
    );
  };
  it.each([
    { kind: 'digit_transposed', floor: 0.85 },
    { kind: 'decimal_slipped', floor: 0.85 },
    { kind: 'unit_wrong', floor: 0.85 },
    { kind: 'part_dropped', floor: 0.2 },
    { kind: 'rate_stale', floor: 0.85 },
    { kind: 'sign_flipped', floor: 0.85 },
    { kind: 'prior_copied', floor: 0.85 },
  ] as const)('$kind', async ({ kind, floor }) => {
    const tally = { planted: 0, found: 0 };
    for (const seed of seeds(20, 600_000)) {
      const made = generate(seed, {
        plants: [kind],
        tables: 'none',
        evaluations: 'none',
        style: { placeholders: false },
      });
      if (made.plants.length === 0) continue;
      tally.planted++;
      if (await found(made)) tally.found++;
    }
    console.info(`${kind}: found ${tally.found} of ${tally.planted}`);
    expect(tally.found / tally.planted).toBeGreaterThanOrEqual(floor);
  });
  it('stay silent on documents that are right', async () => {
    let alarms = 0;
    for (const seed of seeds(40, 700_000)) {
      const made = generate(seed, { tables: 'none', evaluations: 'none' });
      const bytes = await writeAs('txt', { title: made.disclosure.title, blocks: made.blocks }, made.text);
      const errors = parse(await extract({ path: 'right.txt', bytes })).flatMap((r) =>
        reconcile(r).findings.filter((f) => f.severity === 'error'),
      );
      if (errors.length > 0) console.info(`seed ${seed}: ${errors[0]!.check} ${errors[0]!.message}`);
      alarms += errors.length;
    }
    console.info(`false alarms: ${alarms} in 40 documents`);
    expect(alarms).toBeLessThanOrEqual(2);
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
  /** How much of what is read from one telling is read from the other. */
  const agreement = async (other: (seed: number) => Generated): Promise<number> => {
    const sum = { gold: 0, rows: 0, hit: 0 };
    for (const seed of group) {
      const one = compareRows(
        await readAs(generate(seed, plainRequest), 'txt'),
        await readAs(other(seed), 'txt'),
      );
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
