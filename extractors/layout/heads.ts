/**
 * The head of a table whose columns no lines part -> cells with spans.
 *
 * 其中：本年支出 over 基本支出 and 项目支出 covers both, and is no part of either's name; 政府性基金预算 over 财政拨款,
 * set closer, is one name wrapped. A short line under a head says how far it goes; where there is none, it goes as far
 * as the heads beneath it stand on one line.
 */
import { overlap } from './boxes.ts';
import { blocksOf, centre, middle, type Block as Text } from './open/blocks.ts';
import type { GridCell, Rule, Word } from './types.ts';

interface Block extends Text {
  from: number;
  to: number;
  depth: number;
}

export interface Head {
  readonly rows: number;
  /** Between the rows. */
  readonly edges: readonly number[];
  readonly cells: readonly Omit<GridCell, 'box'>[];
}

/** Words over columns -> cells of a head, which may go over several columns and rows. */
export function headOf(words: readonly Word[], xs: readonly number[], partial: readonly Rule[]): Head {
  const blocks = blocksOf(words).map((block): Block => ({ ...block, from: 0, to: 0, depth: 1 }));
  for (const block of blocks) span(block, xs);
  for (const block of blocks) widen(block, blocks, xs, partial);
  return placed(blocks);
}

/** The columns a text stands over. */
function span(block: Block, xs: readonly number[]): void {
  const over = xs
    .slice(1)
    .flatMap((x, c) => (overlap(xs[c]!, x, block.box[0], block.box[2]) > 0.3 ? [c] : []));
  const nearest = Math.max(0, Math.min(xs.length - 2, xs.findIndex((x) => x > centre(block)) - 1));
  block.from = over[0] ?? nearest;
  block.to = (over.at(-1) ?? nearest) + 1;
}

const isUnder = (below: Block, above: Block) =>
  below !== above && below.box[1] >= above.box[3] - 1 && below.from < above.to && below.to > above.from;

/** A head over heads goes as far as its line, or as the row of heads beneath it. */
function widen(
  block: Block,
  blocks: readonly Block[],
  xs: readonly number[],
  partial: readonly Rule[],
): void {
  const under = blocks.filter((other) => isUnder(other, block));
  if (under.length === 0) return;
  const lowest = Math.min(...under.map((other) => other.box[1]));
  const line = partial.find(
    (rule) =>
      rule.at > block.box[3] - 2 &&
      rule.at < lowest + 3 &&
      rule.from < block.box[2] &&
      rule.to > block.box[0] &&
      rule.to - rule.from < 0.85 * (xs.at(-1)! - xs[0]!),
  );
  if (line) {
    const over = xs.slice(1).flatMap((x, c) => (overlap(xs[c]!, x, line.from, line.to) > 0.5 ? [c] : []));
    block.from = over[0] ?? block.from;
    block.to = (over.at(-1) ?? block.to - 1) + 1;
    return;
  }
  centred(block, blocks, xs);
}

/** How far the rows of figures stand from the lowest head, about. */
const pad = 3;
/** How near to the middle of its columns a head must stand to be taken for theirs. */
const wander = 5;

/** Where no line says how far a head goes, it goes as far as it can with itself in the middle. */
function centred(block: Block, blocks: readonly Block[], xs: readonly number[]): void {
  const end = Math.max(...blocks.map((other) => other.box[3])) + pad;
  const beside = blocks.filter(
    (other) =>
      other !== block && (apart(block, other) < 0.3 * block.size || reachesUp(other, block, blocks, end)),
  );
  const free = (column: number) => !beside.some((other) => other.from <= column && other.to > column);
  let low = block.from;
  while (low > 0 && free(low - 1)) low--;
  let high = block.to;
  while (high < xs.length - 1 && free(high)) high++;
  const choices: { from: number; to: number; off: number }[] = [];
  for (let from = low; from <= block.from; from++)
    for (let to = block.to; to <= high; to++)
      if (to - from > 1) choices.push({ from, to, off: Math.abs((xs[from]! + xs[to]!) / 2 - centre(block)) });
  const least = Math.min(...choices.map((choice) => choice.off));
  const own = Math.abs((xs[block.from]! + xs[block.to]!) / 2 - centre(block));
  if (choices.length === 0 || least > own + wander) return;
  const fair = choices.filter((choice) => choice.off < least + wander);
  const best = fair.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a));
  block.from = best.from;
  block.to = best.to;
}

/**
 * A head that nothing stands under goes down to the rows, and stands in the middle: where it begins above the middle of
 * another, it stands beside that one, however much lower it is printed.
 */
const reachesUp = (other: Block, block: Block, blocks: readonly Block[], end: number) =>
  other.box[1] > block.box[1] &&
  !blocks.some((third) => isUnder(third, other)) &&
  2 * middle(other) - end < middle(block);

/** The height between two texts, less than nothing where they stand side by side. */
const apart = (a: Block, b: Block) => Math.max(a.box[1], b.box[1]) - Math.min(a.box[3], b.box[3]);

/** Cells by how deep each text stands under others; what has nothing beneath it reaches down to the body. */
function placed(blocks: readonly Block[]): Head {
  const sorted = [...blocks].sort((a, b) => a.box[1] - b.box[1]);
  for (const block of sorted)
    block.depth =
      1 + Math.max(0, ...sorted.filter((other) => isUnder(block, other)).map((other) => other.depth));
  const rows = Math.max(1, ...sorted.map((block) => block.depth));
  const edges: number[] = [];
  for (let depth = 2; depth <= rows; depth++) {
    const lower = sorted.filter((block) => block.depth === depth);
    const upper = sorted.filter((block) => block.depth === depth - 1 && lower.some((l) => isUnder(l, block)));
    const top = Math.min(...lower.map((block) => block.box[1]));
    edges.push((Math.max(...upper.map((block) => block.box[3])) + top) / 2);
  }
  const cells = sorted.map((block) => {
    const beneath = sorted.filter((other) => isUnder(other, block)).map((other) => other.depth);
    const end = beneath.length === 0 ? rows : Math.min(...beneath) - 1;
    return {
      row: block.depth - 1,
      rowSpan: Math.max(1, end - block.depth + 1),
      column: block.from,
      columnSpan: block.to - block.from,
    };
  });
  return { rows, edges, cells };
}
