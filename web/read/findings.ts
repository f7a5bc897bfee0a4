import type { Severity } from '../../schema/index.ts';
import type { Connection } from '../../store/index.ts';
import { whereOf } from './filter.ts';

/** Findings as the pages show them. */
export interface FindingFilter {
  readonly severity: string;
  readonly check: string;
  readonly year: string;
  readonly region: string;
}
export interface Cause {
  readonly check: string;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly count: number;
}
export interface StoredFinding {
  readonly id: number;
  readonly check: string;
  readonly severity: Severity;
  readonly message: string;
  readonly arithmetic: string;
  readonly document: string;
  readonly title: string | null;
  readonly entity: string | null;
  readonly year: number | null;
}

const conditionsOf = ({ severity, check, year, region }: FindingFilter) =>
  whereOf([
    { sql: 'f.severity = ?', value: severity },
    { sql: 'f.check_id = ?', value: check },
    { sql: 'f.document_year = ?', value: year === '' ? null : Number(year) },
    { sql: 'd.region = ?', value: region },
  ]);

const from = 'FROM findings f JOIN document d ON d.id = f.document_id';

/** How many findings each check gave, the gravest and most frequent first. */
export function causesOf(db: Connection, filter: FindingFilter): Cause[] {
  const { where, values } = conditionsOf(filter);
  return db
    .prepare(
      `SELECT f.check_id AS "check", sum(f.severity = 'error') AS error, sum(f.severity = 'warning') AS warning,
         sum(f.severity = 'info') AS info, count(*) AS count
       ${from} ${where} GROUP BY f.check_id ORDER BY error DESC, warning DESC, count DESC, f.check_id`,
    )
    .all(...values) as Cause[];
}

const gravest = "CASE f.severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END";

export function findingsOf(
  db: Connection,
  filter: FindingFilter,
  { size, offset }: { readonly size: number; readonly offset: number },
): StoredFinding[] {
  const { where, values } = conditionsOf(filter);
  return db
    .prepare(
      `SELECT f.id, f.check_id AS "check", f.severity, f.message, f.arithmetic, f.document_id AS document,
         f.document_title AS title, f.document_entity AS entity, f.document_year AS year
       ${from} ${where} ORDER BY ${gravest}, f.document_year DESC, f.document_id, f.id LIMIT ? OFFSET ?`,
    )
    .all(...values, size, offset) as StoredFinding[];
}
