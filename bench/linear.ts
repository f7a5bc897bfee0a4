/**
 * Linear time: what a 10 MB text costs, as a multiple of what a 1 MB text costs. Fails when it is more than 11 times.
 *
 *   node bench/linear.ts [--megabytes 10] [--shape lines|flattened]
 */
import { parseArgs } from 'node:util';
import { findFigures } from '../parsers/figures.ts';
import { read } from '../parsers/index.ts';
import { normalOf } from '../parsers/text/normal.ts';
import { documentOf, type Shape, textOf } from './text.ts';

const { values } = parseArgs({
  options: { megabytes: { type: 'string', default: '10' }, shape: { type: 'string' } },
});
const most = Number(values.megabytes);
const shapes = values.shape ? [values.shape as Shape] : (['lines', 'flattened'] as const);

/** Seconds of processor, the least of several runs: what else the machine does must not look like a slow reader. */
function secondsOf(work: () => unknown, runs: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1e6);
  }
  return least;
}

let failed = false;
for (const shape of shapes) {
  const large = documentOf(textOf(most * 1e6, shape));
  const small = documentOf(textOf(1e6, shape));
  read(small);
  const tasks = {
    findFigures: (document: typeof small) => findFigures(normalOf(document), document),
    read,
  };
  for (const [name, task] of Object.entries(tasks)) {
    const one = secondsOf(() => task(small), 5);
    const many = secondsOf(() => task(large), 2);
    const ratio = many / one;
    if (ratio > most * 1.1) failed = true;
    console.log(
      `${shape} ${name}: 1 MB ${one.toFixed(3)} s, ${most} MB ${many.toFixed(3)} s, ${ratio.toFixed(2)} times; ${(most / many).toFixed(2)} MB/s, ${(large.text.length / many / 1e6).toFixed(2)} million characters/s`,
    );
  }
}
process.exitCode = failed ? 1 : 0;
