import { fundOfTitle, type SectionFamily } from './family.ts';

/** 一般公共预算财政拨款项目支出决算情况说明: 项目支出 by economic account. */
export const projectExpenditure: SectionFamily = {
  id: 'project_expenditure',
  title: '项目支出',
  topic: 'project_expenditure',
  answers: /(?:一般公共预算|财政拨款|一般公共预算拨款).*项目支出|项目支出决算/,
  except: /绩效|基本支出/,
  examples: ['一般公共预算财政拨款项目支出决算情况说明'],
  fund: (title) => fundOfTitle(title) ?? 'general',
  subject: { family: 'expenditure', item: '项目支出' },
};
