/**
 * Ruling lines out of painted outlines: strokes that run along an axis, and filled rectangles so thin that they are
 * lines (which is how Word draws a table's borders).
 */
import type { Box } from '../../schema/index.ts';
import type { Rule } from './types.ts';

/** A filled shape thinner than this is a line; thicker ones are areas. */
const thinnest = 3.2;
const straight = 0.6;

export interface RuleSink {
  readonly horizontal: Rule[];
  readonly vertical: Rule[];
}
/** The corners of one subpath, on the page. */
export type Outline = readonly (readonly [number, number])[];

export function strokeRules(paths: readonly Outline[], clip: Box, sink: RuleSink): void {
  for (const path of paths)
    for (let i = 1; i < path.length; i++) {
      const [x0, y0] = path[i - 1]!;
      const [x1, y1] = path[i]!;
      addRule([Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)], straight, clip, sink);
    }
}

/** Thin fills become lines; the boxes of the others are returned as areas. */
export function fillRules(paths: readonly Outline[], clip: Box, sink: RuleSink): readonly Box[] {
  const areas: Box[] = [];
  for (const path of paths) {
    const xs = path.map((p) => p[0]);
    const ys = path.map((p) => p[1]);
    const box: Box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    if (!addRule(box, thinnest, clip, sink)) areas.push(box);
  }
  return areas;
}

function addRule(box: Box, thin: number, clip: Box, sink: RuleSink): boolean {
  const width = box[2] - box[0];
  const height = box[3] - box[1];
  if (width > thin && height > thin) return false;
  const x0 = Math.max(box[0], clip[0] - 1);
  const x1 = Math.min(box[2], clip[2] + 1);
  const y0 = Math.max(box[1], clip[1] - 1);
  const y1 = Math.min(box[3], clip[3] + 1);
  if (x1 < x0 || y1 < y0) return true;
  if (width >= height * 2 && width > 1) sink.horizontal.push({ at: (box[1] + box[3]) / 2, from: x0, to: x1 });
  else if (height >= width * 2 && height > 1)
    sink.vertical.push({ at: (box[0] + box[2]) / 2, from: y0, to: y1 });
  return true;
}
