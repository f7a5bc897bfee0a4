import { says, silent, under } from './example.ts';

/** 占比 and 完成预算: which item a share is of, which budget a completion is against. */
const account = '云溪区文化馆2022年度单位决算';
const budget = '云溪区文化馆2025年单位预算';

export const shares = [
  under(account, '三、支出决算情况说明', [
    says(
      '基本支出占58.99%，项目支出占41.01%。',
      'expenditure all 基本支出: share 58.99%',
      'expenditure all 项目支出: share 41.01%',
    ),
    says('基本支出占本年支出合计的比重为58.99%。', 'expenditure all 基本支出: share 58.99%'),
    says(
      '基本支出360万元，占比58.99%；项目支出250万元，占比41.01%。',
      'expenditure all 基本支出: 360万元; share 58.99%',
      'expenditure all 项目支出: 250万元; share 41.01%',
    ),
    says(
      '基本支出360万元（占58.99%），项目支出250万元（占41.01%）。',
      'expenditure all 基本支出: 360万元; share 58.99%',
      'expenditure all 项目支出: 250万元; share 41.01%',
    ),
    says('基本支出360万元，所占比例为58.99%。', 'expenditure all 基本支出: 360万元; share 58.99%'),
    says(
      '基本支出360万元、占58.99%，项目支出250万元、占41.01%。',
      'expenditure all 基本支出: 360万元; share 58.99%',
      'expenditure all 项目支出: 250万元; share 41.01%',
    ),
    says('基本支出360万元，约占总支出的59%。', 'expenditure all 基本支出: 360万元; share 59%'),
    says('经营支出0.00万元，占0.00%。', 'expenditure all 经营支出: 0万元; share 0%'),
    says(
      '基本支出360万元，占年初预算的98%。',
      'expenditure all 基本支出: 360万元; completion 98% vs initial',
    ),
    says('基本支出360万元，占预算的98%。', 'expenditure all 基本支出: 360万元; completion 98%'),
    says('基本支出360万元，完成全年预算的97.3%。', 'expenditure all 基本支出: 360万元; completion 97.3%'),
    says('基本支出360万元，完成调整预算的97.3%。', 'expenditure all 基本支出: 360万元; completion 97.3%'),
    says(
      '基本支出360万元，完成年初预算数的102%。',
      'expenditure all 基本支出: 360万元; completion 102% vs initial',
    ),
    says('基本支出360万元，预算完成率97.3%。', 'expenditure all 基本支出: 360万元; completion 97.3%'),
    says(
      '基本支出360万元，为年初预算的102%。',
      'expenditure all 基本支出: 360万元; completion 102% vs initial',
    ),
    says('基本支出360万元，为预算的97.3%。', 'expenditure all 基本支出: 360万元; completion 97.3%'),
    says(
      '基本支出年初预算353万元，决算360万元，完成年初预算的101.98%，占总支出的59.02%。',
      'expenditure all 基本支出: initial 353万元; 360万元; completion 101.98% vs initial; share 59.02%',
    ),
    says('基本支出360万元,占５８．９９％。', 'expenditure all 基本支出: 360万元; share 58.99%'),
    says('支出执行率97.3%。', 'expenditure all 本年支出合计: completion 97.3%'),
    silent('中级以上职称人员占62%。', 'a share of people'),
    silent('线上活动场次占全年活动的35%。', 'a share of events'),
    silent('任务完成率100%，群众满意率达98%。', 'rates of work, no budget'),
    silent('完成文化惠民演出40场，占计划的100%。', 'shows'),
  ]),
  under(budget, '三、支出预算情况说明', [
    says(
      '基本支出400万元，占支出预算的58.82%；项目支出280万元，占支出预算的41.18%。',
      'expenditure all 基本支出: 400万元; share 58.82%',
      'expenditure all 项目支出: 280万元; share 41.18%',
    ),
    says(
      '文化旅游体育与传媒支出520万元，占76.47%；社会保障和就业支出70万元，占10.29%。',
      'expenditure all 文化旅游体育与传媒支出#207: 520万元; share 76.47%',
      'expenditure all 社会保障和就业支出#208: 70万元; share 10.29%',
    ),
  ]),
];
