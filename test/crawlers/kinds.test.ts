import { describe, expect, it } from 'vitest';
import { kinds, start } from '../site/index.ts';
import { Bench } from './run.ts';

/**
 * Every kind of site, crawled over real HTTP: each document is kept exactly once, under its title and on its page, and
 * the servers' own logs say what was asked for.
 */
interface Kept {
  readonly sha256: string;
  readonly title: string | null;
  readonly page_url: string;
  readonly url: string;
  readonly published: string | null;
}

describe.each(kinds)('$title', (kind) => {
  it('is found whole, once, and asked for politely', async () => {
    await using site = await start(kind);
    using bench = new Bench();
    const [result] = await bench.crawl([site.site]);
    expect(result!.troubles.filter((t) => t.state !== 'refused')).toEqual([]);
    expect(result).toMatchObject({ unfinished: null, waiting: 0 });

    const kept = bench.all<Kept>('SELECT * FROM crawled WHERE current ORDER BY url');
    const wanted = site.made.documents;
    expect(kept.map((k) => k.sha256).sort()).toEqual(wanted.map((d) => d.sha256).sort());
    for (const { sha256, title, page } of wanted) {
      const found = kept.find((k) => k.sha256 === sha256)!;
      if (title) expect(found.title).toMatch(title);
      if (page) expect(new URL(found.page_url).pathname, found.url).toBe(page);
      expect(found.published, found.url).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }

    const asked = [...site.own.log, ...site.second.log];
    expect(site.foreign.log).toEqual([]);
    for (const { path, headers } of asked) {
      expect(headers['user-agent']).toMatch(/^mingzhang\//);
      if (site.made.forbidden) expect(path).not.toMatch(site.made.forbidden);
    }
    const documents = asked
      .filter((a) => a.status === 200 && a.path !== '/robots.txt')
      .map((a) => a.host + a.path);
    const twice = documents.filter((path, at) => documents.indexOf(path) !== at);
    // only lists of several pages are looked at again
    const lists = bench
      .all<{ url: string }>("SELECT url FROM crawl_target WHERE role = 'list'")
      .map(({ url }) => url.replace('http://', '').replace(/#POST:.*/, ''));
    expect(twice.filter((path) => !lists.includes(path))).toEqual([]);
    expect(asked.filter((a) => a.path === '/robots.txt').length).toBeLessThanOrEqual(2);
  });
});
