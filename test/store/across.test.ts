import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import type { AcrossFinding, Disclosure, Metadata } from '../../schema/index.ts';
import {
  documentsOf,
  documentsOfUnits,
  dueYears,
  findingsAcross,
  locate,
  migrations,
  openDatabase,
  save,
  saveAcross,
  select,
} from '../../store/index.ts';
import { disclosure, row, sha256, spanOf } from './made.ts';

/** What the store keeps between documents: what is due, what was found, and when it goes. */
const dir = mkdtempSync(join(tmpdir(), 'mingzhang-across-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
let files = 0;
const fresh = () => openDatabase(join(dir, `${++files}.db`));
type Store = ReturnType<typeof fresh>;
const all = (db: Store, sql: string) => [...select(db, sql).rows];

const made = (content: string, over: Partial<Metadata> = {}): Disclosure => {
  const one = disclosure(content);
  return { ...one, metadata: { ...one.metadata, ...over } };
};
const put = (db: Store, d: Disclosure, at = new Date('2026-01-01T00:00:00Z')) =>
  save(db, { source: d.document.source, bundle: 'auto', disclosures: [d] }, at);
const entity = '青禾县样例局';

const between = (a: string, b: string): AcrossFinding => ({
  check: 'prior-year',
  severity: 'warning',
  message: '两年对不上',
  expected: '1',
  actual: '2',
  arithmetic: '1 ≠ 2',
  sources: [
    { ...spanOf('646.78万元', 3), document: sha256(a) },
    { ...spanOf('1,344.73万元', 3), document: sha256(b) },
  ],
  confidence: 0.9,
  entity,
  year: 2023,
});
const settle = (db: Store, findings: readonly AcrossFinding[] = [], listed = new Map<string, string[]>()) => {
  for (const due of dueYears(db))
    saveAcross(db, due, {
      findings: due.year === 2023 ? findings : [],
      outcomes: [{ check: 'prior-year', outcome: 'holds' }],
      listed,
    });
};

describe('what is due', () => {
  it('is the year of a document and the year before, once', () => {
    const db = fresh();
    put(db, made('a'));
    put(db, made('b', { entity: '青禾县样例局(本级)', year: 2024 }));
    expect(dueYears(db)).toEqual([2022, 2023, 2024].map((year) => ({ entity, year })));
    settle(db);
    expect(dueYears(db)).toEqual([]);
  });

  it('is nothing where nothing changed', () => {
    const db = fresh();
    put(db, made('a'));
    settle(db);
    locate(db, '/in/a.txt', sha256('a'));
    expect(dueYears(db)).toEqual([]);
  });

  it('is what a document leaves, when its path holds another', () => {
    const db = fresh();
    put(db, made('a'));
    settle(db);
    const other = made('b', { entity: '云岫市样例局', year: 2020 });
    put(db, {
      ...other,
      document: { ...other.document, source: { ...other.document.source, path: '/in/a.txt' } },
    });
    expect(dueYears(db)).toEqual([
      { entity: '云岫市样例局', year: 2019 },
      { entity: '云岫市样例局', year: 2020 },
      { entity, year: 2022 },
      { entity, year: 2023 },
    ]);
  });

  it('is the department that lists a unit, when a document of the unit comes', () => {
    const db = fresh();
    put(db, made('a'));
    settle(db, [], new Map([[sha256('a'), ['青禾县样例中心']]]));
    put(db, made('b', { entity: '青禾县样例中心' }));
    expect(dueYears(db)).toContainEqual({ entity, year: 2023 });
    expect(dueYears(db)).not.toContainEqual({ entity, year: 2022 });
  });
});

describe('documents of a unit', () => {
  it('are those of the year, with older versions, and those of the next as they stand now', () => {
    const db = fresh();
    put(db, made('a'), new Date('2026-01-01T00:00:00Z'));
    const newer = made('b');
    put(
      db,
      { ...newer, document: { ...newer.document, source: { ...newer.document.source, path: '/in/a.txt' } } },
      new Date('2026-02-01T00:00:00Z'),
    );
    put(db, made('c', { year: 2024, kind: 'budget', entity: '青禾县样例局(本级)' }));
    put(db, made('d', { kind: 'performance_report' }));
    put(db, made('e', { entity: '云岫市样例局' }));
    const found = documentsOf(db, { entity, year: 2023 });
    expect(found.map((d) => [d.id, d.current, d.firstSeen.slice(0, 7)])).toEqual([
      [sha256('b'), true, '2026-02'],
      [sha256('a'), false, '2026-01'],
      [sha256('c'), true, '2026-01'],
    ]);
    expect(found[0]!.metadata).toEqual(newer.metadata);
    expect(found[0]!.rows).toEqual(newer.rows.map((r) => ({ ...r })));
  });

  it('of its units are found by their names, with the money of the treasury alone', () => {
    const db = fresh();
    const centre = '青禾县样例中心';
    const one = { ...made('a', { entity: centre }), rows: [row(), row({ fund: 'general', entity: centre })] };
    put(db, one);
    put(db, made('b', { entity: '青禾县样例中心二' }));
    const found = documentsOfUnits(db, [centre], 2023);
    expect(found.map((d) => [d.id, d.rows.map((r) => r.fund)])).toEqual([[sha256('a'), ['general']]]);
  });
});

describe('a finding between documents', () => {
  const pair = () => {
    const db = fresh();
    put(db, made('a'));
    put(db, made('b', { kind: 'budget' }));
    settle(db, [between('a', 'b')]);
    return db;
  };
  const count = (db: Store) => all(db, 'SELECT count(*) FROM finding WHERE across_entity IS NOT NULL')[0]![0];

  it('keeps the figures of both, each with its document, and stands among the other findings', () => {
    const db = pair();
    const [found] = [...findingsAcross(db, entity)];
    expect(found).toMatchObject({ check: 'prior-year', severity: 'warning', entity, year: 2023 });
    expect(found!.sources.map((s) => [s.document, s.path, s.quote, s.page])).toEqual([
      [sha256('a'), '/in/a.txt', '646.78万元', 3],
      [sha256('b'), '/in/b.txt', '1,344.73万元', 3],
    ]);
    expect(
      all(db, "SELECT path, other_paths, quotes, across_year FROM findings WHERE check_id = 'prior-year'"),
    ).toEqual([['/in/a.txt', '/in/b.txt', '646.78万元 ｜ 1,344.73万元', 2023]]);
    expect([...findingsAcross(db, '云岫市样例局')]).toEqual([]);
    expect([...findingsAcross(db, null)]).toHaveLength(1);
  });

  it('is counted in the ledger of its unit and year', () => {
    expect(
      all(pair(), 'SELECT entity, year, check_id, 结果, relations FROM across_checks WHERE year = 2023'),
    ).toEqual([[entity, 2023, 'prior-year', '成立', 1]]);
  });

  it.each(['a', 'b'])('goes when document %s is read anew', (content) => {
    const db = pair();
    put(db, made(content, content === 'b' ? { kind: 'budget' } : {}));
    expect(count(db)).toBe(0);
    expect(
      all(
        db,
        'SELECT count(*) FROM finding_source s LEFT JOIN finding f ON f.id = s.finding_id WHERE f.id IS NULL',
      ),
    ).toEqual([[0]]);
  });

  it.each(['a', 'b'])('is not shown while document %s has made way for another', (content) => {
    const db = pair();
    const other = made('c');
    const path = `/in/${content}.txt`;
    put(db, { ...other, document: { ...other.document, source: { ...other.document.source, path } } });
    expect([...findingsAcross(db, null)]).toEqual([]);
    settle(db);
    expect(count(db)).toBe(0);
  });

  it('makes way for what is found next time', () => {
    const db = pair();
    locate(db, '/in/copy.txt', sha256('a'));
    settle(db, [between('b', 'a')]);
    expect([...findingsAcross(db, null)].map((f) => f.sources[0]!.document)).toEqual([sha256('b')]);
  });
});

it('a store of the version before is brought here, and everything in it is due', () => {
  const path = join(dir, 'before.db');
  const old = new Database(path);
  old.exec(migrations[0]!.sql);
  old.pragma('user_version = 1');
  old.pragma('application_id = 0x6d7a6867');
  old.exec(`INSERT INTO source VALUES ('s', 1, 'text/plain', 1, 'auto', 1, '2026-01-01');
    INSERT INTO location (path, sha256, first_seen) VALUES ('/in/s.txt', 's', '2026-01-01');
    INSERT INTO document (id, sha256, entity, entities, year, kind, pages, text, warnings)
      VALUES ('s', 's', '青禾县样例局(本级)', '[]', 2023, 'budget', 0, '', '[]');
    INSERT INTO finding (document_id, check_id, severity, message, arithmetic, confidence)
      VALUES ('s', 'sum', 'error', '对不上', '1 ≠ 2', 1)`);
  old.close();
  const db = openDatabase(path);
  expect(all(db, 'SELECT check_id, across_entity FROM findings')).toEqual([['sum', null]]);
  expect(dueYears(db)).toEqual([{ entity: '青禾县样例局(本级)', year: 2023 }]);
  saveAcross(db, { entity, year: 2023 }, { findings: [], outcomes: [], listed: new Map() });
  expect(dueYears(db)).toEqual([]);
});
