import { gzipSync } from 'node:zlib';
import { article, listItem, listPage, page, titleOf } from '../disclosures.ts';
import { expected, type Kind } from '../kind.ts';
import { html, type Pages, servePages } from '../pages.ts';
import type { Handler } from '../server.ts';

/**
 * A dynamic site: ?page=N, no validators, a counter that differs every time, answers in gzip, and nobody gets in without
 * the cookie of the first contact.
 */
export const queryPaging: Kind = {
  name: 'query-paging',
  title: '动态网站：?page=N、cookie、gzip、没有 ETag',
  make({ own }) {
    const pages: Pages = new Map();
    const documents = [];
    for (let list = 1; list <= 3; list++) {
      const items = [];
      for (let at = 0; at < 4; at++) {
        const n = 200 + list * 4 + at;
        const detail = html(page(n, article(n)));
        pages.set(`/show.php?id=${n}`, detail);
        documents.push(expected(detail.body, new RegExp(titleOf(n))));
        items.push(listItem(n, `show.php?id=${n}&amp;from=list`.replace('&amp;from=list', '')));
      }
      const script = `<script>var pageCount = 3; function go(n){ location.href = "/list.php?cid=7&page=" + n; }</script>`;
      const served = html(listPage(items, script));
      pages.set(`/list.php?cid=7&page=${list}`, served);
      if (list === 1) pages.set('/list.php?cid=7', served);
    }
    const inner = servePages(pages);
    const handler: Handler = (request, response, asked) => {
      if (request.url === '/robots.txt') {
        response.writeHead(404).end();
        return;
      }
      if (!/SESSION=1/.test(request.headers.cookie ?? '')) {
        response.writeHead(302, { 'set-cookie': 'SESSION=1; Path=/', location: request.url }).end();
        return;
      }
      const served = pages.get(request.url ?? '');
      if (!served) return inner(request, response, asked);
      response
        .writeHead(200, { 'content-type': served.type, 'content-encoding': 'gzip' })
        .end(gzipSync(served.body));
    };
    return { handler, start: [`${own}/list.php?cid=7`], documents, forbidden: /^\/(news|zwgk|lxwm)/ };
  },
};
