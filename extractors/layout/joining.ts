/**
 * Lines of a cell or a paragraph -> pieces of text as Chinese is written: no space between Han characters and none
 * where a line ends, a space between Latin words, and never two numbers run into one.
 */
import type { Piece } from '../builder.ts';
import { isDigit, isWide } from './characters.ts';
import type { Line, Word } from './types.ts';

/** `right` is where lines of this block end when they are full; without it every break is taken as a wrap. */
export function join(
  lines: readonly Line[],
  place: (word: Word, line: Line) => Pick<Piece, 'page' | 'box'>,
  right: (line: Line) => number = () => Number.NEGATIVE_INFINITY,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let before: { word: Word; line: Line } | undefined;
  for (const line of lines)
    for (const word of line.words) {
      if (before) {
        const space =
          before.line === line
            ? spaceWithin(before.word, word, isSpread(line))
            : spaceAcross(before, word, right(before.line));
        if (space) pieces.push({ text: ' ' });
      }
      pieces.push({ text: word.text, ...place(word, line) });
      before = { word, line };
    }
  return pieces;
}

/** A title set with wide spaces (收 入 总 表): single characters at even distances. */
const isSpread = (line: Line) =>
  line.words.length > 1 && line.words.every((w) => w.text.length === 1 && isWide(w.text));

function spaceWithin(a: Word, b: Word, spread: boolean): boolean {
  if (spread) return false;
  const gap = b.box[0] - a.box[2];
  const size = Math.max(a.size, b.size);
  const last = a.text.at(-1)!;
  const first = b.text[0]!;
  if (gap > 1.2 * size) return true;
  if (isWide(last) || isWide(first)) return false;
  return b.spaced || gap > 0.1 * size;
}

function spaceAcross(a: { word: Word; line: Line }, b: Word, right: number): boolean {
  const last = a.word.text.at(-1)!;
  const first = b.text[0]!;
  if (isWide(last) || isWide(first)) return false;
  if (/[A-Za-z]/.test(last) && /[A-Za-z]/.test(first)) return true;
  // A number goes on in the next line only where there was no room left for it in this one.
  const number = (c: string) => isDigit(c) || /[.,%-]/.test(c);
  if (number(last) && number(first)) return right - a.line.box[2] > 1.3 * a.line.size;
  return false;
}
