import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parserVersion } from '../../../schema/index.ts';
import { type Connection, holdings, openDatabase } from '../../../store/index.ts';
import { writtenAt } from '../earlier.ts';
import { emptyStore, put } from './made.ts';

const kept = (db: Connection) =>
  db.prepare('SELECT document_id, family, rows FROM document_rows ORDER BY 1, 2').raw().all();
const counted = (db: Connection) =>
  db.prepare('SELECT document_id, family, count(*) FROM "row" GROUP BY 1, 2 ORDER BY 1, 2').raw().all();

it('counts of rows are those of the rows after every kind of write', () => {
  const db = emptyStore();
  const rows = [{}, {}, { family: 'asset' as const }];
  put(db, 'a', { rows });
  put(db, 'b', { rows: [{}] });
  put(db, 'none', {});
  expect(kept(db)).toHaveLength(3);
  expect(kept(db)).toEqual(counted(db));
  db.prepare('UPDATE source SET parser_version = ?').run(parserVersion - 1);
  put(db, 'a', { rows: [{ family: 'project' }] });
  expect(kept(db)).toEqual(counted(db));
  expect(() => put(db, 'c', { rows: [{}, { item: null as unknown as string }] })).toThrow();
  expect(kept(db)).toEqual(counted(db));
  db.prepare('DELETE FROM source').run();
  expect(kept(db)).toEqual([]);
});

it('a store of the version before gets its counts, and keeps its rows', () => {
  const dir = mkdtempSync(join(tmpdir(), 'mingzhang-answers-'));
  try {
    const db = openDatabase(writtenAt(dir, 5));
    expect(kept(db)).toEqual(counted(db));
    const families = db.prepare('SELECT family, count(*) AS rows FROM "row" GROUP BY 1 ORDER BY 1').all();
    expect(families.length).toBeGreaterThan(0);
    expect([...holdings(db).rows].sort((a, b) => (a.family < b.family ? -1 : 1))).toEqual(families);
    db.close();
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});

it('an answer about the whole store is kept, and forgotten when this connection or another writes', () => {
  const dir = mkdtempSync(join(tmpdir(), 'mingzhang-answers-'));
  try {
    const path = join(dir, 'store.db');
    const writer = openDatabase(path);
    put(writer, 'a', { rows: [{}] });
    const reader = openDatabase(path, { readOnly: true });
    const first = holdings(reader);
    expect(holdings(reader)).toBe(first);
    put(writer, 'b', { rows: [{}] });
    expect(holdings(reader).documents).toBe(2);
    expect(holdings(writer).documents).toBe(2);
    put(writer, 'c', { rows: [{}] });
    expect([holdings(writer).documents, holdings(reader).documents]).toEqual([3, 3]);
    reader.close();
    writer.close();
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});
