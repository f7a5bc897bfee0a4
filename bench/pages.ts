/**
 * How long the web app takes to answer with a store of a million rows: every page is asked many times, each time for
 * something else, one request after the other, until its last byte has come.
 *
 *   node scripts/million.ts --out /tmp/million.db
 *   node bench/pages.ts [--db /tmp/million.db] [--times 60] [--page compare] [--median 100] [--p95 300]
 *
 * Prints median, 95th percentile and slowest in milliseconds, and what the server's processor spent on one answer (on a
 * machine that does other things besides, the difference is waiting). Ends with 1 where a page is slower than the limits
 * or is not answered, and where a page of the registry is not asked at all.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Random } from '../scripts/generator/random.ts';
import { type Connection, openDatabase, versionPairs } from '../store/index.ts';
import { pages } from '../web/index.ts';

const { values } = parseArgs({
  options: {
    db: { type: 'string', default: '/tmp/million.db' },
    times: { type: 'string', default: '60' },
    page: { type: 'string' },
    median: { type: 'string', default: '100' },
    p95: { type: 'string', default: '300' },
  },
});
const random = new Random(7);
const coded = encodeURIComponent;

interface Known {
  readonly units: readonly string[];
  readonly regions: readonly string[];
  readonly years: readonly number[];
  readonly checks: readonly string[];
  /** Two versions of one disclosure: `older/newer`. */
  readonly pairs: readonly string[];
  readonly items: readonly { readonly family: string; readonly item: string }[];
  readonly places: readonly { readonly document: string; readonly start: number; readonly end: number }[];
}

/** What there is to ask for. */
function know(db: Connection): Known {
  const column = (sql: string) => db.prepare(sql).pluck().all() as never[];
  return {
    units: column('SELECT DISTINCT entity FROM document WHERE entity IS NOT NULL'),
    regions: column('SELECT DISTINCT region FROM document WHERE region IS NOT NULL'),
    years: column('SELECT DISTINCT year FROM document WHERE year IS NOT NULL'),
    checks: column('SELECT DISTINCT check_id FROM finding'),
    pairs: versionPairs(db).map(({ older, newer }) => `${older.id.slice(0, 16)}/${newer.id.slice(0, 16)}`),
    items: db
      .prepare(
        `SELECT family, item FROM (SELECT family, item, count(*) AS n FROM "row"
         WHERE measure = 'amount' AND family IN ('income', 'expenditure', 'three_public', 'operating', 'procurement')
         GROUP BY family, item) ORDER BY n DESC LIMIT 40`,
      )
      .all() as Known['items'],
    places: db
      .prepare(
        `SELECT substr(document_id, 1, 16) AS document, source_start AS start, source_end AS end FROM "row"
         WHERE id % (SELECT max(1, max(id) / 400) FROM "row") = 0`,
      )
      .all() as Known['places'],
  };
}

/** A page of the registry, and addresses of it. */
const asked: Readonly<Record<string, (known: Known) => string>> = {
  overview: () => '/',
  entity: ({ units }) => `/entity/${coded(random.pick(units))}`,
  'entity, list': ({ regions }) =>
    random.chance(0.5) ? `/entity?region=${coded(random.pick(regions))}` : `/entity?page=${random.int(1, 4)}`,
  compare: ({ items, units, years }) => {
    const { family, item } = random.pick(items);
    const year = random.chance(0.3) ? '' : `&year=${random.pick(years)}`;
    const chosen = [1, 2, 3].slice(random.int(0, 3)).map(() => `&unit=${coded(random.pick(units))}`);
    return `/compare?family=${family}&item=${coded(item)}${year}${chosen.join('')}`;
  },
  documents: () => `/documents?page=${random.int(1, 40)}`,
  document: ({ places }) => `/documents/${random.pick(places).document}`,
  'document, figure': ({ places }) => {
    const { document, start, end } = random.pick(places);
    return `/f/${document}/${start}-${end}`;
  },
  findings: ({ checks, years, regions }) =>
    random.pick([
      '/findings',
      `/findings?check=${random.pick(checks)}&page=${random.int(1, 3)}`,
      `/findings?year=${random.pick(years)}&severity=error`,
      `/findings?region=${coded(random.pick(regions))}`,
    ]),
  coverage: ({ regions }) => {
    const kind = random.pick(['budget', 'final_account']);
    const state = random.pick(['', 'late', 'missing', 'in_time']);
    const region = random.chance(0.5) ? '' : coded(random.pick(regions));
    return `/coverage?kind=${kind}&state=${state}&region=${region}&page=${random.int(1, 5)}`;
  },
  versions: ({ units }) =>
    random.chance(0.6) ? `/versions?page=${random.int(1, 4)}` : `/versions?name=${coded(random.pick(units))}`,
  search: ({ units, items }) =>
    `/search?q=${coded(random.chance(0.5) ? random.pick(units).slice(0, random.int(2, 6)) : random.pick(items).item.split('/').at(-1)!.slice(0, 6))}`,
  report: ({ places }) => `/report/document/${random.pick(places).document}`,
  'report, unit': ({ units }) => `/report/entity/${coded(random.pick(units))}`,
  upload: () => '/upload',
  'versions, pair': ({ pairs }) => `/versions/${random.pick(pairs)}`,
};

/** `mingzhang serve`, as anybody starts it. */
async function start(): Promise<{ origin: string; server: ChildProcess }> {
  const main = join(import.meta.dirname, '..', 'cli', 'main.ts');
  const server = spawn(process.execPath, [main, 'serve', '--db', values.db, '--port', '0']);
  const origin = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stderr.on('data', (chunk) => {
      said += chunk;
      const address = /http:\/\/[\d.]+:\d+/.exec(said);
      if (address) resolve(address[0]);
    });
    server.once('exit', () => reject(new Error(`the server ended: ${said}`)));
  });
  return { origin, server };
}

/** Milliseconds of processor that a process has used; null where the system does not say. */
function processorOf(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
}

async function ask(address: string): Promise<number> {
  const before = performance.now();
  const response = await fetch(address);
  await response.text();
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return performance.now() - before;
}

const unasked = pages.map(({ id }) => id).filter((id) => asked[id] === undefined);
if (unasked.length > 0) throw new Error(`pages that are not asked: ${unasked.join(', ')}`);
const db = openDatabase(values.db);
const known = know(db);
const rows = db.prepare('SELECT count(*) FROM "row"').pluck().get();
db.close();
const { origin, server } = await start();
let slow = false;
try {
  console.log(`${rows} rows, ${known.units.length} units; every page ${values.times} times`);
  console.log('page              median    p95   most  processor');
  for (const [name, address] of Object.entries(asked)) {
    if (values.page !== undefined && !name.startsWith(values.page)) continue;
    await ask(`${origin}${address(known)}`);
    const before = processorOf(server.pid!);
    const took: number[] = [];
    for (let i = 0; i < Number(values.times); i++) took.push(await ask(`${origin}${address(known)}`));
    const after = processorOf(server.pid!);
    took.sort((a, b) => a - b);
    const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))]!;
    const over = at(0.5) > Number(values.median) || at(0.95) > Number(values.p95);
    slow ||= over;
    const used = before === null || after === null ? '—' : ((after - before) / took.length).toFixed(0);
    const columns = [at(0.5), at(0.95), took.at(-1)!].map((ms) => ms.toFixed(0).padStart(6));
    console.log(`${name.padEnd(17)} ${columns.join(' ')} ${used.padStart(10)}${over ? '  too slow' : ''}`);
  }
} finally {
  server.kill();
}
process.exitCode = slow ? 1 : 0;
