import { fundOfTitle, type SectionFamily } from './family.ts';

/** 收入决算情况说明: by source. */
export const income: SectionFamily = {
  id: 'income',
  title: '收入',
  topic: 'income',
  answers: /收入/,
  except: /支出|绩效|收入统筹|表$/,
  examples: ['收入决算情况说明', '部门预算收入情况说明'],
  fund: fundOfTitle,
  subject: { family: 'income', item: '本年收入合计' },
};
