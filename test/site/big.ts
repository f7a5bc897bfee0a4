import { dateOf, listItem, listPage, plain } from './disclosures.ts';
import { file, html, type Pages } from './pages.ts';

/** One site with so many documents, twenty to a list page: for what is measured by number. */
export function bigSite(count: number): Pages {
  const pages: Pages = new Map();
  const lists = Math.ceil(count / 20);
  for (let list = 0; list < lists; list++) {
    const items = [];
    for (let n = list * 20; n < Math.min(count, list * 20 + 20); n++) {
      pages.set(`/d/${n}.txt`, {
        ...file(plain(n), 'text/plain'),
        headers: { 'last-modified': `${new Date(dateOf(n % 1000)).toUTCString()}` },
      });
      items.push(listItem(n, `/d/${n}.txt`));
    }
    const script = `<script>createPageHTML(${lists}, ${list}, "index", "html");</script>`;
    pages.set(list === 0 ? '/' : `/index_${list}.html`, html(listPage(items, script)));
  }
  return pages;
}
