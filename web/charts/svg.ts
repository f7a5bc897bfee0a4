import { type Html, html } from '../html.ts';
import type { Language } from '../language.ts';
import { label, n, paint, widthOf } from './paint.ts';

/** How wide a chart may be, and for whom: each is drawn for a desk and again for a phone, so that its words stay legible. */
export interface Canvas {
  readonly width: number;
  readonly language: Language;
}
export const widths = { wide: 640, narrow: 358 } as const;
export const isNarrow = ({ width }: Canvas): boolean => width < 500;

/** A drawing with its size; `view` wraps it. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly content: Html;
}

const fonts = "'PingFang SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif";

export const view = ({ width, height, content }: Drawing, title: string, className: string): Html =>
  html`<svg class="chart ${className}" viewBox="0 0 ${n(width)} ${n(height)}" role="group" aria-label="${title}" font-family="${fonts}">${content}</svg>`;

/** A file of its own, for a page that is not ours: with its title, what it shows, and where it comes from. */
export function standalone(drawing: Drawing, title: string, subtitle: string, source: string): string {
  const margin = 20;
  const top = 68;
  const width = drawing.width + 2 * margin;
  const height = drawing.height + top + 44;
  const titleSize = Math.min(19, (19 * drawing.width) / Math.max(widthOf(title, 19), 1));
  const content = html`<rect width="${n(width)}" height="${n(height)}"${paint('ground')}/>
${label(margin, 32, title, { ink: 'ink', size: Math.round(titleSize), bold: true })}
${label(margin, 54, subtitle, { size: 13 })}
<svg x="${margin}" y="${top}" width="${n(drawing.width)}" height="${n(drawing.height)}">${drawing.content}</svg>
${label(margin, height - 16, source, { size: 11 })}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${html`<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" font-family="${fonts}">${content}</svg>`}\n`;
}

/** Names of series in lines above the drawing, each behind its sign. Gives the height that they take. */
export function legend(
  entries: readonly { readonly name: string; readonly swatch: (x: number, y: number) => Html }[],
  width: number,
): { readonly height: number; readonly content: Html } {
  const line = 22;
  let x = 0;
  let y = 10;
  const drawn = entries.map(({ name, swatch }) => {
    const wide = 20 + widthOf(name) + 18;
    if (x > 0 && x + wide - 18 > width) [x, y] = [0, y + line];
    const entry = html`${swatch(x + 7, y)}${label(x + 20, y + 4, name, { ink: 'ink' })}`;
    x += wide;
    return entry;
  });
  return { height: y + 18, content: html`${drawn}` };
}
