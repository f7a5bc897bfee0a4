import { Decimal } from '../../reconcile/decimal.ts';
import { plus, rounded, stepOf } from '../../reconcile/interval.ts';
import type { Row } from '../../schema/index.ts';

/**
 * The sums that a table states, told from where its rows stand: down a column, accounts and those below them, parts and
 * their total; across a line, sources, natures and funds. Nothing that the checks believe or doubt is asked.
 *
 * 合计 100.00, 201 一般公共服务支出 60.00, 20101 人大事务 60.00, 205 教育支出 40.00 states three.
 */
export interface Sum {
  readonly parent: Row;
  readonly children: readonly Row[];
  readonly sum: Decimal;
  readonly gap: Decimal;
  /** Some choice of true values inside what is printed fits. */
  readonly holds: boolean;
}

export function sumsOf(rows: readonly Row[]): Sum[] {
  const amounts = rows.filter((row) => row.measure === 'amount' && row.source.row !== undefined);
  const columns = Map.groupBy(amounts, (row) => row.source.column);
  const lines = Map.groupBy(amounts, (row) => row.source.row);
  return [
    ...[...columns.values()].flatMap((column) => down(inOrder(column))),
    ...[...lines.values()].flatMap((line) => across(inOrder(line))),
  ];
}

const inOrder = (rows: readonly Row[]) =>
  [...rows].sort((a, b) => a.source.row! - b.source.row! || a.source.column! - b.source.column!);

function down(column: readonly Row[]): Sum[] {
  if (column[0]!.family === 'three_public') return threePublic(column);
  return [...byPath(column), ...byCode(column), ...byTotal(column)];
}

/** Two ways of splitting 基本支出: by use, and by economic account. A source of 其中 is only some of its parent. */
const uses = ['人员经费', '公用经费'];
const leaf = (row: Row) => row.item.slice(row.item.lastIndexOf('/') + 1);

/** An account and those directly below it. One that is printed again is the parent of what follows it from there. */
function byPath(column: readonly Row[]): Sum[] {
  const open = new Map<string, Family>();
  const all: Family[] = [];
  for (const row of column) {
    const slash = row.item.lastIndexOf('/');
    if (slash > 0 && row.code !== null) open.get(row.item.slice(0, slash))?.children.push(row);
    const family = { parent: row, children: [] };
    open.set(row.item, family);
    all.push(family);
  }
  return all.filter(({ parent }) => parent.code !== null).flatMap((f) => sumOf(f.parent, f.children));
}
interface Family {
  readonly parent: Row;
  readonly children: Row[];
}

/** The line without a code over (or under) the accounts, and the accounts of the first level. */
function byCode(column: readonly Row[]): Sum[] {
  const coded = column.filter((row) => row.code !== null);
  const first = coded.filter((row) => row.code!.length === 3);
  if (first.length === 0 || first.length !== coded.filter((row) => depth(row) === depth(first[0]!)).length)
    return [];
  const others = column.filter((row) => row.code === null);
  const above = others.findLast((row) => row.source.row! < coded[0]!.source.row!);
  return above && !isWrapper(above) && others.length === 1 ? sumOf(above, first) : [];
}
const depth = (row: Row) => row.item.split('/').length;
/** 一、部门预算 over all lines of a side repeats its total. */
const isWrapper = (row: Row) => row.item === '部门预算' || row.item === '财政拨款';
const isBalance = (row: Row) => /结转|结余/.test(row.item);

const years = ['本年收入合计', '本年支出合计'];
const grands = ['收入总计', '支出总计'];
const fiscalIncome = [
  '一般公共预算财政拨款收入',
  '政府性基金预算财政拨款收入',
  '国有资本经营预算财政拨款收入',
];

/** A side of a statement: what stands over the year's total makes it, what stands between makes the grand total with it. */
function byTotal(column: readonly Row[]): Sum[] {
  const year = column.findIndex((row) => years.includes(row.item));
  const grand = column.findIndex((row) => grands.includes(row.item));
  const parts = (from: number, to: number) => {
    const top = column.slice(from, to).filter((row) => !row.item.includes('/') && !isWrapper(row));
    const hasFiscal = top.some((row) => row.item === '财政拨款收入');
    return hasFiscal ? top.filter((row) => !fiscalIncome.includes(row.item)) : top;
  };
  const fiscal = column.find((row) => row.item === '财政拨款收入');
  const funds = column.filter((row) => fiscalIncome.includes(row.item));
  const found: Sum[] = [];
  // 一、本年收入 over its parts: between it and the grand total only balances are no parts of it
  if (year === 0 && grand > 0) {
    const below = parts(1, grand);
    const carried = below.filter(isBalance);
    found.push(
      ...sumOf(
        column[0]!,
        below.filter((row) => !isBalance(row)),
      ),
      ...sumOf(column[grand]!, [column[0]!, ...carried]),
    );
  }
  if (year > 0) found.push(...sumOf(column[year]!, parts(0, year)));
  if (grand > year && year > 0)
    found.push(...sumOf(column[grand]!, [column[year]!, ...parts(year + 1, grand)]));
  if (grand > 0 && year < 0) found.push(...sumOf(column[grand]!, parts(0, grand)));
  if (fiscal && funds.length > 0) found.push(...sumOf(fiscal, funds));
  return found;
}

function across(line: readonly Row[]): Sum[] {
  const sides = Map.groupBy(line, (row) => JSON.stringify([row.family, row.year, row.stage]));
  return [...sides.values()].flatMap((side) =>
    side[0]!.family === 'three_public'
      ? threePublic(side)
      : [...byNature(side), ...bySource(side), ...byFund(side)],
  );
}

/** The column that a cell stands in: of an account it is the part, of the line 合计 an item of its own. */
const columnName = (row: Row) => row.part ?? leaf(row);
const natures = ['基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'];
const projects = ['专项业务经费支出'];
const isWhole = (row: Row) => row.part === null && !natures.includes(row.item) && !uses.includes(leaf(row));

function byNature(line: readonly Row[]): Sum[] {
  const named = (...names: string[]) =>
    line.filter((row) => names.includes(columnName(row)) && row !== line[0]);
  const whole = isWhole(line[0]!) || line[0]!.item === '基本支出' ? line[0] : undefined;
  const basic = line[0]!.item === '基本支出' ? undefined : named('基本支出')[0];
  const used = named(...uses);
  // 专项业务经费支出 and the like stand in for 项目支出 where a head names its columns so
  const own = [...(basic ? [basic] : used), ...named(...natures.slice(1), ...projects)];
  const isSplit = whole !== undefined && (basic !== undefined || used.length > 0);
  return [
    ...(isSplit ? sumOf(whole, own) : []),
    ...(basic && used.length > 0 && basic !== whole ? sumOf(basic, used) : []),
  ];
}

const sources = [
  '财政拨款收入',
  ...fiscalIncome,
  '财政专户管理资金收入',
  '上级补助收入',
  '事业收入',
  '经营收入',
  '附属单位上缴收入',
  '其他收入',
];
const isYearOrAccount = (row: Row) => row.part === null && (years.includes(row.item) || row.code !== null);

/** A line of an income table: the year's income is its sources. With carried-over money in the line it is not this sum. */
function bySource(line: readonly Row[]): Sum[] {
  if (line.some((row) => /结转|结余/.test(columnName(row)))) return [];
  const whole = line.find(isYearOrAccount) ?? line.find((row) => grands.includes(row.item));
  const fiscal = line.find((row) => columnName(row) === '财政拨款收入');
  const funds = line.filter((row) => fiscalIncome.includes(columnName(row)));
  const own = line.filter((row) => sources.includes(columnName(row)) && !(fiscal && funds.includes(row)));
  return [...(whole ? sumOf(whole, own) : []), ...(fiscal ? sumOf(fiscal, funds) : [])];
}

/** 财政拨款 of a line and its three budgets. */
function byFund(line: readonly Row[]): Sum[] {
  const items = Map.groupBy(line, (row) => JSON.stringify([row.item, row.part]));
  return [...items.values()].flatMap((rows) => {
    const whole = rows.find((row) => row.fund === 'fiscal');
    const own = rows.filter((row) =>
      ['general', 'government_fund', 'state_capital'].includes(row.fund ?? ''),
    );
    return whole ? sumOf(whole, own) : [];
  });
}

function threePublic(rows: readonly Row[]): Sum[] {
  const named = (...items: string[]) => rows.filter((row) => items.includes(row.item));
  const sum = (total: string, ...items: string[]) => {
    const [parent, second] = named(total);
    return parent && !second ? sumOf(parent, named(...items)) : [];
  };
  return [
    ...sum('合计', '因公出国(境)费', '公务用车购置及运行维护费', '公务接待费'),
    ...sum('公务用车购置及运行维护费', '公务用车购置费', '公务用车运行维护费'),
  ];
}

function sumOf(parent: Row, children: readonly Row[]): Sum[] {
  if (children.length === 0) return [];
  const range = (row: Row) => rounded(Decimal.of(row.value), stepOf(row.decimals, row.scale));
  const sum = children.reduce((total, row) => total.plus(row.value), Decimal.of(0));
  const { low, high } = children.map(range).reduce(plus);
  const printed = range(parent);
  const holds = low.lte(printed.high) && printed.low.lte(high);
  return [{ parent, children, sum, gap: Decimal.of(parent.value).minus(sum), holds }];
}
