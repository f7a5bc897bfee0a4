import { says, silent, under } from './example.ts';

/** 三公经费: totals, kinds, counts of trips, cars and receptions. */
const account = '青岚县统计局2023年度部门决算';
const budget = '临川市水务局2024年部门预算';

export const threePublic = [
  under(account, '七、财政拨款“三公”经费支出决算情况说明', [
    says(
      '2023年度“三公”经费财政拨款支出预算为9万元，支出决算为7.35万元，完成预算的81.67%。',
      'three_public fiscal 合计: adjusted 9万元; 7.35万元; completion 81.67%',
    ),
    says(
      '2023年度“三公”经费支出年初预算9万元，决算7.35万元，完成年初预算81.67%。',
      'three_public fiscal 合计: initial 9万元; 7.35万元; completion 81.67% vs initial',
    ),
    says(
      '“三公”经费支出决算7.35万元，比2022年减少0.52万元，下降6.61%。',
      'three_public fiscal 合计: 7.35万元; change -0.52万元; change_rate -6.61%',
    ),
    says(
      '其中：因公出国（境）费支出决算为0万元；公务用车购置及运行维护费支出决算为5.8万元，占78.91%；公务接待费支出决算为1.55万元，占21.09%。',
      'three_public fiscal 因公出国(境)费: 0万元',
      'three_public fiscal 公务用车购置及运行维护费: 5.8万元; share 78.91%',
      'three_public fiscal 公务接待费: 1.55万元; share 21.09%',
    ),
    says(
      '因公出国（境）费0万元，完成预算的0%，与上年持平。全年因公出国（境）团组0个，累计0人次。',
      'three_public fiscal 因公出国(境)费: 0万元; completion 0%; change 0万元',
      'three_public fiscal 因公出国(境)团组数: 0个',
      'three_public fiscal 因公出国(境)人次: 0人次',
    ),
    says(
      '公务用车购置及运行维护费5.8万元，其中：公务用车购置费0万元，公务用车运行维护费5.8万元。',
      'three_public fiscal 公务用车购置及运行维护费: 5.8万元',
      'three_public fiscal 公务用车购置费: 0万元',
      'three_public fiscal 公务用车运行维护费: 5.8万元',
    ),
    says(
      '公务用车购置支出18.6万元，全年购置公务用车1辆。公务用车运行维护费5.8万元，期末公务用车保有量为3辆。',
      'three_public fiscal 公务用车购置费: 18.6万元',
      'three_public fiscal 公务用车购置数: 1辆',
      'three_public fiscal 公务用车运行维护费: 5.8万元',
      'three_public fiscal 公务用车保有量: 3辆',
    ),
    says(
      '公务接待费1.55万元，其中：国内公务接待费1.55万元，接待21批次，168人次。',
      'three_public fiscal 公务接待费: 1.55万元',
      'three_public fiscal 国内公务接待费: 1.55万元',
      'three_public fiscal 国内公务接待批次: 21批次',
      'three_public fiscal 国内公务接待人次: 168人次',
    ),
    says(
      '国内公务接待支出1.55万元，国内公务接待21批次，168人次（不包括陪同人员）。',
      'three_public fiscal 国内公务接待费: 1.55万元',
      'three_public fiscal 国内公务接待批次: 21批次',
      'three_public fiscal 国内公务接待人次: 168人次 (不包括陪同人员)',
    ),
    says(
      '国（境）外公务接待支出0万元，国（境）外公务接待0批次，0人次。',
      'three_public fiscal 国(境)外公务接待费: 0万元',
      'three_public fiscal 国(境)外公务接待批次: 0批次',
      'three_public fiscal 国(境)外公务接待人次: 0人次',
    ),
    says(
      '外宾接待支出0.3万元，共接待外宾1批次、4人次。',
      'three_public fiscal 国(境)外公务接待费: 0.3万元',
      'three_public fiscal 国(境)外公务接待批次: 1批次',
      'three_public fiscal 国(境)外公务接待人次: 4人次',
    ),
    says(
      '公务接待费1.55万元，较年初预算减少0.45万元，下降22.5%。',
      'three_public fiscal 公务接待费: 1.55万元; change -0.45万元 vs initial; change_rate -22.5% vs initial',
    ),
    says(
      '公务用车运行维护费5.8万元，较上年决算数增加0.4万元，增长7.41%，主要是车辆维修费增加0.4万元。',
      'three_public fiscal 公务用车运行维护费: 5.8万元; change 0.4万元; change_rate 7.41%',
      'mention: 0.4万元',
    ),
    says(
      '因公出国（境）团组1个，累计2人次，支出3.2万元。',
      'three_public fiscal 因公出国(境)团组数: 1个',
      'three_public fiscal 因公出国(境)人次: 2人次',
      'three_public fiscal 因公出国(境)费: 3.2万元',
    ),
    says(
      '公务接待费支出决算1.55万元，与上年相比无变化。',
      'three_public fiscal 公务接待费: 1.55万元; change 0万元',
    ),
    says(
      '因公出国(境)费用、公务用车购置及运行费、公务接待费分别为0万元、5.8万元、1.55万元。',
      'three_public fiscal 因公出国(境)费: 0万元',
      'three_public fiscal 公务用车购置及运行维护费: 5.8万元',
      'three_public fiscal 公务接待费: 1.55万元',
    ),
    says(
      '三公经费合计7.35万元，较上年减少0.52万元。',
      'three_public fiscal 合计: 7.35万元; change -0.52万元',
    ),
    says(
      '年末公务用车保有3辆，每辆车平均运行费用1.93万元。',
      'three_public fiscal 公务用车保有量: 3辆',
      'mention: 1.93万元',
    ),
    says(
      '全年安排国内公务接待21批次168人次，支出1.55万元。',
      'three_public fiscal 国内公务接待批次: 21批次',
      'three_public fiscal 国内公务接待人次: 168人次',
      'three_public fiscal 国内公务接待费: 1.55万元',
    ),
    says(
      '（1）因公出国（境）费0万元。（2）公务用车购置费0万元。（3）公务用车运行维护费5.8万元。（4）公务接待费1.55万元。',
      'three_public fiscal 因公出国(境)费: 0万元',
      'three_public fiscal 公务用车购置费: 0万元',
      'three_public fiscal 公务用车运行维护费: 5.8万元',
      'three_public fiscal 公务接待费: 1.55万元',
    ),
    says('“三公”经费支出比预算减少1.65万元。', 'three_public fiscal 合计: change -1.65万元 vs adjusted'),
    says(
      '公务接待费1.55万元，完成预算2万元的77.5%。',
      'three_public fiscal 公务接待费: 1.55万元; adjusted 2万元; completion 77.5%',
    ),
    silent('接待陪餐人数不得超过3人。', 'a rule about guests'),
    silent('车辆平均使用年限达到8年。', 'years of age'),
    silent('严格落实中央八项规定及其实施细则精神，制定制度6项。', 'a count of rules'),
  ]),
  under(account, '七、一般公共预算财政拨款“三公”经费支出决算情况说明', [
    says(
      '“三公”经费支出决算7.35万元，完成预算的81.67%。',
      'three_public general 合计: 7.35万元; completion 81.67%',
    ),
    says('公务接待费1.55万元，占21.09%。', 'three_public general 公务接待费: 1.55万元; share 21.09%'),
    says(
      '公务用车运行维护费5.8万元，年末公务用车保有量3辆。',
      'three_public general 公务用车运行维护费: 5.8万元',
      'three_public general 公务用车保有量: 3辆',
    ),
  ]),
  under(budget, '八、财政拨款“三公”经费预算情况说明', [
    says(
      '2024年“三公”经费预算15.5万元，比2023年预算减少1.5万元，下降8.82%。',
      'three_public fiscal 合计: 15.5万元; change -1.5万元; change_rate -8.82%',
    ),
    says(
      '因公出国（境）费0万元，与上年预算持平；公务接待费3.5万元，比上年预算减少0.5万元；公务用车购置及运行费12万元，比上年预算减少1万元。',
      'three_public fiscal 因公出国(境)费: 0万元; change 0万元',
      'three_public fiscal 公务接待费: 3.5万元; change -0.5万元',
      'three_public fiscal 公务用车购置及运行维护费: 12万元; change -1万元',
    ),
    says(
      '公务用车购置费0万元，公务用车运行维护费12万元，公务用车保有量6辆。',
      'three_public fiscal 公务用车购置费: 0万元',
      'three_public fiscal 公务用车运行维护费: 12万元',
      'three_public fiscal 公务用车保有量: 6辆',
    ),
    says(
      '2024年拟安排因公出国（境）团组1个，2人次。',
      'three_public fiscal 因公出国(境)团组数: 1个',
      'three_public fiscal 因公出国(境)人次: 2人次',
    ),
    says(
      '公务接待费3.5万元，较上年执行数增加0.3万元，增长9.38%。',
      'three_public fiscal 公务接待费: 3.5万元; change 0.3万元 vs prior_final; change_rate 9.38% vs prior_final',
    ),
  ]),
];
