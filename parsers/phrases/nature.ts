import type { Passage } from './passage.ts';
import type { Subject } from './subjects.ts';

/** 基本支出 and 项目支出: what is listed below them is a part of them, and they are parts of an account. */
type Nature = '基本支出' | '项目支出';

const isNature = (item: string | undefined): item is Nature => item === '基本支出' || item === '项目支出';

/** 基本支出…,其中: what is listed behind it is a part of it, unless the sentence has told of 项目支出 as well. */
export function natureAbove({ subjects, named }: Passage): Nature | null {
  const item = subjects[0]?.item;
  if (subjects.length !== 1 || !isNature(item)) return null;
  return named.some((other) => isNature(other.item) && other.item !== item) ? null : item;
}

/**
 * 住房公积金(项)112788元,其中:基本支出112788元,项目支出0元: parts of that account, not the totals of the unit. Behind a
 * whole that nobody knows they are parts of the unknown, and no subject is left.
 */
export function ofAccount(
  subjects: readonly Subject[],
  { figures, named, parents, subjects: last }: Passage,
): readonly Subject[] {
  if (figures === 0 || !subjects.every(({ item }) => isNature(item))) return subjects;
  const goesOn = parents !== null && last.some(({ part }) => part !== undefined);
  const wholes = parents ?? last;
  if (wholes.length === 0) return [];
  const [whole] = wholes;
  if (!goesOn && named.length !== 1) return subjects;
  if (wholes.length !== 1 || !whole?.code?.startsWith('2')) return subjects;
  return subjects.map(({ item }) => ({ ...whole, part: item }));
}
