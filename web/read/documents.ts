import type { DocumentKind } from '../../schema/index.ts';
import { type Connection, remembered } from '../../store/index.ts';
import { whereOf } from './filter.ts';

/** The disclosures of the store, as a list: those that were read last stand first. */
export interface ListedDocument {
  readonly id: string;
  readonly title: string | null;
  readonly entity: string | null;
  readonly year: number | null;
  readonly kind: DocumentKind;
  readonly region: string | null;
  readonly published: string | null;
  readonly path: string;
  readonly rows: number;
  readonly findings: number;
}
export interface DocumentFilter {
  readonly kind: string;
  readonly year: string;
  readonly region: string;
  readonly title: string;
}

const conditionsOf = ({ kind, year, region, title }: DocumentFilter) =>
  whereOf([
    { sql: 'd.kind = ?', value: kind },
    { sql: 'd.year = ?', value: year === '' ? null : Number(year) },
    { sql: 'd.region = ?', value: region },
    { sql: 'instr(coalesce(d.title, d.entity, d.path), ?) > 0', value: title },
  ]);

export function countDocuments(db: Connection, filter: DocumentFilter): number {
  const { where, values } = conditionsOf(filter);
  const count = () =>
    db
      .prepare(`SELECT count(*) FROM documents d ${where}`)
      .pluck()
      .get(...values) as number;
  // what readers type is endless, the other choices are few
  return filter.title === '' ? remembered(db, `documents ${JSON.stringify(filter)}`, count) : count();
}

export function documentsOf(
  db: Connection,
  filter: DocumentFilter,
  { size, offset }: { readonly size: number; readonly offset: number },
): ListedDocument[] {
  const { where, values } = conditionsOf(filter);
  return db
    .prepare(
      `SELECT f.*, (SELECT coalesce(sum(c.rows), 0) FROM document_rows c WHERE c.document_id = f.id) AS rows,
         (SELECT count(*) FROM finding g WHERE g.document_id = f.id) AS findings
       FROM (SELECT d.id, d.title, d.entity, d.year, d.kind, d.region, d.published, d.path, d.read_at FROM documents d ${where}
         ORDER BY d.read_at DESC, d.id LIMIT ? OFFSET ?) f ORDER BY f.read_at DESC, f.id`,
    )
    .all(...values, size, offset) as ListedDocument[];
}
