import { reconcileDue } from './pipeline/across.ts';
import {
  beginRun,
  crawlInto,
  endRun,
  filesOf,
  isCrawling,
  lock,
  markRead,
  unread,
  type VisitResult,
} from './pipeline/crawl.ts';
import { discover, type Found } from './pipeline/discover.ts';
import { fingerprint } from './pipeline/fingerprint.ts';
import { Isolation, type Read, type ReadOptions } from './pipeline/isolation.ts';
import { inOrder } from './pipeline/queue.ts';
import { type Outcome, type PassedOver, passOver, remember } from './pipeline/remember.ts';
import { type ReadTable, type Tabled, tables } from './pipeline/tables.ts';
import type { Disclosure, Site, Source } from './schema/index.ts';
import { type Connection, known } from './store/index.ts';

/**
 * The whole story: site -> source -> document -> readings -> findings -> store -> findings between documents.
 *
 * A file becomes one document, a document one reading (a bundle several), a reading is doubted and becomes a disclosure,
 * a disclosure is remembered; then the documents of a unit are laid side by side. What keeps the story going when a file hangs or crashes is in `pipeline/`.
 */
export {
  beginRun,
  crawlInto,
  discover,
  endRun,
  type Found,
  filesOf,
  isCrawling,
  lock,
  type Outcome,
  type PassedOver,
  type Read,
  type ReadOptions,
  type ReadTable,
  type Tabled,
  tables,
  type VisitResult,
};

/** One file through all stages but the last, in this thread. Throws `DocumentError` for a file that cannot be read. */
export async function read(
  path: string,
  options: ReadOptions,
): Promise<{ source: Source; disclosures: Disclosure[] }> {
  const { extract, readInput } = await import('./extractors/index.ts');
  const { parse } = await import('./parsers/index.ts');
  const { approvalOf, reconcile } = await import('./reconcile/index.ts');

  const input = await readInput(path, options.limits);
  const document = await extract(input, options.limits);
  const disclosures = parse(document, { bundle: options.bundle }).map((reading): Disclosure => {
    const { findings, ledger } = reconcile(reading);
    const { metadata, rows, indicators, unresolved } = reading;
    const { id, source, text, pages, warnings } = reading.document;
    const kept = { id, source, text, pages, warnings };
    const approved = approvalOf(text, metadata)?.date ?? null;
    return { document: kept, metadata, approved, rows, indicators, unresolved, findings, ledger };
  });
  return { source: document.source, disclosures };
}

/**
 * Many files, and all in the folders named, each in a thread that may take only so long and so much, several at once, in
 * order. What lies in a folder and is no disclosure is passed over by name.
 */
export async function* readAll(
  paths: readonly string[],
  options: ReadOptions,
): AsyncGenerator<Read | PassedOver> {
  const files = discover(paths);
  await using threads = new Isolation(options, files.length);
  yield* inOrder(files, threads.size, async (file) => passOver(file, await threads.read(file.path)));
}

/**
 * Files into the store. Bytes that it holds already, read by this parser in this way, are not read again. At the end the
 * units and years of which something is new are looked at across their documents.
 */
export async function* ingest(
  files: readonly Found[],
  db: Connection,
  options: ReadOptions & { readonly again?: boolean },
): AsyncGenerator<Outcome> {
  await using threads = new Isolation(options, files.length);
  const attempts = inOrder(files, threads.size, async (file) => {
    const sha256 = file.sha256 ?? (await fingerprint(file.path, options.limits));
    const current = sha256 !== null && known(db, sha256, options.bundle).state === 'current';
    return current && !options.again
      ? { file, attempt: { sha256 } }
      : { file, attempt: await threads.read(file.path) };
  });
  for await (const { file, attempt } of attempts) yield remember(db, file, attempt, options);
  await reconcileDue(db);
}

/** What a crawl kept and nobody has read yet, into the store. Whatever comes of a file, it is not tried again by this parser. */
export async function* ingestCrawled(
  sites: readonly Site[],
  db: Connection,
  options: ReadOptions & { readonly files: string },
): AsyncGenerator<Outcome> {
  const found = unread(db, sites, options.files, options.bundle);
  const known = new Map(found.map((file) => [file.path, file.sha256]));
  for await (const outcome of ingest(found, db, options)) {
    const sha256 = known.get(outcome.path);
    const retry = outcome.state === 'failed' && retried.has(outcome.failure.reason);
    if (sha256 && !retry) markRead(db, sha256, options.bundle);
    yield outcome;
  }
}

/** These say something of the machine and the day, not of the file. */
const retried: ReadonlySet<string> = new Set([
  'vanished',
  'unreadable',
  'too_slow',
  'out_of_memory',
  'internal',
]);
