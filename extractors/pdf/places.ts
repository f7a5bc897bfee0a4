import type { Box, Document, Page, Run } from '../../schema/index.ts';
import { middleX, middleY, overlap, union } from '../layout/boxes.ts';
import { everyday } from '../layout/characters.ts';
import type { Glyph } from '../layout/types.ts';
import { unrepeated } from '../layout/words.ts';
import { open } from './open.ts';
import { rawPage } from './page.ts';

/**
 * Where characters of the text are printed, glyph by glyph: a run of a document is all that stands together, which in prose
 * is half a line; a reader wants the number in it. One box for each line that the span stands on, in points from the top
 * left of the page as it is shown.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}
export interface Place extends Span {
  readonly page: number;
  readonly boxes: readonly Box[];
}
export interface Placed {
  readonly pages: readonly Page[];
  readonly places: readonly Place[];
}

export async function placesIn(
  { runs, pages, text }: Document,
  bytes: Uint8Array,
  path: string,
  spans: readonly Span[],
): Promise<Placed> {
  const wanted = spans.map((span) => ({ span, own: runsOf(runs, span) })).filter(({ own }) => own.length > 0);
  const { interpret } = await import('./interpret.ts');
  const { document, close } = await open(bytes, path);
  const glyphs = new Map<number, readonly Glyph[]>();
  try {
    for (const page of new Set(wanted.flatMap(({ own }) => own.map((run) => run.page))))
      glyphs.set(page, unrepeated((await rawPage(document, interpret, page, path)).raw.glyphs));
  } finally {
    await close();
  }
  const places = wanted.map(({ span, own }): Place => {
    const { page } = own[0]!;
    const here = own.filter((run) => run.page === page);
    return { ...span, page, boxes: byLine(here.map((run) => boxIn(run, span, text, glyphs.get(page)!))) };
  });
  const shown = new Set(places.map((place) => place.page));
  return { places, pages: pages.filter((page) => shown.has(page.number)) };
}

/** Runs are in the order of the text. */
function runsOf(runs: readonly Run[], { start, end }: Span): Run[] {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const found: Run[] = [];
  for (let i = low; i < runs.length && runs[i]!.start < end; i++) found.push(runs[i]!);
  return found;
}

/** The glyphs of the span within its run; the whole run where they are not told apart. */
function boxIn(run: Run, { start, end }: Span, text: string, glyphs: readonly Glyph[]): Box {
  const inside = glyphs
    .filter(({ text: printed, box }) => printed.trim() !== '' && holds(run.box, middleX(box), middleY(box)))
    .sort((a, b) => a.pen - b.pen);
  const units = inside.flatMap((glyph) =>
    [...everyday(glyph.text).trim()].flatMap((c) => Array(c.length).fill(glyph)),
  );
  const printed = inside.map((glyph) => everyday(glyph.text).trim()).join('');
  const at = printed.indexOf(text.slice(run.start, run.end).replace(/\s/g, ''));
  const before = text.slice(run.start, Math.max(run.start, start)).replace(/\s/g, '').length;
  const length = text.slice(Math.max(run.start, start), Math.min(run.end, end)).replace(/\s/g, '').length;
  const own = at < 0 ? [] : (units.slice(at + before, at + before + length) as Glyph[]);
  return own.length === 0 ? run.box : union(own.map((glyph) => glyph.box));
}

const holds = ([x0, y0, x1, y1]: Box, x: number, y: number) =>
  x > x0 - 0.1 && x < x1 + 0.1 && y > y0 - 0.1 && y < y1 + 0.1;

/** What stands side by side is one box; a number that is broken over lines has several. */
function byLine(boxes: readonly Box[]): Box[] {
  const lines: Box[] = [];
  for (const box of boxes) {
    const last = lines.at(-1);
    if (last && overlap(last[1], last[3], box[1], box[3]) > 0.5) lines[lines.length - 1] = union([last, box]);
    else lines.push(box);
  }
  return lines;
}
