import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as xlsx from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { families } from '../../../schema/vocabulary.ts';
import {
  type Filter,
  type Reading,
  readDataset,
  readWide,
  select,
  writeWorkbook,
} from '../../../store/index.ts';
import { attack, dir, store, sums } from './stored.ts';

/** A workbook holds the same numbers, as numbers, in sheets that Excel opens. */
const db = store(2);
const of = (filter: Filter) => readDataset(db, filter).find((r) => r.table.name === 'rows')!;
async function book(family: (name: string) => Reading, rowsOfSheet?: number) {
  const file = join(dir, `${Math.random()}.xlsx`);
  const readings = readDataset(db).filter((r) => ['documents', 'rows', 'findings'].includes(r.table.name));
  const written = await writeWorkbook({ readings, family }, file, rowsOfSheet);
  return { written, file, sheets: xlsx.read(readFileSync(file), { cellNF: true }) };
}
const long = (name: string) => of({ families: [name] });

describe('a workbook', async () => {
  const { sheets, written } = await book(long);
  const lines = (name: string) =>
    xlsx.utils.sheet_to_json<Record<string, unknown>>(sheets.Sheets[name]!, { rawNumbers: true });

  it('has a sheet for documents, each family, findings and the codebook', () => {
    const found = [...select(db, 'SELECT DISTINCT family FROM rows').rows].map(
      ([f]) => families[f as keyof typeof families],
    );
    expect(new Set(sheets.SheetNames)).toEqual(new Set(['文件', ...found, '核对发现', '字段说明']));
    expect(written.map((s) => [s.name, s.lines])).toEqual(
      sheets.SheetNames.map((name) => [name, lines(name).length]),
    );
  });

  it('holds the numbers of the store, to the last decimal', () => {
    const cells = Object.entries(families).flatMap(([family, name]) =>
      sheets.Sheets[name]
        ? lines(name).map((l) => [family, String(l.度量代码), String(l.数值)] as const)
        : [],
    );
    const exact = select(db, 'SELECT family, measure, value FROM rows').rows as Iterable<
      [string, string, string]
    >;
    const text = (totals: Record<string, string>) => Object.entries(totals).sort();
    expect(text(sums(cells))).toEqual(text(sums(exact)));
  });

  it('shows a number with its decimals, and keeps as text what a spreadsheet would round', () => {
    const sheet = sheets.Sheets.收入!;
    const [head] = xlsx.utils.sheet_to_json<string[]>(sheet, { header: 1 });
    const column = xlsx.utils.encode_col(head!.indexOf('数值'));
    const cells = lines('收入').map((_, i) => sheet[`${column}${i + 2}`] as xlsx.CellObject);
    const own = cells.filter((c) => [-405.97, '123456789012345678.123456'].includes(c.v as never));
    expect(own.map((c) => [c.t, c.v, c.z])).toEqual([
      ['n', -405.97, '#,##0.00'],
      ['s', '123456789012345678.123456', '@'],
    ]);
  });

  it('holds formulas and markup as text, and no formula at all', () => {
    const [line] = lines('收入').filter((l) => l.科目 === attack);
    expect(line).toMatchObject({ 限定: '+1+1', 地区: '@region', 文件标题: attack });
    for (const name of sheets.SheetNames)
      for (const [at, cell] of Object.entries(sheets.Sheets[name]!))
        if (!at.startsWith('!')) expect((cell as xlsx.CellObject).f).toBeUndefined();
  });
});

it('goes on in a further sheet where one is full', async () => {
  const { sheets, written } = await book(long, 101);
  const parts = written.filter(({ name }) => /^支出/.test(name));
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.slice(0, 3).map((s) => s.name)).toEqual(['支出', '支出 (2)', '支出 (3)']);
  expect(parts.slice(0, -1).every((s) => s.lines === 100)).toBe(true);
  const total = [...select(db, 'SELECT count(*) FROM expenditure').rows][0]![0];
  expect(parts.reduce((sum, s) => sum + s.lines, 0)).toBe(total);
  const ids = parts.flatMap(({ name }) =>
    xlsx.utils
      .sheet_to_json<Record<string, unknown>>(sheets.Sheets[name]!)
      .map((l) => `${l.文件编号} ${l.行号}`),
  );
  expect(new Set(ids).size).toBe(total);
});

describe('the wide shape', () => {
  const { table, lines } = readWide(db, {});
  const all = [...lines()].map((cells) =>
    Object.fromEntries(table.fields.map((f, i) => [f.name, cells[i]!])),
  );
  const key = (l: Record<string, unknown>) =>
    ['entity', 'level', 'year', 'family', 'fund', 'item', 'part', 'scope']
      .map((name) => l[name] ?? '')
      .join('|');

  it('has one line for each account of a unit in a year', () => {
    expect(new Set(all.map((l) => `${l.region}|${key(l)}`)).size).toBe(all.length);
    const printed = [...select(db, 'SELECT count(*) FROM rows WHERE value_number IS NOT NULL').rows][0]![0];
    expect(all.reduce((sum, l) => sum + (l.printed_times as number), 0)).toBe(printed);
  });

  it('has nothing that is not printed, and everything that is', () => {
    const figures = select(
      db,
      `SELECT r.entity, d.level, r.year, r.family, r.fund, r.item, r.part, r.scope, r.stage, r.measure, r.basis, r.value_number
       FROM rows r JOIN documents d ON d.id = r.document_id WHERE r.value_number IS NOT NULL`,
    );
    const printed = new Map<string, Set<number>>();
    for (const cells of figures.rows) {
      const at = `${cells
        .slice(0, 8)
        .map((c) => c ?? '')
        .join('|')} ${cells
        .slice(8, 11)
        .filter((c) => c !== null)
        .join('_')}`;
      printed.set(at, (printed.get(at) ?? new Set()).add(cells[11] as number));
    }
    const wide = new Map(
      all.flatMap((l) =>
        table.fields
          .filter((f) => f.type === 'number' && l[f.name] !== null)
          .map((f) => [`${key(l)} ${f.name}`, l[f.name] as number] as const),
      ),
    );
    expect([...wide.keys()].sort()).toEqual([...printed.keys()].sort());
    expect([...wide].filter(([at, value]) => !printed.get(at)!.has(value))).toEqual([]);
  });

  it('goes into a workbook too', async () => {
    const { sheets } = await book((name) => readWide(db, { families: [name] }));
    const [line] = xlsx.utils.sheet_to_json<Record<string, unknown>>(sheets.Sheets.收入!);
    expect(line).toHaveProperty('单位');
  });
});
