/**
 * Where a table stands that no grid of lines shows: rows of words parted by wide gaps, with figures under one another.
 * The columns, rows and head of what is found are the work of `open/`.
 */
import { union } from './boxes.ts';
import { isFigure } from './characters.ts';
import { byLeft, segments } from './gutters.ts';
import { lines, textOf } from './lines.ts';
import { bandsOf, blocksOf } from './open/blocks.ts';
import { openGrid } from './open/index.ts';
import { isFigureRow, isRowName } from './open/sections.ts';
import { mergeRules } from './rules.ts';
import type { Edge, Grid, Line, Rule, Rules, Word } from './types.ts';

/** So many rows of figures make a table; fewer do between lines. */
const enough = 3;
const enoughRuled = 2;

/** `before`: the columns of a table without lines that the page before ended with; none where it ended with a caption. */
export function regions(words: readonly Word[], rules: Rules, before?: readonly Edge[]): readonly Grid[] {
  const across = mergeRules(rules.horizontal);
  const ruled = ruledRegions(lines(words), across, before?.length === 0 ? undefined : before);
  const inside = (word: Word) =>
    ruled.some((grid) => word.box[1] >= grid.box[1] - 3 && word.box[3] <= grid.box[3] + 3);
  const rest = lines(words.filter((word) => !inside(word)));
  // only what stands first on the page goes on with the page before
  const isFirst = ruled.every((grid) => rest.some((line) => isFigureRow(line) && line.box[1] < grid.box[1]));
  return [...ruled, ...openRegions(rest, across, isFirst ? before : undefined)];
}

/** Stretches between horizontal lines of the same length, one under another, with figures between them. */
function ruledRegions(
  found: readonly Line[],
  across: readonly Rule[],
  before?: readonly Edge[],
): readonly Grid[] {
  const grids: Grid[] = [];
  let group: Rule[] = [];
  const flush = () => {
    const grid = ruledGrid(group, found, across, grids.length === 0 ? before : undefined);
    if (grid) grids.push(grid);
    group = [];
  };
  // shorter ones stand under a head over several columns, or beside a cell over several rows
  let above: Rule | undefined;
  for (const rule of across.filter((r) => r.to - r.from > 120).toSorted((a, b) => a.at - b.at)) {
    const last = group.at(-1);
    if (last && above && (isApart(above, rule, found) || !isWithin(rule, last))) flush();
    if (group.length === 0 || isSameLength(group.at(-1)!, rule)) group.push(rule);
    above = rule;
  }
  flush();
  return grids;
}

const isSameLength = (a: Rule, b: Rule) => Math.abs(a.from - b.from) < 8 && Math.abs(a.to - b.to) < 8;
const isWithin = (inner: Rule, outer: Rule) => inner.from > outer.from - 8 && inner.to < outer.to + 8;

/** Between two tables stands a caption, or nothing but text for a while. */
function isApart(above: Rule, below: Rule, found: readonly Line[]): boolean {
  const between = linesBetween(found, above.at, below.at);
  const near = found.filter((line) => line.box[3] < above.at + 4).slice(-6);
  if (between.some((line) => isCaption(line) && !isInside(line, [...near, ...between]))) return true;
  return below.at - above.at > 60 && !between.some((line) => line.words.some((word) => isFigure(word.text)));
}

const linesBetween = (found: readonly Line[], top: number, bottom: number) =>
  found.filter((line) => line.box[1] > top - 4 && line.box[3] < bottom + 4);

function ruledGrid(
  group: readonly Rule[],
  found: readonly Line[],
  across: readonly Rule[],
  before?: readonly Edge[],
): Grid | undefined {
  if (group.length < 2) return undefined;
  const inside = linesBetween(found, group[0]!.at, group.at(-1)!.at);
  const bands = group.slice(1).filter((rule, i) => isRowOf(linesBetween(found, group[i]!.at, rule.at)));
  if (Math.max(bands.length, inside.filter(isRow).length) < enoughRuled) return undefined;
  return openGrid(inside, across, before, 0);
}

/** Runs of lines with figures under one another, no line drawn. A caption ends a run, and announces the next. */
function openRegions(
  found: readonly Line[],
  across: readonly Rule[],
  before?: readonly Edge[],
): readonly Grid[] {
  const grids: Grid[] = [];
  let run: Line[] = [];
  // A caption that ended the page before announces what begins this one, and is no table to go on with.
  let announced = before?.length === 0;
  let open = announced ? undefined : before;
  const flush = (isLast = false) => {
    const grid =
      openRegion(run, announced, across, open) ??
      (isLast && announced && isLabelled(run) ? openGrid(run, across) : undefined);
    if (grid) grids.push(grid);
    if (run.length > 0) announced = false;
    open = undefined;
    run = [];
  };
  for (const line of found) {
    const last = run.at(-1);
    if ((isCaption(line) && !isInside(line, run)) || (last && isTitleBelow(line, last))) {
      flush();
      announced = !/[。；]/.test(textOf(line));
      // A repeated caption stands between the two parts of one table.
      if (grids.length === 0 && before?.length !== 0) open = before;
      continue;
    }
    if (last && line.box[1] - last.box[3] > 3.2 * line.size) flush();
    run.push(line);
  }
  flush(true);
  return grids;
}

/** Under a caption at the foot of a page: labels with values, or a head, whose figures the next page has. */
const isLabelled = (run: readonly Line[]) =>
  run.length > 0 && bandsOf(blocksOf(run.flatMap((line) => line.words))).every((band) => band.length >= 2);

/** A sentence at the right of a table is what a cell of it holds. */
function isInside(line: Line, run: readonly Line[]): boolean {
  if (!/[。；]/.test(textOf(line)) || /^注[:：]/.test(textOf(line))) return false;
  if (run.length === 0) return segments(line.words, 2).length > 2;
  if (line.words.length > 2 || segments(line.words, 2).length > 1) return true;
  return line.box[0] > Math.min(...run.map((r) => r.box[0])) + 6 * line.size;
}

/** A line of running text, whatever gaps its figures are set in. */
const isSentence = (line: Line) =>
  /[，；。]/.test(textOf(line)) && textOf(line).length >= 20 && segments(line.words, 2).length === 1;

const isProse = (line: Line) => /[。；]$/.test(textOf(line));
/** A title is set in bigger type than the table above it. */
const isTitleBelow = (line: Line, above: Line) =>
  line.size > 1.25 * above.size && segments(line.words).length === 1;

const isRow = (line: Line) => isRowOf([line]);
const isRowOf = (some: readonly Line[]) => {
  const parts = segments(byLeft(some.flatMap((line) => line.words)));
  return parts.length >= 2 && parts.some((part) => isFigure(part.text));
};

/** A table's rows follow one another; what stands above the first and belongs to it is its head. */
function openRegion(
  run: readonly Line[],
  announced: boolean,
  across: readonly Rule[],
  before?: readonly Edge[],
): Grid | undefined {
  // Under a caption texts may stand as close as words do.
  const isOne = announced ? isFigureRow : isRow;
  const rows = run.flatMap((line, i) => (isOne(line) ? [i] : []));
  if (rows.length < (announced || before ? 1 : enough)) return undefined;
  const first = rows[0]!;
  const last = rows.at(-1)!;
  const body = run.slice(first, last + 1);
  // A name wrapped over lines has lines without figures; prose has nothing else.
  const named = body.filter(isRowName).length;
  if ((rows.length + named) * 4 < body.length || isContents(rows.map((i) => run[i]!))) return undefined;
  if (body.some((line) => isProse(line) && !isInside(line, body)) && (rows.length + named) * 2 < body.length)
    return undefined;
  if (body.some((line) => isSentence(line) && !isInside(line, body))) return undefined;
  const edge = union(rows.map((i) => run[i]!.box));
  // Under a caption stands nothing but the table.
  const alone = announced || (before && !run.slice(0, first).some(isProse));
  const start = alone ? 0 : headStart(run, first, edge);
  return openGrid(run.slice(start, tailEnd(run, last, edge) + 1), across, before, announced ? 0 : 2);
}

/** A caption is one text, a label with a colon, a sentence, or words far apart at the edges (部门：…  单位：…). */
export const isCaption = (line: Line): boolean =>
  isTitle(line) || /单位[:：]|[。；]|^注[:：]|^[（(]?\d{4}年度?[）)]?$/.test(textOf(line));

/** What names a table or the part that it stands in. */
export function isTitle(line: Line): boolean {
  const text = textOf(line);
  if (/公开\d+表/.test(text)) return true;
  return (
    segments(line.words).length === 1 &&
    /表(?:[（(].*[）)])?$|^第.+部分|^[一二三四五六七八九十]+、.*表/.test(text)
  );
}

/** Lines close above the first row, as long as they are no caption. */
function headStart(run: readonly Line[], first: number, edge: Line['box']): number {
  let head = first;
  while (head > 0) {
    const line = run[head - 1]!;
    const gap = run[head]!.box[1] - line.box[3];
    const outside = line.box[0] < edge[0] - 3 * line.size || line.box[2] > edge[2] + 3 * line.size;
    if (isCaption(line) || gap > 2.5 * line.size || outside || line.size > 1.25 * run[first]!.size) break;
    head--;
  }
  return run.slice(head, first).some((line) => segments(line.words).length >= 2) ? head : first;
}

/** The lines of a wrapped name that stand below the figures of its row, or a head whose rows the next page has. */
function tailEnd(run: readonly Line[], last: number, edge: Line['box']): number {
  const near = (i: number, gap: number) => run[i]!.box[1] - run[i - 1]!.box[3] < gap * run[i]!.size;
  let end = last;
  const ends = (line: Line, above: number) => isCaption(line) && !isInside(line, run.slice(0, above + 1));
  while (end + 1 < run.length && near(end + 1, 2.2) && !ends(run[end + 1]!, end)) end++;
  if (run.slice(last + 1, end + 1).some((line) => line.words.length >= 4)) return end;
  let tail = last;
  // Rows whose amounts are left blank, at the distance of rows.
  const gaps = run.slice(1, last + 1).map((line, i) => line.box[1] - run[i]!.box[3]);
  const rowGap = median(gaps.filter((gap) => gap > 0.4 * run[last]!.size));
  const size = run[last]!.size;
  const names = run.slice(last + 1, end + 1).findLastIndex((line, i) => {
    const above = run[last + i]!;
    return (
      (isRowName(line) || isAligned(line, run.slice(0, last + 1))) &&
      Math.abs(line.size - size) < 0.1 * size &&
      line.box[1] - above.box[3] < 1.3 * rowGap + 1
    );
  });
  if (names >= 0) tail = last + 1 + names;
  const isName = (line: Line) => line.box[2] <= edge[0] + 0.6 * (edge[2] - edge[0]);
  const goesOn = (i: number) =>
    near(i, 0.45) && (isName(run[i]!) || isUnder(run[i]!, run.slice(Math.max(0, i - 2), i)));
  while (tail < end && goesOn(tail + 1)) tail++;
  return tail;
}

/** Each text stands under one that is at least as long: what is left of it, wrapped. */
function isUnder(line: Line, above: readonly Line[]): boolean {
  const words = above.flatMap((other) => other.words);
  return line.words.every((word) =>
    words.some((other) => other.box[0] - 1.5 < word.box[0] && other.box[2] + 1.5 > word.box[2]),
  );
}

/** Each text starts where texts of the rows above start. */
const isAligned = (line: Line, rows: readonly Line[]) =>
  line.words.length >= 2 &&
  line.words.every((word) =>
    rows.some((row) => row.words.some((other) => Math.abs(other.box[0] - word.box[0]) < 1.5)),
  );

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Rows that end in page numbers and hold no other figure: a table of contents without leaders. */
function isContents(rows: readonly Line[]): boolean {
  let before = 0;
  return rows.every((line) => {
    const parts = segments(line.words);
    const figures = parts.filter((part) => isFigure(part.text));
    const number = Number(parts.at(-1)!.text);
    const counts =
      /^\d+$/.test(parts.at(-1)!.text) &&
      figures.length === 1 &&
      Number.isInteger(number) &&
      number >= before &&
      number < 2000;
    before = number;
    return counts;
  });
}
