import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CrawlEvent } from '../../crawlers/index.ts';
import { beginRun, type CrawlRun, crawlInto, endRun } from '../../pipeline/crawl.ts';
import type { Site } from '../../schema/index.ts';
import { type Connection, openDatabase } from '../../store/index.ts';

/** A crawl in this process into a folder of its own, on servers of the loopback. */
export class Bench implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'mingzhang-crawl-'));
  readonly db: Connection = openDatabase(join(this.folder, 'test.db'));
  readonly files = join(this.folder, 'files');
  events: CrawlEvent[] = [];

  async crawl(sites: readonly Site[], options: Partial<CrawlRun> = {}) {
    this.events = [];
    const run = beginRun(this.db, sites);
    const results = await crawlInto(this.db, sites, run, {
      files: this.files,
      userAgent: 'mingzhang/test (loopback)',
      addresses: { allowPrivate: true },
      log: (event) => this.events.push(event),
      ...options,
    });
    if (!results.some((result) => result.unfinished === 'stopped')) endRun(this.db, run);
    return results;
  }

  all<T>(sql: string, ...parameters: unknown[]): T[] {
    return this.db.prepare(sql).all(...parameters) as T[];
  }

  [Symbol.dispose](): void {
    this.db.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
