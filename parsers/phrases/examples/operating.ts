import { says, silent, under } from './example.ts';

/** 机关运行经费, and 会议费 and 培训费 where a section reports them. */
const account = '青岚县统计局2023年度部门决算';
const budget = '临川市水务局2024年部门预算';

export const operating = [
  under(account, '九、机关运行经费支出情况说明', [
    says(
      '2023年度机关运行经费支出78.3万元，比上年减少5.7万元，下降6.79%。',
      'operating 机关运行经费: 78.3万元; change -5.7万元; change_rate -6.79%',
    ),
    says(
      '本部门2023年度机关运行经费支出78.3万元，比年初预算数增加2.3万元，增长3.03%。',
      'operating 机关运行经费: 78.3万元; change 2.3万元 vs initial; change_rate 3.03% vs initial',
    ),
    says(
      '机关运行经费年初预算76万元，支出决算78.3万元，完成年初预算的103.03%。',
      'operating 机关运行经费: initial 76万元; 78.3万元; completion 103.03% vs initial',
    ),
    says('机关运行经费支出78.3万元，与2022年持平。', 'operating 机关运行经费: 78.3万元; change 0万元'),
    says(
      '机关运行经费支出78.3万元，较上年减少5.7万元，主要原因是印刷费减少3.1万元、差旅费减少2.6万元。',
      'operating 机关运行经费: 78.3万元; change -5.7万元',
      'mention: 3.1万元',
      'mention: 2.6万元',
    ),
    says('机关运行经费主要用于办公费6.5万元、差旅费9.9万元。', 'mention: 6.5万元', 'mention: 9.9万元'),
    says(
      '2023年会议费支出1.9万元，培训费支出2.16万元。',
      'operating 会议费: 1.9万元',
      'operating 培训费: 2.16万元',
    ),
    says(
      '2023年度会议费预算3万元，支出决算1.9万元，完成预算的63.33%。',
      'operating 会议费: adjusted 3万元; 1.9万元; completion 63.33%',
    ),
    says(
      '培训费支出2.16万元，比上年减少0.84万元，降低28%。',
      'operating 培训费: 2.16万元; change -0.84万元; change_rate -28%',
    ),
    says('机关运行经费支出783000元。', 'operating 机关运行经费: 78.3万元'),
    silent('召开会议4次，参会人员360人。', 'counts of meetings and of those who came'),
    silent('组织培训2期，培训120人次。', 'counts of courses and of pupils'),
    silent('严格执行《党政机关厉行节约反对浪费条例》第23条规定。', 'the number of an article'),
  ]),
  under(budget, '九、机关运行经费安排情况说明', [
    says(
      '2024年机关运行经费预算160.3万元，比上年预算增加6.3万元，增长4.09%。',
      'operating 机关运行经费: 160.3万元; change 6.3万元; change_rate 4.09%',
    ),
    says(
      '机关运行经费安排160.3万元，较2023年预算减少2万元，下降1.23%。',
      'operating 机关运行经费: 160.3万元; change -2万元; change_rate -1.23%',
    ),
    says(
      '2024年安排会议费3万元，与上年持平；培训费4.5万元，比上年增加0.5万元。',
      'operating 会议费: 3万元; change 0万元',
      'operating 培训费: 4.5万元; change 0.5万元',
    ),
  ]),
];
