import { says, silent, under } from './example.ts';

/** 支出情况: basic and project expenditure and the other kinds, by nature. */
const account = '青岚县统计局2023年度部门决算';
const budget = '临川市水务局2024年部门预算';

export const expenditure = [
  under(account, '三、支出决算情况说明', [
    says(
      '2023年度支出合计1390.77万元，其中：基本支出820.4万元，占58.99%；项目支出570.37万元，占41.01%。',
      'expenditure all 本年支出合计: 1390.77万元',
      'expenditure all 基本支出: 820.4万元; share 58.99%',
      'expenditure all 项目支出: 570.37万元; share 41.01%',
    ),
    says(
      '本年支出合计1390.77万元，比上年增加70.3万元，增长5.32%。',
      'expenditure all 本年支出合计: 1390.77万元; change 70.3万元; change_rate 5.32%',
    ),
    says(
      '基本支出和项目支出分别为820.4万元和570.37万元。',
      'expenditure all 基本支出: 820.4万元',
      'expenditure all 项目支出: 570.37万元',
    ),
    says(
      '基本支出、项目支出分别占58.99%、41.01%。',
      'expenditure all 基本支出: share 58.99%',
      'expenditure all 项目支出: share 41.01%',
    ),
    says(
      '基本支出820.4万元，占总支出的58.99%，较上年减少12.6万元，降低1.51%；项目支出570.37万元，占总支出的41.01%，较上年增加82.9万元，提高17.01%。',
      'expenditure all 基本支出: 820.4万元; share 58.99%; change -12.6万元; change_rate -1.51%',
      'expenditure all 项目支出: 570.37万元; share 41.01%; change 82.9万元; change_rate 17.01%',
    ),
    says(
      '上缴上级支出0万元，占0%；经营支出0万元，占0%；对附属单位补助支出15万元，占1.08%。',
      'expenditure all 上缴上级支出: 0万元; share 0%',
      'expenditure all 经营支出: 0万元; share 0%',
      'expenditure all 对附属单位补助支出: 15万元; share 1.08%',
    ),
    says(
      '基本支出820.4万元，其中：人员经费742.1万元，公用经费78.3万元。',
      'expenditure all 基本支出: 820.4万元',
      'expenditure all 基本支出/人员经费: 742.1万元',
      'expenditure all 基本支出/公用经费: 78.3万元',
    ),
    says(
      '820.4万元为基本支出，570.37万元为项目支出。',
      'expenditure all 基本支出: 820.4万元',
      'expenditure all 项目支出: 570.37万元',
    ),
    says(
      '项目支出570.37万元，主要用于经济普查230万元、人口抽样调查85万元。',
      'expenditure all 项目支出: 570.37万元',
      'mention: 230万元',
      'mention: 85万元',
    ),
    says(
      '项目支出较上年增加82.9万元，原因是：一是经济普查增加60万元；二是信息系统升级增加22.9万元。',
      'expenditure all 项目支出: change 82.9万元',
      'mention: 60万元',
      'mention: 22.9万元',
    ),
    says(
      '本年支出合计1390.77万元，完成预算的96.5%。',
      'expenditure all 本年支出合计: 1390.77万元; completion 96.5%',
    ),
    says(
      '支出决算数1390.77万元，完成年初预算的104.3%。',
      'expenditure all 本年支出合计: 1390.77万元; completion 104.3% vs initial',
    ),
    says(
      '支出年初预算数1333.4万元，支出决算数1390.77万元。',
      'expenditure all 本年支出合计: initial 1333.4万元; 1390.77万元',
    ),
    says('基本支出与上年持平。', 'expenditure all 基本支出: change 0万元'),
    says(
      '年末结转和结余195.43万元，比年初增加10.31万元。',
      'expenditure all 年末结转和结余: 195.43万元',
      'mention: 10.31万元',
    ),
    says(
      '2023年度支出合计1390.77万元，2022年度支出合计1320.47万元。',
      'expenditure all 本年支出合计: 1390.77万元; 2022 1320.47万元',
    ),
    says(
      '项目支出下降8.6%，减少53.67万元。',
      'expenditure all 项目支出: change_rate -8.6%; change -53.67万元',
    ),
    says(
      '本年支出合计1390.77万元。\n1.基本支出820.4万元。\n2.项目支出570.37万元。',
      'expenditure all 本年支出合计: 1390.77万元',
      'expenditure all 基本支出: 820.4万元',
      'expenditure all 项目支出: 570.37万元',
    ),
    silent('严格执行每人每天180元的伙食补助标准。', 'a standard rate, no account'),
    silent('单笔5万元以上的支出须经局党组集体研究。', 'a threshold of a procedure'),
    silent('支出进度月报每月5日前报送。', 'a day of the month'),
    silent('完成12个专项调查，数据合格率稳步提升。', 'counts of work done'),
  ]),
  under(budget, '三、支出预算情况说明', [
    says(
      '2024年支出预算3560.8万元，其中：基本支出1200.3万元，占33.71%；项目支出2360.5万元，占66.29%。',
      'expenditure all 支出总计: 3560.8万元',
      'expenditure all 基本支出: 1200.3万元; share 33.71%',
      'expenditure all 项目支出: 2360.5万元; share 66.29%',
    ),
    says(
      '基本支出1200.3万元，比2023年预算数增加30万元，增长2.56%。',
      'expenditure all 基本支出: 1200.3万元; change 30万元; change_rate 2.56%',
    ),
    says(
      '项目支出2360.5万元，比上年执行数减少120.5万元，下降4.86%。',
      'expenditure all 项目支出: 2360.5万元; change -120.5万元 vs prior_final; change_rate -4.86% vs prior_final',
    ),
    says(
      '人员经费1040万元，公用经费160.3万元。',
      'expenditure all 基本支出/人员经费: 1040万元',
      'expenditure all 基本支出/公用经费: 160.3万元',
    ),
    says('结转下年支出0万元。', 'expenditure all 年末结转和结余: 0万元'),
  ]),
];
