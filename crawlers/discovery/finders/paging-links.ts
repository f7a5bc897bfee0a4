import type { Element } from 'domhandler';
import type { Find, Finder } from '../finder.ts';
import { squeezed } from '../words.ts';
import { addressIn } from '../wrapped.ts';

/** 下一页, ›, numbered pages, and drop-down lists of pages: where a list goes on, as links. */
const next = /^(?:下一?页|后一页|后页|next(?:\s*page)?|[>›»]{1,2}|下一页\s*[>›»]{1,2})$/i;
const number = /^\[?\s*\d{1,4}\s*\]?$/;
const places =
  '[class*="page" i], [id*="page" i], [class*="paging" i], [class*="pagination" i], [class*="fenye" i], [class*="pager" i]';

export const pagingLinks: Finder = {
  name: 'paging-links',
  title: '“下一页”、页码链接、页码下拉框',
  *find({ documents, url }) {
    const $ = documents[0];
    if (!$) return;
    const more = (address: string | null): Find[] =>
      address === null || address === url
        ? []
        : [{ kind: 'more', url: address, title: null, published: null }];
    for (const element of $('a, link[rel="next"], [onclick]').toArray() as Element[]) {
      const text = squeezed($(element).text());
      const isNext =
        element.attribs.rel === 'next' || next.test(text) || next.test(element.attribs.title ?? '');
      const isNumber =
        !isNext && number.test(text) && amongPages($(element).closest(places).length, $(element).siblings());
      if (isNext || isNumber) yield* more(addressIn(element.attribs.href, element.attribs.onclick, url));
    }
    for (const element of $('select option[value]').toArray() as Element[]) {
      if (!/第?\s*\d+\s*(?:页|\/\s*\d+)/.test($(element).text())) continue;
      yield* more(addressIn(element.attribs.value, undefined, url));
    }
  },
};

/** A number among numbers, or in a place that is called so, is a page; a number alone is not. */
function amongPages(inPlace: number, siblings: { toArray(): unknown[]; text(): string }): boolean {
  return inPlace > 0 || /下一?页|尾页|末页|\b2\b[\s\S]*\b3\b/.test(siblings.text());
}
