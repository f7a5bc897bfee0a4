/**
 * Parts and their total, inside one statement.
 *
 * Reads 支出合计 60.00万元，其中：基本支出 40.00万元；项目支出 20.00万元 and states 40.00 + 20.00 = 60.00.
 */
import type { Check, Example, ExampleRow } from '../check.ts';
import type { Decimal } from '../decimal.ts';
import { totalOf } from '../evaluate.ts';
import { columnLists, type List, proseLists, tableLists } from '../lists.ts';
import { doubt, hasSlippedUnit, isTelling, isTold } from '../misread.ts';
import { type Relation, side, sum } from '../relation.ts';
import { nameOf, type View } from '../view.ts';

const reasonLoose = '没有写明所列各项是全部构成';

/** What the list may lack: the account that is printed elsewhere with just the missing amount. */
function lacking(view: View, list: List, gap: Decimal): string {
  const some = '各项之和较小，可能有一项没有列出';
  if (!isTelling(gap)) return some;
  const { row } = list.total;
  const known = new Set(list.parts.map((p) => p.row.item));
  const missing = view.all.find(
    (o) =>
      o.row.family === row.family &&
      o.row.year === row.year &&
      o.row.stage === row.stage &&
      o.row.measure === row.measure &&
      o.row.part === null &&
      o.row.item !== row.item &&
      !known.has(o.row.item) &&
      o.figure.value.minus(gap).abs().lte('0.01'),
  );
  return missing ? `${some}：${nameOf(missing.row)}为 ${missing.row.printed}` : some;
}

/**
 * Lines below a 款 are withheld at times (涉密): then no figure is wrong, only the list is not whole, and neither is the
 * prose that tells the same lines.
 */
const isWithheld = (view: View, gap: Decimal): boolean =>
  isTelling(gap) &&
  [...view.tables.values()]
    .flatMap(tableLists)
    .some(
      ({ way, total, parts }) =>
        way === '明细' && total.figure.value.minus(totalOf(side(...parts.map((p) => p.figure)))).eq(gap),
    );

const most = '0.8';

function relationOf(view: View, list: List, layout?: string): Relation {
  const { total, parts } = list;
  const subject = `${nameOf(total.row)}${list.way === '构成' ? '' : `（按${list.way}）`}`;
  const figures = parts.map((p) => p.figure);
  if (hasSlippedUnit(list)) return sum(total.figure, figures, { subject });
  if (list.kind === 'open') return sum(total.figure, figures, { subject, open: true });
  const reason = doubt(view, list);
  if (reason !== null)
    return { kind: 'unchecked', outcome: 'not_enough_data', subject, reason, figures: [total.figure] };
  const listed = totalOf(side(...figures));
  const gap = total.figure.value.minus(listed);
  const tooLittle = gap.gt(0);
  const mainly = list.kind === 'mostly';
  // 主要包括 may leave things out; where it leaves out little, and does not say 等, it was meant to be all
  const isAll = parts.length > 2 && listed.gte(total.figure.value.times(most));
  // 收入总计 of which only this year's parts are told may hold what was carried over too
  const carries =
    list.way === '构成' && /总计$/.test(total.row.item) && !parts.some((p) => /结转|结余/.test(p.row.item));
  const told = isTold(view, list);
  const alone = parts.length === 1;
  if (tooLittle && (list.kind === 'loose' || ((carries || alone) && !told) || (mainly && !isAll)))
    return {
      ...sum(total.figure, figures, { subject, open: true }),
      note: alone ? '只印出其中一项' : reasonLoose,
    };
  const cause = `sum of ${total.row.entity} ${total.row.year} ${total.row.item}`;
  const note = tooLittle ? lacking(view, list, gap) : null;
  const withheld = note !== null && (layout === undefined ? isWithheld(view, gap) : list.way === '明细');
  return sum(total.figure, figures, {
    subject,
    ...((mainly || carries || alone) && tooLittle ? { severity: 'warning' as const } : {}),
    ...(note === null ? {} : { note, lacks: true }),
    ...(withheld ? { severity: 'warning' as const } : {}),
    ...(layout === undefined ? {} : { layout, cause }),
  });
}

const row = { family: 'expenditure', fund: 'all', stage: 'final' } as const;
const rows = (total: string, a: string, b: string): readonly ExampleRow[] => [
  { printed: total, ...row, item: '本年支出合计' },
  { printed: a, ...row, item: '基本支出' },
  { printed: b, ...row, item: '项目支出' },
];
const prose = (total: string, a: string, b: string): Example => ({
  text: `三、支出决算情况说明\n2023年度支出合计${total}，其中：基本支出${a}；项目支出${b}。`,
  sections: ['三、支出决算情况说明'],
  rows: rows(total, a, b),
});
const table = (total: string, a: string, b: string): Example => ({
  text: `支出决算表\n合计\t${total}\n教育支出\t${a}\n住房保障支出\t${b}`,
  rows: [
    { printed: total, ...row, item: '本年支出合计', table: '支出决算表' },
    { printed: a, ...row, item: '教育支出', table: '支出决算表' },
    { printed: b, ...row, item: '住房保障支出', table: '支出决算表' },
  ],
});
const columns = (total: string, a: string, b: string): Example => ({
  text: `支出决算表\n教育支出\t${total}\t${a}\t${b}`,
  rows: [
    { printed: total, ...row, item: '教育支出', table: '支出决算表' },
    { printed: a, ...row, item: '教育支出', part: '基本支出', table: '支出决算表' },
    { printed: b, ...row, item: '教育支出', part: '项目支出', table: '支出决算表' },
  ],
});
const alone = (e: Example): Example => ({ ...e, rows: e.rows!.slice(0, 1) });

export const sumInProse: Check = {
  id: 'sum',
  title: '分项之和（文字）',
  description: '“其中”之后列出的各项应加总为合计；“主要包括……等”的列举只要求不超过合计。',
  basis: '预决算公开范本：合计多少万元，其中：各项多少万元。',
  severity: 'error',
  examples: {
    holds: prose('60.00万元', '40.00万元', '20.00万元'),
    breaks: prose('60.00万元', '40.00万元', '21.00万元'),
    rounding: prose('60.01万元', '40.00万元', '20.00万元'),
    absent: alone(prose('60.00万元', '40.00万元', '20.00万元')),
  },
  relations: (view) => proseLists(view).map((list) => relationOf(view, list)),
};

export const sumInTable: Check = {
  id: 'table-sum',
  title: '分项之和（表内各行）',
  description: '表中类、款、项或经济科目各级之和应等于上一级，各类之和应等于合计行。',
  basis: '收支决算表、预算表的行次关系。',
  severity: 'error',
  examples: {
    holds: table('60.00', '40.00', '20.00'),
    breaks: table('60.00', '40.00', '21.00'),
    rounding: table('60.01', '40.00', '20.00'),
    absent: alone(table('60.00', '40.00', '20.00')),
  },
  relations: (view) =>
    [...view.tables].flatMap(([name, cells]) =>
      tableLists(cells).map((list) => relationOf(view, list, `rows of ${name}`)),
    ),
};

export const sumOfColumns: Check = {
  id: 'table-columns',
  title: '分栏之和（表内各栏）',
  description: '表中一行的各栏（基本支出、项目支出等）之和应等于该行的合计栏。',
  basis: '收支决算表、预算表的栏次关系。',
  severity: 'error',
  examples: {
    holds: columns('60.00', '40.00', '20.00'),
    breaks: columns('60.00', '40.00', '21.00'),
    rounding: columns('60.01', '40.00', '20.00'),
    absent: alone(columns('60.00', '40.00', '20.00')),
  },
  relations: (view) =>
    [...view.tables].flatMap(([name, cells]) =>
      columnLists(cells).map((list) => relationOf(view, list, `columns of ${name}`)),
    ),
};
