import type { Heading } from '../outline.ts';
import type { NormalText } from '../text/normal.ts';

/** A heading opens a section when its title is words alone and not an item of a list. */
export function opensSection(heading: Heading): boolean {
  if (heading.level === 1) return true;
  if (/\d+(?:\.\d+)?(?:万|元|%|人|辆)/.test(heading.title)) return false;
  if (heading.level === 2) return true;
  if (/自评(?:综述|结果|情况)/.test(heading.title)) return true;
  return heading.level === 3 || (heading.level === 4 && /情况|说明|分析|管理$/.test(heading.title));
}

export const projectName = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/(?:项目)?(?:支出)?绩效自评(?:综述|结果|情况).*$/, (m) => (m.startsWith('项目') ? '项目' : ''))
    .replace(/自评(?:综述|结果|情况).*$/, '')
    .replace(/^\d+[.、]/, '')
    .trim();

/** 1.平台运行维护专项资金。项目全年预算数40万元,执行数40万元: the title of a project. */
export function budgetFollows(normal: NormalText, heading: Heading): boolean {
  return /^[。:,]?(?:该?项目)?(?:年初|全年|年度)预算(?:数|安排)?(?:为|:)?\d/.test(
    normal.text.slice(heading.bodyStart, heading.bodyStart + 20),
  );
}
