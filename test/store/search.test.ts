import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import type { Disclosure } from '../../schema/index.ts';
import { locate, migrations, openDatabase, type SearchOptions, save, search } from '../../store/index.ts';
import { disclosure, row, sha256 } from './made.ts';

/** Words are found as Chinese readers mean them, and what is found is where it says. */
const dir = mkdtempSync(join(tmpdir(), 'mingzhang-search-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
let files = 0;
const fresh = () => openDatabase(join(dir, `${++files}.db`));
type Store = ReturnType<typeof fresh>;

const made = (content: string, text: string, over: Partial<Disclosure> = {}): Disclosure => {
  const base = disclosure(content, over);
  return { ...base, document: { ...base.document, text } };
};
const put = (db: Store, d: Disclosure) =>
  save(db, { source: d.document.source, bundle: 'auto', disclosures: [d] });
const holding = (text: string) => {
  const db = fresh();
  put(db, made('a', text, { metadata: { ...disclosure().metadata, title: null } }));
  return db;
};
const documents: SearchOptions = { kinds: ['document'] };
const found = (db: Store, words: string) => search(db, words, documents).totals.document === 1;
const marks = (db: Store, words: string) => {
  const [hit] = search(db, words, documents).hits;
  if (hit?.kind !== 'document' || hit.snippet === null) return null;
  return hit.snippet.marks.map((m) => hit.snippet!.text.slice(m.start, m.end));
};

describe('a word', () => {
  it.each([
    ['two characters', '本年公务接待费支出', '接待', ['接待']],
    ['one character', '县水利局决算', '局', ['局']],
    ['the last character of a text', '县水利局', '局', ['局']],
    ['several characters together', '本年公务接待费支出', '公务接待费', ['公务接待费']],
    ['spaced out in the document', '合　　计 12 收 入 总 计', '收入总计', ['收 入 总 计']],
    ['full width and capitals', 'ＯＡ系统运维', 'oa', ['ＯＡ']],
    ['a radical in place of the character', '⼯资福利⽀出', '工资福利支出', ['⼯资福利⽀出']],
    ['brackets of either width', '因公出国（境）费用', '出国(境)费', ['出国（境）费']],
    ['a number, with and without commas', '收入1,344.73万元', '1344.73', ['1,344.73']],
    ['a number as it is printed', '收入1344.73万元', '1,344.73', ['1344.73']],
    ['a number and what it counts', '2023年度收入', '2023年', ['2023年']],
    ['characters around a Latin word', '采购OA系统一套', '购OA系', ['购OA系']],
    ['a character outside the basic plane', '𬭎业大厦维修', '𬭎业', ['𬭎业']],
  ])('%s', (_, text, words, expected) => {
    expect(marks(holding(text), words)).toEqual(expected);
  });

  it.each([
    ['characters that do not stand together', '收入和支出', '收支'],
    ['the end of one word and the beginning of the next', '收入、支出', '入支'],
    ['part of a number', '收入1,344.73万元', '344.73'],
    ['part of a Latin word', 'OAK系统', 'oa'],
    ['another number with the same digits', '收入13447.3万元', '1344.73'],
  ])('is not %s', (_, text, words) => {
    const db = holding(text);
    expect(found(db, words)).toBe(false);
    expect(found(db, text)).toBe(true);
  });

  it('stands beside others, and all must be there; between quotation marks it holds spaces', () => {
    const db = holding('培训费预算 annual report 2024');
    expect(marks(db, '2024 培训')).toEqual(['培训', '2024']);
    expect(found(db, '培训 会议')).toBe(false);
    expect(found(db, '"annual report"')).toBe(true);
    expect(found(db, '"report annual"')).toBe(false);
    expect(found(db, 'report annual')).toBe(true);
  });

  it.each(['', '  ', '、。', '"', '""', '*', '" OR "'])('%j is nothing to ask for, or harmless', (words) => {
    const { hits } = search(holding('收入总计'), words);
    expect(hits).toEqual([]);
  });

  it.each([
    '收入" OR "支出',
    'title:收入',
    '收入*',
    '收入 NOT 支出',
    'NEAR(收入 支出)',
    '-收入',
    "收入'; --",
  ])('is text and no command to the index: %s', (words) => {
    expect(() => search(holding('收入总计'), words)).not.toThrow();
  });
});

describe('what is found', () => {
  it('says which document and where in it, in the words of the document', () => {
    const text = `${'甲乙丙丁'.repeat(200)}\n本年\t公务接待费1.20万元。`;
    const db = fresh();
    put(db, made('a', text));
    const [hit] = search(db, '公务接待', documents).hits;
    expect(hit).toMatchObject({
      kind: 'document',
      entity: '青禾县样例局',
      document: { id: sha256('a'), path: '/in/a.txt', year: 2023, kind: 'final_account' },
    });
    expect(text.slice(hit!.place!.start, hit!.place!.end)).toBe('公务接待');
  });

  it('comes in order: titles before text, units and items before documents', () => {
    const db = fresh();
    put(db, made('a', '其中提到培训费一次。'));
    put(db, made('b', '别的', { metadata: { ...disclosure().metadata, title: '培训费公开说明' } }));
    put(
      db,
      made('c', '又提到', { rows: [row({ family: 'operating', item: '培训费', entity: '青禾县培训中心' })] }),
    );
    const { hits, totals } = search(db, '培训');
    expect(totals).toEqual({ entity: 1, item: 1, document: 2 });
    expect(hits.map((h) => [h.kind, h.name.text])).toEqual([
      ['entity', '青禾县培训中心'],
      ['item', '培训费'],
      ['document', '培训费公开说明'],
      ['document', '青禾县样例局2023年度部门决算'],
    ]);
    const paged = [0, 1, 2, 3].flatMap((offset) => search(db, '培训', { limit: 1, offset }).hits);
    expect(paged).toEqual(hits);
    expect(hits[1]).toMatchObject({ family: 'operating', entity: '青禾县培训中心', place: { page: 3 } });
  });

  it('an item is found by its code', () => {
    const db = fresh();
    put(db, disclosure('a', { rows: [row({ family: 'expenditure', item: '住房公积金', code: '2210201' })] }));
    expect(search(db, '2210201', { kinds: ['item'] }).hits).toMatchObject([
      { name: { text: '住房公积金' }, code: '2210201' },
    ]);
  });

  it('leaves with its document, and comes again when it is read anew', () => {
    const db = fresh();
    put(db, made('a', '本年会议费', { rows: [row({ item: '会议费' })] }));
    put(db, made('b', '本年会议费', { rows: [row({ item: '会议费' })] }));
    expect(search(db, '会议费').totals).toEqual({ entity: 0, item: 1, document: 2 });
    put(db, made('a', '本年培训费', { rows: [row({ item: '培训费' })] }));
    expect(search(db, '会议费').totals).toEqual({ entity: 0, item: 1, document: 1 });
    put(db, made('b', '本年培训费', { rows: [row({ item: '培训费' })] }));
    expect(search(db, '会议费').totals).toEqual({ entity: 0, item: 0, document: 0 });
    expect(search(db, '培训费').totals).toEqual({ entity: 0, item: 1, document: 2 });
    db.exec('DELETE FROM source');
    for (const table of ['search_text', 'search_words', 'search_name', 'search_unit', 'search_document'])
      expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0);
  });

  it('is the current version', () => {
    const db = fresh();
    put(db, made('a', '本年会议费', { rows: [row({ item: '会议费', entity: '青禾县会议中心' })] }));
    const next = made('a2', '本年培训费');
    put(db, {
      ...next,
      document: { ...next.document, source: { ...next.document.source, path: '/in/a.txt' } },
    });
    expect(search(db, '会议').totals).toEqual({ entity: 0, item: 0, document: 0 });
    locate(db, '/in/a.txt', sha256('a'));
    expect(search(db, '会议').totals).toEqual({ entity: 1, item: 1, document: 1 });
  });
});

it('a store of the version before is filled as it stands', () => {
  const path = join(dir, 'before.db');
  const old = new Database(path);
  for (const m of migrations.slice(0, 3)) old.exec(m.sql);
  old.pragma('user_version = 3');
  old.pragma('application_id = 0x6d7a6867');
  old.exec(`INSERT INTO source VALUES ('s', 1, 'text/plain', 1, 'auto', 1, '2026-01-01');
    INSERT INTO location (path, sha256, first_seen) VALUES ('/in/s.txt', 's', '2026-01-01');
    INSERT INTO document (id, sha256, title, entity, entities, year, kind, pages, text, warnings)
      VALUES ('s', 's', '公开说明', '青禾县样例局', '[]', 2023, 'budget', 0, '公务接待费1.20万元', '[]');
    INSERT INTO "row" (document_id, family, entity, year, item, measure, value, unit, printed, scale, confidence, rule,
      source_start, source_end, quote)
      VALUES ('s', 'three_public', '青禾县样例局', 2023, '公务接待费', 'amount', '1.20', '万元', '1.20万元', 0, 1, 'made', 5, 11,
      '1.20万元')`);
  old.close();
  const db = openDatabase(path);
  expect(search(db, '接待').totals).toEqual({ entity: 0, item: 1, document: 1 });
  expect(search(db, '样例局').totals).toEqual({ entity: 1, item: 0, document: 0 });
  db.exec('DELETE FROM source');
  expect(search(db, '接待').totals).toEqual({ entity: 0, item: 0, document: 0 });
});
