import { article, dateOf, page, plain, titleOf } from '../disclosures.ts';
import { expected, type Kind } from '../kind.ts';
import { file, html, json, type Pages, servePages } from '../pages.ts';

/** A page that is empty until its script has asked an interface for the list; attachments are in the data too. */
export const jsonLists: Kind = {
  name: 'json-lists',
  title: 'JSON 列表接口',
  make({ own }) {
    const pages: Pages = new Map();
    const documents = [];
    pages.set(
      '/xxgk/index.html',
      html(`<html><head><meta charset="utf-8"><title>预决算公开</title></head><body><div id="list"></div>
      <script>var channelId = '12'; var pageNo = 1;
      $.ajax({ url: "/api/article/list?channelId=" + channelId + "&pageNo=" + pageNo + "&pageSize=4", success: function (d) { render(d); } });
      </script></body></html>`),
    );
    for (let list = 1; list <= 3; list++) {
      const rows = [];
      for (let at = 0; at < 4; at++) {
        const n = 300 + list * 4 + at;
        const detail = html(page(n, article(n)));
        const path = `/xxgk/detail/${n}.html`;
        pages.set(path, detail);
        const attached = file(`${plain(n)}（附件）`, 'text/plain');
        pages.set(`/upload/${n}.txt`, attached);
        documents.push(
          expected(detail.body, new RegExp(titleOf(n))),
          expected(attached.body, /^附表\.txt$/, path),
        );
        rows.push({
          id: n,
          title: titleOf(n),
          url: path,
          publishTime: Date.parse(`${dateOf(n)}T09:00:00+08:00`),
          attachments: [{ fileName: '附表.txt', fileUrl: `/upload/${n}.txt` }],
        });
      }
      pages.set(
        `/api/article/list?channelId=12&pageNo=${list}&pageSize=4`,
        json({ code: 0, data: { total: 12, pageCount: 3, rows } }),
      );
    }
    return {
      handler: servePages(pages),
      start: [`${own}/xxgk/index.html`],
      documents,
      forbidden: /pageNo=4/,
    };
  },
};
