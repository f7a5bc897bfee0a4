import type { SectionFamily } from './family.ts';

/** 国有资本经营预算财政拨款支出决算情况说明. */
export const stateCapital: SectionFamily = {
  id: 'state_capital',
  title: '国有资本经营预算',
  topic: 'expenditure',
  answers: /国有资本经营/,
  except: /绩效|名词/,
  examples: ['国有资本经营预算财政拨款支出决算情况说明'],
  fund: () => 'state_capital',
  subject: { family: 'expenditure', item: '本年支出合计' },
};
