import type { Migration } from './index.ts';

/**
 * What a crawl has to remember. A `crawl_visit` is one walk over one site, open until it ends; a `crawl_target` is an
 * address, done when its `visit` is the open one; a `crawl_version` says which bytes stood there, since when. Bytes lie
 * in files (`crawl_content`), documents inside of others are `crawl_member`s.
 */
export const crawl: Migration = {
  version: 3,
  name: 'crawl',
  sql: `
CREATE TABLE crawl_site (
  name       TEXT PRIMARY KEY,
  region     TEXT,
  level      TEXT,
  definition TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One call of the program over several sites. It stays open when it is cut short, and is then gone on with.
CREATE TABLE crawl_run (
  id         INTEGER PRIMARY KEY,
  sites      TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at   TEXT
) STRICT;

CREATE TABLE crawl_visit (
  id         INTEGER PRIMARY KEY,
  site       TEXT NOT NULL REFERENCES crawl_site,
  run        INTEGER NOT NULL REFERENCES crawl_run,
  started_at TEXT NOT NULL,
  ended_at   TEXT,
  -- how often the first and last pages of its lists were looked at again
  rounds     INTEGER NOT NULL DEFAULT 0,
  summary    TEXT
) STRICT;
CREATE INDEX crawl_visit_site ON crawl_visit (site, ended_at);

CREATE TABLE crawl_target (
  id            INTEGER PRIMARY KEY,
  site          TEXT NOT NULL REFERENCES crawl_site,
  url           TEXT NOT NULL,
  role          TEXT NOT NULL,
  depth         INTEGER NOT NULL,
  list          TEXT,
  title         TEXT,
  published     TEXT,
  -- the last visit in which it was done, and what that gave
  visit         INTEGER,
  outcome       TEXT,
  status        INTEGER,
  reason        TEXT,
  message       TEXT,
  attempts      INTEGER NOT NULL DEFAULT 0,
  due_at        INTEGER NOT NULL DEFAULT 0,
  final_url     TEXT,
  sha256        TEXT,
  digest        TEXT,
  etag          TEXT,
  last_modified TEXT,
  edition       INTEGER NOT NULL DEFAULT 0,
  gone_at       TEXT,
  first_seen    TEXT NOT NULL,
  checked_at    TEXT,
  UNIQUE (site, url)
) STRICT;
CREATE INDEX crawl_target_visit ON crawl_target (site, visit);
CREATE INDEX crawl_target_list ON crawl_target (site, list) WHERE list IS NOT NULL;

-- Which page an address hung on, under which words.
CREATE TABLE crawl_link (
  from_id   INTEGER NOT NULL REFERENCES crawl_target ON DELETE CASCADE,
  to_id     INTEGER NOT NULL REFERENCES crawl_target ON DELETE CASCADE,
  title     TEXT,
  published TEXT,
  PRIMARY KEY (from_id, to_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX crawl_link_to ON crawl_link (to_id);

CREATE TABLE crawl_content (
  sha256     TEXT PRIMARY KEY,
  bytes      INTEGER NOT NULL,
  media_type TEXT NOT NULL,
  path       TEXT NOT NULL,
  stored_at  TEXT NOT NULL,
  -- the parser that has read it, or has found that there is nothing to read
  read_by    INTEGER,
  read_as    TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE crawl_version (
  id         INTEGER PRIMARY KEY,
  target_id  INTEGER NOT NULL REFERENCES crawl_target ON DELETE CASCADE,
  sha256     TEXT NOT NULL REFERENCES crawl_content,
  visit      INTEGER NOT NULL,
  fetched_at TEXT NOT NULL,
  url        TEXT NOT NULL,
  current    INTEGER NOT NULL,
  UNIQUE (target_id, sha256)
) STRICT;
CREATE INDEX crawl_version_content ON crawl_version (sha256, current);

CREATE TABLE crawl_member (
  container TEXT NOT NULL REFERENCES crawl_content,
  position  INTEGER NOT NULL,
  name      TEXT NOT NULL,
  sha256    TEXT NOT NULL REFERENCES crawl_content,
  PRIMARY KEY (container, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX crawl_member_content ON crawl_member (sha256);

-- Every fetch that gave something new or went wrong. One that found nothing new leaves only its time, in its target.
CREATE TABLE crawl_fetch (
  id         INTEGER PRIMARY KEY,
  target_id  INTEGER NOT NULL REFERENCES crawl_target ON DELETE CASCADE,
  visit      INTEGER NOT NULL,
  fetched_at TEXT NOT NULL,
  outcome    TEXT NOT NULL,
  status     INTEGER,
  sha256     TEXT,
  reason     TEXT,
  message    TEXT
) STRICT;
CREATE INDEX crawl_fetch_visit ON crawl_fetch (visit, outcome);

CREATE TABLE crawl_robots (
  origin        TEXT PRIMARY KEY,
  text          TEXT NOT NULL,
  etag          TEXT,
  last_modified TEXT,
  checked_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
