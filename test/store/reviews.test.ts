import { expect, it } from 'vitest';
import type { Disclosure } from '../../schema/index.ts';
import { lostReviews, openDatabase, type Review, save, saveReview, select } from '../../store/index.ts';
import { disclosure, finding, sha256, spanOf } from './made.ts';

/** What a reader says of a finding outlives every reading of the document. */
const fresh = () => openDatabase(':memory:');
type Db = ReturnType<typeof fresh>;
const put = (db: Db, read: Disclosure) =>
  save(db, { source: read.document.source, bundle: 'auto', disclosures: [read] });
const said = (db: Db) => [...select(db, 'SELECT verdict, "复核", comment FROM findings ORDER BY id').rows];
const review = (db: Db, over: Partial<Review> = {}): Review => ({
  document: sha256('a'),
  check: 'change-rate',
  figures: String([...select(db, 'SELECT figures FROM findings LIMIT 1').rows][0]?.[0]),
  verdict: 'confirmed',
  comment: '与原文一致',
  ...over,
});

it('stands with its finding, and is still there when the document was read again', () => {
  const db = fresh();
  put(db, disclosure());
  expect(said(db)).toEqual([[null, null, null]]);
  expect(saveReview(db, review(db))).toBe(true);
  expect(said(db)).toEqual([['confirmed', '已确认', '与原文一致']]);
  put(db, disclosure());
  expect(said(db)).toEqual([['confirmed', '已确认', '与原文一致']]);
  saveReview(db, review(db, { verdict: 'dismissed', comment: '' }));
  expect(said(db)).toEqual([['dismissed', '已排除', '']]);
  saveReview(db, review(db, { verdict: null }));
  expect(said(db)).toEqual([[null, null, null]]);
});

it('goes with its figures to where a newer reading finds them, and to nothing else', () => {
  const db = fresh();
  put(db, disclosure());
  saveReview(db, review(db));
  const moved = finding.sources.map((s) => ({ ...s, start: s.start + 5, end: s.end + 5 }));
  put(db, disclosure('a', { findings: [{ ...finding, sources: moved }] }));
  expect(said(db)).toEqual([['confirmed', '已确认', '与原文一致']]);
  put(db, disclosure('a', { findings: [{ ...finding, sources: [spanOf('1,344.73万元')] }] }));
  expect(said(db)).toEqual([[null, null, null]]);
  expect(lostReviews(db)).toMatchObject([{ check: 'change-rate', message: finding.message }]);
  put(db, disclosure('a', { findings: [finding] }));
  expect(said(db)).toEqual([['confirmed', '已确认', '与原文一致']]);
  expect(lostReviews(db)).toEqual([]);
});

it('is not said of what is not there', () => {
  const db = fresh();
  put(db, disclosure());
  expect(saveReview(db, review(db, { figures: '1-2' }))).toBe(false);
  expect(saveReview(db, review(db, { document: sha256('b') }))).toBe(false);
  expect(lostReviews(db)).toEqual([]);
});
