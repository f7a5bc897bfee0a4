import type { Box } from '../../../schema/index.ts';

/**
 * From the page as it is shown (points from the top left, turned by Rotate, cut to CropBox) to the space that a PDF
 * draws in (origin at the bottom left, neither turned nor cut).
 */
export interface Sheet {
  /** What of the page is shown: left, bottom, right, top in the space of the PDF. */
  readonly view: Box;
  /** Degrees clockwise: 0, 90, 180 or 270. */
  readonly rotation: number;
  /** Points in one unit of the space. */
  readonly unit: number;
}

export function placed({ view, rotation, unit }: Sheet, x: number, y: number): { x: number; y: number } {
  const [left, bottom, right, top] = view;
  const across = x / unit;
  const down = y / unit;
  switch (rotation) {
    case 90:
      return { x: left + down, y: bottom + across };
    case 180:
      return { x: right - across, y: bottom + down };
    case 270:
      return { x: right - down, y: top - across };
    default:
      return { x: left + across, y: top - down };
  }
}

export function placedBox(sheet: Sheet, [x0, y0, x1, y1]: Box) {
  const a = placed(sheet, x0, y0);
  const b = placed(sheet, x1, y1);
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}
