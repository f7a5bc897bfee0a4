/**
 * Printed numbers and what they are, before anyone interprets them: `printed = value unit`, `~` before the value of one
 * that is only about, `null` for a number without a unit. Text with no figures holds numbers that count nothing.
 */
export interface FigureExample {
  readonly text: string;
  readonly figures: readonly string[];
  /** For a number that counts nothing: what it is. */
  readonly not?: string;
}
const holds = (text: string, ...figures: readonly string[]): FigureExample => ({ text, figures });
const none = (text: string, not: string): FigureExample => ({ text, figures: [], not });

export const figureExamples: readonly FigureExample[] = [
  // money
  holds('收入合计1344.73万元', '1344.73万元 = 1344.73 万元'),
  holds('收入合计1,344.73万元', '1,344.73万元 = 1344.73 万元'),
  holds('收入合计12,345,678.90元', '12,345,678.90元 = 1234.56789 万元'),
  holds('收入合计1 344.73 万元', '1 344.73 万元 = 1344.73 万元'),
  holds('收入合计12 344.73万元', '12 344.73万元 = 12344.73 万元'),
  holds('收入合计1344.73元', '1344.73元 = 0.134473 万元'),
  holds('收入合计0元', '0元 = 0 万元'),
  holds('收入合计0.00万元', '0.00万元 = 0 万元'),
  holds('收入合计1.5亿元', '1.5亿元 = 15000 万元'),
  holds('收入合计3千元', '3千元 = 0.3 万元'),
  holds('收入合计5百万元', '5百万元 = 500 万元'),
  holds('收入合计44.8万，支出合计', '44.8万 = 44.8 万元'),
  holds('收入合计１３４４．７３万元', '１３４４．７３万元 = 1344.73 万元'),
  holds('收入合计１，３４４．７３万元', '１，３４４．７３万元 = 1344.73 万元'),
  holds('收入合计1，344.73万元', '1，344.73万元 = 1344.73 万元'),
  holds('收入合计1344．73万元', '1344．73万元 = 1344.73 万元'),
  holds('收入合计1344. 73万元', '1344. 73万元 = 1344.73 万元'),
  holds('减少-405.97万元', '-405.97万元 = -405.97 万元'),
  holds('减少－405.97万元', '－405.97万元 = -405.97 万元'),
  holds('减少405.97万元', '405.97万元 = 405.97 万元'),
  holds('支出约12万元', '12万元 = ~12 万元'),
  holds('支出12余万元', '12余万元 = ~12 万元'),
  holds('支出近12万元', '12万元 = ~12 万元'),
  holds('人员经费650万元、公用经费52.2万元', '650万元 = 650 万元', '52.2万元 = 52.2 万元'),
  holds('支出十五万元', '十五万元 = 15 万元'),
  holds('支出三万元', '三万元 = 3 万元'),
  holds('会议费2、培训费3', '2 = 2 null', '3 = 3 null'),
  holds('大型修缮2、设施更新3', '2 = 2 null', '3 = 3 null'),
  holds('支出12.10万和3.00万元', '12.10万 = 12.1 万元', '3.00万元 = 3 万元'),
  holds('较上年560万元增加40万元', '560万元 = 560 万元', '40万元 = 40 万元'),
  holds('（3.5万元）', '3.5万元 = 3.5 万元'),
  // rates
  holds('增长92.7%', '92.7% = 92.7 %'),
  holds('增长９２．７％', '９２．７％ = 92.7 %'),
  holds('增长92.7 ％', '92.7 ％ = 92.7 %'),
  holds('增长百分之五', '百分之五 = 5 %'),
  holds('增长百分之十二点五', '百分之十二点五 = 12.5 %'),
  holds('下降-6.6%', '-6.6% = -6.6 %'),
  holds('增长3‰', '3‰ = 0.3 %'),
  holds('提高1.2个百分点', '1.2个百分点 = 1.2 百分点'),
  // counts
  holds('公务用车保有量3辆', '3辆 = 3 辆'),
  holds('接待21批次、168人次', '21批次 = 21 批次', '168人次 = 168 人次'),
  holds('编制42名', '42名 = 42 人'),
  holds('单价100万元以上设备2台（套）', '2台（套） = 2 台套'),
  holds('设备6台/套', '6台/套 = 6 台套'),
  holds('纳入决算的单位2家', '2家 = 2 个'),
  holds('内设机构六个', '六个 = 6 个'),
  holds('接待两批次', '两批次 = 2 批次'),
  holds('自评得分96.5分', '96.5分 = 96.5 分'),
  holds('发现问题3个', '3个 = 3 个'),
  // what counts nothing
  none('2023年度部门决算', 'a year'),
  none('2023年3月15日', 'a date'),
  none('截至2023年12月31日', 'a date'),
  none('财预〔2023〕12号', 'the number of a document'),
  none('川财预（2022）8号', 'the number of a document'),
  none('第十四条', 'the number of an article'),
  none('第3次会议', 'an ordinal'),
  none('公开01表', 'the number of a table'),
  none('附件2', 'the number of an annex'),
  none('详见表5', 'the number of a table'),
  none('1.基本支出', 'the number of a list'),
  none('（2）项目支出', 'the number of a list'),
  none('一、收入情况', 'the number of a heading'),
  none('一是加强管理', 'a number of an enumeration'),
  none('“三公”经费', 'a word'),
  none('单价50万元以上通用设备', 'a threshold in a name'),
  none('单价100万元（含）以上专用设备', 'a threshold in a name'),
  none('联系电话：0838-6123456', 'a telephone number'),
  none('邮政编码：625300', 'a postal code'),
  none('5G网络', 'a word'),
  none('A4纸', 'a word'),
  none('行政运行（2010501）', 'the code of an account'),
  none('2080505-机关事业单位基本养老保险缴费支出', 'the code of an account'),
  none('上午9:30', 'a time of the day'),
  none('“十四五”规划', 'a word'),
  none('公益一类事业单位', 'a word'),
  none('进一步', 'a word'),
  none('统一安排', 'a word'),
];

/** Examples that `parsers/figures.ts` cannot read yet, and why. */
export const pendingFigures: readonly { readonly text: string; readonly why: string }[] = [
  { text: '收入合计1，344.73万元', why: '半角数字之间的全角逗号被当作列举，不作千分位' },
  { text: '支出十五万元', why: '汉字数字后的万元不作金额' },
  { text: '支出三万元', why: '汉字数字后的万元不作金额' },
  { text: '内设机构六个', why: '汉字数字后的个不作计数' },
];
