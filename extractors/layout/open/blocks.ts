/**
 * Lines of one column -> blocks: a text wrapped over lines is one, texts set farther apart are two.
 */
import { overlap, union } from '../boxes.ts';
import { lines } from '../lines.ts';
import type { Line, Word } from '../types.ts';

export interface Block {
  readonly box: Line['box'];
  readonly size: number;
  readonly words: readonly Word[];
}

/** Lines nearer than this, in characters, are one text. */
const wrapped = 0.55;
/** Words nearer than this, in characters, are one text: table cells stand farther apart than that. */
const near = 0.3;

/** Texts of a head or of a row without columns: words that stand close, over one another or side by side. */
export function blocksOf(words: readonly Word[]): readonly Block[] {
  const blocks: { box: Line['box']; size: number; words: Word[] }[] = [];
  for (const line of lines(words))
    for (const part of runs(line.words)) {
      const box = union(part.map((word) => word.box));
      const size = Math.max(...part.map((word) => word.size));
      const above = blocks.find(
        (block) =>
          box[1] - block.box[3] < wrapped * size &&
          box[1] > (block.box[1] + block.box[3]) / 2 - size &&
          box[1] >= block.box[1] + 0.5 * size &&
          overlap(block.box[0], block.box[2], box[0], box[2]) > 0.3,
      );
      if (above) {
        above.box = union([above.box, box]);
        above.words.push(...part);
      } else blocks.push({ box, size, words: [...part] });
    }
  return blocks;
}

function runs(words: readonly Word[]): readonly (readonly Word[])[] {
  const parts: Word[][] = [];
  for (const word of words) {
    const last = parts.at(-1)?.at(-1);
    if (last && word.box[0] - last.box[2] < near * word.size) parts.at(-1)!.push(word);
    else parts.push([word]);
  }
  return parts;
}

export const middle = (block: { readonly box: Line['box'] }) => (block.box[1] + block.box[3]) / 2;
export const centre = (block: { readonly box: Line['box'] }) => (block.box[0] + block.box[2]) / 2;

/** Rows of texts that a clear line parts from those above. */
export function bandsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const bands: Block[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const block of [...blocks].sort((a, b) => a.box[1] - b.box[1])) {
    if (block.box[1] > bottom) bands.push([]);
    bands.at(-1)!.push(block);
    bottom = Math.max(bottom, block.box[3]);
  }
  return bands.map((band) => band.sort((a, b) => a.box[0] - b.box[0]));
}
