import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { servicesOf } from '../../../cli/serving/services.ts';
import { defaultLimits } from '../../../schema/index.ts';
import { type Connection, openDatabase, transaction } from '../../../store/index.ts';
import { createApp, listen, pages } from '../../../web/index.ts';
import { tell } from './made.ts';

/** The web app over a store that `fill` has filled, on a port of the loopback. */
export interface ServedStore extends AsyncDisposable {
  readonly origin: string;
  text(path: string): Promise<string>;
}

export async function serveStore(fill: (db: Connection) => void): Promise<ServedStore> {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-views-'));
  const database = join(folder, 'store.db');
  const db = openDatabase(database);
  transaction(db, () => fill(db));
  db.close();
  const services = await servicesOf(database, defaultLimits);
  const server = await listen(createApp(pages, services, { host: '127.0.0.1', token: null }), '127.0.0.1', 0);
  return {
    origin: server.origin,
    async text(path) {
      const response = await fetch(`${server.origin}${path}`);
      return `${response.status} ${await response.text()}`;
    },
    async [Symbol.asyncDispose]() {
      await server.close();
      await services[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A unit whose name, title and account are script. */
export const script = '<script>document.title="caught"</script>';
export const bewitch = (db: Connection): string =>
  tell(db, {
    entity: `恶意局${script}`,
    region: `青禾县${script}`,
    year: 2023,
    kind: 'final_account',
    rows: [
      { family: 'income', item: '收入总计', value: '5.00' },
      { family: 'three_public', item: '合计', value: '1.00', fund: 'general' },
      { family: 'expenditure', item: `支出${script}`, value: '7.00' },
    ],
    findings: [`不成立${script}`],
  });
