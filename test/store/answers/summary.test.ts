import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { parserVersion } from '../../../schema/index.ts';
import { type Connection, holdings, migrations, openDatabase } from '../../../store/index.ts';
import { emptyStore, put } from './made.ts';

const kept = (db: Connection) =>
  db.prepare('SELECT document_id, family, rows FROM document_rows ORDER BY 1, 2').raw().all();
const counted = (db: Connection) =>
  db.prepare('SELECT document_id, family, count(*) FROM "row" GROUP BY 1, 2 ORDER BY 1, 2').raw().all();

it('counts of rows are those of the rows after every kind of write', () => {
  const db = emptyStore();
  const rows = [{}, {}, { family: 'asset' as const }];
  put(db, 'a', { rows });
  put(db, 'b', { rows: [{}] });
  put(db, 'none', {});
  expect(kept(db)).toHaveLength(3);
  expect(kept(db)).toEqual(counted(db));
  db.prepare('UPDATE source SET parser_version = ?').run(parserVersion - 1);
  put(db, 'a', { rows: [{ family: 'project' }] });
  expect(kept(db)).toEqual(counted(db));
  expect(() => put(db, 'c', { rows: [{}, { item: null as unknown as string }] })).toThrow();
  expect(kept(db)).toEqual(counted(db));
  db.prepare('DELETE FROM source').run();
  expect(kept(db)).toEqual([]);
});

it('a store of the version before gets its counts, and keeps its rows', () => {
  const dir = mkdtempSync(join(tmpdir(), 'mingzhang-answers-'));
  try {
    const path = join(dir, 'before.db');
    put(openDatabase(path), 'a', { rows: [{}, {}, { family: 'asset' }] });
    // back to the shape of the version before, as far as this step goes
    const old = new Database(path);
    for (const view of old.prepare("SELECT name FROM sqlite_schema WHERE type = 'view'").pluck().all())
      old.exec(`DROP VIEW "${view}"`);
    old.exec(`DROP TABLE document_rows; DROP INDEX row_figure; DROP INDEX row_series; DROP INDEX finding_check;
      CREATE INDEX row_item ON "row" (family, item, year); DROP INDEX document_entity;
      CREATE INDEX document_entity ON document (entity, year); ALTER TABLE document DROP COLUMN approved`);
    old.pragma(`user_version = ${migrations.findLast(({ version }) => version < 6)!.version}`);
    old.close();
    const db = openDatabase(path);
    expect(kept(db)).toHaveLength(2);
    expect(kept(db)).toEqual(counted(db));
    expect(holdings(db).rows).toEqual([
      { family: 'income', rows: 2 },
      { family: 'asset', rows: 1 },
    ]);
    db.close();
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});
