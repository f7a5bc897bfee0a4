/**
 * Lines between tables -> paragraphs and headings.
 *
 * A new paragraph begins where a line is indented, where the line before was not full although the next word would
 * have fit, where a heading's number stands (第X部分, 一、, （一）, 1.), and where the type changes. A paragraph that
 * runs over a page break is one.
 */
import { textOf } from './lines.ts';
import type { Line } from './types.ts';

export interface PlacedLine {
  readonly line: Line;
  readonly page: number;
}
export interface Paragraph {
  readonly lines: readonly PlacedLine[];
  /** Heading level, or undefined for running text. */
  readonly level?: number;
}
/** Where text of a page starts and where full lines end. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly width: number;
}

const numbered: readonly (readonly [number, RegExp])[] = [
  [1, /^第[一二三四五六七八九十百\d]+(?:部分|章|篇)/],
  [2, /^[一二三四五六七八九十]{1,3}[、．.](?!\d)/],
  [3, /^[（(][一二三四五六七八九十]{1,3}[）)]/],
  [4, /^\d{1,2}(?:[、．]|\.(?!\d))/],
  [5, /^[（(]\d{1,2}[）)]/],
];
const levelOf = (text: string) => numbered.find(([, pattern]) => pattern.test(text))?.[0];

/** Where the text of a page starts and ends, from its long lines; undefined where it has too few to say. */
export function margins(lines: readonly Line[], width: number): Margins | undefined {
  const long = lines.filter((line) => line.box[2] - line.box[0] > width * 0.4);
  if (long.length < 3) return undefined;
  const rights = long.map((l) => l.box[2]).sort((a, b) => a - b);
  const lefts = long.map((l) => l.box[0]).sort((a, b) => a - b);
  return {
    left: lefts[Math.floor(lefts.length * 0.1)]!,
    right: rights[Math.min(rights.length - 1, Math.floor(rights.length * 0.9))]!,
    width,
  };
}

/** The size that most of the text is set in. */
export function bodySize(lines: readonly Line[]): number {
  const weights = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2;
    weights.set(size, (weights.get(size) ?? 0) + textOf(line).length);
  }
  let best = 12;
  let most = 0;
  for (const [size, weight] of weights)
    if (weight > most) {
      best = size;
      most = weight;
    }
  return best;
}

export function paragraphs(
  placed: readonly PlacedLine[],
  marginsOf: (page: number) => Margins,
  body: number,
): readonly Paragraph[] {
  const groups: PlacedLine[][] = [];
  placed.forEach((current, i) => {
    const before = placed[i - 1];
    if (before && continues(before, current, groups.at(-1)!, marginsOf, body)) groups.at(-1)!.push(current);
    else groups.push([current]);
  });
  return groups.map((group) => asParagraph(group, marginsOf));
}

function continues(
  before: PlacedLine,
  current: PlacedLine,
  group: readonly PlacedLine[],
  marginsOf: (page: number) => Margins,
  body: number,
): boolean {
  const size = current.line.size;
  const text = textOf(current.line);
  const here = marginsOf(current.page);
  const there = marginsOf(before.page);
  if (Math.abs(before.line.size - size) > 0.16 * Math.max(size, before.line.size)) return false;
  if (isSpreadOut(before.line) || isSpreadOut(current.line)) return false;
  if (isContentsEntry(textOf(before.line))) return false;
  if (before.page === current.page) {
    const gap = current.line.box[1] - before.line.box[3];
    if (gap > 2.2 * size) return false;
  }
  const full =
    !wouldHaveFit(before.line, current.line, there.right) || hasHangingFirst(group, current, there);
  const ended = /[。；;：:]$/.test(textOf(before.line));
  const level = levelOf(text);
  // 一、 and （一） open a line only where they open a paragraph; 1. and (1) can stand there by a wrap.
  if (level !== undefined && (level <= 3 || !full || ended || isIndented(current.line, here))) return false;
  if (before.page === current.page && isTitleWrapped(group, current, here, body)) return true;
  if (!full || isCentred(current.line, here)) return false;
  if (isIndented(current.line, here) && !hangs(group, current)) return false;
  return true;
}

/** Whether the first stretch of `next` that cannot be broken had room at the end of `line`. */
function wouldHaveFit(line: Line, next: Line, right: number): boolean {
  const first = next.words[0]!;
  const head = /^[\x21-\x7e]+/.exec(first.text)?.[0] ?? '';
  const characters = head === '' ? 1 : head.length * 0.55 + 1;
  return right - line.box[2] > (characters + 0.8) * next.size;
}

/** Under an indented first line, a line that starts at the margin goes on with it, unless that one ended early. */
function hasHangingFirst(group: readonly PlacedLine[], current: PlacedLine, there: Margins): boolean {
  const first = group[0]!;
  const last = group.at(-1)!.line;
  return (
    isIndented(first.line, there) &&
    !isCentred(first.line, there) &&
    current.line.box[0] - there.left < 0.6 * current.line.size &&
    there.right - last.box[2] < 0.2 * there.width
  );
}

const isIndented = (line: Line, { left }: Margins) => line.box[0] - left > 1.2 * line.size;
/** A block indented as a whole: the line before starts where this one does, and is not the block's first. */
const hangs = (group: readonly PlacedLine[], current: PlacedLine) =>
  group.length > 1 && Math.abs(group.at(-1)!.line.box[0] - current.line.box[0]) < 0.5 * current.line.size;

/** Words far apart on one line (部门：… 单位：万元) are no running text. */
function isSpreadOut(line: Line): boolean {
  return line.words.some((word, i) => i > 0 && word.box[0] - line.words[i - 1]!.box[2] > 4 * line.size);
}

/** A title in bigger type, or a part's (第三部分 …), wrapped over lines of which the last is centred. */
function isTitleWrapped(
  group: readonly PlacedLine[],
  current: PlacedLine,
  here: Margins,
  body: number,
): boolean {
  const last = group.at(-1)!.line;
  const first = group[0]!.line;
  const part = levelOf(textOf(first)) === 1 && first.box[2] - first.box[0] > here.width * 0.5;
  if (group.length > 3 || last.bold !== current.line.bold) return false;
  if (!part && current.line.size < body * 1.15) return false;
  if (/[。；：:表]$/.test(textOf(last)) || !isCentred(current.line, here)) return false;
  return part || isCentred(first, here) || first.box[2] - first.box[0] > here.width * 0.4;
}

/** In the middle between the margins, or of the page where a page of tables says little of its margins. */
function isCentred(line: Line, { left, right, width }: Margins): boolean {
  const indent = line.box[0] - left;
  if (indent < 2.5 * line.size) return false;
  const between = Math.abs(indent - (right - line.box[2])) < 3 * line.size;
  return between || Math.abs(line.box[0] + line.box[2] - width) < 2.5 * line.size;
}

function asParagraph(lines: readonly PlacedLine[], marginsOf: (page: number) => Margins): Paragraph {
  const text = lines.map((p) => textOf(p.line)).join('');
  const level = headingLevel(text, lines, marginsOf);
  return level === undefined ? { lines } : { lines, level };
}

function headingLevel(
  text: string,
  lines: readonly PlacedLine[],
  marginsOf: (page: number) => Margins,
): number | undefined {
  if (text.length > 45 || lines.length > 2 || isContentsEntry(text)) return undefined;
  const level = levelOf(text);
  const ends = /[。；;，,：:]$/.test(text) || /[。；]/.test(text);
  if (level !== undefined && level <= 4) {
    if (ends || /\d[\d.,]*\s*(?:万元|元|%)/.test(text)) return undefined;
    return level;
  }
  const title = /(?:表|目录|附件|说明)$/.test(text.replace(/[（(][^（）()]*[）)]$/, ''));
  const first = lines[0]!;
  if (!ends && title && text.length <= 45 && isCentred(first.line, marginsOf(first.page))) return 9;
  return undefined;
}

/** An entry of a table of contents, by its leaders. */
export const isContentsEntry = (text: string) => /(?:[.．·•…⋯┈]{3,}|_{3,})\s*[-—(（]?\d*[-—)）]?$/.test(text);
