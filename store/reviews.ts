import type { Verdict } from '../schema/index.ts';
import type { Connection } from './database.ts';

/**
 * What readers say of findings: the only thing that a page writes. A review belongs to a document, a check and the places of
 * the figures, so that reading the document again does not lose it.
 */
export interface ReviewKey {
  readonly document: string;
  readonly check: string;
  /** The column `figures` of the view `findings`. */
  readonly figures: string;
}
export interface Review extends ReviewKey {
  /** Null takes the review back. */
  readonly verdict: Verdict | null;
  readonly comment: string;
}

/** Whether there is such a finding. Nothing is said of what is not there. */
export function saveReview(db: Connection, review: Review, now = new Date()): boolean {
  const { document, check, figures, verdict, comment } = review;
  const write = db.transaction(() => {
    const found = db
      .prepare('SELECT message, quotes FROM findings WHERE document_id = ? AND check_id = ? AND figures = ?')
      .get(document, check, figures) as { message: string; quotes: string } | undefined;
    if (!found) return false;
    if (verdict === null)
      db.prepare('DELETE FROM review WHERE document_id = ? AND check_id = ? AND figures = ?').run(
        document,
        check,
        figures,
      );
    else
      db.prepare(
        `INSERT OR REPLACE INTO review (document_id, check_id, figures, verdict, comment, message, quotes, reviewed_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      ).run(document, check, figures, verdict, comment, found.message, found.quotes, now.toISOString());
    return true;
  });
  return write.immediate();
}

/**
 * After a document was read anew: a review whose finding has moved (a newer extractor gives other places) goes with it,
 * where one finding of the same check is about the very same printed figures.
 */
export function carryReviews(db: Connection, document: string): void {
  const lost = db
    .prepare(
      `SELECT check_id AS "check", figures, quotes FROM review v WHERE document_id = ? AND NOT EXISTS (
         SELECT 1 FROM findings f WHERE f.document_id = v.document_id AND f.check_id = v.check_id AND f.figures = v.figures)`,
    )
    .all(document) as { check: string; figures: string; quotes: string }[];
  const same = db
    .prepare('SELECT DISTINCT figures FROM findings WHERE document_id = ? AND check_id = ? AND quotes = ?')
    .pluck();
  const move = db.prepare(
    'UPDATE OR IGNORE review SET figures = ? WHERE document_id = ? AND check_id = ? AND figures = ?',
  );
  for (const { check, figures, quotes } of lost) {
    const found = same.all(document, check, quotes) as string[];
    if (found.length === 1) move.run(found[0], document, check, figures);
  }
}

export interface LostReview extends Review {
  readonly message: string;
  readonly reviewedAt: string;
}
/** Reviews whose finding is no longer there. */
export const lostReviews = (db: Connection): LostReview[] =>
  db
    .prepare(
      `SELECT document_id AS document, check_id AS "check", figures, verdict, comment, message, reviewed_at AS reviewedAt
       FROM review v WHERE NOT EXISTS (SELECT 1 FROM findings f
         WHERE f.document_id = v.document_id AND f.check_id = v.check_id AND f.figures = v.figures)
       ORDER BY reviewed_at DESC`,
    )
    .all() as LostReview[];
