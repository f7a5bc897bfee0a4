/** Arithmetic on boxes [x0, y0, x1, y1]. */
import type { Box } from '../../schema/index.ts';
import type { Direction, GridCell } from './types.ts';

export function union(boxes: readonly Box[]): Box {
  let [x0, y0, x1, y1] = boxes[0] ?? [0, 0, 0, 0];
  for (const box of boxes) {
    if (box[0] < x0) x0 = box[0];
    if (box[1] < y0) y0 = box[1];
    if (box[2] > x1) x1 = box[2];
    if (box[3] > y1) y1 = box[3];
  }
  return [x0, y0, x1, y1];
}

export const middleX = (box: Box) => (box[0] + box[2]) / 2;
export const middleY = (box: Box) => (box[1] + box[3]) / 2;

/** How much of the shorter of two intervals lies in the other, 0 to 1. */
export function overlap(a0: number, a1: number, b0: number, b1: number): number {
  const shared = Math.min(a1, b1) - Math.max(a0, b0);
  const shorter = Math.min(a1 - a0, b1 - b0);
  return shorter <= 0 ? 0 : Math.max(0, shared) / shorter;
}

/**
 * The box as it stands after a page of this size was turned so that text of `direction` runs to the right.
 * `width` and `height` are those of the page before it is turned.
 */
export function turn(box: Box, direction: Direction, width: number, height: number): Box {
  const [x0, y0, x1, y1] = box;
  if (direction === 90) return [y0, width - x1, y1, width - x0];
  if (direction === 180) return [width - x1, height - y1, width - x0, height - y0];
  if (direction === 270) return [height - y1, x0, height - y0, x1];
  return box;
}

/** The inverse of `turn`; `width` and `height` are again those of the page as it is shown. */
export function turnBack(box: Box, direction: Direction, width: number, height: number): Box {
  const [x0, y0, x1, y1] = box;
  if (direction === 90) return [width - y1, x0, width - y0, x1];
  if (direction === 180) return turn(box, 180, width, height);
  if (direction === 270) return [y0, height - x1, y1, height - x0];
  return box;
}

const tenth = (value: number) => Math.round(value * 10) / 10;
export const rounded = (box: Box): Box => [tenth(box[0]), tenth(box[1]), tenth(box[2]), tenth(box[3])];

/** The box of a cell between the lines `xs` and `ys` of its grid. */
export const boxOf = (
  cell: Omit<GridCell, 'box'>,
  xs: readonly number[],
  ys: readonly number[],
): GridCell['box'] => [
  xs[cell.column]!,
  ys[cell.row]!,
  xs[cell.column + cell.columnSpan]!,
  ys[cell.row + cell.rowSpan]!,
];
