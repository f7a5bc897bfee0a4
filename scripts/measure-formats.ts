/**
 * How well the tables of generated documents are read from every format: exact F1 a format, and what is wrong by table.
 *
 *   node scripts/run.mjs scripts/measure-formats.ts [--from 1] [--count 20] [--format pdf,xls] [--examples 2] [--floor 0.995]
 *
 * Formats are those of `scripts/write` and plain text in three layouts, `txt-tabs`, `txt-spaces` and `txt-cells` (one
 * cell a line). How a file looks (page, running head, repeated heads, sheets) is drawn too. A document that cannot be read counts as one without rows, and is named. Ends with 1 where a format
 * stays below the floor.
 */
import { parseArgs } from 'node:util';
import { type GenerateRequest, generate } from './generator/index.ts';
import { add, measured, readBack, wrongKinds } from './generator/reading.ts';
import type { TableLayout } from './generator/render.ts';
import { f1 } from './generator/score.ts';
import { drawLook, type FileFormat, fileFormats } from './write/index.ts';

interface Shape {
  readonly name: string;
  readonly format: FileFormat;
  readonly layout: TableLayout;
}
const layouts = ['tabs', 'spaces', 'cells'] as const;
const shapes: readonly Shape[] = [
  ...layouts.map((layout) => ({ name: `txt-${layout}`, format: 'txt' as const, layout })),
  // the layout of a format with cells of its own: only what the text prints of an empty one hangs on it
  ...fileFormats
    .filter((x) => x !== 'txt')
    .map((format) => ({ name: format, format, layout: 'tabs' as const })),
];

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '1' },
    count: { type: 'string', default: '20' },
    format: { type: 'string', default: shapes.map((x) => x.name).join() },
    examples: { type: 'string', default: '0' },
    floor: { type: 'string', default: '0.995' },
  },
});
const chosen = values.format.split(',').map((name) => {
  const shape = shapes.find((x) => x.name === name);
  if (!shape) throw new Error(`--format ${name}: one of ${shapes.map((x) => x.name).join(', ')}`);
  return shape;
});
const [from, count] = [Number(values.from), Number(values.count)];

for (const { name, format, layout } of chosen) {
  const request: GenerateRequest = { tables: 'all', evaluations: 'some', prose: false, layout };
  const sum = measured();
  const seeds: [seed: number, wrong: number][] = [];
  const begun = performance.now();
  for (let seed = from; seed < from + count; seed++) {
    const made = generate(seed, request);
    const back = await readBack(made, format, drawLook(seed)).catch((error: Error) => {
      console.log(`${name} seed ${seed}: ${error.stack?.split('\n').slice(0, 3).join(' | ')}`);
      return { rows: [], text: '' };
    });
    const { missing, extra } = add(sum, made, back);
    if (missing.length + extra.length > 0) seeds.push([seed, missing.length + extra.length]);
  }
  const seconds = (performance.now() - begun) / 1000;
  const { gold, rows, hit } = sum.all;
  console.log(
    `${name.padEnd(16)} documents=${count} gold=${gold} rows=${rows} hit=${hit} exact_f1=${(100 * f1(sum.all)).toFixed(3)}% seconds=${seconds.toFixed(0)}`,
  );
  for (const line of wrongKinds(sum, () => Number(values.examples))) console.log(`  ${line}`);
  const worst = seeds.sort(([, a], [, b]) => b - a).slice(0, 8);
  if (worst.length > 0)
    console.log(`  ${seeds.length} documents, worst: ${worst.map((x) => x.join(' (')).join('), ')})`);
  if (f1(sum.all) < Number(values.floor)) process.exitCode = 1;
}
