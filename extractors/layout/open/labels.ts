/**
 * Rows of labels and values over the head of a section (项目名称 智慧档案 / 主管部门 … 实施单位 …) -> told from the head:
 * the head's lowest row alone has a text for every column, and what a head has above that stands in the middle of the
 * columns it is for, which labels and values do not.
 */
import type { Word } from '../types.ts';
import { type Block, bandsOf, blocksOf, centre } from './blocks.ts';
import type { Section } from './sections.ts';

export interface Labelled {
  /** Each row's texts, left to right. */
  readonly labels: readonly (readonly Block[])[];
  readonly rest: readonly Word[];
}
/** How far from the middle of its columns a head may stand. */
const wander = 6;

export function labelRows(section: Section, xs: readonly number[]): Labelled {
  const words = section.head.flatMap((line) => line.words);
  const rows = bandsOf(blocksOf(words));
  const lowest = rows.at(-1) ?? [];
  const whole = lowest.length >= 4 && lowest.length >= 0.7 * (xs.length - 1);
  if (!whole || rows.length < 2) return { labels: [], rest: words };
  let count = 0;
  while (count < rows.length - 1 && isLabels(rows[count]!, xs)) count++;
  return {
    labels: rows.slice(0, count),
    rest: rows.slice(count).flatMap((row) => row.flatMap((b) => b.words)),
  };
}

const isLabels = (row: readonly Block[], xs: readonly number[]) =>
  row.length >= 2 && row.length % 2 === 0 && row.some((block) => !isCentred(block, xs));

/** In the middle of several columns. */
function isCentred(block: Block, xs: readonly number[]): boolean {
  for (let from = 0; from + 1 < xs.length; from++)
    for (let to = from + 1; to < xs.length; to++)
      if (
        xs[from]! <= block.box[0] + 1 &&
        xs[to]! >= block.box[2] - 1 &&
        Math.abs((xs[from]! + xs[to]!) / 2 - centre(block)) < wander
      )
        return true;
  return false;
}
