import { says, silent, under } from './example.ts';

/** Regional habits and freer wordings: enumerations, both orders, nested 其中, brackets, long sentences. */
const account = '东山县司法局2024年度部门决算';
const budget = '海宁区交通运输局2025年部门预算';
const early = '洛川县林业局2016年部门预算';

export const wordings = [
  under(account, '二、收入决算情况说明', [
    says(
      '2024年度本部门收入决算总额为980.5万元，其中：一是财政拨款收入970万元，占98.93%；二是其他收入10.5万元，占1.07%。',
      'income all 本年收入合计: 980.5万元',
      'income all 财政拨款收入: 970万元; share 98.93%',
      'income all 其他收入: 10.5万元; share 1.07%',
    ),
    says('全年实现收入980.5万元。', 'income all 本年收入合计: 980.5万元'),
    says(
      '本年收入980.5万元，其中：财政拨款收入970万元（包括：一般公共预算财政拨款收入950万元，政府性基金预算财政拨款收入20万元），其他收入10.5万元。',
      'income all 本年收入合计: 980.5万元',
      'income all 财政拨款收入: 970万元',
      'income all 一般公共预算财政拨款收入: 950万元',
      'income all 政府性基金预算财政拨款收入: 20万元',
      'income all 其他收入: 10.5万元',
    ),
    says(
      '财政拨款收入970万元、占98.93%，其他收入10.5万元、占1.07%。',
      'income all 财政拨款收入: 970万元; share 98.93%',
      'income all 其他收入: 10.5万元; share 1.07%',
    ),
    says(
      '事业收入、经营收入、附属单位上缴收入均为0万元。',
      'income all 事业收入 & income all 经营收入 & income all 附属单位上缴收入: 0万元',
    ),
    says(
      '本年收入合计980.5万元，较上年增加20.5万元，增长2.14%，其中：财政拨款收入增加25万元，其他收入减少4.5万元。',
      'income all 本年收入合计: 980.5万元; change 20.5万元; change_rate 2.14%',
      'income all 财政拨款收入: change 25万元',
      'income all 其他收入: change -4.5万元',
    ),
    says(
      '我局2024年度收入合计980.5万元，与2023年度960万元相比，增加20.5万元，增长2.14%。',
      'income all 本年收入合计: 980.5万元; 2023 960万元; change 20.5万元; change_rate 2.14%',
    ),
    silent('法律援助案件数同比增长18.2%。', 'cases'),
    silent('收案980件，结案952件，结案率97.14%。', 'cases'),
  ]),
  under(account, '三、支出决算情况说明', [
    says(
      '本年支出合计965.2万元。按支出性质分：基本支出702.2万元，占72.75%；项目支出263万元，占27.25%。',
      'expenditure all 本年支出合计: 965.2万元',
      'expenditure all 基本支出: 702.2万元; share 72.75%',
      'expenditure all 项目支出: 263万元; share 27.25%',
    ),
    says(
      '本年支出合计965.2万元。按功能分类：公共安全支出800.1万元，社会保障和就业支出95.1万元，卫生健康支出30万元，住房保障支出40万元。',
      'expenditure all 本年支出合计: 965.2万元',
      'expenditure all 公共安全支出#204: 800.1万元',
      'expenditure all 社会保障和就业支出#208: 95.1万元',
      'expenditure all 卫生健康支出#210: 30万元',
      'expenditure all 住房保障支出#221: 40万元',
    ),
    says(
      '按支出经济分类：工资福利支出620万元，商品和服务支出250.2万元，对个人和家庭的补助35万元，资本性支出60万元。',
      'expenditure all 工资福利支出#301: 620万元',
      'expenditure all 商品和服务支出#302: 250.2万元',
      'expenditure all 对个人和家庭的补助#303: 35万元',
      'expenditure all 资本性支出#310: 60万元',
    ),
    says(
      '基本支出702.2万元，其中：人员经费650万元，占基本支出的92.57%；公用经费52.2万元，占基本支出的7.43%。项目支出263万元。',
      'expenditure all 基本支出: 702.2万元',
      'expenditure all 基本支出/人员经费: 650万元; share 92.57%',
      'expenditure all 基本支出/公用经费: 52.2万元; share 7.43%',
      'expenditure all 项目支出: 263万元',
    ),
    says(
      '①基本支出702.2万元；②项目支出263万元；③经营支出0万元。',
      'expenditure all 基本支出: 702.2万元',
      'expenditure all 项目支出: 263万元',
      'expenditure all 经营支出: 0万元',
    ),
    says(
      '支出总计1010.5万元，包括本年支出965.2万元、结余分配0万元、年末结转和结余45.3万元。',
      'expenditure all 支出总计: 1010.5万元',
      'expenditure all 本年支出合计: 965.2万元',
      'expenditure all 结余分配: 0万元',
      'expenditure all 年末结转和结余: 45.3万元',
    ),
    silent('调解成功率98.6%，群众满意度稳定在95%以上。', 'rates of work'),
    silent('社区矫正对象312人，安置帮教对象486人。', 'people of a task'),
    silent('“八五”普法中期评估得分居全市第2位。', 'a rank'),
  ]),
  under(account, '五、一般公共预算财政拨款支出决算情况说明', [
    says(
      '公共安全支出（类）司法（款）行政运行（项）：年初预算560万元，支出决算574.3万元，完成年初预算的102.55%，决算数大于年初预算数的主要原因是年中新进人员3人，追加经费14.3万元。',
      'expenditure general 公共安全支出/司法/行政运行#2040601: initial 560万元; 574.3万元; completion 102.55% vs initial',
      'mention: 14.3万元',
    ),
    says(
      '公共安全（类）司法（款）基层司法业务（项）支出决算46万元，完成年初预算100%。',
      'expenditure general 公共安全支出/司法/基层司法业务#2040604: 46万元; completion 100% vs initial',
    ),
    says(
      '公共安全支出-司法-法律援助18万元。',
      'expenditure general 公共安全支出/司法/公共法律服务#2040607: 18万元',
    ),
    says('司法（款）支出决算800.1万元。', 'expenditure general 公共安全支出/司法#20406: 800.1万元'),
  ]),
  under(account, '八、其他重要事项情况说明', [
    says(
      '（一）机关运行经费支出情况。2024年度机关运行经费支出52.2万元，比上年增加1.1万元，增长2.15%。',
      'operating 机关运行经费: 52.2万元; change 1.1万元; change_rate 2.15%',
    ),
    says(
      '（二）政府采购支出情况。2024年度政府采购支出总额38.6万元，其中：政府采购货物支出8.6万元、政府采购服务支出30万元。',
      'procurement 政府采购支出总额: 38.6万元',
      'procurement 政府采购货物支出: 8.6万元',
      'procurement 政府采购服务支出: 30万元',
    ),
    says(
      '（三）国有资产占用情况。截至2024年12月31日，共有车辆9辆，其中：执法执勤用车7辆，其他用车2辆。',
      'asset 车辆: 9辆',
      'asset 车辆/执法执勤用车: 7辆',
      'asset 车辆/其他用车: 2辆',
    ),
    says('（三）国有资产占用情况。车辆9辆，其中囚车2辆。', 'asset 车辆: 9辆', 'asset 车辆/囚车: 2辆'),
    silent('（四）信访办理情况。全年受理来信来访46件次。', 'letters'),
  ]),
  under(budget, '二、2025年收支预算情况说明', [
    says(
      '2025年我局收入预算总额为5620万元，其中：一般公共预算财政拨款收入5100万元，政府性基金预算财政拨款收入400万元，上年结转120万元。',
      'income all 收入总计: 5620万元',
      'income all 一般公共预算财政拨款收入: 5100万元',
      'income all 政府性基金预算财政拨款收入: 400万元',
      'income all 上年结转结余: 120万元',
    ),
    says(
      '支出预算总额为5620万元，其中：基本支出1860万元（人员经费1650万元、公用经费210万元），项目支出3760万元。',
      'expenditure all 支出总计: 5620万元',
      'expenditure all 基本支出: 1860万元',
      'expenditure all 基本支出/人员经费: 1650万元',
      'expenditure all 基本支出/公用经费: 210万元',
      'expenditure all 项目支出: 3760万元',
    ),
    says(
      '收入预算较上年预算减少380万元，减幅6.33%；支出预算相应减少380万元。',
      'income all 收入总计: change -380万元; change_rate -6.33%',
      'expenditure all 支出总计: change -380万元',
    ),
    silent('完成“四好农村路”建设46公里。', 'a length of road'),
    silent('客运量达到320万人次，同比增长5.6%。', 'passengers'),
    silent('2025年计划养护里程860公里，投入机械36台班。', 'a plan of work'),
  ]),
  under(early, '二、2016年部门预算收支情况', [
    says(
      '2016年部门预算总收入420万元，其中：经费拨款收入410万元，其他收入10万元。',
      'income all 收入总计: 420万元',
      'income all 一般公共预算财政拨款收入: 410万元',
      'income all 其他收入: 10万元',
    ),
    says(
      '2016年部门预算总支出420万元，其中：基本支出350万元，项目支出70万元。',
      'expenditure all 支出总计: 420万元',
      'expenditure all 基本支出: 350万元',
      'expenditure all 项目支出: 70万元',
    ),
    says(
      '2016年预算收入420万元，较上年增加35万元，增长9.09%。',
      'income all 收入总计: 420万元; change 35万元; change_rate 9.09%',
    ),
    silent('森林覆盖率达到58.6%，比2015年提高1.2个百分点。', 'a rate of forest'),
    silent('完成造林2.3万亩，其中退耕还林0.8万亩。', 'an area'),
    silent('林下经济产值1.2万吨以上。', 'a weight'),
  ]),
  under(early, '三、“三公”经费预算情况', [
    says(
      '2016年“三公”经费预算12万元，比2015年减少3万元，下降20%，其中：公务接待费4万元，公务用车运行费8万元。',
      'three_public fiscal 合计: 12万元; change -3万元; change_rate -20%',
      'three_public fiscal 公务接待费: 4万元',
      'three_public fiscal 公务用车运行维护费: 8万元',
    ),
    says(
      '公车购置费0万元，公车运行维护费8万元。',
      'three_public fiscal 公务用车购置费: 0万元',
      'three_public fiscal 公务用车运行维护费: 8万元',
    ),
    says('接待费4万元，较上年预算下降20%。', 'three_public fiscal 公务接待费: 4万元; change_rate -20%'),
    silent('接待用餐标准每人每餐不超过40元。', 'a rule about meals'),
  ]),
];
