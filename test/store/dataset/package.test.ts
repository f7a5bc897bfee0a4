import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { exportFiles } from '../../../cli/output/exported.ts';
import { datasetTables, type Filter } from '../../../store/index.ts';
import { dir, store } from './stored.ts';

/** A package says the truth about its files: held to Table Schema cell by cell, by a validator that is itself put to the test. */
interface Schema {
  readonly fields: readonly { name: string; type: string; constraints?: Constraints }[];
  readonly missingValues: readonly string[];
  readonly primaryKey?: readonly string[];
  readonly foreignKeys: readonly { fields: string[]; reference: { resource: string; fields: string[] } }[];
}
interface Constraints {
  readonly required?: boolean;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}
interface Descriptor {
  readonly resources: readonly { name: string; path: string; bytes: number; hash: string; schema: Schema }[];
}
type Line = Readonly<Record<string, string>>;

const forms: Readonly<Record<string, RegExp>> = {
  string: /^/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/,
};

function faultsOf(cell: string, type: string, constraints: Constraints = {}): string[] {
  const { required, enum: values, pattern, minimum, maximum } = constraints;
  if (cell === '') return required ? ['required'] : [];
  return [
    forms[type]?.test(cell) ? '' : `no ${type}`,
    values && !values.includes(cell) ? 'enum' : '',
    pattern && !new RegExp(`^(?:${pattern})$`).test(cell) ? 'pattern' : '',
    minimum !== undefined && Number(cell) < minimum ? 'minimum' : '',
    maximum !== undefined && Number(cell) > maximum ? 'maximum' : '',
  ].filter(Boolean);
}

function validate(folder: string): string[] {
  const { resources } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as Descriptor;
  const lines = new Map<string, Line[]>();
  const faults: string[] = [];
  for (const { name, path, bytes, hash, schema } of resources) {
    const data = readFileSync(join(folder, path));
    if (data.length !== bytes) faults.push(`${name}: bytes`);
    if (`sha256:${createHash('sha256').update(data).digest('hex')}` !== hash) faults.push(`${name}: hash`);
    const [head] = parse(data, { to_line: 1 }) as string[][];
    if (head!.join() !== schema.fields.map((f) => f.name).join()) faults.push(`${name}: head`);
    lines.set(name, parse(data, { columns: true }) as Line[]);
    for (const line of lines.get(name)!)
      for (const { name: field, type, constraints } of schema.fields)
        for (const fault of faultsOf(line[field]!, type, constraints))
          faults.push(`${name}.${field}: ${fault} ${line[field]}`);
  }
  const keys = (name: string, fields: readonly string[]) =>
    lines.get(name)!.map((l) => fields.map((f) => l[f]).join('\0'));
  for (const { name, schema } of resources) {
    const own = schema.primaryKey ? keys(name, schema.primaryKey) : [];
    if (new Set(own).size !== own.length) faults.push(`${name}: primaryKey`);
    for (const { fields, reference } of schema.foreignKeys) {
      const there = new Set(keys(reference.resource, reference.fields));
      if (keys(name, fields).some((key) => !there.has(key)))
        faults.push(`${name}: foreignKey ${fields.join()}`);
    }
  }
  return faults;
}

const db = store(2);
async function packaged(filter: Filter = {}, shape: 'long' | 'wide' = 'long') {
  const out = join(dir, `package-${Math.random()}`);
  await exportFiles(
    { db, tables: datasetTables, shape, filter },
    { format: 'datapackage', out, licence: 'CC-BY-4.0' },
  );
  return out;
}

describe('a data package', () => {
  it.each<[string, Filter, 'long' | 'wide']>([
    ['whole', {}, 'long'],
    ['wide', {}, 'wide'],
    ['of a part', { families: ['three_public'], years: [[2022, 2022]], severities: ['error'] }, 'long'],
    ['of nothing', { regions: ['没有'] }, 'long'],
  ])('is valid: %s', async (_, filter, shape) => {
    expect(validate(await packaged(filter, shape))).toEqual([]);
  });

  it('says under which licence it is and where it comes from', async () => {
    const descriptor = JSON.parse(readFileSync(join(await packaged(), 'datapackage.json'), 'utf8'));
    expect(descriptor).toMatchObject({
      profile: 'tabular-data-package',
      licenses: [{ name: 'CC-BY-4.0' }],
      sources: [{ title: 'archive.invalid', path: 'http://archive.invalid' }],
    });
    const year = descriptor.resources[1].schema.fields.find((f: { name: string }) => f.name === 'year');
    expect(year).toMatchObject({ type: 'integer', title: '年度 Year', constraints: { minimum: 1990 } });
  });
});

describe('the validator would see', async () => {
  const folder = await packaged();
  it.each([
    ['a word for a number', (csv: string) => csv.replace(/,20\d\d,/, ',今年,'), /rows\.year: no integer/],
    ['a code of no vocabulary', (csv: string) => csv.replace(/,income,/, ',incoming,'), /rows\.family: enum/],
    ['an empty cell', (csv: string) => csv.replace(/,income,/, ',,'), /rows\.family: required/],
    ['a line twice', (csv: string) => `${csv}${csv.trimEnd().split('\r\n').at(-1)}\r\n`, /rows: primaryKey/],
    [
      'a document that is not there',
      (csv: string) => csv.replace(/\r\n[0-9a-f]/, '\r\nx'),
      /rows: foreignKey/,
    ],
    ['other bytes', (csv: string) => csv.replace('决算', '预算'), /rows: hash/],
  ])('%s', (_, spoil, fault) => {
    const file = join(folder, 'data/rows.csv');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, spoil(before));
    const faults = validate(folder);
    writeFileSync(file, before);
    expect(faults.join('\n')).toMatch(fault);
    expect(validate(folder)).toEqual([]);
  });
});
