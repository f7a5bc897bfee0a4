import type { Connection } from '../database.ts';
import { prepared } from '../prepared.ts';
import { indexText } from './tokens.ts';

/**
 * Puts a document that was just written into the index, with the units and items of its rows. What leaves the store leaves
 * the index by triggers (`migrations/004-search.ts`), in the same transaction.
 */
export function indexDocument(db: Connection, document: string): void {
  for (const sql of statements) prepared(db, sql).run({ document });
}

/** SQL cannot split Chinese; the migration that fills a store of the version before needs this too. */
export function teachTokens(db: Connection): void {
  db.function('search_tokens', { deterministic: true }, (text) => indexText(text as string | null));
}

const statements = [
  'INSERT INTO search_document (document_id) VALUES (:document)',
  `INSERT INTO search_text (rowid, title, body)
   SELECT s.id, search_tokens(d.title), search_tokens(d.text)
   FROM search_document s JOIN document d ON d.id = s.document_id WHERE d.id = :document`,
  `INSERT INTO search_name (kind, family, name, code, documents)
   SELECT 'item', family, item, coalesce(code, ''), 1 FROM "row" WHERE document_id = :document AND family <> 'mention'
   GROUP BY family, item, coalesce(code, '')
   ON CONFLICT (kind, family, name, code) DO UPDATE SET documents = documents + 1`,
  `INSERT INTO search_name (kind, family, name, code, documents)
   SELECT 'entity', '', entity, '', 1 FROM (
     SELECT entity FROM "row" WHERE document_id = :document
     UNION SELECT entity FROM document WHERE id = :document AND entity IS NOT NULL)
   WHERE true
   ON CONFLICT (kind, family, name, code) DO UPDATE SET documents = documents + 1`,
  `INSERT INTO search_unit (name_id, document)
   SELECT n.id, s.id FROM search_document s JOIN (
     SELECT entity FROM "row" WHERE document_id = :document
     UNION SELECT entity FROM document WHERE id = :document AND entity IS NOT NULL) e
   JOIN search_name n ON n.kind = 'entity' AND n.family = '' AND n.name = e.entity AND n.code = ''
   WHERE s.document_id = :document`,
] as const;
