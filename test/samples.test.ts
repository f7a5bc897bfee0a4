import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { extract, readInput } from '../extractors/index.ts';
import { parse } from '../parsers/index.ts';
import { reconcile } from '../reconcile/index.ts';
import type { Finding, Reading } from '../schema/index.ts';
import { goldLines } from '../scripts/generator/gold.ts';
import { compareRows, f1, type Keyed } from '../scripts/generator/score.ts';
import { type Sample, samples, truthOf } from '../scripts/samples.ts';

/** The whole line, bytes to findings, on every shipped sample, held against the truth it was written from. */
const folder = fileURLToPath(new URL('../samples/', import.meta.url));
const lines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
interface Planted {
  readonly planted: string;
  readonly arithmetic: string;
  readonly sources: readonly { readonly start?: number; readonly end?: number; readonly quote: string }[];
}
const expectedRows = (s: Sample) =>
  lines<Keyed & { start?: number; printed?: string }>(`${folder}expected/${s.file}.rows.jsonl`);
const expectedFindings = (s: Sample) => lines<Planted>(`${folder}expected/${s.file}.findings.jsonl`);

const readings = new Map<string, Promise<Reading[]>>();
const read = (s: Sample): Promise<Reading[]> => {
  const reading =
    readings.get(s.file) ??
    readInput(`${folder}${s.file}`)
      .then((input) => extract(input))
      .then((document) => parse(document));
  readings.set(s.file, reading);
  return reading;
};
const findingsOf = (all: readonly Reading[]): Finding[] =>
  all.flatMap((reading) => reconcile(reading).findings);

describe.each(samples)('$file', (sample) => {
  it('is written from its truth: what is expected is what the generator says today', () => {
    const truth = truthOf(sample);
    const same = (file: string, text: string) => readFileSync(`${folder}${file}`, 'utf8') === text;
    const advice = 'the generator changed: run `npm run samples`';
    expect(same(`expected/${sample.file}.rows.jsonl`, goldLines(truth.rows, sample.text)), advice).toBe(true);
    if (sample.text) expect(same(sample.file, truth.text), advice).toBe(true);
    expect(truth.plants.length).toBe(sample.request.plants?.length ?? 0);
  });

  it('names the unit and the year', async () => {
    const [reading] = await read(sample);
    const { books } = truthOf(sample).disclosure;
    expect(reading?.metadata).toMatchObject({ entity: books.unit.name, year: books.year, kind: books.kind });
  });

  it('is read completely and rightly', async () => {
    const all = await read(sample);
    const rows = all.flatMap((r) => [...r.rows, ...r.indicators]) as unknown as Keyed[];
    const result = compareRows(expectedRows(sample), rows);
    const shown = (list: typeof result.missing) =>
      list
        .slice(0, 12)
        .map((x) => `  ${x.key}`)
        .join('\n');
    console.info(
      `${sample.file}: exact F1 ${(100 * f1(result)).toFixed(2)}% (${result.gold} expected, ${result.rows} read, ${result.hit} agree)`,
    );
    expect(
      f1(result),
      `missing\n${shown(result.missing)}\nextra\n${shown(result.extra)}`,
    ).toBeGreaterThanOrEqual(0.95);
  });

  it('grounds every row in its text', async () => {
    for (const { document, rows } of await read(sample))
      for (const { source } of rows) expect(document.text.slice(source.start, source.end)).toBe(source.quote);
  });

  it('raises every planted error, and no error where none is planted', async () => {
    const found = findingsOf(await read(sample)).filter((f) => f.severity !== 'info');
    const planted = expectedFindings(sample);
    const broken = new Map<string, Planted[]>();
    for (const p of planted) broken.set(p.planted, [...(broken.get(p.planted) ?? []), p]);
    // one error may break several relations; it is found when any of them is
    for (const [kind, ways] of broken)
      expect(
        ways.some((way) => found.some((f) => cites(f, way))),
        `${kind}: ${ways.map((x) => x.arithmetic).join(' | ')}`,
      ).toBe(true);
    if (planted.length === 0)
      expect(found.filter((f) => f.severity === 'error').map((f) => f.message)).toEqual([]);
  });
});

/** A finding answers a planted error when it cites at least two of the figures that cannot all be right. */
function cites(finding: Finding, way: Planted): boolean {
  const wanted = new Set(way.sources.map((s) => s.start));
  return finding.sources.filter((s) => wanted.has(s.start)).length >= Math.min(2, wanted.size);
}

describe('the samples', () => {
  it('are small, and two of them carry planted errors', () => {
    expect(samples.length).toBeGreaterThanOrEqual(6);
    expect(samples.filter((s) => (s.request.plants?.length ?? 0) > 0).length).toBeGreaterThanOrEqual(2);
  });
});
