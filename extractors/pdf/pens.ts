/**
 * The text state of a PDF content stream: given what a show operator shows, where each glyph stands on the page.
 * Follows the text space of ISO 32000-1, 9.4.4, and pdf.js's glyph objects (widths in thousandths of the font size).
 */
import type { Box } from '../../schema/index.ts';
import { apply, type Matrix, multiply } from '../layout/matrix.ts';
import type { Direction, Glyph } from '../layout/types.ts';

/** What pdf.js says of one glyph; a number between glyphs is a kern. */
export interface PdfGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace?: boolean;
  readonly vmetric?: readonly [number, number, number] | null;
}
export interface PdfFont {
  readonly name?: string;
  readonly vertical?: boolean;
  readonly bold?: boolean;
  readonly black?: boolean;
  readonly isType3Font?: boolean;
  readonly fontMatrix?: readonly number[];
}

export interface TextState {
  font: PdfFont | undefined;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  matrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

/** Where an em box reaches above and below the base line; the same for every font, so that lines compare. */
const ascent = 0.86;
const descent = -0.14;

/** Moves the pen over the shown glyphs and hands out each with its place. `device` is text space to page. */
export function show(
  state: TextState,
  shown: readonly (PdfGlyph | number | null)[],
  ctm: Matrix,
  emit: (glyph: Omit<Glyph, 'string'>) => void,
): void {
  const { font } = state;
  if (!font || state.size === 0) return;
  const device = multiply(ctm, state.matrix);
  const direction = directionOf(device, Math.sign(state.scale) * Math.sign(state.size));
  const unit = font.fontMatrix?.[0] ?? 0.001;
  for (const glyph of shown) {
    if (glyph === null) continue;
    if (typeof glyph === 'number') {
      const kern = (-glyph * state.size) / 1000;
      if (font.vertical) state.y += kern;
      else state.x += kern * state.scale;
      continue;
    }
    const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0);
    const width = glyph.width * unit * state.size;
    const before = [state.x, state.y] as const;
    if (font.vertical) state.y += (glyph.vmetric?.[0] ?? -1000) * unit * state.size - spacing;
    else state.x += (width + spacing) * state.scale;
    if (direction === undefined) continue;
    const placed = font.vertical
      ? uprightBox(state, glyph, before, width, unit)
      : lyingBox(state, before, width * state.scale);
    const box = pageBox(device, placed);
    const start = apply(device, before[0], before[1] + state.rise);
    const end = apply(device, state.x, state.y + state.rise);
    emit({
      text: glyph.unicode,
      box,
      pen: font.vertical ? box[0] : along(direction, start),
      penEnd: font.vertical ? box[2] : along(direction, end),
      baseline: font.vertical ? box[3] : across(direction, start),
      size: Math.abs(state.size) * scaleAcross(device),
      direction: font.vertical ? 0 : direction,
      bold: isBold(font),
    });
  }
}

const isBold = (font: PdfFont) =>
  font.bold === true ||
  font.black === true ||
  /bold|black|heavy|simhei|黑体|heiti|xiaobiaosong|小标宋/i.test(font.name ?? '');

function lyingBox(state: TextState, before: readonly [number, number], width: number): Box {
  const y = before[1] + state.rise;
  return [before[0], y + descent * state.size, before[0] + width, y + ascent * state.size];
}

function uprightBox(
  state: TextState,
  glyph: PdfGlyph,
  before: readonly [number, number],
  width: number,
  unit: number,
): Box {
  const [, vx, vy] = glyph.vmetric ?? [-1000, 500, 880];
  const left = before[0] - vx * unit * state.size;
  const top = before[1] - vy * unit * state.size;
  return [left, top + descent * state.size, left + width, top + ascent * state.size];
}

function pageBox(device: Matrix, box: Box): Box {
  const a = apply(device, box[0], box[1]);
  const b = apply(device, box[2], box[3]);
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])];
}

const scaleAcross = (m: Matrix) => Math.abs(m[0] * m[3] - m[1] * m[2]) / (Math.hypot(m[0], m[1]) || 1);

/** The direction the line runs in; none for slanted text, which is a watermark and no statement. */
function directionOf(m: Matrix, sign: number): Direction | undefined {
  const degrees = (Math.atan2(m[1] * sign, m[0] * sign) * 180) / Math.PI;
  const quarter = Math.round(degrees / 90);
  if (Math.abs(degrees - quarter * 90) > 3) return undefined;
  return ((((quarter % 4) + 4) % 4) * 90) as Direction;
}

function along(direction: Direction, [x, y]: readonly [number, number]): number {
  return direction === 0 ? x : direction === 90 ? y : direction === 180 ? -x : -y;
}
function across(direction: Direction, [x, y]: readonly [number, number]): number {
  return direction === 0 ? y : direction === 90 ? -x : direction === 180 ? -y : x;
}
