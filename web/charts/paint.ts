import { type Html, html, type Piece } from '../html.ts';

/**
 * The colours of a chart, as attributes that hold in a file by itself, and as classes that the page's own colours override
 * (dark, print). The six of the series keep apart for every kind of colour blindness; shape or dashes say the same again.
 */
export const inks = {
  ink: '#1d1b18',
  quiet: '#5f5a50',
  grid: '#ddd7c9',
  ground: '#fdfcf9',
  s1: '#12436d',
  s2: '#b5440f',
  s3: '#14756d',
  s4: '#801650',
  s5: '#6e58a8',
  s6: '#5b5b5b',
} as const;
export type Ink = keyof typeof inks;

const series = ['s1', 's2', 's3', 's4', 's5', 's6'] as const;
export const seriesInk = (index: number): Ink => series[index % series.length]!;

/** Attributes for an element that is filled, drawn, or both. */
export function paint(fill: Ink | 'none', stroke: Ink | 'none' = 'none', width = 1.5): Html {
  const colour = (ink: Ink | 'none') => (ink === 'none' ? 'none' : inks[ink]);
  const line = stroke === 'none' ? '' : html` stroke="${colour(stroke)}" stroke-width="${width}"`;
  return html` class="fill-${fill} stroke-${stroke}" fill="${colour(fill)}"${line}`;
}

export interface TextStyle {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly ink?: Ink;
  readonly size?: number;
  readonly bold?: boolean;
}

export const label = (x: number, y: number, text: Piece, style: TextStyle = {}): Html =>
  html`<text x="${n(x)}" y="${n(y)}" text-anchor="${style.anchor ?? 'start'}" font-size="${style.size ?? 13}"${style.bold ? html` font-weight="600"` : ''}${paint(style.ink ?? 'quiet')}>${text}</text>`;

/** A coordinate in as few digits as the eye needs. */
export const n = (value: number): string => String(Math.round(value * 10) / 10);

/** About how wide a text is drawn: a Chinese character is as wide as it is high, a letter half of that. */
export const widthOf = (text: string, size = 13): number =>
  [...text].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.56), 0) * size;

/** A text that fits, with … where it was cut. */
export function fitted(text: string, width: number, size = 13): string {
  if (widthOf(text, size) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && widthOf(`${characters.join('')}…`, size) > width) characters.pop();
  return `${characters.join('')}…`;
}
