import type { Metadata } from '../../../schema/index.ts';
import { isPlainTotal, readLabel, resolveLine } from '../../accounts/index.ts';
import { readColumn } from '../columns.ts';
import { headTrees } from './head-tree.ts';
import type { HeadWords } from './head-words.ts';
import { type Item, itemsOf } from './items.ts';
import { hundredths, rowsOf, sumsOf, totalHead } from './labelled.ts';
import { type PlacedLine, placesOf } from './places.ts';
import { type Side, Sides } from './sides.ts';
import { type Placed, type Split, type Stream, tabbedColumns, unproved } from './stream.ts';

/**
 * Two-sided statements without numbers of rows: a side is known by what stands on it.
 *
 *     一、一般公共预算拨款收入3,210.10一、一般公共服务支出2,404.17二、政府性基金预算拨款收入二、外交支出…
 */
export function splitListed(
  stream: Stream,
  head: HeadWords,
  end: number,
  metadata: Pick<Metadata, 'year'>,
): readonly Split[] {
  const shape = shapeOf(stream, head);
  if (!shape) return [];
  const { left, right } = shape;
  const items = untilTotals(stream, itemsOf(stream, head.end, end, Math.max(left.length, right.length)));
  const sides = new Sides(stream, metadata, left.length + 1);
  const placed = items.map((item, i) => ({ item, side: sides.of(item, items[i + 1]) }));
  if (placed.filter((p) => p.side !== null).length < fewestNames) return [];
  const cells: Placed[] = [];
  let doubt = false;
  for (const side of ['income', 'expenditure'] as const) {
    const paths = side === 'income' ? left : right;
    const offset = side === 'income' ? 0 : left.length + 1;
    const own = placed.flatMap((p, row) => (p.side === side ? [{ ...p, row }] : []));
    if (own.length === 0 || own.some(({ item }) => item.amounts.length > paths.length)) return [];
    const places = placesIn(
      stream,
      own.map((o) => o.item),
      paths,
    );
    own.forEach(({ item, row }, i) => {
      cells.push({ ...item.name, row, column: offset });
      item.amounts.forEach((amount, a) => {
        const column = places[i]![a]!;
        if (column === null) doubt = true;
        else if (!amount.blank) cells.push({ ...amount, row, column: offset + 1 + column });
      });
    });
  }
  const paths = [['收入', '项目'], ...left, ['支出', '项目'], ...right];
  const known = placed.every((p) => p.side !== null);
  return [{ cells, paths, end: endOf(items), confidence: known && !doubt ? 0.95 : 0.85, sums: unproved }];
}

const fewestNames = 6;
const endOf = (items: readonly Item[]) => items.at(-1)!.amounts.at(-1)?.end ?? items.at(-1)!.name.end;

/** The value columns of either side; null where the head has no two columns of names. */
function shapeOf(
  stream: Stream,
  head: HeadWords,
): { left: readonly (readonly string[])[]; right: readonly (readonly string[])[] } | null {
  const words = head.words.map((w) => w.text);
  const rows = rowsOf(stream, head);
  const lined = rows ? headTrees(words, rows) : [];
  for (const { columns } of lined.length > 0 ? lined : headTrees(words, null)) {
    const roles = columns.map((path, i) => readColumn(i, path).role);
    const names = roles.flatMap((role, i) => (role === 'name' ? [i] : []));
    const [first, second] = names;
    if (names.length !== 2 || first !== 0 || second! < 2 || second === columns.length - 1) continue;
    // each side has its own head, or neither has
    if (columns[first]!.length !== columns[second!]!.length) continue;
    if (roles.some((role, i) => !names.includes(i) && role !== 'value')) continue;
    const under = (side: string, path: readonly string[]) => [side, ...path.slice(-1)];
    return {
      left: columns.slice(1, second).map((path) => under('收入', path)),
      right: columns.slice(second! + 1).map((path) => under('支出', path)),
    };
  }
  return null;
}

/** The last line is that of the grand totals of both sides. */
function untilTotals(stream: Stream, items: readonly Item[]): readonly Item[] {
  let plain = 0;
  const last = items.findIndex(({ name }) => {
    const label = readLabel(stream.text.slice(name.start, name.end)).name;
    if (label === '总计' || label === '收支总计') plain++;
    return label === '支出总计' || plain === 2;
  });
  return last === -1 ? items : items.slice(0, last + 1);
}

/** The columns of the amounts on one side; the lines of a side add up to its total of the year. */
function placesIn(
  stream: Stream,
  items: readonly Item[],
  paths: readonly (readonly string[])[],
): readonly (readonly (number | null)[])[] {
  const columns = paths.length;
  const label = (item: Item) => readLabel(stream.text.slice(item.name.start, item.name.end));
  const kind = (item: Item) => resolveLine(label(item).name)?.kind;
  const year = items.findIndex((item) => isPlainTotal(label(item).name) || kind(item) === 'total');
  const lines = items.map((item, i): PlacedLine => {
    const given = tabbedColumns(stream, item.amounts, columns);
    return {
      amounts: item.amounts.map((a) => hundredths(stream, a)),
      given: given ? [given] : null,
      parent: year === -1 || i === year || kind(item) === 'total' || kind(item) === 'balance' ? null : year,
    };
  });
  return placesOf(lines, {
    columns,
    sums: sumsOf(paths),
    total: totalHead.test(paths[0]!.at(-1)!) || columns === 1,
  });
}

export type { Side };
