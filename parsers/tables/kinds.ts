import type { Family, Fund, Stage } from '../../schema/index.ts';
import { plain } from '../accounts/index.ts';

/**
 * The kinds of table that disclosures carry, known by their title: 2026年部门一般公共预算支出功能分类预算表 is
 * `expenditure` of fund `general`. Titles differ from province to province; what they say does not, so a kind is a
 * pattern over the words of a title, and the fund is read from the same title by its own words. The first kind that
 * matches is the one: put the narrower before the wider.
 */
export type Layout =
  | 'two_sided'
  | 'accounts'
  | 'three_public'
  | 'projects'
  | 'procurement'
  | 'events'
  | 'information'
  | 'elsewhere';
export interface TableKind {
  readonly id: string;
  readonly title: RegExp;
  readonly layout: Layout;
  readonly family: Family | null;
  /** 基本支出 or 项目支出, where the table is about one nature of expenditure alone. */
  readonly nature?: '基本支出' | '项目支出';
  readonly example: string;
}

export const tableKinds: readonly TableKind[] = [
  {
    id: 'performance',
    title: /绩效|自评|评分表|指标体系/,
    layout: 'elsewhere',
    family: null,
    example: '项目支出绩效自评表',
  },
  {
    id: 'three_public',
    title: /三公|因公出国.*公务/,
    layout: 'three_public',
    family: 'three_public',
    example: '财政拨款“三公”经费支出决算表',
  },
  {
    id: 'events',
    title: /^(?!.*机关运行)(?:.*(?:会议费|培训费).*)(?:明细|情况|预算|计划)表/,
    layout: 'events',
    family: 'operating',
    example: '培训费明细表',
  },
  {
    id: 'information',
    title: /机(?:关|构)运行经费|国有资产|资产(?:占用|情况|购置)|车辆.*(?:情况|购置)/,
    layout: 'information',
    family: 'operating',
    example: '机关运行经费支出、国有资产占用情况及政府采购支出信息表',
  },
  {
    id: 'procurement',
    title: /政府采购|购买服务/,
    layout: 'procurement',
    family: 'procurement',
    example: '政府采购预算表',
  },
  {
    id: 'project_economic',
    title: /项目支出(?:决算|预算)?明细表|项目支出.*经济分类|项目收入支出/,
    layout: 'accounts',
    family: 'expenditure',
    nature: '项目支出',
    example: '一般公共预算财政拨款项目支出决算明细表',
  },
  {
    id: 'projects',
    title:
      /(?:项目|专项(?:业务)?经费|专项资金).*(?:支出|预算|明细|汇总|情况).*表|重点项目|支出预算项目|上年结转资金支出表/,
    layout: 'projects',
    family: 'project',
    example: '部门综合预算专项业务经费支出表',
  },
  {
    id: 'basic',
    title: /基本支出/,
    layout: 'accounts',
    family: 'expenditure',
    nature: '基本支出',
    example: '一般公共预算基本支出明细表（按支出经济分类科目）',
  },
  {
    id: 'statement',
    title: /收支(?!出)|收入支出.*总表|收入支出.*(?:预算|决算)表|收入支出表|财政拨款(?:预算|决算)?总表/,
    layout: 'two_sided',
    family: null,
    example: '收入支出决算总表',
  },
  {
    id: 'income',
    title: /收入(?:.*(?:决算|预算|总|情况|明细|汇总|分类)?)表|收入总体/,
    layout: 'accounts',
    family: 'income',
    example: '收入决算表',
  },
  {
    id: 'expenditure',
    title: /支出|拨款(?:预算|决算)?(?:情况|明细)?表|经济分类/,
    layout: 'accounts',
    family: 'expenditure',
    example: '一般公共预算支出表',
  },
];

export const kindById = (id: string): TableKind => tableKinds.find((kind) => kind.id === id)!;

const fundWords: readonly (readonly [Fund, RegExp])[] = [
  ['government_fund', /政府性基金/],
  ['state_capital', /国有资(?:本|产)经营|国资经营/],
  ['general', /一般公共(?:预算|财政)|公共财政预算|公共预算/],
];

/** The fund a title speaks of; null where it speaks of several or of one that we do not know. */
export function fundOf(title: string): Fund | null {
  const named = fundWords.filter(([, words]) => words.test(title)).map(([fund]) => fund);
  if (named.length === 1) return named[0]!;
  if (named.length > 1) return named.length === 3 && /财政拨款/.test(title) ? 'fiscal' : null;
  if (/社会保险基金|非财政拨款|财政专户/.test(title)) return null;
  return /财政拨款/.test(title) ? 'fiscal' : 'all';
}

export interface Title {
  readonly text: string;
  readonly kind: TableKind;
  readonly fund: Fund | null;
  readonly year: number | null;
  readonly stage: Stage | null;
}

const leader =
  /^(?:(?:附?表|附件)[一二三四五六七八九十\d]{1,3}(?:-\d)?[:.、]?|(?:部门|单位)?(?:预算|决算)?公开\d{1,2}表|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、](?!\d{3}))/;

/** A text as the title of a table, or null where it is none. */
export function readTitle(printed: string): Title | null {
  let text = plain(printed);
  // a line of the contents ends in dots and a page; a title can carry its number behind
  if (/[.…·]{3,}\d*$/.test(text)) return null;
  for (let match = leader.exec(text); match; match = leader.exec(text)) text = text.slice(match[0].length);
  text = text.replace(/(?:公开)?\d{1,2}表$/, '').replace(/(?:\(续表?\)|续表|\d{1,3})$/, '');
  text = text.replace(/(?:编制|填报)?(?:部门|单位)(?:名称)?[:;].*$/, '');
  if (text.length < 4 || text.length > 60) return null;
  if (
    !/表(?:\([^()]{1,20}\))*$/.test(text) ||
    /[。;，,!?]|如下表|见下表|说明表$/.test(text) ||
    /^[:;]|(?:详见|参见|根据|按照)/.test(text)
  )
    return null;
  const kind = tableKinds.find((k) => k.title.test(text));
  if (!kind) return null;
  const year = /(20\d\d)年/.exec(text);
  return {
    text,
    kind,
    fund: fundOf(text),
    year: year ? Number(year[1]) : null,
    stage: /决算/.test(text) ? 'final' : /预算(?:总|明细|情况|汇总)?表/.test(text) ? 'initial_budget' : null,
  };
}
