import type { Migration } from './index.ts';

/**
 * What a reader said of a finding. It is known by its document, its check and the places of its figures, never by the
 * number of a row, and hangs on nothing that reading the document again would replace.
 */
export const reviews: Migration = {
  version: 5,
  name: 'reviews',
  sql: `
CREATE TABLE review (
  document_id TEXT NOT NULL,
  check_id    TEXT NOT NULL,
  -- 120-128 340-350; those in other documents behind their id and a colon
  figures     TEXT NOT NULL,
  verdict     TEXT NOT NULL,
  comment     TEXT NOT NULL,
  -- as they were when it was said
  message     TEXT NOT NULL,
  quotes      TEXT NOT NULL,
  reviewed_at TEXT NOT NULL,
  PRIMARY KEY (document_id, check_id, figures)
) STRICT, WITHOUT ROWID;
`,
};
