import { text } from 'node:stream/consumers';
import { article, dateOf, page, plain, titleOf } from '../disclosures.ts';
import { expected, type Kind } from '../kind.ts';
import { file, html, json, type Pages, servePages } from '../pages.ts';
import type { Handler } from '../server.ts';

/**
 * A page that is empty until its script has asked an interface for the list; attachments are in the data too. Another
 * list is asked for by POST, in a form, and a third with JSON.
 */
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
      $.post("/api/article/query", { channelId: '13', pageNo: pageNo, pageSize: 2 }, function (d) { render(d); });
      fetch("/api/article/search", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ "channel": 14, "page": 1 }) }).then(function (r) { return r.json(); });
      $.post("/api/article/clicks", { pageNo: 1, id: 13, action: "click" });
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
    const posted = (n: number) => {
      const detail = html(page(n, article(n)));
      pages.set(`/xxgk/detail/${n}.html`, detail);
      documents.push(expected(detail.body, new RegExp(titleOf(n))));
      return { title: titleOf(n), url: `/xxgk/detail/${n}.html`, publishTime: dateOf(n) };
    };
    const byForm = [320, 321, 322].map(posted);
    const byJson = [330, 331].map(posted);
    const serveRest = servePages(pages);
    const handler: Handler = async (request, response, asked) => {
      if (request.method !== 'POST') return serveRest(request, response, asked);
      const sent = await text(request);
      const type = request.headers['content-type'];
      const give = (value: unknown) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
      if (request.url === '/api/article/query' && type === 'application/x-www-form-urlencoded') {
        const fields = new URLSearchParams(sent);
        const from = (Number(fields.get('pageNo')) - 1) * Number(fields.get('pageSize'));
        if (fields.get('channelId') === '13') return give({ rows: byForm.slice(from, from + 2) });
      }
      if (request.url === '/api/article/search' && type === 'application/json') {
        const { channel, page: nth } = JSON.parse(sent);
        if (channel === 14) return give({ totalPages: 2, rows: byJson.slice(nth - 1, nth) });
      }
      return response.writeHead(400).end();
    };
    return {
      handler,
      start: [`${own}/xxgk/index.html`],
      documents,
      forbidden: /pageNo=4|clicks/,
    };
  },
};
