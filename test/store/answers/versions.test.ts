import { expect, it } from 'vitest';
import { changesBetween, countChanges, versionOf, versionPairs } from '../../../store/index.ts';
import { sha256 } from '../made.ts';
import { emptyStore, put } from './made.ts';

const rows = (...values: readonly string[]) =>
  values.map((value, i) => ({ value, item: `科目${i}`, family: 'expenditure' as const }));

it('a document published again at the same place: what was changed, and when', () => {
  const db = emptyStore();
  const path = '/in/x.pdf';
  put(db, 'old', { path, rows: rows('1', '2', '3', '4', '5'), seen: '2024-08-21T00:00:00Z' });
  put(db, 'new', { path, rows: rows('1', '2.00', '33', '4'), seen: '2024-09-30T00:00:00Z' });
  const [pair, ...rest] = versionPairs(db);
  expect(rest).toEqual([]);
  expect(pair).toMatchObject({
    older: { id: sha256('old'), current: false, seen: '2024-08-21T00:00:00.000Z' },
    newer: { id: sha256('new'), current: true },
    samePlace: true,
  });
  const changed = changesBetween(db, sha256('old'), sha256('new'));
  expect(changed.map(({ before, after }) => [before.item, before.value, after.value])).toEqual([
    ['科目2', '3', '33'],
  ]);
  expect(countChanges(db, sha256('old'), sha256('new'))).toEqual({
    changed: 1,
    alike: 3,
    added: 0,
    removed: 1,
    unclear: 0,
    another: false,
  });
});

it('two that call themselves the same stand beside each other, by the day they were published', () => {
  const db = emptyStore();
  put(db, 'b', { metadata: { published: '2024-10-01' } });
  put(db, 'a', { metadata: { published: '2024-08-01' } });
  put(db, 'c', { metadata: { published: '2024-12-01' } });
  put(db, 'budget', { metadata: { kind: 'budget' } });
  put(db, 'own', { metadata: { level: 'unit' } });
  put(db, 'else', { metadata: { entity: '青禾县乙局' } });
  const pairs = versionPairs(db);
  expect(pairs.map(({ older, newer, samePlace }) => [older.id, newer.id, samePlace])).toEqual([
    [sha256('b'), sha256('c'), false],
    [sha256('a'), sha256('b'), false],
  ]);
  expect(versionPairs(db, '青禾县乙局')).toEqual([]);
  expect(versionPairs(db, '青禾县样例局')).toEqual(pairs);
  expect(versionOf(db, sha256('own'))).toMatchObject({ level: 'unit', current: true });
  expect(versionOf(db, 'none')).toBeNull();
});

it('what one version prints in two ways is not called a change, and what differs in most is another document', () => {
  const db = emptyStore();
  put(db, 'a', { rows: [...rows('1', '2', '3'), { family: 'expenditure', item: '科目0', value: '9' }] });
  put(db, 'b', { rows: rows('1', '22', '33', '44') });
  expect(countChanges(db, sha256('a'), sha256('b'))).toEqual({
    changed: 2,
    alike: 0,
    unclear: 1,
    added: 1,
    removed: 0,
    another: true,
  });
});
