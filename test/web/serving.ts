import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { servicesOf } from '../../cli/serving/services.ts';
import { ingest } from '../../pipeline.ts';
import { defaultLimits } from '../../schema/index.ts';
import { openDatabase } from '../../store/index.ts';
import { createApp, forgetUploads, listen, pages } from '../../web/index.ts';

/** The web app over a store of its own, on a port of the loopback, with these files read into it. */
export interface Served extends AsyncDisposable {
  readonly origin: string;
  readonly folder: string;
  readonly database: string;
}

export async function serveFiles(
  files: readonly string[],
  { host = '127.0.0.1', token = null }: { host?: string; token?: string | null } = {},
): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-web-'));
  const database = join(folder, 'store.db');
  await ingestInto(database, files);
  const services = await servicesOf(database, defaultLimits);
  const server = await listen(createApp(pages, services, { host, token }), '127.0.0.1', 0);
  return {
    origin: server.origin,
    folder,
    database,
    async [Symbol.asyncDispose]() {
      await server.close();
      forgetUploads(services);
      await services[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function ingestInto(database: string, files: readonly string[], again = false): Promise<void> {
  const db = openDatabase(database);
  try {
    const found = files.map((path) => ({ path, named: true }));
    for await (const outcome of ingest(found, db, { limits: defaultLimits, bundle: 'auto', again }))
      if (outcome.state === 'failed') throw new Error(outcome.failure.message);
  } finally {
    db.close();
  }
}
