import type { DocumentKind, Indicator, Row } from '../../schema/index.ts';
import type { Connection } from '../../store/index.ts';
import { NotFound } from '../page.ts';
import type { Span } from '../services.ts';

/** A document, and what stands in a part of it. Everything is asked by the document, so the size of the store does not matter. */
export interface StoredDocument {
  readonly id: string;
  readonly sha256: string;
  readonly title: string | null;
  readonly entity: string | null;
  readonly year: number | null;
  readonly kind: DocumentKind;
  readonly region: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly pages: number;
  readonly warnings: readonly string[];
  readonly mediaType: string;
  readonly bytes: number;
  readonly parserVersion: number;
  readonly path: string | null;
  readonly url: string | null;
  /** Whether it is what its path holds now. */
  readonly current: boolean;
}

/** By the short form in an address. Throws `NotFound`. */
export function documentOf(db: Connection, short: string): StoredDocument {
  const match = /^([0-9a-f]{12,64})(?:\.(\d+))?$/.exec(short);
  const [, hash = '', part] = match ?? [];
  const found = db
    .prepare(
      `SELECT d.id, d.sha256, d.title, d.entity, d.year, d.kind, d.region, d.publisher, d.published, d.pages, d.warnings,
         s.media_type AS mediaType, s.bytes, s.parser_version AS parserVersion,
         (SELECT l.path FROM location l WHERE l.sha256 = d.sha256 ORDER BY l.current DESC, l.path LIMIT 1) AS path,
         (SELECT l.url FROM location l WHERE l.sha256 = d.sha256 AND l.url IS NOT NULL LIMIT 1) AS url,
         EXISTS (SELECT 1 FROM location l WHERE l.sha256 = d.sha256 AND l.current) AS current
       FROM document d JOIN source s ON s.sha256 = d.sha256 WHERE d.id >= ? AND d.id < ? ORDER BY d.id`,
    )
    .all(hash, `${hash}g`) as (Omit<StoredDocument, 'warnings' | 'current'> & {
    warnings: string;
    current: number;
  })[];
  const wanted = part === undefined ? found[0] : found.find(({ id }) => id.endsWith(`#${part}`));
  if (!match || !wanted) throw new NotFound(short);
  return { ...wanted, warnings: JSON.parse(wanted.warnings) as string[], current: wanted.current === 1 };
}

export const textOfDocument = (db: Connection, id: string): string =>
  db.prepare('SELECT text FROM document WHERE id = ?').pluck().get(id) as string;

/** A part of the document: characters of its text, or a page. */
export type Part = Span | { readonly page: number };

export interface ShownRow extends Omit<Row, 'source' | 'printed' | 'decimals' | 'scale'>, Span {
  readonly id: number;
  readonly quote: string;
  readonly page: number | null;
}
export interface ShownIndicator extends Omit<Indicator, 'source' | 'family'>, Span {
  readonly quote: string;
  readonly page: number | null;
}

const within = (part: Part) =>
  'page' in part
    ? { sql: 'page = ?', values: [part.page] }
    : { sql: 'source_start >= ? AND source_start < ?', values: [part.start, part.end] };

export function rowsOf(db: Connection, document: string, part: Part): ShownRow[] {
  const { sql, values } = within(part);
  return db
    .prepare(
      `SELECT id, family, entity, year, fund, item, part, code, stage, measure, basis, value, unit, scope, confidence, rule,
         source_start AS start, source_end AS "end", quote, page
       FROM "row" WHERE document_id = ? AND ${sql} ORDER BY source_start, source_end, id`,
    )
    .all(document, ...values) as ShownRow[];
}

export function indicatorsOf(db: Connection, document: string, part: Part): ShownIndicator[] {
  const { sql, values } = within(part);
  return db
    .prepare(
      `SELECT entity, year, project, level1, level2, level3, nature, operator, target, actual, unit, weight, score, deviation,
         confidence, rule, source_start AS start, source_end AS "end", quote, page
       FROM indicator WHERE document_id = ? AND ${sql} ORDER BY source_start, id`,
    )
    .all(document, ...values) as ShownIndicator[];
}

export interface Counts {
  readonly rows: number;
  readonly indicators: number;
  readonly outcomes: readonly { readonly outcome: string; readonly relations: number }[];
}
export function countsOf(db: Connection, document: string): Counts {
  const count = (table: string) =>
    db.prepare(`SELECT count(*) FROM "${table}" WHERE document_id = ?`).pluck().get(document) as number;
  return {
    rows: count('row'),
    indicators: count('indicator'),
    outcomes: db
      .prepare(
        'SELECT outcome, sum(relations) AS relations FROM ledger WHERE document_id = ? GROUP BY outcome',
      )
      .all(document) as Counts['outcomes'],
  };
}

/** The page on which a span stands, as its row says. */
export const pageOf = (db: Connection, document: string, { start, end }: Span): number | null =>
  (db
    .prepare(
      `SELECT page FROM "row" WHERE document_id = ? AND source_start = ? AND source_end = ?
       UNION ALL SELECT page FROM indicator WHERE document_id = ? AND source_start = ? AND source_end = ?
       UNION ALL SELECT page FROM "row" WHERE document_id = ? AND source_start < ? AND source_end > ? LIMIT 1`,
    )
    .pluck()
    .get(document, start, end, document, start, end, document, end, start) as number | undefined) ?? null;
