/** Affine matrices [a, b, c, d, e, f] as PDF writes them: x' = a x + c y + e, y' = b x + d y + f. */
import type { Box } from '../../schema/index.ts';

export type Matrix = readonly [number, number, number, number, number, number];
export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `inner` first and `outer` after it. */
export const multiply = (outer: Matrix, inner: ArrayLike<number>): Matrix => [
  outer[0] * inner[0]! + outer[2] * inner[1]!,
  outer[1] * inner[0]! + outer[3] * inner[1]!,
  outer[0] * inner[2]! + outer[2] * inner[3]!,
  outer[1] * inner[2]! + outer[3] * inner[3]!,
  outer[0] * inner[4]! + outer[2] * inner[5]! + outer[4],
  outer[1] * inner[4]! + outer[3] * inner[5]! + outer[5],
];

export const apply = (m: Matrix, x: number, y: number): readonly [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

/** The upright box around a box after it was transformed. */
export function applyToBox(m: Matrix, box: ArrayLike<number>): Box {
  const corners = [
    apply(m, box[0]!, box[1]!),
    apply(m, box[0]!, box[3]!),
    apply(m, box[2]!, box[1]!),
    apply(m, box[2]!, box[3]!),
  ];
  const xs = corners.map((c) => c[0]);
  const ys = corners.map((c) => c[1]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
