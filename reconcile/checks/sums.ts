/**
 * Parts and their total, inside one statement.
 *
 * Reads 支出合计 60.00万元，其中：基本支出 40.00万元；项目支出 20.00万元 and states 40.00 + 20.00 = 60.00.
 */

import type { Check, Example, ExampleRow } from '../check.ts';
import { Decimal } from '../decimal.ts';
import { evaluate, totalOf } from '../evaluate.ts';
import type { Figure } from '../figure.ts';
import { columnLists, type List, proseLists, tableLists } from '../lists.ts';
import type { Extent } from '../place.ts';
import { type Relation, side, sum } from '../relation.ts';
import { nameOf, type Observation, sectionAround, type View } from '../view.ts';

const reasonLoose = '没有写明所列各项是全部构成';

/** Numbers that a stretch of text prints, as values in 万元 too where they may be 元. */
function printedNumbers(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [number] of text.matchAll(/\d[\d,]*(?:\.\d+)?/g)) {
    const value = Decimal.of(number.replaceAll(',', ''));
    found.add(value.toFixed(2));
    found.add(value.times('1e-4').toFixed(2));
  }
  return found;
}

/** Where the parts of a total are printed: its table, or its section and what follows close behind the last part. */
function extentOf(view: View, { total, parts }: List): Extent {
  const cells = total.row.source.table === undefined ? undefined : view.tables.get(total.row.source.table);
  if (cells) return { start: cells[0]!.at, end: cells.at(-1)!.end };
  const section = sectionAround(view, total.at);
  return { start: section.start, end: Math.max(section.end, parts.at(-1)!.end + 200) };
}

const cent = '0.01';
const isTelling = (gap: Decimal): boolean => gap.toFixed(2).replace(/[.0]/g, '').length >= 2 && gap.gt(1);

/** How far rounding can put the gap from the part that is lacking. */
function slackOf({ total, parts }: List): Decimal {
  const halves = [total, ...parts].map((o) => (o.figure.step ?? Decimal.of(0)).times('0.5'));
  const all = halves.reduce((a, b) => a.plus(b), Decimal.of(0));
  return all.gt(cent) ? all : Decimal.of(cent);
}

/** The text of a list without the numbers of the list itself. */
function withoutOwn(view: View, { total, parts }: List, extent: Extent): string {
  let [text, from] = ['', extent.start];
  for (const o of [total, ...parts].sort((a, b) => a.at - b.at)) {
    if (o.at < from || o.end > extent.end) continue;
    text += `${view.text.slice(from, o.at)} `;
    from = o.end;
  }
  return text + view.text.slice(from, extent.end);
}

/** 基本支出/公用经费/办公费 is surely no part of 基本支出/人员经费. */
const isElsewhere = (item: string, total: string): boolean =>
  total.includes('/') && item.split('/').length > total.split('/').length && !item.startsWith(`${total}/`);

/** Whether what the parts lack is printed among them: then a part was not recognised as one. */
function hasMissingPart(view: View, list: List, gap: Decimal): boolean {
  const extent = extentOf(view, list);
  const own = new Set([list.total, ...list.parts].map((o) => o.figure.id));
  const row = (o: Observation) =>
    o.at >= extent.start &&
    o.at < extent.end &&
    !own.has(o.figure.id) &&
    !isElsewhere(o.row.item, list.total.row.item) &&
    o.figure.value.minus(gap).abs().lte(slackOf(list));
  if (list.total.figure.unit === '万元') {
    if (gap.gt('0.2') && view.all.some(row)) return true;
    if (!isTelling(gap)) return false;
    const numbers = printedNumbers(withoutOwn(view, list, extent));
    return [gap, gap.plus(cent), gap.minus(cent)].some((g) => numbers.has(g.toFixed(2)));
  }
  const sentence = view.places.sentence(list.total.at);
  const words = view.text.slice(sentence.start, Math.max(sentence.end, list.parts.at(-1)!.end + 80));
  return (
    new RegExp(`(?<![\\d.])${gap.toFixed()}(?![\\d.])`).test(words) &&
    !view.all.some((o) => own.has(o.figure.id) && o.figure.value.eq(gap))
  );
}

/** How many unclaimed amounts are tried together: more would fit by chance. */
const mostUnclaimed = 10;

/** Whether some amounts of the same statement that are no parts make up the gap together: then they were not recognised. */
function hasMissingParts(view: View, list: List, gap: Decimal): boolean {
  const { total, parts } = list;
  const own = new Set([total, ...parts].map((o) => o.figure.id));
  const extent = extentOf(view, list);
  const isOther = (o: Observation) =>
    (o.row.family === total.row.family || total.row.source.table === undefined) &&
    o.figure.unit === total.figure.unit &&
    o.row.year === total.row.year &&
    (o.row.measure === 'amount' || o.row.measure === 'count') &&
    o.row.source.table === total.row.source.table &&
    (total.row.source.table !== undefined || (o.at >= extent.start && o.at < extent.end)) &&
    !own.has(o.figure.id) &&
    !o.figure.value.eq(0) &&
    o.figure.value.lte(gap);
  const others = view.all.filter(isOther);
  const { end } = view.places.sentence(parts.at(-1)!.at);
  const beside = others.filter((o) => o.at > total.at && o.at < end);
  return [others, beside].some((some) => makeUp(some, gap, slackOf(list)));
}

/** Whether some of these amounts add up to the gap. */
function makeUp(amounts: readonly Observation[], gap: Decimal, slack: Decimal): boolean {
  const values = [...new Map(amounts.map((o) => [o.figure.value.toFixed(), o.figure.value])).values()];
  if (values.length < 2 || values.length > mostUnclaimed) return false;
  let sums = [Decimal.of(0)];
  for (const value of values) sums = [...sums, ...sums.map((s) => s.plus(value))];
  return sums.some((s) => s.minus(gap).abs().lte(slack));
}

/** Whether the parts are too many by one of them, or counted twice over: then one was taken for a part that is none. */
function hasExtraPart(list: List, total: Decimal): boolean {
  const { figure } = list.total;
  const figures = list.parts.map((p) => p.figure);
  const holds = (parts: readonly Figure[]) =>
    evaluate(sum(figure, parts, { subject: '' })).outcome !== 'cannot_hold';
  if (figures.length > 2 && figures.some((f) => !f.value.eq(0) && holds(figures.filter((o) => o !== f))))
    return true;
  const double = figure.value.times(2).minus(total).abs();
  return double.lte(Decimal.of(cent).times(figures.length + 1));
}

/** Whether the sentence of the list holds amounts that no row was read from. */
function hasUnreadNumber(view: View, { total, parts }: List): boolean {
  if (total.row.source.table !== undefined) return false;
  const { end } = view.places.sentence(parts.at(-1)!.at);
  const from = total.end;
  if (end <= from) return false;
  const numbers = [...view.text.slice(from, end).matchAll(/\d[\d,]*\.\d+/g)].map((m) => from + m.index);
  return numbers.some((at) => !view.all.some((o) => o.at <= at && at < o.end));
}

/** What shows that the list was read wrongly rather than printed wrongly; null: nothing does. */
function doubt(view: View, list: List): string | null {
  const { total } = list;
  const figures = list.parts.map((p) => p.figure);
  if (list.kind === 'unclear') return '同一科目印有多行，不能确定各项属于哪一行';
  if (evaluate(sum(total.figure, figures, { subject: '' })).outcome !== 'cannot_hold') return null;
  const parts = totalOf(side(...figures));
  const gap = total.figure.value.minus(parts);
  if (total.figure.value.eq(0)) return '合计为 0 而各项不为 0';
  if (figures.every((f) => f.value.eq(0))) return '所列各项都是 0';
  if (gap.gt(0) && hasUnreadNumber(view, list)) return '列举中有没有读出的数字';
  if (gap.gt(0) && (hasMissingPart(view, list, gap) || hasMissingParts(view, list, gap)))
    return '相差的数字另有印出，可能有一项没有读出';
  if (gap.lt(0) && hasExtraPart(list, parts)) return '所列各项中可能有一项并非其构成';
  return null;
}

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
      o.figure.value.minus(gap).abs().lte(cent),
  );
  return missing ? `${some}：${nameOf(missing.row)}为 ${missing.row.printed}` : some;
}

const most = '0.8';

function relationOf(view: View, list: List, layout?: string): Relation {
  const { total, parts } = list;
  const subject = `${nameOf(total.row)}${list.way === '构成' ? '' : `（按${list.way}）`}`;
  const figures = parts.map((p) => p.figure);
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
  const carries = /总计$/.test(total.row.item) && !parts.some((p) => /结转|结余/.test(p.row.item));
  if (
    tooLittle &&
    (list.kind === 'loose' || (carries && list.way === '构成') || parts.length === 1 || (mainly && !isAll))
  )
    return {
      ...sum(total.figure, figures, { subject, open: true }),
      note: parts.length === 1 ? '只印出其中一项' : reasonLoose,
    };
  const cause = `sum of ${total.row.entity} ${total.row.year} ${total.row.item}`;
  const note = tooLittle ? lacking(view, list, gap) : null;
  // lines below a 款 are withheld at times (涉密): then no figure is wrong, only the list is not whole
  const withheld = note !== null && layout !== undefined && list.way === '明细';
  return sum(total.figure, figures, {
    subject,
    ...(mainly && tooLittle ? { severity: 'warning' as const } : {}),
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
