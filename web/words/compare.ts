/** Words of the comparison. */
export const compare = {
  compare: ['比较', 'Compare'],
  compareLead: [
    '只有科目、年度、资金、阶段、口径都相同的数字才放在一起比。',
    'Only figures of one item, year, fund, stage and scope are laid side by side.',
  ],
  addUnit: ['添加单位', 'Add a unit'],
  chosenUnits: ['所选单位', 'Chosen units'],
  removeUnit: ['移除 {name}', 'Remove {name}'],
  levelAny: ['部门与单位', 'departments and units'],
  standingsCount: [
    '{count} 家印出了这个数，其中 {zeros} 家为零；中位数 {median} {unit}。',
    '{count} print it, {zeros} of them as zero; the median is {median} {unit}.',
  ],
  farCount: ['{count} 家离群。', '{count} lie far from the rest.'],
  otherLevels: [
    '另有 {count} 家口径不同或未注明，未列入。',
    '{count} more have another scope or state none, and are left out.',
  ],
  farRule: [
    '离群：取对数后，与中位数之差超过 3.5 倍（MAD÷0.6745）；零不参与，不足 {enough} 家不判。“比上年”按同一规则判断变动幅度。',
    'Far: on logarithms, more than 3.5 × (MAD ÷ 0.6745) from the median; zeros take no part, and fewer than {enough} are not judged. Changes on the year before are judged by the same rule.',
  ],
  ranking: ['排名', 'Ranking'],
  distribution: ['分布', 'Distribution'],
  distributionSays: ['{from}—{to}：{count} 家', '{from}–{to}: {count} units'],
  scopeSentence: ['{scope}。', '{scope}.'],
  distributionLine: [
    '横轴为对数；虚线之外为离群。',
    'Logarithmic axis; beyond the dashed lines lie the far ones.',
  ],
  unitCount: ['家', 'units'],
  overYears: ['所选单位历年', 'Chosen units over the years'],
  farUnits: ['离群的单位', 'Units far from the rest'],
  timesMedian: ['中位数的', 'Of the median'],
  place: ['名次', 'Rank'],
  change: ['比上年', 'Change'],
  marks: ['标记', 'Marks'],
  far: ['离群', 'far'],
  farChange: ['变动', 'change'],
  median: ['中位数', 'median'],
  nobody: [
    '没有单位印出这样的数字。换一个年度、资金或阶段试试。',
    'Nobody prints such a figure. Try another year, fund or stage.',
  ],
} as const;
