import { article, listItem, listPage, page, titleOf } from '../disclosures.ts';
import { expected, type Kind, sha256 } from '../kind.ts';
import { html, type Pages, servePages } from '../pages.ts';

/** The list stands in a frame; articles stand in frames, or in a script as a string in percent signs. */
export const framed: Kind = {
  name: 'framed',
  title: '列表和正文在 iframe 或脚本里',
  make({ own }) {
    const pages: Pages = new Map();
    const documents = [];
    const items = [];
    pages.set(
      '/',
      html(
        '<html><body><div class="left"></div><iframe src="/inner/list.html" width="100%"></iframe></body></html>',
      ),
    );
    for (let n = 400; n < 410; n++) {
      const path = `/inner/${n}.html`;
      const body = article(n);
      if (n % 2 === 0) {
        const inner = html(`<html><head><meta charset="utf-8"></head><body>${body}</body></html>`);
        const outer = html(page(n, `<iframe src="text/${n}.htm"></iframe>`));
        pages.set(path, outer);
        pages.set(`/inner/text/${n}.htm`, inner);
        documents.push(
          expected(outer.body, new RegExp(titleOf(n))),
          expected(inner.body, new RegExp(titleOf(n)), path),
        );
      } else {
        const escaped = [...body]
          .map((c) =>
            c.charCodeAt(0) > 127
              ? `%u${c.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`
              : encodeURIComponent(c),
          )
          .join('');
        const outer = html(
          page(
            n,
            `<div id="c"></div><script>document.getElementById("c").innerHTML = unescape("${escaped}");</script>`,
          ),
        );
        pages.set(path, outer);
        const whole = `<!doctype html>\n<html><head><meta charset="utf-8"><title>${titleOf(n)}</title></head><body>\n${body}\n</body></html>\n`;
        documents.push(expected(outer.body, new RegExp(titleOf(n))), {
          sha256: sha256(whole),
          title: /正文/,
          page: null,
        });
      }
      items.push(listItem(n, `${n}.html`));
    }
    pages.set('/inner/list.html', html(listPage(items)));
    return { handler: servePages(pages), start: [`${own}/`], documents, forbidden: /^\/(news|zwgk|lxwm)/ };
  },
};
