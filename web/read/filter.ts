import type { Connection } from '../../store/index.ts';

/** Conditions of a query as they come from a form: what is empty asks for nothing. */
export interface Condition {
  readonly sql: string;
  readonly value: string | number | null;
}

export function whereOf(conditions: readonly Condition[]): { where: string; values: (string | number)[] } {
  const asked = conditions.filter(({ value }) => value !== null && value !== '');
  return {
    where: asked.length === 0 ? '' : `WHERE ${asked.map(({ sql }) => sql).join(' AND ')}`,
    values: asked.map(({ value }) => value!),
  };
}

/** Years and regions of the documents, for the forms. */
export const yearsOf = (db: Connection): number[] =>
  db
    .prepare('SELECT DISTINCT year FROM document WHERE year IS NOT NULL ORDER BY year DESC')
    .pluck()
    .all() as number[];
export const regionsOf = (db: Connection): string[] =>
  db
    .prepare('SELECT DISTINCT region FROM document WHERE region IS NOT NULL ORDER BY region')
    .pluck()
    .all() as string[];
