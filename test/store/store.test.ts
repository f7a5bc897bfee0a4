import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { parserVersion, StoreError } from '../../schema/index.ts';
import {
  csvLines,
  guardFormula,
  known,
  locate,
  migrations,
  openDatabase,
  readDataset,
  recordFailure,
  save,
  select,
  summarize,
  views,
} from '../../store/index.ts';
import { disclosure, finding, row, sha256, spanOf } from './made.ts';

const dir = mkdtempSync(join(tmpdir(), 'mingzhang-store-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
let files = 0;
const fresh = () => openDatabase(join(dir, `${++files}.db`));
const put = (db: ReturnType<typeof fresh>, d = disclosure(), bundle: 'auto' | 'never' = 'auto') =>
  save(db, { source: d.document.source, bundle, disclosures: [d] });
const all = (db: ReturnType<typeof fresh>, sql: string) => [...select(db, sql).rows];

describe('a source', () => {
  it('is known by its bytes, and is stored once under two paths', () => {
    const db = fresh();
    expect(known(db, sha256('a'), 'auto')).toEqual({ state: 'unknown', kept: false });
    expect(put(db)).toBe('new');
    expect(known(db, sha256('a'), 'auto')).toEqual({ state: 'current', kept: true });
    locate(db, '/in/copy.txt', sha256('a'));
    expect(all(db, 'SELECT copies FROM documents')).toEqual([[2]]);
    expect(all(db, 'SELECT count(*) FROM income')).toEqual([[2]]);
  });

  it('is replaced as a whole when it is read again', () => {
    const db = fresh();
    put(db);
    db.prepare('UPDATE source SET parser_version = ?').run(parserVersion - 1);
    expect(known(db, sha256('a'), 'auto').state).toBe('stale');
    expect(put(db, disclosure('a', { rows: [row({ value: '1' })], findings: [], indicators: [] }))).toBe(
      'updated',
    );
    expect(all(db, 'SELECT value FROM rows')).toEqual([['1']]);
    expect(all(db, 'SELECT (SELECT count(*) FROM indicator), (SELECT count(*) FROM finding_source)')).toEqual(
      [[0, 0]],
    );
    expect(all(db, 'SELECT count(*) FROM location')).toEqual([[1]]);
  });

  it('that a newer program has read is left alone, and another way of reading is another reading', () => {
    const db = fresh();
    put(db);
    db.prepare('UPDATE source SET parser_version = ?').run(parserVersion + 1);
    expect(known(db, sha256('a'), 'auto').state).toBe('current');
    expect(known(db, sha256('a'), 'never').state).toBe('stale');
  });

  it('holds several documents when it is a bundle, or none', () => {
    const db = fresh();
    const parts = [disclosure('b', {}, 1), disclosure('b', {}, 2)];
    save(db, { source: parts[0]!.document.source, bundle: 'auto', disclosures: parts });
    expect(all(db, 'SELECT id FROM documents ORDER BY id')).toEqual([
      [`${sha256('b')}#1`],
      [`${sha256('b')}#2`],
    ]);
    save(db, { source: disclosure('nothing').document.source, bundle: 'auto', disclosures: [] });
    expect(known(db, sha256('nothing'), 'auto')).toEqual({ state: 'current', kept: false });
  });

  it('leaves the views, but not the store, when its path holds other bytes', () => {
    const db = fresh();
    put(db);
    const next = disclosure('a2');
    put(db, {
      ...next,
      document: { ...next.document, source: { ...next.document.source, path: '/in/a.txt' } },
    });
    expect(all(db, 'SELECT id FROM documents')).toEqual([[sha256('a2')]]);
    expect(all(db, 'SELECT count(*) FROM document')).toEqual([[2]]);
    locate(db, '/in/a.txt', sha256('a'));
    expect(all(db, 'SELECT id FROM documents')).toEqual([[sha256('a')]]);
  });

  it('is written whole or not at all', () => {
    const db = fresh();
    put(db);
    db.prepare('UPDATE source SET parser_version = 0').run();
    const broken = disclosure('a', {
      rows: [...disclosure().rows, { ...row(), item: null as unknown as string }],
    });
    expect(() => put(db, broken)).toThrow(/NOT NULL/);
    expect(all(db, 'SELECT count(*) FROM rows')).toEqual([[2]]);
    expect(all(db, 'SELECT parser_version FROM source')).toEqual([[0]]);
  });
});

it('writing what is there already changes nothing', () => {
  const db = fresh();
  put(db);
  recordFailure(db, { path: '/in/x', reason: 'empty', message: '文件为空' });
  const changes = () => db.prepare('SELECT total_changes()').pluck().get();
  const before = changes();
  locate(db, '/in/a.txt', sha256('a'), null, new Date(0));
  recordFailure(db, { path: '/in/x', reason: 'empty', message: '文件为空' }, new Date(0));
  expect(changes()).toBe(before);
});

it('forgets a failure when the path is read after all', () => {
  const db = fresh();
  recordFailure(db, { path: '/in/a.txt', reason: 'too_slow', message: '处理超时' });
  expect(summarize(db).failures).toHaveLength(1);
  put(db);
  expect(summarize(db).failures).toEqual([]);
});

it('keeps exact text and its number side by side, past every batch of the insert', () => {
  const db = fresh();
  const values = Array.from({ length: 173 }, (_, i) => `${i}.10`);
  put(
    db,
    disclosure('a', { rows: [...values.map((value) => row({ value })), row({ value: '优', unit: '等级' })] }),
  );
  expect(all(db, 'SELECT value FROM rows ORDER BY id').map(([v]) => v)).toEqual([...values, '优']);
  expect(all(db, "SELECT value_number FROM rows WHERE value IN ('7.10', '优') ORDER BY id")).toEqual([
    [7.1],
    [null],
  ]);
});

it('views say in Chinese what the codes mean, and where each figure stands', () => {
  const db = fresh();
  put(db);
  expect(
    all(
      db,
      `SELECT entity, year, value, "阶段", "度量", "资金", page, quote, document_title, path FROM income LIMIT 1`,
    ),
  ).toEqual([
    [
      '青禾县样例局',
      2023,
      '1344.73',
      '决算',
      '金额',
      '部门全口径',
      3,
      '1,344.73万元',
      '青禾县样例局2023年度部门决算',
      '/in/a.txt',
    ],
  ]);
  expect(all(db, 'SELECT "级别", page, quotes FROM findings')).toEqual([['错误', 3, '646.78万元 ｜ 92.7%']]);
  expect(all(db, 'SELECT level3, score_number FROM indicators')).toEqual([['维护系统数量', 9.5]]);
  expect(all(db, `SELECT "结果", relations FROM checks WHERE check_id = 'sum'`)).toEqual([['数据不足', 2]]);
  for (const view of views) expect(() => all(db, `SELECT * FROM ${view.name}`), view.name).not.toThrow();
});

it('a summary counts what is in the views', () => {
  const db = fresh();
  put(db);
  put(db, disclosure('b'));
  expect(summarize(db)).toMatchObject({
    documents: 2,
    rows: { income: 4 },
    indicators: 2,
    findings: { error: 2 },
    relations: { cannot_hold: 2, not_enough_data: 4 },
  });
});

it('exports every table, the same bytes for the same disclosures', () => {
  const lines = (order: string[]) => {
    const db = fresh();
    for (const content of order) put(db, disclosure(content));
    return readDataset(db).map(({ table, lines }) => [table.name, [...lines()]]);
  };
  const once = lines(['a', 'b']);
  expect(once.find(([name]) => name === 'rows')![1]).toHaveLength(4);
  expect(lines(['b', 'a'])).toEqual(once);
});

describe('the file', () => {
  it('is opened again, migrated once, with its views made anew when they changed', () => {
    const path = join(dir, 'again.db');
    const db = openDatabase(path);
    put(db);
    db.exec('DROP VIEW income; CREATE VIEW income AS SELECT 1 AS old');
    db.close();
    const again = openDatabase(path);
    expect(again.pragma('user_version', { simple: true })).toBe(migrations.at(-1)!.version);
    expect(again.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(again.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(all(again, 'SELECT count(*) FROM income')).toEqual([[2]]);
    const reader = openDatabase(path, { readOnly: true });
    expect(() => put(reader, disclosure('c'))).toThrow(/readonly/);
  });

  it.each([
    [
      'another program’s database',
      (p: string) => new Database(p).exec('CREATE TABLE theirs (x)').close(),
      /不是 mingzhang/,
    ],
    ['no database', (p: string) => writeFileSync(p, '收入总计'.repeat(500)), /不是 SQLite/],
    [
      'a newer program’s database',
      (p: string) => {
        const db = openDatabase(p);
        db.pragma('user_version = 999');
        db.close();
      },
      /更新版本/,
    ],
  ])('%s is refused with a sentence, and not touched', (name, make, message) => {
    const path = join(dir, `${name}.db`);
    make(path);
    expect(() => openDatabase(path)).toThrow(StoreError);
    expect(() => openDatabase(path)).toThrow(message);
  });

  it('that is not there cannot be read from', () => {
    expect(() => openDatabase(join(dir, 'none.db'), { readOnly: true })).toThrow(/mingzhang ingest/);
  });

  it('numbers its migrations without gaps', () => {
    expect(migrations.map((m) => m.version)).toEqual(migrations.map((_, i) => i + 1));
  });
});

describe('csv', () => {
  it.each([
    ['=SUM(A1)', "'=SUM(A1)"],
    ['@x', "'@x"],
    ['-405.97万元', "'-405.97万元"],
    ['-405.97', '-405.97'],
    ['+3%', '+3%'],
    ['收入总计', '收入总计'],
  ])('%s is written as %s', (from, to) => expect(guardFormula(from)).toBe(to));

  it('quotes what must be quoted, and leaves numbers and nothing alone', () => {
    expect(csvLines([['a,b', 'c"d', 'e\nf', null, -1.5, '']])).toBe('"a,b","c""d","e\nf",,-1.5,\r\n');
  });
});

it('a finding keeps all figures that take part', () => {
  const db = fresh();
  put(
    db,
    disclosure('a', {
      findings: [{ ...finding, sources: [spanOf('646.78万元'), spanOf('92.7%'), spanOf('2023')] }],
    }),
  );
  expect(all(db, 'SELECT position, quote FROM finding_source ORDER BY position')).toEqual([
    [0, '646.78万元'],
    [1, '92.7%'],
    [2, '2023'],
  ]);
});
