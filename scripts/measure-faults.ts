/**
 * Plants faults into generated documents and says how many are seen and rightly named; and how many documents without
 * any fault raise an alarm.
 *
 *   node scripts/measure-faults.ts [--count 60] [--seed 1] [--kind rate_stale] [--show 3]
 *   node scripts/measure-faults.ts --clean --count 10000
 */
import { parseArgs } from 'node:util';
import { measureClean, measureFaults } from './generator/faults.ts';
import { type PlantKind, plantKinds } from './generator/plant.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string' },
    show: { type: 'string', default: '0' },
    clean: { type: 'boolean', default: false },
  },
});
const [count, seed, show] = [Number(values.count), Number(values.seed), Number(values.show)];

if (values.clean) {
  const loud = await measureClean(count, seed);
  for (const line of loud.slice(0, show)) console.log(line);
  console.log(`documents=${count} with_alarm=${loud.length}`);
} else
  for (const kind of values.kind ? [values.kind as PlantKind] : plantKinds) {
    const { planted, seen, named, missed, unnamed } = await measureFaults(kind, count, seed);
    const rate = (n: number) => (n / Math.max(1, planted)).toFixed(3);
    console.log(`${kind.padEnd(18)} planted=${planted} seen=${rate(seen)} named=${rate(named)}`);
    for (const line of missed.slice(0, show)) console.log(`  missed ${line}`);
    for (const line of unnamed.slice(0, show)) console.log(`  unnamed ${line}`);
  }
