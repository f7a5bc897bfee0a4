import { documentKinds } from '../../schema/index.ts';
import { verdictTag } from '../finding/finding.ts';
import { type Html, html, joined, nothing, type Piece } from '../html.ts';
import { documentLink, entityLink, figureLink, shortId } from '../links.ts';
import type { Asked } from '../page.ts';
import { severityTag } from '../parts/severity.ts';
import { titleOf } from '../parts/title.ts';
import { countsOf, type StoredDocument } from '../read/document.ts';
import { termOf } from '../terms.ts';
import type { Doubt } from './show.ts';

/** Over the desk: what the document is, where it came from, and what does not hold in it. */
export interface HeadView {
  readonly document: StoredDocument;
  readonly file: string | null;
  readonly doubts: readonly Doubt[];
  readonly chosen: boolean;
}

/** Findings that stand open over the desk; beside a figure that somebody asked for none do, so that it is seen at once. */
const few = 2;

export function headHtml(asked: Asked, view: HeadView): Html {
  const { say, db, base } = asked;
  const { document, file, doubts } = view;
  const { warnings } = document;
  const counts = countsOf(db, document.id);
  const notes: Piece[] = [
    html`${say('rowsCount', { count: (counts.rows + counts.indicators).toLocaleString('en-US') })}`,
    html`${say('findingsCount', { count: doubts.length })}`,
    file === null
      ? say('sourceGone')
      : html`<a href="${documentLink(document.id, base)}/file" download>${say('sourceFile')}</a>`,
    base === ''
      ? html`<a href="/report/document/${shortId(document.id)}" download>${say('report')}</a>`
      : null,
    nameOf(document.path),
  ].filter((note) => note !== null);
  return html`${lentHtml(asked)}<header class="document-head">
<p class="kicker">${joined(kicker(asked, document), ' · ')}</p>
<h1>${titleOf(asked, document)}</h1>
<p class="count">${joined(notes, ' · ')}</p>
${document.current ? nothing : html`<p class="notice">${say('outdated')}</p>`}
${warnings.length > 0 ? html`<p class="notice">${say('readingNotes')}：${warnings.join('；')}</p>` : nothing}
</header>
${doubtsHtml(asked, view)}`;
}

/** Over a document that nobody keeps yet: what becomes of it. */
function lentHtml({ say, base, lent }: Asked): Html {
  if (lent === null) return nothing;
  return html`<div class="lent"><p>${say('uploadLent', { name: lent })}</p>
<form method="post" action="${base}/keep"><button class="main">${say('uploadKeep')}</button></form>
<form method="post" action="${base}/forget"><button>${say('uploadForget')}</button></form></div>`;
}

function kicker(asked: Asked, { entity, year, kind, region, published, url }: StoredDocument): Piece[] {
  const { say, language, base } = asked;
  const safe = url !== null && /^https?:/.test(url) ? url : null;
  const date = published === null ? null : `${say('published')} ${published}`;
  return [
    region,
    entity === null
      ? say('unknownEntity')
      : base === ''
        ? html`<a href="${entityLink(entity)}">${entity}</a>`
        : entity,
    year ?? say('unknownYear'),
    termOf(documentKinds, kind, language),
    safe === null
      ? date
      : html`<a href="${safe}" rel="noreferrer noopener">${date ?? new URL(safe).host}</a>`,
  ].filter((piece) => piece !== null);
}

const nameOf = (path: string | null): string => path?.split(/[/\\]/).at(-1) ?? '';

function doubtsHtml(asked: Asked, { document, doubts, chosen }: HeadView): Html {
  const { say, base } = asked;
  if (doubts.length === 0) return html`<p class="holds">${say('nothingFound')}</p>`;
  const open = chosen ? 0 : few;
  const folded = doubts.length - open;
  const entry = (doubt: Doubt) => {
    const at = doubt.sources.find((source) => source.document === document.id);
    return html`<li class="finding"><p>${severityTag(doubt.severity, asked)} ${doubt.message} ${verdictTag(asked, doubt)}</p>
<p class="arithmetic">${doubt.arithmetic}${at ? html`　<a href="${figureLink(document.id, at.start, at.end, base)}">${say('seeInSource')}</a>` : nothing}</p></li>\n`;
  };
  return html`<section class="doubts"><h2 class="unseen">${say('documentFindings')}</h2>
${open > 0 ? html`<ol class="findings">${doubts.slice(0, open).map(entry)}</ol>` : nothing}
${folded > 0 ? html`<details><summary>${say(chosen ? 'findingsCount' : 'findingsMore', { count: folded })}</summary><ol class="findings">${doubts.slice(open).map(entry)}</ol></details>` : nothing}</section>`;
}
