import { type Html, html, nothing, type Piece } from '../html.ts';
import { figureLink } from '../links.ts';
import type { Asked } from '../page.ts';
import { overlaps } from '../parts/spans.ts';
import type { ShownIndicator, ShownRow, StoredDocument } from '../read/document.ts';
import type { Span } from '../services.ts';
import { indicatorText, itemHtml, kindText, valueText } from './figure.ts';

/** The rows beside the source. Each links to its figure; what is known of the chosen one stands below it. */
export interface RowsView {
  readonly document: StoredDocument;
  readonly rows: readonly ShownRow[];
  readonly indicators: readonly ShownIndicator[];
  readonly doubted: readonly Span[];
  readonly selected: Span | null;
  readonly detail: Html;
}

export function rowsHtml(asked: Asked, view: RowsView): Html {
  const { say } = asked;
  const { rows, indicators } = view;
  if (rows.length === 0 && indicators.length === 0 && !view.selected)
    return html`<p class="empty">${say('noRowsHere')}</p>`;
  const lost = view.selected && ![...rows, ...indicators].some((row) => isSame(row, view.selected));
  return html`${lost ? html`<div class="detail alone">${view.detail}</div>` : nothing}
${rows.length === 0 ? nothing : rowTable(asked, view)}
${indicators.length === 0 ? nothing : indicatorTable(asked, view)}`;
}

const isSame = (a: Span, b: Span | null) => b !== null && a.start === b.start && a.end === b.end;

function rowTable(asked: Asked, view: RowsView): Html {
  const { say } = asked;
  const { rows, document, selected } = view;
  const lines = rows.map((row, i) => {
    const next = rows[i + 1];
    const last = isSame(row, selected) && !(next && isSame(next, selected));
    const other = row.entity !== document.entity;
    return html`<tr${attributes(row, view)}>
<th scope="row">${link(asked, view, row, itemHtml(row))}${other ? html` <small>${row.entity}</small>` : nothing}${row.scope ? html` <small>${row.scope}</small>` : nothing}</th>
<td>${row.year} ${kindText(row, asked)}</td><td class="number">${valueText(row)}</td><td>${row.unit}</td></tr>
${last ? html`<tr class="detail"><td colspan="4">${view.detail}</td></tr>` : nothing}`;
  });
  return html`<table class="rows"><caption class="unseen">${say('rowsHere')}</caption>
<thead><tr><th scope="col">${say('item')}</th><th scope="col">${say('what')}</th><th scope="col" class="number">${say('value')}</th><th scope="col">${say('unit')}</th></tr></thead>
<tbody>${lines}</tbody></table>`;
}

function indicatorTable(asked: Asked, view: RowsView): Html {
  const { say } = asked;
  const lines = view.indicators.map((one) => {
    const score =
      one.weight === null && one.score === null ? '' : `${one.score ?? '—'} / ${one.weight ?? '—'}`;
    return html`<tr${attributes(one, view)}><th scope="row">${link(asked, view, one, indicatorText(one))} <small>${one.project}</small></th>
<td>${one.target}${one.unit}</td><td>${one.actual}</td><td class="number">${score}</td></tr>
${isSame(one, view.selected) ? html`<tr class="detail"><td colspan="4">${view.detail}</td></tr>` : nothing}`;
  });
  return html`<table class="rows"><caption>${say('indicators')}</caption>
<thead><tr><th scope="col">${say('item')}</th><th scope="col">${say('target')}</th><th scope="col">${say('actual')}</th><th scope="col" class="number">${say('score')}</th></tr></thead>
<tbody>${lines}</tbody></table>`;
}

const attributes = (row: Span, { doubted, selected }: RowsView): Html =>
  html` data-span="${row.start}-${row.end}"${isSame(row, selected) ? html` aria-current="true"` : nothing}${doubted.some((span) => overlaps(span, row)) ? html` class="doubted"` : nothing}`;

const link = ({ base }: Asked, { document }: RowsView, { start, end }: Span, words: Piece): Html =>
  html`<a href="${figureLink(document.id, start, end, base)}">${words}</a>`;
