import { type Html, html } from '../html.ts';
import { type Ink, n, paint } from './paint.ts';

/** One value of a chart: what it says when it is pointed at or reached by keyboard, and where it leads. */
export interface Mark {
  readonly value: number;
  readonly says: string;
  readonly href: string | null;
}

/** What there is for a year: a figure; a document that prints none (a blank or a dash); no document at all. */
export type Slot = Mark | 'blank' | 'none';
export const isMark = (slot: Slot | undefined): slot is Mark => typeof slot === 'object';

/** What is drawn becomes a place that can be pointed at, focused and followed. */
export const marked = ({ says, href }: Mark, drawing: Html): Html =>
  href === null
    ? html`<g class="mark" tabindex="0" role="img" aria-label="${says}"><title>${says}</title>${drawing}</g>`
    : html`<a class="mark" href="${href}" aria-label="${says}"><title>${says}</title>${drawing}</a>`;

const size = 4.5;
const shapes: readonly ((x: number, y: number) => string)[] = [
  (x, y) =>
    `M${n(x - size)} ${n(y)}a${size} ${size} 0 1 0 ${size * 2} 0a${size} ${size} 0 1 0 ${-size * 2} 0Z`,
  (x, y) => `M${n(x - 4)} ${n(y - 4)}h8v8h-8Z`,
  (x, y) => `M${n(x)} ${n(y - 5.5)}l5.2 9.4h-10.4Z`,
  (x, y) => `M${n(x)} ${n(y - 5.8)}l5.8 5.8l-5.8 5.8l-5.8 -5.8Z`,
  (x, y) => `M${n(x)} ${n(y + 5.5)}l5.2 -9.4h-10.4Z`,
  (x, y) => `M${n(x - 5)} ${n(y - 1.8)}h3.2v-3.2h3.6v3.2h3.2v3.6h-3.2v3.2h-3.6v-3.2h-3.2Z`,
];

/** A sign for the series with this number; a value of nothing is hollow, so that it is not taken for a missing one. */
export const sign = (index: number, x: number, y: number, ink: Ink, hollow = false): Html =>
  html`<path d="${shapes[index % shapes.length]!(x, y)}"${hollow ? paint('ground', ink, 2) : paint(ink, 'ground', 1.5)}/>`;

/** A larger place to point at than what is seen. */
export const reach = (x: number, y: number, width: number, height: number): Html =>
  html`<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="none" pointer-events="all"/>`;
