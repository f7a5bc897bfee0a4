import type { Severity, SourceSpan, Verdict } from '../../schema/index.ts';
import type { Connection } from '../../store/index.ts';
import { whereOf } from './filter.ts';

/** Findings as the pages show them. */
export interface FindingFilter {
  readonly severity: string;
  readonly check: string;
  readonly year: string;
  readonly region: string;
  /** A verdict, or `open` for those that nobody has looked at. */
  readonly review: string;
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
  /** What a review knows it by. */
  readonly figures: string;
  readonly verdict: Verdict | null;
  readonly comment: string | null;
  readonly reviewedAt: string | null;
  /** Between documents of a unit. */
  readonly across: string | null;
}

const conditionsOf = ({ severity, check, year, region, review }: FindingFilter) =>
  whereOf([
    { sql: 'f.severity = ?', value: severity },
    { sql: 'f.check_id = ?', value: check },
    { sql: 'f.document_year = ?', value: year === '' ? null : Number(year) },
    { sql: 'd.region = ?', value: region },
    { sql: "coalesce(f.verdict, 'open') = ?", value: review },
  ]);

const from = 'FROM findings f JOIN document d ON d.id = f.document_id';
const gravest = "CASE f.severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END";
const columns = `f.id, f.check_id AS "check", f.severity, f.message, f.arithmetic, f.document_id AS document,
  f.document_title AS title, f.document_entity AS entity, f.document_year AS year, f.figures, f.verdict, f.comment,
  f.reviewed_at AS reviewedAt, f.across_entity AS across`;

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

export function findingsOf(
  db: Connection,
  filter: FindingFilter,
  { size, offset }: { readonly size: number; readonly offset: number },
): StoredFinding[] {
  const { where, values } = conditionsOf(filter);
  return db
    .prepare(
      `SELECT ${columns} ${from} ${where}
       ORDER BY ${gravest}, f.document_year DESC, f.document_id, f.id LIMIT ? OFFSET ?`,
    )
    .all(...values, size, offset) as StoredFinding[];
}

/** Findings in which a document takes part, those between documents too. */
export const findingsAbout = (db: Connection, document: string): StoredFinding[] =>
  db
    .prepare(
      `SELECT ${columns} FROM findings f WHERE f.id IN (
         SELECT id FROM finding WHERE document_id = ?
         UNION SELECT finding_id FROM finding_source WHERE document_id = ?)
       ORDER BY ${gravest}, f.id`,
    )
    .all(document, document) as StoredFinding[];

/** A figure of a finding, with the document it stands in. */
export interface FindingSource extends SourceSpan {
  readonly document: string;
  readonly title: string | null;
}

export function sourcesOf(db: Connection, finding: number): FindingSource[] {
  const found = db
    .prepare(
      `SELECT s.source_start AS start, s.source_end AS "end", s.quote, s.page, s.table_name AS "table",
         d.id AS document, d.title
       FROM finding_source s JOIN finding f ON f.id = s.finding_id
       JOIN document d ON d.id = coalesce(s.document_id, f.document_id)
       WHERE s.finding_id = ? ORDER BY s.position`,
    )
    .all(finding) as (Omit<FindingSource, 'page' | 'table'> & {
    page: number | null;
    table: string | null;
  })[];
  return found.map(({ page, table, ...source }) => ({
    ...source,
    ...(page === null ? {} : { page }),
    ...(table === null ? {} : { table }),
  }));
}
