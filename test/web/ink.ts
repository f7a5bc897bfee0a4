import type { Page } from 'playwright-core';

/** How far red ink near the lit box reaches beyond it, and the box beyond the ink, in points; seen on the drawn page alone. */
export interface Ink {
  readonly pixels: number;
  readonly uncovered: number;
  readonly tooWide: number;
  readonly tooHigh: number;
}

export const measureInk = (page: Page): Promise<Ink> =>
  page.evaluate<Ink>(`(() => {
  const canvas = document.querySelector('.leaf canvas');
  const box = document.querySelector('.leaf .box[aria-current]').getBoundingClientRect();
  const frame = canvas.getBoundingClientRect();
  const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const scale = width / frame.width;
  const left = (box.left - frame.left) * scale, right = (box.right - frame.left) * scale;
  const top = (box.top - frame.top) * scale, bottom = (box.bottom - frame.top) * scale;
  const ink = { left: width, right: 0, top: height, bottom: 0, pixels: 0 };
  const around = 30;
  for (let y = Math.max(0, Math.floor(top - around)); y < Math.min(height, bottom + around); y++)
    for (let x = Math.max(0, Math.floor(left - around)); x < Math.min(width, right + around); x++) {
      const at = (y * width + x) * 4;
      if (data[at] - data[at + 1] <= 60) continue;
      ink.left = Math.min(ink.left, x); ink.right = Math.max(ink.right, x + 1);
      ink.top = Math.min(ink.top, y); ink.bottom = Math.max(ink.bottom, y + 1);
      ink.pixels++;
    }
  const point = width / Number(canvas.dataset.points);
  return {
    pixels: ink.pixels,
    uncovered: Math.max(left - ink.left, ink.right - right, top - ink.top, ink.bottom - bottom) / point,
    tooWide: Math.max(ink.left - left, right - ink.right) / point,
    tooHigh: Math.max(ink.top - top, bottom - ink.bottom) / point,
  };
})()`);
