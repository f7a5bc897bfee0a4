/**
 * Reads generated disclosures and says how well, by statement and wording, with examples of what was read wrongly.
 *
 *   node scripts/generator/measure.ts [--count 200] [--seed 1] [--noise] [--tables none|some|all] [--format txt|html|docx|xlsx|xls|pdf] [--show LABEL] [--examples 3]
 */
import { parseArgs } from 'node:util';
import type { FileFormat } from '../write/index.ts';
import { type GenerateRequest, generate } from './index.ts';
import { add, measured, readBack, wrongKinds } from './reading.ts';
import { f1 } from './score.ts';

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
const count = Number(values.count);
const first = Number(values.seed);
const request: GenerateRequest = {
  ...(values.noise ? { noise: 'random' as const } : {}),
  tables: values.tables as 'none',
  evaluations: values.evaluations as 'none',
  ...(values.format.startsWith('xls') ? { prose: false } : {}),
};
const sum = measured();
let slow = 0;
for (let seed = first; seed < first + count; seed++) {
  const made = generate(seed, request);
  const begun = performance.now();
  try {
    add(sum, made, await readBack(made, values.format as FileFormat));
  } catch (error) {
    console.log(`seed ${seed}: ${(error as Error).stack?.split('\n').slice(0, 3).join(' | ')}`);
    add(sum, made, { rows: [], text: '' });
  }
  slow += performance.now() - begun;
}
const examples = (label: string) =>
  values.show === label || values.show === 'all' ? Number(values.examples) : 0;
for (const line of wrongKinds(sum, examples)) console.log(line);
const { all } = sum;
const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(2)}%`;
console.log(
  `documents=${count} gold=${all.gold} rows=${all.rows} hit=${all.hit} exact_f1=${percent(f1(all), 1)} precision=${percent(all.hit, all.rows)} recall=${percent(all.hit, all.gold)} ms_per_document=${(slow / count).toFixed(1)}`,
);
