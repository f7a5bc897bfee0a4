/** Words of the report. */
export const report = {
  report: ['报告', 'Report'],
  reportDate: ['{date} 生成', 'made on {date}'],
  reportCounts: [
    '从这份材料读出 {rows} 行数据，发现 {findings} 处彼此对不上的数字。',
    '{rows} rows were read from this document; {findings} findings.',
  ],
  reportUnitCounts: [
    '库里有这个单位的 {documents} 份材料，发现 {findings} 处对不上的数字。',
    '{documents} documents of this unit are in the store; {findings} findings.',
  ],
  reportRelations: ['核对过的关系', 'Relations that were checked'],
  reportOutcome: ['结果', 'Outcome'],
  reportRelationCount: ['项', 'Count'],
  reportFigures: ['主要数字', 'Main figures'],
  reportPage: ['页', 'Page'],
  reportSource: ['来源', 'Sources'],
  reportFile: ['文件', 'File'],
  reportAddress: ['网址', 'Address'],
  reportPublisher: ['发布者', 'Publisher'],
  reportBytes: ['字节', 'Bytes'],
  method: ['方法', 'Method'],
  method1: [
    '明账读公开的预算、决算和绩效材料，找出每一个印出的数字，记下它在原文中的位置，再判断它说的是哪个单位、哪一年、哪个项目。金额一律换算成万元，全程用十进制精确计算。',
    'Mingzhang reads published budgets, final accounts and performance reports, finds every printed number with its place in the source, and decides which unit, year and item it speaks of. Amounts are in 10,000 yuan; all arithmetic is exact decimal.',
  ],
  method2: [
    '然后逐项核对：分项之和、占比、增减幅度、完成率是否与金额相符，同一个数字前后是否一致，各份材料之间是否衔接。',
    'It then checks: whether parts add up, whether shares, changes and completion rates follow from the amounts, whether a figure printed twice is the same, whether documents agree with each other.',
  ],
  method3: [
    '印出的数字是四舍五入过的，所以每个数字都当作一个区间：只有无论怎样舍入都不可能成立的，才列为错误。',
    'Printed numbers are rounded, so each is treated as a range: only what no rounding can explain is called an error.',
  ],
  method4: [
    '“错误”是数字之间必有一处不对；“疑点”是很可能不对；“提示”是值得看一眼。没有核对成的关系另外计数，不算通过。',
    'An “error” means that the figures cannot all be right; a “warning” that they probably are not; “info” that a look is worthwhile. What could not be checked is counted apart and never as passed.',
  ],
  limits: ['限度', 'Limits'],
  limits1: [
    '程序可能读错。引用之前请对照原文：每一条都附有原句和页码，原文件由 sha256 确认。',
    'The program can misread. Compare with the source before quoting: every finding comes with its sentence and page, and the file is identified by its sha256.',
  ],
  limits2: [
    '数字对不上，可能是印错、笔误、口径不同或没有说明的调整，不等于资金有问题；要问公布材料的单位。',
    'Figures that do not agree may be misprints, slips, different scopes or adjustments nobody explained. They do not mean that money is missing; ask the unit that published them.',
  ],
  limits3: [
    '没有发现，不等于没有问题：只核对了材料自己印出的数字和库里已有的材料。',
    'No finding does not mean no problem: only the figures printed in these documents and the documents in the store were checked.',
  ],
} as const;
