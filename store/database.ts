import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { StoreError } from '../schema/index.ts';
import { migrations } from './migrations/index.ts';
import { teachTokens } from './search/index.ts';
import { views } from './views.ts';

/**
 * Opens the SQLite file and brings it to the shape that this program knows. Throws `StoreError` for a file that is no
 * database, is another program's, or was written by a newer version of this one.
 */
export type Connection = Database.Database;

/** "mzhg" in ASCII: says in the file's header that the database is ours. */
const applicationId = 0x6d7a6867;
const busyMilliseconds = 30_000;

export function openDatabase(path: string, options: { readonly readOnly?: boolean } = {}): Connection {
  const readOnly = options.readOnly ?? false;
  if (!readOnly && path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  return guarded(path, () => {
    const db = new Database(path, { readonly: readOnly, fileMustExist: readOnly, timeout: busyMilliseconds });
    try {
      assertOurs(db, path);
      if (!readOnly) {
        db.pragma('journal_mode = WAL');
        db.pragma('synchronous = NORMAL');
        teachTokens(db);
        migrate(db);
      } else if (versionOf(db) !== latest()) {
        throw new StoreError(`${path}: 数据库还没有升级到当前版本，请先运行一次 mingzhang ingest`);
      }
      db.pragma('foreign_keys = ON');
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

const latest = () => migrations.at(-1)?.version ?? 0;
const versionOf = (db: Connection) => db.pragma('user_version', { simple: true }) as number;

function assertOurs(db: Connection, path: string): void {
  const id = db.pragma('application_id', { simple: true }) as number;
  const tables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number;
  if (id !== applicationId && (id !== 0 || tables > 0))
    throw new StoreError(`${path}: 这个数据库不是 mingzhang 建立的，未作改动`);
  if (versionOf(db) > latest())
    throw new StoreError(
      `${path}: 数据库由更新版本的 mingzhang 建立（${versionOf(db)} > ${latest()}），请升级程序`,
    );
}

/** Takes the write lock before it looks, so that two programs starting at once do not both migrate. */
function migrate(db: Connection): void {
  const run = db.transaction(() => {
    const from = versionOf(db);
    const pending = migrations.filter((m) => m.version > from);
    if (pending.length > 0) for (const name of viewNames(db)) db.exec(`DROP VIEW "${name}"`);
    for (const migration of pending) {
      db.exec(migration.sql);
      db.pragma(`user_version = ${migration.version}`);
    }
    if (db.pragma('application_id', { simple: true }) !== applicationId)
      db.pragma(`application_id = ${applicationId}`);
    refreshViews(db);
  });
  run.immediate();
}

const viewNames = (db: Connection) =>
  db.prepare("SELECT name FROM sqlite_schema WHERE type = 'view'").pluck().all() as string[];

/** Views hold no data, so they follow the program rather than the migrations: one whose text changed is made anew. */
function refreshViews(db: Connection): void {
  const present = db.prepare("SELECT sql FROM sqlite_schema WHERE type = 'view' AND name = ?").pluck();
  for (const view of views) {
    if (present.get(view.name) === view.sql) continue;
    db.exec(`DROP VIEW IF EXISTS "${view.name}"`);
    db.exec(view.sql);
  }
}

/** SQLite's own errors about the file become sentences about the file. */
export function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Database.SqliteError) && !(error instanceof TypeError)) throw error;
    const reason = reasonOf(error instanceof Database.SqliteError ? error.code : 'SQLITE_CANTOPEN');
    throw reason === null ? error : new StoreError(`${path}: ${reason}`, { cause: error });
  }
}

function reasonOf(code: string): string | null {
  if (code.startsWith('SQLITE_NOTADB')) return '不是 SQLite 数据库';
  if (code.startsWith('SQLITE_BUSY')) return '数据库正被另一个程序占用，稍后再试';
  if (code.startsWith('SQLITE_CANTOPEN')) return '数据库文件不存在或无法打开（先用 mingzhang ingest 建立）';
  if (code.startsWith('SQLITE_READONLY')) return '数据库文件只读，无法写入';
  if (code.startsWith('SQLITE_FULL')) return '磁盘已满，无法写入数据库';
  if (code.startsWith('SQLITE_CORRUPT')) return '数据库文件已损坏';
  if (code.startsWith('SQLITE_IOERR')) return '读写数据库文件时出错';
  return null;
}
