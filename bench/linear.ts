/**
 * Linear time: what a 10 MB text costs, as a multiple of what a 1 MB text costs (a tenth of it for mere head words), and
 * a web page of eight times as many rows. Fails when a cost grows by more than a tenth over the size.
 *
 *   node bench/linear.ts [--megabytes 10] [--shape lines|flattened|evaluations|heads|page]
 */
import { parseArgs } from 'node:util';
import { extract } from '../extractors/index.ts';
import { findFigures } from '../parsers/figures.ts';
import { read } from '../parsers/index.ts';
import { normalOf } from '../parsers/text/normal.ts';
import { documentOf, shapes, textOf } from './text.ts';

const { values } = parseArgs({
  options: { megabytes: { type: 'string', default: '10' }, shape: { type: 'string' } },
});
const most = Number(values.megabytes);
const chosen = (shape: string) => values.shape === undefined || values.shape === shape;
const allowed = 1.1;

/**
 * Seconds of processor, each the least of several runs in turn: what else the machine does, and a collection of garbage
 * that falls into one run, must not look like a slow reader.
 */
async function leastSeconds(runs: number, ...works: readonly (() => unknown)[]): Promise<number[]> {
  const least = works.map(() => Number.POSITIVE_INFINITY);
  for (let run = 0; run < runs; run++)
    for (const [i, work] of works.entries()) {
      const before = process.cpuUsage();
      await work();
      const { user, system } = process.cpuUsage(before);
      least[i] = Math.min(least[i]!, (user + system) / 1e6);
    }
  return least;
}

/** Prints one line; more than `allowed` times in proportion fails the run. */
function report(name: string, times: number, [small, large]: readonly number[], rate: string): void {
  const ratio = large! / small!;
  const fails = ratio > times * allowed;
  if (fails) process.exitCode = 1;
  console.log(
    `${fails ? '!' : ' '} ${name}: ${small!.toFixed(3)} s, ${times} times as much ${large!.toFixed(3)} s, ${ratio.toFixed(2)} times; ${rate}`,
  );
}

for (const shape of shapes.filter(chosen)) {
  const unit = shape === 'heads' ? 1e5 : 1e6;
  const large = documentOf(textOf(most * unit, shape));
  const small = documentOf(textOf(unit, shape));
  read(small);
  const tasks: Record<string, { runs: number; task: (document: typeof small) => unknown }> = {
    findFigures: { runs: 9, task: (document) => findFigures(normalOf(document), document) },
    read: { runs: 3, task: read },
  };
  for (const [name, { runs, task }] of Object.entries(tasks)) {
    const seconds = await leastSeconds(
      runs,
      () => task(small),
      () => task(large),
    );
    const speed = large.text.length / seconds[1]! / 1e6;
    report(`${shape} ${name}`, most, seconds, `${speed.toFixed(2)} million characters/s`);
  }
}

if (chosen('page')) {
  const page = (rows: number) => {
    const bytes = Buffer.from(
      `<table>${'<tr><td>基本<br>支出</td><td>12.30</td></tr>'.repeat(rows)}</table>`,
    );
    return () => extract({ path: 'bench.html', bytes });
  };
  const seconds = await leastSeconds(9, page(1500), page(12_000));
  report('page extract', 8, seconds, `${(12_000 / seconds[1]!).toFixed(0)} rows/s`);
}
