import type { Statement } from 'better-sqlite3';
import type { Connection } from './database.ts';

/** A crawl, and a page of the web app, ask the same few questions over and over: each is prepared once for a connection. */
const known = new WeakMap<Connection, Map<string, Statement>>();

export function prepared(db: Connection, sql: string): Statement {
  const statements = known.get(db) ?? new Map<string, Statement>();
  known.set(db, statements);
  const statement = statements.get(sql) ?? db.prepare(sql);
  statements.set(sql, statement);
  return statement;
}
