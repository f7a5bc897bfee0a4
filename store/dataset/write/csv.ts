import { csvLines } from '../../csv.ts';
import type { Cells } from '../field.ts';
import type { Reading } from '../read.ts';

/** A table as CSV: RFC 4180, UTF-8, with a head; what a spreadsheet would run as a formula has an apostrophe before it. */
export function* csvOf({ table, lines }: Reading, bom = false): Generator<string> {
  yield (bom ? '\ufeff' : '') + csvLines([table.fields.map((f) => f.name)]);
  for (const chunk of chunked(lines())) yield csvLines(chunk);
}

/** A table as lines of JSON, each saying of what type it is. */
export function* jsonLinesOf({ table, lines }: Reading): Generator<string> {
  const names = table.fields.map((f) => f.name);
  for (const chunk of chunked(lines()))
    yield chunk
      .map((cells) => {
        const line: Record<string, unknown> = { type: table.type };
        for (let i = 0; i < names.length; i++) line[names[i]!] = cells[i];
        return `${JSON.stringify(line)}\n`;
      })
      .join('');
}

export function* chunked(lines: Iterable<Cells>, size = 1000): Generator<Cells[]> {
  let chunk: Cells[] = [];
  for (const line of lines) {
    chunk.push(line);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
