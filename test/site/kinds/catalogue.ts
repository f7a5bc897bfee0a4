import { article, listItem, listPage, page, titleOf } from '../disclosures.ts';
import { expected, type Kind } from '../kind.ts';
import { html, type Pages, servePages } from '../pages.ts';

/** 信息公开目录: a tree in a script leads to columns, columns to lists, lists to disclosures; other columns are left alone. */
export const catalogue: Kind = {
  name: 'catalogue',
  title: '信息公开目录树（zTree）',
  make({ own }) {
    const pages: Pages = new Map();
    const documents = [];
    const columns = ['部门预算', '部门决算', '绩效评价'];
    const nodes = [
      `{id: 1, pId: 0, name: "法定主动公开内容", open: true}`,
      `{id: 2, pId: 1, name: "机构职能", url: "/col/col2/index.html"}`,
      `{id: 3, pId: 1, name: "财政预决算", url: "/col/col3/index.html"}`,
      `{"id": 4, "pId": 1, "name": "\\u4eba\\u4e8b\\u4fe1\\u606f", "url": "/col/col4/index.html"}`,
    ];
    pages.set(
      '/col/tree.html',
      html(`<html><head><meta charset="utf-8"></head><body><ul id="tree" class="ztree"></ul><script>var zNodes = [${nodes.join(',\n')}];
      $.fn.zTree.init($("#tree"), setting, zNodes);</script></body></html>`),
    );
    pages.set(
      '/col/col3/index.html',
      html(listPage(columns.map((name, k) => `<li><a href="/col/col3${k}/index.html">${name}</a></li>`))),
    );
    for (const [k] of columns.entries()) {
      const items = [];
      for (let at = 0; at < 4; at++) {
        const n = 500 + k * 4 + at;
        const detail = html(page(n, article(n), `<meta name="ArticleTitle" content="${titleOf(n)}">`));
        pages.set(`/art/2024/art_${k}_${n}.html`, detail);
        documents.push(expected(detail.body, new RegExp(titleOf(n))));
        items.push(listItem(n, `/art/2024/art_${k}_${n}.html`));
      }
      pages.set(`/col/col3${k}/index.html`, html(listPage(items)));
    }
    return { handler: servePages(pages), start: [`${own}/col/tree.html`], documents, forbidden: /col[24]\// };
  },
};
