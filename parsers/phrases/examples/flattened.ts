import { flattened, says, silent } from './example.ts';

/** Line breaks and spaces gone: title, heading and text are one line. */
const account = '青岚县统计局2023年度部门决算';
const budget = '临川市水务局2024年部门预算';

export const flattenedText = [
  flattened(account, '一、收入支出决算总体情况说明', [
    says(
      '2023年度收、支总计1586.20万元。与2022年度相比，收、支总计各增加86.20万元，增长5.75%。',
      'income all 收入总计 & expenditure all 支出总计: 1586.2万元; change 86.2万元; change_rate 5.75%',
    ),
    says(
      '2023年度收、支总计1586.20万元。二、收入决算情况说明本年收入合计1401.08万元，其中：财政拨款收入1380.58万元，占98.54%。三、支出决算情况说明本年支出合计1390.77万元，其中：基本支出820.4万元，占58.99%。',
      'income all 收入总计 & expenditure all 支出总计: 1586.2万元',
      'income all 本年收入合计: 1401.08万元',
      'income all 财政拨款收入: 1380.58万元; share 98.54%',
      'expenditure all 本年支出合计: 1390.77万元',
      'expenditure all 基本支出: 820.4万元; share 58.99%',
    ),
    says(
      '收入总计1586.20万元，—3—与上年相比增加86.20万元。',
      'income all 收入总计: 1586.2万元; change 86.2万元',
    ),
    silent('（一）2023年工作开展情况共完成调查12项（二）2024年打算', 'work done'),
  ]),
  flattened(account, '一、支出决算情况说明', [
    says(
      '2023年度支出合计1390.77万元,其中:基本支出820.4万元,占58.99%;项目支出570.37万元,占41.01%。',
      'expenditure all 本年支出合计: 1390.77万元',
      'expenditure all 基本支出: 820.4万元; share 58.99%',
      'expenditure all 项目支出: 570.37万元; share 41.01%',
    ),
    says(
      '2023 年度 支出合计 1390.77 万元 ，其中 ：基本支出 820.4 万元 ，占 58.99 %。',
      'expenditure all 本年支出合计: 1390.77万元',
      'expenditure all 基本支出: 820.4万元; share 58.99%',
    ),
    says(
      '1.基本支出820.4万元2.项目支出570.37万元',
      'expenditure all 基本支出: 820.4万元',
      'expenditure all 项目支出: 570.37万元',
    ),
  ]),
  flattened(account, '一、一般公共预算财政拨款支出决算情况说明', [
    says(
      '1.一般公共服务支出（类）统计信息事务（款）行政运行（项）年初预算为410.5万元，支出决算为432.8万元。2.住房保障支出（类）住房改革支出（款）住房公积金（项）年初预算为44万元，支出决算为44.02万元。',
      'expenditure general 一般公共服务支出/统计信息事务/行政运行#2010501: initial 410.5万元; 432.8万元',
      'expenditure general 住房保障支出/住房改革支出/住房公积金#2210201: initial 44万元; 44.02万元',
    ),
    says(
      '一般公共服务支出(类)统计信息事务(款)行政运行(项)。年初预算为410.5万元,支出决算为432.8万元,完成年初预算的105.43%。',
      'expenditure general 一般公共服务支出/统计信息事务/行政运行#2010501: initial 410.5万元; 432.8万元; completion 105.43% vs initial',
    ),
  ]),
  flattened(account, '一、财政拨款“三公”经费支出决算情况说明', [
    says(
      '2023年度“三公”经费支出决算7.35万元。（一）因公出国（境）费0万元。（二）公务用车购置及运行维护费5.8万元。（三）公务接待费1.55万元。',
      'three_public fiscal 合计: 7.35万元',
      'three_public fiscal 因公出国(境)费: 0万元',
      'three_public fiscal 公务用车购置及运行维护费: 5.8万元',
      'three_public fiscal 公务接待费: 1.55万元',
    ),
    says(
      '公务接待费1.55万元，其中国内公务接待21批次、168人次。二、机关运行经费支出情况说明2023年度机关运行经费支出78.3万元。',
      'three_public fiscal 公务接待费: 1.55万元',
      'three_public fiscal 国内公务接待批次: 21批次',
      'three_public fiscal 国内公务接待人次: 168人次',
      'operating 机关运行经费: 78.3万元',
    ),
  ]),
  flattened(budget, '一、2024年收支总体情况说明', [
    says('2024年收支总预算3560.8万元。', 'income all 收入总计 & expenditure all 支出总计: 3560.8万元'),
    says(
      '收入预算3560.8万元，其中：一般公共预算拨款收入3400万元，占95.48%。二、支出预算情况支出预算3560.8万元，其中：基本支出1200.3万元，项目支出2360.5万元。',
      'income all 收入总计: 3560.8万元',
      'income all 一般公共预算财政拨款收入: 3400万元; share 95.48%',
      'expenditure all 支出总计: 3560.8万元',
      'expenditure all 基本支出: 1200.3万元',
      'expenditure all 项目支出: 2360.5万元',
    ),
  ]),
];
