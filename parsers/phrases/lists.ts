import type { Passage } from './passage.ts';
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
  a.family === b.family && a.item === b.item && a.fund === b.fund;

function distinct(subjects: readonly Subject[]): readonly Subject[] {
  return subjects.filter((s, i) => !subjects.slice(i + 1).some((later) => same(s, later)));
}
