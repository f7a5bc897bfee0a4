/**
 * Step `words`: glyphs -> words.
 *
 * "6,133.61", printed as eight glyphs kerned by hand, is one word; "1,234.56" and "78.90" in neighbouring columns are
 * two, even where the gap is that of a space, because a ruling line or a jump of the pen lies between. Text runs in
 * the direction of the page's majority; the page is turned first, so that every later step reads to the right.
 */
import { overlap, turn, union } from './boxes.ts';
import { everyday, isWide } from './characters.ts';
import type { Direction, Glyph, RawPage, Rule, Rules, Word, WordPage } from './types.ts';

export function words(page: RawPage): WordPage {
  const direction = majority(page.glyphs);
  const sideways = direction === 90 || direction === 270;
  const glyphs = unrepeated(page.glyphs);
  const rules = turnRules(page.rules, direction, page.width, page.height);
  const found: Word[] = [];
  for (const other of [0, 90, 180, 270] as const) {
    const some = glyphs.filter((g) => g.direction === other);
    if (some.length === 0) continue;
    const separators = other === direction ? rules.vertical : [];
    const chunks = joined(some, separators, other === direction ? direction : 0, page);
    for (const chunk of chunks) {
      const word = toWord(chunk);
      if (!word) continue;
      const box = turn(word.box, direction, page.width, page.height);
      found.push({ ...word, box, baseline: box[3] - word.size * 0.14 });
    }
  }
  return {
    number: page.number,
    width: sideways ? page.height : page.width,
    height: sideways ? page.width : page.height,
    turned: direction,
    words: found,
    rules,
  };
}

/** The direction most glyphs run in. */
export function majority(glyphs: readonly Glyph[]): Direction {
  const count = new Map<Direction, number>();
  for (const glyph of glyphs)
    if (glyph.text.trim() !== '') count.set(glyph.direction, (count.get(glyph.direction) ?? 0) + 1);
  let best: Direction = 0;
  for (const [direction, n] of count) if (n > (count.get(best) ?? 0)) best = direction;
  return best;
}

/** Text printed twice in the same place (bold by double print, a cell drawn again) is there once. */
export function unrepeated(glyphs: readonly Glyph[]): readonly Glyph[] {
  const seen = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    if (glyph.text.trim() === '') return true;
    const near = glyph.size * 0.2;
    const cellX = Math.floor(glyph.box[0] / 4);
    const cellY = Math.floor(glyph.baseline / 4);
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        for (const other of seen.get(`${glyph.text} ${cellX + dx} ${cellY + dy}`) ?? [])
          if (
            Math.abs(other.box[0] - glyph.box[0]) < near &&
            Math.abs(other.box[1] - glyph.box[1]) < near &&
            Math.abs(other.size - glyph.size) < near
          )
            return false;
    const key = `${glyph.text} ${cellX} ${cellY}`;
    seen.set(key, [...(seen.get(key) ?? []), glyph]);
    return true;
  });
}

function turnRules(rules: Rules, direction: Direction, width: number, height: number): Rules {
  if (direction === 0) return rules;
  const swap = direction !== 180;
  const out: { horizontal: Rule[]; vertical: Rule[] } = { horizontal: [], vertical: [] };
  for (const rule of rules.horizontal) {
    const box = turn([rule.from, rule.at, rule.to, rule.at], direction, width, height);
    if (swap) out.vertical.push({ at: box[0], from: box[1], to: box[3] });
    else out.horizontal.push({ at: box[1], from: box[0], to: box[2] });
  }
  for (const rule of rules.vertical) {
    const box = turn([rule.at, rule.from, rule.at, rule.to], direction, width, height);
    if (swap) out.horizontal.push({ at: box[1], from: box[0], to: box[2] });
    else out.vertical.push({ at: box[0], from: box[1], to: box[3] });
  }
  return out;
}

type Chunk = Glyph[];

/** Strings first (the pen did not jump), then strings that touch on the same base line. */
function joined(
  glyphs: readonly Glyph[],
  separators: readonly Rule[],
  direction: Direction,
  page: RawPage,
): readonly Chunk[] {
  const chunks = strings(glyphs).flatMap((chunk) => partedAtRules(chunk, separators, direction, page));
  const ordered = [...chunks].sort((a, b) => a[0]!.baseline - b[0]!.baseline);
  const result: Chunk[] = [];
  let band: Chunk[] = [];
  const flush = () => {
    result.push(...touching(band, separators, direction, page));
    band = [];
  };
  for (const chunk of ordered) {
    const first = band[0]?.[0];
    if (first && chunk[0]!.baseline - first.baseline > Math.min(first.size, chunk[0]!.size) * 0.22) flush();
    band.push(chunk);
  }
  flush();
  return result;
}

function strings(glyphs: readonly Glyph[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let current: Chunk = [];
  for (const glyph of glyphs) {
    const last = current.at(-1);
    if (last && (last.string !== glyph.string || glyph.pen - last.penEnd > 0.18 * glyph.size)) {
      chunks.push(current);
      current = [];
    }
    current.push(glyph);
  }
  if (current.length > 0) chunks.push(current);
  return chunks.flatMap(partedAtSpaces);
}

/** A printed space parts words, and is kept at the head of the next chunk to say so. */
function partedAtSpaces(chunk: Chunk): readonly Chunk[] {
  const parts: Chunk[] = [];
  let part: Chunk = [];
  let space: Glyph | undefined;
  for (const glyph of chunk) {
    if (glyph.text.trim() === '') {
      if (part.length > 0) parts.push(part);
      part = [];
      space = glyph;
    } else {
      if (part.length === 0 && space) part.push(space);
      part.push(glyph);
    }
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

const firstInk = (chunk: Chunk) => (chunk[0]!.text.trim() === '' ? chunk[1]! : chunk[0]!);

function touching(
  band: readonly Chunk[],
  separators: readonly Rule[],
  direction: Direction,
  page: RawPage,
): readonly Chunk[] {
  const sorted = [...band].sort((a, b) => firstInk(a).pen - firstInk(b).pen);
  const result: Chunk[] = [];
  // A band can hold text laid over other text; each chunk joins the one that ends where it begins.
  for (const chunk of sorted) {
    const head = firstInk(chunk);
    let home: Chunk | undefined;
    for (let i = result.length - 1; i >= Math.max(0, result.length - 4) && !home; i--)
      if (touches(result[i]!, chunk) && !ruledApart(result[i]!.at(-1)!, head, separators, direction, page))
        home = result[i];
    if (home && chunk[0] === head) home.push(...chunk);
    else result.push([...chunk]);
  }
  return result;
}

function touches(chunk: Chunk, next: Chunk): boolean {
  if (areNumbers(chunk, next)) return false;
  if (isDash(chunk) !== isDash(next) && (isWhole(chunk) || isWhole(next)))
    return firstInk(next).pen - chunk.at(-1)!.penEnd < 0.1 * firstInk(next).size;
  return isNear(chunk, firstInk(next));
}

const textOf = (chunk: Chunk) => chunk.map((g) => g.text).join('');
/** Two numbers that are each whole: 1,234.56 before 78.90 never is 1,234.5678.90. */
const areNumbers = (before: Chunk, after: Chunk) =>
  /\.\d+$/.test(textOf(before)) && /^\s*-?[\d,]+\.\d+/.test(textOf(after));

/** A dash that stands for no figure in a cell, beside one that does: 100.00% before — is no 100.00%—. */
const isDash = (chunk: Chunk) => /^\s*[—–－]+$/.test(textOf(chunk));
const isWhole = (chunk: Chunk) => /^\s*-?[\d,]+(?:\.\d+%?|%)$/.test(textOf(chunk));

function isNear(chunk: Chunk, next: Glyph): boolean {
  const last = chunk.at(-1)!;
  const size = Math.max(last.size, next.size);
  const gap = next.pen - last.penEnd;
  const allowed = isWide(last.text) || isWide(next.text) ? 0.35 : 0.18;
  return gap < allowed * size && gap > -0.3 * size;
}

/** Two whole numbers that a line stands between are two, however near; one number drawn over a line is one. */
function partedAtRules(
  chunk: Chunk,
  separators: readonly Rule[],
  direction: Direction,
  page: RawPage,
): readonly Chunk[] {
  if (separators.length === 0) return [chunk];
  for (let i = 4; i < chunk.length - 3; i++) {
    if (!/\d/.test(chunk[i - 1]!.text) || !/[-\d]/.test(chunk[i]!.text)) continue;
    const before = chunk.slice(0, i);
    const after = chunk.slice(i);
    if (areNumbers(before, after) && ruledApart(chunk[i - 1]!, chunk[i]!, separators, direction, page))
      return [before, ...partedAtRules(after, separators, direction, page)];
  }
  return [chunk];
}

/** Whether a vertical rule stands between the middles of two glyphs. */
function ruledApart(
  last: Glyph,
  next: Glyph,
  separators: readonly Rule[],
  direction: Direction,
  page: RawPage,
): boolean {
  const a = turn(last.box, direction, page.width, page.height);
  const b = turn(next.box, direction, page.width, page.height);
  const left = (a[0] + a[2]) / 2;
  const right = (b[0] + b[2]) / 2;
  const inside = separators.some(
    (rule) => rule.at > left && rule.at < right && overlap(rule.from, rule.to, a[1], a[3]) > 0.6,
  );
  return inside;
}

function toWord(chunk: Chunk): Word | undefined {
  const ink = chunk.filter((g) => g.text.trim() !== '');
  if (ink.length === 0) return undefined;
  const text = everyday(ink.map((g) => g.text).join('')).trim();
  if (text === '') return undefined;
  return {
    text,
    box: union(ink.map((g) => g.box)),
    baseline: ink[0]!.baseline,
    size: ink.reduce((most, g) => Math.max(most, g.size), 0),
    bold: ink.filter((g) => g.bold).length * 2 > ink.length,
    spaced: chunk[0] !== ink[0],
  };
}
