import type { DocumentKind, Family } from '../../schema/index.ts';
import type { Connection } from '../database.ts';
import { marked, type Snippet, type Span, snippetOf } from './snippet.ts';
import { matchAll, type Word, wordsOf } from './words.ts';

export { indexDocument, teachTokens } from './fill.ts';
export type { Snippet, Span } from './snippet.ts';

/** Finds documents, units and items by words; two characters are a word, and so is one. Older versions are not found. */
export const searchKinds = { entity: '单位', item: '科目', document: '文件' } as const;
export type SearchKind = keyof typeof searchKinds;

/** Where to look: the document, the unit that it is about, and the place in its text. */
export interface HitDocument {
  readonly id: string;
  readonly title: string | null;
  readonly entity: string | null;
  readonly year: number | null;
  readonly kind: DocumentKind;
  readonly region: string | null;
  readonly path: string;
}
export interface DocumentHit {
  readonly kind: 'document';
  readonly name: Snippet;
  readonly document: HitDocument;
  readonly entity: string | null;
  /** The first of the words in the text; null where only the title has them. */
  readonly place: Span | null;
  readonly snippet: Snippet | null;
}
export interface EntityHit {
  readonly kind: 'entity';
  readonly name: Snippet;
  /** The newest that has figures of it. */
  readonly document: HitDocument;
  readonly entity: string;
  /** Current documents with figures of it. */
  readonly documents: number;
  readonly place: null;
}
export interface ItemHit {
  readonly kind: 'item';
  readonly name: Snippet;
  readonly family: Family;
  readonly code: string | null;
  /** The newest figure of it. */
  readonly document: HitDocument;
  readonly entity: string;
  readonly place: (Span & { readonly page: number | null }) | null;
  /** Documents that print it, older versions counted too. */
  readonly documents: number;
}
export type Hit = DocumentHit | EntityHit | ItemHit;

export interface SearchOptions {
  readonly kinds?: readonly SearchKind[];
  /** From 1; 20 unless told. */
  readonly limit?: number;
  readonly offset?: number;
}
export interface Found {
  /** What was searched for: empty when nothing that was typed is a word. */
  readonly words: readonly string[];
  /** Units first, then items, then documents; the best first within each. */
  readonly hits: readonly Hit[];
  readonly totals: Readonly<Record<SearchKind, number>>;
}

interface Finder {
  count(db: Connection, match: string): number;
  find(db: Connection, words: readonly Word[], match: string, limit: number, offset: number): Hit[];
}

export function search(db: Connection, typed: string, options: SearchOptions = {}): Found {
  const { kinds = keys, limit = 20 } = options;
  const words = wordsOf(typed);
  const totals = { entity: 0, item: 0, document: 0 };
  const hits: Hit[] = [];
  let skip = options.offset ?? 0;
  const match = matchAll(words);
  for (const kind of words.length === 0 ? [] : keys.filter((k) => kinds.includes(k))) {
    totals[kind] = finders[kind].count(db, match);
    const room = limit - hits.length;
    if (room > 0 && skip < totals[kind]) hits.push(...finders[kind].find(db, words, match, room, skip));
    skip = Math.max(0, skip - totals[kind]);
  }
  return { words: words.map((word) => word.text), hits, totals };
}

const keys = Object.keys(searchKinds) as SearchKind[];
const isCurrent = (d: string) =>
  `EXISTS (SELECT 1 FROM location l WHERE l.sha256 = ${d}.sha256 AND l.current)`;
const documentColumns = `d.id, d.title, d.entity, d.year, d.kind, d.region,
  (SELECT min(l.path) FROM location l WHERE l.sha256 = d.sha256 AND l.current) AS path`;

const documents: Finder = {
  count: (db, match) =>
    db
      .prepare(
        `SELECT count(*) FROM search_text t JOIN search_document s ON s.id = t.rowid JOIN document d ON d.id = s.document_id
         WHERE search_text MATCH ? AND ${isCurrent('d')}`,
      )
      .pluck()
      .get(match) as number,
  find: (db, words, match, limit, offset) => {
    const found = db
      .prepare(
        `SELECT ${documentColumns}, d.text FROM (
           SELECT s.document_id, bm25(search_text, 8, 1) AS score FROM search_text t
           JOIN search_document s ON s.id = t.rowid JOIN document d ON d.id = s.document_id
           WHERE search_text MATCH ? AND ${isCurrent('d')} ORDER BY score, s.document_id LIMIT ? OFFSET ?) f
         JOIN document d ON d.id = f.document_id ORDER BY f.score, d.id`,
      )
      .all(match, limit, offset) as (HitDocument & { text: string })[];
    return found.map(({ text, ...document }): DocumentHit => {
      const found = snippetOf(text, words);
      return {
        kind: 'document',
        name: marked(document.title ?? document.path, words),
        document,
        entity: document.entity,
        place: found?.place ?? null,
        snippet: found?.snippet ?? null,
      };
    });
  },
};

const countNames = (db: Connection, match: string, kind: SearchKind, live: string) =>
  db
    .prepare(
      `SELECT count(*) FROM (SELECT DISTINCT n.family, n.name FROM search_words w JOIN search_name n ON n.id = w.rowid
       WHERE search_words MATCH ? AND n.kind = ? AND ${live})`,
    )
    .pluck()
    .get(match, kind) as number;

interface Name {
  readonly family: Family;
  readonly name: string;
  readonly code: string | null;
  readonly documents: number;
}
/** Short names first, as they hold the words and little else; of equals what stands in more documents. */
const findNames = (
  db: Connection,
  match: string,
  kind: SearchKind,
  live: string,
  limit: number,
  offset: number,
): Name[] =>
  db
    .prepare(
      `WITH matching AS MATERIALIZED (
         SELECT rowid, bm25(search_words) AS score FROM search_words WHERE search_words MATCH ?)
       SELECT n.family, n.name, nullif(max(n.code), '') AS code, sum(n.documents) AS documents
       FROM matching m JOIN search_name n ON n.id = m.rowid WHERE n.kind = ? AND ${live}
       GROUP BY n.family, n.name ORDER BY round(min(m.score), 3), sum(n.documents) DESC, n.name LIMIT ? OFFSET ?`,
    )
    .all(match, kind, limit, offset) as Name[];

const ofUnit = `search_unit u JOIN search_document s ON s.id = u.document JOIN document d ON d.id = s.document_id`;
const unitLives = `EXISTS (SELECT 1 FROM ${ofUnit} WHERE u.name_id = n.id AND ${isCurrent('d')})`;

const entities: Finder = {
  count: (db, match) => countNames(db, match, 'entity', unitLives),
  find: (db, words, match, limit, offset) => {
    const newest = db.prepare(
      `SELECT ${documentColumns}, count(*) OVER () AS documents FROM search_name n
       JOIN search_unit u ON u.name_id = n.id JOIN search_document s ON s.id = u.document
       JOIN document d ON d.id = s.document_id
       WHERE n.kind = 'entity' AND n.family = '' AND n.name = ? AND ${isCurrent('d')}
       ORDER BY d.year DESC, d.published DESC, d.id LIMIT 1`,
    );
    return findNames(db, match, 'entity', unitLives, limit, offset).map(({ name }): EntityHit => {
      const { documents, ...document } = newest.get(name) as HitDocument & { documents: number };
      return { kind: 'entity', name: marked(name, words), entity: name, document, documents, place: null };
    });
  },
};

const itemLives = `EXISTS (SELECT 1 FROM "row" r JOIN document d ON d.id = r.document_id
  WHERE r.family = n.family AND r.item = n.name AND ${isCurrent('d')})`;

const items: Finder = {
  count: (db, match) => countNames(db, match, 'item', itemLives),
  find: (db, words, match, limit, offset) => {
    const newest = db.prepare(
      `SELECT ${documentColumns}, r.entity AS unit, r.page, r.source_start AS start, r.source_end AS "end"
       FROM "row" r JOIN document d ON d.id = r.document_id
       WHERE r.family = ? AND r.item = ? AND ${isCurrent('d')} ORDER BY r.year DESC LIMIT 1`,
    );
    return findNames(db, match, 'item', itemLives, limit, offset).map(
      ({ family, name, code, documents }): ItemHit => {
        const { unit, page, start, end, ...document } = newest.get(family, name) as HitDocument &
          Span & { unit: string; page: number | null };
        const place = { start, end, page };
        return {
          kind: 'item',
          name: marked(name, words),
          family,
          code,
          document,
          entity: unit,
          place,
          documents,
        };
      },
    );
  },
};

const finders: Readonly<Record<SearchKind, Finder>> = {
  entity: entities,
  item: items,
  document: documents,
};
