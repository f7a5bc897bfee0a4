import type { TableBlock, TableCell } from '../blocks.ts';
import { levelsOf, nameOf } from '../books/accounts.ts';
import { codesOf, fiscalIncome, ownSources, type Purse, spent, totalIncome } from '../books/ledger.ts';
import type { Fen } from '../money.ts';
import { expenditure, functional, income, type Teller } from '../teller.ts';
import type { Subject } from '../words.ts';
import { blank, caption, head, money, name } from './cells.ts';

/** Tables by 类/款/项: 收入决算表, 支出决算表, 一般公共预算财政拨款支出决算表, the two fund tables, and a budget's. */
interface Column {
  readonly title: string;
  /** Amount of a code ('' is all of them). */
  readonly of: (code: string) => Fen;
  /** What the cell of the 合计 row says, and what the column says of a code. */
  readonly total: Subject;
  readonly part: string | null;
}
interface Plan {
  readonly name: string;
  readonly number: string;
  readonly family: 'income' | 'expenditure';
  readonly fund: 'all' | 'general' | 'government_fund' | 'state_capital';
  readonly columns: readonly Column[];
  readonly codes: readonly string[];
  readonly notes?: readonly string[];
  readonly group?: string;
}

function build(t: Teller, plan: Plan): TableBlock {
  const split = t.books.kind === 'budget' && t.style.marks === 'coded';
  const totalLast = t.random.chance(0.3);
  const codeCells = (code: string): TableCell[] =>
    split
      ? [0, 1, 2].map((i) =>
          name(
            levelsOf(code)[i] === undefined
              ? ''
              : i === 0
                ? code.slice(0, 3)
                : code.slice(1 + 2 * i, 3 + 2 * i),
          ),
        )
      : [name(code)];
  const subject = (code: string, part: string | null): Subject => ({
    ...functional(code, t.year, plan.fund, part),
    family: plan.family,
  });
  const body = plan.codes.map((code) => [
    ...codeCells(code),
    name(nameOf(code, t.year), (code.length - 3) / 2),
    ...plan.columns.map((c) => money(t, c.of(code), subject(code, c.part))),
  ]);
  const total = [
    ...(split ? [blank(), blank(), blank()] : [blank()]),
    { ...name('合计'), align: 'center' as const },
    ...plan.columns.map((c) => money(t, c.of(''), c.total)),
  ];
  const codeTitle = t.books.kind === 'budget' ? '科目编码' : '功能分类科目编码';
  const codes = split ? 3 : 1;
  const first = [head('项目', codes + 1), ...plan.columns.map((c) => head(c.title, 1, split ? 3 : 2))];
  const heads = split
    ? [
        first,
        [head('功能分类科目编码', 3), head('功能分类科目名称', 1, 2)],
        [head('类'), head('款'), head('项')],
      ]
    : [first, [head(codeTitle), head('科目名称')]];
  return {
    kind: 'table',
    name: plan.name,
    number: plan.number,
    caption: caption(t),
    headRows: heads.length,
    rows: [...heads, ...(totalLast ? [...body, total] : [total, ...body])],
    columns: codes + 1 + plan.columns.length,
    widths: [
      ...(split ? [0.9, 0.7, 0.7] : [1.6]),
      plan.columns.length > 4 ? 3.4 : 5,
      ...plan.columns.map(() => 2),
    ],
    notes: plan.notes ?? [],
  };
}

const allCodes = (t: Teller, purse?: Purse): string[] =>
  [...new Set(([3, 5, 7] as const).flatMap((n) => codesOf([t.books.current], n, purse)))].sort();

/** Income by the account it is for; null where carry-over would make one negative. */
export function incomeTable(t: Teller): TableBlock | null {
  const c = t.books.current;
  if (t.books.kind === 'budget' && c.opening.general > 0) return null;
  // what was carried over is taken from (or left on) the largest account
  const largest = [...c.lines]
    .filter((l) => l.purse === 'general')
    .sort((a, b) => b.basic + b.project - a.basic - a.project)[0]!;
  const carried = c.closing.general - c.opening.general;
  if (largest.basic + largest.project + carried < 0) return null;
  const own = c.lines.find((l) => l.purse === 'own')?.code ?? largest.code;
  const fiscal = (code: string) =>
    code === ''
      ? fiscalIncome(c)
      : spent(c, undefined, 'both', code) -
        spent(c, 'own', 'both', code) +
        (largest.code.startsWith(code) ? carried : 0);
  const ofOwn = (source: (typeof ownSources)[number]) => (code: string) =>
    code === '' || own.startsWith(code) ? c.income[source] : 0;
  const all = (code: string) =>
    code === '' ? totalIncome(c) : fiscal(code) + ownSources.reduce((s, x) => s + ofOwn(x)(code), 0);
  const budget = t.books.kind === 'budget';
  return build(t, {
    name: budget ? '收入总表' : '收入决算表',
    number: budget ? '表2' : '公开02表',
    family: 'income',
    fund: 'all',
    codes: allCodes(t),
    columns: [
      { title: budget ? '合计' : '本年收入合计', of: all, total: income('本年收入合计'), part: null },
      { title: '财政拨款收入', of: fiscal, total: income('财政拨款收入'), part: '财政拨款收入' },
      ...ownSources.map((x) => ({ title: x, of: ofOwn(x), total: income(x), part: x })),
    ],
  });
}

const natures = (t: Teller, fund: Plan['fund'], purse?: Purse, title = '本年支出合计'): Column[] => {
  const c = t.books.current;
  return [
    {
      title,
      of: (code) => spent(c, purse, 'both', code),
      total: expenditure('本年支出合计', fund),
      part: null,
    },
    {
      title: '基本支出',
      of: (code) => spent(c, purse, 'basic', code),
      total: expenditure('基本支出', fund),
      part: '基本支出',
    },
    {
      title: '项目支出',
      of: (code) => spent(c, purse, 'project', code),
      total: expenditure('项目支出', fund),
      part: '项目支出',
    },
  ];
};
const never = (item: string): Column => ({ title: item, of: () => 0, total: expenditure(item), part: item });

export const expenditureTable = (t: Teller): TableBlock => {
  const budget = t.books.kind === 'budget';
  return build(t, {
    name: budget ? '支出总表' : '支出决算表',
    number: budget ? '表3' : '公开03表',
    family: 'expenditure',
    fund: 'all',
    codes: allCodes(t),
    columns: [
      ...natures(t, 'all', undefined, budget ? '合计' : '本年支出合计'),
      ...(budget ? [] : [never('上缴上级支出'), never('经营支出'), never('对附属单位补助支出')]),
    ],
  });
};
export const generalTable = (t: Teller): TableBlock =>
  build(t, {
    name: t.books.kind === 'budget' ? '一般公共预算支出表' : '一般公共预算财政拨款支出决算表',
    number: t.books.kind === 'budget' ? '表5' : '公开05表',
    family: 'expenditure',
    fund: 'general',
    codes: allCodes(t, 'general'),
    columns: natures(t, 'general', 'general', '合计'),
  });

export function fundTable(t: Teller, fund: 'government_fund' | 'state_capital'): TableBlock {
  const budget = t.books.kind === 'budget';
  const c = t.books.current;
  const names = {
    government_fund: ['政府性基金预算财政拨款收入支出决算表', '公开07表', '政府性基金预算支出表', '表8'],
    state_capital: ['国有资本经营预算财政拨款支出决算表', '公开08表', '国有资本经营预算支出表', '表9'],
  } as const;
  const has = spent(c, fund) > 0;
  const columns = natures(t, fund, fund, '合计');
  const table = build(t, {
    name: names[fund][budget ? 2 : 0],
    number: names[fund][budget ? 3 : 1],
    family: 'expenditure',
    fund,
    codes: allCodes(t, fund),
    columns,
    notes: has
      ? []
      : [
          `注：本${t.books.unit.level === 'department' ? '部门' : '单位'}${t.year}年无${fund === 'government_fund' ? '政府性基金' : '国有资本经营'}预算财政拨款安排的支出，故本表为空表。`,
        ],
  });
  // an empty table prints nothing but its head
  return has
    ? table
    : {
        ...table,
        rows: [...table.rows.slice(0, table.headRows), Array.from({ length: table.columns }, blank)],
      };
}
