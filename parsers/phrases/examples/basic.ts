import { says, silent, under } from './example.ts';

/** 基本支出: staff and running costs and the economic accounts below them. */
const account = '青岚县统计局2023年度部门决算';
const budget = '临川市水务局2024年部门预算';

export const basic = [
  under(account, '六、一般公共预算财政拨款基本支出决算情况说明', [
    says(
      '2023年度一般公共预算财政拨款基本支出820.4万元，其中：人员经费742.1万元，公用经费78.3万元。',
      'expenditure general 基本支出: 820.4万元',
      'expenditure general 基本支出/人员经费: 742.1万元',
      'expenditure general 基本支出/公用经费: 78.3万元',
    ),
    says(
      '人员经费742.1万元，主要包括：基本工资230.5万元、津贴补贴180.22万元、奖金96.4万元。',
      'expenditure general 基本支出/人员经费: 742.1万元',
      'expenditure general 基本支出/人员经费/基本工资#30101: 230.5万元',
      'expenditure general 基本支出/人员经费/津贴补贴#30102: 180.22万元',
      'expenditure general 基本支出/人员经费/奖金#30103: 96.4万元',
    ),
    says(
      '公用经费78.3万元，主要包括：办公费6.5万元、印刷费1.2万元、水费0.8万元、电费3.4万元、邮电费2.1万元、差旅费9.9万元。',
      'expenditure general 基本支出/公用经费: 78.3万元',
      'expenditure general 基本支出/公用经费/办公费#30201: 6.5万元',
      'expenditure general 基本支出/公用经费/印刷费#30202: 1.2万元',
      'expenditure general 基本支出/公用经费/水费#30205: 0.8万元',
      'expenditure general 基本支出/公用经费/电费#30206: 3.4万元',
      'expenditure general 基本支出/公用经费/邮电费#30207: 2.1万元',
      'expenditure general 基本支出/公用经费/差旅费#30211: 9.9万元',
    ),
    says(
      '（一）人员经费742.1万元，主要包括基本工资、津贴补贴、奖金、绩效工资等；（二）公用经费78.3万元，主要包括办公费、差旅费等。',
      'expenditure general 基本支出/人员经费: 742.1万元',
      'expenditure general 基本支出/公用经费: 78.3万元',
    ),
    says(
      '人员经费742.1万元，占基本支出的90.46%；公用经费78.3万元，占基本支出的9.54%。',
      'expenditure general 基本支出/人员经费: 742.1万元; share 90.46%',
      'expenditure general 基本支出/公用经费: 78.3万元; share 9.54%',
    ),
    says(
      '人员经费比上年增加20.1万元，增长2.78%；公用经费比上年减少5.7万元，下降6.79%。',
      'expenditure general 基本支出/人员经费: change 20.1万元; change_rate 2.78%',
      'expenditure general 基本支出/公用经费: change -5.7万元; change_rate -6.79%',
    ),
    says(
      '公用经费78.3万元，其中：工会经费4.4万元，福利费3.52万元，其他交通费用22.6万元，公务用车运行维护费5.8万元。',
      'expenditure general 基本支出/公用经费: 78.3万元',
      'expenditure general 基本支出/公用经费/工会经费#30228: 4.4万元',
      'expenditure general 基本支出/公用经费/福利费#30229: 3.52万元',
      'expenditure general 基本支出/公用经费/其他交通费用#30239: 22.6万元',
      'expenditure general 基本支出/公用经费/公务用车运行维护费#30231: 5.8万元',
    ),
    says(
      '人员经费742.1万元，其中：机关事业单位基本养老保险缴费58.6万元、职业年金缴费29.3万元、职工基本医疗保险缴费25.44万元、住房公积金44.02万元。',
      'expenditure general 基本支出/人员经费: 742.1万元',
      'expenditure general 基本支出/人员经费/机关事业单位基本养老保险缴费#30108: 58.6万元',
      'expenditure general 基本支出/人员经费/职业年金缴费#30109: 29.3万元',
      'expenditure general 基本支出/人员经费/职工基本医疗保险缴费#30110: 25.44万元',
      'expenditure general 基本支出/人员经费/住房公积金#30113: 44.02万元',
    ),
    says(
      '2023年度一般公共预算财政拨款基本支出820.4万元，较上年减少12.6万元。',
      'expenditure general 基本支出: 820.4万元; change -12.6万元',
    ),
    says(
      '人员经费、公用经费分别为742.1万元、78.3万元。',
      'expenditure general 基本支出/人员经费: 742.1万元',
      'expenditure general 基本支出/公用经费: 78.3万元',
    ),
    says('日常公用经费78.3万元。', 'expenditure general 基本支出/公用经费: 78.3万元'),
    says(
      '人员经费742.1万元（单位：万元，下同），包括：基本工资230.5、津贴补贴180.22、奖金96.4。',
      'expenditure general 基本支出/人员经费: 742.1万元',
      'expenditure general 基本支出/人员经费/基本工资#30101: 230.5万元',
      'expenditure general 基本支出/人员经费/津贴补贴#30102: 180.22万元',
      'expenditure general 基本支出/人员经费/奖金#30103: 96.4万元',
    ),
    says(
      '人员经费742.1万元：基本工资230.5万元，津贴补贴180.22万元；公用经费78.3万元：办公费6.5万元，差旅费9.9万元。',
      'expenditure general 基本支出/人员经费: 742.1万元',
      'expenditure general 基本支出/人员经费/基本工资#30101: 230.5万元',
      'expenditure general 基本支出/人员经费/津贴补贴#30102: 180.22万元',
      'expenditure general 基本支出/公用经费: 78.3万元',
      'expenditure general 基本支出/公用经费/办公费#30201: 6.5万元',
      'expenditure general 基本支出/公用经费/差旅费#30211: 9.9万元',
    ),
    says(
      '人员经费742.1万元，其中：工资福利支出720.3万元，对个人和家庭的补助21.8万元。',
      'expenditure general 基本支出/人员经费: 742.1万元',
      'expenditure general 基本支出/工资福利支出#301: 720.3万元',
      'expenditure general 基本支出/对个人和家庭的补助#303: 21.8万元',
    ),
    says(
      '公用经费78.3万元，主要包括：维修（护）费2.3万元、租赁费0万元、劳务费5.6万元、委托业务费8.8万元、其他商品和服务支出1.05万元。',
      'expenditure general 基本支出/公用经费: 78.3万元',
      'expenditure general 基本支出/公用经费/维修(护)费#30213: 2.3万元',
      'expenditure general 基本支出/公用经费/租赁费#30214: 0万元',
      'expenditure general 基本支出/公用经费/劳务费#30226: 5.6万元',
      'expenditure general 基本支出/公用经费/委托业务费#30227: 8.8万元',
      'expenditure general 基本支出/公用经费/其他商品和服务支出#30299: 1.05万元',
    ),
    silent('人员经费主要包括：基本工资、津贴补贴、奖金等13项内容。', 'a count of items'),
    silent('按在职职工每人每年1.2万元核定公用经费标准。', 'a standard rate, no account'),
    silent('依据2015年制定的公用经费定额标准核定。', 'a year'),
  ]),
  under(account, '六、一般公共预算财政拨款项目支出决算情况说明', [
    says('2023年度一般公共预算财政拨款项目支出343.9万元。', 'expenditure general 项目支出: 343.9万元'),
    says(
      '项目支出343.9万元，比上年增加40.3万元，增长13.27%。',
      'expenditure general 项目支出: 343.9万元; change 40.3万元; change_rate 13.27%',
    ),
    says(
      '项目支出343.9万元，占一般公共预算财政拨款支出的29.54%。',
      'expenditure general 项目支出: 343.9万元; share 29.54%',
    ),
  ]),
  under(budget, '六、一般公共预算基本支出情况说明', [
    says(
      '2024年一般公共预算基本支出1200.3万元，其中：人员经费1040万元，公用经费160.3万元。',
      'expenditure general 基本支出: 1200.3万元',
      'expenditure general 基本支出/人员经费: 1040万元',
      'expenditure general 基本支出/公用经费: 160.3万元',
    ),
    says(
      '人员经费1040万元，比上年预算增加25万元，增长2.46%。',
      'expenditure general 基本支出/人员经费: 1040万元; change 25万元; change_rate 2.46%',
    ),
    says(
      '公用经费160.3万元，主要包括：办公费12万元、会议费3万元、培训费4.5万元、公务接待费1.5万元。',
      'expenditure general 基本支出/公用经费: 160.3万元',
      'expenditure general 基本支出/公用经费/办公费#30201: 12万元',
      'expenditure general 基本支出/公用经费/会议费#30215: 3万元',
      'expenditure general 基本支出/公用经费/培训费#30216: 4.5万元',
      'expenditure general 基本支出/公用经费/公务接待费#30217: 1.5万元',
    ),
  ]),
];
