import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../extractors/index.ts';
import type { Context } from '../../../parsers/context.ts';
import { flattenedTableReader, readTables } from '../../../parsers/tables/index.ts';
import { normalize } from '../../../parsers/text/normal.ts';
import type { DocumentKind, Row } from '../../../schema/index.ts';
import { metadataOf } from './make.ts';

/** The labelled tables of the shared corpus, by the scorer's own key. Runs where the corpus lies beside the checkout. */
const corpus = new URL('../../../../shared/corpus/', import.meta.url);
const present = existsSync(corpus);
if (!present)
  console.warn('../shared/corpus is not here: the tables of the labelled documents are not measured');

const text = (s: unknown) =>
  String(s ?? '')
    .normalize('NFKC')
    .replace(/\s+/g, '');
const level = (s: string) =>
  s
    .replace(/费用/g, '费')
    .replace(/支出$/, '')
    .replace(/运行费/g, '运行维护费') || s;
const or = (s: unknown) => (s === null || s === undefined || s === '' ? '-' : String(s));
type Labelled = Omit<Row, 'source'> & { readonly table?: string };
const key = (r: Labelled | Row) =>
  [
    r.family,
    r.year,
    or(r.fund),
    text(r.item).split('/').map(level).join('/'),
    level(text(or(r.part))),
    or(r.stage),
    r.measure,
    or(r.basis),
    Number(r.value),
    r.unit,
  ].join('|');

async function contextOf(file: string, entity: string, year: number, kind: DocumentKind): Promise<Context> {
  const bytes = new Uint8Array(readFileSync(new URL(file, corpus)));
  const document = await extract({ path: file, bytes });
  return {
    document,
    normal: normalize(
      document.text,
      document.blocks.map((b) => b.start),
    ),
    figures: [],
    outline: [],
    units: [],
    metadata: metadataOf({ entity, year, kind }),
  };
}

const goldOf = (name: string): Labelled[] =>
  readFileSync(new URL(`gold/${name}.jsonl`, corpus), 'utf8')
    .split('\n')
    .filter((l) => l.trim())
    .map((l) => JSON.parse(l));

function f1(gold: readonly Labelled[], rows: readonly Row[]): number {
  const wanted = new Set(gold.map(key));
  const given = new Set(rows.map(key));
  const hits = [...wanted].filter((k) => given.has(k)).length;
  return (2 * hits) / (wanted.size + given.size);
}

describe.skipIf(!present)('labelled tables (needs ../shared/corpus)', () => {
  it.each([
    ['pdf-guihuaziran-2024', '上海市普陀区规划和自然资源局', 2024, 'final_account'],
    ['pdf-sifaju-2026', '上海市普陀区司法局', 2026, 'budget'],
    ['pdf-xian-xinfang-2026', '西安市信访局', 2026, 'budget'],
  ] as const)(
    '%s: F1 of its statement tables is at least 0.97',
    { timeout: 120_000 },
    async (name, entity, year, kind) => {
      const context = await contextOf(`${name}.pdf`, entity, year, kind);
      const rows = readTables(context).flatMap((t) => t.rows);
      const gold = goldOf(name).filter(
        (g) => g.table && (g.family as string) !== 'indicator' && !/绩效/.test(g.table),
      );
      expect(f1(gold, rows)).toBeGreaterThanOrEqual(0.97);
      for (const row of rows)
        expect(context.document.text.slice(row.source.start, row.source.end)).toBe(row.source.quote);
    },
  );

  it('003d: every row of the glued 公开01表', async () => {
    const context = await contextOf('003d.txt', '内蒙古自治区大数据中心(本级)', 2022, 'final_account');
    const { rows } = flattenedTableReader.read(context, [{ start: 0, end: context.document.text.length }]);
    expect(f1(goldOf('003d'), rows)).toBe(1);
  });
});
