import { fundOfTitle, type SectionFamily } from './family.ts';

/** 支出决算情况说明, 一般公共预算财政拨款支出…结构情况/具体情况: by nature and by function. */
export const expenditure: SectionFamily = {
  id: 'expenditure',
  title: '支出',
  topic: 'expenditure',
  answers: /支出|财政拨款(?:收入)?具体使用|使用安排情况|预算结构|当年拨款|拨款.*情况|结余|结转/,
  except: /绩效|专项支出|转移支付|表$/,
  examples: ['支出决算情况说明', '一般公共预算财政拨款支出决算结构情况', '财政拨款预算结构情况'],
  fund: fundOfTitle,
  subject: { family: 'expenditure', item: '本年支出合计' },
};
