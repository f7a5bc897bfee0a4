import type { Metadata } from '../../../schema/index.ts';
import { isPlainTotal, readLabel, resolveLine } from '../../accounts/index.ts';
import type { Span } from '../../context.ts';
import { type Column, readColumn } from '../columns.ts';
import { AccountNames } from '../names.ts';
import { type HeadTree, headTrees } from './head-tree.ts';
import { type HeadWords, waysToCut } from './head-words.ts';
import { labelCells } from './labels.ts';
import { type BodyLine, bodyLines } from './lines.ts';
import { holds, type PlacedLine, placesOf, rowOf, type Sum } from './places.ts';
import { type Placed, type Split, type Stream, tabbedColumns } from './stream.ts';

/**
 * Tables whose lines are named once, on the left: by account, unit or project, or by nothing (the one line of 三公):
 *
 *     合计9,746.509,746.500.00208社会保障和就业支出754.75754.750.0020805行政事业单位养老支出…
 *
 * head words -> trees of columns; body -> lines; the tree whose totals hold in the lines is taken.
 */
export function splitLabelled(
  stream: Stream,
  head: HeadWords,
  end: number,
  metadata: Known,
): readonly Split[] {
  const splits = waysToCut(head).flatMap((h) => splitsOf(stream, h, end, metadata));
  const score = (s: Fitting) => s.sums.held * 3 - s.sums.failed * 4 + s.fit;
  const best = Math.max(...splits.map(score));
  return splits
    .filter((s) => score(s) === best)
    .filter((s) => !s.loose || s.sums.failed === 0)
    .slice(0, 2);
}

/** Heads that fit worse than so many others are not tried. */
const mostShapes = 12;
/** What is known of the document. */
type Known = Pick<Metadata, 'year' | 'entities'>;
interface Fitting extends Split {
  readonly fit: number;
  readonly loose: boolean;
}
function splitsOf(stream: Stream, head: HeadWords, end: number, metadata: Known): readonly Fitting[] {
  const counted = ({ labels, values }: Shape) =>
    head.columns === null || head.columns === values.length || head.columns === labels.length + values.length;
  const words = head.words.map((w) => w.text);
  const rows = rowsOf(stream, head);
  const lined = rows ? headTrees(words, rows) : [];
  const shapes = (lined.length > 0 ? lined : headTrees(words, null))
    .flatMap(shapesOf)
    .filter(counted)
    .slice(0, mostShapes);
  const read = new Map<string, readonly BodyLine[]>();
  return shapes.flatMap((shape) => {
    const { notes } = shape;
    const unitCodes = shape.labels.some((c) => c.role === 'unit_code');
    const letterCodes = shape.labels.some((c) => c.role === 'code');
    const key = `${shape.values.length} ${unitCodes} ${letterCodes} ${notes} ${shape.labels.length}`;
    const body = {
      unitCodes,
      letterCodes,
      notes,
      columns: shape.values.length,
      nameless: shape.labels.length === 0,
    };
    const lines = read.get(key) ?? bodyLines(stream, head.end, end, body);
    read.set(key, lines);
    if (!lines.some((l) => l.amounts.length > 0)) return [];
    if (body.nameless !== (lines[0]!.names.length === 0)) return [];
    // amounts that nothing parts and nothing names must add up
    const [{ names, amounts }] = lines as readonly [BodyLine];
    const loose = names.length === 0 && amounts.slice(1).some((a) => !stream.parted(a.start));
    return [{ ...splitOf(stream, shape, lines, metadata), fit: shape.tree.fit, loose }];
  });
}

/** Where the rows of the head begin, if its lines tell them: some words share a line, or all stand on one. */
export function rowsOf(stream: Stream, { words }: HeadWords): readonly number[] | null {
  const starts = words.flatMap((w, i) => (i === 0 || stream.opensLine(w.start) ? [i] : []));
  const parted = words.slice(1).every((w) => stream.parted(w.start));
  return parted && starts.length > 1 && starts.length < words.length ? starts : null;
}

interface Shape {
  readonly tree: HeadTree;
  readonly labels: readonly Column[];
  readonly values: readonly (readonly string[])[];
  readonly notes: boolean;
  readonly sums: readonly Sum[];
}

/**
 * Columns of names first, then of values, then of notes; none where the head is of another form. A head that names no
 * column of names stands over a line without a name, or its first word is the name of the column all the same.
 */
function shapesOf(tree: HeadTree): readonly Shape[] {
  const columns = tree.columns.map((path, i) => readColumn(i, path));
  const first = columns.findIndex((c) => c.role === 'value');
  if (first === -1) return [];
  const behind = columns.slice(first).findIndex((c) => c.role !== 'value');
  const notes = behind === -1 ? [] : columns.slice(first + behind);
  if (notes.some((c) => c.role !== 'note')) return [];
  const values = columns.slice(first, columns.length - notes.length);
  const shape = (labels: readonly Column[], own: readonly Column[]): Shape => ({
    tree,
    labels,
    values: own.map((c) => c.path),
    notes: notes.length > 0,
    sums: sumsOf(own.map((c) => c.path)),
  });
  if (first > 0) return [shape(columns.slice(0, first), values)];
  return [shape([], values), ...(values.length > 1 ? [shape(values.slice(0, 1), values.slice(1))] : [])];
}

export const totalHead = /^(?:"?三公"?经费)?(?:合计|小计|总计)(?:数)?$|^本年(?:收入|支出)(?:合计)?$/;

/** Which columns are totals of which: the first of a group that is called so, of the others in it. */
export function sumsOf(paths: readonly (readonly string[])[]): readonly Sum[] {
  const sums: Sum[] = [];
  /** The columns that together make up those given. */
  const visit = (columns: readonly number[], depth: number): readonly number[] => {
    if (columns.length === 1) return columns;
    const groups: number[][] = [];
    for (const c of columns) {
      const last = groups.at(-1)?.[0];
      if (last !== undefined && paths[c]!.length > depth + 1 && paths[last]![depth] === paths[c]![depth])
        groups.at(-1)!.push(c);
      else groups.push([c]);
    }
    const [first, ...others] = groups.map((g) => visit(g, depth + 1));
    const parts = others.flat();
    const whole = groups[0]![0]!;
    if (groups[0]!.length > 1 || parts.length < 2 || !totalHead.test(paths[whole]!.at(-1)!))
      return [...first!, ...parts];
    sums.push({ total: whole, parts });
    return [whole];
  };
  visit(range(paths.length), 0);
  return sums;
}
const range = (length: number) => Array.from({ length }, (_, i) => i);

export const hundredths = (stream: Stream, amount: Span & { blank: boolean }) =>
  amount.blank ? 0 : Math.round(Number(stream.text.slice(amount.start, amount.end).replace(/,/g, '')) * 100);

function splitOf(stream: Stream, shape: Shape, lines: readonly BodyLine[], metadata: Known): Split {
  const columns = shape.values.length;
  const whole = totalHead.test(shape.values[0]!.at(-1)!);
  const parents = parentsOf(stream, lines, metadata);
  const placed = lines.map(
    (line, i): PlacedLine => ({
      amounts: line.amounts.map((a) => hundredths(stream, a)),
      given: tabbed(stream, line, shape, whole),
      parent: parents[i]!,
    }),
  );
  const { sums, proved } = sumsIn(placed, columns, shape.sums);
  const places = placesOf(placed, { columns, sums, total: whole });
  const labelled = labelCells(stream, lines, shape.labels, metadata.entities);
  const offset = labelled.paths.length;
  const cells: Placed[] = [];
  let doubt = false;
  lines.forEach((line, row) => {
    const own = labelled.cells[row]!;
    if (own === null) doubt = true;
    if (own === null) return;
    cells.push(...own);
    line.amounts.forEach((amount, i) => {
      const column = places[row]![i]!;
      if (column === null) doubt = true;
      else if (!amount.blank) cells.push({ ...amount, row, column: column + offset });
    });
  });
  return {
    cells,
    paths: [...labelled.paths, ...shape.values],
    end: lines.at(-1)!.end,
    confidence: doubt ? 0.9 : 0.97,
    sums: { held: proved ? sums.length : 0, failed: shape.sums.length - sums.length },
  };
}

/** Where tabs put the amounts; a label merged over several columns may have left a tab for each or one for all. */
function tabbed(
  stream: Stream,
  line: BodyLine,
  shape: Shape,
  whole: boolean,
): readonly (readonly number[])[] | null {
  const merged = Math.max(0, shape.labels.length - line.names.length - (line.code ? 1 : 0));
  const columns = tabbedColumns(stream, line.amounts, shape.values.length + merged);
  if (!columns) return null;
  return range(merged + 1)
    .map((shift) => columns.map((c) => c - shift))
    .filter((way) => way.every((c) => c >= 0 && c < shape.values.length) && (!whole || way[0] === 0));
}

/** Of the sums that the head promises those that hold wherever places are known; nothing proves them where none are. */
function sumsIn(
  lines: readonly PlacedLine[],
  columns: number,
  sums: readonly Sum[],
): { sums: readonly Sum[]; proved: boolean } {
  const known = lines
    .map(({ amounts, given }) => {
      const way = given?.length === 1 ? given[0]! : amounts.length === columns ? range(columns) : null;
      return way && amounts.some((a) => a !== 0) ? rowOf(amounts, way, columns) : null;
    })
    .filter((row) => row !== null);
  return { sums: sums.filter((sum) => known.every((row) => holds(sum, row))), proved: known.length > 0 };
}

/** The line above whose account a line is part of, by code or by name; lines of no account are part of the total. */
function parentsOf(stream: Stream, lines: readonly BodyLine[], { year }: Known): readonly (number | null)[] {
  const names = new AccountNames(year ?? 2000, null);
  const open: { index: number; code: string }[] = [];
  let top: number | null = null;
  return lines.map((line, index) => {
    const text = line.names.map((n) => stream.text.slice(n.start, n.end)).join('');
    const label = readLabel(text.replace(/^[[(](\d+)[\])]/, ''));
    if (isPlainTotal(label.name) || resolveLine(label.name)?.kind === 'total') {
      top ??= index;
      return null;
    }
    const printed = line.code
      ? stream.text.slice(line.code.start, line.code.end)
      : /^[[(]?([235]\d{2,6})/.exec(text)?.[1];
    const code = printed ?? names.byName(label, 0)?.code ?? null;
    if (code === null) return top;
    while (open.length > 0 && !(code.startsWith(open.at(-1)!.code) && code !== open.at(-1)!.code)) open.pop();
    const parent = open.at(-1)?.index ?? top;
    open.push({ index, code });
    return parent;
  });
}
