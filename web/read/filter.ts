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
export { regionsOf, yearsOf } from '../../store/index.ts';
