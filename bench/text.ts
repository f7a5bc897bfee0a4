import { type Document, sourceSchema } from '../schema/index.ts';
import { generate } from '../scripts/generator/index.ts';

/** Text to measure on: generated disclosures end to end, as lines or with their line breaks gone. */
export type Shape = 'lines' | 'flattened';

export function textOf(bytes: number, shape: Shape, tables: 'none' | 'all' = 'none'): string {
  const pieces: string[] = [];
  let size = 0;
  for (let seed = 1; size < bytes; seed++) {
    const noise = shape === 'flattened' ? (['flatten'] as const) : [];
    const { text } = generate(seed, { noise, tables, evaluations: 'none' });
    pieces.push(text);
    size += Buffer.byteLength(text) + 1;
  }
  const text = pieces.join('\n');
  return Buffer.from(text)
    .subarray(0, bytes)
    .toString('utf8')
    .replace(/\ufffd+$/, '');
}

/** A document as the extractor of plain text makes it, without its bytes. */
export function documentOf(text: string): Document {
  let start = 0;
  const blocks: Document['blocks'] = [];
  for (const line of text.split('\n')) {
    if (line.trim() !== '') blocks.push({ kind: 'paragraph', start, end: start + line.length });
    start += line.length + 1;
  }
  const source = sourceSchema.parse({
    path: 'bench.txt',
    sha256: '0'.repeat(64),
    bytes: Buffer.byteLength(text),
    mediaType: 'text/plain',
  });
  return { id: 'bench', source, text, blocks, pages: [], runs: [], warnings: [] };
}
