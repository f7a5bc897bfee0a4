import { page, plain, titleOf, unitOf, yearOf } from '../disclosures.ts';
import { expected, type Kind } from '../kind.ts';
import { file, html, type Pages, servePages } from '../pages.ts';

/**
 * One platform for all units of a county: units, their years, their documents on a second host. robots.txt forbids a part
 * and asks for a pause.
 */
export const platform: Kind = {
  name: 'platform',
  title: '全县单位集中公开的平台，附件在另一台主机上，有 robots.txt',
  make({ own, second, foreign }) {
    const pages: Pages = new Map();
    const attached: Pages = new Map();
    const documents = [];
    pages.set('/robots.txt', file('User-agent: *\nDisallow: /inner/\nCrawl-delay: 0.05\n', 'text/plain'));
    const units = [600, 601, 602, 603];
    const rows = units.map(
      (n) => `<tr><td>${n}</td><td><a href="/unit.html?u=${n}">${unitOf(n)}</a></td></tr>`,
    );
    pages.set(
      '/platform/',
      html(
        `<html><head><meta charset="utf-8"><title>青禾县预决算公开平台</title></head><body><table>${rows.join('')}</table></body></html>`,
      ),
    );
    for (const first of units) {
      const lines = [];
      for (const n of [first, first + 80]) {
        const path = `/d/${n}.html`;
        const words = file(plain(n), 'text/plain');
        attached.set(`/f/${n}.txt`, words);
        const detail = html(
          page(
            n,
            `<p><a href="${second}/f/${n}.txt">附件：${titleOf(n)}.txt</a></p><p><a href="${foreign}/f/${n}.pdf">附件2：${titleOf(n)}表格.pdf</a></p>`,
          ),
        );
        pages.set(path, detail);
        documents.push(
          expected(detail.body, new RegExp(titleOf(n))),
          expected(words.body, new RegExp(titleOf(n)), path),
        );
        lines.push(
          `<li><a href="${path}">${titleOf(n)}</a> <a href="/inner/${n}.html">${yearOf(n)}年预算内部稿</a></li>`,
        );
      }
      pages.set(
        `/unit.html?u=${first}`,
        html(
          `<html><head><meta charset="utf-8"><title>${unitOf(first)}</title></head><body><ul>${lines.join('')}</ul></body></html>`,
        ),
      );
    }
    return {
      handler: servePages(pages),
      second: servePages(attached),
      start: [`${own}/platform/`],
      site: { hosts: [new URL(second).host] },
      documents,
      forbidden: /^\/inner\//,
    };
  },
};
