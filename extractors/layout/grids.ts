/**
 * Step `cells`, where lines are drawn: ruling lines -> grids of cells.
 *
 * Lines that cross or touch make one grid. Its columns and rows are the positions at which any line stands; two
 * positions of the grid are one cell where no line parts them, which is how spans show.
 */
import { boxOf } from './boxes.ts';
import { mergeRules, nearest, positions } from './rules.ts';
import type { Grid, GridCell, Rule, Rules } from './types.ts';

/** How far from a line another may end and still touch it. */
const reach = 3.5;
/** Where lines run this far past the outermost crossing line, the table is open on that side. */
const open = 12;

export function grids(rules: Rules): readonly Grid[] {
  const horizontal = mergeRules(rules.horizontal);
  const vertical = mergeRules(rules.vertical);
  return components(horizontal, vertical)
    .map(toGrid)
    .filter((grid) => grid !== undefined)
    .sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
}

interface Component {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

/** Groups of lines that are connected by crossings. Lines that cross nothing (underlines) are in none. */
function components(horizontal: readonly Rule[], vertical: readonly Rule[]): readonly Component[] {
  const parent = Array.from({ length: horizontal.length + vertical.length }, (_, i) => i);
  const find = (i: number): number => {
    let k = i;
    while (parent[k] !== k) {
      parent[k] = parent[parent[k]!]!;
      k = parent[k]!;
    }
    return k;
  };
  const sorted = vertical.map((rule, i) => ({ rule, i })).sort((a, b) => a.rule.at - b.rule.at);
  const ats = sorted.map(({ rule }) => rule.at);
  horizontal.forEach((h, i) => {
    for (let k = firstNotBelow(ats, h.from - reach); k < ats.length && ats[k]! <= h.to + reach; k++) {
      const { rule: v, i: j } = sorted[k]!;
      if (v.from - reach <= h.at && v.to + reach >= h.at) parent[find(i)] = find(horizontal.length + j);
    }
  });
  const groups = new Map<number, { horizontal: Rule[]; vertical: Rule[] }>();
  const groupOf = (i: number) => {
    const root = find(i);
    const group = groups.get(root) ?? { horizontal: [], vertical: [] };
    groups.set(root, group);
    return group;
  };
  for (const [i, rule] of horizontal.entries()) groupOf(i).horizontal.push(rule);
  for (const [i, rule] of vertical.entries()) groupOf(horizontal.length + i).vertical.push(rule);
  return [...groups.values()].filter((g) => g.horizontal.length > 0 && g.vertical.length > 0);
}

function firstNotBelow(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function toGrid({ horizontal, vertical }: Component): Grid | undefined {
  const xs = withOpenEdges(
    positions(vertical.map((v) => v.at)),
    horizontal.map((h) => [h.from, h.to]),
  );
  const ys = withOpenEdges(
    positions(horizontal.map((h) => h.at)),
    vertical.map((v) => [v.from, v.to]),
  );
  if (xs.length < 2 || ys.length < 2) return undefined;
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const right = walls(vertical, xs, ys);
  const below = walls(horizontal, ys, xs);
  const cells = regions(
    rows,
    columns,
    (row, column) => right[column + 1]![row]!,
    (row, column) => below[row + 1]![column]!,
  ).map((cell) => ({ ...cell, box: boxOf(cell, xs, ys) }));
  return { box: [xs[0]!, ys[0]!, xs.at(-1)!, ys.at(-1)!], xs, ys, cells };
}

function withOpenEdges(
  inner: readonly number[],
  extents: readonly (readonly [number, number])[],
): readonly number[] {
  const from = Math.min(...extents.map((e) => e[0]));
  const to = Math.max(...extents.map((e) => e[1]));
  const edges = [...inner];
  if (edges[0]! - from > open) edges.unshift(from);
  if (to - edges.at(-1)! > open) edges.push(to);
  return edges;
}

/** `walls[i][k]`: whether a line stands at position i of `across` along the stretch k of `along`. */
function walls(rules: readonly Rule[], across: readonly number[], along: readonly number[]): boolean[][] {
  const covered = across.map(() => new Float64Array(along.length - 1));
  for (const rule of rules) {
    const line = covered[nearest(across, rule.at)]!;
    for (let k = Math.max(0, nearest(along, rule.from) - 1); k < along.length - 1; k++) {
      if (along[k]! > rule.to) break;
      line[k]! += Math.max(0, Math.min(rule.to, along[k + 1]!) - Math.max(rule.from, along[k]!));
    }
  }
  return covered.map((line) => [...line].map((length, k) => length >= 0.6 * (along[k + 1]! - along[k]!)));
}

/** Grid positions joined where nothing parts them, as rectangles. A region that is none is cut into its rows. */
function regions(
  rows: number,
  columns: number,
  wallRight: (row: number, column: number) => boolean,
  wallBelow: (row: number, column: number) => boolean,
): readonly Omit<GridCell, 'box'>[] {
  const seen = Array.from({ length: rows }, () => new Uint8Array(columns));
  const cells: Omit<GridCell, 'box'>[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (seen[row]![column]) continue;
      let columnSpan = 1;
      while (
        column + columnSpan < columns &&
        !seen[row]![column + columnSpan] &&
        !wallRight(row, column + columnSpan - 1)
      )
        columnSpan++;
      let rowSpan = 1;
      while (row + rowSpan < rows && rowContinues(row + rowSpan, column, columnSpan)) rowSpan++;
      for (let r = row; r < row + rowSpan; r++) seen[r]!.fill(1, column, column + columnSpan);
      cells.push({ row, column, rowSpan, columnSpan });
    }
  return cells;

  function rowContinues(row: number, column: number, span: number): boolean {
    for (let c = column; c < column + span; c++) {
      if (seen[row]![c] || wallBelow(row - 1, c)) return false;
      if (c < column + span - 1 && wallRight(row, c)) return false;
    }
    return true;
  }
}
