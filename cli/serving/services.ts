import { copyFile, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import PQueue from 'p-queue';
import { allChecks } from '../../pipeline/checks.ts';
import { filesOf } from '../../pipeline/crawl.ts';
import { fingerprint } from '../../pipeline/fingerprint.ts';
import { Isolation } from '../../pipeline/isolation.ts';
import { ingest } from '../../pipeline.ts';
import type { Limits } from '../../schema/index.ts';
import { openDatabase, saveReview } from '../../store/index.ts';
import type { Services } from '../../web/index.ts';
import { fileFinder } from './files.ts';

/**
 * What the web asks of the rest of the house, from the pipeline and the store. Files are read in threads, one at a time, those
 * that are looked at again in another. Throws `StoreError` for an unusable database.
 */
export async function servicesOf(database: string, limits: Limits): Promise<Services & AsyncDisposable> {
  // brings an older database to this version; a new one has its tables
  openDatabase(database).close();
  const db = openDatabase(database, { readOnly: true });
  const checks = await allChecks();
  const options = { limits, bundle: 'auto' } as const;
  const reading = new Isolation(options, 1);
  const looking = new Isolation(options, 1);
  const [reads, looks] = [new PQueue({ concurrency: 1 }), new PQueue({ concurrency: 1 })];
  const writing = <T>(work: (writable: typeof db) => T): T => {
    const writable = openDatabase(database);
    try {
      return work(writable);
    } finally {
      writable.close();
    }
  };
  return {
    db,
    name: database,
    maxBytes: limits.maxBytes,
    checks: new Map(checks.map(({ id, title, description, basis }) => [id, { title, description, basis }])),
    saveReview: (review) => writing((writable) => saveReview(writable, review)),
    read: (path) => reads.add(() => reading.read(path)),
    fileOf: fileFinder(filesOf(database), limits.maxBytes),
    places: (path, document, spans) =>
      looks.add(() => looking.look({ path, document, look: { kind: 'places', spans } })),
    why: (path, document, at) => looks.add(() => looking.look({ path, document, look: { kind: 'why', at } })),
    keep: (path, name) => reads.add(() => keep(path, name, database, limits)),
    async [Symbol.asyncDispose]() {
      await reading[Symbol.asyncDispose]();
      await looking[Symbol.asyncDispose]();
      db.close();
    },
  };
}

/** The bytes go beside the store, under their hash and name, and from there in. */
async function keep(path: string, name: string, database: string, limits: Limits) {
  const sha256 = await fingerprint(path, limits);
  const folder = join(filesOf(database), 'uploads', sha256 ?? 'unreadable');
  await mkdir(folder, { recursive: true });
  const target = join(folder, basename(name));
  await copyFile(path, target);
  const writable = openDatabase(database);
  try {
    for await (const outcome of ingest([{ path: target, named: true }], writable, { limits, bundle: 'auto' }))
      if (outcome.state === 'failed') return outcome.failure;
    return null;
  } finally {
    writable.close();
  }
}
