import Database from 'better-sqlite3';
import type { Connection } from '../database.ts';

/**
 * That two crawls of one database do not meet. The lock is one of the operating system on a file beside the database:
 * it goes with the process that held it, however that ended. Returns null where another holds it.
 */
export function lockCrawl(database: string): Disposable | null {
  const lock = new Database(`${database}.crawl-lock`, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (isBusy(error)) return null;
    throw error;
  }
  return { [Symbol.dispose]: () => lock.close() };
}

/** Whether a crawl of this database is running somewhere. */
export function isCrawling(db: Connection): boolean {
  const lock = lockCrawl(db.name);
  lock?.[Symbol.dispose]();
  return lock === null;
}

const isBusy = (error: unknown) =>
  error instanceof Database.SqliteError &&
  (error.code.startsWith('SQLITE_BUSY') || error.code === 'SQLITE_LOCKED');
