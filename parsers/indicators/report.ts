/**
 * The project that an evaluation report is about, for tables that do not name it: `XX平台建设项目绩效评价报告`.
 */

import type { FlatText } from './flat-text.ts';
import { projectName } from './indicator.ts';

export interface ReportTitle {
  readonly at: number;
  readonly project: string;
}
const report = /绩效(?:评价)?(?:自评)?(?:报告|目标申报表)/g;
const name =
  /(?:^|[。《:"])([^。;!?:,《》"\d][^。;!?:,《》"]{3,59}(?:项目|工程|专项|资金|经费)(?:\([^()]{1,12}\))?)(?:支出)?(?:重点)?$/;

/** All titles of reports in a text, in order. */
export function reportTitles(flat: FlatText): ReportTitle[] {
  const found: ReportTitle[] = [];
  for (const { index } of flat.text.matchAll(report)) {
    const from = Math.max(0, index - 90);
    const begin = lastGap(flat, from, index);
    const match = name.exec(flat.text.slice(begin, index)) ?? name.exec(flat.text.slice(from, index));
    if (!match || /^(?:该|本|各|以|对|为)/.test(match[1]!)) continue;
    const start = index - (match[0].length - match[0].indexOf(match[1]!));
    found.push({ at: start, project: projectName(flat.printed(start, start + match[1]!.length)) });
  }
  return found;
}

/** A title begins after the last gap before it, where there is one. */
function lastGap(flat: FlatText, from: number, to: number): number {
  for (let i = to - 5; i > from; i--) if (flat.gap(i) > 0) return i;
  return from;
}

/** The title that a position stands under: the nearest before it. */
export function reportAt(titles: readonly ReportTitle[], at: number): string | null {
  let project: string | null = null;
  for (const found of titles) if (found.at <= at) project = found.project;
  return project;
}
