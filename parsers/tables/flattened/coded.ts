import Big from 'big.js';
import type { HeadWord } from './head-words.ts';
import { type Placed, type Split, type Stream, tabbedColumns } from './stream.ts';

/**
 * Tables by account code:
 *
 *     合计9,746.509,746.500.00208社会保障和就业支出754.75754.750.0020805行政事业单位养老支出…
 *
 * Behind two decimals begins the next amount or, where no point follows, the next code. A line that prints fewer
 * amounts than the table has columns says of its whole only, unless its amounts can stand in one place alone.
 */
export function splitCoded(
  stream: Stream,
  words: readonly HeadWord[],
  columns: number | null,
  start: number,
  end: number,
): readonly Split[] {
  const heads = valueHeads(words, columns);
  if (heads.length === 0) return [];
  const cells: Placed[] = [];
  let row = 0;
  let position = start;
  let coded = 0;
  let doubt = false;
  while (position < end) {
    const line = lineAt(stream, position, end);
    if (!line) break;
    if (line.amounts.length > heads.length) return [];
    if (line.code) {
      cells.push({ ...line.code, row, column: 0 });
      coded++;
    }
    cells.push({ ...line.name, row, column: 1 });
    const places = placesOf(stream, line.amounts, heads.length);
    if (places.length < line.amounts.length) doubt = true;
    places.forEach((column, i) => {
      cells.push({ ...line.amounts[i]!, row, column: column + 2 });
    });
    position = line.end;
    row++;
  }
  if (coded === 0) return [];
  const accounts = /经济/.test(words.map((w) => w.text).join('')) ? '经济分类' : '功能分类';
  return [
    {
      cells,
      paths: [[`${accounts}科目编码`], ['科目名称'], ...heads],
      end: position,
      confidence: doubt ? 0.9 : 0.97,
    },
  ];
}

interface CodedLine {
  readonly code: { start: number; end: number } | null;
  readonly name: { start: number; end: number };
  readonly amounts: readonly { start: number; end: number }[];
  readonly end: number;
}

const codeAt = /[235]\d{2}(?:\d{2}){0,2}(?=[\u4e00-\u9fff"])/y;
function lineAt(stream: Stream, from: number, limit: number): CodedLine | null {
  const { text } = stream;
  const start = codeFollows(stream, from) ? from : stream.pageEnd(from);
  codeAt.lastIndex = start;
  const match = codeAt.exec(text);
  const nameStart = match ? start + match[0].length : start;
  if (!match && !/^(?:合计|总计)/.test(text.slice(start, start + 2))) return null;
  let nameEnd = stream.nextNumber(nameStart);
  const page = stream.pageEnd(nameEnd);
  if (page > nameEnd && /[\u4e00-\u9fff]/.test(text[page] ?? '')) nameEnd = stream.nextNumber(page);
  if (nameEnd - nameStart > 40 || nameEnd >= limit || nameEnd === nameStart) return null;
  const amounts: { start: number; end: number }[] = [];
  let position = nameEnd;
  for (
    let end = stream.amountEnd(position);
    end >= 0 && !codeFollows(stream, position);
    end = stream.amountEnd(position)
  ) {
    amounts.push({ start: position, end });
    position = codeFollows(stream, end) ? end : stream.pageEnd(end);
  }
  return amounts.length === 0 && !codeFollows(stream, position)
    ? null
    : {
        code: match ? { start, end: nameStart } : null,
        name: { start: nameStart, end: nameEnd },
        amounts,
        end: position,
      };
}

function codeFollows(stream: Stream, position: number): boolean {
  codeAt.lastIndex = position;
  return codeAt.test(stream.text);
}

/** Which column each amount stands in. Too few amounts: the first is the whole, the others only where nothing else adds up. */
function placesOf(
  stream: Stream,
  amounts: readonly { start: number; end: number }[],
  columns: number,
): readonly number[] {
  if (amounts.length === columns) return amounts.map((_, i) => i);
  if (amounts.length === 0) return [];
  const tabbed = tabbedColumns(stream, amounts, columns);
  if (tabbed) return tabbed;
  const [whole, ...parts] = amounts.map((a) => new Big(stream.text.slice(a.start, a.end).replace(/,/g, '')));
  const sum = parts.reduce((s, p) => s.plus(p), new Big(0));
  // all parts are there and only trailing columns are blank is one way to read it, not the only one
  return parts.length > 0 && parts.length === columns - 1 && sum.eq(whole!) ? amounts.map((_, i) => i) : [0];
}

/** Heads of the value columns in their order; a group head makes way for the columns below it. */
function valueHeads(words: readonly HeadWord[], columns: number | null): readonly (readonly string[])[] {
  const texts = words.map((w) => w.text);
  const labels = /编码|代码|名称|^项目$|行次|栏次|功能分类|经济分类|^类$|^款$|^项$|^收入$|^支出$/;
  const name = texts.findIndex((t) => /科目名称|^名称$/.test(t));
  const upper = texts.slice(0, name === -1 ? texts.length : name).filter((t) => !labels.test(t));
  const lower = texts.slice(name + 1).filter((t) => !labels.test(t));
  if (name === -1 || upper.length === 0 || lower.length === 0) {
    const flat = name === -1 ? upper : [...upper, ...lower];
    return columns === null || flat.length === columns ? flat.map((t) => [t]) : [];
  }
  const group = upper.findIndex((t) => /^(?:本年支出|基本支出|公务用车购置及运行)/.test(t));
  if (group === -1) return [];
  const heads = [
    ...upper.slice(0, group).map((t) => [t]),
    ...lower.map((t) => [upper[group]!, t]),
    ...upper.slice(group + 1).map((t) => [t]),
  ];
  return columns === null || heads.length === columns ? heads : [];
}
