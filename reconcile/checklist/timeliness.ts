/**
 * Whether a disclosure was published within twenty days of its approval (预算法第十四条：部门预算、决算应当在批复后二十日内公开).
 *
 * Reads 财政局于2024年8月5日批复我局2023年度部门决算, or 批复日期：2024年8月5日, and counts the days to the date of publication.
 * A date belongs to the approval of this budget or final account only where the sentence says so and the year can be.
 */
import type { Metadata } from '../../schema/index.ts';

export interface Approval {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

const allowed = 20;
const dayInMilliseconds = 86_400_000;

const date = /((?:19|20)\d{2})\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})\s*日?/g;
/** How far a date may stand from the word. */
const reach = 80;
/** 批复时间：2024年8月5日: the date stands behind its label, whatever stands before. */
const label = /批复(?:的)?(?:日期|时间)\s*[:：为是]?\s*$/;
const whose = /(?:部门|单位|年度?|本级)\s*(?:预决算|预算|决算)|批复(?:的)?(?:日期|时间)/;
/** 项目、资金、机构 are approved too, by others and at other times. */
const otherMatter = /立项|可行性|可研|初步设计|概算|机构(?:设置|编制)|成立|项目建设|调整|追加/;

type Kind = Metadata['kind'];

/** A final account is approved in the year after its own; a budget shortly before its year or within it. */
function isPlausible(year: number, month: number, kind: Kind, fiscalYear: number | null): boolean {
  if (fiscalYear === null) return false;
  if (kind === 'final_account') return year === fiscalYear + 1;
  return year === fiscalYear || (year === fiscalYear - 1 && month >= 11);
}

interface Dated extends Approval {
  readonly plausible: boolean;
}

function datesIn(words: string, offset: number, kind: Kind, fiscalYear: number | null): readonly Dated[] {
  return [...words.matchAll(date)].flatMap((m) => {
    const [year, month, day] = m.slice(1, 4).map(Number) as [number, number, number];
    if (month < 1 || month > 12 || day < 1 || day > 31) return [];
    const two = (n: number) => String(n).padStart(2, '0');
    const start = offset + m.index;
    return {
      date: `${year}-${two(month)}-${two(day)}`,
      start,
      end: start + m[0].trimEnd().length,
      plausible: isPlausible(year, month, kind, fiscalYear),
    };
  });
}

/** The clause around every 批复. */
function clauses(text: string): readonly { readonly start: number; readonly words: string }[] {
  return [...text.matchAll(/批复/g)].map(({ index }) => {
    const before = text.slice(Math.max(0, index - reach), index).replace(/^[\s\S]*[。；;\n]/, '');
    const behind = text.slice(index, index + reach).replace(/[。；;\n][\s\S]*$/, '');
    return { start: index - before.length, words: before + behind };
  });
}

/** Of the dates of one clause: the one behind the label 批复日期, else the last before the word, else the first behind it. */
function approvalIn(text: string, start: number, words: string, metadata: Metadata): Dated | null {
  const dates = datesIn(words, start, metadata.kind, metadata.year);
  const labelled = dates.find((d) => label.test(text.slice(start, d.start)));
  if (labelled) return labelled;
  const at = start + words.indexOf('批复');
  return dates.findLast((d) => d.end <= at) ?? dates.find((d) => d.start > at) ?? null;
}

/** The day on which the budget or final account was approved; null where it is not printed, or several days are. */
export function approvalOf(text: string, metadata: Metadata): Approval | null {
  const found = clauses(text).flatMap(({ start, words }) => {
    if (!whose.test(words) || otherMatter.test(words)) return [];
    const approval = approvalIn(text, start, words, metadata);
    return approval?.plausible ? [approval] : [];
  });
  return new Set(found.map((f) => f.date)).size === 1 ? found[0]! : null;
}

export type Timeliness =
  | { readonly state: 'unknown'; readonly reason: string }
  | { readonly state: 'in_time' | 'late'; readonly days: number; readonly approval: Approval };

export function timelinessOf(text: string, metadata: Metadata): Timeliness {
  const { published } = metadata;
  const approval = approvalOf(text, metadata);
  if (approval === null) return { state: 'unknown', reason: '没有印出批复日期' };
  if (published === null) return { state: 'unknown', reason: '不知道公开日期' };
  const days = Math.round((Date.parse(published) - Date.parse(approval.date)) / dayInMilliseconds);
  if (Number.isNaN(days)) return { state: 'unknown', reason: '公开日期无法识别' };
  if (days < 0) return { state: 'unknown', reason: `公开日期 ${published} 早于批复日期 ${approval.date}` };
  return { state: days <= allowed ? 'in_time' : 'late', days, approval };
}
