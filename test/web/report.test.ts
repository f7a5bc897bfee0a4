import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, save } from '../../store/index.ts';
import { run, wrong } from '../cli/run.ts';
import { disclosure, finding, row, sha256 } from '../store/made.ts';
import { chromiumExecutable } from '../support/browser.ts';
import { ingestInto } from './serving.ts';

/** The one file that is handed to an editor: it says what the store knows, and needs and asks nothing. */
const folder = mkdtempSync(join(tmpdir(), 'mingzhang-report-'));
const database = join(folder, 'store.db');
const source = join(folder, '决算.txt');
const hostile = '<script>alert(1)</script><a href="/x">"\'&';
beforeAll(async () => {
  writeFileSync(source, wrong);
  await ingestInto(database, [source]);
  const bad = disclosure('bad', {
    rows: [row({ item: hostile, entity: hostile })],
    findings: [{ ...finding, message: hostile }],
  });
  const db = openDatabase(database);
  const metadata = { ...bad.metadata, title: hostile, entity: hostile };
  save(db, { source: bad.document.source, bundle: 'auto', disclosures: [{ ...bad, metadata }] });
  db.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function reportOf(subject: string, ...more: string[]): Promise<string> {
  const out = join(folder, 'report.html');
  const { code, err } = await run(['report', subject, '--db', database, '--out', out, ...more]);
  expect(code, err).toBe(0);
  const html = readFileSync(out, 'utf8');
  expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|href="\/|src=/);
  return html;
}

it('of a document: its figures, its findings with their sentences, method and limits; on paper too', async () => {
  const { path } = await chromiumExecutable();
  const pdf = join(folder, 'report.pdf');
  const html = await reportOf(source, '--pdf', pdf, '--chromium', path);
  expect(html).toContain('646.78 ÷ (1344.73 − 646.78)');
  expect(html).toMatch(/增长<mark>29\.67%<\/mark>/);
  for (const words of ['1,344.73 万元', '方法', '限度', 'sha256']) expect(html).toContain(words);
  expect(readFileSync(pdf).subarray(0, 5).toString('latin1')).toBe('%PDF-');
});

it('of a unit, with charts; in English; what a document says is text', async () => {
  const html = await reportOf('青禾县样例局', '--lang', 'en');
  expect(html).toMatch(/<svg[^>]*class="chart/);
  expect(html).toContain('Method');
  expect(await reportOf(sha256('bad'))).toContain(
    '&lt;script&gt;alert(1)&lt;/script&gt;&lt;a href=&quot;/x&quot;&gt;',
  );
});

it('of what is not there: a sentence, and no file', async () => {
  const { code, err } = await run([
    'report',
    '没有的局',
    '--db',
    database,
    '--out',
    join(folder, 'none.html'),
  ]);
  expect([code, err]).toEqual([2, '库里没有这份材料或这个单位：没有的局\n']);
});
