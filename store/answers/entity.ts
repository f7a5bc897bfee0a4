import { type DocumentKind, type ReportingLevel, unitName, unitSpellings } from '../../schema/index.ts';
import type { Severity } from '../../schema/vocabulary.ts';
import type { Connection } from '../database.ts';
import { prepared } from '../prepared.ts';
import { isCurrent } from './figure.ts';

export interface UnitDocument {
  readonly id: string;
  readonly title: string | null;
  readonly entity: string | null;
  readonly year: number | null;
  readonly kind: DocumentKind;
  readonly level: ReportingLevel | null;
  readonly region: string | null;
  readonly published: string | null;
  /** When these bytes were first read. */
  readonly seen: string;
  readonly rows: number;
  readonly errors: number;
  readonly warnings: number;
}

export interface UnitFinding {
  readonly id: number;
  readonly check: string;
  readonly severity: Severity;
  readonly message: string;
  readonly arithmetic: string;
  readonly document: string;
  readonly title: string | null;
  readonly year: number | null;
  /** Where its first figure stands. */
  readonly start: number;
  readonly end: number;
  readonly page: number | null;
}

/** A finding between documents is shown when its unit and year have been looked at since they last changed. */
export const isSettled = `(f.across_entity IS NULL OR NOT EXISTS (
  SELECT 1 FROM across_due u WHERE u.entity = f.across_entity AND u.year = f.across_year))`;

const findings = (severity: Severity) =>
  `(SELECT count(*) FROM finding f WHERE f.document_id = d.id AND f.severity = '${severity}' AND ${isSettled})`;

export const documentSql = `SELECT d.id, d.title, d.entity, d.year, d.kind, d.level, d.region, d.published,
  (SELECT min(l.first_seen) FROM location l WHERE l.sha256 = d.sha256 AND l.current) AS seen,
  (SELECT coalesce(sum(c.rows), 0) FROM document_rows c WHERE c.document_id = d.id) AS rows,
  ${findings('error')} AS errors, ${findings('warning')} AS warnings
  FROM document d`;

/** The current documents of a unit, newest year first. */
export const documentsOfUnit = (db: Connection, name: string): UnitDocument[] =>
  prepared(
    db,
    `${documentSql} WHERE d.entity IN (SELECT value FROM json_each(?)) AND ${isCurrent('d')}
     ORDER BY d.year DESC, d.kind DESC, d.published DESC, d.id`,
  ).all(JSON.stringify(unitSpellings(unitName(name).name))) as UnitDocument[];

/** What does not add up in the documents of a unit, gravest first. */
export const findingsOfUnit = (db: Connection, name: string, limit: number): UnitFinding[] =>
  prepared(
    db,
    `SELECT f.id, f.check_id AS "check", f.severity, f.message, f.arithmetic, d.id AS document, d.title, d.year,
       s.source_start AS start, s.source_end AS end, s.page
     FROM document d JOIN finding f ON f.document_id = d.id
     JOIN finding_source s ON s.finding_id = f.id AND s.position = 0
     WHERE d.entity IN (SELECT value FROM json_each(?)) AND ${isCurrent('d')} AND ${isSettled}
     ORDER BY CASE f.severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, d.year DESC, f.id LIMIT ?`,
  ).all(JSON.stringify(unitSpellings(unitName(name).name)), limit) as UnitFinding[];
