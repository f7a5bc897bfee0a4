import type { SectionFamily } from './family.ts';

/** 主要职责, 主要工作完成情况: narrative; money in it is mentioned, not reported. */
export const duties: SectionFamily = {
  id: 'narrative',
  title: '职责与工作',
  topic: 'narrative',
  answers:
    /职责|职能|工作完成|主要工作|工作任务|概况|其他需要说明|附件|附表|决算表$|预算表$|公开表$|部门决算表|部门预算表|专项支出|重点领域|存在问题|改进建议|整改/,
  examples: ['部门主要职责', '2024年度部门主要工作完成情况', '部门预算公开表'],
  fund: () => null,
};
