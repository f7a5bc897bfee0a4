import { listItem, listPage, page, plain, titleOf } from '../disclosures.ts';
import { expected, type Kind } from '../kind.ts';
import { file, html, type Pages, servePages } from '../pages.ts';

/**
 * 下一页 and numbers to list_1.shtml; each page of a disclosure holds nothing but its attachments, under `javascript:`
 * wrappers, with a name that carries the title and an address that is a number.
 */
export const nextLinks: Kind = {
  name: 'next-links',
  title: '下一页、_1.shtml，附件包在 javascript: 里',
  make({ own }) {
    const pages: Pages = new Map();
    const documents = [];
    for (let list = 0; list < 3; list++) {
      const items = [];
      for (let at = 0; at < 4; at++) {
        const n = 100 + list * 4 + at;
        const words = file(plain(n), 'text/plain');
        const tables = file(`${titleOf(n)}附表\n收入决算表\n`, 'application/octet-stream');
        const wrapped =
          at % 2 === 0
            ? `<a href="javascript:downFile('/attach/download.jsp?id=${n}1','${titleOf(n)}.txt')">${titleOf(n)}文字说明</a>`
            : `<a href="#" onclick="window.open('/attach/download.jsp?id=${n}1')">${titleOf(n)}文字说明.txt</a>`;
        const inside = `<p>附件：</p><p>1. ${wrapped}</p><p>2. <a href="/attach/download.jsp?id=${n}2" title="${titleOf(n)}公开表格">下载附件</a></p>`;
        const detail = html(page(n, inside));
        const path = `/gk/art/${n}.shtml`;
        pages.set(path, detail);
        pages.set(`/attach/download.jsp?id=${n}1`, words);
        pages.set(`/attach/download.jsp?id=${n}2`, tables);
        documents.push(
          expected(detail.body, new RegExp(titleOf(n))),
          expected(words.body, new RegExp(`${titleOf(n)}文字说明`), path),
          expected(tables.body, /公开表格/, path),
        );
        items.push(listItem(n, path));
      }
      const name = (k: number) => (k === 0 ? '/gk/list.shtml' : `/gk/list_${k}.shtml`);
      const more = `<div class="page"><a href="${name(0)}">首页</a> <a href="${name(0)}">1</a> <a href="${name(1)}">2</a>
        ${list < 2 ? `<a href="javascript:goPage('${name(list + 1)}')">下一页</a>` : '<span>下一页</span>'}</div>`;
      pages.set(name(list), html(listPage(items, more)));
    }
    return {
      handler: servePages(pages),
      start: [`${own}/gk/list.shtml`],
      documents,
      forbidden: /^\/(news|zwgk|lxwm)/,
    };
  },
};
