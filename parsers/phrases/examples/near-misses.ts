import { says, silent, under } from './example.ts';

/** Amounts that stand beside the name of an account and are not its figure: averages, other years, other owners, parts. */
const account = '青岚县统计局2023年度部门决算';
const budget = '临川市水务局2024年部门预算';

export const nearMisses = [
  under(account, '二、收入决算情况说明', [
    says(
      '本年收入合计1401.08万元，比2022年增加90.2万元，比2021年增加120万元。',
      'income all 本年收入合计: 1401.08万元; change 90.2万元',
      'mention: 120万元',
    ),
    says(
      '近三年收入分别为1200万元、1310.88万元、1401.08万元。',
      'mention: 1200万元',
      'mention: 1310.88万元',
      'mention: 1401.08万元',
    ),
    says('全县一般公共预算收入12.6亿元，比上年增长8.1%。', 'mention: 126000万元'),
    says('全年上缴非税收入130万元。', 'mention: 130万元'),
    says('清理盘活存量资金12万元。', 'mention: 12万元'),
    says('受普查经费下达影响，财政拨款收入增加80万元。', 'income all 财政拨款收入: change 80万元'),
    says(
      '本年收入合计1401.08万元，增加90.2万元，主要是财政拨款收入增加80万元、其他收入增加10.2万元。',
      'income all 本年收入合计: 1401.08万元; change 90.2万元',
      'mention: 80万元',
      'mention: 10.2万元',
    ),
    says(
      '其他收入20.5万元，其中利息收入0.8万元、房租收入19.7万元。',
      'income all 其他收入: 20.5万元',
      'mention: 0.8万元',
      'mention: 19.7万元',
    ),
    silent('规模以上企业营业收入增长7.4%。', 'a statistic of firms'),
    silent('农村居民人均收入连续5年快于城镇居民。', 'a number of years'),
  ]),
  under(account, '三、支出决算情况说明', [
    says('人均公用经费1.8万元。', 'mention: 1.8万元'),
    says('自2021年以来累计支出3000万元。', 'mention: 3000万元'),
    says('基本支出820.4万元，人均20.51万元。', 'expenditure all 基本支出: 820.4万元', 'mention: 20.51万元'),
    says('追减项目支出预算15万元。', 'expenditure all 项目支出: adjusted change -15万元 vs initial'),
    says('其中偿还以前年度欠款36万元。', 'mention: 36万元'),
    says(
      '项目支出570.37万元，其中：第五次经济普查230万元，人口抽样调查85万元。',
      'expenditure all 项目支出: 570.37万元',
      'mention: 230万元',
      'mention: 85万元',
    ),
    says('全社会固定资产投资支出36亿元。', 'mention: 360000万元'),
    says('预计2024年支出1450万元。', 'mention: 1450万元'),
    says(
      '基本支出820.4万元；项目支出570.37万元，比上年增加82.9万元，主要原因是普查启动；经营支出0万元。',
      'expenditure all 基本支出: 820.4万元',
      'expenditure all 项目支出: 570.37万元; change 82.9万元',
      'expenditure all 经营支出: 0万元',
    ),
    says(
      '公用经费78.3万元，定额标准为每人2万元。',
      'expenditure all 基本支出/公用经费: 78.3万元',
      'mention: 2万元',
    ),
    silent('居民人均消费支出增长5.1%。', 'a statistic of the residents'),
    silent('教育支出占居民消费支出的11.3%。', 'a statistic of the residents'),
    silent('研究与试验发展经费支出占地区生产总值的比重为1.86%。', 'a statistic of the county'),
  ]),
  under(account, '七、财政拨款“三公”经费支出决算情况说明', [
    says('公务接待费1.55万元，人均92元。', 'three_public fiscal 公务接待费: 1.55万元', 'mention: 0.0092万元'),
    says(
      '公务接待费1.55万元，每批次平均738元。',
      'three_public fiscal 公务接待费: 1.55万元',
      'mention: 0.0738万元',
    ),
    says(
      '公务用车运行维护费5.8万元，其中：燃油费2.6万元、维修费1.9万元、保险费1.3万元。',
      'three_public fiscal 公务用车运行维护费: 5.8万元',
      'mention: 2.6万元',
      'mention: 1.9万元',
      'mention: 1.3万元',
    ),
    says('报废公务用车1辆，残值收入0.3万元。', 'mention: 0.3万元'),
    says('公务卡结算1.2万元。', 'mention: 1.2万元'),
    silent('工作用餐每餐控制在45分钟以内。', 'minutes'),
    silent('租用社会车辆12次。', 'hired cars'),
  ]),
  under(account, '九、机关运行经费支出情况说明', [
    says('机关运行经费支出78.3万元，人均1.96万元。', 'operating 机关运行经费: 78.3万元', 'mention: 1.96万元'),
    says(
      '机关运行经费支出78.3万元，主要是办公费、印刷费、差旅费等，其中差旅费9.9万元。',
      'operating 机关运行经费: 78.3万元',
      'mention: 9.9万元',
    ),
  ]),
  under(account, '十、政府采购支出情况说明', [
    says(
      '政府采购支出总额186.4万元，节约资金12.4万元。',
      'procurement 政府采购支出总额: 186.4万元',
      'mention: 12.4万元',
    ),
    silent('采购信息在指定媒体公开率达100%的要求列入考核，权重3分。', 'a weight'),
  ]),
  under(account, '十一、国有资产占有使用情况说明', [
    says('共有车辆3辆，账面原值46.2万元。', 'asset 车辆: 3辆', 'mention: 46.2万元'),
    says('资产处置收入2万元已上缴国库。', 'mention: 2万元'),
    silent('电脑68台，打印机22台。', 'equipment that is not reported'),
    silent('房屋2处，土地1宗。', 'houses and land'),
  ]),
  under(budget, '五、一般公共预算当年拨款情况说明', [
    says(
      '农林水支出3150万元，其中中央资金800万元、省级资金350万元。',
      'expenditure general 农林水支出#213: 3150万元',
      'mention: 800万元',
      'mention: 350万元',
    ),
    says('水利工程维护项目200万元，用于水库除险加固。', 'mention: 200万元'),
    says('水利发展资金纳入3年滚动规划，2024—2026年共安排5400万元。', 'mention: 5400万元'),
    silent('水利投资完成率居全省前3位。', 'a rank'),
    silent('农田灌溉用水占用水总量的61%。', 'a share of water'),
  ]),
];
