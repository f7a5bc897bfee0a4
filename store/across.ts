import type { AcrossFinding, Disclosure, Metadata, Outcome, Row, SourceSpan } from '../schema/index.ts';
import { unitName, unitSpellings } from '../schema/index.ts';
import { findingColumns, findingSourceColumns, type StoredSpan } from './columns.ts';
import type { Connection } from './database.ts';
import { insertMany } from './insert.ts';
import { prepared } from './prepared.ts';
import { carryReviews } from './reviews.ts';

/**
 * What documents of one unit say of each other. Whoever brings, replaces or takes away a document marks its unit and year
 * as due; what is due is looked at once, with the documents that the store then holds, and what was found before goes.
 */
export interface Due {
  readonly entity: string;
  readonly year: number;
}

/** A disclosure as the checks across documents need it. */
export interface StoredDocument extends Pick<Disclosure, 'metadata' | 'rows'> {
  readonly id: string;
  readonly text: string;
  readonly path: string;
  readonly current: boolean;
  readonly firstSeen: string;
}

export interface AcrossResult {
  readonly findings: readonly AcrossFinding[];
  readonly outcomes: readonly { readonly check: string; readonly outcome: Outcome }[];
  /** Units that a document lists as its own, by the document's id. */
  readonly listed: ReadonlyMap<string, readonly string[]>;
}

/** Marks the years that documents of these bytes take part in: their own, and the one before, which they are compared with. */
export function markDue(db: Connection, sha256: string): void {
  const mark = prepared(db, 'INSERT OR IGNORE INTO across_due (entity, year) VALUES (?, ?)');
  const listing = prepared(
    db,
    `SELECT DISTINCT d.entity, d.year FROM listed_unit u JOIN document d ON d.id = u.document_id
     WHERE u.name = ? AND d.year = ? AND d.entity IS NOT NULL`,
  );
  const documents = prepared(
    db,
    'SELECT entity, year FROM document WHERE sha256 = ? AND entity IS NOT NULL AND year IS NOT NULL',
  ).all(sha256) as Due[];
  for (const { entity, year } of documents) {
    const { name } = unitName(entity);
    mark.run(name, year);
    mark.run(name, year - 1);
    for (const department of listing.all(name, year) as Due[])
      mark.run(unitName(department.entity).name, department.year);
  }
}

export const dueYears = (db: Connection): Due[] =>
  db.prepare('SELECT entity, year FROM across_due ORDER BY entity, year').all() as Due[];

/** So many versions of one disclosure are laid beside each other; older ones stay in the store. */
const versions = 8;

const documentsSql = (condition: string) => `
SELECT d.id, d.title, d.entity, d.entities, d.year, d.kind, d.level, d.region, d.published, d.text,
  max(l.current) AS current, min(l.first_seen) AS firstSeen, min(l.path) AS path
FROM document d JOIN location l ON l.sha256 = d.sha256
WHERE ${condition} GROUP BY d.id ORDER BY current DESC, firstSeen DESC, d.id`;

interface Listed {
  readonly id: string;
  readonly title: string | null;
  readonly entity: string;
  readonly entities: string;
  readonly year: number;
  readonly kind: Metadata['kind'];
  readonly level: Metadata['level'];
  readonly region: string | null;
  readonly published: string | null;
  readonly text: string;
  readonly current: number;
  readonly firstSeen: string;
  readonly path: string;
}

const placeholders = (count: number) => Array(count).fill('?').join(', ');

/** Budgets and final accounts of a unit for a year, older versions among them, and those of the next as they stand now. */
export function documentsOf(db: Connection, { entity, year }: Due): StoredDocument[] {
  const names = unitSpellings(entity);
  const found = db
    .prepare(
      documentsSql(
        `d.entity IN (${placeholders(names.length)}) AND d.kind IN ('budget', 'final_account')
         AND (d.year = ? OR (d.year = ? AND l.current))`,
      ),
    )
    .all(...names, year, year + 1) as Listed[];
  const editions = Map.groupBy(found, (d) => `${d.entity} ${d.kind} ${d.year}`);
  return [...editions.values()].flatMap((edition) =>
    edition.slice(0, versions).map((d) => storedOf(d, rowsOf(db, d.id))),
  );
}

/** What these units published for a year, as it stands now: their totals alone, which are all that is compared. */
export function documentsOfUnits(db: Connection, names: readonly string[], year: number): StoredDocument[] {
  const find = db.prepare(
    documentsSql(
      `d.entity IN (${placeholders(unitSpellings('').length)}) AND d.kind IN ('budget', 'final_account')
       AND d.year = ? AND l.current`,
    ),
  );
  return names.flatMap((name) =>
    (find.all(...unitSpellings(name), year) as Listed[]).map((d) =>
      storedOf(d, rowsOf(db, d.id, "measure = 'amount' AND fund IS NOT NULL AND fund <> 'all'")),
    ),
  );
}

const storedOf = (d: Listed, rows: Row[]): StoredDocument => {
  const { id, text, path, firstSeen, title, entity, year, kind, level, region, published } = d;
  const entities = JSON.parse(d.entities) as string[];
  const metadata = { title, entity, entities, year, kind, level, region, published };
  return { id, text, path, firstSeen, current: d.current === 1, metadata, rows };
};

interface StoredSpanColumns {
  readonly source_start: number;
  readonly source_end: number;
  readonly quote: string;
  readonly page: number | null;
  readonly table_name: string | null;
  readonly table_row: number | null;
  readonly table_column: number | null;
}
type StoredRow = Omit<Row, 'source'> & StoredSpanColumns;

const spanOf = (stored: StoredSpanColumns): SourceSpan => ({
  start: stored.source_start,
  end: stored.source_end,
  quote: stored.quote,
  ...(stored.page === null ? {} : { page: stored.page }),
  ...(stored.table_name === null ? {} : { table: stored.table_name }),
  ...(stored.table_row === null ? {} : { row: stored.table_row }),
  ...(stored.table_column === null ? {} : { column: stored.table_column }),
});

const rowsOf = (db: Connection, document: string, condition = "family <> 'mention'"): Row[] =>
  (
    db
      .prepare(
        `SELECT family, entity, year, fund, item, part, code, stage, measure, basis, value, unit, printed, scope, decimals,
           scale, confidence, rule, source_start, source_end, quote, page, table_name, table_row, table_column
         FROM "row" WHERE document_id = ? AND ${condition} ORDER BY id`,
      )
      .all(document) as StoredRow[]
  ).map(rowOf);

function rowOf(stored: StoredRow): Row {
  const { source_start, source_end, quote, page, table_name, table_row, table_column, ...row } = stored;
  return { ...row, source: spanOf(stored) };
}

/** Puts what was found of a unit and year in place of what was found before, and takes it off the list of what is due. */
export function saveAcross(db: Connection, due: Due, { findings, outcomes, listed }: AcrossResult): void {
  const { entity, year } = due;
  db.prepare('DELETE FROM finding WHERE across_entity = ? AND across_year = ?').run(entity, year);
  db.prepare('DELETE FROM across_ledger WHERE entity = ? AND year = ?').run(entity, year);
  for (const finding of findings) insertAcross(db, finding, due);
  const count = db.prepare(
    `INSERT INTO across_ledger (entity, year, check_id, outcome, relations) VALUES (?, ?, ?, ?, 1)
     ON CONFLICT DO UPDATE SET relations = relations + 1`,
  );
  for (const { check, outcome } of outcomes) count.run(entity, year, check, outcome);
  const list = db.prepare('INSERT OR IGNORE INTO listed_unit (document_id, name) VALUES (?, ?)');
  for (const [document, names] of listed) for (const name of names) list.run(document, unitName(name).name);
  // a name may have been marked as it was printed, before a store was brought to this version
  const forget = db.prepare('DELETE FROM across_due WHERE entity = ? AND year = ?');
  for (const name of unitSpellings(entity)) forget.run(name, year);
  for (const document of new Set(findings.map((f) => f.sources[0]!.document))) carryReviews(db, document);
}

function insertAcross(db: Connection, item: AcrossFinding, { entity, year }: Due): void {
  const document = item.sources[0]!.document;
  insertMany(db, 'finding', findingColumns, [{ document, item, across: { entity, year } }]);
  const finding = db.prepare('SELECT last_insert_rowid()').pluck().get() as number;
  const spans = item.sources.map(
    (span, position): StoredSpan => ({
      finding,
      position,
      span,
      document: span.document === document ? null : span.document,
    }),
  );
  insertMany(db, 'finding_source', findingSourceColumns, spans);
}

/** Whether any document of a unit is known. */
export const holdsUnit = (db: Connection, unit: string): boolean => {
  const names = unitSpellings(unitName(unit).name);
  return (
    db.prepare(`SELECT 1 FROM documents WHERE entity IN (${placeholders(names.length)})`).get(...names) !==
    undefined
  );
};

/** One figure of a stored finding, with where its document is found. */
export interface StoredSource extends SourceSpan {
  readonly document: string;
  readonly path: string;
  readonly title: string | null;
}
export interface StoredAcrossFinding extends Omit<AcrossFinding, 'sources'> {
  readonly sources: readonly StoredSource[];
}

/** Every finding between documents, of all units or of one, in the order of units and years. */
export function* findingsAcross(db: Connection, unit: string | null): Generator<StoredAcrossFinding> {
  const name = unit === null ? null : unitName(unit).name;
  const findings = db
    .prepare(
      `SELECT id, check_id AS "check", severity, message, expected, actual, arithmetic, confidence,
         across_entity AS entity, across_year AS year
       FROM findings WHERE across_entity IS NOT NULL AND (? IS NULL OR across_entity = ?)
       ORDER BY across_entity, across_year, id`,
    )
    .all(name, name) as (Omit<AcrossFinding, 'sources'> & { id: number })[];
  const sources = db.prepare(
    `SELECT s.source_start, s.source_end, s.quote, s.page, s.table_name, s.table_row, s.table_column,
       d.id AS document, d.title, (SELECT min(l.path) FROM location l WHERE l.sha256 = d.sha256) AS path
     FROM finding_source s JOIN finding f ON f.id = s.finding_id
     JOIN document d ON d.id = coalesce(s.document_id, f.document_id)
     WHERE s.finding_id = ? ORDER BY s.position`,
  );
  for (const { id, ...finding } of findings) {
    const spans = sources.all(id) as (StoredSpanColumns & Omit<StoredSource, keyof SourceSpan>)[];
    yield {
      ...finding,
      sources: spans.map(({ document, title, path, ...span }) => ({
        ...spanOf(span),
        document,
        title,
        path,
      })),
    };
  }
}
