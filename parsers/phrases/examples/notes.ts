import { says, silent, under } from './example.ts';

/** Short notes that places publish by themselves: one paragraph, its parts named in passing, in the words of the town hall. */
export const notes = [
  under('青石开发区2023年“三公”经费预算说明', '2023年“三公”经费预算情况说明', [
    says(
      '2023年“三公”经费预算安排310万元，与2022年预算持平：一、2023年因公出国（境）费预算90万元，与2022年预算相比增加90万元，全力做好境外招商，二、2023年公务用车购置及运行费预算100万元，主要原因是控制用车，相应核减公务用车运行费预算，公务用车购置费0万元，主要原因是不购置车辆，三、2023年公务接待费预算120万元，与2022年预算相比持平。',
      'three_public fiscal 合计: 310万元; change 0万元',
      'three_public fiscal 因公出国(境)费: 90万元; change 90万元',
      'three_public fiscal 公务用车购置及运行维护费: 100万元',
      'three_public fiscal 公务用车购置费: 0万元',
      'three_public fiscal 公务接待费: 120万元; change 0万元',
    ),
    says(
      '公务用车运行维护费18.6万元，与上年持平，因车辆无变动；公务接待费2万元，比上年减少1万元。',
      'three_public fiscal 公务用车运行维护费: 18.6万元; change 0万元',
      'three_public fiscal 公务接待费: 2万元; change -1万元',
    ),
    says(
      '公务用车保有量2辆，购置及运行维护费5万元，比上年减少0.2万元。',
      'three_public fiscal 公务用车保有量: 2辆',
      'three_public fiscal 公务用车购置及运行维护费: 5万元; change -0.2万元',
    ),
    says(
      '三公经费预算拨入13万元，2022年三公经费预算拨入17.5万元，与上年对比减少4.5万元。其中：1、公务车辆运行2023年预算11万元，2022年预算15.2万元；对比减少4.2万元，减少率27.63%。',
      'three_public fiscal 合计: 13万元; 2022 17.5万元; change -4.5万元',
      'three_public fiscal 公务用车运行维护费: 11万元; 2022 15.2万元; change -4.2万元; change_rate -27.63%',
    ),
    silent('公务接待费按规定执行，因预算无变化，全区接待人次控制在800人次以内。', '没有印出哪项经费持平'),
  ]),
  under('青石开发区2023年“三公”经费预算说明', '一、“三公”经费安排情况', [
    says(
      '公务用车购置及运行费50万元（公务用车购置费10万元，比上年增加0万元；公务用车运行维护费40万元，比上年减少2万元。）比上年减少2万元，下降3.85%，主要原因是节约用油；公务接待费2.4万元，与2022年预算一致，持平原因主要是接待任务相同。',
      'three_public fiscal 公务用车购置及运行维护费: 50万元; change -2万元; change_rate -3.85%',
      'three_public fiscal 公务用车购置费: 10万元; change 0万元',
      'three_public fiscal 公务用车运行维护费: 40万元; change -2万元',
      'three_public fiscal 公务接待费: 2.4万元; change 0万元',
    ),
    says(
      '因公出国（境）费、公务用车购置及运行费和公务接待费的财政拨款预算数2,711.65万元，其中因公出国（境）费617万元（零增长），公务用车购置及运行费1,205.06万元（较2022年压缩2%）。',
      'three_public fiscal 合计: 2711.65万元',
      'three_public fiscal 因公出国(境)费: 617万元; change 0万元',
      'three_public fiscal 公务用车购置及运行维护费: 1205.06万元; change_rate -2%',
    ),
  ]),
  under('青石开发区2013年“三公”经费决算', '(一)因公出国(境)费', [
    says(
      '2013年度财政拨款决算数为93.8万元，占“三公”经费财政拨款决算总数的23.5%。',
      'three_public fiscal 因公出国(境)费: 93.8万元; share 23.5%',
    ),
    says(
      '公务车购置及运行维护费32.5万元，其中公务车辆运维经费30万元、公车购置支出2.5万元。',
      'three_public fiscal 公务用车购置及运行维护费: 32.5万元',
      'three_public fiscal 公务用车运行维护费: 30万元',
      'three_public fiscal 公务用车购置费: 2.5万元',
    ),
    says(
      '因公出国（境）费21.36万元，公务用车购置及运行费43.99万元，公务接待费14.34万元。与2012年决算相比，分别减少0.29万元、0.33万元、0.64万元。',
      'three_public fiscal 因公出国(境)费: 21.36万元; change -0.29万元',
      'three_public fiscal 公务用车购置及运行维护费: 43.99万元; change -0.33万元',
      'three_public fiscal 公务接待费: 14.34万元; change -0.64万元',
    ),
    says(
      '公务接待费14.34万元，比2012年减少0.64万元。因公出国（境）费21.36万元、公务用车购置及运行费43.99万元，与2012年相比，分别增加0.29万元、0.33万元。',
      'three_public fiscal 公务接待费: 14.34万元; change -0.64万元',
      'three_public fiscal 因公出国(境)费: 21.36万元; change 0.29万元',
      'three_public fiscal 公务用车购置及运行维护费: 43.99万元; change 0.33万元',
    ),
    says(
      '各部门的因公出国（境）经费、公务用车购置及运行费、公务接待费（“三公”经费）支出合计58.8万元，比预算数减少12.71万元。',
      'three_public fiscal 合计: 58.8万元; change -12.71万元 vs adjusted',
    ),
    says(
      '2013年“三公”经费决算数据比2012年“三公”经费决算数据减少16.5万元。',
      'three_public fiscal 合计: change -16.5万元',
    ),
    says(
      '全年购置公务用车0辆，年末公务用车保有量38辆，其中：公务用车4辆，执勤执法用车34辆。',
      'three_public fiscal 公务用车购置数: 0辆',
      'three_public fiscal 公务用车保有量: 38辆',
      'three_public fiscal 公务用车保有量/公务用车: 4辆',
      'three_public fiscal 公务用车保有量/执勤执法用车: 34辆',
    ),
    silent('公务接待费开支单位包括审批局机关及1个所属单位。', '单位的个数，不是接待批次'),
  ]),
  under('云山县第一中学2023年单位预算', '(一)一般公共预算支出按支出功能分类科目划分', [
    says(
      '事业单位医疗76.14万元，其中：基本支出76.14万元，项目支出0万元。主要用于单位的基本医疗保险缴费支出。',
      'expenditure general 卫生健康支出/行政事业单位医疗/事业单位医疗: 76.14万元',
      'expenditure general 卫生健康支出/行政事业单位医疗/事业单位医疗[基本支出]: 76.14万元',
      'expenditure general 卫生健康支出/行政事业单位医疗/事业单位医疗[项目支出]: 0万元',
    ),
    says(
      '机构保障7.5万元，其中：基本支出7.5万元，项目支出0万元。',
      'mention: 7.5万元',
      'mention: 7.5万元',
      'mention: 0万元',
    ),
  ]),
  under('云山县第一中学2023年单位预算', '三、支出用途', [
    says(
      '公用经费98万元。\n——水费50万元。\n——培训费38万元。\n——三公经费4万元。\n——工会经费6万元。',
      'expenditure all 基本支出/公用经费: 98万元',
      'expenditure all 基本支出/公用经费/水费: 50万元',
      'expenditure all 基本支出/公用经费/培训费: 38万元',
      'three_public fiscal 合计: 4万元',
      'expenditure all 基本支出/公用经费/工会经费: 6万元',
    ),
  ]),
  under('白沙镇幼儿园2020年度部门决算', '三、一般公共预算财政拨款支出决算情况', [
    says(
      '教育支出95.95万元，主要用于保教工作发生的人员经费和办公经费，完成年初预算103.2%，决算数大于预算数2.98万元，主要原因是新增保教设备1.2万元。',
      'expenditure general 教育支出: 95.95万元; completion 103.2% vs initial; change 2.98万元 vs initial',
      'mention: 1.2万元',
    ),
  ]),
  under('白沙镇幼儿园2020年度部门决算', '二、机构设置情况', [
    says(
      '核定人员编制31人，实际正式教职工29人，其中高级职称4人，中级职称25人，退休职工8人。',
      'staffing 编制人数: 31人',
      'staffing 实有人数: 29人',
      'staffing 离退休人数: 8人',
    ),
  ]),
  under('白沙镇2020年度“三公”经费决算', '2020年度“三公”经费决算情况', [
    says(
      '国内公务接待75批次，国内公务接待600人次。经比较2020年度镇本级“三公”经费21万元，较上年减少9万元，下降30%，较年初预算数减少4万元。',
      'three_public fiscal 国内公务接待批次: 75批次',
      'three_public fiscal 国内公务接待人次: 600人次',
      'three_public fiscal 合计: 21万元; change -9万元; change_rate -30%; change -4万元 vs initial',
    ),
    says(
      '“三公”经费决算支出65.08万元，按同口径同比减少3.96万元，下降5.7%。全年公车运行支出同比增加0万元。',
      'three_public fiscal 合计: 65.08万元; change -3.96万元; change_rate -5.7%',
      'three_public fiscal 公务用车运行维护费: change 0万元',
    ),
    says(
      '2020年度安排的“三公”经费支出决算总额为5.48万元，比预算增加0万元，比去年增加1.55万元，增长39.4%。',
      'three_public fiscal 合计: 5.48万元; change 0万元 vs adjusted; change 1.55万元; change_rate 39.4%',
    ),
    says(
      '车辆购置支出0万元。公车运行及维护46.1万元，较上年下降21%；因公出国10万元，与上年持平。',
      'three_public fiscal 公务用车购置费: 0万元',
      'three_public fiscal 公务用车运行维护费: 46.1万元; change_rate -21%',
      'three_public fiscal 因公出国(境)费: 10万元; change 0万元',
    ),
    says(
      '年末单位共有公务用车8辆，其中：一般公务用车6辆，特种作业车（洒水车、垃圾车）2辆。',
      'three_public fiscal 公务用车保有量: 8辆',
      'three_public fiscal 公务用车保有量/一般公务用车: 6辆',
      'three_public fiscal 公务用车保有量/特种作业车: 2辆',
    ),
  ]),
  under('白沙镇2022年“三公”经费预算', '二、2021年“三公”经费决算情况', [
    says(
      '2021年度“三公”经费合计支出10.12万元，其中公务用车运行费用7.73万元，较上年减少1万元。2022年度“三公”经费预算较2021年度增加1.68万元。',
      'three_public fiscal 合计: 2021 final 10.12万元; change 1.68万元',
      'three_public fiscal 公务用车运行维护费: 2021 final 7.73万元; 2021 final change -1万元 vs prior_final',
    ),
  ]),
  under('云山县统计局2023年部门预算', '五、一般公共预算支出情况说明', [
    says(
      '1.基本支出预算88.13万元，占一般公共预算支出的96.74%。其中：工资福利支出预算71.6万元，占基本支出预算81.24%。商品和服务支出预算16.53万元，同比减少1.73万元，下降9.47%。2.项目支出2.97万元，占一般公共预算支出的3.26%。其中：商品和服务支出预算2.97万元，占项目支出预算100%。',
      'expenditure general 基本支出: 88.13万元; share 96.74%',
      'expenditure general 基本支出/工资福利支出: 71.6万元; share 81.24%',
      'expenditure general 基本支出/商品和服务支出: 16.53万元; change -1.73万元; change_rate -9.47%',
      'expenditure general 项目支出: 2.97万元; share 3.26%',
      'expenditure general 项目支出/商品和服务支出: 2.97万元; share 100%',
    ),
    says(
      '基本支出88.13万元、项目支出2.97万元，其中：工资福利支出71.6万元。',
      'expenditure general 基本支出: 88.13万元',
      'expenditure general 项目支出: 2.97万元',
      'expenditure general 工资福利支出: 71.6万元',
    ),
  ]),
  under('云山县统计局2023年部门预算', '一、收支预算总体情况', [
    says(
      '2023年收支总预算447万元，含青年活动站经费25万元，城调队经费53.7万元；比2022年预算增加75.5万元，增长20.32%。',
      'income all 收入总计 & expenditure all 支出总计: 447万元; change 75.5万元; change_rate 20.32%',
    ),
    says(
      '项目支出预算较上年(减)6万元，(减)幅23%；基本支出预算较上年（增加）9.1万元。',
      'expenditure all 项目支出: change -6万元; change_rate -23%',
      'expenditure all 基本支出: change 9.1万元',
    ),
  ]),
  under('云山县统计局2022年度部门决算', '一、收入支出决算总体情况说明', [
    says(
      '2022年度收、支总计各是415.49，413.91万元。与2021年相比，收、支总计各减少126.86，157.97万元，各下降23.39%、27.62%。',
      'income all 收入总计: 415.49万元; change -126.86万元; change_rate -23.39%',
      'expenditure all 支出总计: 413.91万元; change -157.97万元; change_rate -27.62%',
    ),
    says(
      '收、支总计各415.49万元，2.5%的增幅与上年相当。',
      'income all 收入总计 & expenditure all 支出总计: 415.49万元',
    ),
  ]),
  under('红石市卫生局2018年“三公”经费决算', '一、“三公”经费支出情况', [
    says(
      '各单位因公出国（境）经费、公务接待费、公车购置费，公车运行费（“三公”经费）决算总额277.1万元，比上年下降1.8%。公务接待费决算103.3万元，与上年下降7.6%；公务用车购置及运行费决算161.8万元，比上年下降1.2%。',
      'three_public fiscal 合计: 277.1万元; change_rate -1.8%',
      'three_public fiscal 公务接待费: 103.3万元; change_rate -7.6%',
      'three_public fiscal 公务用车购置及运行维护费: 161.8万元; change_rate -1.2%',
    ),
    says(
      '“三公”经费支出2.05万元，年初预算为2.95万元，差值为0.9万元。其中：因公出国（境）支出0万元，年初预算为0.1万元，原因为压缩开支；公务接待费支出2.05万元，年初预算为2.85万元。',
      'three_public fiscal 合计: 2.05万元; initial 2.95万元',
      'mention: 0.9万元',
      'three_public fiscal 因公出国(境)费: 0万元; initial 0.1万元',
      'three_public fiscal 公务接待费: 2.05万元; initial 2.85万元',
    ),
    says(
      '较上年减少0.03万元，原因为厉行节约；其中：因公出国（境）支出0万元；公务用车购置支出0万元。',
      'three_public fiscal 合计: change -0.03万元',
      'three_public fiscal 因公出国(境)费: 0万元',
      'three_public fiscal 公务用车购置费: 0万元',
    ),
    says(
      '2018年共派出出国（境）团组33个，其中：出国（境）考察团组25个，出国（境）培训团组8个，累计出国（境）84人次。',
      'three_public fiscal 因公出国(境)团组数: 33个',
      'three_public fiscal 因公出国(境)团组数/考察团组: 25个',
      'three_public fiscal 因公出国(境)团组数/培训团组: 8个',
      'three_public fiscal 因公出国(境)人次: 84人次',
    ),
    says(
      '2017年“三公”经费支出94.7万元。其中，因公出国（境）经费17.7万元，公务接待费77万元。',
      'three_public fiscal 合计: 2017 94.7万元',
      'three_public fiscal 因公出国(境)费: 2017 17.7万元',
      'three_public fiscal 公务接待费: 2017 77万元',
    ),
    says(
      '2019年“三公”经费财政拨款预算56.2万元，与2018年预算基本持平。其中，因公出国（境）费53.1万元。',
      'three_public fiscal 合计: 2019 initial 56.2万元',
      'three_public fiscal 因公出国(境)费: 2019 initial 53.1万元',
    ),
  ]),
  under('红石市卫生局2018年“三公”经费决算', '二、“三公”经费使用情况', [
    says(
      '国内公务接待578批次，较上年增加74批次；国内公务接待6815人次，较上年减少109人次。公务用车保有量46辆，较上年减少3辆。',
      'three_public fiscal 国内公务接待批次: 578批次; none change 74批次',
      'three_public fiscal 国内公务接待人次: 6815人次; none change -109人次',
      'three_public fiscal 公务用车保有量: 46辆; none change -3辆',
    ),
  ]),
  under('红石市财政局2019年“三公”经费预算', '2019年“三公”经费预算', [
    says(
      '2019年，市本级一般公共预算支出安排的“三公”经费预算为332万元。其中，因公出国（境）费5万元，公务接待费47万元，公务用车购置及运行费280万元。同口径比2018年减少83万元，下降20%。其中：公务接待费同口径比2018年减少3.8万元。',
      'three_public general 合计: 332万元; change -83万元; change_rate -20%',
      'three_public general 因公出国(境)费: 5万元',
      'three_public general 公务接待费: 47万元; change -3.8万元',
      'three_public general 公务用车购置及运行维护费: 280万元',
    ),
  ]),
  under('红石市卫生局2018年度部门决算', '部门决算情况', [
    says(
      '红石市卫生局2018年度部门决算\n红石市卫生局2018年“三公”经费财政拨款预算37.8万元，实际支出35.3万元，比预算减少2.5万元。',
      'three_public fiscal 合计: adjusted 37.8万元; 35.3万元; change -2.5万元 vs adjusted',
    ),
  ]),
  under('红石市总工会2018年度单位决算', '二、机构设置', [
    says(
      '市总工会属市委直属事业单位，共设置6个科室，共有行政编制4个，参公事业编制2个。实有行政人员4人，参公事业人员2人。',
      'staffing 内设机构数: 6个',
      'staffing 编制人数/行政编制: 4人',
      'staffing 编制人数/参公事业编制: 2人',
      'staffing 实有人数/行政人员: 4人',
      'staffing 实有人数/参公事业人员: 2人',
    ),
    silent('全年编制3个专项规划，组织6个部门会商。', '编写的规划，不是人员编制'),
  ]),
  under('红石市总工会2018年度单位决算', '三、收入决算情况', [
    says(
      '经营收入0万元，为单位在业务活动之外开展非独立核算经营活动取得的收入。较2017年度决算数增加0万元，增长0%。',
      'income all 经营收入: 0万元; change 0万元; change_rate 0%',
    ),
  ]),
  under('红石市总工会2018年“三公”经费决算', '“三公”经费财政拨款情况', [
    says(
      '2017年“三公”经费财政拨款决算数41.5万元，其中车辆购置及运行费22.4万元。此外，因公出国（境）费和公务接待费分别为11.3和7.8万元。',
      'three_public fiscal 合计: 2017 41.5万元',
      'three_public fiscal 公务用车购置及运行维护费: 2017 22.4万元',
      'three_public fiscal 因公出国(境)费: 2017 11.3万元',
      'three_public fiscal 公务接待费: 2017 7.8万元',
    ),
    says(
      '全年安排因公出国（境）团组69个、368人次，其中：负责人出席国际会议10个团组、60人次。',
      'three_public fiscal 因公出国(境)团组数: 69个',
      'three_public fiscal 因公出国(境)人次: 368人次',
    ),
  ]),
  under('红石市财政局2016年“三公”经费预算', '2016年三公经费公开', [
    says(
      '各单位使用当年一般公共预算拨款（包括经费拨款和纳入预算管理的非税收入）安排的2016年“三公”经费预算为44万元，其中，公务接待费20.4万元。',
      'three_public general 合计: 44万元',
      'three_public general 公务接待费: 20.4万元',
    ),
  ]),
];
