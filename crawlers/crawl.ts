import PQueue from 'p-queue';
import type { Frontier, Site } from '../schema/index.ts';
import { type BrowserFetch, newDoors } from './fetching/network.ts';
import { Files } from './keeping/files.ts';
import { type AddressRules, systemResolve } from './safety/addresses.ts';
import { type CrawlEvent, type VisitResult, visit } from './visit.ts';

/** Several sources at once, each host in its own time. What limits the run as a whole is counted here. */
export interface CrawlOptions {
  readonly frontier: Frontier;
  /** The folder of kept bytes. */
  readonly files: string;
  readonly userAgent: string;
  /** YYYY-MM-DD: what was published before is left alone. */
  readonly since?: string | null;
  readonly maxSeconds?: number | null;
  /** How many targets may be fetched, over all sources. */
  readonly maxPages?: number | null;
  /** Folder of the WARC file, if there is to be one. */
  readonly warc?: string | null;
  readonly browser?: BrowserFetch | null;
  readonly addresses?: Partial<AddressRules>;
  readonly log?: (event: CrawlEvent) => void;
  readonly signal?: AbortSignal;
}
const sitesAtOnce = 8;

export async function crawl(sites: readonly Site[], options: CrawlOptions): Promise<VisitResult[]> {
  const began = performance.now();
  let pages = 0;
  const files = new Files(options.files);
  const { WarcFile } = options.warc ? await import('./warc.ts') : { WarcFile: null };
  await using warc = WarcFile && options.warc ? new WarcFile(options.warc, options.userAgent) : null;
  const stop = () =>
    options.signal?.aborted === true ||
    (options.maxPages != null && pages >= options.maxPages) ||
    (options.maxSeconds != null && performance.now() - began > options.maxSeconds * 1000);
  const doors = newDoors();
  const queue = new PQueue({ concurrency: sitesAtOnce });
  const results = sites.map((site) =>
    queue.add(() =>
      visit(
        site,
        {
          frontier: options.frontier,
          files,
          userAgent: options.userAgent,
          since: latest(options.since ?? null, daysAgo(site.days)),
          stop,
          browser: options.browser ?? null,
          addresses: { allowPrivate: false, resolve: systemResolve, ...options.addresses },
          warc,
          log: (event) => {
            if (event.event === 'fetch') pages++;
            options.log?.(event);
          },
        },
        doors,
      ),
    ),
  );
  // awaited here: the WARC file is closed when this function is left
  return await Promise.all(results);
}

const latest = (a: string | null, b: string | null) =>
  a !== null && b !== null ? (a > b ? a : b) : (a ?? b);

/** The day so many days ago, in Beijing. */
function daysAgo(days: number | null, now = Date.now()): string | null {
  return days === null ? null : new Date(now - days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** Who we are, and whom to write to. */
export const userAgentOf = (version: string, contact: string | null): string =>
  `mingzhang/${version} (reads published budgets and final accounts${contact ? `; contact: ${contact.replace(/[^\x20-\x7e]/g, '')}` : ''})`;
