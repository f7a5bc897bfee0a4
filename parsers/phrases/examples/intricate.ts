import { says, silent, under } from './example.ts';

/** Sentences that say much at once: two years, two stages, nested lists, 由…增加到…, figures in brackets. */
const account = '青岚县统计局2023年度部门决算';
const budget = '临川市水务局2024年部门预算';

export const intricate = [
  under(account, '一、收入支出决算总体情况说明', [
    says(
      '2023年度收入总计1586.2万元，其中本年收入1401.08万元、年初结转和结余185.12万元；支出总计1586.2万元，其中本年支出1390.77万元、年末结转和结余195.43万元。',
      'income all 收入总计 & expenditure all 支出总计: 1586.2万元',
      'income all 本年收入合计: 1401.08万元',
      'income all 年初结转和结余: 185.12万元',
      'expenditure all 本年支出合计: 1390.77万元',
      'expenditure all 年末结转和结余: 195.43万元',
    ),
    says(
      '收、支总计由2022年的1500万元增加到1586.2万元，增加86.2万元，增长5.75%。',
      'income all 收入总计 & expenditure all 支出总计: 2022 1500万元; 1586.2万元; change 86.2万元; change_rate 5.75%',
    ),
    says(
      '收入总计1586.2万元，比上年增加86.2万元（增长5.75%）。',
      'income all 收入总计: 1586.2万元; change 86.2万元; change_rate 5.75%',
    ),
    says(
      '收入总计1586.2万元（上年为1500万元），增长5.75%。',
      'income all 收入总计: 1586.2万元; 2022 1500万元; change_rate 5.75%',
    ),
    says(
      '收入总计1586.2万元，增加86.2万元，增长率为5.75%。',
      'income all 收入总计: 1586.2万元; change 86.2万元; change_rate 5.75%',
    ),
    says(
      '收、支总计比上年减少12.05万元，下降率1.59%。',
      'income all 收入总计 & expenditure all 支出总计: change -12.05万元; change_rate -1.59%',
    ),
    says(
      '收入总计与支出总计相等，均为1586.2万元。',
      'income all 收入总计 & expenditure all 支出总计: 1586.2万元',
    ),
    says(
      '与2022年相比，收入总计增加86.2万元，增长5.75%；支出总计增加86.2万元，增长5.75%。',
      'income all 收入总计 & expenditure all 支出总计: change 86.2万元; change_rate 5.75%',
    ),
    silent('2022年收支管理获全省统计系统第3名。', 'a rank'),
    silent('收支核算实行“1+6”岗位责任制。', 'a slogan'),
  ]),
  under(account, '五、一般公共预算财政拨款支出决算情况说明', [
    says(
      '一般公共服务支出和住房保障支出分别为932.6万元和54万元，分别占80.1%和4.64%。',
      'expenditure general 一般公共服务支出#201: 932.6万元; share 80.1%',
      'expenditure general 住房保障支出#221: 54万元; share 4.64%',
    ),
    says(
      '201一般公共服务支出932.6万元，208社会保障和就业支出132.4万元。',
      'expenditure general 一般公共服务支出#201: 932.6万元',
      'expenditure general 社会保障和就业支出#208: 132.4万元',
    ),
    says(
      '2010501行政运行432.8万元，2010507专项普查活动301.5万元。',
      'expenditure general 一般公共服务支出/统计信息事务/行政运行#2010501: 432.8万元',
      'expenditure general 一般公共服务支出/统计信息事务/专项普查活动#2010507: 301.5万元',
    ),
    says(
      '一般公共服务支出（类）932.6万元，其中：统计信息事务（款）910万元，包括：行政运行（项）432.8万元、专项普查活动（项）301.5万元。',
      'expenditure general 一般公共服务支出#201: 932.6万元',
      'expenditure general 一般公共服务支出/统计信息事务#20105: 910万元',
      'expenditure general 一般公共服务支出/统计信息事务/行政运行#2010501: 432.8万元',
      'expenditure general 一般公共服务支出/统计信息事务/专项普查活动#2010507: 301.5万元',
    ),
    says(
      '住房保障支出（类）住房改革支出（款）住房公积金（项）。年初预算为44万元，支出决算为44.02万元，完成年初预算的100.05%，较上年增加1.3万元，增长3.04%。',
      'expenditure general 住房保障支出/住房改革支出/住房公积金#2210201: initial 44万元; 44.02万元; completion 100.05% vs initial; change 1.3万元; change_rate 3.04%',
    ),
    says(
      '卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）。年初预算为25万元，支出决算为25.44万元，决算数较年初预算数增加0.44万元，主要原因是缴费基数调整增加0.44万元。',
      'expenditure general 卫生健康支出/行政事业单位医疗/行政单位医疗#2101101: initial 25万元; 25.44万元; change 0.44万元 vs initial',
      'mention: 0.44万元',
    ),
    says(
      '（一）支出决算总体情况。2023年度一般公共预算财政拨款支出1164.3万元，占本年支出的83.72%。（二）支出决算结构情况。一般公共服务支出932.6万元，占80.1%。',
      'expenditure general 本年支出合计: 1164.3万元; share 83.72%',
      'expenditure general 一般公共服务支出#201: 932.6万元; share 80.1%',
    ),
    says(
      '一般公共预算财政拨款支出1164.3万元，其中：基本支出820.4万元，项目支出343.9万元。',
      'expenditure general 本年支出合计: 1164.3万元',
      'expenditure general 基本支出: 820.4万元',
      'expenditure general 项目支出: 343.9万元',
    ),
    silent('与“2070109群众文化”等科目核对一致。', 'the code of an account'),
    silent('养老保险单位缴费比例由20%降至16%。', 'rates of contribution'),
  ]),
  under(account, '七、财政拨款“三公”经费支出决算情况说明', [
    says(
      '公务接待费2023年预算3万元、决算1.55万元，2022年决算2.07万元。',
      'three_public fiscal 公务接待费: adjusted 3万元; 1.55万元; 2022 2.07万元',
    ),
    says(
      '公务用车购置及运行维护费5.8万元，完成预算的82.86%，占“三公”经费的78.91%，比上年增加0.4万元，增长7.41%。',
      'three_public fiscal 公务用车购置及运行维护费: 5.8万元; completion 82.86%; share 78.91%; change 0.4万元; change_rate 7.41%',
    ),
    says(
      '2023年“三公”经费预算数9万元，其中：因公出国（境）费0万元，公务用车购置及运行维护费7万元，公务接待费2万元。',
      'three_public fiscal 合计: adjusted 9万元',
      'three_public fiscal 因公出国(境)费: adjusted 0万元',
      'three_public fiscal 公务用车购置及运行维护费: adjusted 7万元',
      'three_public fiscal 公务接待费: adjusted 2万元',
    ),
    says(
      '“三公”经费支出决算7.35万元，较年初预算减少1.65万元，主要原因是接待减少0.45万元；较上年减少0.52万元，主要原因是厉行节约。',
      'three_public fiscal 合计: 7.35万元; change -1.65万元 vs initial; change -0.52万元',
      'mention: 0.45万元',
    ),
    says(
      '公务接待费支出1.55万元。主要用于接待上级调研21批次，168人次，支出1.55万元。',
      'three_public fiscal 公务接待费: 1.55万元',
      'three_public fiscal 国内公务接待批次: 21批次',
      'three_public fiscal 国内公务接待人次: 168人次',
      'mention: 1.55万元',
    ),
    says(
      '因公出国（境）费、公务用车购置费均为0万元。',
      'three_public fiscal 因公出国(境)费 & three_public fiscal 公务用车购置费: 0万元',
    ),
    says(
      '2023年无因公出国（境）团组，因公出国（境）费0万元，与上年持平。',
      'three_public fiscal 因公出国(境)费: 0万元; change 0万元',
    ),
    silent('公务用车全部加装北斗定位，百公里油耗8.6升。', 'fuel'),
    silent('接待标准按川财行〔2019〕45号文件执行。', 'the number of a document'),
    silent('一次接待陪同人员一般不超过接待对象的1/3。', 'a fraction of a rule'),
  ]),
  under(account, '十、政府采购支出情况说明', [
    says(
      '货物支出46.2万元，占政府采购支出总额的24.79%；服务支出140.2万元，占75.21%。',
      'procurement 政府采购货物支出: 46.2万元; share 24.79%',
      'procurement 政府采购服务支出: 140.2万元; share 75.21%',
    ),
    says(
      '授予中小企业合同金额170万元，占政府采购支出总额的91.2%；其中：授予小微企业合同金额120.5万元，占政府采购支出总额的64.65%。',
      'procurement 授予中小企业合同金额: 170万元; share 91.2%',
      'procurement 授予小微企业合同金额: 120.5万元; share 64.65%',
    ),
    silent('采购评审专家抽取12人次，答复质疑2件。', 'experts and questions'),
  ]),
  under(budget, '五、一般公共预算当年拨款情况说明', [
    says(
      '农林水支出（类）水利（款）行政运行（项）2023年执行数610万元，2024年预算数620.4万元，比2023年执行数增加10.4万元，增长1.7%。',
      'expenditure general 农林水支出/水利/行政运行#2130301: 2023 final 610万元; 620.4万元; change 10.4万元 vs prior_final; change_rate 1.7% vs prior_final',
    ),
    says(
      '一般公共预算当年拨款3400万元，其中：农林水支出3150万元，占92.65%；社会保障和就业支出96.5万元，占2.84%。',
      'expenditure general 本年支出合计: 3400万元',
      'expenditure general 农林水支出#213: 3150万元; share 92.65%',
      'expenditure general 社会保障和就业支出#208: 96.5万元; share 2.84%',
    ),
    says(
      '住房公积金（项）2024年预算数为66万元，比2023年预算数增加（减少）2万元，增长（下降）3.13%。',
      'expenditure general 住房保障支出/住房改革支出/住房公积金#2210201: 66万元; change 2万元; change_rate 3.13%',
    ),
    says(
      '农林水支出（类）水利（款）水利工程建设（项）预算数为1200万元，较上年减少160万元，下降11.76%，主要原因是中型灌区改造项目完工，减少160万元。',
      'expenditure general 农林水支出/水利/水利工程建设#2130305: 1200万元; change -160万元; change_rate -11.76%',
      'mention: 160万元',
    ),
    silent('灌溉水有效利用系数提高到0.578。', 'a coefficient'),
    silent('计划新增灌溉面积2.4万亩，改造渠道36.5公里。', 'a plan of work'),
    silent('水质达标率稳定在98%。', 'a rate of water'),
  ]),
  under(budget, '九、机关运行经费安排情况说明', [
    says(
      '2024年机关运行经费财政拨款预算160.3万元，比2023年预算增加6.3万元，增长4.09%，主要原因是人员增加4人，增加公用经费6.3万元。',
      'operating 机关运行经费: 160.3万元; change 6.3万元; change_rate 4.09%',
      'mention: 6.3万元',
    ),
    silent('严控会议规模，全市性会议控制在200人以内，会期不超过1.5天。', 'a rule about meetings'),
  ]),
];
