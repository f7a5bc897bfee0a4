import { type Html, html, nothing } from '../html.ts';
import { withQuery } from '../links.ts';
import type { Asked } from '../page.ts';

/** A long list in pages: `?page=2`. */
export interface Paging {
  readonly page: number;
  readonly pages: number;
  readonly offset: number;
  readonly size: number;
}

export function pagingOf(asked: Asked, count: number, size: number, name = 'page'): Paging {
  const pages = Math.max(1, Math.ceil(count / size));
  const wanted = Math.trunc(Number(asked.query(name))) || 1;
  const page = Math.min(pages, Math.max(1, wanted));
  return { page, pages, offset: (page - 1) * size, size };
}

export function pager(asked: Asked, { page, pages }: Paging, name = 'page'): Html {
  if (pages === 1) return nothing;
  const { say, url } = asked;
  const to = (target: number, label: string, rel: string) =>
    target >= 1 && target <= pages
      ? html`<a href="${withQuery(url, { [name]: target === 1 ? null : target })}" rel="${rel}">${label}</a>`
      : html`<span class="off">${label}</span>`;
  const place = say('pageOf', { page, pages });
  return html`<nav class="pager" aria-label="${place}">${to(page - 1, say('previous'), 'prev')} <span>${place}</span> ${to(page + 1, say('next'), 'next')}</nav>`;
}
