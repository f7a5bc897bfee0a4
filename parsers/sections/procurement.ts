import type { SectionFamily } from './family.ts';

/** 政府采购支出情况: goods, works, services, and what went to small firms. */
export const procurement: SectionFamily = {
  id: 'procurement',
  title: '政府采购',
  topic: 'procurement',
  answers: /政府采购|采购管理|采购情况/,
  except: /表$/,
  examples: ['政府采购支出说明', '政府采购预算情况说明'],
  fund: () => null,
  subject: { family: 'procurement', item: '政府采购支出总额' },
};
