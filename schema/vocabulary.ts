/**
 * The one table of terms: what the field says in Chinese and what the code says in English.
 * Every enumerated value of a row, an indicator, a finding or a document is declared here and nowhere else.
 */
export const families = {
  income: '收入',
  expenditure: '支出',
  three_public: '三公经费',
  project: '项目',
  procurement: '政府采购',
  operating: '机关运行经费',
  asset: '国有资产',
  staffing: '机构人员',
  evaluation: '绩效评价',
  mention: '其他提及金额',
} as const;
export const funds = {
  all: '部门全口径',
  fiscal: '财政拨款',
  general: '一般公共预算财政拨款',
  government_fund: '政府性基金预算财政拨款',
  state_capital: '国有资本经营预算财政拨款',
} as const;
export const stages = {
  initial_budget: '年初预算',
  adjusted_budget: '全年预算',
  final: '决算',
} as const;
export const measures = {
  amount: '金额',
  change: '增减额',
  change_rate: '增减幅度',
  share: '占比',
  completion: '完成预算',
  count: '个数',
  score: '得分',
  rate: '比率',
} as const;
export const bases = {
  prior_final: '上年决算',
  prior_budget: '上年预算',
  initial_budget: '年初预算',
  adjusted_budget: '全年预算',
} as const;
export const severities = { error: '错误', warning: '疑点', info: '提示' } as const;
/** What kind of disclosure a document is. `other` holds no disclosure that we know. */
export const documentKinds = {
  budget: '预算',
  final_account: '决算',
  performance_report: '绩效报告',
  other: '其他',
} as const;
/** Whether a document speaks for the department with its units, or for one unit alone (本级). */
export const reportingLevels = { department: '部门', unit: '单位' } as const;
/** The kinds of table that disclosures carry. */
export const tableKinds = {
  statement: '收支总表',
  income: '收入表',
  expenditure: '支出表',
  basic: '基本支出表',
  project_economic: '项目支出经济分类表',
  three_public: '三公经费表',
  projects: '项目表',
  procurement: '政府采购表',
  events: '会议培训表',
  information: '机关运行与资产信息表',
  performance: '绩效表',
} as const;
export const blockKinds = { heading: '标题', paragraph: '段落', table: '表格' } as const;
/** What a reader says of a finding after looking at the source. */
export const verdicts = { confirmed: '已确认', dismissed: '已排除', noted: '已备注' } as const;
/** How a relation between figures ended. What was not checked is never counted as passed. */
export const outcomes = {
  holds: '成立',
  within_rounding: '舍入范围内成立',
  cannot_hold: '不成立',
  not_applicable: '不适用',
  not_enough_data: '数据不足',
  unreadable: '未能读出',
} as const;
export const indicatorOperators = { '>=': '≥', '<=': '≤', '=': '＝', '>': '＞', '<': '＜' } as const;

export type Family = keyof typeof families;
export type Fund = keyof typeof funds;
export type Stage = keyof typeof stages;
export type Measure = keyof typeof measures;
export type Basis = keyof typeof bases;
export type Severity = keyof typeof severities;
export type DocumentKind = keyof typeof documentKinds;
export type ReportingLevel = keyof typeof reportingLevels;
export type Verdict = keyof typeof verdicts;
export type Outcome = keyof typeof outcomes;
export type IndicatorOperator = keyof typeof indicatorOperators;

/** The keys of a vocabulary table, in its order, as zod's `enum` wants them. */
export const keysOf = <T extends Record<string, string>>(table: T) =>
  Object.keys(table) as [keyof T & string, ...(keyof T & string)[]];
