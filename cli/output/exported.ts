import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  type Connection,
  csvOf,
  type DatasetTable,
  descriptorOf,
  type Filter,
  jsonLinesOf,
  type Reading,
  type Resource,
  readDataset,
  readMasked,
  readWide,
  writeParquet,
  writeWorkbook,
} from '../../store/index.ts';
import { thousands } from './words.ts';

/** Writes tables line by line, so that a store of any size is exported in little memory. */
export interface Wanted {
  readonly db: Connection;
  readonly tables: readonly DatasetTable[];
  readonly shape: 'long' | 'wide';
  readonly filter: Filter;
  readonly maskPersons?: boolean;
}
export interface Target {
  readonly format: 'csv' | 'jsonl' | 'parquet' | 'xlsx' | 'datapackage';
  readonly licence: string;
  readonly out: string;
  readonly bom?: boolean;
}

export function readingsOf({ db, tables, shape, filter, maskPersons }: Wanted): Reading[] {
  const readings = readDataset(db, filter, tables).map((r) =>
    shape === 'wide' && r.table.name === 'rows' ? readWide(db, filter) : r,
  );
  return maskPersons ? readings.map(readMasked) : readings;
}

export const textOf = (reading: Reading, format: 'csv' | 'jsonl', bom = false): Iterable<string> =>
  format === 'csv' ? csvOf(reading, bom) : jsonLinesOf(reading);

/** Writes the files, and says of each what it holds. */
export async function exportFiles(wanted: Wanted, target: Target): Promise<string[]> {
  if (target.format === 'xlsx') return workbook(wanted, target.out);
  if (target.format === 'datapackage') return dataPackage(wanted, target);
  const said: string[] = [];
  for (const reading of readingsOf(wanted)) {
    const counted = counting(reading);
    const file = join(target.out, `${reading.table.name}.${target.format}`);
    await whole(file, (part) => writeTable(counted, target, part));
    said.push(`${file}  ${thousands(counted.count())} 行`);
  }
  return said;
}

async function writeTable(reading: Reading, { format, bom }: Target, file: string): Promise<void> {
  if (format === 'parquet') return writeParquet(reading, file);
  const text = textOf(reading, format === 'csv' ? 'csv' : 'jsonl', bom);
  await pipeline(Readable.from(text), createWriteStream(file));
}

async function dataPackage(wanted: Wanted, { out, licence }: Target): Promise<string[]> {
  const resources: Resource[] = [];
  const said: string[] = [];
  for (const reading of readingsOf(wanted)) {
    const counted = counting(reading);
    const path = `data/${reading.table.name}.csv`;
    const hash = createHash('sha256');
    let bytes = 0;
    const summed = new Transform({
      transform(chunk: Buffer, _, done) {
        hash.update(chunk);
        bytes += chunk.length;
        done(null, chunk);
      },
    });
    await whole(join(out, path), (part) =>
      pipeline(Readable.from(csvOf(counted)), summed, createWriteStream(part)),
    );
    resources.push({ table: reading.table, path, bytes, sha256: hash.digest('hex') });
    said.push(`${join(out, path)}  ${thousands(counted.count())} 行`);
  }
  const file = join(out, 'datapackage.json');
  const descriptor = descriptorOf(wanted.db, resources, licence);
  await whole(file, (part) => writeFile(part, `${JSON.stringify(descriptor, null, 2)}\n`));
  return [...said, file];
}

async function workbook(wanted: Wanted, folder: string): Promise<string[]> {
  const file = join(folder, 'mingzhang.xlsx');
  const { filter } = wanted;
  const asked = filter.families ?? [];
  const readings = readingsOf(wanted).filter((r) => !ledgers.has(r.table.name));
  const [figures] = wanted.tables.filter((t) => t.name === 'rows');
  const family = (name: string) => {
    const families = asked.length === 0 || asked.includes(name) ? [name] : ['none'];
    return counting(readingsOf({ ...wanted, tables: [figures!], filter: { ...filter, families } })[0]!);
  };
  const said: string[] = [];
  await whole(file, async (part) => {
    const sheets = await writeWorkbook({ readings: readings.map((r) => counting(r)), family }, part);
    said.push(...sheets.map(({ name, lines }) => `  ${name}  ${thousands(lines)} 行`));
    if (sheets.some(({ name }) => / \(2\)$/.test(name)))
      said.push('一个工作表最多 1,048,576 行（Excel 的上限）：多出的行在名称带 (2)、(3)…… 的工作表里');
  });
  return [file, ...said];
}

/** Long tables that are no reading for people who open a workbook; they are in the other formats. */
const ledgers: ReadonlySet<string> = new Set(['finding_figures', 'checks', 'across_checks']);

/** A file appears under its name only when it is whole. */
async function whole(file: string, write: (part: string) => Promise<unknown>): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await write(`${file}.part`);
  await rename(`${file}.part`, file);
}

const step = 10_000;

/** Counts the lines as they pass, and says so where somebody is looking. */
function counting(
  reading: Reading,
  stream: NodeJS.WriteStream = process.stderr,
): Reading & { count(): number } {
  let count = 0;
  const say = (text: string) => {
    if (stream.isTTY) stream.write(`\r\u001b[2K${text}`);
  };
  function* lines() {
    for (const line of reading.lines()) {
      if (++count % step === 0) say(`${reading.table.title} ${thousands(count)} 行`);
      yield line;
    }
    if (count >= step) say('');
  }
  return { table: reading.table, lines, count: () => count };
}
