import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../schema/index.ts';
import { generate } from '../../scripts/generator/index.ts';
import { corpus, hasCorpus } from '../support/gold.ts';
import { agreementOf, metamorphoses, readText, shareSame } from '../support/metamorphoses.ts';

/** What a disclosure says does not depend on its line breaks, blanks, widths, unit of money or order of sections. */
const documents = 48;
interface Original {
  readonly name: string;
  readonly text: string;
  readonly reading: Reading;
}

/** How much of what is read from one writing is read from the other; what differs is printed. */
async function agreement(originals: readonly Original[], change: (typeof metamorphoses)[number]['change']) {
  const sum = { before: 0, after: 0, same: 0 };
  const differences: string[] = [];
  let changed = 0;
  for (const { name, text, reading } of originals) {
    const other = change(text, reading);
    if (other !== text) changed++;
    const again = await readText(other);
    for (const row of again.rows)
      expect(again.document.text.slice(row.source.start, row.source.end)).toBe(row.source.quote);
    const one = agreementOf(reading, again);
    sum.before += one.before;
    sum.after += one.after;
    sum.same += one.same;
    differences.push(...one.differences.map((d) => `${name} ${d}`));
  }
  return { share: shareSame(sum), rows: sum.before, changed, differences };
}

function report(name: string, { share, rows, differences }: Awaited<ReturnType<typeof agreement>>): void {
  console.info(`${name}: ${(100 * share).toFixed(3)}% of ${rows} rows unchanged`);
  const shown = Number(process.env.SHOW ?? 6);
  if (differences.length > 0) console.info(differences.slice(0, shown).join('\n'));
}

describe('a made-up disclosure written differently', { timeout: 120_000 }, () => {
  let originals: Original[] = [];
  beforeAll(async () => {
    originals = await Promise.all(
      Array.from({ length: documents }, async (_, i) => {
        const { text } = generate(810_000 + i, { tables: 'none', evaluations: 'none' });
        return { name: `seed ${810_000 + i}`, text, reading: await readText(text) };
      }),
    );
  });

  it.each(metamorphoses)('$name', async ({ name, change }) => {
    const result = await agreement(originals, change);
    report(name, result);
    expect(result.rows).toBeGreaterThan(documents * 50);
    expect(result.changed, 'the change must change something').toBeGreaterThan(documents / 4);
    expect(result.share).toBeGreaterThanOrEqual(0.999);
  });
});

const texts = ['001', '003a', '003c', '003d', '004'];
describe.skipIf(!hasCorpus || !texts.every((t) => existsSync(new URL(`${t}.txt`, corpus))))(
  'a published disclosure written differently (skipped without ../shared/corpus)',
  { timeout: 120_000 },
  () => {
    let originals: Original[] = [];
    beforeAll(async () => {
      originals = await Promise.all(
        texts.map(async (name) => {
          const reading = await readText(readFileSync(new URL(`${name}.txt`, corpus), 'utf8'));
          return { name, text: reading.document.text, reading };
        }),
      );
    });
    it.each(metamorphoses)('$name', async ({ name, change }) => {
      const result = await agreement(originals, change);
      report(name, result);
      expect(result.share).toBe(1);
    });
  },
);
