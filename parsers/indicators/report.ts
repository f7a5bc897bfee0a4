/**
 * The project that an evaluation report is about, for tables that do not name it: `XX平台建设项目绩效评价报告`.
 */

import type { FlatText } from './flat-text.ts';
import { projectName } from './indicator.ts';

export interface ReportTitle {
  readonly at: number;
  readonly project: string;
}
const title =
  /([^。;!?:,《》"\d][^。;!?:,《》"]{3,59}?(?:项目|工程|专项|资金|经费)(?:\([^()]{1,12}\))?)(?:支出)?(?:重点)?绩效(?:评价)?(?:自评)?(?:报告|目标申报表)/g;

/** All titles of reports in a text, in order. */
export function reportTitles(flat: FlatText): ReportTitle[] {
  const found: ReportTitle[] = [];
  for (const match of flat.text.matchAll(title)) {
    const begins =
      match.index === 0 || flat.gap(match.index) > 0 || /[。《:"]/.test(flat.text[match.index - 1]!);
    if (begins && !/^(?:该|本|各|以|对|为)/.test(match[1]!))
      found.push({
        at: match.index,
        project: projectName(flat.printed(match.index, match.index + match[1]!.length)),
      });
  }
  return found;
}

/** The title that a position stands under: the nearest before it. */
export function reportAt(titles: readonly ReportTitle[], at: number): string | null {
  let project: string | null = null;
  for (const found of titles) if (found.at <= at) project = found.project;
  return project;
}
