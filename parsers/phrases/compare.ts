import type { Basis, DocumentKind, Stage } from '../../schema/index.ts';
import type { NormalText } from '../text/normal.ts';
import { has, type Token } from './scan.ts';
import { basisWords } from './terms.ts';

/**
 * What a change is measured against: 与2022年度相比, 较上年决算数, 比2023年预算. The words between the opening and
 * the closing name it; names of accounts among them are not the subject of the sentence.
 */
export interface Comparison {
  readonly basis: Basis;
  /** The stage of the compared figure itself, where it is printed: 与年初预算57,816.29万元相比. */
  readonly stage: Stage;
  readonly prior: boolean;
  /** 预算 without saying which. */
  readonly generic?: boolean;
  /** Index in the segment of the first token after the comparison. */
  readonly next: number;
}

export function comparisonAt(
  tokens: readonly Token[],
  index: number,
  normal: NormalText,
  segmentEnd: number,
  kind: DocumentKind,
  year: number,
): Comparison | 'unknown' | null {
  const open = tokens[index]!;
  const word = normal.text.slice(open.start, open.end);
  const whole = /^同比/.test(word);
  if (whole) return { ...priorOf(kind), next: index + 1 };
  let next = -1;
  let contentEnd = segmentEnd;
  for (let i = index + 1; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.start - open.end > 40) break;
    if (has(token, 'close') && /相比|相较|比较|对比|^比/.test(normal.text.slice(token.start, token.end))) {
      next = i + 1;
      contentEnd = token.start;
      break;
    }
    if (has(token, 'hold')) {
      next = i;
      contentEnd = token.start;
      break;
    }
    // 与上年下降7.6%, where 比 is meant
    const prior = /^(?:上年|去年|20\d\d年)/.test(normal.text.slice(open.end, token.start));
    if (has(token, 'direction') && (/^[较比]/.test(word) || (prior && /^[与同]$/.test(word)))) {
      next = i;
      contentEnd = token.start;
      break;
    }
  }
  if (next < 0) {
    if (!/^[较比与]/.test(word)) return null;
    const tail = normal.text.slice(segmentEnd, segmentEnd + 12);
    const figureInside = /^[-\d,.]+(?:万元|元|万)?(?:相比|相较|比较|对比|比[,，])/.test(tail);
    if (/^与/.test(word) && !figureInside) return null;
    next = tokens.length;
  }
  const content = normal.text.slice(open.end, contentEnd);
  // 比2021年 in the account of 2023 is no comparison with last year
  const named = /^(20\d\d)年/.exec(content)?.[1];
  if (named !== undefined && Number(named) < year - 1 && next < tokens.length) return 'unknown';
  const basis = basisOf(content, kind, year);
  if (basis) return { ...basis, next };
  return /^[较比与]$/.test(word) && next < tokens.length && /^[\u4e00-\u9fff]{2,12}$/.test(content)
    ? 'unknown'
    : null;
}

const priorOf = (kind: DocumentKind): { basis: Basis; stage: Stage; prior: boolean } =>
  kind === 'budget'
    ? { basis: 'prior_budget', stage: 'initial_budget', prior: true }
    : { basis: 'prior_final', stage: 'final', prior: true };

/** 年初预算, 上年决算数, 2023年: what words name as the thing compared with. */
export function basisOf(
  content: string,
  kind: DocumentKind,
  year: number,
): { basis: Basis; stage: Stage; prior: boolean; generic?: boolean } | null {
  const named = /(20\d\d)年/.exec(content)?.[1];
  const last = /上年|去年/.test(content) || (named !== undefined && Number(named) < year);
  for (const [basis, pattern] of basisWords) {
    if (!pattern.test(content)) continue;
    switch (basis) {
      case 'initial_budget':
        return last
          ? { basis: 'prior_budget', stage: 'initial_budget', prior: true }
          : { basis, stage: 'initial_budget', prior: false };
      case 'adjusted_budget':
        return { basis, stage: 'adjusted_budget', prior: false };
      case 'prior_budget':
        return kind === 'budget' || last
          ? { basis, stage: 'initial_budget', prior: true }
          : { basis: 'adjusted_budget', stage: 'adjusted_budget', prior: false };
      case 'prior_final':
        return { basis, stage: 'final', prior: true };
      case 'budget':
        return kind === 'budget'
          ? { basis: 'prior_budget', stage: 'initial_budget', prior: true }
          : { basis: 'adjusted_budget', stage: 'adjusted_budget', prior: false, generic: true };
      default:
        return priorOf(kind);
    }
  }
  return null;
}
