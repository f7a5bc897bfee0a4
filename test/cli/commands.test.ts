import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingSchema, rowSchema } from '../../schema/index.ts';
import { main, run, shell, sound, wrong } from './run.ts';

const dir = mkdtempSync(join(tmpdir(), 'mingzhang-cli-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const files = { sound: join(dir, '决算.txt'), wrong: join(dir, '有错.txt'), empty: join(dir, '空.pdf') };
beforeAll(() => {
  writeFileSync(files.sound, sound);
  writeFileSync(files.wrong, wrong);
  writeFileSync(files.empty, '');
});
const linesOf = (text: string) => text.split('\n').filter(Boolean);
const records = (text: string) => linesOf(text).map((line) => JSON.parse(line));
const patient = { timeout: 60_000 };

describe('parse', patient, () => {
  it('prints documents, rows and findings as lines, each row grounded in the text', async () => {
    const { code, out, err } = await run(['parse', files.wrong, '--format', 'jsonl', '--text']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const all = records(out);
    const document = all[0];
    expect(document).toMatchObject({
      type: 'document',
      path: files.wrong,
      media_type: 'text/plain',
      entity: '青禾县样例局',
      year: 2023,
      kind: 'final_account',
      text: wrong,
    });
    const rows = all.filter((r) => r.type === 'row');
    expect(rows.find((r) => r.item === '财政拨款收入' && r.measure === 'amount')?.value).toBe('1300.00');
    for (const { type, document: of, ...row } of rows) {
      expect(of).toBe(document.id);
      expect(() => rowSchema.parse(row)).not.toThrow();
      expect(wrong.slice(row.source.start, row.source.end)).toBe(row.source.quote);
    }
    const findings = all.filter((r) => r.type === 'finding');
    expect(findings.length).toBeGreaterThan(0);
    for (const { type, document: of, ...finding } of findings)
      expect(() => findingSchema.parse(finding)).not.toThrow();
  });

  it('prints the ledger when asked', async () => {
    const { out } = await run(['parse', files.sound, '--format', 'jsonl', '--ledger']);
    expect(
      records(out)
        .filter((r) => r.type === 'ledger')
        .map((r) => r.outcome),
    ).toContain('holds');
  });

  it('goes on after a file it cannot read, says so in both streams, and ends with 3', async () => {
    const { code, out, err } = await run([
      'parse',
      files.empty,
      join(dir, '没有.pdf'),
      files.sound,
      '--format',
      'jsonl',
    ]);
    expect(code).toBe(3);
    expect(records(out).filter((r) => r.type !== 'row' && r.type !== 'finding')).toMatchObject([
      { type: 'failure', path: files.empty, reason: 'empty' },
      { type: 'failure', reason: 'vanished' },
      { type: 'document', path: files.sound },
    ]);
    expect(linesOf(err)).toHaveLength(2);
  });

  it('gives the same rows in every format', async () => {
    const [jsonl, json, csv, table] = await Promise.all(
      ['jsonl', 'json', 'csv', 'table'].map((f) => run(['parse', files.sound, files.wrong, '--format', f])),
    );
    const rows = records(jsonl!.out).filter((r) => r.type === 'row');
    const documents = JSON.parse(json!.out).documents as { rows: unknown[]; indicators: unknown[] }[];
    expect(documents.flatMap((d) => [...d.rows, ...d.indicators])).toEqual(
      rows.map(({ type, document, ...row }) => row),
    );
    const cells = parseCsv(csv!.out, { columns: true }) as { item: string; value: string }[];
    expect(cells.map((c) => [c.item, c.value])).toEqual(rows.map((r) => [r.item, r.value]));
    expect(csv!.err).toMatch(/核对发现不在 CSV 里/);
    expect(table!.out).toContain('青禾县样例局2023年度部门决算');
    expect(table!.out).toMatch(/财政拨款收入 .*1300\.00 +万元/);
  });

  it('stops quietly when nobody reads on', async () => {
    const { code, out, err } = await shell(
      `"${process.execPath}" "${main}" parse "${files.sound}" --format jsonl | head -1`,
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(linesOf(out)).toHaveLength(1);
  });
});

describe('check', patient, () => {
  it('ends with 0 where nothing is wrong, and says what was looked at', async () => {
    const { code, out, err } = await run(['check', files.sound]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/已核对：成立 \d+/);
    expect(out).toMatch(/未核对：/);
  });

  it('ends with 1 where something is, with arithmetic and the sentence', async () => {
    const { code, out } = await run(['check', files.wrong]);
    expect(code).toBe(1);
    expect(out).toMatch(/错误 \d+ 处/);
    expect(out).toMatch(/算式：/);
    expect(out).toMatch(/原文：.*增长【29\.67%】/);
  });

  it('ends with 2 where a file cannot be read, whatever the others say', async () => {
    expect((await run(['check', files.empty, files.wrong])).code).toBe(2);
  });

  it('gives the same to a program', async () => {
    const { code, out } = await run(['check', files.wrong, files.empty, '--format', 'json', '--ledger']);
    expect(code).toBe(2);
    const { documents, failures } = JSON.parse(out);
    expect(documents[0].findings[0].sentences[0].text).toContain('【');
    expect(documents[0].relations.cannot_hold).toBeGreaterThan(0);
    expect(documents[0].ledger.length).toBeGreaterThan(0);
    expect(failures).toMatchObject([{ path: files.empty, reason: 'empty' }]);
  });
});

describe('ingest, export and query', patient, () => {
  const folder = join(dir, '公开');
  const db = join(dir, 'all.db');
  beforeAll(() => {
    mkdirSync(join(folder, '下级'), { recursive: true });
    writeFileSync(join(folder, '决算.txt'), sound);
    writeFileSync(join(folder, '下级', '副本.txt'), sound);
    writeFileSync(join(folder, '有错.txt'), wrong);
    writeFileSync(join(folder, 'photo.bin'), Buffer.from([0xff, 0xd8, 0xff, 0, 1, 2, 3]));
    writeFileSync(join(folder, '说明.txt'), '这里放的是下载的文件。\n');
    writeFileSync(join(folder, '.hidden'), '不读');
  });

  it('stores each content once, skips what is no disclosure, and a second run changes nothing', async () => {
    const first = await run(['ingest', folder, '--db', db]);
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/共 5 个文件：新增 2，未变 1，跳过 2/);
    expect(first.out).toMatch(/跳过：\n.*photo\.bin {2}不是支持的格式.*\n.*说明\.txt {2}不是预决算公开材料/);
    expect(first.out).toMatch(/公开材料 {2}2 份/);
    const before = readFileSync(db);
    const second = await run(['ingest', folder, '--db', db]);
    expect(second.code).toBe(0);
    expect(second.out).toMatch(/共 5 个文件：未变 3，跳过 2/);
    expect(second.out).toMatch(/没有变化/);
    expect(readFileSync(db).equals(before)).toBe(true);
  });

  it('stores the others when one cannot be read, and ends with 3', async () => {
    const other = join(dir, 'other.db');
    const { code, out } = await run(['ingest', files.empty, files.sound, '--db', other]);
    expect(code).toBe(3);
    expect(out).toMatch(/未能读取：\n.*空\.pdf {2}文件为空/);
    expect(
      (await run(['query', 'SELECT count(*) AS n FROM documents', '--db', other, '--format', 'jsonl'])).out,
    ).toBe('{"n":1}\n');
  });

  it('a text that somebody names and that is no disclosure is a failure', async () => {
    const { code, out } = await run(['ingest', join(folder, '说明.txt'), '--db', join(dir, 'named.db')]);
    expect(code).toBe(3);
    expect(out).toMatch(/不是预决算公开材料/);
  });

  it('reads again when told to', async () => {
    expect((await run(['ingest', files.sound, '--db', db, '--again'])).out).toMatch(/更新 1/);
  });

  it('exports every table to a file, for a spreadsheet', async () => {
    const out = join(dir, '导出');
    expect((await run(['export', '--format', 'csv', '--bom', '--db', db, '--out', out])).code).toBe(0);
    const rows = parseCsv(readFileSync(join(out, 'rows.csv')), { columns: true, bom: true }) as Record<
      string,
      string
    >[];
    expect(readFileSync(join(out, 'rows.csv')).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(rows.find((r) => r.item === '财政拨款收入' && r.measure === 'amount')).toMatchObject({
      value: '1300.00',
      阶段: '决算',
      类别: '收入',
      entity: '青禾县样例局',
    });
    expect(statSync(join(out, 'findings.csv')).size).toBeGreaterThan(100);
    expect(linesOf(readFileSync(join(out, 'documents.csv'), 'utf8'))).toHaveLength(3);
  });

  it('finds words, and says where', async () => {
    const { code, out } = await run(['search', '财政拨款', '--db', db]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^找到“财政拨款”：科目 1，文件 2\n\n科目\n {2}【财政拨款】收入 {2}收入，2 份文件，最近：青禾县样例局 2023\n/,
    );
    const lines = records(
      (await run(['search', '财政', '拨款', '--kind', 'document', '--format', 'jsonl', '--db', db])).out,
    );
    expect(lines.map((hit) => hit.kind)).toEqual(['document', 'document']);
    expect((await run(['search', '、', '--db', db])).code).toBe(2);
  });

  it('exports everything as lines', async () => {
    const { out } = await run(['export', '--format', 'jsonl', '--db', db]);
    const types = new Set(records(out).map((r) => r.type));
    expect([...types]).toEqual(['document', 'row', 'finding', 'finding_figure', 'check', 'across_check']);
  });

  it('answers questions, and lets nobody change anything', async () => {
    const { out } = await run([
      'query',
      "SELECT item, value FROM income WHERE item = '其他收入' AND 度量 = '金额' LIMIT 1",
      '--db',
      db,
    ]);
    expect(out).toBe('item      value\n────────  ─────\n其他收入  44.73\n');
    for (const sql of ['DELETE FROM document', 'SELECT nothing FROM nowhere', 'DROP TABLE "row"']) {
      const { code, err } = await run(['query', sql, '--db', db]);
      expect(code, sql).toBe(2);
      expect(err).toMatch(/^查询不成立|^这里只能查询/);
    }
    expect(
      (await run(['query', 'SELECT count(*) AS n FROM documents', '--db', db, '--format', 'csv'])).out,
    ).toBe('n\r\n2\r\n');
  });
});

describe('the program', patient, () => {
  it('helps, names its version, describes its nouns', async () => {
    const [help, version, schema] = await Promise.all([
      run(['--help']),
      run(['--version']),
      run(['schema', 'row']),
    ]);
    expect([help, version, schema].map((r) => r.code)).toEqual([0, 0, 0]);
    expect(help.out).toContain('例子');
    expect(version.out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(JSON.parse(schema.out).properties.family.enum).toContain('three_public');
    expect((await run(['schema'])).code).toBe(0);
  });

  it('ends with 2 for a call it does not understand or a database it cannot use, in one line', async () => {
    for (const args of [
      ['frobnicate'],
      ['parse'],
      ['schema', 'x'],
      ['export', '--format', 'csv', '--db', join(dir, 'no.db')],
    ]) {
      const { code, out, err } = await run(args, { cwd: dir });
      expect({ args, code, out }).toEqual({ args, code: 2, out: '' });
      expect(linesOf(err)).toHaveLength(1);
    }
    expect((await run(['ingest', files.sound, '--db', files.sound])).err).toMatch(/不是 SQLite 数据库/);
  });
});
