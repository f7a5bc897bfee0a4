/**
 * What the finance ministry's rules require of every disclosure. Data, no logic: how the item is called where it is told,
 * which rows show that it is told, and in which kinds of documents it is due.
 *
 * Reads 政府采购服务支出 12.00 万元 (a row) or 本部门没有政府采购支出 (the sentence that explains why there is none).
 */
import type { Metadata, Row } from '../../schema/index.ts';

type Kind = Metadata['kind'];

export interface Requirement {
  readonly id: string;
  readonly title: string;
  /** The rule it rests on, in our words. */
  readonly basis: string;
  /** Kinds of documents in which it is due. */
  readonly kinds: readonly Kind[];
  /** A row that shows that the figure is told; null where words alone tell it. */
  readonly row: ((row: Row) => boolean) | null;
  /** Names under which it is told or explained away. */
  readonly named: RegExp;
  /** Due from the year on. */
  readonly since?: number;
}

const both: readonly Kind[] = ['budget', 'final_account'];
const final: readonly Kind[] = ['final_account'];
const tables = '预决算公开办法：部门收支总体情况和财政拨款收支情况应当公开。';
const three = '预决算公开办法：“三公”经费应当分项公开，并说明增减变化的原因。';
const counts = '预决算公开办法：决算应当公开出国团组和人次、车辆购置和保有量、接待批次和人次。';

const of =
  (family: Row['family'], item: RegExp, more: Partial<Pick<Row, 'fund' | 'measure'>> = {}) =>
  (row: Row): boolean =>
    row.family === family &&
    item.test(row.item) &&
    (more.fund === undefined || row.fund === more.fund) &&
    (more.measure === undefined || row.measure === more.measure);

export const requirements: readonly Requirement[] = [
  {
    id: 'overall',
    title: '收支总体情况',
    basis: tables,
    kinds: both,
    row: of('income', /^收入总计$|^本年收入合计$/, { fund: 'all' }),
    named: /收入?支出?(?:预算|决算)?总(?:体情况)?表/g,
  },
  {
    id: 'income',
    title: '收入情况',
    basis: tables,
    kinds: both,
    row: of('income', /./, { fund: 'all' }),
    named: /收入(?:预算|决算)?(?:总体情况|总)?表/g,
  },
  {
    id: 'expenditure',
    title: '支出情况',
    basis: tables,
    kinds: both,
    row: of('expenditure', /./, { fund: 'all' }),
    named: /支出(?:预算|决算)?(?:总体情况|总)?表/g,
  },
  {
    id: 'fiscal',
    title: '财政拨款收支情况',
    basis: tables,
    kinds: both,
    row: (r) => (r.family === 'income' || r.family === 'expenditure') && r.fund === 'fiscal',
    named: /财政拨款收入?支出?(?:预算|决算)?总(?:体情况)?表?/g,
  },
  {
    id: 'general',
    title: '一般公共预算支出情况',
    basis: tables,
    kinds: both,
    row: of('expenditure', /./, { fund: 'general' }),
    named: /一般公共预算(?:财政拨款|当年拨款|拨款)?支出/g,
  },
  {
    id: 'basic',
    title: '一般公共预算基本支出情况',
    basis: tables,
    kinds: both,
    row: of('expenditure', /^基本支出|^人员经费|^公用经费/),
    named: /一般公共预算(?:财政拨款|拨款)?基本支出/g,
  },
  {
    id: 'government-fund',
    title: '政府性基金预算支出情况',
    basis: tables,
    kinds: both,
    row: (r) => r.fund === 'government_fund' || /政府性基金/.test(r.item),
    named: /政府性基金/g,
  },
  {
    id: 'state-capital',
    title: '国有资本经营预算支出情况',
    basis: '预算、决算公开操作规程：国有资本经营预算支出应当公开，没有的应当说明。',
    kinds: both,
    since: 2019,
    row: (r) => r.fund === 'state_capital' || /国有资本经营/.test(r.item),
    named: /国有资本经营/g,
  },
  {
    id: 'three-public',
    title: '“三公”经费合计',
    basis: three,
    kinds: both,
    row: of('three_public', /^合计$/),
    named: /[“"]?三公[”"]?\s*经费/g,
  },
  {
    id: 'three-public-abroad',
    title: '因公出国(境)费',
    basis: three,
    kinds: both,
    row: of('three_public', /^因公出国/),
    named: /因公出国/g,
  },
  {
    id: 'three-public-vehicles',
    title: '公务用车购置及运行维护费',
    basis: three,
    kinds: both,
    row: of('three_public', /^公务用车/),
    named: /公务用车/g,
  },
  {
    id: 'three-public-reception',
    title: '公务接待费',
    basis: three,
    kinds: both,
    row: of('three_public', /接待费$/),
    named: /公务接待/g,
  },
  {
    id: 'trips',
    title: '出国(境)团组数和人次',
    basis: counts,
    kinds: final,
    row: of('three_public', /^因公出国.*(?:团组数|人次)$/),
    named: /出国[（(]境[）)]团组|出国团组/g,
  },
  {
    id: 'vehicles-held',
    title: '公务用车购置数和保有量',
    basis: counts,
    kinds: final,
    row: of('three_public', /^公务用车(?:购置数|保有量)$/),
    named: /公务用车保有量|保有量/g,
  },
  {
    id: 'receptions',
    title: '公务接待批次和人次',
    basis: counts,
    kinds: final,
    row: of('three_public', /接待(?:批次|人次)$/),
    named: /接待[^。；]{0,12}批次|批次/g,
  },
  {
    id: 'operating',
    title: '机关运行经费',
    basis: '预决算公开办法：应当说明机关运行经费的安排、使用情况。',
    kinds: both,
    row: of('operating', /^机关运行经费$|^公用经费$/),
    named: /机关运行经费/g,
  },
  {
    id: 'procurement',
    title: '政府采购（货物、工程、服务）',
    basis: '预决算公开办法：应当公开政府采购支出，并细化到货物、工程、服务。',
    kinds: both,
    row: of('procurement', /^政府采购/),
    named: /政府采购/g,
  },
  {
    id: 'procurement-small',
    title: '政府采购授予中小企业的金额',
    basis: '政府采购促进中小企业发展管理办法：应当公开面向中小企业采购的情况。',
    kinds: final,
    since: 2021,
    row: of('procurement', /中小企业|小微企业/),
    named: /中小(?:微)?企业|小微企业/g,
  },
  {
    id: 'assets',
    title: '国有资产占用情况',
    basis: '预决算公开办法：应当说明国有资产占用情况，包括车辆和大型设备。',
    kinds: both,
    row: of('asset', /./),
    named: /国有资产(?:占用|占有|使用)/g,
  },
  {
    id: 'performance',
    title: '预算绩效情况',
    basis: '预决算公开办法：应当公开绩效目标、绩效评价结果。',
    kinds: both,
    row: (r) => r.family === 'evaluation' || r.family === 'project',
    named: /绩效(?:目标|评价|自评|管理|情况)/g,
  },
  {
    id: 'reasons',
    title: '增减变化的原因',
    basis: three,
    kinds: both,
    row: null,
    named: /(?:主要|变动|变化|差异|增减)?原因(?:是|为|：|:)|主要是/g,
  },
  {
    id: 'terms',
    title: '专业名词解释',
    basis: '预决算公开办法：应当对专业性较强的名词进行解释。',
    kinds: both,
    row: null,
    named: /名词解释/g,
  },
];
