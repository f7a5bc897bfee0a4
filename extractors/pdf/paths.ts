/** pdf.js path data -> outlines on the page: an operator code followed by its coordinates, again and again. */

import { apply, type Matrix } from '../layout/matrix.ts';
import type { Outline } from '../layout/strokes.ts';

const codes = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, closePath: 4 } as const;

type Point = readonly [number, number];

/** The corners of every subpath, on the page; curved subpaths are no lines and are left out. */
export function subpaths(data: ArrayLike<number>, ctm: Matrix): readonly Outline[] {
  const paths: Point[][] = [];
  let current: Point[] = [];
  let curved = false;
  const finish = () => {
    if (current.length > 1 && !curved) paths.push(current);
    current = [];
    curved = false;
  };
  for (let i = 0; i < data.length; ) {
    const code = data[i++];
    if (code === codes.moveTo) {
      finish();
      current.push(apply(ctm, data[i]!, data[i + 1]!));
      i += 2;
    } else if (code === codes.lineTo) {
      current.push(apply(ctm, data[i]!, data[i + 1]!));
      i += 2;
    } else if (code === codes.curveTo || code === codes.quadraticCurveTo) {
      curved = true;
      i += code === codes.curveTo ? 6 : 4;
    } else if (code === codes.closePath) {
      if (current.length > 1) current.push(current[0]!);
    } else break;
  }
  finish();
  return paths;
}
