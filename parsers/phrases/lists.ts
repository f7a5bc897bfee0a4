import type { NormalText } from '../text/normal.ts';
import type { Passage } from './passage.ts';
import type { Token } from './scan.ts';
import type { Subject } from './subjects.ts';

/**
 * Subjects that a list of figures speaks about without naming them again:
 *
 *     总收入…,总支出…,较2022年分别增加12万元、15万元   ->  the last two that were named
 *     行政单位医疗40.2万元、公务员医疗补助9.1万元,均完成预算100%   ->  both
 */
export type Named = Pick<Passage, 'named' | 'namedBefore' | 'parents' | 'subjects' | 'respectively'>;

/** How many figures a list behind 分别 has: 增长3.2%、31.6%和下降20% has three. */
export function listLength(text: string): number {
  const list = /^[^。;]*/.exec(text)![0].replace(/,(?=\d{3})/g, '');
  return list
    .split(/,/)[0]!
    .split(/[、和与及]/)
    .filter((piece) => /\d/.test(piece)).length;
}

const listed = /-?\d+(?:,\d{3}(?!\d))*(?:\.\d+)?(万元|元|%)?([、,和与及]?)/y;

/**
 * A list of figures of one kind, of which the last at least prints its unit: 各增加1267.86、2570.97万元. The unit and how
 * many they are; null where only one stands there.
 */
export function listAt(text: string, at: number): { readonly unit: string; readonly length: number } | null {
  let unit: string | null = null;
  let length = 0;
  listed.lastIndex = at;
  for (let count = 1; count <= 8; count++) {
    const match = listed.exec(text);
    if (!match || (match[1] !== undefined && unit !== null && match[1] !== unit)) break;
    if (match[1] !== undefined) {
      unit = match[1];
      length = count;
    }
    if (match[2] === '') break;
  }
  return unit !== null && length > 1 ? { unit, length } : null;
}

/** The list that a figure opens behind 各为 or 分别为, or goes on with. */
export function listFrom({ text }: NormalText, { respectively }: Named, { start }: Token) {
  const opens = /(?:各|分别|依次)[^,;。\d]{0,6}$/.test(text.slice(Math.max(0, start - 10), start));
  return respectively !== null || opens ? listAt(text, start) : null;
}

/** The subjects of a list of so many figures, one for each; what was named last is nearest. */
export function inOrder(passage: Named, length: number): readonly Subject[] {
  if (passage.subjects.length > 1) return passage.subjects;
  const before = passage.respectively?.subjects ?? [];
  const wanted = Math.max(2, length);
  for (const pool of [before, distinct(passage.named), distinct(passage.namedBefore)])
    if (pool.length >= wanted) return pool.slice(-wanted);
  return passage.subjects;
}

/** All that a sentence has listed, without the total that they are parts of. */
export function together(passage: Named): readonly Subject[] {
  if (passage.subjects.length > 1) return passage.subjects;
  const own = distinct(passage.named).filter((s) => !passage.parents?.some((p) => same(p, s)));
  if (own.length > 1) return own;
  const before = distinct(passage.namedBefore);
  return passage.named.length === 0 && before.length > 1 ? before : passage.subjects;
}

export const same = (a: Subject, b: Subject): boolean =>
  a.family === b.family && a.item === b.item && a.fund === b.fund && a.part === b.part;

function distinct(subjects: readonly Subject[]): readonly Subject[] {
  return subjects.filter((s, i) => !subjects.slice(i + 1).some((later) => same(s, later)));
}
