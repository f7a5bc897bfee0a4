import { type Failure, UsageError } from '../schema/index.ts';
import type { Connection } from './database.ts';
import type { Cells } from './dataset/field.ts';

/** Reading: what the store holds, in numbers; and any view or query, row by row, so that no export is held in memory. */
export interface Summary {
  readonly documents: number;
  readonly rows: Readonly<Record<string, number>>;
  readonly indicators: number;
  readonly findings: Readonly<Record<string, number>>;
  readonly relations: Readonly<Record<string, number>>;
  readonly failures: readonly Failure[];
}

export function summarize(db: Connection): Summary {
  const count = (sql: string) => db.prepare(sql).pluck().get() as number;
  const counts = (sql: string) =>
    Object.fromEntries(db.prepare(sql).raw().all() as [string, number][]) as Record<string, number>;
  return {
    documents: count('SELECT count(*) FROM documents'),
    rows: counts('SELECT family, count(*) FROM rows GROUP BY family'),
    indicators: count('SELECT count(*) FROM indicators'),
    findings: counts('SELECT severity, count(*) FROM findings GROUP BY severity'),
    relations: counts('SELECT outcome, sum(relations) FROM checks GROUP BY outcome'),
    failures: db.prepare('SELECT path, reason, message FROM failure ORDER BY path').all() as Failure[],
  };
}

export interface Result {
  readonly columns: readonly string[];
  readonly rows: IterableIterator<Cells>;
}

/** Any SELECT. The rows come one by one; the columns are known even when there are none. */
export function select(db: Connection, sql: string, parameters: readonly (string | number)[] = []): Result {
  const statement = db.prepare(sql);
  const columns = statement.columns().map((c) => c.name);
  return { columns, rows: statement.raw().iterate(...parameters) as IterableIterator<Cells> };
}

/**
 * Somebody's own question. On a read-only connection nothing can be written in any case; what would try is told so in plain
 * words, before it is run. Throws `UsageError`, or what SQLite says of the statement.
 */
export function ask(db: Connection, sql: string): Result {
  const { readonly, reader } = prepareOne(db, sql);
  if (!readonly) throw new UsageError('这里只能查询，不能改动数据库：这条语句会写入');
  if (!reader) throw new UsageError('这里只能查询：请用 SELECT（或 WITH、VALUES、EXPLAIN）');
  return select(db, sql);
}

function prepareOne(db: Connection, sql: string) {
  try {
    return db.prepare(sql);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(/more than one/.test(error.message) ? '一次只能查询一条语句' : '没有要查询的语句');
  }
}

/** The text of a stored document, to show the words a figure stands in. */
export function textOf(db: Connection, document: string): string | null {
  return (
    (db.prepare('SELECT text FROM document WHERE id = ?').pluck().get(document) as string | undefined) ?? null
  );
}
