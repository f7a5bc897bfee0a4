import { closeSync, openSync, writeSync } from 'node:fs';
import type { CrawlEvent } from '../pipeline/crawling.ts';
import type { Outcome, VisitResult } from '../pipeline.ts';
import { exitCodes } from './command.ts';
import type { CrawlCliOptions } from './crawl-options.ts';

/** What `crawl` and `run` do: visit the sources under a lock, read what is new if asked to, and say what became of it all. */
export interface Reading {
  readonly bundle: 'auto' | 'never';
}

export async function crawling(
  references: readonly string[],
  options: CrawlCliOptions,
  reading: Reading | null = null,
): Promise<number> {
  const { complain, print } = await import('./output/stream.ts');
  const { beginRun, crawlInto, endRun, filesOf, lock } = await import('../pipeline.ts');
  const { launchBrowser, readSites, userAgentOf } = await import('../pipeline/crawling.ts');
  const { openDatabase } = await import('../store/index.ts');
  const { crawlSummary } = await import('./output/crawled.ts');
  const { versionText } = await import('./program.ts');
  if (references.length === 0) {
    complain('没有给出来源文件或地址；第一次可以用 mingzhang crawl --init <地址> 写一份');
    return exitCodes.usage;
  }
  const { sources, contact } = readSites(references);
  using held = lock(options.db);
  if (!held) {
    complain(`${options.db}：另一个 crawl 正在运行，稍后再试`);
    return exitCodes.tryLater;
  }
  const files = options.files ?? filesOf(options.db);
  const began = performance.now();
  const db = openDatabase(options.db);
  using log = new EventLog(options.log ?? null);
  const stop = stopOnSignal();
  try {
    await using browser = options.browser
      ? await launchBrowser(options.browser === true ? undefined : options.browser)
      : null;
    const run = beginRun(db, sources);
    const results = await crawlInto(db, sources, run, {
      files,
      userAgent: userAgentOf(versionText(), options.contact ?? contact),
      since: options.since ?? null,
      maxSeconds: options.maxTime ?? null,
      maxPages: options.maxPages ?? null,
      warc: options.warc ?? null,
      browser: browser?.fetch ?? null,
      addresses: { allowPrivate: options.allowPrivateAddresses ?? false },
      log: (event) => log.write(event),
      signal: stop.signal,
    });
    await print(crawlSummary(results, (performance.now() - began) / 1000, files));
    const failed = reading && !stop.signal.aborted ? await read(db, sources, files, options.db, reading) : 0;
    if (stop.signal.aborted) return exitCodes.interrupted;
    // one that reached its limit of time or number is gone on with by the next call
    if (!results.some((r) => r.unfinished === 'stopped')) endRun(db, run);
    return exitOf(results, failed);
  } finally {
    db.close();
  }
}

async function read(
  db: import('../store/index.ts').Connection,
  sources: readonly import('../schema/index.ts').Site[],
  files: string,
  database: string,
  { bundle }: Reading,
): Promise<number> {
  const { defaultLimits } = await import('../schema/limits.ts');
  const { ingestCrawled } = await import('../pipeline.ts');
  const { outcomeLine, runSummary } = await import('./output/ingested.ts');
  const { print } = await import('./output/stream.ts');
  const { summarize } = await import('../store/index.ts');
  const began = performance.now();
  const outcomes: Outcome[] = [];
  for await (const outcome of ingestCrawled(sources, db, {
    limits: defaultLimits,
    bundle,
    files,
  })) {
    await print(outcomeLine(outcome));
    outcomes.push('disclosures' in outcome ? { ...outcome, disclosures: [] } : outcome);
  }
  const seconds = (performance.now() - began) / 1000;
  // a night without news is the rule, and no fault
  await print(
    outcomes.length === 0
      ? '没有新的文件要读\n'
      : runSummary(outcomes, outcomes.length, summarize(db), database, seconds),
  );
  return outcomes.filter((o) => o.state === 'failed').length;
}

/** 3 says that somebody should look, 75 that the same call later will do. */
function exitOf(results: readonly VisitResult[], unreadable: number): number {
  const failed = results.some(
    (r) =>
      r.counts.failed > 0 || r.unfinished === 'unreachable' || r.troubles.some((t) => t.state === 'problem'),
  );
  if (failed || unreadable > 0) return exitCodes.someFailed;
  return results.some((r) => r.unfinished !== null) ? exitCodes.tryLater : exitCodes.ok;
}

/** Whole lines, written at once, so that a log that is cut short is still a log. */
class EventLog implements Disposable {
  readonly #file: number | null;
  constructor(path: string | null) {
    this.#file = path === null ? null : path === '-' ? 2 : openSync(path, 'a');
  }
  write(event: CrawlEvent): void {
    if (this.#file !== null)
      writeSync(this.#file, `${JSON.stringify({ time: new Date().toISOString(), ...event })}\n`);
  }
  [Symbol.dispose](): void {
    if (this.#file !== null && this.#file !== 2) closeSync(this.#file);
  }
}

/** The first Ctrl-C (or a scheduler's TERM) ends after what is in hand; the second one ends at once. */
function stopOnSignal(): AbortController {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stop.signal.aborted) process.exit(exitCodes.interrupted);
      stop.abort();
    });
  return stop;
}
