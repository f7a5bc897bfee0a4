import type { NormalText } from '../text/normal.ts';
import type { Phrase, Subject } from './subjects.ts';

const items = ['因公出国(境)费', '公务用车购置及运行维护费', '公务接待费'];

/** 因公出国(境)费、公务用车购置及运行费和公务接待费支出共5万元: all three in one list, and one figure: their sum. */
export function sumOfThree({ heads, subjects }: Phrase, normal: NormalText): Subject | null {
  if (heads.length !== items.length) return null;
  const named = heads.map((head) => head.subjects[0]!.item);
  if (!items.every((item) => named.includes(item))) return null;
  for (let i = 1; i < heads.length; i++)
    if (!/^(?:支出)?[、和与及]$/.test(normal.text.slice(heads[i - 1]!.end, heads[i]!.start))) return null;
  return { ...subjects[0]!, item: '合计' };
}
