import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read as readBook, utils } from '@e965/xlsx';
import { parse as parseCsv } from 'csv-parse/sync';
import { PDFDocument } from 'pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { placed, placedBox } from '../../cli/output/overlay/place.ts';
import { htmlOf } from '../../cli/output/tables/html.ts';
import type { ShownTable } from '../../cli/output/tables/shown.ts';
import { sheetNames, workbookOf } from '../../cli/output/tables/xlsx.ts';
import { tableKinds as kinds } from '../../parsers/tables/kinds.ts';
import { tableKinds as names } from '../../schema/index.ts';
import { run } from './run.ts';

const samples = join(import.meta.dirname, '..', '..', 'samples');
const pdf = join(samples, 'final-account-2024.pdf');
const dir = mkdtempSync(join(tmpdir(), 'mingzhang-tables-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const patient = { timeout: 60_000 };
const truth = (file: string) =>
  readFileSync(join(samples, 'expected', `${file}.rows.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { table?: string; printed?: string });

const cell = (text: string, row: number, column: number, rowSpan = 1, columnSpan = 1) => ({
  text,
  row,
  column,
  rowSpan,
  columnSpan,
  understood: false,
});
const made: ShownTable = {
  number: 1,
  title: '收入<支出>"表"',
  kind: '收支总表',
  unit: '万元',
  pages: [3, 4],
  rows: 3,
  columns: 3,
  hidden: false,
  cells: [
    cell('<b>项目</b>', 0, 0, 2, 1),
    cell('金额 & 占比', 0, 1, 1, 2),
    cell('-1,234.50', 2, 1),
    cell('2080505', 2, 0),
  ],
};

describe('mingzhang tables', patient, () => {
  it('writes a CSV for each table, holding what the table prints', async () => {
    const { code, err } = await run(['tables', pdf, '--out', join(dir, 'csv')]);
    expect(code).toBe(0);
    const files = readdirSync(join(dir, 'csv'));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(err).toContain(file);
    const printed = new Set(
      files.flatMap((f) => parseCsv(readFileSync(join(dir, 'csv', f), 'utf8')) as string[][]).flat(),
    );
    const amounts = truth('final-account-2024.pdf').filter((r) => r.table && r.printed);
    expect(amounts.length).toBeGreaterThan(20);
    expect(amounts.filter((r) => !printed.has(r.printed!))).toEqual([]);
  });

  it('draws over a copy with as many pages, and says what the numbers mean', async () => {
    const target = join(dir, 'boxes.pdf');
    const { code, out } = await run(['tables', pdf, '--overlay', target]);
    expect(code).toBe(0);
    const [before, after] = await Promise.all(
      [pdf, target].map(async (file) => PDFDocument.load(readFileSync(file))),
    );
    expect(after!.getPageCount()).toBe(before!.getPageCount());
    expect(readFileSync(target).length).toBeGreaterThan(readFileSync(pdf).length / 2);
    expect(out).toMatch(/^第 \d+ 页\n {2}T1 /);
    expect(out).toContain('万元');
  });

  it('refuses to draw on what is no PDF, or to a name it does not know', async () => {
    const docx = await run(['tables', join(samples, 'budget-2026.docx'), '--overlay', join(dir, 'x.pdf')]);
    expect(docx).toMatchObject({ code: 2, err: expect.stringContaining('只有 PDF') });
    const gif = await run(['tables', pdf, '--overlay', join(dir, 'x.gif')]);
    expect(gif).toMatchObject({ code: 2, err: expect.stringContaining('.pdf 或 .png') });
  });
});

it('HTML keeps merged cells and takes nothing of the document for markup', () => {
  const html = htmlOf([made], '决算 <1>.pdf');
  expect(html).toContain('<td rowspan="2">&lt;b&gt;项目&lt;/b&gt;</td><td colspan="2">金额 &amp; 占比</td>');
  expect(html).toContain('<td>2080505</td>'.replace('<td>', '<td class="n">'));
  expect(html).toContain(
    '收入&lt;支出&gt;&quot;表&quot; <small>收支总表，单位：万元，第 3-4 页，3 行 3 列</small>',
  );
  expect(html).not.toContain('<b>');
});

it('XLSX keeps merged cells, amounts as numbers and codes as text', () => {
  const book = readBook(workbookOf([made, made]), { cellNF: true });
  expect(book.SheetNames).toEqual(['目录', '收入<支出>"表"', '收入<支出>"表" (2)']);
  const sheet = book.Sheets[book.SheetNames[1]!]!;
  expect(sheet.B3).toMatchObject({ t: 'n', v: -1234.5, z: '#,##0.00' });
  expect(sheet.A3).toMatchObject({ t: 's', v: '2080505' });
  expect(sheet['!merges']!.map((m) => utils.encode_range(m)).sort()).toEqual(['A1:A2', 'B1:C1']);
});

it('names sheets as a workbook accepts them', () => {
  const long = '一'.repeat(40);
  expect(sheetNames(['a/b', 'A B', long, long, ''])).toEqual([
    'a b',
    'A B (2)',
    '一'.repeat(31),
    `${'一'.repeat(27)} (2)`,
    '表',
  ]);
});

it('has a name for every kind of table', () => {
  expect(Object.keys(names).sort()).toEqual(kinds.map((k) => k.id).sort());
});

describe('a place on the page as shown, in the space of the PDF', () => {
  const view: [number, number, number, number] = [10, 20, 110, 220];
  it.each([
    [0, { x: 15, y: 213 }],
    [90, { x: 17, y: 25 }],
    [180, { x: 105, y: 27 }],
    [270, { x: 103, y: 215 }],
  ])('turned by %i', (rotation, at) => {
    expect(placed({ view, rotation, unit: 1 }, 5, 7)).toEqual(at);
  });
  it('with a unit of its own', () =>
    expect(placedBox({ view, rotation: 0, unit: 2 }, [10, 20, 30, 40])).toEqual({
      x: 15,
      y: 200,
      width: 10,
      height: 10,
    }));
});
