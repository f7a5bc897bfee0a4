import type { Span } from '../../context.ts';
import type { Stream } from './stream.ts';

/**
 * The lines of a body that lost its cells: what names a line, then its amounts.
 *
 *     2080505机关事业单位基本养老保险缴费支出446.11400.0046.11  ->  code, name, three amounts
 */
export interface BodyLine {
  readonly code: Span | null;
  /** In how many pieces white space cut the name; one where nothing cuts it. */
  readonly names: readonly Span[];
  readonly amounts: readonly Amount[];
  readonly end: number;
}
/** `blank`: a dash that stands for nothing. */
export interface Amount extends Span {
  readonly blank: boolean;
}
export interface BodyShape {
  /** Lines begin with the number of a unit: 121001. */
  readonly unitCodes: boolean;
  /** Lines may begin with the letter of a kind of purchase: A05. */
  readonly letterCodes: boolean;
  /** Most amounts a line can have. */
  readonly columns: number;
  /** A line without a name: the one line of 三公. */
  readonly nameless: boolean;
  /** Words of any length stand behind the amounts, to the end of the line. */
  readonly notes: boolean;
}

const longestName = 60;
const accountCode = /[235]\d{2}(?:\d{2}){0,2}(?=[\u4e00-\u9fff"(])/y;
const letterCode = /[A-Z]\d{0,8}(?=[\u4e00-\u9fff])/y;
const unitCode = /\d{3,9}(?=[\u4e00-\u9fff])/y;
const notALine =
  /^(?:注|备注|说明)[:1-9]|。|^第[一二三四五六七八九十]+部分|^(?:附?表|附件)[一二三四五六七八九十\d]+/;

export function bodyLines(stream: Stream, start: number, end: number, shape: BodyShape): readonly BodyLine[] {
  const lines: BodyLine[] = [];
  for (let position = start; position < end; ) {
    const line = lineAt(stream, position, end, shape, lines.length === 0);
    if (!line) break;
    lines.push(line);
    position = line.end;
  }
  return lines;
}

function lineAt(
  stream: Stream,
  from: number,
  limit: number,
  shape: BodyShape,
  first: boolean,
): BodyLine | null {
  const { text } = stream;
  const start = codeEnd(stream, from, shape) > from ? from : stream.pageEnd(from);
  const nameStart = codeEnd(stream, start, shape);
  const code = nameStart > start ? { start, end: nameStart } : null;
  const names = namesFrom(stream, nameStart, limit, shape);
  if (names === null || (names.length === 0 && !(shape.nameless && first))) return null;
  const nameEnd = names.at(-1)?.end ?? nameStart;
  if (notALine.test(text.slice(nameStart, nameEnd))) return null;
  const amounts: Amount[] = [];
  const opensNext = (at: number) => codeEnd(stream, at, shape) > at;
  let position = nameEnd;
  while (!opensNext(position)) {
    const amount = amountAt(stream, position);
    if (!amount) break;
    amounts.push(amount);
    position = opensNext(amount.end) ? amount.end : stream.pageEnd(amount.end);
  }
  // an amount with its unit is prose; more amounts than columns is another table
  if (amounts.length > shape.columns || /^(?:万元|元|%)/.test(text.slice(position, position + 2)))
    return null;
  if (amounts.length === 0 && !opensNext(position)) return null;
  if (shape.notes && amounts.length > 0) while (position < limit && !stream.opensLine(position)) position++;
  return { code, names, amounts, end: position };
}

/** The end of a code at a position; the position itself where none stands. */
function codeEnd(stream: Stream, position: number, shape: BodyShape): number {
  for (const pattern of [
    accountCode,
    ...(shape.unitCodes ? [unitCode] : []),
    ...(shape.letterCodes ? [letterCode] : []),
  ]) {
    pattern.lastIndex = position;
    if (pattern.test(stream.text)) return pattern.lastIndex;
  }
  return position;
}

/** What stands before the next amount or code, cut by the white space in it; null where that is too far. */
function namesFrom(stream: Stream, start: number, limit: number, shape: BodyShape): Span[] | null {
  const names: Span[] = [];
  let open = start;
  for (let i = start; ; i++) {
    if (i >= limit || i - start > longestName) return null;
    const begins = /[\d—/-]/.test(stream.text[i]!) && (i === start || !/[\d.,]/.test(stream.text[i - 1]!));
    const ends = begins && (amountAt(stream, i) !== null || (i > start && codeEnd(stream, i, shape) > i));
    if (i > open && (ends || stream.parted(i))) {
      names.push({ start: open, end: i });
      open = i;
    }
    if (ends) return names;
    const page = begins ? stream.pageEnd(i) : i;
    if (page > i) i = page - 1;
  }
}

/** A number, or a dash between blanks. */
export function amountAt(stream: Stream, position: number): Amount | null {
  const dash = /^(?:-{1,2}|—{1,2}|\/)/.exec(stream.text.slice(position, position + 2));
  if (dash && stream.parted(position) && stream.parted(position + dash[0].length))
    return { start: position, end: position + dash[0].length, blank: true };
  const end = stream.amountEnd(position);
  return end < 0 ? null : { start: position, end, blank: false };
}
