import type { Migration } from './index.ts';

/**
 * Findings between documents of one unit. They are made from what the store holds, not from one source, so they know the
 * unit and year that they are about, each of their figures knows its document, and `across_due` says which units and years
 * have to be looked at again because one of their documents came, went or was read anew.
 */
export const across: Migration = {
  version: 2,
  name: 'across',
  sql: `
CREATE TABLE across_due (
  entity TEXT NOT NULL,
  year   INTEGER NOT NULL,
  PRIMARY KEY (entity, year)
) STRICT, WITHOUT ROWID;
INSERT INTO across_due SELECT DISTINCT entity, year FROM document WHERE entity IS NOT NULL AND year IS NOT NULL;

-- How many relations between documents ended how.
CREATE TABLE across_ledger (
  entity    TEXT NOT NULL,
  year      INTEGER NOT NULL,
  check_id  TEXT NOT NULL,
  outcome   TEXT NOT NULL,
  relations INTEGER NOT NULL,
  PRIMARY KEY (entity, year, check_id, outcome)
) STRICT, WITHOUT ROWID;

-- Units that a department lists as its own: when a document of one comes, the department is looked at again.
CREATE TABLE listed_unit (
  document_id TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
  name        TEXT NOT NULL,
  PRIMARY KEY (document_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX listed_unit_name ON listed_unit (name);

-- Whose, and of which year; NULL in findings within one document.
ALTER TABLE finding ADD COLUMN across_entity TEXT;
ALTER TABLE finding ADD COLUMN across_year INTEGER;
CREATE INDEX finding_across ON finding (across_entity, across_year) WHERE across_entity IS NOT NULL;

-- The document that a figure stands in, where it is not the finding's own.
ALTER TABLE finding_source ADD COLUMN document_id TEXT REFERENCES document ON DELETE CASCADE;
CREATE INDEX finding_source_document ON finding_source (document_id) WHERE document_id IS NOT NULL;
CREATE TRIGGER document_leaves_findings BEFORE DELETE ON document BEGIN
  DELETE FROM finding WHERE id IN (SELECT finding_id FROM finding_source WHERE document_id = OLD.id);
END;
`,
};
