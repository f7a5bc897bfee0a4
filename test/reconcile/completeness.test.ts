/**
 * Sections taken out of whole generated documents: what the contents announce and what a table prints must be missed, and
 * nothing may be missed in documents that are whole.
 */
import { describe, expect, it } from 'vitest';
import { parse } from '../../parsers/index.ts';
import { reconcile } from '../../reconcile/index.ts';
import type { Finding } from '../../schema/index.ts';
import type { Block } from '../../scripts/generator/blocks.ts';
import { type DisclosureRequest, drawDisclosure } from '../../scripts/generator/disclosure.ts';
import { renderText } from '../../scripts/generator/render.ts';
import { plain } from '../../scripts/generator/words.ts';
import { documentOf } from '../support/documents.ts';

const ids = new Set(['announced-section', 'missing-statement', 'missing-prose']);
const found = async (blocks: readonly Block[]): Promise<Finding[]> =>
  parse(await documentOf('made.txt', renderText(blocks, 'tabs').text))
    .flatMap((reading) => reconcile(reading).findings)
    .filter((f) => ids.has(f.check));

const wordsOf = (block: Block): string => (block.kind === 'table' ? block.name : plain(block.words));
const hasContents = (blocks: readonly Block[]): boolean => blocks.some((b) => wordsOf(b) === '目录');
const whole = (seed: number, request: DisclosureRequest) =>
  drawDisclosure(seed, { evaluations: 'none', ...request }).blocks;

/** A heading of the second level and all up to the next heading. */
function without(blocks: readonly Block[], at: number): readonly Block[] {
  const next = blocks.findIndex((b, i) => i > at && b.kind === 'heading');
  return [...blocks.slice(0, at), ...blocks.slice(next)];
}

const isSection = (block: Block): boolean => block.kind === 'heading' && block.level === 2;
const seeds = (count: number, first: number) => Array.from({ length: count }, (_, i) => first + i);

describe('what a disclosure lacks', () => {
  it('is nothing where the document is whole', { timeout: 60_000 }, async () => {
    for (const seed of seeds(10, 1))
      expect(
        (await found(whole(seed, { tables: 'all' }))).map((f) => f.message),
        `seed ${seed}`,
      ).toEqual([]);
  });

  it('is a section that the contents announce, whichever it is', { timeout: 60_000 }, async () => {
    let planted = 0;
    let seen = 0;
    for (const seed of seeds(90, 100)) {
      const blocks = whole(seed, { tables: 'none' });
      if (!hasContents(blocks)) continue;
      const places = blocks.flatMap((b, i) => (isSection(b) ? [i] : []));
      const at = places[seed % places.length]!;
      const title = wordsOf(blocks[at]!).replace(/^[（(]?[一二三四五六七八九十]+[）)、]*/, '');
      planted++;
      const [finding] = (await found(without(blocks, at))).filter((f) => f.check === 'announced-section');
      if (finding?.sources.some((s) => title.startsWith(s.quote))) seen++;
      else console.log(seed, title, finding?.message);
    }
    expect(planted).toBeGreaterThan(30);
    expect(seen / planted).toBeGreaterThanOrEqual(0.98);
  });

  it('is the words that go with a table of a final account', { timeout: 60_000 }, async () => {
    let planted = 0;
    let seen = 0;
    for (const seed of seeds(22, 200)) {
      const blocks = whole(seed, { tables: 'all', books: { kind: 'final_account' } });
      const at = blocks.findIndex((b) => isSection(b) && /三公/.test(wordsOf(b)));
      const table = blocks.find((b) => b.kind === 'table' && /三公/.test(b.name));
      const text = table === undefined ? '' : renderText([table], 'tabs').text;
      if (at < 0 || !/[1-9]/.test(text.slice(text.indexOf('合计')))) continue;
      planted++;
      if (
        (await found(without(blocks, at))).some(
          (f) => f.check === 'missing-prose' && f.message.includes('三公'),
        )
      )
        seen++;
    }
    expect(planted).toBeGreaterThan(12);
    expect(seen / planted).toBeGreaterThanOrEqual(0.98);
  });
});
