import type { Connection } from '../database.ts';
import type { Cells } from './field.ts';
import { type Filter, type FilterName, whereOf } from './filter.ts';
import type { DatasetTable, DocumentCells } from './table.ts';
import { datasetTables } from './tables/index.ts';

/**
 * Reads the dataset line by line, document by document in the order of their paths, so that a store of any size passes
 * through little memory and two exports of the same disclosures are the same.
 */
interface Document extends DocumentCells {
  readonly id: string;
}

const documentsSql = (regions: string) => `
SELECT d.id, d.title, d.entity, d.region, d.year, d.kind, d.level, d.publisher, d.published, d.approved, d.pages, s.media_type, s.bytes,
  d.sha256, s.parser_version, min(l.path) AS path,
  (SELECT u.url FROM location u WHERE u.sha256 = d.sha256 AND u.current ORDER BY u.path LIMIT 1) AS url,
  (SELECT min(r.id) FROM "row" r WHERE r.document_id = d.id) AS first_row,
  (SELECT min(i.id) FROM indicator i WHERE i.document_id = d.id) AS first_indicator,
  (SELECT count(*) FROM review v WHERE v.document_id = d.id) AS reviews
FROM document d JOIN source s ON s.sha256 = d.sha256 JOIN location l ON l.sha256 = d.sha256 AND l.current
WHERE ${regions} GROUP BY d.id ORDER BY min(l.path), d.id`;

export interface Reading {
  readonly table: DatasetTable;
  lines(): Iterable<Cells>;
}

/** The tables under a filter, each to be read when its turn comes. */
export function readDataset(
  db: Connection,
  filter: Filter = {},
  tables: readonly DatasetTable[] = datasetTables,
): Reading[] {
  let kept: Document[] | undefined;
  const documents = () => {
    kept ??= documentsOf(db, filter);
    return kept;
  };
  return tables.map((table) => ({
    table,
    lines: () =>
      table.within === 'store'
        ? linesOf(db, table, filter, [{ id: '' }])
        : linesOf(db, table, filter, documents()),
  }));
}

function* linesOf(
  db: Connection,
  table: DatasetTable,
  filter: Filter,
  documents: readonly Document[],
): Generator<Cells> {
  const { sql, parameters } = whereOf(filter, table.filters);
  const statement = db
    .prepare(`${table.sql}${table.name === 'documents' ? '' : ` AND ${sql} ORDER BY ${table.order}`}`)
    .raw();
  for (const document of documents)
    for (const answer of statement.all({ ...document, ...parameters }) as Cells[])
      yield table.line(answer, document);
}

/** The documents that are left: all, or those that give at least one line to some table. */
function documentsOf(db: Connection, filter: Filter): Document[] {
  const regions = whereOf({ regions: filter.regions }, { regions: 'd.region' });
  const all = db.prepare(documentsSql(regions.sql)).all(regions.parameters) as Document[];
  const asked = Object.keys(filter).filter((name) => (filter[name as FilterName] ?? []).length > 0);
  if (asked.length === 0) return all;
  const tests = datasetTables
    .filter((t) => t.within === 'document' && t.name !== 'documents')
    .map((table) => {
      const { sql, parameters } = whereOf(filter, table.filters);
      const statement = db.prepare(`${table.sql} AND ${sql} LIMIT 1`).raw();
      return (document: Document) => statement.get({ ...document, ...parameters }) !== undefined;
    });
  return all.filter((document) => tests.some((test) => test(document)));
}
