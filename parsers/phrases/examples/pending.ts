/** Examples that the grammar cannot read yet, by how their text begins, and why. The list can only shrink. */
export const pending: readonly { readonly text: string; readonly why: string }[] = [
  { text: '政府采购预算总额200万元，实际采购支出186.4万元', why: '“实际采购支出”没有把预算数改回决算数' },
  { text: '收、支总计由2022年的1500万元增加到1586.2万元', why: '“增加到”后的金额被当作增减额' },
  { text: '基本支出占比由上年的72.1%降至', why: '“由上年的…降至”的前一个比率属于上年' },
];
