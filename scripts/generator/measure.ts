/**
 * Reads generated disclosures and says how well, by statement and wording, with examples of what was read wrongly.
 *
 *   node scripts/generator/measure.ts [--count 200] [--seed 1] [--noise] [--tables none|some|all] [--format txt|html|docx|xlsx|xls|pdf] [--show LABEL] [--examples 3]
 */
import { parseArgs } from 'node:util';
import { extract } from '../../extractors/index.ts';
import { parse } from '../../parsers/index.ts';
import { type FileFormat, writeAs } from '../write/index.ts';
import { type Generated, type GenerateRequest, generate } from './index.ts';
import { compareRows, exactKey, f1, type Keyed, type Tally } from './score.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    noise: { type: 'boolean', default: false },
    tables: { type: 'string', default: 'none' },
    evaluations: { type: 'string', default: 'none' },
    format: { type: 'string', default: 'txt' },
    show: { type: 'string' },
    examples: { type: 'string', default: '3' },
  },
});

interface Line extends Tally {
  readonly examples: string[];
}
const lines = new Map<string, Line>();
const of = (label: string): Line => {
  const line = lines.get(label) ?? { gold: 0, rows: 0, hit: 0, examples: [] };
  lines.set(label, line);
  return line;
};
const all: Tally = { gold: 0, rows: 0, hit: 0 };
const around = (text: string, start: number) =>
  text.slice(Math.max(0, start - 60), start + 24).replace(/\n/g, '⏎');

async function read(made: Generated, format: FileFormat): Promise<{ rows: Keyed[]; text: string }> {
  const bytes = await writeAs(format, { title: made.disclosure.title, blocks: made.blocks }, made.text);
  const readings = parse(await extract({ path: `generated-${made.seed}.${format}`, bytes }));
  return {
    rows: readings.flatMap((r) => [...r.rows, ...r.indicators]) as unknown as Keyed[],
    text: readings.map((r) => r.document.text).join('\n'),
  };
}
function tally(made: Generated, rows: readonly Keyed[], text: string): void {
  const result = compareRows(made.rows as unknown as Keyed[], rows);
  all.gold += result.gold;
  all.rows += result.rows;
  all.hit += result.hit;
  const labelAt = new Map(made.rows.map((row, i) => [row.start, made.labels[i]!]));
  const labelOf = new Map(made.rows.map((row, i) => [row, made.labels[i]!]));
  const seen = new Set<string>();
  const missing = new Set(result.missing.map((m) => m.key));
  for (const row of made.rows) {
    const key = exactKey(row as unknown as Keyed);
    if (row.family === 'mention' || seen.has(key)) continue;
    seen.add(key);
    const line = of(labelOf.get(row)!);
    line.gold++;
    if (!missing.has(key)) line.hit++;
    else line.examples.push(`  - ${key}\n      seed ${made.seed}: ${around(made.text, row.start ?? 0)}`);
  }
  for (const { key, row } of result.extra) {
    const start = (row.source as { start: number }).start;
    const line = of(labelAt.get(start) ?? 'elsewhere');
    line.rows++;
    line.examples.push(`  + ${key}\n      seed ${made.seed} ${String(row.rule)}: ${around(text, start)}`);
  }
}

const count = Number(values.count);
const first = Number(values.seed);
const request: GenerateRequest = {
  ...(values.noise ? { noise: 'random' as const } : {}),
  tables: values.tables as 'none',
  evaluations: values.evaluations as 'none',
  ...(values.format.startsWith('xls') ? { prose: false } : {}),
};
let slow = 0;
for (let seed = first; seed < first + count; seed++) {
  const made = generate(seed, request);
  const begun = performance.now();
  try {
    const { rows, text } = await read(made, values.format as FileFormat);
    tally(made, rows, text);
  } catch (error) {
    console.log(`seed ${seed}: ${(error as Error).stack?.split('\n').slice(0, 3).join(' | ')}`);
    tally(made, [], '');
  }
  slow += performance.now() - begun;
}
const rate = (t: Tally) => `${(100 * f1(t)).toFixed(2).padStart(6)}%`;
for (const [label, line] of [...lines].sort(
  (a, b) => b[1].gold - b[1].hit + b[1].rows - (a[1].gold - a[1].hit + a[1].rows),
)) {
  const wrong = line.gold - line.hit + line.rows;
  if (wrong === 0) continue;
  console.log(
    `${label.padEnd(36)} gold ${String(line.gold).padStart(6)}  missing ${String(line.gold - line.hit).padStart(5)}  extra ${String(line.rows).padStart(5)}`,
  );
  if (values.show === label || values.show === 'all')
    console.log(line.examples.slice(0, Number(values.examples)).join('\n'));
}
console.log(
  `documents=${count} gold=${all.gold} rows=${all.rows} hit=${all.hit} exact_f1=${rate(all).trim()} precision=${((100 * all.hit) / Math.max(1, all.rows)).toFixed(2)}% recall=${((100 * all.hit) / Math.max(1, all.gold)).toFixed(2)}% ms_per_document=${(slow / count).toFixed(1)}`,
);
