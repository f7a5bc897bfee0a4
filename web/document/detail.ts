import { families, funds, type LedgerEntry, outcomes } from '../../schema/index.ts';
import { type Html, html, joined, nothing, type Piece } from '../html.ts';
import { figureLink } from '../links.ts';
import type { Asked } from '../page.ts';
import { quotesHtml } from '../parts/quotes.ts';
import { severityTag } from '../parts/severity.ts';
import { overlaps } from '../parts/spans.ts';
import { titleOf } from '../parts/title.ts';
import type { ShownIndicator, ShownRow, StoredDocument } from '../read/document.ts';
import type { FindingSource, StoredFinding } from '../read/findings.ts';
import type { Span, Why } from '../services.ts';
import { termOf } from '../terms.ts';
import { itemText, kindText, valueText } from './figure.ts';

/** What is known of one figure: its sentence, its rows, its checks, why it was read so, and how to cite it. */
export interface DetailView {
  readonly document: StoredDocument;
  readonly text: string;
  readonly span: Span;
  readonly page: number | null;
  readonly rows: readonly ShownRow[];
  readonly indicators: readonly ShownIndicator[];
  readonly findings: readonly (StoredFinding & { readonly sources: readonly FindingSource[] })[];
  /** Undefined where nobody has asked. */
  readonly why: Why | null | undefined;
}

export function detailHtml(asked: Asked, view: DetailView): Html {
  const { say, url } = asked;
  const { document, text, span, page, rows, findings, why } = view;
  const printed = text.slice(span.start, span.end);
  const address = figureLink(document.id, span.start, span.end, asked.base);
  const own = findings.filter((f) => f.sources.some((s) => s.document === document.id && overlaps(s, span)));
  const quote = { ...span, quote: printed, ...(page === null ? {} : { page }) };
  return html`<section class="figure-detail" aria-label="${say('aboutFigure', { printed })}">
<h3>${printed}</h3>
${quotesHtml(asked, document.id, text, [quote])}
${rows.length > 0 ? rows.map((row) => factsOf(asked, row)) : view.indicators.length > 0 ? nothing : html`<p class="empty">${say('noRowOfThis')}</p>`}
${view.indicators.map((i) => html`<dl class="facts"><div><dt>${say('deviation')}</dt><dd>${i.deviation ?? '—'}</dd></div><div><dt>${say('rule')}</dt><dd>${i.rule}</dd></div></dl>`)}
<h4>${say('itsChecks')}</h4>
${own.length === 0 ? html`<p class="empty">${say('noFindingHere')}</p>` : html`<ul class="plain">${own.map((f) => html`<li>${severityTag(f.severity, asked)} ${f.message}<br><span class="arithmetic">${f.arithmetic}</span></li>`)}</ul>`}
${why === undefined ? html`<p><a class="why" href="${address}?why=1">${say('why')}</a></p>` : whyHtml(asked, why)}
<h4>${say('cite')}</h4>
<p class="citation">${citation(asked, view, new URL(address, url.origin).href)}</p>
<p><button type="button" class="copy" hidden data-done="${say('copied')}">${say('copy')}</button></p>
</section>`;
}

function factsOf(asked: Asked, row: ShownRow): Html {
  const { say, language } = asked;
  const facts: [string, Piece][] = [
    [say('family'), termOf(families, row.family, language)],
    [say('item'), itemText(row)],
    [say('code'), row.code],
    [say('fund'), termOf(funds, row.fund, language)],
    [say('what'), `${row.year} ${kindText(row, asked)}`],
    [say('value'), `${valueText(row)} ${row.unit}`],
    [say('entity'), row.entity],
    [say('scope'), row.scope],
    [say('rule'), `${row.rule}，${say('confidence')} ${row.confidence}`],
  ];
  const shown = facts.filter(([, value]) => value !== null && value !== '');
  return html`<dl class="facts">${shown.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function whyHtml({ say, language }: Asked, why: Why | null): Html {
  if (why === null) return html`<p class="empty">${say('whyUnknown')}</p>`;
  const { explanation, relations } = why;
  const words = (place: 'clause' | 'sentence') =>
    explanation.words
      .filter((word) => word.place === place)
      .map(({ word, means }) => `${word}（${means.map((m) => m.says).join('；')}）`)
      .join(' ');
  const facts: [string, string][] = [
    [say('whySection'), explanation.section.join(' › ')],
    [say('whyClause'), words('clause')],
    [say('whySentence'), words('sentence')],
    [say('whyUnknownWords'), explanation.unknown.join('、')],
    [say('whyReason'), explanation.reason ?? ''],
  ];
  return html`<div class="why-answer"><h4>${say('whyTitle')}</h4>
<dl class="facts">${facts.filter(([, v]) => v !== '').map(([name, v]) => html`<div><dt>${name}</dt><dd>${v}</dd></div>`)}</dl>
<h4>${say('relations', { count: relations.length })}</h4>
<ul class="plain">${relations.map((relation) => relationHtml(relation, language))}</ul></div>`;
}

const relationHtml = (
  { outcome, subject, arithmetic, reason }: LedgerEntry,
  language: Asked['language'],
): Html =>
  html`<li><b>${termOf(outcomes, outcome, language)}</b> ${subject}${(arithmetic ?? reason) ? html`<br><span class="arithmetic">${arithmetic ?? reason}</span>` : nothing}</li>\n`;

function citation(asked: Asked, view: DetailView, address: string): Html {
  const { say } = asked;
  const { document, span, text, page } = view;
  const parts: Piece[] = [
    [document.entity ?? document.publisher ?? '', `《${titleOf(asked, document)}》`]
      .filter(Boolean)
      .join('：'),
    page === null ? null : say('page', { page }),
    `“${text.slice(span.start, span.end)}”`,
  ].filter((part) => part !== null);
  return html`${joined(parts, '，')}。${address}（sha256: ${document.sha256.slice(0, 16)}…）`;
}
