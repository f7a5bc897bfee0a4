import { createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Connection, csvLines, type ExportTable, exportRows, type Result } from '../../store/index.ts';
import { jsonLine } from './stream.ts';

/** Writes tables row by row, a thousand at a time, so that a store of any size is exported in little memory. */
export interface Format {
  readonly format: 'csv' | 'jsonl';
  readonly bom?: boolean;
}

const chunk = 1000;

export async function printTable(
  db: Connection,
  table: ExportTable,
  format: Format,
  print: (text: string) => Promise<void>,
): Promise<void> {
  for (const text of chunks(exportRows(db, table), table, format)) await print(text);
}

/** A file appears under its name only when it is whole. */
export async function exportTo(
  db: Connection,
  tables: readonly ExportTable[],
  format: Format,
  folder: string,
): Promise<{ file: string; lines: number }[]> {
  await mkdir(folder, { recursive: true });
  const written: { file: string; lines: number }[] = [];
  for (const table of tables) {
    const file = join(folder, `${table.name}.${format.format}`);
    const result = counting(exportRows(db, table));
    await pipeline(Readable.from(chunks(result, table, format)), createWriteStream(`${file}.part`));
    await rename(`${file}.part`, file);
    written.push({ file, lines: result.lines() });
  }
  return written;
}

function counting(result: Result): Result & { lines(): number } {
  let lines = 0;
  function* counted() {
    for (const row of result.rows) {
      lines++;
      yield row;
    }
  }
  return { columns: result.columns, rows: counted(), lines: () => lines };
}

function* chunks(result: Result, table: ExportTable, format: Format): Generator<string> {
  const csv = format.format === 'csv';
  if (csv) yield (format.bom ? '\ufeff' : '') + csvLines([result.columns]);
  const write = (rows: Result['rows'] extends Iterable<infer R> ? R[] : never) =>
    csv
      ? csvLines(rows)
      : rows.map((row) => jsonLine({ type: table.type, ...objectOf(result.columns, row) })).join('');
  let rows: (readonly (string | number | null)[])[] = [];
  for (const row of result.rows) {
    rows.push(row);
    if (rows.length < chunk) continue;
    yield write(rows);
    rows = [];
  }
  if (rows.length > 0) yield write(rows);
}

const objectOf = (columns: readonly string[], row: readonly unknown[]) =>
  Object.fromEntries(columns.map((name, i) => [name, row[i]]));
