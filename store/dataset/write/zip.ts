import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

/**
 * A ZIP file whose members are written as they come, so that none has to be held: sizes and checksums stand behind each
 * member (APPNOTE 4.3.9). A member of four gigabytes or more, which would need another format, is an error.
 */
const utf8AndDescriptor = 0x808;
const deflated = 8;
const most = 0xffff_ffff;

interface Entry {
  readonly name: Buffer;
  readonly at: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

export class ZipWriter {
  readonly #out: WriteStream;
  readonly #entries: Entry[] = [];
  #at = 0;

  constructor(file: string) {
    this.#out = createWriteStream(file);
  }

  async add(name: string, text: Iterable<string>): Promise<void> {
    const at = this.#at;
    const bytes = Buffer.from(name);
    this.#write(Buffer.concat([fields([0x04034b50, 4], ...header(bytes, 0, 0, 0)), bytes]));
    let crc = 0;
    let size = 0;
    let packed = 0;
    const summed = new Transform({
      transform(chunk: Buffer, _, done) {
        crc = crc32(chunk, crc);
        size += chunk.length;
        done(null, chunk);
      },
    });
    await pipeline(Readable.from(text), summed, createDeflateRaw(), async (chunks) => {
      for await (const chunk of chunks as AsyncIterable<Buffer>) {
        packed += chunk.length;
        if (!this.#out.write(chunk)) await once(this.#out, 'drain');
      }
    });
    this.#at += packed;
    if (size > most || this.#at > most) throw new Error(`${name}: too large for a ZIP file`);
    this.#write(fields([0x08074b50, 4], [crc, 4], [packed, 4], [size, 4]));
    this.#entries.push({ name: bytes, at, crc, packed, size });
  }

  async end(): Promise<void> {
    const start = this.#at;
    for (const { name, at, crc, packed, size } of this.#entries)
      this.#write(
        Buffer.concat([
          fields(
            [0x02014b50, 4],
            [20, 2],
            ...header(name, crc, packed, size),
            [0, 2],
            [0, 2],
            [0, 2],
            [0, 4],
            [at, 4],
          ),
          name,
        ]),
      );
    const count = this.#entries.length;
    this.#write(
      fields([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [this.#at - start, 4], [start, 4], [0, 2]),
    );
    this.#out.end();
    await finished(this.#out);
  }

  #write(bytes: Buffer): void {
    this.#out.write(bytes);
    this.#at += bytes.length;
  }
}

type Numeral = readonly [value: number, bytes: number];

/** What a member's own header and its line in the directory have in common. The date is the first that ZIP knows. */
const header = (name: Buffer, crc: number, packed: number, size: number): Numeral[] => [
  [20, 2],
  [utf8AndDescriptor, 2],
  [deflated, 2],
  [0, 2],
  [0x21, 2],
  [crc, 4],
  [packed, 4],
  [size, 4],
  [name.length, 2],
  [0, 2],
];

function fields(...numbers: Numeral[]): Buffer {
  const buffer = Buffer.alloc(numbers.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of numbers) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}
