import {
  createReadStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { WARCParser } from 'warcio';
import { parse, stringify } from 'yaml';
import { statusText } from '../../cli/output/crawled.ts';
import { sitesFileSchema } from '../../schema/index.ts';
import { crawlStatus, lockCrawl, openDatabase } from '../../store/index.ts';
import { dateOf, listItem, listPage, plain, titleOf } from '../site/disclosures.ts';
import { file, html, type Pages, servePages } from '../site/pages.ts';
import { type Running, serve } from '../site/server.ts';
import { type SiteInput, sourceOf } from '../site/sources.ts';
import { run } from './run.ts';

/** The commands that fetch, as somebody types them or a scheduler starts them. */
const dir = mkdtempSync(join(tmpdir(), 'mingzhang-cli-crawl-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const numbers = [1, 2, 3];
const pagesOf = (): Pages =>
  new Map([
    ['/list/', html(listPage(numbers.map((n) => listItem(n, `/d/${n}.txt`))))],
    ...numbers.map((n) => [`/d/${n}.txt`, file(plain(n), 'text/plain')] as const),
  ]);

function source(name: string, server: Running, more: Partial<SiteInput> = {}): string {
  const path = join(dir, `${name}.yaml`);
  writeFileSync(
    path,
    stringify({
      contact: 'tester',
      sources: [sourceOf({ name, start: [`${server.origin}/list/`], ...more })],
    }),
  );
  return path;
}
const local = '--allow-private-addresses';

describe('crawl, run, status', () => {
  it('a list of sources is crawled, read, and told about', async () => {
    const server = await serve(servePages(pagesOf()));
    const db = join(dir, 'a', 'a.db');
    const [log, warc] = [join(dir, 'a.jsonl'), join(dir, 'warc')];
    const sources = source('青禾县', server, { region: '青禾县', level: '县' });
    const { code, out, err } = await run(['run', sources, '--db', db, '--log', log, '--warc', warc, local]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/青禾县 {2}新 3\n/);
    expect(out).toMatch(/共 3 个文件：新增 3/);

    const events = readFileSync(log, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events.map((e) => e.event)).toEqual(['visit', ...Array(4).fill('fetch'), 'end']);
    expect(events.find((e) => e.title === titleOf(1))).toMatchObject({
      site: '青禾县',
      role: 'file',
      state: 'new',
      status: 200,
      title: titleOf(1),
    });
    expect(server.log[0]!.headers['user-agent']).toMatch(/^mingzhang\/\d.*contact: tester/);

    const store = openDatabase(db, { readOnly: true });
    const sql = `SELECT c.title, c.published, c.region, c.level, d.published AS said FROM crawled c
      JOIN documents d ON d.sha256 = c.sha256 ORDER BY url LIMIT 1`;
    expect(store.prepare(sql).get()).toEqual({
      title: titleOf(1),
      published: dateOf(1),
      region: '青禾县',
      level: '县',
      said: dateOf(1),
    });
    expect(crawlStatus(store)).toMatchObject([
      { site: '青禾县', documents: 3, waiting: 0, failed: 0, unread: 0 },
    ]);
    expect(statusText(crawlStatus(store), false)).toMatch(/青禾县 +青禾县 县 .* 完成 +3 +0 +0 +0 +0 +0/);
    store.close();
    await readWarc(warc, server);
    await server.close();
  });

  it('says by its status what a scheduler has to know', async () => {
    const pages = pagesOf();
    pages.delete('/d/2.txt');
    const server = await serve((request, response, asked) => {
      if (request.url === '/d/2.txt') response.writeHead(500).end();
      else servePages(pages)(request, response, asked);
    });
    const sources = source('坏的', server, { retry: { attempts: 2, base: 0.01 } });
    const db = join(dir, 'b.db');
    const some = await run(['crawl', sources, '--db', db, '--max-pages', '2', local]);
    expect(some.code).toBe(75);
    expect(some.out).toMatch(/没有取完：到了规定的时间或个数，下一次接着取（还有 \d 个地址）/);
    const rest = await run(['crawl', sources, '--db', db, local]);
    expect(rest.code).toBe(3);
    expect(rest.out).toMatch(
      /新 2，失败 1\n {2}失败 {2}http.*\/d\/2\.txt（.*） {2}网站出错（5xx）：状态码 500（试了 2 次）/,
    );
    {
      using held = lockCrawl(db);
      expect(held).not.toBe(null);
      const locked = await run(['crawl', sources, '--db', db, local]);
      expect(locked).toMatchObject({ code: 75, err: expect.stringMatching(/另一个 crawl 正在运行/) });
      expect(JSON.parse((await run(['status', '--db', db, '--format', 'json'])).out).running).toBe(true);
    }
    await server.close();
  });

  it('a newcomer needs no file, and gets one that works', async () => {
    const server = await serve(servePages(pagesOf()));
    const out = join(dir, 'first.yaml');
    const [first, again] = [
      await run(['crawl', '--init', `${server.origin}/list/`, '--out', out, local]),
      await run(['crawl', '--init', `${server.origin}/list/`, '--out', out, local]),
    ];
    expect(first.code).toBe(0);
    expect(again).toMatchObject({ code: 2, err: expect.stringMatching(/已经存在/) });
    const text = readFileSync(out, 'utf8');
    expect(text).toMatch(/像公开材料的链接 3 个/);
    expect(sitesFileSchema.parse(parse(text)).sources[0]!.start).toEqual([`${server.origin}/list/`]);
    const { code, out: said } = await run([
      'crawl',
      `${server.origin}/list/`,
      '--db',
      join(dir, 'c.db'),
      local,
    ]);
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringMatching(/新 3/) });
    await server.close();
  });

  it('a wrong source file is told where it is wrong', async () => {
    const wrong = join(dir, 'wrong.yaml');
    writeFileSync(wrong, 'sources:\n  - name: 甲\n    start: [ftp://czj.example/]\n    pause: 3\n');
    const { code, err } = await run(['crawl', wrong, '--db', join(dir, 'd.db')]);
    expect(code).toBe(2);
    expect(err).toMatch(/sources\.0\.start\.0（甲）：应为 http 或 https 地址/);
    expect(err).toMatch(/sources\.0（甲）：不认识 pause/);
    const refused = await run(['crawl', 'http://127.0.0.1:9/', '--db', join(dir, 'e.db')]);
    expect(refused.out).toMatch(/不访问 1 个：地址解析到本机、内网或云主机元数据，拒绝访问/);
    expect(existsSync(join(dir, 'd.db'))).toBe(false);
  });
});

/** An independent reader of WARC finds every request and every answer, with their bytes. */
async function readWarc(folder: string, server: Running): Promise<void> {
  const [name] = readdirSync(folder);
  const found: { type: string; url: string | null | undefined; body: string }[] = [];
  for await (const record of new WARCParser(createReadStream(join(folder, name!)))) {
    const body = Buffer.from(await record.readFully()).toString();
    found.push({ type: record.warcType ?? '', url: record.warcTargetURI, body });
  }
  expect(found[0]!.type).toBe('warcinfo');
  const of = (type: string) => found.filter((r) => r.type === type);
  expect(
    of('request')
      .map((r) => r.url)
      .sort(),
  ).toEqual(server.log.map((asked) => `${server.origin}${asked.path}`).sort());
  expect(of('response').map((r) => r.url)).toEqual(of('request').map((r) => r.url));
  for (const n of numbers)
    expect(of('response').find((r) => r.url === `${server.origin}/d/${n}.txt`)?.body).toBe(plain(n));
}
