import type { Basis, Fund, Measure, Stage } from '../../schema/index.ts';
import { resolveLine } from '../accounts/index.ts';
import type { TableKind } from './kinds.ts';

/**
 * What a column says, from the texts of the head above it:
 *
 *     ["2026年预算数", "基本支出", "小计"]            -> 基本支出 of 2026, initial budget
 *     ["2026年预算数比2025年执行数", "增减额"]        -> change against the prior final account
 */
export type Role =
  | 'code'
  | 'level_code'
  | 'name'
  | 'other_code'
  | 'row_number'
  | 'unit_code'
  | 'unit_name'
  | 'project_name'
  | 'note'
  | 'value';

export interface Meaning {
  /** How the column splits the account, outermost first; empty for the whole. */
  readonly names: readonly string[];
  readonly fund: Fund | null;
  readonly stage: Stage | null;
  readonly year: number | null;
  readonly measure: Measure;
  readonly basis: Basis | null;
  readonly scope: string | null;
  /** 总计, and 合计 over 本年收入 and 上年结转: the grand total of the statement. */
  readonly grand: boolean;
  readonly confidence: number;
}
export interface Column {
  readonly index: number;
  readonly path: readonly string[];
  readonly role: Role;
  /** Which accounts a name or code column names, where the head says so. */
  readonly accounts: 'functional' | 'economic' | 'government_economic' | null;
}

const roles: readonly (readonly [Role, RegExp])[] = [
  ['row_number', /^(?:行次|序号|栏次)$/],
  ['level_code', /^(?:类|款|项)$/],
  ['unit_code', /(?:单位|部门)(?:代|编)码$/],
  ['code', /(?:编码|代码|编号)$/],
  [
    'note',
    /备注|说明$|简介|规格|时间|采购目录|购买服务内容|资金性质|^项目类别|^级次|方式$|形式$|^品目|品目名称$|计量单位|支出标准|依据|^内容$/,
  ],
  ['project_name', /(?:单位\(项目\)|项目|预算项目)名称$|^(?:采购|预算)项目$|^一级项目$|^二级项目$/],
  ['unit_name', /(?:品目|采购)(?:大类|类别)$|(?:单位|部门)名称$|^(?:预算)?单位$|^部门$/],
  [
    'name',
    /(?:科目|分类|收入|支出|经费|设备|资产|会议|培训|培训班)?名称$|^(?:收入|支出|本年支出|本年收入)?(?:项目|科目)(?:\([^)]*\))?$|分类科目(?:\(按.*\))?$|^按.*分类$|^支出功能分类$|^支出内容$/,
  ],
];

export function readColumn(index: number, path: readonly string[]): Column {
  const leaf = path.at(-1) ?? '';
  const all = path.join('/');
  const role = leaf === '' ? 'value' : (roles.find(([, words]) => words.test(leaf))?.[0] ?? 'value');
  const settled =
    role === 'level_code' && path.length > 1 && !/编码|代码|科目|项目/.test(path.at(-2)!) ? 'value' : role;
  const accounts = /政府(?:预算)?(?:支出)?经济/.test(all)
    ? 'government_economic'
    : /经济/.test(all)
      ? 'economic'
      : /功能/.test(all)
        ? 'functional'
        : null;
  return { index, path, role: settled, accounts };
}

export interface Context {
  readonly kind: TableKind;
  readonly fund: Fund | null;
  readonly year: number;
  /** Stage of the table where the head names none, and what 预算数 without more means here. */
  readonly stage: Stage;
  readonly budget: boolean;
  readonly family: 'income' | 'expenditure' | null;
}

/** Words of time, stage and comparison, taken off before what is left is a name. */
const wordings =
  /扣除.*后$|20\d\d年(?:度|初)?|(?:年初|全年|调整后?|批复|执行|预算|决算|执行情况)?(?:预算|决算|执行|调整)数|金额|\((?:亿|万|千)?元\)|\([%±+-]*\)|[%±:]/g;

export function readMeaning(column: Column, context: Context): Meaning {
  const names: string[] = [];
  let fund: Fund | null = null;
  let grand = false;
  let confidence = 1;
  const all = column.path.join('/');
  const comparison = comparisonOf(all);
  for (const element of column.path) {
    if (comparison && /比|增减|增长|变动|变化|幅度/.test(element)) continue;
    const named = nameOf(element, context);
    if (named.fund) fund = named.fund;
    if (named.grand) grand = true;
    if (named.name && named.alone && standsAlone(names)) names.length = 0;
    if (named.name && named.name !== names.at(-1)) names.push(named.name);
    confidence = Math.min(confidence, named.confidence);
  }
  const time = timeOf(all, context, comparison !== null);
  return {
    names,
    fund,
    stage: comparison ? context.stage : time.stage,
    year: comparison ? context.year : time.year,
    measure:
      comparison?.measure ??
      (/占.*%|比重|占比/.test(all) ? 'share' : /完成.*%|完成率|执行率/.test(all) ? 'completion' : 'amount'),
    basis: comparison ? basisOf(all, context) : null,
    scope: /扣除[^/()]*?(?=后|\)|\/|$)/.exec(all)?.[0] ?? null,
    grand,
    confidence,
  };
}

function comparisonOf(all: string): { measure: Measure } | null {
  if (!/增减|增长|变动|增幅|变化|比.{2,12}数/.test(all)) return null;
  return { measure: /%|率|幅/.test(all) ? 'change_rate' : 'change' };
}

const basisOf = (all: string, context: Context): Basis =>
  !context.budget ? 'prior_final' : /执行数|决算/.test(all) ? 'prior_final' : 'prior_budget';

function timeOf(all: string, context: Context, comparison: boolean): { stage: Stage; year: number } {
  const printed = comparison ? null : /(20\d\d)年/.exec(all);
  const prior = /上年(?!结转|结余|实户|末|财政)|上年度|去年/.test(all);
  const year = printed ? Number(printed[1]) : prior ? context.year - 1 : context.year;
  if (/决算数?|执行数|实际支出/.test(all.replace(/决算表/g, ''))) return { stage: 'final', year };
  if (/年初预算|预算批复|批复数/.test(all)) return { stage: 'initial_budget', year };
  if (/全年预算|调整(?:后)?预算|预算调整/.test(all)) return { stage: 'adjusted_budget', year };
  if (/预算数/.test(all)) return { stage: context.budget ? 'initial_budget' : 'adjusted_budget', year };
  return { stage: context.stage, year };
}

const fundLines: Readonly<Record<string, Fund>> = {
  一般公共预算财政拨款收入: 'general',
  政府性基金预算财政拨款收入: 'government_fund',
  国有资本经营预算财政拨款收入: 'state_capital',
  财政拨款收入: 'fiscal',
};
/** 一般公共预算 below 财政拨款收入 is an item of its own; below 上年结转 it is a part of that. */
const standsAlone = (names: readonly string[]) =>
  names.length === 0 || resolveLine(names[0]!)?.kind === 'item' || resolveLine(names[0]!)?.kind === 'total';

interface Named {
  /** An official line, which needs no group head before it. */
  readonly alone?: boolean;
  readonly name: string | null;
  readonly fund: Fund | null;
  readonly grand: boolean;
  readonly confidence: number;
}
const neutral: Named = { name: null, fund: null, grand: false, confidence: 1 };

function nameOf(element: string, context: Context): Named {
  const text = element
    .replace(/^其中:?/, '')
    .replace(wordings, '')
    .replace(/^(?:本年|当年|上年(?=$|支出$))/, (m) => (/^(?:本年|当年)(?:收入|支出)/.test(element) ? m : ''))
    .replace(/^部门(?=预算|收入|支出)/, '');
  if (/^(?:合计|小计|收入|支出|部门预算|单位预算|部门|预算|决算|数|上年|当年|其中|项目|)$/.test(text))
    return neutral;
  if (/^(?:总计|收入总计|支出总计|收支总计)$/.test(text)) return { ...neutral, grand: true };
  const nature = natureOf(text);
  if (nature)
    return nature === context.kind.nature
      ? neutral
      : { ...neutral, name: nature, fund: fundWithin(text, context) };
  if (/^(?:收入|支出)(?:预算|决算)$/.test(text)) return neutral;
  if (/^(?:本年|当年)?(?:收入|支出)(?:预算|决算)?(?:合计|小计)?$/.test(text))
    return { ...neutral, name: lineName(text, context) };
  const line = resolveLine(text.replace(/(?<=拨款|预算|资金)支出$/, ''), {
    budget: context.budget,
    side: sideFor(text, context),
  });
  const fund = line ? fundLines[line.name] : undefined;
  if (fund && context.family !== 'income') return { ...neutral, fund };
  // a head over all columns that repeats what the table is about: 财政拨款收入 over 一般公共预算 …
  if (line) return { ...neutral, name: line.name, confidence: line.confidence, alone: line.kind === 'item' };
  if (/三公/.test(text)) return neutral;
  return { ...neutral, name: text, confidence: 0.9 };
}

/** In a table of income 上年结转 is income; in one of expenditure 结转下年 is what is carried over. */
const sideFor = (text: string, context: Context) =>
  context.family === 'expenditure' && resolveLine(text, { side: 'expenditure' }) ? 'expenditure' : undefined;

/** 本年收入 over the columns of a statement is a name of its own only beside others (上年结转); `accounts` decides. */
function lineName(text: string, context: Context): string | null {
  const line = resolveLine(text, { budget: context.budget });
  return line?.kind === 'total' ? line.name : null;
}

function natureOf(text: string): string | null {
  if (/^(?:基本支出)?人员(?:经费|支出|经费支出|经费合计|性支出)(?:小计|合计)?$/.test(text)) return '人员经费';
  if (/^(?:基本支出)?(?:日常)?公用(?:经费|支出|经费支出|经费合计)(?:小计|合计)?$/.test(text))
    return '公用经费';
  const nature = /(基本支出|项目支出)(?:预算|决算|合计|小计)?$/.exec(text);
  return nature ? nature[1]! : null;
}

function fundWithin(text: string, context: Context): Fund | null {
  const rest = text.replace(/(?:基本支出|项目支出).*$/, '');
  if (rest === '') return null;
  const line = resolveLine(rest);
  const fund = line ? (fundLines[line.name] ?? null) : null;
  return fund === context.fund ? null : fund;
}
