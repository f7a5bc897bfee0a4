/** Words of the pages that show many figures at once: overview, entity, compare, coverage, versions. */
export const views = {
  asCsv: ['CSV', 'CSV'],
  asSvg: ['SVG', 'SVG'],
  asPng: ['PNG', 'PNG'],
  downloadAs: ['下载“{title}”为 {format}', 'Download “{title}” as {format}'],
  chartSource: ['来源：{name}，{date} 取自明账', 'Source: {name}, taken from Mingzhang on {date}'],
  chartHelp: [
    '图中的点可用 Tab 键进入，方向键移动，回车键打开原文。',
    'Tab enters a chart, arrow keys move between its points, Enter opens the source.',
  ],
  slots: [
    '0 是印出的零；“—”是有文件而没有印出这个数；“缺”是没有这份文件。',
    '0 is a printed zero; “—” means a document that does not print the figure; “none” means no document.',
  ],
  slotNone: ['缺', 'none'],
  alsoPrinted: ['另印 {value}', 'also {value}'],
  conflictNote: [
    '同一数字有几种印法的，取本单位、本年度、本阶段文件里本表的那一个；舍入解释不了的其余各值列在旁边。',
    'Where a figure is printed in several ways, the one in the unit’s own table of the year and stage is shown; others that rounding cannot explain stand beside it.',
  ],
  level: ['口径', 'Scope'],
  levelUnknown: ['未注明', 'not stated'],
  stage: ['阶段', 'Stage'],
  measure: ['度量', 'Measure'],
  account: ['科目', 'Item'],
  title: ['标题', 'Title'],
  publishedDay: ['公开日期', 'Published'],
  approved: ['批复日期', 'Approved'],
  seen: ['读到', 'First read'],
  show: ['显示', 'Show'],
} as const;
