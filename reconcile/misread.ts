/**
 * What shows that a list was read wrongly rather than printed wrongly: then its sum is no finding.
 *
 * Reads 合计 60.00万元，其中：甲 30.00万元，乙 20.00万元，丙 10.00万元 of which only 甲 and 乙 became parts, finds the missing
 * 10.00 printed among them, and says that a part may not have been read.
 */
import type { Row } from '../schema/index.ts';
import { Decimal } from './decimal.ts';
import { evaluate, totalOf } from './evaluate.ts';
import { type Figure, withValue } from './figure.ts';
import { half, powerOfTen, zero } from './interval.ts';
import type { List } from './lists.ts';
import type { Extent } from './place.ts';
import { side, sum } from './relation.ts';
import { type Observation, sectionAround, type View } from './view.ts';

/** 其中：（1）…… with no （2） behind it. */
function isNumberedAlone(view: View, { total, parts }: List): boolean {
  const [part] = parts;
  if (!part || part.at < total.end || !/其中[:：]?[(（]1[)）]/.test(view.places.between(total.end, part.at)))
    return false;
  const next = view.places.between(part.end, sectionAround(view, total.at).end).match(/[(（]([12])[)）]/);
  return next?.[1] !== '2';
}

/** 其中：…… of the prose says that it lists all, and where: from the total to the end of its sentence. */
export const isTold = (view: View, list: List): boolean =>
  list.kind === 'closed' &&
  list.total.row.source.table === undefined &&
  (list.parts.length > 1 || isNumberedAlone(view, list));

/** Where the parts of a total are printed: its table, its sentences and one more, or its section and what follows close. */
function extentOf(view: View, list: List): Extent {
  const { total, parts } = list;
  const cells = total.row.source.table === undefined ? undefined : view.tables.get(total.row.source.table);
  if (cells) return { start: cells[0]!.at, end: cells.at(-1)!.end };
  if (isTold(view, list)) {
    const { end } = view.places.wrapped(parts.at(-1)!.at);
    return { start: total.at, end: view.places.sentence(end).end };
  }
  const section = sectionAround(view, total.at);
  return { start: section.start, end: Math.max(section.end, parts.at(-1)!.end + 200) };
}

const cent = Decimal.of('0.01');
/** Two digits and more: less is printed everywhere. */
export const isTelling = (gap: Decimal): boolean =>
  gap.toFixed(2).replace(/[.0]/g, '').length >= 2 && gap.gt(1);

/** Numbers that a stretch of text prints, as values in 万元 too where they may be 元. */
function printedNumbers(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [number] of text.matchAll(/\d[\d,]*(?:\.\d+)?/g)) {
    const value = Decimal.of(number.replaceAll(',', ''));
    found.add(value.toFixed(2));
    found.add(value.times(powerOfTen(-4)).toFixed(2));
  }
  return found;
}

/** How far rounding can put the gap from the part that is lacking. */
function slackOf({ total, parts }: List): Decimal {
  const halves = [total, ...parts].map((o) => (o.figure.step ?? zero).times(half));
  const all = halves.reduce((a, b) => a.plus(b), zero);
  return all.gt(cent) ? all : cent;
}

/** The text of a list without the numbers of the list itself, and of what is surely another. */
function withoutKnown(view: View, { total, parts }: List, extent: Extent): string {
  let [text, from] = ['', extent.start];
  const known = [total, ...parts, ...view.all.filter((o) => isElsewhere(o.row, total.row))];
  for (const o of known.sort((a, b) => a.at - b.at)) {
    if (o.at < from || o.end > extent.end) continue;
    text += `${view.text.slice(from, o.at)} `;
    from = o.end;
  }
  return text + view.text.slice(from, extent.end);
}

const contracts = /^(?:授予|面向)/;

/** 基本支出/公用经费/办公费 is surely no part of 基本支出/人员经费, and who was awarded a contract none of what was bought. */
const isElsewhere = (row: Row, total: Row): boolean =>
  contracts.test(row.item) ||
  (total.item.includes('/') &&
    row.item.split('/').length > total.item.split('/').length &&
    !row.item.startsWith(`${total.item}/`));

/** Whether what the parts lack is printed among them: then a part was not recognised as one. */
function hasMissingPart(view: View, list: List, gap: Decimal): boolean {
  const extent = extentOf(view, list);
  const own = new Set([list.total, ...list.parts].map((o) => o.figure.id));
  const row = (o: Observation) =>
    o.at >= extent.start &&
    o.at < extent.end &&
    !own.has(o.figure.id) &&
    !isElsewhere(o.row, list.total.row) &&
    o.figure.value.minus(gap).abs().lte(slackOf(list));
  if (list.total.figure.unit === '万元') {
    if (gap.gt('0.2') && view.all.some(row)) return true;
    if (!isTelling(gap)) return false;
    const numbers = printedNumbers(withoutKnown(view, list, extent));
    return [gap, gap.plus(cent), gap.minus(cent)].some((g) => numbers.has(g.toFixed(2)));
  }
  const sentence = view.places.sentence(list.total.at);
  const words = view.text.slice(sentence.start, Math.max(sentence.end, list.parts.at(-1)!.end + 80));
  const { unit } = list.total.figure;
  const printed = [...words.matchAll(new RegExp(`(?<![\\d.])${gap.toFixed()}\\s*(?:${unit}|[(（\\n])`, 'g'))];
  const known = new Set(
    view.all.filter((o) => own.has(o.figure.id) && o.figure.value.eq(gap)).map((o) => o.figure.id),
  );
  return printed.length > known.size;
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
    !isElsewhere(o.row, total.row) &&
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
  let sums = [zero];
  for (const value of values) sums = [...sums, ...sums.map((s) => s.plus(value))];
  return sums.some((s) => s.minus(gap).abs().lte(slack));
}

const addUp = (total: Figure, parts: readonly Figure[]): boolean =>
  evaluate(sum(total, parts, { subject: '' })).outcome !== 'cannot_hold';

/** One part in 元 among others in 万元, and were it in 万元 too the list would add up: that is no reading. */
export function hasSlippedUnit({ total, parts }: List): boolean {
  const [slipped, ...more] = parts.filter((p) => p.row.scale === -4);
  if (!slipped || more.length > 0 || total.row.scale !== 0) return false;
  const figures = parts.map((p) => p.figure);
  const mended = withValue(slipped.figure, slipped.figure.value.times(powerOfTen(4)));
  return (
    !addUp(total.figure, figures) &&
    addUp(
      total.figure,
      figures.map((f) => (f === slipped.figure ? mended : f)),
    )
  );
}

/** What introduces a part of a part: 甲 30.00万元（其中：乙 10.00万元）. */
const nestedIn = /其中|[含(（]|包括/;

/**
 * Whether a part may be none: in a table its level may be misread; in prose it is told as a part of the part before it,
 * or stands behind the sentence of the list.
 */
function mayBeNone(view: View, { total, parts }: List, at: number): boolean {
  const part = parts[at]!;
  if (total.row.source.table !== undefined) return true;
  const before = at === 0 ? total : parts[at - 1]!;
  const intro = view.places.between(before.end, part.at);
  return (at > 0 && nestedIn.test(intro)) || /[。\n]/.test(view.text.slice(before.end, part.at));
}

/** Whether the parts are too many by one of them, or counted twice over: then one was taken for a part that is none. */
function hasExtraPart(view: View, list: List, total: Decimal): boolean {
  const { figure } = list.total;
  const some = list.parts.flatMap((p, at) => (p.figure.value.eq(0) ? [] : [{ figure: p.figure, at }]));
  const without = (at: number) => some.filter((p) => p.at !== at).map((p) => p.figure);
  if (some.length > 2 && some.some(({ at }) => mayBeNone(view, list, at) && addUp(figure, without(at))))
    return true;
  const double = figure.value.times(2).minus(total).abs();
  return double.lte(cent.times(some.length + 1));
}

/** Whether the sentence of the list holds amounts that no row was read from. */
function hasUnreadNumber(view: View, { total, parts }: List): boolean {
  if (total.row.source.table !== undefined) return false;
  const { end } = view.places.wrapped(parts.at(-1)!.at);
  const from = total.end;
  if (end <= from) return false;
  const numbers = [...view.text.slice(from, end).matchAll(/\d[\d,]*\.\d+/g)].map((m) => from + m.index);
  return numbers.some((at) => !view.all.some((o) => o.at <= at && at < o.end));
}

/** What shows that the list was read wrongly rather than printed wrongly; null: nothing does. */
export function doubt(view: View, list: List): string | null {
  const { total } = list;
  const figures = list.parts.map((p) => p.figure);
  if (list.kind === 'unclear') return '同一科目印有多行，不能确定各项属于哪一行';
  if (addUp(total.figure, figures)) return null;
  const parts = totalOf(side(...figures));
  const gap = total.figure.value.minus(parts);
  if (total.figure.value.eq(0)) return '合计为 0 而各项不为 0';
  if (figures.every((f) => f.value.eq(0)) && !isTold(view, list)) return '所列各项都是 0';
  if (gap.gt(0) && hasUnreadNumber(view, list)) return '列举中有没有读出的数字';
  if (gap.gt(0) && (hasMissingPart(view, list, gap) || hasMissingParts(view, list, gap)))
    return '相差的数字另有印出，可能有一项没有读出';
  if (gap.lt(0) && hasExtraPart(view, list, parts)) return '所列各项中可能有一项并非其构成';
  return null;
}
