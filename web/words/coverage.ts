/** Words of the coverage: who has published what, when. */
export const coverage = {
  coverage: ['公开情况', 'Coverage'],
  coverageLead: [
    '谁公开了哪一年的什么，什么时候公开，谁迟了，谁还缺。',
    'Who has published what for which year, when; who was late, who is missing.',
  ],
  coverageRule: [
    '按时：批复后 {days} 日内公开（批复日期与公开日期都知道时）；否则以通常的截止日为准：预算为当年 {budget}，决算与绩效报告为次年 {final}。',
    'In time: within {days} days of approval where both days are known; else by the usual deadline: {budget} of the year for a budget, {final} of the next year for a final account or a performance report.',
  ],
  deadlineBudget: ['预算截止（月-日）', 'Budget deadline (MM-DD)'],
  deadlineFinal: ['决算截止（月-日）', 'Final account deadline (MM-DD)'],
  state: ['情况', 'State'],
  in_time: ['按时', 'in time'],
  late: ['迟', 'late'],
  undated: ['日期不详', 'no date'],
  missing: ['缺', 'missing'],
  awaited: ['未到期', 'not due yet'],
  not_expected: ['不要求', 'not expected'],
  afterApproval: ['批复后 {days} 天', '{days} days after approval'],
  againstList: ['对照名单：{count} 个单位', 'Against a list of {count} units'],
  againstKnown: [
    '未给名单，只列库里见过的单位：从未公开的单位不在其中。',
    'No list given: only units that are in the store are shown; those that never published are not among them.',
  ],
  uploadList: ['应公开单位名单（CSV）', 'Units that should publish (CSV)'],
  uploadHelp: [
    '一列“单位”，可另有“地区”“类型”“起始年度”“截止年度”；UTF-8 或 GB18030。名单只在内存里，不保存。',
    'A column 单位 (or entity), and where wanted 地区 (region), 类型 (kind), 起始年度 (from), 截止年度 (to); UTF-8 or GB18030. Kept in memory only.',
  ],
  uploadButton: ['对照', 'Compare'],
  withoutList: ['不用名单', 'Without the list'],
  listFailed: ['名单用不了', 'The list cannot be used'],
  byYear: ['各年度公开情况', 'By year'],
  byUnit: ['各单位', 'By unit'],
  coverageCount: ['{count} 个单位', '{count} units'],
} as const;
