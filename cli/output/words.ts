import type { Disclosure } from '../../schema/index.ts';
import { documentKinds } from '../../schema/vocabulary.ts';

/** Small pieces of sentences that several commands print. */
export const thousands = (n: number) => n.toLocaleString('en-US');

/** Nothing of a document steers a terminal: what is no character to be seen is a blank. */
export const harmless = (text: string) => text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ');

/** `收入 12，支出 8`, in the order of the vocabulary, without what there is none of. */
export function counted(
  counts: Readonly<Record<string, number>>,
  names: Readonly<Record<string, string>>,
): string {
  const parts = Object.entries(names).filter(([key]) => (counts[key] ?? 0) > 0);
  return parts.map(([key, name]) => `${name} ${thousands(counts[key]!)}`).join('，');
}

export function countBy<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}

/** `青禾县样例局 2023 决算`: what a disclosure says it is. */
export function nameOf({ metadata }: Disclosure): string {
  const { entity, year, kind } = metadata;
  return [entity ?? '（未认出单位）', year ?? '（未认出年度）', documentKinds[kind]].join(' ');
}
