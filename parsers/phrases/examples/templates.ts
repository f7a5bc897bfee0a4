import { says, silent, under } from './example.ts';

/** Longer passages, as the templates of different provinces put them: several sentences whose words govern each other. */
const account = '青岚县统计局2023年度部门决算';
const budget = '临川市水务局2024年部门预算';
const services = 'expenditure general 一般公共服务支出#201';
const welfare = 'expenditure general 社会保障和就业支出#208';

export const templates = [
  under(account, '五、一般公共预算财政拨款支出决算情况说明', [
    says(
      '2023年度一般公共预算财政拨款支出1164.3万元，主要用于以下方面：一般公共服务支出932.6万元，占80.1%；社会保障和就业支出132.4万元，占11.37%。',
      'expenditure general 本年支出合计: 1164.3万元',
      `${services}: 932.6万元; share 80.1%`,
      `${welfare}: 132.4万元; share 11.37%`,
    ),
    says(
      '一般公共服务（类）支出932.6万元，占80.1%，主要用于机关正常运转；社会保障和就业（类）支出132.4万元，占11.37%，主要用于职工养老保险。',
      `${services}: 932.6万元; share 80.1%`,
      `${welfare}: 132.4万元; share 11.37%`,
    ),
    says(
      '1.一般公共服务支出（类）。\n（1）统计信息事务（款）行政运行（项）。年初预算410.5万元，支出决算432.8万元。\n（2）统计信息事务（款）专项普查活动（项）。年初预算290万元，支出决算301.5万元。',
      'expenditure general 一般公共服务支出/统计信息事务/行政运行#2010501: initial 410.5万元; 432.8万元',
      'expenditure general 一般公共服务支出/统计信息事务/专项普查活动#2010507: initial 290万元; 301.5万元',
    ),
    says(
      '一般公共服务支出年初预算880万元，支出决算932.6万元，完成年初预算的105.98%；社会保障和就业支出年初预算130万元，支出决算132.4万元，完成年初预算的101.85%。',
      `${services}: initial 880万元; 932.6万元; completion 105.98% vs initial`,
      `${welfare}: initial 130万元; 132.4万元; completion 101.85% vs initial`,
    ),
    says('支出决算数大于年初预算数，主要原因是：一般公共服务支出增加52.6万元。', 'mention: 52.6万元'),
    says(
      '支出年初预算1100万元，支出决算1164.3万元，高于年初预算64.3万元。',
      'expenditure general 本年支出合计: initial 1100万元; 1164.3万元; change 64.3万元 vs initial',
    ),
    says(
      '一般公共预算财政拨款支出1164.3万元，低于上年35.7万元。',
      'expenditure general 本年支出合计: 1164.3万元; change -35.7万元',
    ),
    says(
      '一般公共预算财政拨款支出比上年同期减少35.7万元。',
      'expenditure general 本年支出合计: change -35.7万元',
    ),
    says(
      '一般公共预算财政拨款支出1164.3万元，相当于年初预算的105.85%。',
      'expenditure general 本年支出合计: 1164.3万元; completion 105.85% vs initial',
    ),
    says(
      '一般公共预算财政拨款支出1164.3万元，预算执行率达97.8%。',
      'expenditure general 本年支出合计: 1164.3万元; completion 97.8%',
    ),
    says(
      '一般公共预算财政拨款支出由1200万元减少到1164.3万元。',
      'expenditure general 本年支出合计: 2022 1200万元; 1164.3万元',
    ),
    says(
      '一般公共预算财政拨款支出比上年减少35.7万元，降至1164.3万元。',
      'expenditure general 本年支出合计: change -35.7万元; 1164.3万元',
    ),
    says(
      '一般公共预算财政拨款支出1164.3万元（见图3），其中基本支出820.4万元。',
      'expenditure general 本年支出合计: 1164.3万元',
      'expenditure general 基本支出: 820.4万元',
    ),
    says(
      '基本支出占比由上年的72.1%降至70.46%。',
      'expenditure general 基本支出: 2022 share 72.1%; share 70.46%',
    ),
    silent('支出结构图见图4，制图日期2024年8月。', 'the number of a figure and a date'),
  ]),
  under(account, '七、财政拨款“三公”经费支出决算情况说明', [
    says(
      '2023年度“三公”经费财政拨款支出预算为9万元，支出决算为7.35万元，完成预算的81.67%，其中：因公出国（境）费支出决算为0万元，完成预算的0%；公务用车购置及运行费支出决算为5.8万元，完成预算的82.86%；公务接待费支出决算为1.55万元，完成预算的77.5%。',
      'three_public fiscal 合计: adjusted 9万元; 7.35万元; completion 81.67%',
      'three_public fiscal 因公出国(境)费: 0万元; completion 0%',
      'three_public fiscal 公务用车购置及运行维护费: 5.8万元; completion 82.86%',
      'three_public fiscal 公务接待费: 1.55万元; completion 77.5%',
    ),
    says(
      '2023年度“三公”经费支出比2022年度减少0.52万元，下降6.61%。其中：因公出国（境）费支出决算与上年持平；公务用车购置及运行费支出决算增加0.4万元，增长7.41%；公务接待费支出决算减少0.92万元，下降37.25%。',
      'three_public fiscal 合计: change -0.52万元; change_rate -6.61%',
      'three_public fiscal 因公出国(境)费: change 0万元',
      'three_public fiscal 公务用车购置及运行维护费: change 0.4万元; change_rate 7.41%',
      'three_public fiscal 公务接待费: change -0.92万元; change_rate -37.25%',
    ),
    says(
      '公务用车购置及运行费预算7万元，支出决算5.8万元，完成预算的82.86%。其中：公务用车购置支出为0万元；公务用车运行支出5.8万元，主要用于统计调查。2023年期末，开支财政拨款的公务用车保有量为3辆。',
      'three_public fiscal 公务用车购置及运行维护费: adjusted 7万元; 5.8万元; completion 82.86%',
      'three_public fiscal 公务用车购置费: 0万元',
      'three_public fiscal 公务用车运行维护费: 5.8万元',
      'three_public fiscal 公务用车保有量: 3辆',
    ),
    says(
      '1.因公出国（境）费支出0万元。全年安排因公出国（境）团组0个，因公出国（境）0人次。\n2.公务接待费支出1.55万元。其中：国内接待费1.55万元，共计接待21批次、168人次；国（境）外接待费0万元，共计接待0批次、0人次。',
      'three_public fiscal 因公出国(境)费: 0万元',
      'three_public fiscal 因公出国(境)团组数: 0个',
      'three_public fiscal 因公出国(境)人次: 0人次',
      'three_public fiscal 公务接待费: 1.55万元',
      'three_public fiscal 国内公务接待费: 1.55万元',
      'three_public fiscal 国内公务接待批次: 21批次',
      'three_public fiscal 国内公务接待人次: 168人次',
      'three_public fiscal 国(境)外公务接待费: 0万元',
      'three_public fiscal 国(境)外公务接待批次: 0批次',
      'three_public fiscal 国(境)外公务接待人次: 0人次',
    ),
    says(
      '“三公”经费支出7.35万元，比预算节约1.65万元。',
      'three_public fiscal 合计: 7.35万元; change -1.65万元 vs adjusted',
    ),
    says(
      '公务接待费1.55万元，与预算持平。',
      'three_public fiscal 公务接待费: 1.55万元; change 0万元 vs adjusted',
    ),
    says(
      '公务接待费1.55万元，较上年减少0.52万元，下降25.12%，主要原因是接待批次减少6批次。',
      'three_public fiscal 公务接待费: 1.55万元; change -0.52万元; change_rate -25.12%',
    ),
    says(
      '公务用车购置0辆，公务用车保有量3辆，均与上年持平。',
      'three_public fiscal 公务用车购置数: 0辆',
      'three_public fiscal 公务用车保有量: 3辆',
    ),
    silent('公务接待同比压减5批次的目标已写入方案。', 'a target'),
  ]),
  under(account, '十二、预算绩效管理工作开展情况', [
    says(
      '（一）绩效管理工作开展情况。本部门对2023年度12个项目开展绩效自评，涉及预算资金360万元，占项目支出总额的100%。',
      'project 合计: 12个; adjusted 360万元; share 100%',
    ),
    says(
      '1.统计信息化项目绩效自评综述：项目全年预算数为30万元，执行数为28.6万元，完成预算的95.33%，自评得分98分。\n2.人口抽样调查项目绩效自评综述：项目全年预算数为85万元，执行数为85万元，完成预算的100%，自评得分99分。',
      'project 统计信息化项目: adjusted 30万元; 28.6万元; completion 95.33%; 98分',
      'project 人口抽样调查项目: adjusted 85万元; 85万元; completion 100%; 99分',
    ),
    silent('发现的主要问题：部分指标值设置偏低，如“培训人数≥100人”实际完成210人。', 'an indicator'),
  ]),
  under(budget, '二、收支预算情况', [
    says(
      '2024年收入预算3560.8万元，较上年增加260.8万元，其中：一般公共预算拨款增加250万元，上年结转增加10.8万元。',
      'income all 收入总计: 3560.8万元; change 260.8万元',
      'income all 一般公共预算财政拨款收入: change 250万元',
      'income all 上年结转结余: change 10.8万元',
    ),
    says(
      '收入预算：3560.8万元。支出预算：3560.8万元。',
      'income all 收入总计: 3560.8万元',
      'expenditure all 支出总计: 3560.8万元',
    ),
    says(
      '2024年收入预算3560.8万元，高于2023年260.8万元。',
      'income all 收入总计: 3560.8万元; change 260.8万元',
    ),
    says(
      '2023年收入预算3300万元，2024年收入预算3560.8万元，增长7.9%。',
      'income all 收入总计: 2023 3300万元; 3560.8万元; change_rate 7.9%',
    ),
    says('收入预算由3300万元增至3560.8万元。', 'income all 收入总计: 2023 3300万元; 3560.8万元'),
    says(
      '支出预算3560.8万元，按用途划分：基本支出1200.3万元，占33.71%，其中人员经费1040万元，公用经费160.3万元；项目支出2360.5万元，占66.29%。',
      'expenditure all 支出总计: 3560.8万元',
      'expenditure all 基本支出: 1200.3万元; share 33.71%',
      'expenditure all 基本支出/人员经费: 1040万元',
      'expenditure all 基本支出/公用经费: 160.3万元',
      'expenditure all 项目支出: 2360.5万元; share 66.29%',
    ),
    silent('全市水资源总量36.2亿立方米，人均不足1500立方米。', 'volumes of water'),
    silent('压减非刚性支出的比例不低于5%，从严从紧编制。', 'a rule of budgeting'),
    silent('一般性支出原则上压减10%以上。', 'a rule of budgeting'),
  ]),
];
