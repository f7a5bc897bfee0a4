/** `when`: only in another shape of the text (see the runner), where it can be read as it stands. */
export interface Pending {
  readonly text: string;
  readonly why: string;
  readonly when?: 'wide' | 'narrow' | 'spaced' | 'dense' | 'flattened';
}
/** Examples that the grammar cannot read yet, by how their text begins, and why. The list can only shrink. */
export const pending: readonly Pending[] = [
  { text: '基本支出占比由上年的72.1%降至', why: '“由上年的…降至”的前一个比率属于上年' },
  { text: '追减项目支出预算15万元', why: '“追减…预算”是调整额' },
  {
    text: '2022年本部门预算支出812.4万元，其中一般公共预算拨款支出',
    why: '再次说“本部门预算支出”时资金口径应回到全口径',
  },
  { text: '2023年年初预算580万元，调整预算数620.4万元', why: '节名“资金收支情况”下没有主语的预算数、决算数' },
  {
    text: '部门整体支出绩效评价综合得分91.66分',
    why: '标题“绩效分析”“评价结论”与正文连写时看不出在哪里结束',
    when: 'flattened',
  },
  {
    text: '项目资金到位率100%，预算执行率92.84%',
    why: '标题“绩效分析”“评价结论”与正文连写时看不出在哪里结束',
    when: 'flattened',
  },
  {
    text: '预算执行率=（实际支出资金',
    why: '标题“绩效分析”“评价结论”与正文连写时看不出在哪里结束',
    when: 'flattened',
  },
  {
    text: '预算年终结余率与上年持平',
    why: '标题“绩效分析”“评价结论”与正文连写时看不出在哪里结束',
    when: 'flattened',
  },
  {
    text: '服务对象满意度96.5%',
    why: '标题“绩效分析”“评价结论”与正文连写时看不出在哪里结束',
    when: 'flattened',
  },
  {
    text: '单位：元\n财政拨款收入5001000',
    why: '标题与正文各有单位且连写时，正文的单位没有取代标题的',
    when: 'flattened',
  },
  {
    text: '2010501行政运行432.8万元，2010507专项普查活动301.5万元',
    why: '科目编码与标题的“说明”连写',
    when: 'flattened',
  },
];
