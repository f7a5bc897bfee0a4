/**
 * How accounts are made up of others, as the official tables build them. Data, no logic.
 *
 * 支出总计 = 本年支出合计 + 结余分配 + 年末结转和结余; a breakdown lists the parts of one way to split an account, and an
 * account may be split in several ways (by nature, by function, by economic account).
 */
import {
  type Classification,
  type Family,
  functionalClassification,
  governmentEconomicClassification,
} from '../schema/index.ts';

export interface Breakdown {
  readonly family: Family;
  readonly total: string;
  readonly parts: readonly string[];
  readonly title: string;
}

export const breakdowns: readonly Breakdown[] = [
  {
    family: 'income',
    total: '收入总计',
    parts: [
      '本年收入合计',
      '使用非财政拨款结余',
      '使用专用结余',
      '使用非财政拨款结余和专用结余',
      '年初结转和结余',
      '上年结转结余',
    ],
    title: '收入总计的构成',
  },
  {
    family: 'income',
    total: '本年收入合计',
    parts: [
      '财政拨款收入',
      '财政专户管理资金收入',
      '单位资金收入',
      '上级补助收入',
      '事业收入',
      '经营收入',
      '附属单位上缴收入',
      '其他收入',
    ],
    title: '本年收入的来源',
  },
  {
    family: 'income',
    total: '财政拨款收入',
    parts: ['一般公共预算财政拨款收入', '政府性基金预算财政拨款收入', '国有资本经营预算财政拨款收入'],
    title: '财政拨款收入的构成',
  },
  {
    family: 'income',
    total: '单位资金收入',
    parts: ['上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'],
    title: '单位资金收入的构成',
  },
  {
    family: 'expenditure',
    total: '支出总计',
    parts: ['本年支出合计', '结余分配', '年末结转和结余', '结转下年'],
    title: '支出总计的构成',
  },
  {
    family: 'expenditure',
    total: '本年支出合计',
    parts: ['基本支出', '项目支出', '专项业务经费支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
    title: '支出按性质',
  },
  {
    family: 'three_public',
    total: '合计',
    parts: ['因公出国(境)费', '公务用车购置及运行维护费', '公务接待费'],
    title: '“三公”经费的构成',
  },
  {
    family: 'three_public',
    total: '公务用车购置及运行维护费',
    parts: ['公务用车购置费', '公务用车运行维护费'],
    title: '公务用车费用的构成',
  },
  {
    family: 'three_public',
    total: '公务接待费',
    parts: ['国内公务接待费', '国(境)外公务接待费'],
    title: '公务接待费的构成',
  },
  {
    family: 'procurement',
    total: '政府采购支出总额',
    parts: ['政府采购货物支出', '政府采购工程支出', '政府采购服务支出'],
    title: '政府采购的构成',
  },
];

/** Classes of the economic classification (支出经济分类的类), which stand beside functional accounts in other tables. */
export const economicClasses: ReadonlySet<string> = new Set([
  '工资福利支出',
  '商品和服务支出',
  '对个人和家庭的补助',
  '对个人和家庭的补助支出',
  '债务利息及费用支出',
  '资本性支出',
  '资本性支出(基本建设)',
  '对企业补助',
  '对企业补助(基本建设)',
  '对社会保障基金补助',
]);

/** Whether a name is a 类 of the functional classification, in whichever year. */
export function isFunctionalClass(name: string): boolean {
  const known = functionalClasses.get(name);
  if (known !== undefined) return known;
  const is = functionalClassification()
    .byName(name)
    .some((account) => account.level === '类');
  functionalClasses.set(name, is);
  return is;
}

const functionalClasses = new Map<string, boolean>();

/** 机关资本性支出（一） is also printed without its number. */
const unnumbered = (name: string): string => name.normalize('NFKC').replace(/\([一二三四]\)$/, '');

let governmentClasses: ReadonlySet<string> | undefined;

/** Whether a name is a 类 of the economic classification of the government's budget (机关工资福利支出…). */
export function isGovernmentEconomicClass(name: string): boolean {
  governmentClasses ??= new Set(
    governmentEconomicClassification()
      .accounts.filter((account) => account.level === '类')
      .map((account) => unnumbered(account.name)),
  );
  return governmentClasses.has(unnumbered(name));
}

/** An account of the functional classification that was renamed: its old name, the last year of it, its new name. */
export interface Renamed {
  readonly level: '类' | '款' | '项';
  readonly name: string;
  readonly until: number;
  readonly now: string;
}

let renamed: readonly Renamed[] | undefined;

/** Accounts whose code lives on under another name, and 其他……支出 below a 款 that was renamed. */
export function renamedAccounts(): readonly Renamed[] {
  renamed ??= renamedIn(functionalClassification());
  return renamed;
}

function renamedIn({ accounts }: Classification): readonly Renamed[] {
  const current = new Set(accounts.filter((a) => a.validTo === null).map((a) => `${a.level} ${a.name}`));
  const names = new Map(
    accounts.toReversed().flatMap((a) => (a.validTo === null ? [[a.code, a.name] as const] : [])),
  );
  const found = accounts.flatMap(({ code, level, name, validTo }): Renamed[] => {
    const now = names.get(code);
    if (validTo === null || now === undefined || current.has(`${level} ${name}`)) return [];
    const own = { level, name, until: validTo, now };
    if (level !== '款') return [own];
    return [own, { level: '项', name: `其他${name}支出`, until: validTo, now: `其他${now}支出` }];
  });
  return [...new Map(found.map((r) => [`${r.level} ${r.name}`, r])).values()];
}
