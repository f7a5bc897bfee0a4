/**
 * What a cell of each column may look like at a position of a text without borders; the likeliest reading first.
 *
 * target at `≥500盏 512盏`: the whole token `≥500盏`; weight at `3密码测评`: `3`
 */
import type { Layout } from './core.ts';
import type { FlatText } from './flat-text.ts';
import { cutsOf, runAt, weightAndScore } from './glued.ts';
import { natures, qualitativeStart } from './lexicon.ts';
import { numberEnd, operatorAt, unitLengthAt } from './value.ts';

export interface Candidate {
  readonly end: number;
  readonly doubtful?: boolean;
}

export function candidates(flat: FlatText, at: number, layout: Layout, index: number): Candidate[] {
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
  const unitFollows = layout.columns.includes('unit', index);
  const operator = operatorAt(text, at);
  const from = at + (operator?.length ?? 0);
  const measure = measureEnd(text, from, token);
  if (measure !== null) {
    const withUnit = suffixEnd(text, measure + unitLengthAt(text, measure));
    const rest = text.slice(measure, token);
    if (unitFollows && layout.least === 0) {
      for (const split of splits(text, from, token, layout, index)) push(split, true);
      push(measure);
    }
    if (layout.least > 0 && (withUnit >= token || (!last && /^[^\d。,;]{1,8}$/.test(rest)))) push(token);
    push(withUnit);
    push(measure);
    for (const split of splits(text, from, token, layout, index)) push(split, true);
  }
  if (layout.least > 0 && isText(text, at, token, last)) push(token);
  const words = qualitativeStart.exec(text.slice(from, Math.min(token, from + 16)));
  if (words && (last || layout.least === 0)) push(from + words[0].length);
  dashes.lastIndex = at;
  const dash = dashes.exec(text);
  if (dash && measure === null) push(at + dash[0].length);
  return found;
}

/** 90%以上, 30天以内: words that make a bound of a number. */
function suffixEnd(text: string, at: number): number {
  return at + (/^(?:及?以[上下内]|之内)/.exec(text.slice(at, at + 3))?.[0].length ?? 0);
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

/** Two numbers that lost what stood between them (`3436`): somewhere; `glued.ts` weighs the places. */
function splits(text: string, at: number, limit: number, layout: Layout, index: number): number[] {
  if (layout.least !== 0 || layout.parted || layout.columns[index + 1] !== 'actual') return [];
  const run = runAt(text, at, limit);
  const cuts = cutsOf(run);
  const middle = cuts.find((cut) => cut >= run.length / 2) ?? cuts.at(-1);
  return middle === undefined ? [] : [at + middle];
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
  if (layout.least === 0 && !layout.parted && column === 'weight' && layout.columns[index + 1] === 'score')
    return parted(text, at, token);
  if (column === 'weight' && Number(text.slice(at, end).replaceAll(',', '')) > 200) return [];
  const suffix =
    column === 'rate' || column === 'weight' ? /^(?:%|分(?!钟))/ : column === 'count' ? /^人/ : /^分(?!钟)/;
  const more = suffix.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  if (column !== 'rate' && text[end + more] === '%' && column !== 'weight') return [];
  const named =
    index === layout.columns.length - 1 && intoName(text, end) && end - at > 1 ? [{ end: end - 1 }] : [];
  return more > 0 ? [{ end: end + more }, { end }] : [...named, { end }];
}

function parted(text: string, at: number, limit: number): Candidate[] {
  const run = runAt(text, at, limit);
  const cuts = [run, run.slice(0, -1)].flatMap((part, i) =>
    i === 0 || intoName(text, at + run.length) ? weightAndScore(part) : [],
  );
  return [
    ...cuts.map(({ cut, sure }) => ({ end: at + cut, doubtful: !sure })),
    { end: at + run.length, doubtful: true },
  ];
}

/** `65G基站`: a letter right after digits takes the last of them into the next row's name. */
const intoName = (text: string, end: number) => /^[A-Za-z](?!B)/.test(text.slice(end, end + 2));
