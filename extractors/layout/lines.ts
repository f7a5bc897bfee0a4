/**
 * Step `lines`: words -> lines, top to bottom, each left to right. Words stand on one line where they overlap by more
 * than half their height, whatever their size.
 */
import { overlap, union } from './boxes.ts';
import type { Line, Word } from './types.ts';

export function lines(words: readonly Word[]): readonly Line[] {
  const sorted = [...words].sort((a, b) => a.box[1] + a.box[3] - b.box[1] - b.box[3]);
  const groups: { words: Word[]; top: number; bottom: number }[] = [];
  for (const word of sorted) {
    const group = groups.at(-1);
    if (group && overlap(group.top, group.bottom, word.box[1], word.box[3]) > 0.55) {
      group.words.push(word);
      // The line keeps the band of its tallest word, so that a step of small words cannot climb.
      if (word.box[3] - word.box[1] > group.bottom - group.top) [, group.top, , group.bottom] = word.box;
    } else groups.push({ words: [word], top: word.box[1], bottom: word.box[3] });
  }
  return groups.map((group) => toLine(group.words));
}

export function toLine(words: readonly Word[]): Line {
  const sorted = [...words].sort((a, b) => a.box[0] - b.box[0]);
  let length = 0;
  let bold = 0;
  let weighted = 0;
  for (const word of sorted) {
    length += word.text.length;
    weighted += word.size * word.text.length;
    if (word.bold) bold += word.text.length;
  }
  return {
    words: sorted,
    box: union(sorted.map((w) => w.box)),
    size: weighted / (length || 1),
    bold: bold * 2 > length,
  };
}

export const textOf = (line: Line): string => line.words.map((w) => w.text).join('');
