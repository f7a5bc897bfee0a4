import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killed } from '../test/crawlers/kills.ts';
import { kinds, start } from '../test/site/index.ts';

/** `node scripts/crawl-kills.ts [kills] [seed]`: all eight kinds of sites, crawled and read, killed at random moments. */
const [kills = 50, seed = 1] = process.argv.slice(2).map(Number);
let state = seed;
// a Lehmer generator: the same seed kills at the same fractions
const random = () => {
  state = (state * 48271) % 2147483647;
  return state / 2147483647;
};
const folder = mkdtempSync(join(tmpdir(), 'mingzhang-kills-'));
const sites = await Promise.all(kinds.map(start));
try {
  const servers = sites.flatMap((site) => [site.own, site.second, site.foreign]);
  const result = await killed({
    folder,
    sites: sites.map((s) => s.site),
    servers,
    kills,
    random,
    say: console.log,
  });
  console.log(result);
  process.exitCode = result.different.length + result.fetchedTwice.length > 0 ? 1 : 0;
} finally {
  for (const site of sites) await site[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
}
