import { fundOfTitle, type SectionFamily } from './family.ts';

/** 一般公共预算财政拨款基本支出决算情况说明: 人员经费 and 公用经费 by economic account. */
export const basicExpenditure: SectionFamily = {
  id: 'basic',
  title: '基本支出',
  topic: 'basic',
  answers: /基本支出/,
  except: /项目支出/,
  examples: ['一般公共预算财政拨款基本支出决算情况说明'],
  fund: (title) => fundOfTitle(title) ?? (/预算.*增减/.test(title) ? null : 'general'),
  subject: { family: 'expenditure', item: '基本支出' },
};
