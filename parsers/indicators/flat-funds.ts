/**
 * Lines of money in the head of a table without borders.
 *
 * `年初预算数 全年预算数 全年执行数 分值 执行率 得分年度资金总额 30 28 28 10 100% 10其中:财政拨款 …` -> item, column and span of each
 */
import type { Span } from '../context.ts';
import type { FlatText } from './flat-text.ts';
import { partFunds } from './glued-funds.ts';
import { type FundColumn, fundHeadWords, fundLabels } from './lexicon.ts';

const fundColumnOf = new Map(
  (Object.entries(fundHeadWords) as [FundColumn, readonly string[]][]).flatMap(([column, words]) =>
    words.map((w) => [w, column] as const),
  ),
);
const longestFirst = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join('|');
const fundHead = new RegExp(`(?:${longestFirst(fundColumnOf.keys())})(?:\\([^()]{1,8}\\))?`, 'g');
const itemOf = new Map(fundLabels);
const fundLabel = new RegExp(
  `(?:其中[::]?)?(${longestFirst(itemOf.keys())})(?:\\((?:万元|元)\\))?[::]?`,
  'y',
);
const anyFundLabel = new RegExp(`(?:其中[::]?)?(?:${longestFirst(itemOf.keys())})`, 'g');
const cell = /^(?:-?\d{1,3}(?:,\d{3})+(?:\.\d+)?%?|-?\d+(?:\.\d+)?%?|[—–―]+|-+)/;

/** One amount, rate or score of the head, with the line and the column it stands in. */
export interface FlatFund {
  readonly item: string;
  readonly column: FundColumn | 'single';
  readonly span: Span;
}

export function readFunds(flat: FlatText, from: number, to: number): FlatFund[] {
  const { text } = flat;
  const goal = text.slice(from, to).search(/总体目标|年度目标|预期目标/);
  const stop = goal < 0 ? to : from + goal;
  const { columns, end } = fundColumns(flat, from, stop);
  const funds: FlatFund[] = [];
  const first = text.slice(end, stop).search(anyFundLabel);
  let at = first < 0 ? stop : end + first;
  while (at < stop) {
    const { items, next } = labelsAt(text, at);
    if (items.length === 0) {
      at++;
      continue;
    }
    const cells = partedAt(flat, next, stop, columns) ?? cellsAt(flat, next, stop);
    funds.push(...place(flat, items, cells.spans, columns));
    at = Math.max(cells.end, next);
  }
  const yearly = text.slice(from, stop).includes('年度资金总额');
  return funds.map((fund) =>
    fund.item === '实施期' ? { ...fund, item: yearly ? '实施期资金总额' : '' } : fund,
  );
}

function fundColumns(flat: FlatText, from: number, to: number): { columns: FundColumn[]; end: number } {
  let columns: FundColumn[] = [];
  let end = from;
  for (const match of flat.text.slice(from, to).matchAll(fundHead)) {
    const at = from + match.index;
    if (columns.length > 0 && at !== end) {
      if (columns.length >= 2) break;
      columns = [];
    }
    end = at + match[0].length;
    if (isRateThenScore(flat, at, end, columns)) columns.push('completion');
    columns.push(fundColumnOf.get(match[0].replace(/\([^()]*\)$/, ''))!);
  }
  return columns.length >= 2 ? { columns, end } : { columns: [], end: from };
}

/** 执行率得分 is the head of one column, or of two where a gap parts it, or where no gap says that it is one. */
function isRateThenScore(flat: FlatText, at: number, end: number, columns: readonly FundColumn[]): boolean {
  if (flat.text.slice(at, end) !== '执行率得分' || columns.includes('completion')) return false;
  return flat.gap(at + 3) > 0 || flat.gap(at) === 0;
}

function labelsAt(text: string, at: number): { items: string[]; next: number } {
  const items: string[] = [];
  let next = at;
  for (;;) {
    fundLabel.lastIndex = next;
    const match = fundLabel.exec(text);
    if (!match) return { items, next };
    items.push(itemOf.get(match[1]!)!);
    next += match[0].length;
  }
}

/** A run of figures without a gap, parted where its rate is right. */
function partedAt(
  flat: FlatText,
  at: number,
  stop: number,
  columns: readonly FundColumn[],
): ReturnType<typeof cellsAt> | null {
  const run = /^[\d.,%—–―-]+/.exec(flat.text.slice(at, flat.nextGap(at, stop, 1)))?.[0] ?? '';
  const goesOn = /[\d—–-]/.test(flat.text[at + run.length] ?? '');
  const pieces = run.length > 2 && !goesOn ? partFunds(run, columns) : null;
  if (!pieces) return null;
  const spans: { start: number; end: number }[] = [];
  for (const piece of pieces) {
    const start = spans.at(-1)?.end ?? at;
    spans.push({ start, end: start + piece.length });
  }
  return { spans, end: at + run.length };
}

function cellsAt(
  flat: FlatText,
  at: number,
  stop: number,
): { spans: { start: number; end: number }[]; end: number } {
  const spans: { start: number; end: number }[] = [];
  let end = at;
  while (end < stop) {
    const match = cell.exec(flat.text.slice(end, flat.nextGap(end, stop, 1)));
    if (!match) break;
    spans.push({ start: end, end: end + match[0].length });
    end += match[0].length;
  }
  return { spans, end };
}

/** Gives every cell its column. Where cells are missing, only an arrangement that leaves no choice is taken. */
function place(
  flat: FlatText,
  items: readonly string[],
  spans: readonly { start: number; end: number }[],
  columns: readonly FundColumn[],
): FlatFund[] {
  const fund = (
    item: string,
    column: FundColumn | 'single',
    span: { start: number; end: number },
  ): FlatFund => ({
    item,
    column,
    span: flat.normal.toDocument(span.start, span.end),
  });
  if (items.length > 1)
    return spans.length === 0 || spans.length > items.length
      ? []
      : spans.map((span, i) => fund(items[i]!, 'single', span));
  const item = items[0]!;
  if (columns.length === 0) return spans.length === 1 ? [fund(item, 'single', spans[0]!)] : [];
  const amounts = columns.filter((c) => c === 'initial' || c === 'adjusted' || c === 'final');
  const rated = columns.filter((c) => c !== 'weight' && c !== 'score');
  const fit = [columns, rated, amounts].find((list) => list.length === spans.length);
  return fit ? fit.map((column, i) => fund(item, column, spans[i]!)) : [];
}
