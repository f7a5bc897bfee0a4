/**
 * Which column each amount of a line stood in, where blank cells left no trace:
 *
 *     总计 基本支出 项目支出 | 213 农林水支出 12.00 12.00 | 21301 农业农村 4.00 4.00 | 21303 水利 8.00 8.00
 *
 * The order of a line is kept, the parts of a line add up to its total, and the lines below a line add up to it in
 * every column. What all ways that satisfy this have in common is known; the rest is not, and is left out.
 */
export interface PlacedLine {
  /** In hundredths. */
  readonly amounts: readonly number[];
  /** The ways that tabs leave open; null without tabs. */
  readonly given: readonly Way[] | null;
  /** The line whose amounts this line is part of; null at the top. */
  readonly parent: number | null;
}
/** A column that is the sum of others. */
export interface Sum {
  readonly total: number;
  readonly parts: readonly number[];
}
export interface Columns {
  readonly columns: number;
  readonly sums: readonly Sum[];
  /** The first column is the total of the line, and so never blank. */
  readonly total: boolean;
}
type Way = readonly number[];

const mostWays = 2000;
const mostSums = 4_000;

/** For every line the column of each amount, null where it is open. */
export function placesOf(
  lines: readonly PlacedLine[],
  { columns, sums, total }: Columns,
): readonly (readonly (number | null)[])[] {
  const ways = lines.map((line) => waysOf(line, { columns, sums, total }));
  const children = new Map<number, number[]>();
  lines.forEach(({ parent }, i) => {
    if (parent === null) return;
    const list = children.get(parent);
    if (list) list.push(i);
    else children.set(parent, [i]);
  });
  for (let round = 0; round < 3; round++) {
    let changed = false;
    for (const [parent, own] of children) changed = narrow(lines, ways, columns, parent, own) || changed;
    if (!changed) break;
  }
  return lines.map(({ amounts }, i) =>
    amounts.map((_, a) => {
      const [first, ...others] = ways[i]!;
      // a line that does not add up still begins with its total
      if (first === undefined) return a === 0 && total ? 0 : null;
      return others.every((way) => way[a] === first[a]) ? first[a]! : null;
    }),
  );
}

/** All ways to place the amounts of a line in their order so that its sums hold. */
function waysOf({ amounts, given }: PlacedLine, { columns, sums, total }: Columns): Way[] {
  const holding = (ways: readonly Way[]) =>
    ways.filter((way) => sums.every((sum) => holds(sum, rowOf(amounts, way, columns))));
  if (given) return given.length > 1 ? holding(given) : [...given];
  if (amounts.length === columns) return [range(columns)];
  if (amounts.length > columns || choices(columns, amounts.length) > mostWays) return [];
  const all: Way[] = [];
  const place = (way: readonly number[], from: number) => {
    if (way.length === amounts.length) {
      all.push(way);
      return;
    }
    for (let c = from; c <= columns - (amounts.length - way.length); c++) place([...way, c], c + 1);
  };
  place(total && amounts.length > 0 ? [0] : [], total ? 1 : 0);
  return holding(all);
}

export const holds = ({ total, parts }: Sum, row: readonly number[]): boolean =>
  near(
    row[total]!,
    parts.reduce((sum, p) => sum + row[p]!, 0),
    parts.length,
  );
/** Rounding alone may part a total from its parts by half a unit each. */
const near = (total: number, sum: number, parts: number) => Math.abs(total - sum) <= (parts + 1) / 2;

export function rowOf(amounts: readonly number[], way: Way, columns: number): number[] {
  const row = new Array<number>(columns).fill(0);
  way.forEach((column, i) => {
    row[column] = amounts[i]!;
  });
  return row;
}

function choices(n: number, k: number): number {
  let count = 1;
  for (let i = 1; i <= k && count <= mostWays; i++) count = (count * (n - k + i)) / i;
  return count;
}

const range = (length: number) => Array.from({ length }, (_, i) => i);

interface Layer {
  readonly row: readonly number[];
  /** Sums of the layer before that lead here, and by which way of the line between. */
  readonly from: { before: Layer; way: Way }[];
}

/** Keeps of a line and the lines below it the ways that take part in some sum of the one to the other. */
function narrow(
  lines: readonly PlacedLine[],
  ways: Way[][],
  columns: number,
  parent: number,
  own: readonly number[],
): boolean {
  const family = [parent, ...own];
  if (family.every((i) => ways[i]!.length === 1) || family.some((i) => ways[i]!.length === 0)) return false;
  const wanted = ways[parent]!.map((way) => ({ way, row: rowOf(lines[parent]!.amounts, way, columns) }));
  const positive = own.every((i) => lines[i]!.amounts.every((a) => a >= 0));
  const most = range(columns).map((c) => Math.max(...wanted.map(({ row }) => row[c]!)) + own.length);
  let layers: Layer[] = [{ row: new Array<number>(columns).fill(0), from: [] }];
  for (const i of own) {
    const next = new Map<string, Layer>();
    for (const before of layers)
      for (const way of ways[i]!) {
        const row = [...before.row];
        way.forEach((column, a) => {
          row[column]! += lines[i]!.amounts[a]!;
        });
        if (positive && row.some((sum, c) => sum > most[c]!)) continue;
        const key = row.join();
        const layer = next.get(key) ?? { row, from: [] };
        layer.from.push({ before, way });
        next.set(key, layer);
        if (next.size > mostSums) return false;
      }
    layers = [...next.values()];
  }
  const fits = (layer: Layer, row: readonly number[]) =>
    layer.row.every((sum, c) => near(row[c]!, sum, own.length));
  const ends = layers.filter((layer) => wanted.some(({ row }) => fits(layer, row)));
  if (ends.length === 0) return false;
  const kept = family.map(() => new Set<Way>());
  for (const { way, row } of wanted) if (ends.some((layer) => fits(layer, row))) kept[0]!.add(way);
  let alive = new Set(ends);
  for (let k = own.length; k > 0; k--) {
    const before = new Set<Layer>();
    for (const layer of alive)
      for (const { before: b, way } of layer.from) {
        before.add(b);
        kept[k]!.add(way);
      }
    alive = before;
  }
  let changed = false;
  family.forEach((i, k) => {
    if (kept[k]!.size < ways[i]!.length) changed = true;
    ways[i] = [...kept[k]!];
  });
  return changed;
}
