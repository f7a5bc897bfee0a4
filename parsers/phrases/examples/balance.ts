import { says, silent, under } from './example.ts';

/** 收入支出总体情况: totals of both sides, alone, at once, against the year before. */
const account = '青岚县统计局2023年度部门决算';
const budget = '临川市水务局2024年部门预算';

export const balance = [
  under(account, '一、收入支出决算总体情况说明', [
    says('2023年度收、支总计均为1586.20万元。', 'income all 收入总计 & expenditure all 支出总计: 1586.2万元'),
    says(
      '本部门2023年度收入总计1586.20万元，支出总计1586.20万元。',
      'income all 收入总计 & expenditure all 支出总计: 1586.2万元',
    ),
    says(
      '2023年度收、支总计1586.20万元。与2022年度相比，收、支总计各增加86.20万元，增长5.75%。',
      'income all 收入总计 & expenditure all 支出总计: 1586.2万元; change 86.2万元; change_rate 5.75%',
    ),
    says(
      '2023年收入总计920.4万元，较上年减少30.6万元，下降3.22%；支出总计920.4万元，较上年减少30.6万元，下降3.22%。',
      'income all 收入总计 & expenditure all 支出总计: 920.4万元; change -30.6万元; change_rate -3.22%',
    ),
    says(
      '我局2023年度总收入2310万元，总支出2310万元，同比分别增加110万元和110万元。',
      'income all 收入总计 & expenditure all 支出总计: 2310万元; change 110万元',
    ),
    says(
      '2023年度收支总计为745.31万元，与上年相比减少12.05万元，降低1.59%。',
      'income all 收入总计 & expenditure all 支出总计: 745.31万元; change -12.05万元; change_rate -1.59%',
    ),
    says(
      '2023年度收入总计、支出总计均为3120.55万元，与上年持平。',
      'income all 收入总计 & expenditure all 支出总计: 3120.55万元; change 0万元',
    ),
    says(
      '收入总计482.6万元，比2022年决算数增加22.6万元，增幅4.91%。',
      'income all 收入总计: 482.6万元; change 22.6万元; change_rate 4.91%',
    ),
    says(
      '支出总计482.6万元，比2022年决算数增加22.6万元，增幅为4.91%。',
      'expenditure all 支出总计: 482.6万元; change 22.6万元; change_rate 4.91%',
    ),
    says(
      '2023年度收入合计1401.08万元，支出合计1390.77万元。',
      'income all 本年收入合计: 1401.08万元',
      'expenditure all 本年支出合计: 1390.77万元',
    ),
    says(
      '本年收入合计1401.08万元，年初结转和结余185.12万元；本年支出合计1390.77万元，年末结转和结余195.43万元。',
      'income all 本年收入合计: 1401.08万元',
      'income all 年初结转和结余: 185.12万元',
      'expenditure all 本年支出合计: 1390.77万元',
      'expenditure all 年末结转和结余: 195.43万元',
    ),
    says(
      '使用非财政拨款结余12.4万元，结余分配3.1万元。',
      'income all 使用非财政拨款结余: 12.4万元',
      'expenditure all 结余分配: 3.1万元',
    ),
    says(
      '2022年度收入总计1500万元，2023年度收入总计1586.2万元。',
      'income all 收入总计: 2022 1500万元; 1586.2万元',
    ),
    says(
      '收入总计1586.20万元，较2022年的1500万元增加86.20万元。',
      'income all 收入总计: 1586.2万元; 2022 1500万元; change 86.2万元',
    ),
    says(
      '2023年度收入总计１，５８６．２０万元，增长５．７５％。',
      'income all 收入总计: 1586.2万元; change_rate 5.75%',
    ),
    says('收入总计1 586.20 万元。', 'income all 收入总计: 1586.2万元'),
    says(
      '收入总计15862000元，支出总计15862000.00元。',
      'income all 收入总计 & expenditure all 支出总计: 1586.2万元',
    ),
    says('收入总计1.59亿元，支出总计1.59亿元。', 'income all 收入总计 & expenditure all 支出总计: 15900万元'),
    says(
      '2023年度收、支总计各1586.20万元，较上年各增长5.75%。',
      'income all 收入总计 & expenditure all 支出总计: 1586.2万元; change_rate 5.75%',
    ),
    says(
      '2023年度收、支总计1586.20万元，与2022年相比增加86.20万元，增长5.75%，主要原因是第五次经济普查启动，增加普查经费70万元。',
      'income all 收入总计 & expenditure all 支出总计: 1586.2万元; change 86.2万元; change_rate 5.75%',
      'mention: 70万元',
    ),
    says('收入总计减少-30.6万元，下降-3.22%。', 'income all 收入总计: change -30.6万元; change_rate -3.22%'),
    says(
      '收入总计比上年增加（减少）-30.6万元，增长（下降）-3.22%。',
      'income all 收入总计: change -30.6万元; change_rate -3.22%',
    ),
    silent(
      '2023年，全县统计系统坚持稳中求进，地区生产总值达到186.4亿元。',
      'a figure of the county, not of the bureau',
    ),
    silent('详见2023年度收入支出决算总表（公开01表）。', 'the number of a table'),
    silent('收支情况按照财预〔2023〕12号文件的要求公开。', 'the number of a document'),
    silent('全局共组织入户调查320次，覆盖18个乡镇。', 'counts of work done'),
    silent('2023年3月15日召开党组会议研究决算事宜。', 'a date'),
    silent('决算已于2024年8月20日经县人大常委会批准。', 'a date'),
    silent('联系电话：0838-6123456。', 'a telephone number'),
  ]),
  under(budget, '一、2024年收支总体情况说明', [
    says('2024年收支总预算3560.8万元。', 'income all 收入总计 & expenditure all 支出总计: 3560.8万元'),
    says(
      '2024年收入总计3560.8万元，其中：一般公共预算拨款收入3400万元，上年结转160.8万元。',
      'income all 收入总计: 3560.8万元',
      'income all 一般公共预算财政拨款收入: 3400万元',
      'income all 上年结转结余: 160.8万元',
    ),
    says(
      '2024年支出总计3560.8万元，其中：基本支出1200.3万元，项目支出2360.5万元。',
      'expenditure all 支出总计: 3560.8万元',
      'expenditure all 基本支出: 1200.3万元',
      'expenditure all 项目支出: 2360.5万元',
    ),
    says(
      '收入预算3560.8万元，比上年预算增加260.8万元，增长7.9%。',
      'income all 收入总计: 3560.8万元; change 260.8万元; change_rate 7.9%',
    ),
    says('支出预算3560.8万元，比上年减少40万元。', 'expenditure all 支出总计: 3560.8万元; change -40万元'),
    says(
      '与2023年预算相比，收支总预算各增加260.8万元。',
      'income all 收入总计 & expenditure all 支出总计: change 260.8万元',
    ),
    says(
      '收入预算3560.8万元，比2023年决算数减少15.2万元。',
      'income all 收入总计: 3560.8万元; change -15.2万元 vs prior_final',
    ),
    says('收支总预算与上年持平。', 'income all 收入总计 & expenditure all 支出总计: change 0万元'),
    says(
      '2024年部门总收入3560.8万元，部门总支出3560.8万元。',
      'income all 收入总计 & expenditure all 支出总计: 3560.8万元',
    ),
    silent('预算编制遵循“二上二下”程序，共分5个阶段。', 'a count of phases'),
    silent('根据《预算法》第十四条及财政部令第71号编制。', 'numbers of articles and orders'),
  ]),
];
