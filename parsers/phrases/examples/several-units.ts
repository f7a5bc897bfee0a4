import { says, under } from './example.ts';

/** One document, several units: a bureau, its centre, both together. */
const account = '临川市水务局2023年度部门决算';

export const severalUnits = [
  under(account, '二、机构设置及人员情况', [
    says(
      '公益一类事业单位临川市水文监测中心。编制人数20人，实有人数18人。',
      '@临川市水文监测中心 staffing 编制人数: 20人',
      '@临川市水文监测中心 staffing 实有人数: 18人',
    ),
    says(
      '下属事业单位为临川市防汛物资管理站。人员情况：编制人数6人。',
      '@临川市防汛物资管理站 staffing 编制人数: 6人',
    ),
  ]),
  under(account, '三、支出决算情况说明', [
    says(
      '临川市水务局2023年度支出合计3120万元，其中：基本支出1100万元，项目支出2020万元。',
      'expenditure all 本年支出合计: 3120万元',
      'expenditure all 基本支出: 1100万元',
      'expenditure all 项目支出: 2020万元',
    ),
    says('临川市水务局（汇总）本年支出合计3120万元。', 'expenditure all 本年支出合计: 3120万元'),
    says(
      '我局本年支出合计3120万元，较上年增加80万元。',
      'expenditure all 本年支出合计: 3120万元; change 80万元',
    ),
  ]),
];
