/**
 * The normal text with the white space that the *document* had before each character. A text file makes every line a
 * block, so the gaps of the normal text cannot tell a wrapped cell ("绩效指标\n性质") from the next one ("\n\t指标值").
 */
import type { Context } from '../context.ts';
import { type Gap, gaps, type NormalText } from '../text/normal.ts';

export class FlatText {
  readonly text: string;
  readonly normal: NormalText;
  readonly #raw: string;
  readonly #gaps: Uint8Array;

  constructor(context: Pick<Context, 'document' | 'normal'>) {
    this.normal = context.normal;
    this.text = context.normal.text;
    this.#raw = context.document.text;
    this.#gaps = gapsOf(this.#raw, context.normal);
  }

  /** What white space stood before a character; the end of the text is a gap. */
  gap(at: number): number {
    return at >= this.text.length ? gaps.block : this.#gaps[at]!;
  }

  /** The next position after `at`, at most `end`, before which a gap of at least `least` stands. */
  nextGap(at: number, end: number, least: number): number {
    let i = at + 1;
    while (i < end && this.#gaps[i]! < least) i++;
    return Math.min(i, end);
  }

  /** The characters of the document for a span of the normal text, without the page numbers between them. */
  printed(start: number, end: number): string {
    const { origin } = this.normal;
    let printed = '';
    for (let i = start; i < end; i++) {
      const between = i === start ? '' : this.#raw.slice(origin[i - 1]! + 1, origin[i]!);
      printed += (/\S/.test(between) ? '' : between) + this.#raw[origin[i]!]!;
    }
    return printed;
  }
}

const white = /\s/;
function gapsOf(raw: string, normal: NormalText): Uint8Array {
  const found = new Uint8Array(normal.text.length + 1);
  for (let i = 0; i < normal.text.length; i++) {
    const from = i === 0 ? 0 : normal.origin[i - 1]! + 1;
    const to = normal.origin[i]!;
    let gap: Gap = i === 0 ? gaps.block : gaps.none;
    for (let k = from; k < to && gap < gaps.cell; k++) {
      const code = raw.charCodeAt(k);
      if (!white.test(raw[k]!)) {
        // the number of a page was left out here
        gap = normal.before[i] as Gap;
        break;
      }
      const here =
        code === 9 ? gaps.cell : code === 10 || code === 12 || code === 13 ? gaps.line : gaps.space;
      if (here > gap) gap = here;
    }
    found[i] = gap;
  }
  return found;
}

export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The pieces of [start, end) between gaps. Letters set apart for looks ("不 满 意") are one piece. */
export function piecesOf(flat: FlatText, start: number, end: number, least: number): Piece[] {
  const pieces: Piece[] = [];
  for (let at = start; at < end; ) {
    const stop = least === 0 ? end : flat.nextGap(at, end, least);
    const last = pieces.at(-1);
    const single = stop - at === 1 && /\p{Script=Han}/u.test(flat.text[at]!);
    if (last && single && /^\p{Script=Han}{1,5}$/u.test(last.text) && (last as { spaced?: boolean }).spaced)
      pieces[pieces.length - 1] = spaced(flat, last.start, stop);
    else
      pieces.push(
        single ? spaced(flat, at, stop) : { start: at, end: stop, text: flat.text.slice(at, stop) },
      );
    at = stop;
  }
  return pieces;
}

const spaced = (flat: FlatText, start: number, end: number): Piece & { spaced: boolean } => ({
  start,
  end,
  text: flat.text.slice(start, end),
  spaced: true,
});
