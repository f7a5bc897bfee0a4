/**
 * The core of a row in text without borders: the cells after the indicator's name, each of the type that its column
 * asks for.
 *
 * columns nature operator target actual unit weight score, text `正向 大于等于 34 36 个 3 3密码测评…` -> seven cells, and
 * the core ends before 密码: a last cell may run straight into the next row.
 */
import type { FlatText } from './flat-text.ts';
import { type Column, natures, qualitativeStart } from './lexicon.ts';
import { numberEnd, operatorAt, unitLengthAt } from './value.ts';

export interface Cell {
  readonly column: Column;
  readonly start: number;
  readonly end: number;
}
export interface Core {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly Cell[];
  readonly doubtful: boolean;
}
/** How a table parts its cells: `least` is the smallest gap between two cells, 0 when there is none at all. */
export interface Layout {
  readonly columns: readonly Column[];
  readonly least: number;
  /** No cell starts at or after this. */
  readonly end: number;
}
interface Candidate {
  readonly end: number;
  readonly doubtful?: boolean;
}

const typed = new Set<Column>([
  'nature',
  'operator',
  'target',
  'actual',
  'unit',
  'weight',
  'score',
  'rate',
  'count',
]);

/** The columns after the name up to the last that has a type of its own. */
export function coreColumns(columns: readonly Column[]): readonly Column[] {
  const after = columns.slice(columns.indexOf('level3') + 1);
  let last = after.length;
  while (last > 0 && !typed.has(after[last - 1]!)) last--;
  return after.slice(0, last);
}

export function coreAt(flat: FlatText, at: number, layout: Layout): Core | null {
  const cells = match(flat, at, layout, 0);
  if (!cells || cells.length === 0 || !cells.some((c) => solid.has(c.column))) return null;
  return {
    start: at,
    end: cells.at(-1)!.end,
    cells: cells.map(({ column, start, end }) => ({ column, start, end })),
    doubtful: cells.some((c) => c.doubtful),
  };
}
const solid = new Set<Column>(['target', 'weight', 'score', 'count']);

type Matched = Cell & { readonly doubtful?: boolean };

/** Backtracks over at most a handful of readings per cell. */
function match(flat: FlatText, at: number, layout: Layout, index: number): Matched[] | null {
  const { columns } = layout;
  if (index === columns.length) return [];
  const column = columns[index]!;
  if (column === 'free' || column === 'deviation' || column === 'ignored' || column.startsWith('level'))
    return overFreeText(flat, at, layout, index);
  for (const candidate of candidates(flat, at, layout, index)) {
    const rest = match(flat, candidate.end, layout, index + 1);
    if (rest) return candidate.end === at ? rest : [{ column, start: at, ...candidate }, ...rest];
  }
  return null;
}

/** Free text inside the row: the rest must parse after some gap not far away. */
function overFreeText(flat: FlatText, at: number, layout: Layout, index: number): Matched[] | null {
  const here = match(flat, at, layout, index + 1);
  if (here) return here;
  if (layout.least === 0) return null;
  const limit = Math.min(layout.end, at + 400);
  for (
    let next = flat.nextGap(at, limit, layout.least);
    next < limit;
    next = flat.nextGap(next, limit, layout.least)
  ) {
    const rest = match(flat, next, layout, index + 1);
    if (rest) return [{ column: layout.columns[index]!, start: at, end: next }, ...rest];
  }
  return null;
}

function candidates(flat: FlatText, at: number, layout: Layout, index: number): Candidate[] {
  if (at >= layout.end) return missing(layout, index, at);
  const column = layout.columns[index]!;
  const token = flat.nextGap(at, layout.end, Math.max(1, layout.least));
  if (column === 'nature' || column === 'operator') return marks(flat.text, at);
  if (column === 'target' || column === 'actual') return values(flat, at, token, layout, index);
  if (column === 'unit') return units(flat, at, token, layout);
  return [...numbers(flat, at, token, layout, index), ...missing(layout, index, at)];
}

/** A trailing score may be blank for the whole row; a weight may not, it is what a row is known by. */
function missing(layout: Layout, index: number, at: number): Candidate[] {
  const rest = layout.columns.slice(index);
  const optional =
    rest.every((c) => c === 'score' || c === 'rate') && layout.columns.slice(0, index).includes('weight');
  return optional ? [{ end: at }] : [];
}

function marks(text: string, at: number): Candidate[] {
  const found: Candidate[] = [];
  for (const word of natures) if (text.startsWith(word, at)) found.push({ end: at + word.length });
  const operator = operatorAt(text, at);
  if (operator) found.push({ end: at + operator.length });
  return [...found.slice(0, 2), { end: at }];
}

const whole = (flat: FlatText, at: number, token: number) => flat.text.slice(at, token);
const isMark = (text: string) => natures.includes(text) || operatorAt(text)?.length === text.length;
const dashes = /[-—–―]+|\/(?!\d)/y;
const dated = /(?:19|20)\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:底|末|前|内|之前|以前)*/y;

/** A number, a measured value, a date, or words. The reading that ends with the token comes first. */
function values(flat: FlatText, at: number, token: number, layout: Layout, index: number): Candidate[] {
  const { text } = flat;
  const found: Candidate[] = [];
  const push = (end: number, doubtful = false) => {
    if (end > at && end <= layout.end && !found.some((f) => f.end === end)) found.push({ end, doubtful });
  };
  const last = index === layout.columns.length - 1;
  const hasUnit = layout.columns.includes('unit');
  const operator = operatorAt(text, at);
  const from = at + (operator?.length ?? 0);
  const measure = measureEnd(text, from, token);
  if (measure !== null) {
    const withUnit = measure + unitLengthAt(text, measure);
    if (withUnit === token || measure === token) push(token);
    if (last || layout.least === 0 || !hasUnit) push(withUnit);
    push(measure);
    if (withUnit !== measure) push(withUnit);
    for (const split of splits(text, from, measure, layout, index)) push(split, true);
  }
  if (layout.least > 0 && isText(text, at, token, last)) push(token);
  const words = qualitativeStart.exec(text.slice(from, Math.min(token, from + 16)));
  if (words && (last || layout.least === 0)) push(from + words[0].length);
  dashes.lastIndex = at;
  const dash = dashes.exec(text);
  if (dash && measure === null) push(at + dash[0].length);
  return found;
}

function measureEnd(text: string, at: number, token: number): number | null {
  dated.lastIndex = at;
  const date = dated.exec(text);
  if (date) return Math.min(token, at + date[0].length);
  const stop = numberEnd(text, at, token);
  if (stop === null) return null;
  let end = stop;
  const range = /^(?:%)?[-~～至—](\d+(?:\.\d+)?)/.exec(text.slice(end, end + 12));
  if (range) end += range[0].length;
  return Math.min(token, end);
}

/** A token of words that may be a value: no sentence, no mark, no level. */
function isText(text: string, at: number, token: number, last: boolean): boolean {
  const length = token - at;
  if (length > 40) return false;
  const word = text.slice(at, token);
  if (isMark(word) || /[。!?]/.test(word) || /指标$/.test(word) || /^(?:总分|合计|总计)/.test(word))
    return false;
  return !last || qualitativeStart.exec(word)?.[0].length === length || /^[≥≤<>=]/.test(word);
}

/** Two numbers that lost what stood between them (`3436`): every place to part them, equal halves first. */
function splits(text: string, at: number, end: number, layout: Layout, index: number): number[] {
  if (layout.least !== 0 || !/^\d+$/.test(text.slice(at, end)) || layout.columns[index + 1] !== 'actual')
    return [];
  const length = end - at;
  const half = at + Math.ceil(length / 2);
  return length % 2 === 0 || text.startsWith('1', at) ? [half] : [];
}

function units(flat: FlatText, at: number, token: number, layout: Layout): Candidate[] {
  const { text } = flat;
  const found: Candidate[] = [];
  const length = unitLengthAt(text, at);
  if (length > 0) found.push({ end: at + length });
  const word = whole(flat, at, token);
  if (
    layout.least > 0 &&
    token - at <= 6 &&
    !/\d/.test(word) &&
    !isMark(word) &&
    !qualitativeStart.test(word) &&
    at + length !== token
  )
    found.unshift({ end: token });
  return [...found, { end: at }];
}

/** weight, score, rate, count. */
function numbers(flat: FlatText, at: number, token: number, layout: Layout, index: number): Candidate[] {
  const { text } = flat;
  const column = layout.columns[index]!;
  const end = numberEnd(text, at, token);
  if (end === null) {
    dashes.lastIndex = at;
    const dash = dashes.exec(text);
    return dash ? [{ end: at + dash[0].length }] : [];
  }
  if (layout.least === 0 && column === 'weight' && layout.columns[index + 1] === 'score')
    return parted(text, at, end);
  const suffix =
    column === 'rate' || column === 'weight' ? /^(?:%|分(?!钟))/ : column === 'count' ? /^人/ : /^分(?!钟)/;
  const more = suffix.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  if (column !== 'rate' && text[end + more] === '%' && column !== 'weight') return [];
  const last = index === layout.columns.length - 1;
  if (
    !last &&
    layout.least > 0 &&
    end + more !== token &&
    text[end + more] !== undefined &&
    /[\d.,]/.test(text[end + more]!)
  )
    return [];
  return more > 0 ? [{ end: end + more }, { end }] : [{ end }];
}

/** `21.79` -> 2|1.79: no leading zero, nothing over 100, no score above its weight. */
function parted(text: string, at: number, end: number): Candidate[] {
  const digits = text.slice(at, end);
  const fits: number[] = [];
  for (let cut = 1; cut < digits.length; cut++) {
    const [weight, score] = [digits.slice(0, cut), digits.slice(cut)];
    if (!/^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(weight) || !/^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(score)) continue;
    if (Number(weight) <= 100 && Number(score) <= Number(weight)) fits.push(at + cut);
  }
  const equal = fits.find((cut) => text.slice(at, cut) === text.slice(cut, end));
  const best = equal ?? fits[0];
  return [
    ...(best === undefined ? [] : [{ end: best, doubtful: fits.length > 1 && equal === undefined }]),
    { end, doubtful: true },
  ];
}
