import { documentKinds, families } from '../../schema/index.ts';
import { search as find, type Hit, type SearchKind, type Snippet, searchKinds } from '../../store/index.ts';
import { type Html, html, nothing, type Piece } from '../html.ts';
import { documentLink, entityLink, figureLink, withQuery } from '../links.ts';
import type { Asked, Page } from '../page.ts';
import { pager, pagingOf } from '../parts/pager.ts';
import { termOf } from '../terms.ts';

/** Units, items and documents by words; two characters are a word, and so is one. */
const few = 6;
const many = 25;

export const search: Page = {
  id: 'search',
  path: '/search',
  title: ['检索', 'Search'],
  menu: true,
  show(asked) {
    const { say } = asked;
    const typed = asked.query('q');
    const body = html`<h1>${say('search')}</h1>
<form class="search" role="search" action="/search"><label for="q">${say('searchLabel')}</label>
<p><input id="q" name="q" type="search" value="${typed}" autocomplete="off"> <button class="main">${say('searchButton')}</button></p></form>
${typed === '' ? html`<p class="lead">${say('searchHint')}</p>` : results(asked, typed)}`;
    return {
      title: typed === '' ? say('search') : `${typed} · ${say('search')}`,
      body,
      styles: ['findings.css'],
    };
  },
};

function results(asked: Asked, typed: string): Html {
  const { db, say, url } = asked;
  const keys = Object.keys(searchKinds) as SearchKind[];
  const kind = keys.find((key) => key === asked.query('kind'));
  const size = kind ? many : few;
  // a page beyond the last shows nothing; how many there are is known only afterwards
  const offset = kind ? Math.max(0, (Math.trunc(Number(asked.query('page'))) || 1) - 1) * size : 0;
  const sections = (kind ? [kind] : keys).flatMap((one) => {
    const { totals, hits } = find(db, typed, { kinds: [one], limit: size, offset });
    return totals[one] === 0 ? [] : [{ one, hits, total: totals[one] }];
  });
  if (sections.length === 0) return html`<p class="empty">${say('searchNothing', { typed })}</p>`;
  return html`${sections.map(
    ({
      one,
      hits,
      total,
    }) => html`<section><h2>${say(kindWords[one])} <small>${total.toLocaleString('en-US')}</small></h2>
<ol class="hits">${hits.map((hit) => html`<li>${hitHtml(asked, hit)}</li>\n`)}</ol>
${kind ? pager(asked, pagingOf(asked, total, size)) : total > few ? html`<p class="more"><a href="${withQuery(url, { kind: one, page: null })}">${say('searchAll', { count: total })}</a></p>` : nothing}</section>`,
  )}`;
}

const kindWords = { entity: 'searchEntities', item: 'searchItems', document: 'searchDocuments' } as const;

function hitHtml({ say, language }: Asked, hit: Hit): Html {
  const { document } = hit;
  const from = [document.entity, document.year, termOf(documentKinds, document.kind, language)]
    .filter(Boolean)
    .join(' ');
  switch (hit.kind) {
    case 'entity':
      return html`<a href="${entityLink(hit.entity)}">${snippetHtml(hit.name)}</a> <small>${say('searchDocumentCount', { count: hit.documents })}</small>`;
    case 'item': {
      const place = hit.place;
      const target = place ? figureLink(document.id, place.start, place.end) : documentLink(document.id);
      return html`<a href="${target}">${snippetHtml(hit.name)}</a> <small>${termOf(families, hit.family, language)}${hit.code ? ` ${hit.code}` : ''}，${say('searchDocumentCount', { count: hit.documents })}，${say('searchNewest')}：${from}</small>`;
    }
    case 'document': {
      const at = hit.place;
      return html`<a href="${documentLink(document.id)}">${snippetHtml(hit.name)}</a> <small>${from}</small>
${hit.snippet ? html`<p class="snippet">${snippetHtml(hit.snippet)}${at ? html` <a href="${figureLink(document.id, at.start, at.end)}?view=text">${say('seeInSource')}</a>` : nothing}</p>` : nothing}`;
    }
  }
}

/** The words that were searched for are marked. */
function snippetHtml(snippet: Snippet): Html {
  const { text, marks } = snippet;
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    pieces.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  return html`${[...pieces, text.slice(at)]}`;
}
