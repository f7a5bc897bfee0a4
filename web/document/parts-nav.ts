import { type Html, html, nothing } from '../html.ts';
import { documentLink, figureLink } from '../links.ts';
import type { Asked } from '../page.ts';
import type { StoredDocument } from '../read/document.ts';
import type { Span } from '../services.ts';

/** From part to part of a document, and from its text to its pages and back. */
export interface Place {
  readonly view: 'text' | 'pages';
  readonly number: number;
  readonly count: number;
  readonly canShow: boolean;
  readonly selected: Span | null;
}

/** `below` is the same again under a long part, which is no landmark of its own. */
export function partsNav(asked: Asked, document: StoredDocument, place: Place, below = false): Html {
  const { say, base } = asked;
  const { view, number, count, canShow, selected } = place;
  if (count < 2 && !canShow) return nothing;
  const home = documentLink(document.id, base);
  const own = selected ? figureLink(document.id, selected.start, selected.end, base) : home;
  const asText = canShow ? '&view=text' : '';
  const suffix = view === 'text' ? asText : '';
  const to = (target: number, words: string, rel: string) =>
    target < 1 || target > count
      ? html`<span class="off">${words}</span>`
      : html`<a rel="${rel}" href="${home}?part=${target}${suffix}">${words}</a>`;
  const here = say(view === 'pages' ? 'leaf' : 'part', { page: number, pages: count });
  const tab = (target: Place['view']) =>
    view === target
      ? html`<b aria-current="true">${say(target === 'text' ? 'asText' : 'asPages')}</b>`
      : html`<a href="${own}${target === 'text' ? '?view=text' : ''}">${say(target === 'text' ? 'asText' : 'asPages')}</a>`;
  const content = html`${canShow ? html`<span class="views">${tab('pages')} ${tab('text')}</span>` : nothing}
${count > 1 ? html`<span class="pager">${to(number - 1, say('previous'), 'prev')} <span>${here}</span> ${to(number + 1, say('next'), 'next')}</span>${goto(asked, home, place, below)}` : nothing}`;
  return below
    ? html`<div class="parts">${content}</div>`
    : html`<nav class="parts" aria-label="${here}">${content}</nav>`;
}

const goto = ({ say }: Asked, home: string, { view, number, count, canShow }: Place, below: boolean): Html =>
  count < 4 || below
    ? nothing
    : html`<form action="${home}" class="goto"><label class="unseen" for="goto-part">${say('gotoPage')}</label><input id="goto-part" name="part" type="number" min="1" max="${count}" value="${number}">${view === 'text' && canShow ? html`<input type="hidden" name="view" value="text">` : nothing}<button>${say('go')}</button></form>`;
