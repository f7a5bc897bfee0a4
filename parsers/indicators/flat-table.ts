/**
 * One table without borders, from its head to its total: cores are found one after another, and what stands between
 * them is read as free text, levels and name.
 *
 * `…分值 得分产出指标 数量指标 保障数量 ≥ 34 36 个 3 3系统个数 ≥ 19 17 个 2 1.79…总分 100 94` -> rows and the total 94
 */
import { gaps } from '../text/normal.ts';
import { type Between, beginsWithLevel, readBetween } from './between.ts';
import { cutFree } from './boundary.ts';
import { type Core, coreAt, coreColumns, type Layout } from './core.ts';
import type { FlatText } from './flat-text.ts';
import { runAt, weightAndScore } from './glued.ts';
import type { Header } from './header.ts';
import { type Column, natures, qualitativeStart } from './lexicon.ts';
import type { ReadRow, Total } from './understand.ts';
import { isBlank, numberEnd, operatorAt } from './value.ts';

/** A row of a total: 总分 100 94.35. Positions are of the normal text. */
interface FlatTotal {
  readonly start: number;
  readonly end: number;
  readonly score: { readonly start: number; readonly end: number } | null;
  readonly rate: { readonly start: number; readonly end: number } | null;
}
export interface FlatTable {
  readonly header: Header;
  readonly rows: readonly ReadRow[];
  readonly total: Total | null;
  /** In the normal text. */
  readonly end: number;
}
interface Raw {
  readonly core: Core;
  readonly between: Between;
}

const totalName = /(?:总分|合计|总计|总得分|综合得分)$/;
const totalLine =
  /(?:(?:决策|过程|产出|效益|效果|投入|管理|成本|满意度)(?:部分|指标)?(?:得分)?)?(?:总分|合计|总计|总得分)(?:\([^()]{0,6}\))?(?=[\d—-])/;

export function readFlatTable(flat: FlatText, header: Header, limit: number): FlatTable | null {
  const layout = layoutOf(flat, header, limit);
  if (layout.columns.length === 0) return null;
  const first = collect(flat, header, layout, false);
  const { raws, total, stop } = first.gluedRows ? collect(flat, header, layout, true) : first;
  if (raws.length === 0) return null;
  const rows = finish(flat, header, raws, stop);
  const span = (part: { start: number; end: number } | null) =>
    part && flat.normal.toDocument(part.start, part.end);
  const end = Math.max(total?.end ?? 0, stop);
  return { header, rows, total: total && { score: span(total.score), rate: span(total.rate) }, end: end };
}

/** Cells are parted as the head words are: by tabs where there are tabs, else by lines, else by spaces. */
function layoutOf(flat: FlatText, header: Header, end: number): Layout {
  const seen = new Map<number, number>();
  for (let i = header.start + 1; i < header.end; i++) {
    const gap = flat.gap(i);
    if (gap > 0) seen.set(gap, (seen.get(gap) ?? 0) + 1);
  }
  const enough = header.columns.length - 2;
  let sum = 0;
  let least = 0;
  for (const gap of [gaps.cell, gaps.line, gaps.space]) {
    sum += seen.get(gap) ?? 0;
    if (least === 0 && sum >= enough) least = gap;
  }
  return { columns: coreColumns(header.columns), least, parted: numbersParted(flat, header.end, end), end };
}

/** Whether figures side by side keep a gap (`34 36`) where all other cells run into each other. */
function numbersParted(flat: FlatText, from: number, end: number): boolean {
  const limit = Math.min(end, from + 1500);
  for (let at = flat.nextGap(from, limit, gaps.space); at < limit; at = flat.nextGap(at, limit, gaps.space))
    if (/[\d%]/.test(flat.text[at - 1]!) && /\d/.test(flat.text[at]!)) return true;
  return false;
}

interface Collected {
  readonly raws: Raw[];
  readonly total: FlatTotal | null;
  readonly stop: number;
  readonly gluedRows: boolean;
}

/** Finds core after core. Whether rows run into each other shows only on the way, so it may take a second walk. */
function collect(flat: FlatText, header: Header, layout: Layout, knownGlued: boolean): Collected {
  const raws: Raw[] = [];
  const after = header.columns.slice(header.columns.lastIndexOf('level3') + 1 + layout.columns.length);
  const hasFree = after.length > 0;
  const leadingFree = leadingFreeOf(header);
  const longest = hasFree || leadingFree > 0 ? 900 : 260;
  let from = header.end;
  let level1: string | null = null;
  let gluedRows = knownGlued;
  let scored = false;
  const columns = layout.columns.slice(leadingFree);
  const inner = { ...layout, columns };
  const options = () => ({
    least: layout.least,
    hasFree,
    gluedRows,
    leadingFree,
    level1,
    hasLevel1: header.columns.includes('level1'),
    hasLevel2: header.columns.includes('level2'),
  });
  for (;;) {
    const limit = Math.min(layout.end, from + longest);
    const glued = layout.least === 0;
    if (glued && raws.length > 0 && sectionStart.test(flat.text.slice(from, from + 8)))
      return { raws, total: null, stop: from, gluedRows };
    const found = nextCore(flat, from, limit, inner, options(), glued && scored);
    const stop = endOfFree(flat, from, found?.core.start ?? limit, after);
    const total = totalIn(flat, from, found ? found.core.start : limit, layout, hasFree);
    if (total) return { raws, total, stop: total.start, gluedRows };
    if (
      !found ||
      (!hasFree && leadingFree === 0 && /。/.test(flat.text.slice(from, found.core.start)) && raws.length > 0)
    )
      return { raws, total: null, stop: raws.length === 0 ? from : stop, gluedRows };
    scored ||= hasScore(found.core);
    if (totalName.test(flat.text.slice(found.between.name.start, found.between.name.end)))
      return { raws, total: totalOfCore(found), stop: found.between.name.start, gluedRows };
    raws.push(found);
    level1 = found.between.level1 ?? level1;
    from = found.core.end;
    if (layout.least > 0 && from < layout.end && flat.gap(from) < layout.least) gluedRows = true;
    from = skipDash(flat, from, layout, hasFree);
  }
}

const leadingFreeOf = (header: Header): number => {
  const rest = header.columns.slice(header.columns.lastIndexOf('level3') + 1);
  return Math.max(
    0,
    rest.findIndex((c) => c !== 'free' && c !== 'ignored'),
  );
};

/** A dash in the free column says "no deviation"; it may run straight into the next row. */
function skipDash(flat: FlatText, at: number, layout: Layout, hasFree: boolean): number {
  if (!hasFree) return at;
  const dash = /^(?:[—–―]+|-{1,2}|\/|无(?=$))/.exec(flat.text.slice(at, at + 4));
  return dash && layout.end > at ? at + dash[0].length : at;
}

function nextCore(
  flat: FlatText,
  from: number,
  limit: number,
  layout: Layout,
  options: Parameters<typeof readBetween>[3],
  needsScore: boolean,
): Raw | null {
  const { least } = layout;
  for (
    let at = least === 0 ? from + 2 : flat.nextGap(from, limit, least);
    at < limit;
    at = least === 0 ? at + 1 : flat.nextGap(at, limit, least)
  ) {
    if (least === 0 && !mayBegin(flat.text, at)) continue;
    const core = coreAt(flat, at, layout);
    if (!core || (needsScore && !hasScore(core)) || (least === 0 && isCount(flat.text, core))) continue;
    const between = readBetween(flat, from, at, options);
    const name = between && flat.text.slice(between.name.start, between.name.end);
    if (name && isName(name) && (least > 0 || between.unsure || isGluedName(name))) return { core, between };
  }
  return null;
}

/** Without gaps a core begins at a mark or a digit that no digit or word of a number stands before. */
function mayBegin(text: string, at: number): boolean {
  if (/[\d.,]/.test(text[at]!))
    return !/[\d.,A-Za-z(第]/.test(text[at - 1]!) && !/^\d[A-Za-z]/.test(text.slice(at, at + 2));
  if (operatorAt(text, at) !== null || natureAt(text, at)) return true;
  const words = qualitativeStart.exec(text.slice(at, at + 16))?.[0];
  if (words === undefined || /^[是有高]$/.test(words)) return false;
  const after = text.slice(at + words.length, at + words.length + 16);
  return words.length > 1
    ? leadsOn(after)
    : /^\d/.test(after) || after.startsWith(words) || beginsWithLevel(after);
}

/** 定性 and the like, but not the end of 稳定性. */
const natureAt = (text: string, at: number) =>
  natures.some((word) => text.startsWith(word, at)) && !/[稳确决特]定性/.test(text.slice(at - 1, at + 2));

/** What must follow words that are a value: a figure, the same words again, a level, the total. */
const leadsOn = (text: string) =>
  /^(?:\d|总分|合计|[^\d。,;:]{2,9}指标)/.test(text) || (qualitativeStart.exec(text)?.[0].length ?? 0) > 0;

const isName = (name: string) =>
  !isBlank(name) &&
  !/[。;]$/.test(name) &&
  name.length > 0 &&
  !/指标(?:\([\d.]+分?\))?$/.test(name) &&
  !/^[\d.,%—-]+$/.test(name) &&
  !natures.includes(name);

/** `18个应用`: the number counts something and is no weight. */
const counted = /^(?:项(?!目)|个(?![人性体案])|条(?![例件])|[号天月])/;
const isCount = (text: string, core: Core) =>
  core.cells.at(-1)?.column === 'weight' && counted.test(text.slice(core.end, core.end + 2));
const hasScore = (core: Core) => core.cells.some((c) => c.column === 'score');
/** What begins after a table: a numbered section, another table. */
const sectionStart =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|(?:附?[表图]|附件)\d)/;

/**
 * Where cells run into each other a rule of scoring (每项1分,否则存在1项问题扣0.5分) looks like names and weights. A name is no
 * part of a sentence, its brackets close, and no counting word opens it.
 */
const isGluedName = (name: string) =>
  !/[,;。×=≥≤<>"“”]|[扣得和与或每按至为]$|(?:存在|延期)$/.test(name) &&
  !counted.test(name) &&
  !/^[)%.]/.test(name) &&
  [...name].filter((c) => c === '(').length === [...name].filter((c) => c === ')').length;

function endOfFree(flat: FlatText, from: number, limit: number, after: readonly string[]): number {
  if (after.length === 0 || flat.gap(from) < gaps.space) return from;
  const line = flat.nextGap(from, limit, gaps.line);
  return line < limit || flat.gap(limit) >= gaps.line ? line : from;
}

function totalIn(
  flat: FlatText,
  from: number,
  to: number,
  layout: Layout,
  hasFree: boolean,
): FlatTotal | null {
  const stretch = flat.text.slice(from, Math.min(to + 12, layout.end));
  const match = totalLine.exec(stretch);
  if (!match || from + match.index > to || (!hasFree && match.index > 60)) return null;
  let at = from + match.index + match[0].length;
  const numbers: { start: number; end: number }[] = [];
  const figures = layout.columns.filter(
    (c) => c === 'weight' || c === 'score' || c === 'rate' || c === 'count',
  );
  while (numbers.length < Math.max(2, figures.length)) {
    const limit = flat.nextGap(at, flat.text.length, 1);
    const stop = numberEnd(flat.text, at, limit);
    if (stop === null) break;
    const glued = layout.least === 0 && !layout.parted && numbers.length === 0 && figures.length > 1;
    const cut = glued ? weightAndScore(runAt(flat.text, at, limit))[0]?.cut : undefined;
    const end = cut === undefined ? stop : at + cut;
    numbers.push({ start: at, end: flat.text[end] === '%' ? end + 1 : end });
    at = numbers.at(-1)!.end;
    if (flat.text[at] === '分') at++;
    while (/[—-]/.test(flat.text[at] ?? '')) at++;
  }
  const of = (column: Column) => numbers[(figures as readonly Column[]).indexOf(column)] ?? null;
  return { start: from + match.index, end: at, score: of('score'), rate: of('rate') };
}

function totalOfCore({ core, between }: Raw): FlatTotal {
  const cell = (column: string) => core.cells.find((c) => c.column === column) ?? null;
  return { start: between.name.start, end: core.end, score: cell('score'), rate: cell('rate') };
}

/** Fills levels down, settles doubtful names with what the sure ones show, and hands each row its free text. */
function finish(flat: FlatText, header: Header, raws: readonly Raw[], stop: number): FlatTable['rows'] {
  const text = (span: { start: number; end: number }) => flat.text.slice(span.start, span.end);
  const sure = new Set(
    raws
      .filter((r) => !r.between.unsure && r.between.free.end > r.between.free.start)
      .map((r) => text(r.between.free)),
  );
  const names = raws.filter((r) => !r.between.unsure).map((r) => text(r.between.name));
  const doubts = raws.filter((r) => r.between.unsure).map((r) => text(r.between.name));
  const lastFree = { start: raws.at(-1)!.core.end, end: stop };
  if (stop > lastFree.start) sure.add(text(lastFree));
  const settled = raws.map((raw) => {
    if (!raw.between.unsure) return { ...raw, confidence: raw.core.doubtful ? 0.5 : 0.95 };
    const { start, end } = raw.between.name;
    const cut = cutFree(flat.text.slice(start, end), sure, doubts, names);
    const between = {
      ...raw.between,
      free: { start, end: start + cut.at },
      name: { start: start + cut.at, end },
    };
    return { ...raw, between, confidence: cut.confidence };
  });
  const hasDeviation = header.columns.at(-1) === 'deviation';
  let level1: string | null = null;
  let level2: string | null = null;
  return settled.map(({ core, between, confidence }, index) => {
    if (between.level1 !== null && between.level1 !== level1) level2 = null;
    level1 = between.level1 ?? level1;
    level2 = between.level2 ?? level2;
    const free = settled[index + 1]?.between.free ?? lastFree;
    const deviation = hasDeviation && free.end > free.start ? flat.printed(free.start, free.end) : null;
    const cell = (column: string) => {
      const found = core.cells.find((c) => c.column === column);
      return found ? flat.printed(found.start, found.end) : null;
    };
    const ends = deviation !== null && free.start >= core.end ? free.end : core.end;
    const rate = core.cells.find((c) => c.column === 'rate');
    return {
      level1,
      level2,
      level3: flat.printed(between.name.start, between.name.end),
      marks: core.cells
        .filter((c) => c.column === 'nature' || c.column === 'operator')
        .map((c) => flat.printed(c.start, c.end)),
      target: cell('target'),
      actual: cell('actual') ?? cell('count'),
      unit: cell('unit') ?? (header.columns.includes('count') ? '人' : null),
      weight: cell('weight'),
      score: cell('score'),
      deviation,
      span: flat.normal.toDocument(between.name.start, ends),
      confidence,
      rateSpan: rate ? flat.normal.toDocument(rate.start, rate.end) : null,
    };
  });
}
