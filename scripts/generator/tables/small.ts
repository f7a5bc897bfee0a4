import { normalizeName } from '../../../schema/index.ts';
import type { TableBlock, TableCell } from '../blocks.ts';
import { economicName } from '../books/accounts.ts';
import { officeCost, staffCost } from '../books/books.ts';
import { spent } from '../books/ledger.ts';
import { reception, type ThreePublic, threeTotal, vehicles } from '../books/small.ts';
import { type Fen, plus } from '../money.ts';
import { expenditure, type Teller } from '../teller.ts';
import { blank, caption, head, money, name } from './cells.ts';

/** 基本支出 by economic account (公开06表) and the one-line table of 三公 (公开09表). */
const classes = ['301', '303', '302', '310'] as const;
const itemName = (code: string) =>
  normalizeName(economicName(code)).replace(/^因公出国\(境\)费用$/, '因公出国(境)费');
const pathOf = (code: string) =>
  `基本支出/${itemName(code.slice(0, 3))}${code.length > 3 ? `/${itemName(code)}` : ''}`;

/** Name, total, and in a budget the two columns 人员经费 and 公用经费. */
export function economicTable(t: Teller): TableBlock {
  const budget = t.books.kind === 'budget';
  const costs = [...t.books.staffCosts, ...t.books.officeCosts];
  const rows = classes.flatMap((cls) => {
    const own = costs.filter(([code]) => code.startsWith(cls));
    if (own.length === 0) return [];
    return [[cls, plus(own.map(([, a]) => a))] as const, ...own].map(([code, fen]) =>
      line(t, code, fen, budget),
    );
  });
  const total = spent(t.books.current, 'general', 'basic');
  const sum: TableCell[] = [
    blank(),
    { ...name('合计'), align: 'center' },
    money(t, total, expenditure('基本支出', 'general')),
    ...(budget
      ? [
          money(t, staffCost(t.books), expenditure('基本支出/人员经费', 'general')),
          money(t, officeCost(t.books), expenditure('基本支出/公用经费', 'general')),
        ]
      : []),
  ];
  const heads = budget
    ? ['经济分类科目编码', '经济分类科目名称', '合计', '人员经费', '公用经费']
    : ['经济分类科目编码', '科目名称', '决算数'];
  return {
    kind: 'table',
    name: budget ? '一般公共预算基本支出表' : '一般公共预算财政拨款基本支出决算表',
    number: budget ? '表6' : '公开06表',
    caption: caption(t),
    headRows: 1,
    rows: [heads.map((x) => head(x)), sum, ...rows],
    columns: heads.length,
    widths: budget ? [1.6, 4, 2, 2, 2] : [1.6, 5, 2.4],
    notes: [],
  };
}
function line(t: Teller, code: string, fen: Fen, budget: boolean): TableCell[] {
  const staff = code.startsWith('301') || code.startsWith('303');
  const subject = (part: string | null) => expenditure(pathOf(code), 'general', part, code);
  return [
    name(code),
    name(economicName(code), code.length > 3 ? 1 : 0),
    money(t, fen, subject(null)),
    ...(budget
      ? [money(t, staff ? fen : 0, subject('人员经费')), money(t, staff ? 0 : fen, subject('公用经费'))]
      : []),
  ];
}

const items = [
  '合计',
  '因公出国(境)费',
  '公务用车购置及运行维护费',
  '公务用车购置费',
  '公务用车运行维护费',
  '公务接待费',
] as const;
const values = (x: ThreePublic): readonly Fen[] => [
  threeTotal(x),
  x.abroad,
  vehicles(x),
  x.purchase,
  x.running,
  reception(x),
];

/** One line of amounts under a head of three levels. */
export function threeTable(t: Teller): TableBlock {
  const budget = t.books.kind === 'budget';
  const general = t.random.chance(0.4);
  const fund = general ? 'general' : 'fiscal';
  const word = general ? '一般公共预算财政拨款“三公”经费支出决算表' : '财政拨款“三公”经费支出决算表';
  const cells = (x: ThreePublic, stage: 'initial_budget' | 'adjusted_budget' | 'final') =>
    values(x).map((fen, i) =>
      money(
        { ...t, style: { ...t.style, tableZeros: true } },
        fen,
        { family: 'three_public', fund, item: items[i]! },
        { stage },
      ),
    );
  const groups = budget ? ['预算数'] : ['预算数', '决算数'];
  const second = groups.flatMap(() => [
    head('合计', 1, 2),
    head('因公出国（境）费', 1, 2),
    head('公务用车购置及运行维护费', 3),
    head('公务接待费', 1, 2),
  ]);
  const third = groups.flatMap(() => [head('小计'), head('公务用车购置费'), head('公务用车运行维护费')]);
  const row = budget
    ? cells(t.books.three, 'initial_budget')
    : [...cells(t.books.threeBudget, 'adjusted_budget'), ...cells(t.books.three, 'final')];
  return {
    kind: 'table',
    name: budget ? (general ? '一般公共预算“三公”经费支出表' : '财政拨款“三公”经费支出预算表') : word,
    number: budget ? '表7' : '公开09表',
    caption: caption(t),
    headRows: 3,
    rows: [groups.map((g) => head(g, 6)), second, third, row],
    columns: groups.length * 6,
    widths: Array.from({ length: groups.length * 6 }, () => 1),
    notes: budget
      ? []
      : ['注：本表反映部门本年度“三公”经费支出预决算情况。其中，预算数为“三公”经费全年预算数。'],
  };
}
