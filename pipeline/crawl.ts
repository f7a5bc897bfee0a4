import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { CrawlOptions, VisitResult } from '../crawlers/index.ts';
import type { Site } from '../schema/index.ts';
import {
  type Bundle,
  type Connection,
  closeRun,
  isCrawling,
  lockCrawl,
  markRead,
  openRun,
  SqliteFrontier,
  unreadDocuments,
} from '../store/index.ts';
import type { Found } from './discover.ts';

/** The crawl joined to its memory: bytes from the web go to a folder, what is known of them to the store. */
export type CrawlRun = Omit<CrawlOptions, 'frontier'>;
export type { VisitResult };

/** Where the bytes go that a crawl of this database keeps: beside it, unless somebody says otherwise. */
export const filesOf = (database: string): string => join(dirname(resolve(database)), 'files');

/** `run` is what `beginRun` gave: what it had finished before it was cut short is not visited again. */
export async function crawlInto(
  db: Connection,
  sites: readonly Site[],
  run: number,
  options: CrawlRun,
): Promise<VisitResult[]> {
  const { crawl } = await import('../crawlers/crawl.ts');
  return crawl(sites, { ...options, frontier: new SqliteFrontier(db, run) });
}

export const beginRun = (db: Connection, sites: readonly Site[]): number =>
  openRun(
    db,
    sites.map((site) => site.name),
  );

/** Kept documents that the parsers have not seen, as files to be read, each knowing where it came from. */
export function unread(db: Connection, sites: readonly Site[], files: string, bundle: Bundle): Found[] {
  return unreadDocuments(
    db,
    sites.map((site) => site.name),
    bundle,
  ).map(({ path, sha256, url, title, published }) => ({
    path: join(resolve(files), path),
    named: false,
    sha256,
    origin: { url, title, published },
  }));
}

export { closeRun as endRun, isCrawling, markRead };

/** Null where another crawl of this database is running. */
export function lock(database: string): Disposable | null {
  mkdirSync(dirname(resolve(database)), { recursive: true });
  return lockCrawl(resolve(database));
}
