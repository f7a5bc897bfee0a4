import type { Document, Section } from '../schema/index.ts';
import { chineseInteger } from './text/chinese-numbers.ts';
import { gaps, type NormalText } from './text/normal.ts';

/**
 * The section tree of a disclosure, from its numbering:
 *
 *     第二部分 部门决算情况说明 / 一、收入支出决算总体情况说明 / (一)… / 1.… / (1)… / ①…
 *
 * also where line breaks are gone and the table of contents runs into the text. A heading in the middle of running
 * text must go on counting (二 after 一); at the start of a line its number is taken as it is.
 */
export interface Heading {
  readonly level: number;
  readonly number: number;
  readonly title: string;
  /** Offsets into the normal text: the numbering, the title's end. */
  readonly start: number;
  readonly bodyStart: number;
}

interface Numbering {
  readonly level: number;
  readonly pattern: RegExp;
}
const numerals = '一二三四五六七八九十';
const digits = '0123456789';
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮';
/** The numberings by the characters that can open them, so that a text is looked at once and not once for each. */
const numberings: readonly (readonly [openers: string, readonly Numbering[]])[] = [
  ['第', [{ level: 1, pattern: /第([一二三四五六七八九十]{1,3})部分/y }]],
  [numerals, [{ level: 2, pattern: /([一二三四五六七八九十]{1,3})、/y }]],
  [digits, [{ level: 4, pattern: /(\d{1,2})[.、](?:(?!\d)|(?=(?:19|20)\d{2}年))/y }]],
  [
    '(',
    [
      { level: 3, pattern: /\(([一二三四五六七八九十]{1,3})\)/y },
      { level: 5, pattern: /\((\d{1,2})\)/y },
    ],
  ],
  [circled, [{ level: 6, pattern: /([①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮])/y }]],
];
const byOpener = new Map(
  numberings.flatMap(([openers, marks]) => [...openers].map((c) => [c.charCodeAt(0), marks] as const)),
);

const known = new WeakMap<NormalText, readonly Heading[]>();

/** All headings in order, those of the table of contents among them. Looked for once in a text, whoever asks. */
export function findHeadings(normal: NormalText): readonly Heading[] {
  const headings = known.get(normal) ?? headingsIn(normal);
  known.set(normal, headings);
  return headings;
}

function headingsIn(normal: NormalText): Heading[] {
  const { text, before } = normal;
  const headings: Heading[] = [];
  const last = new Map<number, { readonly number: number; readonly onLine: boolean }>();
  for (let i = 0; i < text.length; i++) {
    if (before[i]! >= gaps.line) {
      const end = titleLineEnd(normal, i);
      if (end > 0) {
        headings.push({ level: 1, number: 0, title: text.slice(i, end), start: i, bodyStart: end });
        last.clear();
        i = end - 1;
        continue;
      }
    }
    const mark = markAt(text, i);
    // the 2 of 抚恤金14.2、
    if (!mark || /\d\.$/.test(text.slice(Math.max(0, i - 2), i))) continue;
    const onLine = before[i]! >= gaps.line;
    const previous = last.get(mark.level);
    if (!stands(text, before, i, mark, previous?.number ?? 0)) continue;
    // 1. on a line of its own, then 医疗费2、其他…… in the middle of one: an amount and the comma of its list
    if (previous?.onLine && !onLine && /[\u4e00-\u9fff]/.test(text[i - 1] ?? '')) continue;
    const bodyStart = titleEnd(normal, mark.end, mark.level);
    if (bodyStart <= mark.end) continue;
    const title = text.slice(mark.end, bodyStart);
    if (/^[一二三四五六七八九十]+[、季]/.test(title)) continue;
    headings.push({ level: mark.level, number: mark.number, title, start: i, bodyStart });
    last.set(mark.level, { number: mark.number, onLine });
    for (let deeper = mark.level + 1; deeper <= 6; deeper++) last.delete(deeper);
    i = mark.end - 1;
  }
  return headings;
}

/** 2026年部门预算编制说明, 其他相关情况说明: a line of its own, without a number, that opens a part. */
const titleLine =
  /^(?:[^。;,:!?]{0,30}(?:部门|单位|预算|决算)[^。;,:!?]{0,12}(?:编制说明|情况说明|公开说明|说明)|其他(?:相关|重要)?(?:情况|事项)(?:的)?(?:情况)?说明|名词解释|[^。;,:!?]{4,30}(?:预算|决算)(?:总|明细)?表|[^。;,:!?]{2,24}经费情况说明)$/;
function titleLineEnd(normal: NormalText, start: number): number {
  const { text, before } = normal;
  let end = start + 1;
  while (end < text.length && before[end]! < gaps.line && end - start <= 48) end++;
  if (
    end - start < 4 ||
    end - start > 48 ||
    (/^[第一二三四五六七八九十(\d①]/.test(text.slice(start, start + 1)) &&
      !/^20\d\d年/.test(text.slice(start, start + 5)))
  )
    return -1;
  return titleLine.test(text.slice(start, end)) ? end : -1;
}

interface Mark {
  readonly level: number;
  readonly number: number;
  readonly end: number;
}
function markAt(text: string, i: number): Mark | null {
  for (const { level, pattern } of byOpener.get(text.charCodeAt(i)) ?? []) {
    pattern.lastIndex = i;
    const match = pattern.exec(text);
    if (!match) continue;
    const word = match[1]!;
    const number = /^\d/.test(word)
      ? Number(word)
      : level === 6
        ? word.charCodeAt(0) - 0x245f
        : (chineseInteger(word) ?? 0);
    if (number === 0) continue;
    return { level, number, end: pattern.lastIndex };
  }
  return null;
}

/** Whether a numbering stands where a heading can stand. */
function stands(text: string, before: Uint8Array, i: number, mark: Mark, previous: number): boolean {
  const ahead = text[i - 1] ?? '。';
  if (mark.level === 1) return !/[见至"《]/.test(ahead);
  const opens = before[i]! >= gaps.line || /[。;:!?]/.test(ahead);
  const continues = mark.number === previous + 1 || mark.number === 1;
  if (opens) return mark.level > 2 || continues || before[i]! >= gaps.line;
  // 一、…持平,二、…,三、…: the list goes on behind a comma
  if (ahead === ',' && mark.level === 2 && previous > 0 && mark.number === previous + 1) return true;
  if (/[,、第"《]/.test(ahead) && mark.level !== 4) return false;
  if (mark.level === 4)
    return (
      continues &&
      (/[."”)]/.test(ahead) || before[i]! >= gaps.space || /[表明况费\u4e00-\u9fff]/.test(ahead)) &&
      !/\d/.test(ahead)
    );
  return continues;
}

/** Where a title ends: at the end of its line, at a stop, or where a sentence about a year or a sum begins. */
const longestTitle = 60;
const titleWords = /(?:情况说明|情况|说明|概况|解释|渠道|职责|职能|构成|表)(?=[^的表、和及与,;])/g;
function titleEnd(normal: NormalText, from: number, level: number): number {
  const { text, before } = normal;
  let i = from;
  let depth = 0;
  while (i < text.length && i - from < longestTitle) {
    if (i > from && before[i]! >= gaps.line) return i;
    if (/[。;:]/.test(text[i]!)) break;
    if (text[i] === ',' && !/^,\d{3}(?!\d)/.test(text.slice(i, i + 5))) break;
    if (text[i] === '(') depth++;
    if (text[i] === ')') depth--;
    if (depth <= 0 && /^(?:19|20)\d{2}年/.test(text.slice(i, i + 5)) && i - from > 3) break;
    if (
      i > from &&
      level <= 3 &&
      markAt(text, i) !== null &&
      (before[i]! > gaps.none || /[\u4e00-\u9fff]/.test(text[i]!) || text[i] === '(') &&
      isNextMark(text, i)
    )
      return i;
    i++;
  }
  const piece = text.slice(from, i);
  let end = -1;
  for (const match of piece.matchAll(titleWords)) {
    end = match.index + match[0].length;
    break;
  }
  return end > 0 ? from + end : i;
}
const isNextMark = (text: string, i: number) =>
  /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d{1,2}\.(?!\d))/.test(
    text.slice(i, i + 8),
  );

/** Headings as a tree of sections in document offsets. Entries of a table of contents (nothing between them) are left out. */
export function outlineOf(normal: NormalText, document: Document, headings: readonly Heading[]): Section[] {
  const lastOf = new Map(headings.map((h, i) => [h.title, i]));
  const kept = headings.filter((h, i) => {
    const next = headings[i + 1];
    const empty = next !== undefined && next.start - h.bodyStart <= 2 && next.level <= h.level;
    return !(empty && lastOf.get(h.title)! > i);
  });
  interface Open {
    title: string;
    level: number;
    start: number;
    bodyStart: number;
    end: number;
    children: Open[];
  }
  const roots: Open[] = [];
  const stack: Open[] = [];
  const close = (at: number) => {
    const section = stack.pop()!;
    section.end = Math.max(
      section.bodyStart,
      at === normal.text.length ? document.text.length : normal.origin[at]!,
    );
  };
  for (const heading of kept) {
    while (stack.length > 0 && stack.at(-1)!.level >= heading.level) close(heading.start);
    const span = normal.toDocument(heading.start, heading.bodyStart);
    const section: Open = {
      title: heading.title,
      level: heading.level,
      start: span.start,
      bodyStart: span.end,
      end: span.end,
      children: [],
    };
    (stack.at(-1)?.children ?? roots).push(section);
    stack.push(section);
  }
  while (stack.length > 0) close(normal.text.length);
  return roots;
}
