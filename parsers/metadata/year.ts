import type { DocumentKind } from '../../schema/index.ts';

/** 2023, 二〇二三, 二○二三, 二零二三 before 年. */
export const yearWord = '(?:(?:19|20)\\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})';

const inWords = '〇一二三四五六七八九';
const numberOf = (word: string): number =>
  Number(
    [...word.replace(/[○零]/g, '〇')].map((c) => (inWords.includes(c) ? inWords.indexOf(c) : c)).join(''),
  );

export function yearIn(title: string): number | null {
  const found = new RegExp(`(${yearWord})(?:学年|年)`).exec(title);
  return found ? numberOf(found[1]!) : null;
}

/** The year that is reported where no title says it: the one that most often stands with 决算 or 预算. */
export function yearOf(head: string, text: string, kind: DocumentKind): number | null {
  const word = kind === 'budget' ? '预算' : '决算';
  const counts = new Map<number, number>();
  const weigh = (source: string, weight: number) => {
    for (const m of source.matchAll(
      new RegExp(`(?<![与较比同])(${yearWord})年(?:度)?[^。,;]{0,20}?${word}`, 'g'),
    ))
      counts.set(numberOf(m[1]!), (counts.get(numberOf(m[1]!)) ?? 0) + weight);
    for (const m of source.matchAll(new RegExp(`(${yearWord})年度`, 'g')))
      counts.set(numberOf(m[1]!), (counts.get(numberOf(m[1]!)) ?? 0) + weight / 4);
    for (const m of source.matchAll(new RegExp(`(?<![与较比同])(${yearWord})年(?!\\d{1,2}月)`, 'g')))
      counts.set(numberOf(m[1]!), (counts.get(numberOf(m[1]!)) ?? 0) + weight / 8);
  };
  weigh(head, 3);
  weigh(text.slice(3000), 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Final accounts are published in the year after theirs, budgets in the first months of their own. */
export function yearFromPublication(published: string | null, kind: DocumentKind): number | null {
  if (published === null) return null;
  const year = Number(published.slice(0, 4));
  if (kind === 'budget') return Number(published.slice(5, 7)) >= 11 ? year + 1 : year;
  return kind === 'final_account' || kind === 'performance_report' ? year - 1 : null;
}
