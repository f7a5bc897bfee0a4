import type { Migration } from './index.ts';

/**
 * What the pages of the web app ask often, so that a million rows answer in milliseconds: how many rows of which family a
 * document has, indexes in the order of the questions, and the day of approval, which says whether a document came late.
 */
export const answers: Migration = {
  version: 6,
  name: 'answers',
  sql: `
-- YYYY-MM-DD, as the document prints it.
ALTER TABLE document ADD COLUMN approved TEXT;

CREATE TABLE document_rows (
  document_id TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
  family      TEXT NOT NULL,
  rows        INTEGER NOT NULL,
  PRIMARY KEY (document_id, family)
) STRICT, WITHOUT ROWID;
INSERT INTO document_rows SELECT document_id, family, count(*) FROM "row" GROUP BY document_id, family;

-- One account in one year, of all units.
DROP INDEX row_item;
CREATE INDEX row_figure ON "row" (family, item, year, measure, stage, fund);
-- One unit over the years: whole accounts, in money or in things.
CREATE INDEX row_series ON "row" (entity, family, item, year) WHERE part IS NULL AND measure IN ('amount', 'count');
-- What a document says of itself, without its text.
DROP INDEX document_entity;
CREATE INDEX document_entity ON document (entity, year, kind, level, region, published, approved, sha256, id);
DROP INDEX finding_document;
CREATE INDEX finding_document ON finding (document_id, severity, across_entity, across_year);
CREATE INDEX finding_check ON finding (severity, check_id, document_id, across_entity, across_year);
`,
};
