import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { crawlSummary } from '../../cli/output/crawled.ts';
import { article, listItem, listPage, page, plain } from '../site/disclosures.ts';
import { bodyOf, faults, faultTitle, numberOf } from '../site/faults.ts';
import { sha256 } from '../site/kind.ts';
import { file, html, type Pages, servePages } from '../site/pages.ts';
import { type Handler, type Running, serve } from '../site/server.ts';
import { sourceOf } from '../site/sources.ts';
import { Bench } from './run.ts';

/** Each fault of a server: what happened, what was kept, what the summary said. */
const seen = (server: Running, path: string) =>
  server.log.filter((a) => a.path.split('?')[0] === path).length;

describe('faults of single documents', () => {
  it('are each told by name, and cost nobody else anything', async () => {
    const counts = new Map<string, number>();
    const list = html(listPage(faults.map((f, at) => listItem(numberOf(at), `/f/${f.name}.txt`))));
    const handler: Handler = (request, response, asked) => {
      const at = faults.findIndex((f) => (request.url ?? '').startsWith(`/f/${f.name}.txt`));
      if (at < 0) return servePages(new Map([['/', list]]))(request, response, asked);
      const { name } = faults[at]!;
      counts.set(name, (counts.get(name) ?? 0) + 1);
      return faults[at]!.answer(request, response, counts.get(name)!, bodyOf(at));
    };
    const server = await serve(handler);
    using bench = new Bench();
    const source = sourceOf({
      name: '故障',
      start: [`${server.origin}/`],
      rate: { pause: 0, concurrency: 8 },
      timeouts: { connect: 2, headers: 1, body: 1, whole: 2 },
      limits: { page: 100_000, file: 300_000 },
      // many documents fail at once here, which elsewhere says that the host is down
      retry: { attempts: 3, base: 0.02, patience: 0.2 },
    });
    const [result] = await bench.crawl([source]);
    await server.close();
    expect(result!.unfinished).toBe(null);

    const summary = crawlSummary([result!], 1, 'files');
    const kept = new Set(bench.all<{ sha256: string }>('SELECT sha256 FROM crawled').map((k) => k.sha256));
    for (const [at, fault] of faults.entries()) {
      const path = `/f/${fault.name}.txt`;
      const trouble = result!.troubles.find((t) => new URL(t.url).pathname === path);
      // on a busy machine a sound answer may come too late, and is asked for once more
      const late = bench.events.filter(
        (e) => e.state === 'later' && e.reason === 'timeout' && e.url === `${server.origin}${path}`,
      );
      const [least, exactly] = fault.requests;
      const most = fault.becomes === 'timeout' ? exactly : exactly + late.length;
      expect(seen(server, path), fault.title).toBeGreaterThanOrEqual(least);
      expect(seen(server, path), fault.title).toBeLessThanOrEqual(most);
      expect({ fault: fault.name, reason: trouble?.reason ?? 'kept' }).toEqual({
        fault: fault.name,
        reason: fault.becomes,
      });
      expect(kept.has(sha256(bodyOf(at))), fault.title).toBe(fault.becomes === 'kept');
      if (fault.becomes !== 'kept' && fault.becomes !== 'scheme')
        expect(summary).toMatch(`${path}（${faultTitle(at)}）  ${trouble!.message}`);
    }
    expect(kept.size).toBe(faults.filter((f) => f.becomes === 'kept').length);
    // nothing half lies among the kept files, and nothing that will not be gone on with among the partial ones
    for (const entry of readdirSync(bench.files, { recursive: true, withFileTypes: true }))
      if (entry.isFile() && !entry.parentPath.endsWith('partial'))
        expect(
          entry.name.startsWith(sha256(readFileSync(join(entry.parentPath, entry.name)))),
          entry.name,
        ).toBe(true);
    for (const left of readdirSync(join(bench.files, 'partial')))
      expect(statSync(join(bench.files, 'partial', left)).size).toBeLessThan(400_000);
  });
});

const listOf = (numbers: readonly number[], more = '') =>
  html(
    listPage(
      numbers.map((n) => listItem(n, `/d/${n}.txt`)),
      more,
    ),
  );
const withDocuments = (pages: Pages, numbers: readonly number[]) => {
  for (const n of numbers) pages.set(`/d/${n}.txt`, file(plain(n), 'text/plain'));
  return pages;
};

describe('faults of whole sites', () => {
  it('a body longer than its server said ends where it said, which is said, and harms no other', async () => {
    const numbers = [990, 991, 992];
    const pages = withDocuments(new Map([['/', listOf(numbers)]]), numbers);
    const server = await serve((request, response, asked) => {
      if (request.url !== '/d/991.txt') return servePages(pages)(request, response, asked);
      return response.writeHead(200, { 'content-length': 100, 'content-type': 'text/plain' }).end(plain(991));
    });
    using bench = new Bench();
    const [result] = await bench.crawl([
      sourceOf({ name: '短报', start: [`${server.origin}/`], rate: { pause: 0, concurrency: 1 } }),
    ]);
    // RFC 9112, 6.3: the length is what the message says it is
    expect(result!.counts).toMatchObject({ new: 3, failed: 0 });
    expect(result!.troubles.map(({ url, state }) => [url, state])).toEqual([
      [`${server.origin}/d/991.txt`, 'problem'],
    ]);
    expect(crawlSummary([result!], 1, 'files')).toMatch(
      /有问题 {2}http.*\/d\/991\.txt（.*） {2}服务器发来的内容比它声明的长/,
    );
    const kept = new Set(bench.all<{ sha256: string }>('SELECT sha256 FROM crawled').map((k) => k.sha256));
    expect(kept).toEqual(
      new Set([sha256(plain(990)), sha256(Buffer.from(plain(991)).subarray(0, 100)), sha256(plain(992))]),
    );
    await server.close();
  });

  it('a site that asks for a long rest is left alone, and gone on with later', async () => {
    const pages = withDocuments(new Map([['/', listOf([900, 901, 902])]]), [900, 901, 902]);
    let asleep = true;
    const server = await serve((request, response, asked) => {
      if (asleep && request.url === '/d/901.txt') response.writeHead(429, { 'retry-after': '3600' }).end();
      else servePages(pages)(request, response, asked);
    });
    using bench = new Bench();
    const source = sourceOf({ name: '休息', start: [`${server.origin}/`] });
    const [first] = await bench.crawl([source]);
    expect(first).toMatchObject({ unfinished: 'asked_to_wait', waiting: 1 });
    expect(first!.counts).toMatchObject({ new: 2, failed: 0 });
    expect(crawlSummary([first!], 1, 'files')).toMatch('网站要求等待，稍后再试（还有 1 个地址）');
    expect(seen(server, '/d/901.txt')).toBe(1);
    asleep = false;
    bench.db.exec('UPDATE crawl_target SET due_at = 0');
    const before = server.log.length;
    const [second] = await bench.crawl([source]);
    expect(second!.unfinished).toBe(null);
    expect(server.log.slice(before).map((a) => a.path)).toEqual(['/d/901.txt']);
    await server.close();
  });

  it('a host that answers nothing is given up on soon, and is the source that failed', async () => {
    const server = await serve(servePages(new Map()));
    const { origin } = server;
    await server.close();
    using bench = new Bench();
    const [result] = await bench.crawl([sourceOf({ name: '不通', start: [`${origin}/a`, `${origin}/b`] })]);
    expect(result!.unfinished === 'unreachable' || result!.counts.failed === 2).toBe(true);
    expect(crawlSummary([result!], 1, 'files')).toMatch(/连不上|robots\.txt 读不到/);
  });

  it('while robots.txt cannot be had, nothing is asked for', async () => {
    const server = await serve((request, response) => {
      response.writeHead(request.url === '/robots.txt' ? 500 : 200).end();
    });
    using bench = new Bench();
    const [result] = await bench.crawl([sourceOf({ name: '无规矩', start: [`${server.origin}/`] })]);
    expect(server.log.every((a) => a.path === '/robots.txt')).toBe(true);
    expect(result!.troubles).toMatchObject([{ state: 'failed', reason: 'robots_unreachable' }]);
    await server.close();
  });

  it('what robots.txt forbids is not asked for, and said', async () => {
    const pages = withDocuments(new Map([['/', listOf([910, 911])]]), [910, 911]);
    pages.set(
      '/robots.txt',
      file('User-agent: mingzhang\nDisallow: /d/911\n\nUser-agent: *\nDisallow: /\n', 'text/plain'),
    );
    const server = await serve(servePages(pages));
    using bench = new Bench();
    const [result] = await bench.crawl([sourceOf({ name: '规矩', start: [`${server.origin}/`] })]);
    expect(result!.counts).toMatchObject({ new: 1, refused: 1, failed: 0 });
    expect(seen(server, '/d/911.txt')).toBe(0);
    expect(crawlSummary([result!], 1, 'files')).toMatch('不访问 1 个：robots.txt 不允许');
    await server.close();
  });

  it('a cookie that expires is asked for anew', async () => {
    const numbers = Array.from({ length: 10 }, (_, k) => 920 + k);
    const pages = withDocuments(new Map([['/', listOf(numbers)]]), numbers);
    let ticket = 0;
    let uses = 0;
    const server = await serve((request, response, asked) => {
      if (request.url === '/robots.txt') return void response.writeHead(404).end();
      if (!request.headers.cookie) {
        ticket++;
        uses = 0;
        return void response
          .writeHead(302, { 'set-cookie': `ticket=${ticket}; Path=/`, location: request.url! })
          .end();
      }
      if (request.headers.cookie !== `ticket=${ticket}` || ++uses > 3)
        return void response.writeHead(403).end();
      return servePages(pages)(request, response, asked);
    });
    using bench = new Bench();
    const [result] = await bench.crawl([
      sourceOf({ name: '饼干', start: [`${server.origin}/`], rate: { pause: 0, concurrency: 1 } }),
    ]);
    expect(result!.counts).toMatchObject({ new: 10, failed: 0 });
    expect(ticket).toBeGreaterThan(2);
    await server.close();
  });

  it('a list that changes while it is read loses nothing', async () => {
    const numbers = Array.from({ length: 12 }, (_, k) => 940 + k);
    const pages: Pages = new Map();
    // an entry of the first page is taken away after that page was read: all others move up, one of them over the edge
    const lay = (current: readonly number[]) => {
      for (let at = 0; at < 3; at++) {
        const more = at < 2 ? `<a href="/index_${at + 1}.html">下一页</a>` : '';
        pages.set(at === 0 ? '/' : `/index_${at}.html`, listOf(current.slice(at * 4, at * 4 + 4), more));
      }
    };
    withDocuments(pages, [...numbers, 960]);
    lay(numbers);
    let moved = false;
    const server = await serve((request, response, asked) => {
      servePages(pages)(request, response, asked);
      if (request.url === '/' && !moved) {
        moved = true;
        lay([960, ...numbers.filter((n) => n !== 941 && n !== 942)]);
      }
    });
    using bench = new Bench();
    const [result] = await bench.crawl([
      sourceOf({ name: '变动', start: [`${server.origin}/`], rate: { pause: 0, concurrency: 1 } }),
    ]);
    const kept = new Set(bench.all<{ sha256: string }>('SELECT sha256 FROM crawled').map((k) => k.sha256));
    expect(numbers.concat(960).filter((n) => !kept.has(sha256(plain(n))))).toEqual([]);
    expect(result!.counts.new).toBe(13);
    const asked = server.log.filter((a) => a.path.startsWith('/d/')).map((a) => a.path);
    expect(new Set(asked).size).toBe(asked.length);
    await server.close();
  });

  it('a list without end is read as far as its source says', async () => {
    const server = await serve((request, response, asked) => {
      const n = Number(/page=(\d+)/.exec(request.url ?? '')?.[1] ?? 1);
      const pages = new Map([
        [request.url!, html(listPage([listItem(980, '/d/980.txt')], `<a href="/?page=${n + 1}">下一页</a>`))],
      ]);
      if (request.url === '/robots.txt') response.writeHead(404).end();
      else
        servePages(request.url === '/d/980.txt' ? withDocuments(new Map(), [980]) : pages)(
          request,
          response,
          asked,
        );
    });
    using bench = new Bench();
    const [result] = await bench.crawl([
      sourceOf({ name: '无尽', start: [`${server.origin}/`], follow: { pages: 6 } }),
    ]);
    expect(result).toMatchObject({ unfinished: null, counts: { new: 1 } });
    expect(bench.all("SELECT url FROM crawl_target WHERE role = 'list'")).toHaveLength(6);
    await server.close();
  });

  it('a page that changed is a new version, one that vanished is marked; the old ones stay', async () => {
    const pages = withDocuments(new Map([['/', listOf([970, 971])]]), [970, 971]);
    pages.set('/p.html', html(page(972, article(972))));
    pages.set(
      '/',
      html(listPage([listItem(970, '/d/970.txt'), listItem(971, '/d/971.txt'), listItem(972, '/p.html')])),
    );
    const server = await serve(servePages(pages));
    using bench = new Bench();
    const source = sourceOf({ name: '版本', start: [`${server.origin}/`] });
    await bench.crawl([source]);
    pages.set('/d/970.txt', file(plain(973), 'text/plain'));
    pages.delete('/d/971.txt');
    // a counter of visitors is no change
    pages.set('/p.html', html(page(972, article(972)).replace('<span>12</span>', '<span>4711</span>')));
    const [result] = await bench.crawl([source]);
    expect(result!.counts).toMatchObject({ new: 0, changed: 1, gone: 1, unchanged: 1, failed: 0 });
    expect(crawlSummary([result!], 1, 'files')).toMatch(/撤下 {2}http.*\/d\/971\.txt（.*） {2}状态码 404/);
    const versions = bench.all<{ url: string; current: number; gone: number; sha256: string }>(
      "SELECT url, current, gone_at IS NOT NULL AS gone, sha256 FROM crawled WHERE url LIKE '%/d/%' ORDER BY url, current",
    );
    expect(versions.map(({ current, gone, sha256: sha }) => ({ current, gone, sha }))).toEqual([
      { current: 0, gone: 0, sha: sha256(plain(970)) },
      { current: 1, gone: 0, sha: sha256(plain(973)) },
      { current: 1, gone: 1, sha: sha256(plain(971)) },
    ]);
    // gone stays gone, and is no news the second time; back again is
    expect((await bench.crawl([source]))[0]!.counts).toMatchObject({ gone: 0, changed: 0, unchanged: 3 });
    pages.set('/d/971.txt', file(plain(971), 'text/plain'));
    expect((await bench.crawl([source]))[0]!.counts).toMatchObject({ changed: 1, unchanged: 2 });
    await server.close();
  });
});
