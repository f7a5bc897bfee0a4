import { says, silent, under } from './example.ts';

/** 类、款、项: functional accounts with budget, outturn, completion, in both orders and every punctuation. */
const account = '青岚县统计局2023年度部门决算';
const budget = '临川市水务局2024年部门预算';
const running = 'expenditure general 一般公共服务支出/统计信息事务/行政运行#2010501';
const pension =
  'expenditure general 社会保障和就业支出/行政事业单位养老支出/机关事业单位基本养老保险缴费支出#2080505';
const annuity =
  'expenditure general 社会保障和就业支出/行政事业单位养老支出/机关事业单位职业年金缴费支出#2080506';
const medical = 'expenditure general 卫生健康支出/行政事业单位医疗/行政单位医疗#2101101';
const housing = 'expenditure general 住房保障支出/住房改革支出/住房公积金#2210201';

export const functional = [
  under(account, '五、一般公共预算财政拨款支出决算情况说明', [
    says(
      '一般公共服务支出（类）统计信息事务（款）行政运行（项）。年初预算为410.5万元，支出决算为432.8万元，完成年初预算的105.43%。',
      `${running}: initial 410.5万元; 432.8万元; completion 105.43% vs initial`,
    ),
    says(
      '1.一般公共服务支出（类）统计信息事务（款）行政运行（项）年初预算410.5万元，支出决算432.8万元，完成年初预算的105.43%，决算数大于年初预算数的主要原因是增资。',
      `${running}: initial 410.5万元; 432.8万元; completion 105.43% vs initial`,
    ),
    says(
      '一般公共服务（类）统计信息事务（款）行政运行（项）:支出决算为432.8万元，完成预算100%。',
      `${running}: 432.8万元; completion 100%`,
    ),
    says(
      '432.8万元为一般公共服务支出（类）统计信息事务（款）行政运行（项）支出决算。',
      `${running}: 432.8万元`,
    ),
    says(
      '社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）全年预算为58.6万元，支出决算为58.6万元，完成全年预算的100%。',
      `${pension}: adjusted 58.6万元; 58.6万元; completion 100%`,
    ),
    says(
      '社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）58.6万元，机关事业单位职业年金缴费支出（项）29.3万元。',
      `${pension}: 58.6万元`,
      `${annuity}: 29.3万元`,
    ),
    says(
      '卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）。支出决算25.44万元，比上年增加1.2万元，增长4.95%。',
      `${medical}: 25.44万元; change 1.2万元; change_rate 4.95%`,
    ),
    says(
      '住房保障支出（类）住房改革支出（款）住房公积金（项）。年初预算为44万元，支出决算为44.02万元，完成年初预算的100.05%。决算数与年初预算数基本持平。',
      `${housing}: initial 44万元; 44.02万元; completion 100.05% vs initial`,
    ),
    says(
      '一般公共服务支出932.6万元，占80.1%；社会保障和就业支出132.4万元，占11.37%；卫生健康支出45.3万元，占3.89%；住房保障支出54万元，占4.64%。',
      'expenditure general 一般公共服务支出#201: 932.6万元; share 80.1%',
      'expenditure general 社会保障和就业支出#208: 132.4万元; share 11.37%',
      'expenditure general 卫生健康支出#210: 45.3万元; share 3.89%',
      'expenditure general 住房保障支出#221: 54万元; share 4.64%',
    ),
    says(
      '2023年度一般公共预算财政拨款支出1164.3万元，占本年支出合计的83.72%。',
      'expenditure general 本年支出合计: 1164.3万元; share 83.72%',
    ),
    says(
      '与2022年相比，一般公共预算财政拨款支出减少35.7万元，下降2.98%。',
      'expenditure general 本年支出合计: change -35.7万元; change_rate -2.98%',
    ),
    says(
      '2023年度一般公共预算财政拨款支出年初预算为1100万元，支出决算为1164.3万元，完成年初预算的105.85%。',
      'expenditure general 本年支出合计: initial 1100万元; 1164.3万元; completion 105.85% vs initial',
    ),
    says(
      '教育支出（类）进修及培训（款）培训支出（项）年初预算3万元，支出决算2.16万元，完成年初预算的72%，主要原因是压减培训1期，节约0.84万元。',
      'expenditure general 教育支出/进修及培训/培训支出#2050803: initial 3万元; 2.16万元; completion 72% vs initial',
      'mention: 0.84万元',
    ),
    says('科学技术（类）支出12万元，占1.03%。', 'expenditure general 科学技术支出#206: 12万元; share 1.03%'),
    says(
      '一般公共服务支出（类）支出决算932.6万元，其中：统计信息事务（款）支出决算910万元。',
      'expenditure general 一般公共服务支出#201: 932.6万元',
      'expenditure general 一般公共服务支出/统计信息事务#20105: 910万元',
    ),
    says(
      '（1）一般公共服务支出（类）统计信息事务（款）行政运行（项）432.8万元；（2）专项普查活动（项）301.5万元。',
      `${running}: 432.8万元`,
      'expenditure general 一般公共服务支出/统计信息事务/专项普查活动#2010507: 301.5万元',
    ),
    says('行政运行（2010501）432.8万元。', `${running}: 432.8万元`),
    says('住房公积金2210201支出44.02万元。', `${housing}: 44.02万元`),
    says(
      '一般公共服务支出（类）统计信息事务（款）行政运行（项），支出决算为432.8万元，较年初预算增加22.3万元，增长5.43%。',
      `${running}: 432.8万元; change 22.3万元 vs initial; change_rate 5.43% vs initial`,
    ),
    says(
      '一般公共服务支出（类）统计信息事务（款）统计抽样调查（项）。年初预算为0万元，支出决算为16.2万元。',
      'expenditure general 一般公共服务支出/统计信息事务/统计抽样调查#2010508: initial 0万元; 16.2万元',
    ),
    says(
      '卫生健康支出(类)行政事业单位医疗(款)公务员医疗补助(项)预算数8.4万元，决算数8.4万元，完成预算的100.00%。',
      'expenditure general 卫生健康支出/行政事业单位医疗/公务员医疗补助#2101103: adjusted 8.4万元; 8.4万元; completion 100%',
    ),
    silent('参保缴费比例为16%，其中单位部分不变。', 'a rate of contribution, not of an account'),
    silent('按照工资总额的12%缴存。', 'a rate of contribution'),
    silent('2080505科目说明见附件3。', 'a code and the number of an annex'),
  ]),
  under(budget, '五、一般公共预算当年拨款情况说明', [
    says(
      '农林水支出（类）水利（款）行政运行（项）2024年预算数为620.4万元，比2023年预算数增加20.4万元，增长3.4%。',
      'expenditure general 农林水支出/水利/行政运行#2130301: 620.4万元; change 20.4万元; change_rate 3.4%',
    ),
    says(
      '农林水支出（类）水利（款）防汛（项）预算为180万元，较上年执行数减少22万元，下降10.89%。',
      'expenditure general 农林水支出/水利/防汛#2130314: 180万元; change -22万元 vs prior_final; change_rate -10.89% vs prior_final',
    ),
    says(
      '社会保障和就业支出96.5万元，占2.84%；农林水支出3150万元，占92.65%。',
      'expenditure general 社会保障和就业支出#208: 96.5万元; share 2.84%',
      'expenditure general 农林水支出#213: 3150万元; share 92.65%',
    ),
    says(
      '2024年一般公共预算当年拨款3400万元，比上年预算数增加200万元。',
      'expenditure general 本年支出合计: 3400万元; change 200万元',
    ),
    says(
      '住房保障支出（类）住房改革支出（款）住房公积金（项）2024年预算数为66万元，与上年持平。',
      'expenditure general 住房保障支出/住房改革支出/住房公积金#2210201: 66万元; change 0万元',
    ),
    says(
      '行政单位医疗（项）2024年预算40.8万元，主要用于缴纳职工基本医疗保险。',
      'expenditure general 卫生健康支出/行政事业单位医疗/行政单位医疗#2101101: 40.8万元',
    ),
  ]),
  under(account, '七、政府性基金预算财政拨款支出决算情况说明', [
    says(
      '2023年度政府性基金预算财政拨款支出决算226.47万元。',
      'expenditure government_fund 本年支出合计: 226.47万元',
    ),
    says(
      '本年收入226.47万元，本年支出226.47万元，年末结转和结余0万元。',
      'income government_fund 本年收入合计: 226.47万元',
      'expenditure government_fund 本年支出合计: 226.47万元',
      'expenditure government_fund 年末结转和结余: 0万元',
    ),
    says(
      '城乡社区支出（类）国有土地使用权出让收入安排的支出（款）城市建设支出（项）200万元。',
      'expenditure government_fund 城乡社区支出/国有土地使用权出让收入安排的支出/城市建设支出#2120803: 200万元',
    ),
    says(
      '其他支出（类）彩票公益金安排的支出（款）用于社会福利的彩票公益金支出（项）26.47万元，完成预算的100%。',
      'expenditure government_fund 其他支出/彩票公益金安排的支出/用于社会福利的彩票公益金支出#2296002: 26.47万元; completion 100%',
    ),
    says(
      '年初预算为0万元，支出决算为226.47万元，比上年增加26.47万元。',
      'expenditure government_fund 本年支出合计: initial 0万元; 226.47万元; change 26.47万元',
    ),
    silent(
      '本部门2023年没有使用政府性基金预算财政拨款安排的支出（公开08表为空表）。',
      'the number of a table',
    ),
  ]),
  under(account, '八、国有资本经营预算财政拨款支出决算情况说明', [
    says(
      '2023年度国有资本经营预算财政拨款支出5万元，占本年支出合计的0.36%。',
      'expenditure state_capital 本年支出合计: 5万元; share 0.36%',
    ),
    says(
      '国有资本经营预算支出（类）解决历史遗留问题及改革成本支出（款）国有企业退休人员社会化管理补助支出（项）5万元。',
      'expenditure state_capital 国有资本经营预算支出/解决历史遗留问题及改革成本支出/国有企业退休人员社会化管理补助支出#2230105: 5万元',
    ),
    says(
      '年初预算5万元，支出决算5万元，完成年初预算的100%。',
      'expenditure state_capital 本年支出合计: initial 5万元; 5万元; completion 100% vs initial',
    ),
  ]),
  under(account, '四、财政拨款收入支出决算总体情况说明', [
    says(
      '2023年度财政拨款收、支总计1420.9万元。与2022年相比，财政拨款收、支总计各增加80.9万元，增长6.04%。',
      'income fiscal 收入总计 & expenditure fiscal 支出总计: 1420.9万元; change 80.9万元; change_rate 6.04%',
    ),
    says(
      '财政拨款收入总计1420.9万元，财政拨款支出总计1420.9万元。',
      'income fiscal 收入总计 & expenditure fiscal 支出总计: 1420.9万元',
    ),
    says(
      '财政拨款收支总计与上年相比无增减变化。',
      'income fiscal 收入总计 & expenditure fiscal 支出总计: change 0万元',
    ),
  ]),
];
