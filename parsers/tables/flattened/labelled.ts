import type { Metadata } from '../../../schema/index.ts';
import { isPlainTotal, readLabel, resolveLine } from '../../accounts/index.ts';
import type { Span } from '../../context.ts';
import { type Column, readColumn } from '../columns.ts';
import { AccountNames } from '../names.ts';
import { type HeadTree, headTrees } from './head-tree.ts';
import { type HeadWords, withTotalsApart } from './head-words.ts';
import { type BodyLine, bodyLines } from './lines.ts';
import { type PlacedLine, placesOf, type Sum } from './places.ts';
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
  metadata: Pick<Metadata, 'year'>,
): readonly Split[] {
  const apart = withTotalsApart(head);
  const splits = [head, ...(apart ? [apart] : [])].flatMap((h) => splitsOf(stream, h, end, metadata));
  const score = (s: Fitting) => s.sums.held * 3 - s.sums.failed * 4 + s.fit;
  const best = Math.max(...splits.map(score));
  return splits
    .filter((s) => score(s) === best)
    .filter((s) => !s.loose || s.sums.failed === 0)
    .slice(0, 2);
}

/** Heads that fit worse than so many others are not tried. */
const mostShapes = 12;
interface Fitting extends Split {
  readonly fit: number;
  readonly loose: boolean;
}
function splitsOf(
  stream: Stream,
  head: HeadWords,
  end: number,
  metadata: Pick<Metadata, 'year'>,
): readonly Fitting[] {
  const counted = ({ labels, values }: Shape) =>
    head.columns === null || head.columns === values.length || head.columns === labels + values.length;
  const words = head.words.map((w) => w.text);
  const rows = rowsOf(stream, head);
  const lined = rows ? headTrees(words, rows) : [];
  const shapes = (lined.length > 0 ? lined : headTrees(words, null))
    .map(shapeOf)
    .filter((s) => s !== null)
    .filter(counted)
    .slice(0, mostShapes);
  const read = new Map<string, readonly BodyLine[]>();
  return shapes.flatMap((shape) => {
    const key = `${shape.values.length} ${shape.unitCodes} ${shape.labels}`;
    const body = { unitCodes: shape.unitCodes, columns: shape.values.length, nameless: shape.labels === 0 };
    const lines = read.get(key) ?? bodyLines(stream, head.end, end, body);
    read.set(key, lines);
    if (!lines.some((l) => l.amounts.length > 0)) return [];
    // amounts that nothing parts and nothing names must add up
    const [{ names, amounts }] = lines as readonly [BodyLine];
    const loose = names.length === 0 && amounts.slice(1).some((a) => !stream.parted(a.start));
    return [{ ...splitOf(stream, shape, lines, metadata), fit: shape.tree.fit, loose }];
  });
}

/** Where the rows of the head begin, if its lines tell them: some words share a line, or all stand on one. */
function rowsOf(stream: Stream, { words }: HeadWords): readonly number[] | null {
  const starts = words.flatMap((w, i) => (i === 0 || stream.opensLine(w.start) ? [i] : []));
  const parted = words.slice(1).every((w) => stream.parted(w.start));
  return parted && starts.length > 1 && starts.length < words.length ? starts : null;
}

interface Shape {
  readonly tree: HeadTree;
  readonly labels: number;
  readonly paths: readonly (readonly string[])[];
  readonly values: readonly (readonly string[])[];
  readonly unitCodes: boolean;
  readonly sums: readonly Sum[];
}

/** Columns of names first, then of values, then of notes; null where the head is of another form. */
function shapeOf(tree: HeadTree): Shape | null {
  const columns = tree.columns.map((path, i) => readColumn(i, path));
  const first = columns.findIndex((c) => c.role === 'value');
  if (first === -1) return null;
  const labels = columns.slice(0, first);
  const rest = columns.slice(first);
  const noteFrom = rest.findIndex((c) => c.role !== 'value');
  const values = noteFrom === -1 ? rest : rest.slice(0, noteFrom);
  if (noteFrom !== -1 && rest.slice(noteFrom).some((c) => c.role !== 'note')) return null;
  const paths = values.map((c) => c.path);
  return {
    tree,
    labels: labels.length,
    paths: labelPaths(labels),
    values: paths,
    unitCodes: labels.some((c) => c.role === 'unit_code'),
    sums: sumsOf(paths),
  };
}

/** One column for codes, however many parts they are printed in, then those for names. */
function labelPaths(labels: readonly Column[]): readonly (readonly string[])[] {
  const codes = labels.filter((c) => c.role === 'code' || c.role === 'level_code' || c.role === 'unit_code');
  const names = labels.filter((c) => !codes.includes(c) && c.role !== 'row_number');
  const words = labels.flatMap((c) => c.path).join('');
  const code = codes.some((c) => c.role === 'unit_code')
    ? ['单位编码']
    : [/经济/.test(words) ? '经济分类科目编码' : '科目编码'];
  return [code, ...(names.length > 0 ? names.map((c) => c.path) : [['科目名称']])];
}

const total = /^(?:"?三公"?经费)?(?:合计|小计|总计)(?:数)?$|^本年(?:收入|支出)(?:合计)?$/;

/** Which columns are totals of which: the first of a group that is called so, of the others in it. */
function sumsOf(paths: readonly (readonly string[])[]): readonly Sum[] {
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
    if (groups[0]!.length > 1 || parts.length < 2 || !total.test(paths[whole]!.at(-1)!))
      return [...first!, ...parts];
    sums.push({ total: whole, parts });
    return [whole];
  };
  visit(range(paths.length), 0);
  return sums;
}
const range = (length: number) => Array.from({ length }, (_, i) => i);

const hundredths = (stream: Stream, amount: Span & { blank: boolean }) =>
  amount.blank ? 0 : Math.round(Number(stream.text.slice(amount.start, amount.end).replace(/,/g, '')) * 100);

function splitOf(
  stream: Stream,
  shape: Shape,
  lines: readonly BodyLine[],
  metadata: Pick<Metadata, 'year'>,
): Split {
  const columns = shape.values.length;
  const amounts = lines.map((l) => l.amounts.map((a) => hundredths(stream, a)));
  const full = amounts.filter((a) => a.length === columns && a.some((v) => v !== 0));
  const holds = (sum: Sum) =>
    full.filter(
      (a) => Math.abs(a[sum.total]! - sum.parts.reduce((s, p) => s + a[p]!, 0)) <= (sum.parts.length + 1) / 2,
    ).length;
  const sums = shape.sums.filter((sum) => holds(sum) === full.length);
  const parents = parentsOf(stream, lines, metadata);
  const placed: PlacedLine[] = lines.map((line, i) => ({
    amounts: amounts[i]!,
    given: tabbedColumns(stream, line.amounts, columns),
    parent: parents[i]!,
  }));
  const places = placesOf(placed, { columns, sums, total: total.test(shape.values[0]!.at(-1)!) });
  const offset = shape.paths.length;
  const cells: Placed[] = [];
  let doubt = false;
  lines.forEach((line, row) => {
    if (line.code) cells.push({ ...line.code, row, column: 0 });
    cells.push(...nameCells(line, row, offset - 1));
    line.amounts.forEach((amount, i) => {
      const column = places[row]![i]!;
      if (column === null) doubt = true;
      else if (!amount.blank) cells.push({ ...amount, row, column: column + offset });
    });
  });
  return {
    cells,
    paths: [...shape.paths, ...shape.values],
    end: lines.at(-1)!.end,
    confidence: doubt ? 0.9 : 0.97,
    sums: { held: full.length === 0 ? 0 : sums.length, failed: shape.sums.length - sums.length },
  };
}

/** As many name cells as there are columns for them; what white space cut more often is one name. */
function nameCells(line: BodyLine, row: number, columns: number): readonly Placed[] {
  const { names } = line;
  if (names.length === 0) return [];
  if (columns > 1 && names.length === columns) return names.map((n, i) => ({ ...n, row, column: i + 1 }));
  return [{ start: names[0]!.start, end: names.at(-1)!.end, row, column: Math.max(columns, 1) }];
}

/** The line above whose account a line is part of, by code or by name; lines of no account are part of the total. */
function parentsOf(
  stream: Stream,
  lines: readonly BodyLine[],
  { year }: Pick<Metadata, 'year'>,
): readonly (number | null)[] {
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
