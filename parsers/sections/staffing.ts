import type { SectionFamily } from './family.ts';

/** 机构设置、人员情况: posts, staff, offices. */
export const staffing: SectionFamily = {
  id: 'staffing',
  title: '机构人员',
  topic: 'staffing',
  answers: /机构|人员|编制|单位构成|单位设置|部门基本情况|单位基本情况/,
  except: /绩效|职能|职责/,
  examples: ['部门机构设置情况', '人员概况', '机构设置及预算单位构成情况'],
  fund: () => null,
};
