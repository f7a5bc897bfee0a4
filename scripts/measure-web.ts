/**
 * How long the server takes for each page over a given store (scripts/million.ts makes one of a million rows), without the
 * network: median and 95th percentile of several addresses a page, each asked once cold and then again. `--rounds 5`.
 */
import { parseArgs } from 'node:util';
import { servicesOf } from '../cli/serving/services.ts';
import { defaultLimits } from '../schema/index.ts';
import { createApp, pages } from '../web/index.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '5' } },
});
await using services = await servicesOf(positionals[0] ?? 'data/mingzhang.db', defaultLimits);
const app = createApp(pages, services, { host: 'localhost', token: null });
const { db } = services;
const some = (sql: string) => db.prepare(sql).pluck().all() as string[];
const documents = some('SELECT substr(id, 1, 16) FROM document ORDER BY id LIMIT 12');
const longest = some(
  'SELECT substr(document_id, 1, 16) FROM "row" GROUP BY document_id ORDER BY count(*) DESC, document_id LIMIT 3',
);
const units = some('SELECT DISTINCT entity FROM document WHERE entity IS NOT NULL ORDER BY id LIMIT 6');
const figures = db
  .prepare(
    'SELECT substr(document_id, 1, 16) AS id, source_start AS "from", source_end AS "to" FROM "row" WHERE id % 9973 = 0 LIMIT 12',
  )
  .all() as { id: string; from: number; to: number }[];
const checks = some('SELECT check_id FROM finding GROUP BY check_id ORDER BY count(*) DESC LIMIT 3');
const regions = some('SELECT DISTINCT region FROM document WHERE region IS NOT NULL LIMIT 2');

const asked: Readonly<Record<string, readonly string[]>> = {
  overview: ['/'],
  entities: ['/entity'],
  entity: units.map((name) => `/entity/${encodeURIComponent(name)}`),
  documents: [
    '/documents',
    '/documents?page=9',
    '/documents?year=2023',
    `/documents?region=${encodeURIComponent(regions[0] ?? '')}`,
  ],
  document: documents.map((id) => `/documents/${id}?view=text`),
  'long document': longest.flatMap((id) => [
    `/documents/${id}?view=text`,
    `/documents/${id}?view=text&part=4`,
  ]),
  figure: figures.map(({ id, from, to }) => `/f/${id}/${from}-${to}?view=text`),
  findings: [
    '/findings',
    '/findings?severity=error',
    '/findings?year=2023',
    ...checks.map((c) => `/findings?check=${c}`),
    '/findings?review=confirmed',
  ],
  search: ['收入', '公务接待费', '水利局', '培训 2023'].map((q) => `/search?q=${encodeURIComponent(q)}`),
  compare: ['/compare'],
  coverage: ['/coverage'],
  versions: ['/versions'],
};
const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(0).padStart(7);

console.log('page             median    95 %     max  (milliseconds)');
for (const [name, addresses] of Object.entries(asked)) {
  const times: number[] = [];
  for (let round = 0; round < Number(values.rounds); round++)
    for (const address of addresses) {
      const began = performance.now();
      const answer = await app.request(`http://localhost${address}`, { headers: { host: 'localhost' } });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${address}: ${answer.status} ${text.slice(0, 200)}`);
      times.push(performance.now() - began);
    }
  times.sort((a, b) => a - b);
  console.log(`${name.padEnd(14)} ${at(times, 0.5)} ${at(times, 0.95)} ${at(times, 1)}`);
}
