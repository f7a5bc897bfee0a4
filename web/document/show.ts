import { type Html, html } from '../html.ts';
import { documentLink, figureLink } from '../links.ts';
import type { Asked, Shown } from '../page.ts';
import { titleOf } from '../parts/title.ts';
import {
  documentOf,
  indicatorsOf,
  type Part,
  pageOf,
  rowsOf,
  type StoredDocument,
  textOfDocument,
} from '../read/document.ts';
import { type FindingSource, findingsAbout, type StoredFinding, sourcesOf } from '../read/findings.ts';
import type { Span } from '../services.ts';
import { detailHtml } from './detail.ts';
import { headHtml } from './head.ts';
import { partAt, partsOf } from './parts.ts';
import { partsNav } from './parts-nav.ts';
import { rowsHtml } from './rows.ts';
import { textHtml } from './text.ts';

/** A document: its source, in parts, beside the rows of the part; one figure may be chosen. */
export type View = 'text' | 'pages';

export type Doubt = StoredFinding & { readonly sources: readonly FindingSource[] };
export const doubtsOf = (asked: Asked, document: StoredDocument): Doubt[] =>
  findingsAbout(asked.db, document.id).map((finding) => ({
    ...finding,
    sources: sourcesOf(asked.db, finding.id),
  }));

export async function showDocument(asked: Asked, selected: Span | null): Promise<Shown> {
  const { db, say, services } = asked;
  const document = documentOf(db, asked.param('document'));
  const text = textOfDocument(db, document.id);
  const file = await services.fileOf(db, document.id);
  const canShow = file !== null && document.pages > 0 && document.mediaType === 'application/pdf';
  const view: View = canShow && asked.query('view') !== 'text' ? 'pages' : 'text';
  const parts = partsOf(text);
  const count = view === 'pages' ? document.pages : parts.length;
  const number = partNumber(asked, count, () =>
    selected === null
      ? null
      : view === 'pages'
        ? pageOf(db, document.id, selected)
        : partAt(parts, selected.start) + 1,
  );
  const part: Part = view === 'pages' ? { page: number } : parts[number - 1]!;
  const doubts = doubtsOf(asked, document);
  const doubted = doubts.flatMap((doubt) => doubt.sources.filter((s) => s.document === document.id));
  const rows = rowsOf(db, document.id, part);
  const indicators = indicatorsOf(db, document.id, part);
  const detail = selected ? await figureDetail(asked, document, selected, text, doubts) : html``;
  const place = { view, number, count, canShow, selected };
  const body = html`${headHtml(asked, { document, file, doubts, chosen: selected !== null })}
${partsNav(asked, document, place)}
<div class="desk">
<section class="source" tabindex="0" aria-label="${say('source')}">${
    view === 'pages'
      ? leafHtml(asked, document, number, selected)
      : textHtml(text, part as Span, {
          document: document.id,
          base: asked.base,
          marks: [
            ...rows.map((row) => ({ start: row.start, end: row.end, doubted: false })),
            ...indicators.map((one) => ({ start: one.start, end: one.end, doubted: false })),
            ...doubted.map(({ start, end }) => ({ start, end, doubted: true })),
          ],
          selected,
        })
  }</section>
<section class="beside" aria-label="${say('rowsHere')}">${rowsHtml(asked, { document, rows, indicators, doubted, selected, detail })}</section>
</div>
<p class="unseen" role="status" id="said" data-words="${say('shownInSource')}"></p>
${partsNav(asked, document, place, true)}`;
  const title = titleOf(asked, document);
  const scripts = view === 'pages' ? ['document.js', 'leaf.js'] : ['document.js'];
  return { title, body, styles: ['document.css', 'findings.css'], scripts, wide: true };
}

function partNumber(asked: Asked, count: number, ofSelected: () => number | null): number {
  const asked_ = Math.trunc(Number(asked.query('part')));
  const wanted = asked_ > 0 ? asked_ : (ofSelected() ?? 1);
  return Math.min(Math.max(1, wanted), Math.max(1, count));
}

/** A page of a PDF: drawn by script, with a box on every figure. */
function leafHtml({ say, base }: Asked, document: StoredDocument, page: number, selected: Span | null): Html {
  const address = documentLink(document.id, base);
  const also = selected ? `&also=${selected.start}-${selected.end}` : '';
  return html`<div class="leaf" data-file="${address}/file" data-places="${address}/places?page=${page}${also}" data-figure="${figureLink(document.id, 0, 0, base).replace(/0-0$/, '')}" data-page="${page}" data-selected="${selected ? `${selected.start}-${selected.end}` : ''}">
<canvas role="img" aria-label="${say('pageImage', { page })}"></canvas>
<noscript><p>${say('needsScript')}</p></noscript>
<p class="failed" hidden>${say('pageFailed')}</p></div>`;
}

/** The answer to one figure alone, for the script that puts it beside the row. */
export async function figureDetail(
  asked: Asked,
  document: StoredDocument,
  span: Span,
  text: string,
  findings: readonly Doubt[],
): Promise<Html> {
  const { db, services } = asked;
  const exactly = <T extends Span>(items: readonly T[]) =>
    items.filter((i) => i.start === span.start && i.end === span.end);
  const near = { start: span.start, end: span.start + 1 };
  const path = asked.query('why') === '' ? undefined : await services.fileOf(db, document.id);
  return detailHtml(asked, {
    document,
    text,
    span,
    page: pageOf(db, document.id, span),
    rows: exactly(rowsOf(db, document.id, near)),
    indicators: exactly(indicatorsOf(db, document.id, near)),
    findings,
    why:
      path === undefined
        ? undefined
        : path === null
          ? null
          : await services.why(path, document.id, span.start),
  });
}
