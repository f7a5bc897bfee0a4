import { expect, it } from 'vitest';
import { launchBrowser } from '../../crawlers/index.ts';
import { listItem, listPage, plain } from '../site/disclosures.ts';
import { sha256 } from '../site/kind.ts';
import { file, html, servePages } from '../site/pages.ts';
import { serve } from '../site/server.ts';
import { sourceOf } from '../site/sources.ts';
import { chromiumExecutable } from '../support/browser.ts';
import { Bench } from './run.ts';

/** A site that lets only those in whose script ran, through a real Chromium: the one that npm carries, or CHROMIUM. */
const launch = async () => {
  const { path, args } = await chromiumExecutable();
  return launchBrowser(path, args);
};

const guarded = async (foreign: string) => {
  const pages = new Map([
    ['/', html(listPage([listItem(1, '/d/1.txt'), listItem(2, '/d/2.txt')]))],
    ['/d/1.txt', file(plain(1), 'text/plain')],
    ['/d/2.txt', file(plain(2), 'text/plain')],
  ]);
  return serve((request, response, asked) => {
    if (request.url === '/robots.txt') return response.writeHead(404).end();
    if (/pass=4711/.test(request.headers.cookie ?? '')) return servePages(pages)(request, response, asked);
    return response.writeHead(521, { 'content-type': 'text/html' }).end(
      `<html><head><script>new Image().src = "${foreign}/spy.png"; fetch("${foreign}/spy").catch(() => {});
      document.cookie = "pass=" + (4700 + 11) + "; path=/"; location.href = location.pathname;</script></head><body></body></html>`,
    );
  });
};

it('without a browser, a challenge is recognised and reported as such', async () => {
  const server = await guarded('http://127.0.0.1:9');
  using bench = new Bench();
  const [result] = await bench.crawl([sourceOf({ name: '验证', start: [`${server.origin}/`] })]);
  expect(result!.troubles).toMatchObject([
    { state: 'failed', reason: 'challenge', message: expect.stringMatching(/--browser/) },
  ]);
  await server.close();
});

it('with one it is passed once, and the script reaches nobody else', async () => {
  const foreign = await serve((_, response) => response.writeHead(200).end());
  const server = await guarded(foreign.origin);
  await using browser = await launch();
  using bench = new Bench();
  const [result] = await bench.crawl([sourceOf({ name: '验证', start: [`${server.origin}/`] })], {
    browser: browser.fetch,
  });
  expect(result!.troubles).toEqual([]);
  expect(
    bench.all<{ sha256: string }>('SELECT sha256 FROM crawled ORDER BY url').map((k) => k.sha256),
  ).toEqual([sha256(plain(1)), sha256(plain(2))]);
  // the cookie that the script set serves the requests after it; all of them say who they are
  expect(server.log.filter((a) => a.status === 521).length).toBeLessThanOrEqual(2);
  expect(server.log.every((a) => a.headers['user-agent']?.startsWith('mingzhang/'))).toBe(true);
  expect(foreign.log).toEqual([]);
  await Promise.all([server.close(), foreign.close()]);
});
