import type { SectionFamily } from './family.ts';

/** 预算绩效情况: projects evaluated, their budget and outturn, scores. */
export const performance: SectionFamily = {
  id: 'performance',
  title: '预算绩效',
  topic: 'performance',
  answers:
    /绩效|评价结论|评价情况|自评|评价结果|履职效能|预算管理|项目决策|目标实现|项目支出(?:预算)?(?:情况|安排)|项目安排|重点项目|项目预算/,
  except: /一般公共预算|财政拨款|表$/,
  examples: ['预算绩效情况说明', '绩效目标设置情况', '项目支出预算情况说明'],
  fund: () => null,
};
