import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../extractors/format.ts';
import { pdf } from '../../extractors/pdf/index.ts';
import { defaultLimits } from '../../schema/index.ts';

const corpus = new URL('../../../shared/corpus/', import.meta.url);
const there = existsSync(corpus);
if (!there) console.warn('../shared/corpus is not there: the PDF reader was not tested on published files');

const read = (name: string): Promise<Extraction> =>
  pdf.extract({ path: name, bytes: new Uint8Array(readFileSync(new URL(name, corpus))) }, defaultLimits);
const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

interface Label {
  readonly family: string;
  readonly page?: number;
  readonly table?: string | null;
  readonly quote: string;
}

/** What is printed on each page: texts of cells, and paragraphs, which may begin on one page and end on another. */
function printedOn(document: Extraction) {
  const cells = new Map<number, Set<string>>();
  const prose = new Map<number, string[]>();
  for (const block of document.blocks) {
    if (block.kind === 'table')
      for (const cell of block.cells) {
        const texts = cells.get(cell.page!) ?? new Set();
        cells.set(cell.page!, texts.add(plain(document.text.slice(cell.start, cell.end))));
      }
    else {
      const text = plain(document.text.slice(block.start, block.end));
      const pages = document.runs
        .filter((r) => r.start >= block.start && r.end <= block.end)
        .map((r) => r.page);
      for (const page of new Set(pages)) prose.set(page, [...(prose.get(page) ?? []), text]);
    }
  }
  return { cells, prose };
}

const labelled = ['pdf-guihuaziran-2024', 'pdf-sifaju-2026', 'pdf-xian-xinfang-2026'];

describe.skipIf(!there)('PDF, published files (skipped where ../shared is not there)', () => {
  it.each(labelled)(
    '%s: every labelled figure is the text of a cell, or in a paragraph of its page',
    async (name) => {
      const { cells, prose } = printedOn(await read(`${name}.pdf`));
      const labels = readFileSync(new URL(`gold/${name}.jsonl`, corpus), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Label)
        .filter((label) => label.page !== undefined && label.family !== 'indicator');
      const missing = labels.filter(({ page, table, quote }) => {
        const figure = plain(quote);
        const texts = [...(cells.get(page!) ?? [])];
        const inCell = texts.some((t) => t === figure || (t.includes(figure) && !/^[\d.,]+$/.test(t)));
        const inProse = (prose.get(page!) ?? []).some((t) => t.includes(figure));
        return !(inCell || (!table && inProse));
      });
      expect(missing).toEqual([]);
      expect(labels.length).toBeGreaterThan(400);
    },
  );

  // every third of them: `node scripts/sums.ts` reads them all
  it('reads published PDFs with a text layer, each table with figures', async () => {
    const broken = [
      'broken-notrailer-quanzhou-wenlv.pdf',
      'corrupt-17bytes.pdf',
      'html-named-pdf-beijing-zhuanti.pdf',
    ];
    const names = readdirSync(new URL('more/', corpus))
      .filter((n) => n.endsWith('.pdf') && !broken.includes(n))
      .sort()
      .filter((_, i) => i % 3 === 0);
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      const document = await read(`more/${name}`);
      const tables = document.blocks.filter((b) => b.kind === 'table');
      expect(tables.length, name).toBeGreaterThanOrEqual(9);
      // Two figures in one cell are a column that was not seen.
      const glued = tables.flatMap((table) =>
        table.cells
          .map((cell) => document.text.slice(cell.start, cell.end))
          .filter((text) => /^-?[\d,]+\.\d+\s+-?[\d,]+\.\d+$/.test(text) || /\.\d{2}\d*\./.test(text)),
      );
      expect(glued, name).toEqual([]);
      for (const run of document.runs) {
        const page = document.pages[run.page - 1]!;
        if (run.box[0] < -5 || run.box[3] > page.height + 5)
          throw new Error(`${name}: 框出了页面 ${run.box}`);
      }
    }
  }, 120_000);
});
