import { type Html, html, nothing, type Piece } from '../html.ts';
import { figureLink } from '../links.ts';
import type { Span } from '../services.ts';

/**
 * A part of the text with every figure in it as a link. Lines with tabs are lines of a table (`schema/document.ts`); the
 * rest are paragraphs. Offsets are of the whole text.
 */
export interface Marked extends Span {
  /** Takes part in something that does not hold. */
  readonly doubted: boolean;
}
export interface TextView {
  readonly document: string;
  readonly base: string;
  readonly marks: readonly Marked[];
  readonly selected: Span | null;
}

export const anchorOf = ({ start, end }: Span): string => `s${start}-${end}`;

/** In order, without those that begin inside of another: a number is marked once. */
export function markable(marks: readonly Marked[]): Marked[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Marked[] = [];
  for (const mark of sorted) {
    const last = kept.at(-1);
    if (last && last.start === mark.start && last.end === mark.end)
      kept[kept.length - 1] = { ...last, doubted: last.doubted || mark.doubted };
    else if (!last || mark.start >= last.end) kept.push(mark);
  }
  return kept;
}

export function textHtml(text: string, { start, end }: Span, view: TextView): Html {
  const marks = markable(view.selected ? [...view.marks, { ...view.selected, doubted: false }] : view.marks);
  const cursor = { next: marks.findIndex((mark) => mark.end > start) };
  if (cursor.next < 0) cursor.next = marks.length;
  const blocks: Html[] = [];
  let rows: Html[] = [];
  const flush = () => {
    if (rows.length > 0)
      blocks.push(html`<div class="table"><table class="printed"><tbody>${rows}</tbody></table></div>\n`);
    rows = [];
  };
  for (let at = start; at < end; ) {
    const feed = text.indexOf('\n', at);
    const stop = feed < 0 || feed >= end ? end : feed;
    const line = text.slice(at, stop);
    if (line.includes('\t')) rows.push(html`<tr>${cellsOf(text, at, stop, marks, cursor, view)}</tr>\n`);
    else {
      flush();
      if (line.trim() !== '') blocks.push(html`<p>${piecesOf(text, at, stop, marks, cursor, view)}</p>\n`);
    }
    at = stop + 1;
  }
  flush();
  return html`${blocks}`;
}

interface Cursor {
  next: number;
}

function cellsOf(
  text: string,
  from: number,
  to: number,
  marks: readonly Marked[],
  cursor: Cursor,
  view: TextView,
): Html[] {
  const cells: Html[] = [];
  for (let at = from; at <= to; ) {
    const tab = text.indexOf('\t', at);
    const stop = tab < 0 || tab > to ? to : tab;
    const numeric = /^[\s\d.,%()（）+−—-]+$/.test(text.slice(at, stop)) ? html` class="number"` : nothing;
    cells.push(html`<td${numeric}>${piecesOf(text, at, stop, marks, cursor, view)}</td>`);
    at = stop + 1;
  }
  return cells;
}

/** Text with the marks that begin in it; one that runs over its end is cut there. */
function piecesOf(
  text: string,
  from: number,
  to: number,
  marks: readonly Marked[],
  cursor: Cursor,
  view: TextView,
): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  while (cursor.next < marks.length && marks[cursor.next]!.start < to) {
    const mark = marks[cursor.next++]!;
    const begin = Math.max(mark.start, at);
    const stop = Math.min(mark.end, to);
    if (stop <= begin) continue;
    pieces.push(text.slice(at, begin), linked(text.slice(begin, stop), mark, view));
    at = stop;
  }
  pieces.push(text.slice(at, to));
  return pieces;
}

function linked(words: string, mark: Marked, { document, base, selected }: TextView): Html {
  const current = selected && selected.start < mark.end && mark.start < selected.end;
  return html`<a class="figure${mark.doubted ? ' doubted' : ''}" id="${anchorOf(mark)}" data-span="${mark.start}-${mark.end}" href="${figureLink(document, mark.start, mark.end, base)}"${current ? html` aria-current="true"` : nothing}>${words}</a>`;
}
