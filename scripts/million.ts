/**
 * A store of as many rows as are asked for, of generated disclosures: some hundred made-up units, each with budgets and
 * final accounts over seven years, some of them published again, some with findings.
 *
 *   node scripts/million.ts [--rows 1000000] [--out /tmp/million.db]
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openDatabase, save, transaction } from '../store/index.ts';
import { offices, places, type Unit } from './generator/books/unit.ts';
import { type StoredRequest, storedReading } from './generator/stored.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    out: { type: 'string', default: '/tmp/million.db' },
  },
});
const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025];

function* requests(): Generator<StoredRequest> {
  const versioned = 40;
  let count = 0;
  for (const unit of units())
    for (const year of years)
      for (const kind of ['budget', 'final_account'] as const) {
        yield { unit, year, kind };
        if (++count % versioned === 0) yield { unit, year, kind, version: 1 };
      }
}

/** Offices of every place first, then those of the same places again under the districts of a number: 青岚县第二片区财政局. */
function* units(): Generator<Unit> {
  for (let round = 1; ; round++)
    for (const office of offices)
      for (const place of places) {
        const district = round === 1 ? '' : `第${round}片区`;
        const name = `${place}${district}${office.name}`;
        const level = office.nature === 'administrative' ? 'department' : 'unit';
        yield {
          place,
          office: `${district}${office.name}`,
          name,
          level,
          nature: office.nature,
          field: office.field,
        };
      }
}

function main(): void {
  if (existsSync(values.out)) throw new Error(`${values.out} is there already`);
  const started = performance.now();
  const wanted = Number(values.rows);
  const db = openDatabase(values.out);
  db.pragma('synchronous = OFF');
  const source = requests();
  let rows = 0;
  let documents = 0;
  while (rows < wanted)
    transaction(db, () => {
      for (let i = 0; i < 50 && rows < wanted; i++) {
        const reading = storedReading(++documents, source.next().value as StoredRequest);
        save(db, reading);
        rows += reading.disclosures[0]!.rows.length;
        if (documents % 500 === 0)
          console.error(`${documents} documents  ${rows} rows  ${seconds(started)} s`);
      }
    });
  // settled at once: nothing in them is to be laid side by side
  db.exec('DELETE FROM across_due');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.exec('ANALYZE');
  db.close();
  console.log(`${values.out}  ${documents} documents  ${rows} rows  ${seconds(started)} s`);
}
const seconds = (started: number) => ((performance.now() - started) / 1000).toFixed(0);

main();
