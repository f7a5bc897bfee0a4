import Big from 'big.js';
import type { Row } from '../../schema/index.ts';
import type { Claim, Context, Reader, Span } from '../context.ts';
import { type HeadWords, readHeadWords } from './flattened/head-words.ts';
import { splitLabelled } from './flattened/labelled.ts';
import { splitListed } from './flattened/listed.ts';
import { splitNumbered } from './flattened/numbered.ts';
import { findRegions, type Region } from './flattened/regions.ts';
import { gridOfSplit, type Split, Stream, type Sums } from './flattened/stream.ts';
import type { Grid } from './grid.ts';
import { type Reading, readGrid } from './read.ts';

/**
 * Statement tables that lost their borders: space-separated, one cell a line, or glued:
 *
 *     一、一般公共预算财政拨款收入133,093.82一、一般公共服务支出320.00
 *
 * region -> head words -> splits -> grid -> the same layouts as tables with borders -> the split that adds up.
 */
export const flattenedTableReader: Reader = {
  name: 'flattened-tables',
  title: '失去边框的预决算报表',
  read(context: Context, open: readonly Span[]): Claim {
    const read = readFlattenedTables(context, open);
    return {
      rows: read.flatMap((r) => r.reading.rows),
      indicators: [],
      claimed: read.map((r) => r.span),
      unresolved: read.flatMap((r) => r.reading.unresolved),
    };
  },
};

export interface FlattenedTable {
  readonly reading: Reading;
  readonly grid: Grid;
  readonly columns: readonly string[];
  readonly span: Span;
}

export function readFlattenedTables(context: Context, open: readonly Span[]): readonly FlattenedTable[] {
  const { document, normal } = context;
  const tables = document.blocks.filter((b) => b.kind === 'table');
  const spans = open.map((s) => ({ start: normal.at(s.start), end: normal.at(s.end) }));
  const stream = new Stream(normal, document);
  return findRegions(normal.text, spans)
    .map((region) => readRegion(context, stream, region))
    .filter((r) => r !== null)
    .filter((r) => !tables.some((t) => t.start < r.span.end && r.span.start < t.end));
}

function readRegion(context: Context, stream: Stream, region: Region): FlattenedTable | null {
  const head = readHeadWords(stream, region.headStart, region.end);
  const candidates = splitsOf(context, stream, region, head)
    .map((split) => ({ split, ...readSplit(context, stream, region, split) }))
    .filter((c) => c.reading.rows.length > 0)
    .map((c) => ({ ...c, sums: isTwoSided(head) ? sumsOf(c.reading.rows) : c.split.sums }))
    .sort((a, b) => b.sums.held - b.sums.failed * 2 - (a.sums.held - a.sums.failed * 2));
  const [best, second] = candidates;
  if (!best) return null;
  const rivals =
    second !== undefined &&
    score(second.sums) === score(best.sums) &&
    !same(best.reading.rows, second.reading.rows);
  const factor =
    best.split.confidence *
    (best.sums.failed > 0 ? 0.7 : best.sums.held === 0 ? 0.85 : 1) *
    (rivals ? 0.6 : 1);
  const rows = best.reading.rows.map((row) => ({
    ...row,
    confidence: Number((row.confidence * factor).toFixed(3)),
  }));
  const { start } = context.normal.toDocument(region.start, region.titleEnd);
  const { end } = context.normal.toDocument(region.start, best.split.end);
  const columns = best.split.paths.map((path) => path.join('/'));
  return { reading: { ...best.reading, rows }, grid: best.grid, columns, span: { start, end } };
}

function splitsOf(context: Context, stream: Stream, region: Region, head: HeadWords): readonly Split[] {
  if (region.title.kind.layout === 'elsewhere') return [];
  const numbered = splitNumbered(stream, head.words, head.end, region.end);
  if (numbered.length > 0) return numbered;
  const listed = splitListed(stream, head, region.end, context.metadata);
  if (listed.length > 0) return listed;
  return isTwoSided(head) ? [] : splitLabelled(stream, head, region.end, context.metadata);
}

/** Two columns of names, each with its own amounts behind it. */
const isTwoSided = ({ words }: HeadWords) => words.filter(({ text }) => text === '项目').length > 1;

function readSplit(
  context: Context,
  stream: Stream,
  region: Region,
  split: Split,
): { grid: Grid; reading: Reading } {
  const { grid, head } = gridOfSplit(stream, split);
  const caption = stream.text.slice(region.titleEnd, region.headStart);
  const reading = readGrid(context.document, context.metadata, grid, head, region.title, [caption]);
  return { grid, reading };
}

const score = (sums: Sums) => sums.held - sums.failed * 2;

/** What must hold in a statement: parts add up to their total, year and balances to the grand total. */
function sumsOf(rows: readonly Row[]): Sums {
  let held = 0;
  let failed = 0;
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.family}|${row.fund}|${row.stage}|${row.part ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  for (const group of groups.values()) {
    const printed = (item: string) => group.find((r) => r.item === item)?.value;
    const year = printed('本年收入合计') ?? printed('本年支出合计');
    const grand = printed('收入总计') ?? printed('支出总计');
    const plain = group.filter((r) => !/总计|合计/.test(r.item) && !r.item.includes('/'));
    const isBalance = (r: Row) => /结转|结余/.test(r.item);
    const parts = sum(plain.filter((r) => !isBalance(r)));
    const carried = sum(plain.filter(isBalance));
    const checks: [string | undefined, Big][] = [
      [year, parts],
      [grand, (year === undefined ? parts : new Big(year)).plus(carried)],
    ];
    for (const [total, expected] of checks) {
      if (total === undefined || plain.length === 0) continue;
      if (
        expected
          .minus(total)
          .abs()
          .lte(new Big('0.005').times(plain.length + 1))
      )
        held++;
      else failed++;
    }
  }
  return { held, failed };
}

const sum = (rows: readonly Row[]) => rows.reduce((s, r) => s.plus(r.value), new Big(0));
const same = (a: readonly Row[], b: readonly Row[]) =>
  a.length === b.length &&
  a.every((row, i) => row.item === b[i]!.item && row.value === b[i]!.value && row.fund === b[i]!.fund);
