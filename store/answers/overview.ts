import type { DocumentKind, Family, Severity } from '../../schema/vocabulary.ts';
import type { Connection } from '../database.ts';
import { prepared } from '../prepared.ts';
import { documentSql, isSettled, type UnitDocument, type UnitFinding } from './entity.ts';
import { isCurrent } from './figure.ts';
import { remembered } from './remembered.ts';

/** What is in the store, in numbers. Counts of rows come from `document_rows`, which every write keeps up to date. */
export interface Holdings {
  readonly documents: number;
  readonly units: number;
  readonly regions: number;
  readonly from: number | null;
  readonly to: number | null;
  readonly rows: readonly { readonly family: Family; readonly rows: number }[];
  readonly failures: number;
}

export const holdings = (db: Connection): Holdings => remembered(db, 'holdings', () => countHoldings(db));

function countHoldings(db: Connection): Holdings {
  const totals = prepared(
    db,
    `SELECT count(*) AS documents, count(DISTINCT d.entity) AS units, count(DISTINCT d.region) AS regions,
       min(d.year) AS "from", max(d.year) AS "to", (SELECT count(*) FROM failure) AS failures
     FROM document d WHERE ${isCurrent('d')}`,
  ).get() as Omit<Holdings, 'rows'>;
  const rows = prepared(
    db,
    `SELECT c.family, sum(c.rows) AS rows FROM document d JOIN document_rows c ON c.document_id = d.id
     WHERE ${isCurrent('d')} GROUP BY c.family ORDER BY rows DESC`,
  ).all() as Holdings['rows'];
  return { ...totals, rows };
}

export interface RegionYear {
  readonly region: string | null;
  readonly year: number;
  readonly units: number;
  readonly documents: number;
}

export const coverageByRegion = (db: Connection): RegionYear[] =>
  remembered(db, 'coverageByRegion', () => countByRegion(db));

const countByRegion = (db: Connection): RegionYear[] =>
  prepared(
    db,
    `SELECT d.region, d.year, count(DISTINCT d.entity) AS units, count(*) AS documents FROM document d
     WHERE d.year IS NOT NULL AND ${isCurrent('d')} GROUP BY d.region, d.year ORDER BY d.region, d.year`,
  ).all() as RegionYear[];

export const newestDocuments = (db: Connection, limit: number): UnitDocument[] =>
  remembered(db, `newest ${limit}`, () => findNewest(db, limit));

const findNewest = (db: Connection, limit: number): UnitDocument[] =>
  prepared(
    db,
    `${documentSql} WHERE d.id IN (
       SELECT n.id FROM document n JOIN location l ON l.sha256 = n.sha256 AND l.current
       GROUP BY n.id ORDER BY coalesce(n.published, substr(min(l.first_seen), 1, 10)) DESC, n.id LIMIT ?)
     ORDER BY coalesce(d.published, substr(seen, 1, 10)) DESC, d.id`,
  ).all(limit) as UnitDocument[];

/** The findings of one check and severity, with a few that stand for them. */
export interface Cause {
  readonly check: string;
  readonly severity: Severity;
  readonly findings: number;
  readonly documents: number;
  readonly examples: readonly CauseExample[];
}
export interface CauseExample extends UnitFinding {
  readonly entity: string | null;
  readonly kind: DocumentKind;
}

export const findingCounts = (db: Connection): Record<Severity, number> =>
  remembered(db, 'findingCounts', () => countFindings(db));

const countFindings = (db: Connection): Record<Severity, number> => ({
  error: 0,
  warning: 0,
  info: 0,
  ...Object.fromEntries(
    prepared(
      db,
      `SELECT f.severity, count(*) FROM finding f JOIN document d ON d.id = f.document_id
       WHERE ${isCurrent('d')} AND ${isSettled} GROUP BY f.severity`,
    )
      .raw()
      .all() as [Severity, number][],
  ),
});

/** Gravest causes first: errors before warnings, then what most documents suffer from. */
export const gravestCauses = (db: Connection, limit: number, examples: number): Cause[] =>
  remembered(db, `gravest ${limit} ${examples}`, () => findGravest(db, limit, examples));

function findGravest(db: Connection, limit: number, examples: number): Cause[] {
  const causes = prepared(
    db,
    `SELECT f.check_id AS "check", f.severity, count(*) AS findings, count(DISTINCT f.document_id) AS documents
     FROM finding f JOIN document d ON d.id = f.document_id
     WHERE f.severity <> 'info' AND ${isCurrent('d')} AND ${isSettled}
     GROUP BY f.severity, f.check_id ORDER BY f.severity, documents DESC, f.check_id LIMIT ?`,
  ).all(limit) as Omit<Cause, 'examples'>[];
  return causes.map((cause) => ({ ...cause, examples: examplesOf(db, cause, examples) }));
}

const examplesOf = (db: Connection, { check, severity }: Omit<Cause, 'examples'>, limit: number) =>
  prepared(
    db,
    `SELECT f.id, f.check_id AS "check", f.severity, f.message, f.arithmetic, d.id AS document, d.title, d.year, d.entity,
       d.kind, s.source_start AS start, s.source_end AS end, s.page
     FROM finding f JOIN document d ON d.id = f.document_id
     JOIN finding_source s ON s.finding_id = f.id AND s.position = 0
     WHERE f.severity = ? AND f.check_id = ? AND ${isCurrent('d')} AND ${isSettled} ORDER BY f.id DESC LIMIT ?`,
  ).all(severity, check, limit) as CauseExample[];
