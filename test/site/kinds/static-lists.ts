import { article, dateOf, listItem, listPage, page, titleOf } from '../disclosures.ts';
import { expected, type Kind } from '../kind.ts';
import { html, type Pages, servePages } from '../pages.ts';

/** Static pages in GBK, whose paging a script builds: createPageHTML(4, 0, "index", "html"). */
export const staticLists: Kind = {
  name: 'static-lists',
  title: '静态列表，GBK，createPageHTML 翻页',
  make({ own, foreign }) {
    const pages: Pages = new Map();
    const documents = [];
    for (let list = 0; list < 4; list++) {
      const items = [];
      for (let at = 0; at < 5; at++) {
        const n = list * 5 + at;
        const text = page(n, article(n), '').replace('charset="utf-8"', 'charset="gb2312"');
        const served = html(text, 'gbk');
        pages.set(`/czj/yjs/${dateOf(n).slice(0, 7).replace('-', '')}/t${n}.html`, served);
        documents.push(expected(served.body, new RegExp(titleOf(n))));
        items.push(listItem(n, `./${dateOf(n).slice(0, 7).replace('-', '')}/t${n}.html`));
      }
      const script = `<script>createPageHTML(4, ${list}, "index", "html");</script>`;
      const others = `<li><a href="/news/1.html">本县召开防汛工作会议</a></li><li><a href="${foreign}/x.html">青禾县2023年部门决算（另一网站）</a></li>`;
      pages.set(
        `/czj/yjs/${list === 0 ? '' : `index_${list}.html`}`,
        html(listPage([...items, others], script).replace('charset="utf-8"', 'charset="gb2312"'), 'gbk'),
      );
    }
    pages.set('/news/1.html', html('<html><body>新闻</body></html>'));
    return {
      handler: servePages(pages),
      start: [`${own}/czj/yjs/`],
      documents,
      forbidden: /^\/(news|zwgk|lxwm)/,
    };
  },
};
