import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ingestCrawled } from '../../pipeline.ts';
import { defaultLimits } from '../../schema/index.ts';
import { bigSite } from '../site/big.ts';
import { servePages } from '../site/pages.ts';
import { serve } from '../site/server.ts';
import { sourceOf } from '../site/sources.ts';
import { Bench } from './run.ts';

/** The second time, a site is only asked what has changed. With 2,000 documents and a clock: `scripts/crawl-twice.ts`. */
const tables = [
  'crawl_version',
  'crawl_content',
  'crawl_fetch',
  'crawl_link',
  'source',
  'document',
  'location',
  '"row"',
];

it('a second run over an unchanged site makes conditional requests only and stores nothing', async () => {
  const server = await serve(servePages(bigSite(25)));
  using bench = new Bench();
  const source = sourceOf({ name: '大站', start: [`${server.origin}/`] });
  const read = async () => {
    const outcomes = [];
    const options = { limits: defaultLimits, bundle: 'auto', files: bench.files } as const;
    for await (const outcome of ingestCrawled([source], bench.db, options)) outcomes.push(outcome.state);
    return outcomes;
  };
  const held = () => ({
    counts: tables.map((table) => bench.all<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)[0]!.n),
    targets: bench.all('SELECT id, url, title, sha256, etag, last_modified FROM crawl_target ORDER BY id'),
    files: readdirSync(bench.files, { recursive: true }).sort(),
  });

  const [first] = await bench.crawl([source]);
  expect(first!.counts).toMatchObject({ new: 25, unchanged: 0 });
  expect(await read()).toEqual(Array(25).fill('new'));
  const before = held();
  const asked = server.log.length;

  const [second] = await bench.crawl([source]);
  expect(second!.counts).toMatchObject({ new: 0, changed: 0, unchanged: 25, gone: 0, failed: 0 });
  expect(await read()).toEqual([]);
  const requests = server.log.slice(asked);
  expect(requests.length).toBeGreaterThanOrEqual(25 + 2);
  expect(requests.filter((a) => !a.headers['if-none-match']).map((a) => a.path)).toEqual([]);
  expect(new Set(requests.map((a) => a.status))).toEqual(new Set([304]));
  expect(held()).toEqual(before);
  await server.close();
});

it('what is older than asked for is left alone, in the list and in the store', async () => {
  const server = await serve(servePages(bigSite(25)));
  using bench = new Bench();
  const source = sourceOf({ name: '近来', start: [`${server.origin}/`] });
  const [result] = await bench.crawl([source], { since: '2024-08-20' });
  expect(result!.counts.new).toBe(9);
  expect(result!.unfinished).toBe(null);
  // the list did not change since, and says of the others only what it said then
  expect((await bench.crawl([source]))[0]!.counts).toMatchObject({ new: 16, unchanged: 9 });
  const asked = server.log.length;
  await bench.crawl([source], { since: '2024-08-20' });
  expect(server.log.slice(asked).filter((a) => a.path.startsWith('/d/'))).toHaveLength(9);
  await server.close();
});

it('a list that is in the order of dates is read until it lies behind the day asked for', async () => {
  const server = await serve(servePages(bigSite(200)));
  using bench = new Bench();
  const source = sourceOf({ name: '往前', start: [`${server.origin}/`], rate: { pause: 0, concurrency: 1 } });
  const lists = (from = 0) =>
    server.log
      .slice(from)
      .map((asked) => /^\/index_(\d+)/.exec(asked.path)?.[1])
      .filter((n) => n !== undefined);
  const [first] = await bench.crawl([source], { since: '2024-08-20' });
  expect(first).toMatchObject({ unfinished: null, waiting: 0, counts: { new: 9 } });
  // two pages behind that day, one that was on its way, and the end of the list for a witness
  expect(lists()).toEqual(['1', '2', '3', '9', '9']);
  const asked = server.log.length;
  expect((await bench.crawl([source]))[0]!.counts).toMatchObject({ new: 191, unchanged: 9 });
  expect(new Set(lists(asked)).size).toBe(9);
  await server.close();
});

it('a source that asks for more than before gets it, from pages that did not change', async () => {
  const server = await serve(servePages(bigSite(90)));
  using bench = new Bench();
  const source = (from: number) =>
    sourceOf({ name: '放宽', start: [`${server.origin}/`], disclosure: { years: { from } } });
  expect((await bench.crawl([source(2020)]))[0]!.counts).toMatchObject({ new: 10 });
  expect((await bench.crawl([source(2019)]))[0]!.counts).toMatchObject({ new: 80, unchanged: 10 });
  await server.close();
});

it('keeps to the pause between two requests, and to the one that robots.txt asks for', async () => {
  const pages = bigSite(6);
  const slow = bigSite(6);
  slow.set('/robots.txt', { body: Buffer.from('User-agent: *\nCrawl-delay: 0.25\n'), type: 'text/plain' });
  const [a, b] = [await serve(servePages(pages)), await serve(servePages(slow))];
  using bench = new Bench();
  await bench.crawl(
    [a, b].map((server, n) =>
      sourceOf({ name: `慢${n}`, start: [`${server.origin}/`], rate: { pause: 0.1, concurrency: 3 } }),
    ),
  );
  // a busy machine may hear one request late and the next in time, but never all of them too soon
  const gap = (log: typeof a.log) => (log.at(-1)!.at - log[0]!.at) / (log.length - 1);
  expect(a.log.length).toBe(8);
  expect(gap(a.log)).toBeGreaterThanOrEqual(90);
  expect(b.log.length).toBe(8);
  expect(gap(b.log.slice(1))).toBeGreaterThanOrEqual(235);
  await Promise.all([a.close(), b.close()]);
});

it('stops when told to and goes on where it was', async () => {
  const server = await serve(servePages(bigSite(30)));
  using bench = new Bench();
  const source = sourceOf({ name: '分次', start: [`${server.origin}/`], rate: { pause: 0, concurrency: 1 } });
  for (let n = 0; n < 20; n++) {
    const [result] = await bench.crawl([source], { maxPages: 7 });
    if (result!.unfinished === null) break;
    expect(result).toMatchObject({ unfinished: 'stopped' });
  }
  expect(bench.all('SELECT 1 FROM crawled')).toHaveLength(30);
  expect(bench.all('SELECT 1 FROM crawl_visit')).toHaveLength(1);
  const documents = server.log.filter((asked) => asked.path.startsWith('/d/')).map((asked) => asked.path);
  expect(documents).toHaveLength(30);
  await server.close();
});
