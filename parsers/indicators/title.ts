/**
 * What the title of a performance table says: `2025年智慧档案经费绩效目标表` names the project, `部门整体支出绩效目标表` the
 * whole department, `项目支出绩效自评表` neither.
 */
import { departmentWide } from './amounts.ts';
import { projectName } from './indicator.ts';

const generic =
  /^(?:项目|部门|单位|预算|支出|财政|专项|资金|业务|经费|一般|重点|特定|目标|类|主管|综合|政策|和|及|总体|绩效|评价|指标|其他|一级|二级|得分|部分|决策|过程|产出|效益|满意度|调查|统计|市级|省级|县级|区级|本级|转移支付|（|）|\(|\)|、)*$/;

export const wholeDepartment = (title: string): boolean =>
  /整体/.test(title) && /支出|绩效|部门|单位/.test(title);

export function projectOfTitle(title: string | null): string | null {
  if (title === null) return null;
  if (wholeDepartment(title)) return departmentWide;
  const match = /^(?:20\d{2}年度?)?(.{3,60}?)(?:支出)?(?:绩效|目标)[^。]{0,12}表/.exec(
    title.replace(/\s/g, ''),
  );
  if (!match || generic.test(match[1]!)) return null;
  return projectName(match[1]!.replace(/^[（(]?[\d一二三四五六七八九十]{1,3}[)）、.．]+/, ''));
}

export const yearOfTitle = (title: string): number | null => {
  const match = /(20\d{2})\s*年/.exec(title);
  return match ? Number(match[1]) : null;
};
