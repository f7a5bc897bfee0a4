import type { SectionFamily } from './family.ts';

/** 政府性基金预算财政拨款收入支出决算情况说明. */
export const governmentFund: SectionFamily = {
  id: 'government_fund',
  title: '政府性基金',
  topic: 'expenditure',
  answers: /政府性基金/,
  except: /绩效|名词/,
  examples: ['政府性基金预算财政拨款收入支出决算情况说明'],
  fund: () => 'government_fund',
  subject: { family: 'expenditure', item: '本年支出合计' },
};
