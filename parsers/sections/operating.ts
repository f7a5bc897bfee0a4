import type { SectionFamily } from './family.ts';

/** 机关运行经费安排情况说明; units without one report 公用经费 in its stead. */
export const operating: SectionFamily = {
  id: 'operating',
  title: '机关运行经费',
  topic: 'operating',
  answers: /机关运行经费|机构运行经费|机关运行费|会议费|培训费|委托业务费|严控一般性支出/,
  except: /三公/,
  examples: ['机关运行经费支出说明', '机关运行经费(公用经费)支出决算情况说明'],
  fund: () => null,
  subject: { family: 'operating', item: '机关运行经费' },
};
