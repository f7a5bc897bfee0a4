import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { start } from '../site/index.ts';
import { catalogue } from '../site/kinds/catalogue.ts';
import { killed } from './kills.ts';

/** A few kills of the real program at random moments. Fifty over all kinds of sites: `scripts/crawl-kills.ts`. */
it('a crawl that is killed ends with the rows of one that was not', { timeout: 240_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-kills-'));
  await using first = await start(catalogue);
  try {
    const servers = [first.own, first.second, first.foreign];
    const result = await killed({
      folder,
      sites: [first.site],
      servers,
      kills: 3,
      random: Math.random,
    });
    expect(result).toMatchObject({ kills: 3, different: [], fetchedTwice: [] });
    expect(result.documents).toBe(12);
    expect(result.rows).toBeGreaterThan(100);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
