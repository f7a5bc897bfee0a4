import { allChecks } from '../../pipeline/checks.ts';
import { openDatabase } from '../../store/index.ts';
import type { Services } from '../../web/index.ts';

/** What the web asks of the rest of the house, from the pipeline and the store. Throws `StoreError` for an unusable database. */
export async function servicesOf(database: string): Promise<Services & AsyncDisposable> {
  // brings an older database to this version; a new one has its tables
  openDatabase(database).close();
  const db = openDatabase(database, { readOnly: true });
  const checks = await allChecks();
  return {
    db,
    name: database,
    checks: new Map(checks.map(({ id, title, description, basis }) => [id, { title, description, basis }])),
    async [Symbol.asyncDispose]() {
      db.close();
    },
  };
}
