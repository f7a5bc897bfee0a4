import { createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvOf, jsonLinesOf, type Reading, writeParquet } from '../../store/index.ts';
import { thousands } from './words.ts';

/** Writes tables line by line, so that a store of any size is exported in little memory. */
export type TextFormat = 'csv' | 'jsonl';
export type TableFormat = TextFormat | 'parquet';
export interface Written {
  readonly file: string;
  readonly lines: number;
}

export const textOf = (reading: Reading, format: TextFormat, bom = false): Iterable<string> =>
  format === 'csv' ? csvOf(reading, bom) : jsonLinesOf(reading);

/** One file a table. */
export async function writeTables(
  readings: readonly Reading[],
  format: TableFormat,
  folder: string,
  bom = false,
): Promise<Written[]> {
  const written: Written[] = [];
  for (const reading of readings) {
    const counted = counting(reading);
    const file = join(folder, `${reading.table.name}.${format}`);
    await whole(file, async (part) => {
      if (format === 'parquet') await writeParquet(counted, part);
      else await pipeline(Readable.from(textOf(counted, format, bom)), createWriteStream(part));
    });
    written.push({ file, lines: counted.count() });
  }
  return written;
}

/** A file appears under its name only when it is whole. */
export async function whole(file: string, write: (part: string) => Promise<unknown>): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await write(`${file}.part`);
  await rename(`${file}.part`, file);
}

const step = 10_000;

/** Counts the lines as they pass, and says so where somebody is looking. */
export function counting(
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
