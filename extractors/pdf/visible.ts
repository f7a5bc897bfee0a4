/**
 * Which glyphs a reader of the page sees.
 *
 * A spreadsheet printed over several pages repeats the text that runs out of a cell on each of them, clipped to the
 * page's part of the sheet; only the part inside the clip is read. A number is never cut: it is read whole where most
 * of it can be seen, and not at all elsewhere, so that 1,234.56 does not become 1,234.
 */
import type { Box } from '../../schema/index.ts';
import { middleX, middleY } from '../layout/boxes.ts';
import type { Glyph } from '../layout/types.ts';

/** A glyph as it was shown, with the clip in force. */
export interface Candidate {
  readonly glyph: Glyph;
  readonly clip: Box;
  readonly white: boolean;
}

export function visible(candidates: readonly Candidate[], dark: readonly Box[]): readonly Glyph[] {
  const kept: Glyph[] = [];
  for (let i = 0; i < candidates.length; ) {
    const end = numberEnd(candidates, i);
    const some = candidates.slice(i, end);
    const seen = some.filter((c) => isInside(c) && !(c.white && !isOnDark(c.glyph, dark)));
    if (some.length === 1 || seen.length * 2 >= some.length)
      for (const c of some.length === 1 ? seen : some) kept.push(c.glyph);
    i = end;
  }
  return kept;
}

/** The end of the number that begins at `i`, or `i + 1` where none does. */
function numberEnd(candidates: readonly Candidate[], i: number): number {
  let end = i;
  while (
    end < candidates.length &&
    /^[\d.,%-]$/.test(candidates[end]!.glyph.text) &&
    candidates[end]!.glyph.string === candidates[i]!.glyph.string
  )
    end++;
  return Math.max(end, i + 1);
}

function isInside({ glyph, clip }: Candidate): boolean {
  const x = middleX(glyph.box);
  const y = middleY(glyph.box);
  return x >= clip[0] && x <= clip[2] && y >= clip[1] && y <= clip[3];
}

const isOnDark = (glyph: Glyph, dark: readonly Box[]) => {
  const x = middleX(glyph.box);
  const y = middleY(glyph.box);
  return dark.some((box) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]);
};
