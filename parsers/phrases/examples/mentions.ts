import { says, silent, under } from './example.ts';

/** Amounts in reasons, purposes, narrative and definitions: kept as mentions, never passed off as an account. */
const account = '望江区民政局2020年度部门决算';
const budget = '望江区民政局2023年部门预算';

export const mentions = [
  under(account, '三、支出决算情况说明', [
    says(
      '项目支出860万元，主要用于发放高龄津贴420万元、孤儿生活费96万元。',
      'expenditure all 项目支出: 860万元',
      'mention: 420万元',
      'mention: 96万元',
    ),
    says(
      '项目支出860万元，比上年增加55万元，主要原因：一是新增养老服务补贴35万元；二是救助站改造20万元。',
      'expenditure all 项目支出: 860万元; change 55万元',
      'mention: 35万元',
      'mention: 20万元',
    ),
    says(
      '基本支出410万元，较上年增加12万元，增长3.01%，主要原因是调资增加9万元，新进人员2人增加3万元。',
      'expenditure all 基本支出: 410万元; change 12万元; change_rate 3.01%',
      'mention: 9万元',
      'mention: 3万元',
    ),
    says('全年累计发放各类救助金1280万元，惠及群众6400人次。', 'mention: 1280万元'),
    says('为3个社区日间照料中心各补助15万元。', 'mention: 15万元'),
    says('争取中央预算内资金300万元。', 'mention: 300万元'),
    says('城市低保标准由每人每月650元提高到700元。', 'mention: 0.065万元', 'mention: 0.07万元'),
    says(
      '项目支出减少是因为敬老院建设项目尾款180万元已于上年支付。基本支出410万元。',
      'mention: 180万元',
      'expenditure all 基本支出: 410万元',
    ),
    silent('全区共有低保对象3120户4985人。', 'people who are helped'),
    silent('新建村级养老服务站12个，床位260张。', 'counts of work done'),
    silent('下拨救灾棉被500床、大米3吨。', 'counts of things'),
    silent('连续5年获评先进单位。', 'a number of years'),
    silent('满意率达到99.2%，比上年提高0.6个百分点。', 'a rate of satisfaction'),
    silent('残疾人两项补贴覆盖率100%。', 'a rate of coverage'),
  ]),
  under(account, '第四部分 名词解释', [
    silent('财政拨款收入：指单位从同级财政部门取得的财政预算资金。', 'a definition'),
    silent(
      '“三公”经费：指用财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费。',
      'a definition',
    ),
    silent('中小企业：从业人员300人以下或营业收入2000万元以下的企业。', 'a definition with thresholds'),
    silent(
      '机关运行经费：指行政单位使用一般公共预算安排的基本支出中的公用经费，参照2021年口径。',
      'a definition',
    ),
    silent('住房公积金：按工资总额的12%缴存。', 'a definition with a rate'),
  ]),
  under(account, '一、主要职能', [
    silent('拟订全区民政事业发展规划，承办区政府交办的其他事项共10项。', 'duties'),
    silent('负责3000万元以下项目的审核。', 'a threshold of a duty'),
    silent('2020年完成婚姻登记2860对，合格率100%。', 'work done'),
    says('2020年投入1500万元新建社会福利中心。', 'mention: 1500万元'),
    says('全年销售福利彩票4200万元，筹集公益金126万元。', 'mention: 4200万元', 'mention: 126万元'),
  ]),
  under(budget, '四、其他重要事项说明', [
    says('区级福利彩票公益金项目计划投资240万元。', 'mention: 240万元'),
    silent('2023年计划新增养老床位200张，增长8%。', 'a plan of work'),
    silent('党支部3个，党员46名。', 'party members'),
    silent('值班电话6123888，传真6123889。', 'telephone numbers'),
  ]),
];
