import { test } from 'vitest';
import { read } from '../parsers/index.ts';
import { reconcile } from '../reconcile/index.ts';
import { generate } from '../scripts/generator/index.ts';
import { documentOf } from './text.ts';

/**
 * Doubting beside reading: generated disclosures, each with one figure spoilt, are read and then checked. A document that
 * is read once may be checked many times (new checks, other documents of its entity), so checking must be the cheaper.
 */
const documents = Array.from({ length: 40 }, (_, i) =>
  documentOf(generate(i + 1, { plants: ['digit_transposed'] }).text),
);
const readings = documents.map(read);

test(`reading and checking ${documents.length} documents`, { timeout: 300_000 }, async ({ bench }) => {
  const results = await bench.compare(
    bench('read', () => void documents.forEach(read)),
    bench('reconcile', () => {
      for (const [i, reading] of readings.entries()) reconcile({ ...reading, document: documents[i]! });
    }),
    { time: 2000, warmupTime: 500, iterations: 2 },
  );
  for (const name of ['read', 'reconcile'] as const) {
    const each = results.get(name).latency.min / documents.length;
    console.info(`${name}: ${each.toFixed(1)} ms a document`);
  }
});
