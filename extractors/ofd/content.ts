/**
 * A page's content -> glyphs and ruling lines.
 *
 * `<ofd:TextObject Boundary="20 30 40 5" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="g 3 4">收入总计</ofd:TextCode>`:
 * millimetres from the top left of the object's boundary, each character as far from the one before as DeltaX says.
 */
import type { Box } from '../../schema/index.ts';
import { isUnknown, isWide } from '../layout/characters.ts';
import { apply, applyToBox, identity, type Matrix, multiply } from '../layout/matrix.ts';
import { fillRules, type Outline, type RuleSink, strokeRules } from '../layout/strokes.ts';
import type { Direction, Glyph } from '../layout/types.ts';
import { child, type Element, elements, nameOf, numbers, textOf } from './xml.ts';

/** Points in a millimetre. */
export const point = 72 / 25.4;

export interface Sink {
  readonly glyphs: Glyph[];
  readonly rules: RuleSink;
  unknown: number;
  strings: number;
}
/** Which fonts are bold, by their ID. */
export type BoldFonts = ReadonlySet<string>;

export function readContent(content: Element, bold: BoldFonts, page: Box, sink: Sink): void {
  const open: Element[] = [content];
  while (open.length > 0) {
    const element = open.pop()!;
    const name = nameOf(element);
    if (element.attribs.Visible === 'false') continue;
    if (name === 'TextObject') readText(element, bold, sink);
    else if (name === 'PathObject') readPath(element, page, sink);
    else if (name === 'Content' || name === 'Layer' || name === 'PageBlock')
      open.push(...[...elements(element)].reverse());
  }
}

/** From an object's own space to points on the page. */
function placeOf(element: Element): Matrix {
  const [x = 0, y = 0] = numbers(element.attribs.Boundary);
  const own = numbers(element.attribs.CTM);
  const ctm = own.length === 6 ? (own as unknown as Matrix) : identity;
  return multiply([point, 0, 0, point, x * point, y * point], ctm);
}

function readText(element: Element, bold: BoldFonts, sink: Sink): void {
  const size = Number(element.attribs.Size ?? 0);
  if (!(size > 0) || element.attribs.Fill === 'false' || isWhite(child(element, 'FillColor'))) return;
  const place = placeOf(element);
  const direction = directionOf(place);
  if (direction === undefined) return;
  const scale = (Number(element.attribs.HScale) || 1) * size;
  const style = {
    place,
    direction,
    size: size * Math.hypot(place[2], place[3]),
    bold: Number(element.attribs.Weight) >= 600 || bold.has(element.attribs.Font ?? ''),
  };
  let x = 0;
  let y = 0;
  for (const code of elements(element).filter((e) => nameOf(e) === 'TextCode')) {
    sink.strings++;
    x = Number(code.attribs.X ?? x);
    y = Number(code.attribs.Y ?? y);
    const characters = [...textOf(code).replace(/[\r\n]/g, '')];
    const deltaX = deltas(code.attribs.DeltaX, characters.length);
    const deltaY = deltas(code.attribs.DeltaY, characters.length);
    characters.forEach((text, i) => {
      const natural = naturalWidth(text) * scale;
      const step = deltaX[i];
      const width =
        step !== undefined && step > 0.6 * natural && step < 1.3 * Math.max(natural, 0.6 * scale)
          ? step
          : natural;
      if (isUnknown(text)) sink.unknown++;
      else sink.glyphs.push(glyphOf(text, x, y, width, size, style, sink.strings));
      x += step ?? (deltaY.length > 0 ? 0 : natural);
      y += deltaY[i] ?? 0;
    });
  }
}

interface Style {
  readonly place: Matrix;
  readonly direction: Direction;
  readonly size: number;
  readonly bold: boolean;
}

function glyphOf(
  text: string,
  x: number,
  y: number,
  width: number,
  size: number,
  { place, direction, size: shown, bold }: Style,
  string: number,
): Glyph {
  const start = apply(place, x, y);
  const end = apply(place, x + width, y);
  const along = ([px, py]: readonly [number, number]) =>
    direction === 0 ? px : direction === 90 ? py : direction === 180 ? -px : -py;
  const [px, py] = start;
  return {
    text,
    box: applyToBox(place, [x, y - 0.86 * size, x + width, y + 0.14 * size]),
    pen: along(start),
    penEnd: along(end),
    baseline: direction === 0 ? py : direction === 90 ? -px : direction === 180 ? -py : px,
    size: shown,
    direction,
    bold,
    string,
  };
}

/** Han characters are as wide as they are high; digits and letters of the usual fonts about half. */
function naturalWidth(text: string): number {
  if (isWide(text)) return 1;
  if (/[.,:;'|!il ]/.test(text)) return 0.3;
  return /[A-Z%@&mw]/.test(text) ? 0.75 : 0.5;
}

/** `g 3 4` stands for 4 4 4. The last distance is repeated for what is missing. */
export function deltas(value: string | undefined, length: number): readonly number[] {
  if (value === undefined) return [];
  const list: number[] = [];
  const tokens = value.split(/\s+/).filter(Boolean);
  for (let i = 0; i < tokens.length && list.length < length; i++) {
    if (tokens[i] === 'g') {
      const count = Math.min(Number(tokens[i + 1]), length - list.length);
      for (let k = 0; k < count; k++) list.push(Number(tokens[i + 2]));
      i += 2;
    } else list.push(Number(tokens[i]));
  }
  return list.filter(Number.isFinite);
}

function directionOf(m: Matrix): Direction | undefined {
  const degrees = (Math.atan2(m[1], m[0]) * 180) / Math.PI;
  const quarter = Math.round(degrees / 90);
  if (Math.abs(degrees - quarter * 90) > 3) return undefined;
  return ((((quarter % 4) + 4) % 4) * 90) as Direction;
}

function readPath(element: Element, page: Box, sink: Sink): void {
  const stroked = element.attribs.Stroke !== 'false' && !isWhite(child(element, 'StrokeColor'));
  const filled = element.attribs.Fill === 'true' && !isWhite(child(element, 'FillColor'));
  if (!stroked && !filled) return;
  const paths = outlines(textOf(child(element, 'AbbreviatedData')), placeOf(element));
  if (filled) fillRules(paths, page, sink.rules);
  if (stroked) strokeRules(paths, page, sink.rules);
}

const isWhite = (color: Element | undefined) => {
  const value = numbers(color?.attribs.Value);
  return value.length === 3 && value.every((channel) => channel >= 252);
};

/** `M 0 0.2 L 73 0.2 C`: move, line, close; curves (Q, B, A) are no lines. */
export function outlines(data: string, place: Matrix): readonly Outline[] {
  const paths: Outline[] = [];
  let current: (readonly [number, number])[] = [];
  let curved = false;
  const finish = () => {
    if (current.length > 1 && !curved) paths.push(current);
    current = [];
    curved = false;
  };
  const tokens = data.split(/[\s,]+/).filter(Boolean);
  const operands: Readonly<Record<string, number>> = { M: 2, S: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };
  for (let i = 0; i < tokens.length; ) {
    const operator = tokens[i++]!;
    const count = operands[operator];
    if (count === undefined) continue;
    const values = tokens.slice(i, i + count).map(Number);
    i += count;
    if (operator === 'M' || operator === 'S') finish();
    if (operator === 'M' || operator === 'S' || operator === 'L')
      current.push(apply(place, values[0]!, values[1]!));
    else if (operator === 'C') {
      if (current.length > 1) current.push(current[0]!);
    } else curved = true;
  }
  finish();
  return paths;
}
