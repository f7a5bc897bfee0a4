import type { Disclosure, Failure, Finding, LedgerEntry, Source } from '../schema/index.ts';
import { parserVersion } from '../schema/index.ts';
import { markDue } from './across.ts';
import {
  documentColumns,
  findingColumns,
  findingSourceColumns,
  indicatorColumns,
  rowColumns,
  type StoredSpan,
} from './columns.ts';
import type { Connection } from './database.ts';
import { type Columns, insertMany } from './insert.ts';
import { prepared } from './prepared.ts';
import { carryReviews } from './reviews.ts';
import { indexDocument } from './search/index.ts';

/**
 * Writing. A source is known by the sha256 of its bytes and is written as a whole in one transaction: either all of its
 * documents, rows, indicators and findings are there, of one reading, or none. Nothing is stored twice, and writing
 * what is there already changes nothing.
 */
export type Bundle = 'auto' | 'never';
export type Known = 'unknown' | 'stale' | 'current';

/** What one source gave. No disclosures: it was read, and holds nothing that is kept. */
export interface SourceReading {
  readonly source: Source;
  readonly bundle: Bundle;
  readonly disclosures: readonly Disclosure[];
}

/** Whether bytes were read before, by this parser or a newer one, in the same way. */
export function known(db: Connection, sha256: string, bundle: Bundle): { state: Known; kept: boolean } {
  const found = prepared(
    db,
    'SELECT parser_version AS version, bundle, kept FROM source WHERE sha256 = ?',
  ).get(sha256) as { version: number; bundle: Bundle; kept: number } | undefined;
  if (!found) return { state: 'unknown', kept: false };
  const current = found.version >= parserVersion && found.bundle === bundle;
  return { state: current ? 'current' : 'stale', kept: found.kept === 1 };
}

/** Puts a source and all that was read in it in place of whatever the store held of it. */
export function save(db: Connection, reading: SourceReading, now = new Date()): 'new' | 'updated' {
  return transaction(db, () => {
    const { source, disclosures } = reading;
    const before = known(db, source.sha256, reading.bundle).state;
    markDue(db, source.sha256);
    prepared(db, 'DELETE FROM document WHERE sha256 = ?').run(source.sha256);
    putSource(db, reading, now);
    insertMany(db, 'document', documentColumns(source.sha256), disclosures);
    for (const disclosure of disclosures) insertContent(db, disclosure);
    markDue(db, source.sha256);
    locate(db, source.path, source.sha256, source.url, now);
    for (const { document } of disclosures) carryReviews(db, document.id);
    return before === 'unknown' ? 'new' : 'updated';
  });
}

/** These bytes stand under this path. What the path held before is kept, but is no longer current. */
export function locate(
  db: Connection,
  path: string,
  sha256: string,
  url: string | null = null,
  now = new Date(),
): void {
  transaction(db, () => {
    const before = prepared(db, 'SELECT sha256 FROM location WHERE path = ? AND sha256 <> ? AND current')
      .pluck()
      .all(path, sha256) as string[];
    prepared(db, 'UPDATE location SET current = 0 WHERE path = ? AND sha256 <> ? AND current').run(
      path,
      sha256,
    );
    const { changes } = prepared(
      db,
      `INSERT INTO location (path, sha256, url, first_seen) VALUES (?, ?, ?, ?)
         ON CONFLICT (path, sha256) DO UPDATE SET current = 1 WHERE NOT current`,
    ).run(path, sha256, url, now.toISOString());
    for (const other of before) markDue(db, other);
    if (changes > 0) markDue(db, sha256);
    prepared(db, 'DELETE FROM failure WHERE path = ?').run(path);
  });
}

/** Remembers that an input could not be read; forgotten when the same path is read after all. */
export function recordFailure(db: Connection, failure: Failure, now = new Date()): void {
  prepared(
    db,
    `INSERT INTO failure (path, reason, message, failed_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (path) DO UPDATE SET reason = excluded.reason, message = excluded.message, failed_at = excluded.failed_at
     WHERE (reason, message) <> (excluded.reason, excluded.message)`,
  ).run(failure.path, failure.reason, failure.message, now.toISOString());
}

/** One unit of work, taking the write lock at its start; part of the outer one where there is one. */
export function transaction<T>(db: Connection, work: () => T): T {
  return db.inTransaction ? work() : db.transaction(work).immediate();
}

function putSource(db: Connection, { source, bundle, disclosures }: SourceReading, now: Date): void {
  prepared(
    db,
    `INSERT INTO source (sha256, bytes, media_type, parser_version, bundle, kept, read_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (sha256) DO UPDATE SET media_type = excluded.media_type, parser_version = excluded.parser_version,
       bundle = excluded.bundle, kept = excluded.kept, read_at = excluded.read_at`,
  ).run(
    source.sha256,
    source.bytes,
    source.mediaType,
    parserVersion,
    bundle,
    disclosures.length > 0 ? 1 : 0,
    now.toISOString(),
  );
}

function insertContent(db: Connection, disclosure: Disclosure): void {
  const document = disclosure.document.id;
  const within = <T>(items: readonly T[]) => items.map((item) => ({ document, item }));
  insertMany(db, 'row', rowColumns, within(disclosure.rows));
  insertMany(db, 'document_rows', familyColumns(document), countFamilies(disclosure.rows));
  insertMany(db, 'indicator', indicatorColumns, within(disclosure.indicators));
  for (const finding of disclosure.findings) insertFinding(db, document, finding);
  insertMany(db, 'ledger', ledgerColumns(document), countOutcomes(disclosure.ledger));
  indexDocument(db, document);
}

function insertFinding(db: Connection, document: string, item: Finding): void {
  insertMany(db, 'finding', findingColumns, [{ document, item, across: null }]);
  const finding = prepared(db, 'SELECT last_insert_rowid()').pluck().get() as number;
  const spans = item.sources.map(
    (span, position): StoredSpan => ({ finding, position, span, document: null }),
  );
  insertMany(db, 'finding_source', findingSourceColumns, spans);
}

const familyColumns = (document: string): Columns<readonly [family: string, rows: number]> => ({
  document_id: () => document,
  family: ([family]) => family,
  rows: ([, rows]) => rows,
});

const countFamilies = (rows: Disclosure['rows']): (readonly [string, number])[] =>
  [...Map.groupBy(rows, (row) => row.family)].map(([family, of]) => [family, of.length]);

interface OutcomeCount {
  readonly check: string;
  readonly outcome: string;
  readonly relations: number;
}
const ledgerColumns = (document: string): Columns<OutcomeCount> => ({
  document_id: () => document,
  check_id: (c) => c.check,
  outcome: (c) => c.outcome,
  relations: (c) => c.relations,
});

function countOutcomes(ledger: readonly LedgerEntry[]): OutcomeCount[] {
  const counts = new Map<string, OutcomeCount>();
  for (const { check, outcome } of ledger) {
    const key = JSON.stringify([check, outcome]);
    counts.set(key, { check, outcome, relations: (counts.get(key)?.relations ?? 0) + 1 });
  }
  return [...counts.values()];
}
