/**
 * The head of a table without borders: its title, year, project, and lines of money.
 *
 * `项目支出绩效自评表(2024年度)项目名称 智慧档案主管部门 …年度资金总额 30 28 28 10 100% 10其中:财政拨款 …`
 */
import type { Span } from '../context.ts';
import { departmentWide, type MoneyUnit } from './amounts.ts';
import type { FlatText } from './flat-text.ts';
import { partFunds } from './glued-funds.ts';
import type { Header } from './header.ts';
import { projectName } from './indicator.ts';
import { type FundColumn, fundHeadWords, fundLabels, gappedLabels, headLabels } from './lexicon.ts';

export interface FlatHead {
  /** Where the table begins, in the normal text. */
  readonly start: number;
  readonly title: string | null;
  readonly project: string | null;
  readonly year: number | null;
  readonly money: MoneyUnit;
  readonly funds: readonly {
    readonly item: string;
    readonly column: FundColumn | 'single';
    readonly span: Span;
  }[];
  /** Whether this is the table of a project or department (with a head), and not of an evaluation report. */
  readonly formal: boolean;
}

const nameLabel = /(?:项目(?:\(政策\))?|专项资金|政策和项目|政策|部门(?:\(单位\))?|单位)名称[::]?/g;
const titleEnd =
  /((?:20\d{2}年度?)?[^。;,:!?\d()（）]{0,40}(?:\([^()。]{1,12}\))?[^。;,:!?\d()]{0,20}(?:绩效|目标)[^。;,:!?\d()]{0,14}表)((?:\(?(?:20\d{2})年?度?\)?|单位[::]?(?:万元|元)|\([^()]{0,12}\)){0,4})$/;
const captionEnd = /((?:表|附[件表])[\d一二三四五六七八九十]*(?:-\d+)?[::]?[^。;!?]{0,90})$/;
const valueLabels = new RegExp(`(?:${[...gappedLabels, ...headLabels].join('|')})`, 'g');

export function readHead(flat: FlatText, header: Header, from: number): FlatHead {
  const named = lastName(flat.text, from, header.start);
  if (named) return formalHead(flat, header, from, named);
  const slice = flat.text.slice(Math.max(from, header.start - 100), header.start);
  const caption = captionEnd.exec(slice);
  const title = titleEnd.exec(slice);
  const start = header.start - (caption?.[1] ?? title?.[0] ?? '').length;
  const words = flat.text.slice(start, header.start);
  const whole = /整体支出/.test(words) ? departmentWide : null;
  return {
    start,
    title: words === '' ? null : titleWords(words),
    project: whole,
    year: yearIn(words),
    money: '万元',
    funds: [],
    formal: title !== null && caption === null,
  };
}

const titleWords = (words: string): string =>
  words.replace(/^(?:表|附[件表])[\d一二三四五六七八九十]*(?:-\d+)?[::]?/, '') || words;
const yearIn = (words: string): number | null => {
  const match = /(20\d{2})年/.exec(words);
  return match ? Number(match[1]) : null;
};

/** The label of the name nearest before the head, with a title or a further label close by. */
function lastName(text: string, from: number, to: number): { at: number; value: number } | null {
  const low = Math.max(from, to - 3500);
  const found = [...text.slice(low, to).matchAll(nameLabel)]
    .map((match) => ({ at: low + match.index, value: low + match.index + match[0].length }))
    .filter(
      ({ at, value }) =>
        titleEnd.test(text.slice(Math.max(from, at - 90), at)) || startsLabels(text, value, to),
    );
  return found.at(0) && titleEnd.test(text.slice(Math.max(from, found[0]!.at - 90), found[0]!.at))
    ? (found.at(0) ?? null)
    : (found.at(-1) ?? null);
}

const startsLabels = (text: string, at: number, to: number): boolean => {
  valueLabels.lastIndex = 0;
  const match = valueLabels.exec(text.slice(at, Math.min(to, at + 90)));
  return match !== null && match.index > 0;
};

function formalHead(
  flat: FlatText,
  header: Header,
  from: number,
  named: { at: number; value: number },
): FlatHead {
  const { text } = flat;
  const before = text.slice(Math.max(from, named.at - 90), named.at);
  const title = titleEnd.exec(before);
  const start = title ? titleStart(flat, named.at - title[0].length, named.at) : named.at;
  const words = title ? text.slice(start, named.at - title[2]!.length) : null;
  const head = text.slice(start, header.start);
  const whole = /整体/.test(words ?? '') || /^(?:部门|单位)/.test(text.slice(named.at, named.value));
  return {
    start,
    title: words,
    project: whole ? departmentWide : nameValue(flat, named.value, header.start),
    year: yearIn(text.slice(start, named.value)),
    money: /[((]?单位:元|\(元\)/.test(head) && !/万元/.test(head) ? '元' : '万元',
    funds: readFunds(flat, named.value, header.start),
    formal: true,
  };
}

/** A title begins at the last gap before its words, unless the gap stands inside brackets. */
function titleStart(flat: FlatText, at: number, end: number): number {
  const words = flat.text.slice(at, end);
  const core = words.search(/(?:项目|部门|单位|专项|政策|预算|整体|财政|一级|其他)[^\d]{0,40}(?:绩效|目标)/);
  let start = at;
  for (let i = at + 1; i <= at + Math.max(0, core); i++) if (flat.gap(i) > 0) start = i;
  return start;
}

/** The name runs to the next label of the head; a label is one only where a gap or nothing but glue parts it. */
function nameValue(flat: FlatText, at: number, to: number): string | null {
  const rest = flat.text.slice(at, Math.min(to, at + 160));
  let end = rest.length;
  for (const match of rest.matchAll(valueLabels)) {
    const gapped = gappedLabels.includes(match[0]);
    const from = gapped && flat.gap(at + match.index) === 0 ? match.index + 2 : match.index;
    if (from < 2) continue;
    end = from;
    break;
  }
  const value = projectName(flat.printed(at, at + end));
  return value === '' ? null : value;
}

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

type Fund = FlatHead['funds'][number];

function readFunds(flat: FlatText, from: number, to: number): Fund[] {
  const { text } = flat;
  const goal = text.slice(from, to).search(/总体目标|年度目标|预期目标/);
  const stop = goal < 0 ? to : from + goal;
  const { columns, end } = fundColumns(text, from, stop);
  const funds: Fund[] = [];
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

function fundColumns(text: string, from: number, to: number): { columns: FundColumn[]; end: number } {
  let columns: FundColumn[] = [];
  let end = from;
  for (const match of text.slice(from, to).matchAll(fundHead)) {
    const at = from + match.index;
    if (columns.length > 0 && at !== end) {
      if (columns.length >= 2) break;
      columns = [];
    }
    columns.push(fundColumnOf.get(match[0].replace(/\([^()]*\)$/, ''))!);
    end = at + match[0].length;
  }
  return columns.length >= 2 ? { columns, end } : { columns: [], end: from };
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
): Fund[] {
  const fund = (item: string, column: FundColumn | 'single', span: { start: number; end: number }): Fund => ({
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
