/**
 * A table that no line shows -> a grid, by the alignment of its words: sections, their columns, their heads and rows.
 */

import { boxOf, union } from '../boxes.ts';
import { isFigure } from '../characters.ts';
import { headOf } from '../heads.ts';
import type { Edge, Grid, GridCell, Line, Rule, Word } from '../types.ts';
import { type Block, blocksOf, centre } from './blocks.ts';
import { columnEdges, sharedBy, sharedEdges } from './columns.ts';
import { type Labelled, labelRows } from './labels.ts';
import { rowsOf } from './rows.ts';
import { type Section, sectionsOf } from './sections.ts';

/** How far a column's texts usually stand from its edge. */
const pad = 3;

/** `before`: the edges of the table that the page before ended with, where these lines go on with it, `more`:
 * how many edges of their own they may have then. */
export function openGrid(
  run: readonly Line[],
  partial: readonly Rule[],
  before?: readonly Edge[],
  more = 0,
): Grid | undefined {
  const sections = sectionsOf(run);
  const outer = union(run.map((line) => line.box));
  const words = run.flatMap((line) => line.words);
  const own = sections.map(columnEdges);
  const heads = sections.map((section, i) =>
    labelRows(section, [outer[0] - pad, ...own[i]!.map((edge) => placeOf(edge, words)), outer[2] + pad]),
  );
  const found = sharedEdges([...own, ...heads.map(labelEdges)].flat());
  const joint = before && sharedEdges([...before, ...found]);
  const goesOn = joint !== undefined && joint.length <= Math.max(before!.length, found.length) + more;
  const edges = goesOn ? joint : found;
  if (edges.length === 0) return undefined;
  const inner = edges.map((edge) => placeOf(edge, words));
  const xs = [leftOf(outer[0], inner[0]!, sections), ...inner, rightOf(outer[2], inner.at(-1)!, sections)];
  const ys: number[] = [outer[1] - 1];
  const cells: GridCell[] = [];
  sections.forEach((section, i) => {
    const bottom = i + 1 < sections.length ? between(section, sections[i + 1]!) : outer[3] + 1;
    const columns = goesOn && section.head.length === 0 ? xs.map((_, k) => k) : columnsOf(own[i]!, edges);
    addHead(section, heads[i]!, xs, ys, cells, partial, section.body.length > 0 ? headEnd(section) : bottom);
    if (section.body.length > 0) addBody(section, columns, xs, ys, cells, bottom, partial);
  });
  return { box: [xs[0]!, ys[0]!, xs.at(-1)!, ys.at(-1)!], xs, ys, cells, edges };
}

const topOf = (lines: readonly Line[]) => Math.min(...lines.map((line) => line.box[1]));
const bottomOf = (lines: readonly Line[]) => Math.max(...lines.map((line) => line.box[3]));
const between = (above: Section, below: Section) =>
  (bottomOf([...above.head, ...above.body]) + topOf([...below.head, ...below.body])) / 2;
const headEnd = ({ head, body }: Section) =>
  head.length === 0 ? topOf(body) - 1 : (bottomOf(head) + topOf(body)) / 2;

/** Beside figures set to the right, or before texts set to the left, an edge stands close to them. */
function placeOf(edge: Edge, words: readonly Word[]): number {
  const room = edge.to - edge.from;
  const near = Math.min(pad, room / 2);
  const ending = words.filter((word) => Math.abs(word.box[2] - edge.from) < 1);
  const starting = words.filter((word) => Math.abs(word.box[0] - edge.to) < 1);
  const right = ending.length >= 2 || ending.some((word) => isFigure(word.text));
  if (right && ending.length >= starting.length) return edge.from + near;
  if (starting.length >= 2) return edge.to - near;
  return edge.from + room / 2;
}

/** Heads stand in the middle of their columns, so an outer column goes as far outwards as its head says. */
function leftOf(words: number, edge: number, sections: readonly Section[]): number {
  const heads = headsOf(sections).filter((head) => centre(head) < edge && head.box[2] <= edge);
  return Math.min(words - pad, ...heads.map((head) => 2 * centre(head) - edge).filter((x) => x > words - 60));
}
function rightOf(words: number, edge: number, sections: readonly Section[]): number {
  const heads = headsOf(sections).filter((head) => centre(head) > edge && head.box[0] >= edge);
  return Math.max(words + pad, ...heads.map((head) => 2 * centre(head) - edge).filter((x) => x < words + 60));
}
const headsOf = (sections: readonly Section[]) =>
  sections.flatMap(({ head }) => blocksOf(head.flatMap((line) => line.words)));

/** Which of the table's edges are those of a section, with the outer ones. */
function columnsOf(own: readonly Edge[], edges: readonly Edge[]): readonly number[] {
  const inner = own.map((edge) => 1 + sharedBy(edge, edges)).filter((i) => i > 0);
  return [0, ...new Set(inner), edges.length + 1].sort((a, b) => a - b);
}

function addHead(
  section: Section,
  { labels, rest }: Labelled,
  xs: readonly number[],
  ys: number[],
  cells: GridCell[],
  partial: readonly Rule[],
  end: number,
): void {
  if (section.head.length === 0) return;
  addLabels(labels, rest, xs, ys, cells);
  const head = headOf(rest, xs, partial);
  const row = ys.length - 1;
  ys.push(...[...head.edges].sort((a, b) => a - b), end);
  const taken = new Set<string>();
  for (const cell of head.cells) {
    const here = { ...cell, row: row + cell.row };
    const keys = positionsOf(here);
    if (keys.some((key) => taken.has(key))) continue;
    for (const key of keys) taken.add(key);
    cells.push({ ...here, box: boxOf(here, xs, ys) });
  }
  fillUp(row, ys.length - 1, taken, xs, ys, cells);
}

/** Between a label and its value is an edge. */
const labelEdges = ({ labels }: Labelled): readonly Edge[] =>
  labels.flatMap((blocks) =>
    blocks.slice(1).map((block, i) => ({ from: blocks[i]!.box[2], to: block.box[0] })),
  );

/** Rows of labels with their values: each text goes as far as the next begins. */
function addLabels(
  labels: readonly (readonly Block[])[],
  rest: readonly Word[],
  xs: readonly number[],
  ys: number[],
  cells: GridCell[],
): void {
  const tops = [...labels.map((blocks) => union(blocks.map((b) => b.box))), union(rest.map((w) => w.box))];
  labels.forEach((blocks, i) => {
    const row = ys.length - 1;
    ys.push((tops[i]![3] + tops[i + 1]![1]) / 2);
    const starts = blocks.map((block) => columnAt(centre(block), block.box[0], xs));
    blocks.forEach((_, k) => {
      const column = k === 0 ? 0 : starts[k]!;
      const end = k + 1 < blocks.length ? starts[k + 1]! : xs.length - 1;
      if (end <= column) return;
      const cell = { row, rowSpan: 1, column, columnSpan: end - column };
      cells.push({ ...cell, box: boxOf(cell, xs, ys) });
    });
  });
}

/** The column that a text starts in; one that fills less than its column may stand in its middle. */
function columnAt(middle: number, left: number, xs: readonly number[]): number {
  const slot = (x: number) => Math.max(0, Math.min(xs.length - 2, xs.findIndex((edge) => edge > x) - 1));
  return Math.min(slot(left + 1), slot(middle));
}

function addBody(
  section: Section,
  columns: readonly number[],
  xs: readonly number[],
  ys: number[],
  cells: GridCell[],
  bottom: number,
  drawn: readonly Rule[],
): void {
  const first = ys.length - 1;
  const top = ys.at(-1)!;
  const lines = drawn
    .filter((rule) => rule.to - rule.from > 0.5 * (xs.at(-1)! - xs[0]!))
    .map((rule) => rule.at);
  const rows = rowsOf(
    section.body,
    columns.map((i) => xs[i]!),
    top,
    bottom,
    lines,
  );
  ys.push(...rows.edges.slice(1));
  const taken = new Set<string>();
  const add = (row: number, rowSpan: number, k: number) => {
    const cell = {
      row: first + row,
      rowSpan,
      column: columns[k]!,
      columnSpan: columns[k + 1]! - columns[k]!,
    };
    const keys = positionsOf(cell);
    if (keys.some((key) => taken.has(key))) return;
    for (const key of keys) taken.add(key);
    cells.push({ ...cell, box: boxOf(cell, xs, ys) });
  };
  for (const { row, rowSpan, column } of rows.spans) add(row, rowSpan, column);
  for (let row = 0; row < rows.edges.length - 1; row++)
    for (let k = 0; k + 1 < columns.length; k++) add(row, 1, k);
}

function positionsOf(cell: Omit<GridCell, 'box'>): readonly string[] {
  const keys: string[] = [];
  for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
    for (let c = cell.column; c < cell.column + cell.columnSpan; c++) keys.push(`${r} ${c}`);
  return keys;
}

function fillUp(
  from: number,
  to: number,
  taken: ReadonlySet<string>,
  xs: readonly number[],
  ys: readonly number[],
  cells: GridCell[],
): void {
  for (let row = from; row < to; row++)
    for (let column = 0; column + 1 < xs.length; column++) {
      if (taken.has(`${row} ${column}`)) continue;
      const cell = { row, column, rowSpan: 1, columnSpan: 1 };
      cells.push({ ...cell, box: boxOf(cell, xs, ys) });
    }
}
