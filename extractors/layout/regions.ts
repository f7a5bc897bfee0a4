/**
 * Where a table stands that no grid of lines shows: rows of words parted by wide gaps, with figures under one another.
 * What comes out is a grid of one column, to be split by `splits.ts`: one row where there are no lines at all, one for
 * each stretch between lines where only horizontal ones are drawn.
 */
import { union } from './boxes.ts';
import { isFigure } from './characters.ts';
import { lines } from './lines.ts';
import { mergeRules, positions } from './rules.ts';
import { segments } from './splits.ts';
import type { Grid, Line, Rule, Rules, Word } from './types.ts';

/** So many rows of figures make a table. */
const enough = 3;

export function regions(words: readonly Word[], rules: Rules): readonly Grid[] {
  const found = lines(words);
  const grids: Grid[] = [];
  let run: Line[] = [];
  const flush = () => {
    const grid = toGrid(run, rules);
    if (grid) grids.push(grid);
    run = [];
  };
  for (const line of found) {
    const last = run.at(-1);
    if (last && line.box[1] - last.box[3] > 3.2 * line.size) flush();
    run.push(line);
  }
  flush();
  return grids;
}

const isRow = (line: Line) => {
  const parts = segments(line.words);
  return parts.length >= 2 && parts.some((part) => isFigure(part.text) && part.text.length > 0);
};

/** A table's rows follow one another; what stands above the first and belongs to it is its head. */
function toGrid(run: readonly Line[], rules: Rules): Grid | undefined {
  const rows = run.flatMap((line, i) => (isRow(line) ? [i] : []));
  if (rows.length < enough) return undefined;
  const first = rows[0]!;
  const last = rows.at(-1)!;
  const between = run.slice(first, last + 1);
  if (rows.length * 2 < between.length || isContents(rows.map((i) => run[i]!))) return undefined;
  const head = headStart(run, first);
  const some = run.slice(head, last + 1);
  const box = union(some.map((line) => line.box));
  const edges = rowEdges(box, rules);
  const ys = edges.length >= 2 ? edges : [box[1] - 1, box[3] + 1];
  const xs = [box[0] - 1, box[2] + 1];
  return {
    box: [xs[0]!, ys[0]!, xs[1]!, ys.at(-1)!],
    xs,
    ys,
    cells: ys.slice(1).map((y, row) => ({
      row,
      column: 0,
      rowSpan: 1,
      columnSpan: 1,
      box: [xs[0]!, ys[row]!, xs[1]!, y],
    })),
  };
}

/** Lines above the first row with words side by side; a caption (one text, or 单位：万元 at the edge) is none. */
function headStart(run: readonly Line[], first: number): number {
  let head = first;
  while (head > 0) {
    const line = run[head - 1]!;
    const parts = segments(line.words);
    if (parts.length < 2 || parts.some((part) => /[：:]/.test(part.text) || /[。；]/.test(part.text))) break;
    head--;
  }
  return head;
}

/** Horizontal lines across the region, with its top and bottom where no line is drawn there. */
function rowEdges(box: Line['box'], rules: Rules): readonly number[] {
  const width = box[2] - box[0];
  const across = mergeRules(rules.horizontal).filter(
    (rule: Rule) =>
      rule.at > box[1] - 14 &&
      rule.at < box[3] + 14 &&
      Math.min(rule.to, box[2]) - Math.max(rule.from, box[0]) > 0.85 * width,
  );
  if (across.length === 0) return [];
  const ys = [...positions(across.map((rule) => rule.at))];
  if (ys[0]! > box[1] + 4) ys.unshift(box[1] - 1);
  if (ys.at(-1)! < box[3] - 4) ys.push(box[3] + 1);
  return ys;
}

/** Rows that end in page numbers and hold no other figure: a table of contents without leaders. */
function isContents(rows: readonly Line[]): boolean {
  let before = 0;
  return rows.every((line) => {
    const parts = segments(line.words);
    const figures = parts.filter((part) => isFigure(part.text));
    const number = Number(parts.at(-1)!.text);
    const counts = figures.length === 1 && Number.isInteger(number) && number >= before && number < 2000;
    before = number;
    return counts;
  });
}
