import { join } from 'node:path';
import Database from 'better-sqlite3';
import { migrations, openDatabase, save } from '../../store/index.ts';
import { teachTokens } from '../../store/search/fill.ts';
import { disclosure } from './made.ts';

/** A store as an earlier version of this program wrote it, in `dir`: the tables of then, with the rows of `disclosure()`. */
export function writtenAt(dir: string, version: number): string {
  const path = join(dir, `${version}.db`);
  const today = join(dir, `today-${version}.db`);
  const full = openDatabase(today);
  const made = disclosure();
  save(full, { source: made.document.source, bundle: 'auto', disclosures: [made] });
  const applicationId = full.pragma('application_id', { simple: true });
  full.close();
  const db = new Database(path);
  teachTokens(db);
  for (const { sql } of migrations.slice(0, version)) db.exec(sql);
  db.prepare('ATTACH ? AS today').run(today);
  const tables = ['source', 'location', 'document', 'row'];
  const present = db
    .prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table'")
    .pluck()
    .all() as string[];
  for (const table of tables.filter((name) => present.includes(name))) {
    const columns = (db.pragma(`main.table_info("${table}")`) as { name: string }[]).map(
      (c) => `"${c.name}"`,
    );
    db.exec(`INSERT INTO main."${table}" (${columns}) SELECT ${columns} FROM today."${table}"`);
  }
  db.exec('DETACH today');
  db.pragma(`user_version = ${version}`);
  db.pragma(`application_id = ${applicationId}`);
  db.close();
  return path;
}
