/**
 * Writes generated disclosures with their truth.
 *
 *   node scripts/generate.ts --seed 1 --count 10 --out DIR [--format txt|flat|html|pdf|docx|xlsx|xls] [--noise] [--plant KIND,…]
 *
 * For every document: the file, `<file>.rows.jsonl` (what a reader must find) and, with --plant, `<file>.findings.jsonl`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findingLines, goldLines } from './generator/gold.ts';
import { type GenerateRequest, generate } from './generator/index.ts';
import { type Noise, noises } from './generator/noise.ts';
import { type PlantKind, plantKinds } from './generator/plant.ts';
import { type FileFormat, fileFormats, writeAs } from './write/index.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '1' },
    out: { type: 'string', default: 'generated' },
    format: { type: 'string', default: 'txt' },
    noise: { type: 'boolean', default: false },
    plant: { type: 'string' },
    tables: { type: 'string' },
    evaluations: { type: 'string' },
    year: { type: 'string' },
    kind: { type: 'string' },
  },
});
const one = <T extends string>(list: readonly T[], value: string, what: string): T => {
  const found = list.find((x) => x === value);
  if (!found) throw new Error(`${what} ${value}: one of ${list.join(', ')}`);
  return found;
};
const flat = values.format === 'flat';
const format: FileFormat = flat ? 'txt' : one(fileFormats, values.format, '--format');
const noise: readonly Noise[] | 'random' = flat ? ['flatten'] : values.noise ? 'random' : [];
const plants =
  values.plant === 'all'
    ? [...plantKinds]
    : values.plant?.split(',').map((k): PlantKind => one(plantKinds, k, '--plant'));
const amounts = ['none', 'some', 'all'] as const;
const request: GenerateRequest = {
  noise,
  ...(plants ? { plants } : {}),
  ...(values.tables ? { tables: one(amounts, values.tables, '--tables') } : {}),
  ...(values.evaluations ? { evaluations: one(amounts, values.evaluations, '--evaluations') } : {}),
  ...(format.startsWith('xls') ? { prose: false, tables: 'all' as const } : {}),
  books: {
    ...(values.year ? { year: Number(values.year) } : {}),
    ...(values.kind ? { kind: one(['final_account', 'budget'] as const, values.kind, '--kind') } : {}),
  },
};
mkdirSync(values.out, { recursive: true });
const first = Number(values.seed);
for (let seed = first; seed < first + Number(values.count); seed++) {
  const made = generate(seed, request);
  const file = join(values.out, `${seed}.${format}`);
  writeFileSync(
    file,
    await writeAs(format, { title: made.disclosure.title, blocks: made.blocks }, made.text),
  );
  // offsets hold only where the file is the text itself
  writeFileSync(`${file}.rows.jsonl`, goldLines(made.rows, format === 'txt'));
  if (plants)
    writeFileSync(`${file}.findings.jsonl`, findingLines(made.findings, `${seed}`, format === 'txt'));
  console.log(
    `${file}\t${made.rows.length} rows\t${made.findings.length} findings\t${made.disclosure.title}${noises
      .filter((n) => made.noise.includes(n))
      .map((n) => ` ${n}`)
      .join('')}`,
  );
}
