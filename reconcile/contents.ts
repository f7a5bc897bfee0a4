/**
 * The table of contents of a disclosure and what of it the body holds.
 *
 * Reads 目录 / 第一部分 单位概况....1 / 一、主要职责....1 / … / 第一部分 单位概况 …… and gives the announced titles, each with
 * its place, and the offset at which the body begins: where the first title is met again. Line breaks, leaders and page
 * numbers are no matter, so a page that was flattened to one line has its contents too.
 */
import type { View } from './view.ts';

export interface Announced {
  /** As printed, without numbering, leader and page number. */
  readonly title: string;
  /** 1 for 第X部分, 2 for 一、, 3 for (一), 4 for 1. */
  readonly level: number;
  readonly start: number;
  readonly end: number;
}

export interface Contents {
  readonly entries: readonly Announced[];
  /** Offset at which the body begins. */
  readonly body: number;
}

const dropped = /[\s.·…．。、,，:：;；()（）〔〕[\]【】《》“”"'‘’\-—_\u200b]+/g;

/** A text without what sets it: white space, leaders, brackets and marks. */
export const squash = (text: string): string => text.normalize('NFKC').replace(dropped, '');

const numerals = '[一二三四五六七八九十]{1,3}';
/** One group a level. */
const marks = new RegExp(
  `(第${numerals}(?:部分|章)\\s*[:：、]?)|(${numerals}\\s*[、.．])|([（(]${numerals}[）)])|(\\d{1,2}\\s*[、.．](?!\\d(?!\\d{3}年)))`,
  'g',
);

interface Mark {
  readonly level: number;
  readonly start: number;
  readonly end: number;
}

/** How far into a document its contents may begin, and how long they may be. */
const within = 6000;
const longest = 8000;
const leader = /[\s.·…．\-—_]*\d{0,3}\s*$/;
const leaders = /[.·…．\-—_]{4,}\s*\d{0,3}/g;

const marksIn = (text: string, from: number, to: number): readonly Mark[] =>
  [...text.slice(from, to).matchAll(marks)].map((m) => ({
    level: m.findIndex((group, level) => level > 0 && group !== undefined),
    start: from + m.index,
    end: from + m.index + m[0].length,
  }));

/** Titles between the numberings: to the next one, or to the end of the line. */
export function titlesIn(text: string, from: number, to: number): readonly Announced[] {
  const found = marksIn(text, from, to);
  return found.flatMap((mark, i) => {
    const between = text.slice(mark.end, found[i + 1]?.start ?? to);
    const lead = between.length - between.trimStart().length;
    const title = between.trimStart().split('\n', 1)[0]!.replace(leader, '');
    const start = mark.end + lead;
    return title === '' ? [] : { title, level: mark.level, start, end: start + title.length };
  });
}

/** Where the body begins: where the first part is opened again, else behind the last leader to a page number. */
function bodyAfter(text: string, opening: Mark, until: number): number | null {
  const mark = squash(text.slice(opening.start, opening.end));
  const again = marksIn(text, opening.end, until).find(
    (m) => m.level === 1 && opening.level === 1 && squash(text.slice(m.start, m.end)) === mark,
  );
  if (again) return again.start;
  const last = [...text.slice(opening.end, until).matchAll(leaders)].at(-1);
  return last ? opening.end + last.index + last[0].length : null;
}

const known = new WeakMap<View, Contents | null>();

/** null where a document has no contents, or where they cannot be told from the body. Looked for once, whoever asks. */
export function contentsOf(view: View): Contents | null {
  const contents = known.has(view) ? known.get(view)! : contentsIn(view.text);
  known.set(view, contents);
  return contents;
}

function contentsIn(text: string): Contents | null {
  const head = /目\s*录/.exec(text.slice(0, within));
  if (!head) return null;
  const from = head.index + head[0].length;
  const until = Math.min(text.length, from + longest);
  const opening = marksIn(text, from, Math.min(until, from + 40))[0];
  if (!opening || squash(text.slice(from, opening.start)) !== '') return null;
  const body = bodyAfter(text, opening, until);
  if (body === null) return null;
  const entries = titlesIn(text, opening.start, body);
  return entries.length < 3 ? null : { entries, body };
}
