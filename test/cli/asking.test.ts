import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bar } from '../../cli/output/series.ts';
import { widthOf } from '../../cli/output/width.ts';
import { ask, openDatabase, save } from '../../store/index.ts';
import { disclosure, row } from '../store/made.ts';
import { run } from './run.ts';

const dir = mkdtempSync(join(tmpdir(), 'mingzhang-series-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const db = join(dir, 'series.db');
const item = '公务接待费';
const figure = (year: number, stage: 'initial_budget' | 'final', value: string) =>
  row({ family: 'three_public', fund: 'fiscal', item, year, stage, value, printed: `${value}万元` });

beforeAll(() => {
  const store = openDatabase(db);
  const put = (
    content: string,
    year: number,
    kind: 'budget' | 'final_account',
    rows: ReturnType<typeof row>[],
  ) => {
    const made = disclosure(content, { metadata: { ...disclosure().metadata, year, kind }, rows });
    save(store, { source: made.document.source, bundle: 'auto', disclosures: [made] });
  };
  put('a', 2022, 'budget', [figure(2022, 'initial_budget', '12.00')]);
  put('b', 2022, 'final_account', [figure(2022, 'final', '10.20'), figure(2022, 'final', '11.20')]);
  put('c', 2023, 'final_account', [figure(2023, 'final', '5.10')]);
  put('e', 2023, 'final_account', [row({ entity: '望溪市样例局', item: '清屏\u001b[2J费' })]);
  put('d', 2023, 'final_account', [
    row({ family: 'expenditure', entity: '云岫市样例局', item: `基本支出/${item}` }),
  ]);
  store.close();
});
const series = (...args: string[]) => run(['series', '--db', db, ...args]);

describe('series', { timeout: 60_000 }, () => {
  it('shows years and stages beside each other, with bars, and says where sources differ', async () => {
    const { code, out } = await series('--entity', '青禾县样例局', '--item', item);
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(lines[0]).toBe('青禾县样例局  公务接待费（三公经费，财政拨款，部门）  单位：万元');
    expect(lines.slice(4, 6).map((line) => line.split(/ {2,}/))).toEqual([
      ['2022', '12.00', '10.20*', '█'.repeat(24)],
      ['2023', '—', '5.10', '█'.repeat(12)],
    ]);
    expect(new Set(lines.slice(4, 6).map((line) => widthOf(line.slice(0, line.indexOf('█'))))).size).toBe(1);
    expect(out).toContain('* 各处印的数不是同一个');
  });

  it('takes a part of a name that only one unit has, and names the others', async () => {
    const { out } = await series('--entity', '云岫', '--item', item, '--format', 'jsonl');
    expect(JSON.parse(out)).toMatchObject({
      entity: '云岫市样例局',
      item: `基本支出/${item}`,
      value: '1344.73',
    });
    const { code, err } = await series('--entity', '样例局', '--item', item);
    expect(code).toBe(2);
    expect(err).toMatch(/有 3 个：/);
    expect((await series('--entity', '没有', '--item', item)).err).toMatch(/没有单位/);
    expect((await series('--entity', '云岫', '--item', '没有')).err).toMatch(/没有科目/);
  });

  it.each([
    [100, 100, '█'.repeat(24)],
    [50, 100, '█'.repeat(12)],
    [0.01, 100, '▏'],
    [0, 100, ''],
    [-3, 100, ''],
    [0, 0, ''],
  ])('draws %d of %d', (number, most, drawn) => expect(bar(number, most)).toBe(drawn));
});

describe('query', { timeout: 60_000 }, () => {
  it.each([
    ['DELETE FROM document', /不能改动数据库/],
    ['INSERT INTO document DEFAULT VALUES RETURNING id', /不能改动数据库/],
    ['WITH x AS (SELECT 1) UPDATE document SET title = 1', /不能改动数据库/],
    ['CREATE TEMP TABLE t (x)', /不能改动数据库/],
    ['PRAGMA user_version = 9', /这里只能查询/],
    ['PRAGMA journal_mode = DELETE', /这里只能查询/],
    ["ATTACH 'other.db' AS other", /这里只能查询/],
    ["VACUUM INTO 'other.db'", /这里只能查询/],
    ['BEGIN IMMEDIATE', /这里只能查询/],
    ['SELECT 1; DELETE FROM document', /一次只能查询一条语句/],
    ['', /没有要查询的语句/],
    ['SELECT x FROM nowhere', /no such table/],
  ])('refuses %s', (sql, message) => {
    const connection = openDatabase(db, { readOnly: true });
    expect(() => ask(connection, sql)).toThrow(message);
    connection.close();
  });

  it('answers what only reads', () => {
    const connection = openDatabase(db, { readOnly: true });
    for (const sql of [
      'SELECT 1',
      'WITH x AS (SELECT 1) SELECT * FROM x',
      'VALUES (1)',
      'EXPLAIN SELECT 1',
      'PRAGMA table_info(row)',
    ])
      expect([...ask(connection, sql).rows].length, sql).toBeGreaterThan(0);
    connection.close();
  });
});

it('nothing of a document steers the terminal', { timeout: 60_000 }, async () => {
  const said = await Promise.all([
    run(['query', "SELECT item FROM rows WHERE item LIKE '清屏%'", '--db', db]),
    run(['search', '清屏', '--db', db]),
    series('--entity', '望溪', '--item', '清屏\u001b[2J费'),
  ]);
  for (const { code, out } of said) {
    expect(code).toBe(0);
    expect(out).toContain('清屏');
    expect(out).not.toContain('\u001b');
  }
});
