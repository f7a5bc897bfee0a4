import { levelsOf, nameOf } from '../books/accounts.ts';
import type { Teller } from '../teller.ts';

/** How a functional account is called in a sentence: "一般公共服务支出（类）财政事务（款）行政运行（项）" and its regional forms. */
const marks = ['类', '款', '项'] as const;

export function accountPhrase(t: Teller, code: string): string {
  const levels = levelsOf(code);
  switch (t.style.marks) {
    case 'plain':
      return levels.map((c, i) => `${nameOf(c, t.year)}（${marks[i]!}）`).join('');
    case 'coded':
      return levels
        .map((c, i) => `${nameOf(c, t.year)}（${i === 0 ? c : c.slice(-2)}${marks[i]!}）`)
        .join('');
    case 'code':
      return `${nameOf(code, t.year)}（${code}）`;
    case 'none':
      return levels.map((c) => `${nameOf(c, t.year)}（${c}）`).join('');
  }
}
/** The 类 alone, with 支出 after or before the mark. */
export function classPhrase(t: Teller, code: string): string {
  const name = nameOf(code, t.year);
  switch (t.style.marks) {
    case 'plain':
      return t.random.chance(0.3) && name.endsWith('支出')
        ? `${name.slice(0, -2)}（类）支出`
        : `${name}（类）`;
    case 'coded':
      return `${name}（${code}类）`;
    case 'code':
    case 'none':
      return t.random.chance(0.5) ? `${name}（${code}）` : name;
  }
}
const uses: Readonly<Record<string, readonly string[]>> = {
  '2080505': ['用于缴纳单位基本养老保险'],
  '2080506': ['用于缴纳职业年金'],
  '2210201': ['用于为职工缴纳住房公积金'],
};
const otherUses = [
  '用于保障机构正常运转',
  '用于开展专项业务工作',
  '用于人员经费和日常公用支出',
  '用于完成年度重点任务',
  '用于单位承担的相关事务',
] as const;
export const useOf = (t: Teller, code: string): string => t.random.pick(uses[code] ?? otherUses);
