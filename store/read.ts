import type { Failure } from '../schema/index.ts';
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

/** The text of a stored document, to show the words a figure stands in. */
export function textOf(db: Connection, document: string): string | null {
  return (
    (db.prepare('SELECT text FROM document WHERE id = ?').pluck().get(document) as string | undefined) ?? null
  );
}
