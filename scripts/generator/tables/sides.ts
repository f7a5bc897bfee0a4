import type { TableBlock, TableCell } from '../blocks.ts';
import { nameOf } from '../books/accounts.ts';
import {
  closing,
  fiscalClosing,
  fiscalGrand,
  fiscalIncome,
  fiscalOpening,
  grand,
  opening,
  ownSources,
  spent,
  spentFiscal,
  totalIncome,
} from '../books/ledger.ts';
import { expenditure, functional, income, type Teller } from '../teller.ts';
import { blank, caption, centered, classCodes, head, money, name, ordinal } from './cells.ts';

/** The two tables with income left and expenditure right: 收入支出决算总表 and 财政拨款收入支出决算总表, and a budget's. */
type Row = { left: TableCell[]; right: TableCell[] };

/** Pads both sides to one length and puts the lines side by side, numbered down each side if the house does. */
function beside(
  t: Teller,
  lefts: TableCell[][],
  rights: TableCell[][],
  ends: Row[],
  leftWidth: number,
  rightWidth: number,
): TableCell[][] {
  const length = Math.max(lefts.length, rights.length);
  const empty = (width: number) => Array.from({ length: width }, blank);
  const body = Array.from({ length }, (_, i) => ({
    left: lefts[i] ?? empty(leftWidth),
    right: rights[i] ?? empty(rightWidth),
  }));
  const all = [...body, ...ends];
  return all.map((row, i) =>
    t.style.rowNumbers
      ? [
          row.left[0]!,
          centered(String(i + 1)),
          ...row.left.slice(1),
          row.right[0]!,
          centered(String(all.length + i + 1)),
          ...row.right.slice(1),
        ]
      : [...row.left, ...row.right],
  );
}

const sources = [
  ['一般公共预算财政拨款收入', 'general'],
  ['政府性基金预算财政拨款收入', 'government_fund'],
  ['国有资本经营预算财政拨款收入', 'state_capital'],
] as const;

function incomeLines(t: Teller): TableCell[][] {
  const c = t.books.current;
  return [
    ...sources.map(([item, purse]) => [item, c.income[purse]] as const),
    ...ownSources.map((item) => [item, c.income[item]] as const),
  ].map(([item, fen], i) => [name(`${ordinal(i)}${item}`), money(t, fen, income(item))]);
}
const classLines = (t: Teller, cells: (code: string) => TableCell[]): TableCell[][] =>
  classCodes(t.year).map((code, i) => [name(`${ordinal(i)}${nameOf(code, t.year)}`), ...cells(code)]);

export function overallTable(t: Teller): TableBlock {
  const c = t.books.current;
  const budget = t.books.kind === 'budget';
  const rights = classLines(t, (code) => [
    money(t, spent(c, undefined, 'both', code), functional(code, t.year, 'all')),
  ]);
  const line = (l: string, lf: number, li: string, r: string, rf: number, ri: string): Row => ({
    left: [name(l), money(t, lf, income(li))],
    right: [name(r), money(t, rf, expenditure(ri))],
  });
  const ends = budget
    ? [
        line('本年收入合计', totalIncome(c), '本年收入合计', '本年支出合计', spent(c), '本年支出合计'),
        // nothing is carried into the next year when a budget is made: the cell stays empty
        {
          left: [name('上年结转'), money(t, opening(c), income('上年结转结余'))],
          right: [name('结转下年'), blank()],
        },
        line('收入总计', grand(c), '收入总计', '支出总计', grand(c), '支出总计'),
      ]
    : [
        line('本年收入合计', totalIncome(c), '本年收入合计', '本年支出合计', spent(c), '本年支出合计'),
        line('使用非财政拨款结余', 0, '使用非财政拨款结余', '结余分配', 0, '结余分配'),
        line('年初结转和结余', opening(c), '年初结转和结余', '年末结转和结余', closing(c), '年末结转和结余'),
        line('总计', grand(c), '收入总计', '总计', grand(c), '支出总计'),
      ];
  const value = budget ? '预算数' : t.style.rowNumbers ? '金额' : '决算数';
  const numbered = t.style.rowNumbers;
  const top = numbered ? [head('收入', 3), head('支出', 3)] : [head('收入', 2), head('支出', 2)];
  const second = numbered
    ? [head('项目'), head('行次'), head(value), head('项目'), head('行次'), head(value)]
    : [head('项目'), head(value), head('项目'), head(value)];
  return {
    kind: 'table',
    name: budget ? '收支总表' : '收入支出决算总表',
    number: budget ? '表1' : '公开01表',
    caption: caption(t),
    headRows: 2,
    rows: [top, second, ...beside(t, incomeLines(t), rights, ends, 2, 2)],
    columns: numbered ? 6 : 4,
    widths: numbered ? [5, 1, 2.4, 5, 1, 2.4] : [5, 3, 5, 3],
    notes: budget ? [] : ['注：本表反映部门本年度的总收支和年末结转结余情况。'],
  };
}

export function fiscalTable(t: Teller): TableBlock {
  const c = t.books.current;
  const budget = t.books.kind === 'budget';
  const lefts = sources.map(([item, purse], i) => [
    name(`${ordinal(i)}${item.replace(/收入$/, '')}`),
    money(t, c.income[purse], income(item, 'fiscal')),
  ]);
  const split = (
    item: (
      fund: 'fiscal' | 'general' | 'government_fund' | 'state_capital',
    ) => ReturnType<typeof expenditure>,
    code = '',
  ): TableCell[] => [
    money(t, spentFiscal(c, 'both', code), item('fiscal')),
    money(t, spent(c, 'general', 'both', code), item('general')),
    money(t, spent(c, 'government_fund', 'both', code), item('government_fund')),
    money(t, spent(c, 'state_capital', 'both', code), item('state_capital')),
  ];
  const rights = classLines(t, (code) => split((fund) => functional(code, t.year, fund), code));
  const grandCells = (): TableCell[] => [
    money(t, fiscalGrand(c), expenditure('支出总计', 'fiscal')),
    money(t, c.income.general + c.opening.general, expenditure('支出总计', 'general')),
    money(t, c.income.government_fund, expenditure('支出总计', 'government_fund')),
    money(t, c.income.state_capital, expenditure('支出总计', 'state_capital')),
  ];
  const carried = (): TableCell[] => [
    money(t, fiscalClosing(c), expenditure('年末财政拨款结转和结余', 'fiscal')),
    money(t, c.closing.general, expenditure('年末财政拨款结转和结余', 'general')),
    money(t, 0, expenditure('年末财政拨款结转和结余', 'government_fund')),
    money(t, 0, expenditure('年末财政拨款结转和结余', 'state_capital')),
  ];
  const ends: Row[] = [
    {
      left: [name('本年收入合计'), money(t, fiscalIncome(c), income('本年收入合计', 'fiscal'))],
      right: [name('本年支出合计'), ...split((fund) => expenditure('本年支出合计', fund))],
    },
    {
      left: budget
        ? [name('上年结转'), money(t, fiscalOpening(c), income('上年结转结余', 'fiscal'))]
        : [
            name('年初财政拨款结转和结余'),
            money(t, fiscalOpening(c), income('年初财政拨款结转和结余', 'fiscal')),
          ],
      right: [
        name(budget ? '结转下年' : '年末财政拨款结转和结余'),
        ...(budget ? Array.from({ length: 4 }, blank) : carried()),
      ],
    },
    {
      left: [name(budget ? '收入总计' : '总计'), money(t, fiscalGrand(c), income('收入总计', 'fiscal'))],
      right: [name(budget ? '支出总计' : '总计'), ...grandCells()],
    },
  ];
  const numbered = t.style.rowNumbers;
  const funds = ['合计', '一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'].map(
    (x) => head(x),
  );
  const value = budget ? '预算数' : '决算数';
  return {
    kind: 'table',
    name: budget ? '财政拨款收支总表' : '财政拨款收入支出决算总表',
    number: budget ? '表4' : '公开04表',
    caption: caption(t),
    headRows: 2,
    rows: [
      numbered ? [head('收入', 3), head('支出', 6)] : [head('收入', 2), head('支出', 5)],
      numbered
        ? [head('项目'), head('行次'), head(value), head('项目'), head('行次'), ...funds]
        : [head('项目'), head(value), head('项目'), ...funds],
      ...beside(t, lefts, rights, ends, 2, 5),
    ],
    columns: numbered ? 9 : 7,
    widths: numbered ? [4, 0.9, 2.2, 4, 0.9, 2.2, 2.2, 2.2, 2.2] : [4, 2.2, 4, 2.2, 2.2, 2.2, 2.2],
    notes: [],
  };
}
