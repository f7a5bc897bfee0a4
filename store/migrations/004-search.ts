import type { Migration } from './index.ts';

/**
 * Full text over documents, and over the names of units and items. The index keeps no text of its own (`content=''`): what
 * is found is looked up in `document` and `row`. Tokens are made by the program (`search_tokens`, `search/tokens.ts`);
 * leaving the index needs plain SQL only.
 */
const names = `
  SELECT DISTINCT 'item' AS kind, family, item AS name, coalesce(code, '') AS code, document_id
  FROM "row" WHERE family <> 'mention'
  UNION SELECT 'entity', '', entity, '', document_id FROM "row"
  UNION SELECT 'entity', '', entity, '', id FROM document WHERE entity IS NOT NULL`;

export const search: Migration = {
  version: 4,
  name: 'search',
  sql: `
-- A number for each document, which stays when the file is made anew.
CREATE TABLE search_document (
  id          INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL UNIQUE REFERENCES document ON DELETE CASCADE
) STRICT;
CREATE VIRTUAL TABLE search_text USING fts5 (title, body, content='', contentless_delete=1, tokenize="ascii tokenchars '.'");

-- Each unit (family '') and each item once, and in how many documents it stands; older versions are counted too.
CREATE TABLE search_name (
  id        INTEGER PRIMARY KEY,
  kind      TEXT NOT NULL,
  family    TEXT NOT NULL,
  name      TEXT NOT NULL,
  code      TEXT NOT NULL,
  documents INTEGER NOT NULL,
  UNIQUE (kind, family, name, code)
) STRICT;
CREATE VIRTUAL TABLE search_words USING fts5 (name, code, content='', contentless_delete=1, tokenize="ascii tokenchars '.'");

-- Which unit has figures in which document.
CREATE TABLE search_unit (
  name_id  INTEGER NOT NULL REFERENCES search_name ON DELETE CASCADE,
  document INTEGER NOT NULL REFERENCES search_document ON DELETE CASCADE,
  PRIMARY KEY (name_id, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_unit_document ON search_unit (document);

INSERT INTO search_document (document_id) SELECT id FROM document ORDER BY id;
INSERT INTO search_text (rowid, title, body)
  SELECT s.id, search_tokens(d.title), search_tokens(d.text) FROM search_document s JOIN document d ON d.id = s.document_id;
INSERT INTO search_name (kind, family, name, code, documents)
  SELECT kind, family, name, code, count(*) FROM (${names}) GROUP BY kind, family, name, code;
INSERT INTO search_words (rowid, name, code) SELECT id, search_tokens(name), code FROM search_name;
INSERT INTO search_unit (name_id, document)
  SELECT n.id, s.id FROM (${names}) u JOIN search_name n USING (kind, family, name, code)
  JOIN search_document s ON s.document_id = u.document_id WHERE u.kind = 'entity';

CREATE TRIGGER search_document_leaves AFTER DELETE ON search_document BEGIN
  DELETE FROM search_text WHERE rowid = OLD.id;
END;
CREATE TRIGGER search_name_comes AFTER INSERT ON search_name BEGIN
  INSERT INTO search_words (rowid, name, code) VALUES (NEW.id, search_tokens(NEW.name), NEW.code);
END;
CREATE TRIGGER search_name_leaves AFTER DELETE ON search_name BEGIN
  DELETE FROM search_words WHERE rowid = OLD.id;
END;
CREATE TRIGGER document_leaves_names BEFORE DELETE ON document BEGIN
  UPDATE search_name SET documents = documents - 1 WHERE id IN (
    SELECT n.id FROM (
      SELECT DISTINCT 'item' AS kind, family, item AS name, coalesce(code, '') AS code
      FROM "row" WHERE document_id = OLD.id AND family <> 'mention') o
    JOIN search_name n USING (kind, family, name, code)
    UNION SELECT u.name_id FROM search_unit u JOIN search_document s ON s.id = u.document WHERE s.document_id = OLD.id);
  DELETE FROM search_name WHERE documents = 0 AND id IN (
    SELECT n.id FROM (
      SELECT DISTINCT 'item' AS kind, family, item AS name, coalesce(code, '') AS code
      FROM "row" WHERE document_id = OLD.id AND family <> 'mention') o
    JOIN search_name n USING (kind, family, name, code)
    UNION SELECT u.name_id FROM search_unit u JOIN search_document s ON s.id = u.document WHERE s.document_id = OLD.id);
END;
`,
};
