import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  csvOf,
  datasetteMetadata,
  type Filter,
  fieldOf,
  jsonLinesOf,
  readDataset,
  select,
  views,
  writeParquet,
} from '../../../store/index.ts';
import { attack, dir, duck, store, sums } from './stored.ts';

/** Files that others open hold the same numbers as the store, and no text of a document does anything but be read. */
const db = store();
const readings = new Map(readDataset(db).map((reading) => [reading.table.name, reading]));
const exact = sums(
  select(db, 'SELECT family, measure, value FROM rows').rows as Iterable<[string, string, string]>,
);
const count = [...select(db, 'SELECT count(*) FROM rows').rows][0]![0];

async function written(name: string, format: 'csv' | 'jsonl' | 'parquet'): Promise<string> {
  const reading = readings.get(name)!;
  const file = join(dir, `${name}.${format}`);
  if (format === 'parquet') await writeParquet(reading, file);
  else writeFileSync(file, [...(format === 'csv' ? csvOf(reading) : jsonLinesOf(reading))].join(''));
  return file;
}
const reader = {
  csv: (file: string) => `read_csv('${file}', all_varchar = true, nullstr = '')`,
  jsonl: (file: string) => `read_json('${file}', format = 'newline_delimited')`,
  parquet: (file: string) => `'${file}'`,
};

describe.each(['csv', 'jsonl', 'parquet'] as const)('%s', (format) => {
  it('gives DuckDB the same sums, to the last decimal', async () => {
    const rows = reader[format](await written('rows', format));
    const found = await duck(
      `SELECT family, measure, sum(CAST(value AS DECIMAL(38, 8)))::VARCHAR AS total, sum(CAST(value_number AS DOUBLE)) AS about,
         sum(count(*)) OVER () AS lines FROM ${rows} WHERE value SIMILAR TO '-?[0-9.]+' GROUP BY ALL`,
    );
    expect(sums(found.map((r) => [r.family as string, r.measure as string, r.total as string]))).toEqual(
      exact,
    );
    for (const { family, measure, about } of found)
      expect(about as number).toBeCloseTo(Number(exact[`${family} ${measure}`]), 0);
    expect(await duck(`SELECT count(*)::INT AS lines FROM ${rows}`)).toEqual([{ lines: count }]);
  });

  it('leaves texts as they are, but for what a spreadsheet would run', async () => {
    const rows = reader[format](await written('rows', format));
    const [first, second] =
      await duck(`SELECT item, part, scope, printed, value, region, document_title FROM ${rows}
      WHERE path = '/in/attack.txt' ORDER BY CAST(row_number AS INT)`);
    const guard = format === 'csv' ? "'" : '';
    expect(first).toEqual({
      item: guard + attack,
      part: null,
      scope: `${guard}+1+1`,
      printed: `${guard}-405.97万元`,
      value: '-405.97',
      region: `${guard}@region`,
      document_title: guard + attack,
    });
    expect(second).toMatchObject({ item: '"引号", 逗号\n换行\t制表', part: "'=1", value: '0' });
  });
});

it('Parquet is typed', async () => {
  const types = await duck(`DESCRIBE SELECT * FROM '${await written('rows', 'parquet')}'`);
  const typeOf = (name: string) => types.find((t) => t.column_name === name)?.column_type;
  expect([typeOf('year'), typeOf('value'), typeOf('value_number'), typeOf('page')]).toEqual([
    'INTEGER',
    'VARCHAR',
    'DOUBLE',
    'INTEGER',
  ]);
});

it('a figure has what researchers keep by hand, and what a reader said of a finding with it', () => {
  const cells = (name: string, columns: readonly string[]) => {
    const { table, lines } = readings.get(name)!;
    const of = (line: readonly unknown[], column: string) =>
      line[table.fields.findIndex((f) => f.name === column)];
    return [...lines()]
      .filter((line) => of(line, 'path') === '/in/attack.txt')
      .map((line) => columns.map((column) => of(line, column)));
  };
  const [first, second] = cells(
    'rows',
    'row_number printed_unit quote page rule confidence verified note'.split(' '),
  );
  expect(first).toEqual([1, '万元', '1,344.73万元', 3, 'made', 0.9, null, null]);
  expect(second).toEqual([2, '万元', '646.78万元', 3, 'made', 0.9, 'confirmed', '=已问过']);
  expect(cells('findings', ['verdict', '复核', 'comment'])).toEqual([['confirmed', '已确认', '=已问过']]);
});

it('every column of every view is in the codebook', () => {
  for (const view of views)
    for (const column of select(db, `SELECT * FROM ${view.name}`).columns)
      expect(() => fieldOf(view.name, column), `${view.name}.${column}`).not.toThrow();
});

it('Datasette is told what every view and column is, and nothing that is not there', () => {
  const { databases } = datasetteMetadata(db) as {
    databases: { mingzhang: { tables: Record<string, { columns?: Record<string, string>; hidden?: true }> } };
  };
  const tables = databases.mingzhang.tables;
  const present = [
    ...select(
      db,
      "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'",
    ).rows,
  ].map(([name]) => name);
  expect(Object.keys(tables).sort()).toEqual(present.sort());
  expect(
    Object.keys(tables)
      .filter((name) => !tables[name]!.hidden)
      .sort(),
  ).toEqual(views.map((v) => v.name).sort());
  expect(tables.findings!.columns).toMatchObject({ severity: '级别代码 Severity', actual: '实为 Actual' });
});

describe('a filter', () => {
  const kept = (filter: Filter, name = 'rows') => {
    const { table, lines } = readDataset(db, filter).find((r) => r.table.name === name)!;
    return [...lines()].map((cells) => Object.fromEntries(table.fields.map((f, i) => [f.name, cells[i]])));
  };
  const all = kept({});
  it.each<[string, Filter, (row: Record<string, unknown>) => boolean]>([
    ['a unit', { entities: ['青岚县财政局'] }, (r) => r.entity === '青岚县财政局'],
    ['units by a part of their name', { entities: ['*司法*'] }, (r) => String(r.entity).includes('司法')],
    ['a region', { regions: ['望溪市'] }, (r) => r.region === '望溪市'],
    [
      'years',
      {
        years: [
          [2020, 2021],
          [2023, 2023],
        ],
      },
      (r) => [2020, 2021, 2023].includes(r.year as number),
    ],
    ['families', { families: ['income', 'asset'] }, (r) => r.family === 'income' || r.family === 'asset'],
    ['a fund', { funds: ['general'] }, (r) => r.fund === 'general'],
    ['an item by its last name', { items: ['办公费'] }, (r) => /(^|\/)办公费$/.test(String(r.item))],
    ['items by a part of the path', { items: ['基本支出/*'] }, (r) => String(r.item).startsWith('基本支出/')],
    ['codes below one', { codes: ['302'] }, (r) => String(r.code).startsWith('302')],
    [
      'several things at once',
      { families: ['income'], years: [[2022, 2022]] },
      (r) => r.family === 'income' && r.year === 2022,
    ],
    ['everything, as all documents are', { severities: ['error'] }, () => true],
  ])('%s', (_, filter, holds) => {
    const expected = all.filter(holds);
    expect(expected.length).toBeGreaterThan(0);
    // as text, since comparing thousands of objects takes seconds
    expect(JSON.stringify(kept(filter)) === JSON.stringify(expected)).toBe(true);
    const documents = new Set(kept(filter, 'documents').map((d) => d.id));
    expect(expected.filter((r) => !documents.has(r.document_id))).toEqual([]);
  });

  it('of severity keeps those findings and their figures', () => {
    const errors = kept({ severities: ['error'] }, 'findings');
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.every((f) => f.severity === 'error')).toBe(true);
    expect(kept({ severities: ['info'] }, 'findings').length + errors.length).toBeLessThanOrEqual(
      kept({}, 'findings').length,
    );
    expect(
      new Set(
        kept({ severities: ['error'] }, 'finding_figures').map((f) => `${f.document_id} ${f.finding_number}`),
      ).size,
    ).toBe(errors.length);
  });

  it.each(["'; DROP TABLE document; --", '青岚县财政局" OR 1=1', '[a-z]?'])('is no SQL: %s', (text) => {
    expect(kept({ entities: [text], items: [`${text}*`] })).toEqual([]);
  });
});
