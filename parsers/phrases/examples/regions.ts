import { says, silent, under } from './example.ts';

/** Templates of regions and of performance reports: 三公 with 会议费 and 培训费, 专项业务经费, 一级项目, reports in prose. */
const northwest = '洛川县林业局2022年部门预算';
const north = '察右县大数据服务中心2024年度单位预算';
const south = '新塘镇人民政府2023年度部门决算';
const east = '临港区水务管理所2023年度单位决算';
const report = '通江县审计局2023年部门整体绩效评价报告';

export const regions = [
  under(northwest, '（一）收支预算总体情况', [
    says(
      '按照综合预算的原则，本部门所有收入和支出均纳入部门预算管理。2022年本部门预算收入812.4万元，其中一般公共预算拨款收入812.4万元，2022年本部门预算收入较上年增加46.2万元，主要原因是人员增加。',
      'income all 收入总计: 812.4万元; change 46.2万元',
      'income all 一般公共预算财政拨款收入: 812.4万元',
    ),
    says(
      '2022年本部门预算支出812.4万元，其中一般公共预算拨款支出812.4万元，2022年本部门预算支出较上年增加46.2万元，主要原因是人员增加。',
      'expenditure all 支出总计: 812.4万元; change 46.2万元',
      'expenditure general 支出总计: 812.4万元',
    ),
  ]),
  under(northwest, '（二）财政拨款收支情况', [
    says(
      '2022年本部门财政拨款收入812.4万元，其中一般公共预算拨款收入812.4万元，较上年增加46.2万元。',
      'income fiscal 财政拨款收入: 812.4万元',
      'income fiscal 一般公共预算财政拨款收入: 812.4万元; change 46.2万元',
    ),
  ]),
  under(northwest, '（三）一般公共预算拨款支出明细情况', [
    says(
      '2022年本部门一般公共预算拨款支出812.4万元，较上年增加46.2万元。',
      'expenditure general 本年支出合计: 812.4万元; change 46.2万元',
    ),
    says(
      '支出按功能科目分类：行政运行（2130201）420.5万元，较上年增加20.5万元，原因是调资；森林资源培育（2130205）180万元，与上年持平。',
      'expenditure general 农林水支出/林业和草原/行政运行#2130201: 420.5万元; change 20.5万元',
      'expenditure general 农林水支出/林业和草原/森林资源培育#2130205: 180万元; change 0万元',
    ),
    says(
      '支出按部门预算支出经济分类的类级科目说明：工资福利支出（301）520万元，较上年增加30万元；商品和服务支出（302）252.4万元，较上年增加16.2万元；对个人和家庭的补助（303）40万元，与上年持平。',
      'expenditure general 工资福利支出#301: 520万元; change 30万元',
      'expenditure general 商品和服务支出#302: 252.4万元; change 16.2万元',
      'expenditure general 对个人和家庭的补助#303: 40万元; change 0万元',
    ),
  ]),
  under(northwest, '（五）“三公”经费等预算情况', [
    says(
      '2022年本部门一般公共预算“三公”经费预算支出9.6万元，较上年减少0.4万元（4%），减少的主要原因是压减接待。其中：因公出国（境）经费0万元，较上年持平；公务接待费1.6万元，较上年减少0.4万元；公务用车运行维护费8万元，较上年持平；公务用车购置费0万元，较上年持平。',
      'three_public general 合计: 9.6万元; change -0.4万元; change_rate -4%',
      'three_public general 因公出国(境)费: 0万元; change 0万元',
      'three_public general 公务接待费: 1.6万元; change -0.4万元',
      'three_public general 公务用车运行维护费: 8万元; change 0万元',
      'three_public general 公务用车购置费: 0万元; change 0万元',
    ),
    says(
      '2022年本部门会议费预算支出2万元，较上年持平；培训费预算支出3万元，较上年减少0.5万元。',
      'operating 会议费: 2万元; change 0万元',
      'operating 培训费: 3万元; change -0.5万元',
    ),
  ]),
  under(north, '二、收支预算总体情况说明', [
    says(
      '察右县大数据服务中心2024年收入预算460.2万元，与2023年相比，收入预算增加60.2万元，增长15.05%；支出预算460.2万元，与2023年相比，支出预算增加60.2万元，增长15.05%。',
      'income all 收入总计: 460.2万元; change 60.2万元; change_rate 15.05%',
      'expenditure all 支出总计: 460.2万元; change 60.2万元; change_rate 15.05%',
    ),
    says(
      '收入预算460.2万元，其中：上年结转结余30.2万元，占6.56%；一般公共预算拨款收入430万元，占93.44%；政府性基金预算拨款收入0万元，占0%。',
      'income all 收入总计: 460.2万元',
      'income all 上年结转结余: 30.2万元; share 6.56%',
      'income all 一般公共预算财政拨款收入: 430万元; share 93.44%',
      'income all 政府性基金预算财政拨款收入: 0万元; share 0%',
    ),
    says(
      '本年支出合计460.2万元，其中：基本支出310万元，占67.36%；项目支出150.2万元，占32.64%；上缴上级支出0万元，占0%。',
      'expenditure all 本年支出合计: 460.2万元',
      'expenditure all 基本支出: 310万元; share 67.36%',
      'expenditure all 项目支出: 150.2万元; share 32.64%',
      'expenditure all 上缴上级支出: 0万元; share 0%',
    ),
  ]),
  under(south, '二、收入支出决算情况', [
    says(
      '2023年度总收入3268.12万元，其中本年收入合计3268.12万元，比上年决算数增加168.5万元，增长5.4%。具体情况如下：1.一般公共预算财政拨款收入3100万元，占本年收入的94.86%；2.政府性基金预算财政拨款收入168.12万元，占5.14%。',
      'income all 收入总计: 3268.12万元',
      'income all 本年收入合计: 3268.12万元; change 168.5万元; change_rate 5.4%',
      'income all 一般公共预算财政拨款收入: 3100万元; share 94.86%',
      'income all 政府性基金预算财政拨款收入: 168.12万元; share 5.14%',
    ),
    says(
      '2023年度总支出3268.12万元，其中本年支出3268.12万元。',
      'expenditure all 支出总计: 3268.12万元',
      'expenditure all 本年支出合计: 3268.12万元',
    ),
    silent('全镇辖14个村、2个社区，常住人口4.6万人。', 'villages and people'),
    silent('粮食播种面积3.1万亩，总产1.2万吨。', 'an area and a weight'),
    silent('农业总产值增长4.5%，三次产业比为18:46:36。', 'statistics'),
  ]),
  under(east, '二、收入支出决算情况说明', [
    says(
      '临港区水务管理所2023年度收入总计31,045,678.90元，支出总计31,045,678.90元。与2022年度相比，收入、支出总计各增加1,045,678.90元。',
      'income all 收入总计 & expenditure all 支出总计: 3104.56789万元; change 104.56789万元',
    ),
    says(
      '本年收入合计30,500,000.00元，其中：财政拨款收入30,500,000.00元，占100%。',
      'income all 本年收入合计: 3050万元',
      'income all 财政拨款收入: 3050万元; share 100%',
    ),
  ]),
  under(report, '二、部门资金收支情况', [
    says(
      '（一）部门总体收支情况。2023年部门收入总额620.4万元，支出总额612.8万元，年末结转结余7.6万元。',
      'income all 收入总计: 620.4万元',
      'expenditure all 本年支出合计: 612.8万元',
      'expenditure all 年末结转和结余: 7.6万元',
    ),
    says(
      '2023年年初预算580万元，调整预算数620.4万元，决算数612.8万元，预算执行率98.77%。',
      'expenditure all 本年支出合计: initial 580万元; adjusted 620.4万元; 612.8万元; completion 98.77%',
    ),
    says(
      '基本支出决算420万元，其中：人员经费380万元、公用经费40万元；项目支出决算192.8万元。',
      'expenditure all 基本支出: 420万元',
      'expenditure all 基本支出/人员经费: 380万元',
      'expenditure all 基本支出/公用经费: 40万元',
      'expenditure all 项目支出: 192.8万元',
    ),
    says(
      '2023年“三公”经费支出2.1万元，较上年减少0.3万元，下降12.5%。',
      'three_public fiscal 合计: 2.1万元; change -0.3万元; change_rate -12.5%',
    ),
    silent('完成审计项目26个，查出违规问题金额的整改率为96%。', 'work done'),
    silent('审计提出建议78条，被采纳71条。', 'advice'),
  ]),
];
