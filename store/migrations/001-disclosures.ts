import type { Migration } from './index.ts';

/**
 * The first tables. `source` is bytes that were read, once, whatever their names; `location` is where they were found;
 * `document` is one disclosure in them (a bundle holds several). Everything below a source goes when the source goes,
 * so that a reading is replaced as a whole.
 */
export const disclosures: Migration = {
  version: 1,
  name: 'disclosures',
  sql: `
CREATE TABLE source (
  sha256         TEXT PRIMARY KEY,
  bytes          INTEGER NOT NULL,
  media_type     TEXT NOT NULL,
  parser_version INTEGER NOT NULL,
  bundle         TEXT NOT NULL,
  kept           INTEGER NOT NULL,
  read_at        TEXT NOT NULL
) STRICT;

-- A path holds one content at a time; what it held before stays, no longer current, and out of the views.
CREATE TABLE location (
  path       TEXT NOT NULL,
  sha256     TEXT NOT NULL REFERENCES source ON DELETE CASCADE,
  url        TEXT,
  current    INTEGER NOT NULL DEFAULT 1,
  first_seen TEXT NOT NULL,
  PRIMARY KEY (path, sha256)
) STRICT, WITHOUT ROWID;
CREATE INDEX location_source ON location (sha256, current);

CREATE TABLE document (
  id        TEXT PRIMARY KEY,
  sha256    TEXT NOT NULL REFERENCES source ON DELETE CASCADE,
  title     TEXT,
  entity    TEXT,
  entities  TEXT NOT NULL,
  year      INTEGER,
  kind      TEXT NOT NULL,
  level     TEXT,
  region    TEXT,
  publisher TEXT,
  published TEXT,
  pages     INTEGER NOT NULL,
  text      TEXT NOT NULL,
  warnings  TEXT NOT NULL
) STRICT;
CREATE INDEX document_source ON document (sha256);
CREATE INDEX document_entity ON document (entity, year);

CREATE TABLE "row" (
  id            INTEGER PRIMARY KEY,
  document_id   TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
  family        TEXT NOT NULL,
  entity        TEXT NOT NULL,
  year          INTEGER NOT NULL,
  fund          TEXT,
  item          TEXT NOT NULL,
  part          TEXT,
  code          TEXT,
  stage         TEXT,
  measure       TEXT NOT NULL,
  basis         TEXT,
  value         TEXT NOT NULL,
  value_number  REAL,
  unit          TEXT NOT NULL,
  printed       TEXT NOT NULL,
  scope         TEXT,
  decimals      INTEGER,
  scale         INTEGER NOT NULL,
  confidence    REAL NOT NULL,
  rule          TEXT NOT NULL,
  source_start  INTEGER NOT NULL,
  source_end    INTEGER NOT NULL,
  quote         TEXT NOT NULL,
  page          INTEGER,
  table_name    TEXT,
  table_row     INTEGER,
  table_column  INTEGER
) STRICT;
CREATE INDEX row_document ON "row" (document_id);
CREATE INDEX row_item ON "row" (family, item, year);

CREATE TABLE indicator (
  id            INTEGER PRIMARY KEY,
  document_id   TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
  entity        TEXT NOT NULL,
  year          INTEGER NOT NULL,
  project       TEXT NOT NULL,
  level1        TEXT,
  level2        TEXT,
  level3        TEXT NOT NULL,
  nature        TEXT,
  operator      TEXT,
  target        TEXT,
  actual        TEXT,
  unit          TEXT,
  weight        TEXT,
  weight_number REAL,
  score         TEXT,
  score_number  REAL,
  deviation     TEXT,
  confidence    REAL NOT NULL,
  rule          TEXT NOT NULL,
  source_start  INTEGER NOT NULL,
  source_end    INTEGER NOT NULL,
  quote         TEXT NOT NULL,
  page          INTEGER,
  table_name    TEXT,
  table_row     INTEGER,
  table_column  INTEGER
) STRICT;
CREATE INDEX indicator_document ON indicator (document_id);

CREATE TABLE finding (
  id          INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
  check_id    TEXT NOT NULL,
  severity    TEXT NOT NULL,
  message     TEXT NOT NULL,
  expected    TEXT,
  actual      TEXT,
  arithmetic  TEXT NOT NULL,
  confidence  REAL NOT NULL
) STRICT;
CREATE INDEX finding_document ON finding (document_id);

-- Every figure that takes part in a finding, in its order.
CREATE TABLE finding_source (
  finding_id   INTEGER NOT NULL REFERENCES finding ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  source_start INTEGER NOT NULL,
  source_end   INTEGER NOT NULL,
  quote        TEXT NOT NULL,
  page         INTEGER,
  table_name   TEXT,
  table_row    INTEGER,
  table_column INTEGER,
  PRIMARY KEY (finding_id, position)
) STRICT, WITHOUT ROWID;

-- How many relations of a check ended how: what was not checked can be seen, and is never counted as passed.
CREATE TABLE ledger (
  document_id TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
  check_id    TEXT NOT NULL,
  outcome     TEXT NOT NULL,
  relations   INTEGER NOT NULL,
  PRIMARY KEY (document_id, check_id, outcome)
) STRICT, WITHOUT ROWID;

CREATE TABLE failure (
  path      TEXT PRIMARY KEY,
  reason    TEXT NOT NULL,
  message   TEXT NOT NULL,
  failed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
