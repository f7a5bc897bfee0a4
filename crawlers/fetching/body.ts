import { pipeline as join, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import { FetchFailure } from '../failure.ts';

/** Where the bytes of a body go. A sink that has half of them already asks for the rest by its headers. */
export interface Sink {
  headers(): Record<string, string>;
  begin(status: number, headers: Headers): Promise<void>;
  write(chunk: Uint8Array): Promise<void>;
  end(): Promise<void>;
}
export type Headers = Readonly<Record<string, string | string[] | undefined>>;

export function headerOf(headers: Headers, name: string): string | null {
  const value = headers[name];
  return Array.isArray(value) ? (value[0] ?? null) : (value ?? null);
}

/** The bytes in memory: web pages, and what servers say with their errors. */
export class MemorySink implements Sink {
  readonly #chunks: Uint8Array[] = [];
  headers(): Record<string, string> {
    return { 'accept-encoding': 'gzip, br, deflate' };
  }
  async begin(): Promise<void> {
    this.#chunks.length = 0;
  }
  async write(chunk: Uint8Array): Promise<void> {
    this.#chunks.push(chunk);
  }
  async end(): Promise<void> {}
  get bytes(): Uint8Array {
    return new Uint8Array(Buffer.concat(this.#chunks));
  }
}

/**
 * Reads a body into a sink: decoded, counted, never more than `most` bytes whatever the server announced. `raw` gets the
 * bytes as they came. What breaks off is a `FetchFailure`.
 */
export async function pour(
  body: Readable,
  headers: Headers,
  sink: Sink,
  most: number,
  raw?: (chunk: Uint8Array) => Promise<void>,
): Promise<void> {
  const announced = Number(headerOf(headers, 'content-length') ?? 0);
  if (announced > most) {
    body.destroy();
    throw tooLarge(announced, most);
  }
  let length = 0;
  const steps = [
    body,
    async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        await raw?.(chunk);
        yield chunk;
      }
    },
    ...decoders(headerOf(headers, 'content-encoding')),
    async (chunks: AsyncIterable<Uint8Array>) => {
      for await (const chunk of chunks) {
        length += chunk.length;
        if (length > most) throw tooLarge(length, most);
        await sink.write(chunk);
      }
    },
  ];
  await pipeline(steps as unknown as NodeJS.ReadWriteStream[]);
}

const tooLarge = (length: number, most: number) =>
  new FetchFailure('too_large', `超过 ${most} 字节（已有或声明 ${length}）`);

type Step = NodeJS.ReadWriteStream | ((chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>);

/** Servers name them in the order in which they were applied. */
function decoders(encoding: string | null): Step[] {
  const names = (encoding ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((name) => name !== '' && name !== 'identity');
  return names.reverse().map((name) => {
    if (name === 'gzip' || name === 'x-gzip') return zlib.createGunzip();
    if (name === 'br') return zlib.createBrotliDecompress();
    if (name === 'deflate') return inflateEither;
    throw new FetchFailure('encoding', name);
  });
}

/** What is called deflate comes with the header of zlib or without it. */
async function* inflateEither(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]();
  const { value: first, done } = await source.next();
  if (done || !first) return;
  const wrapped = (first[0]! & 0x0f) === 8 && (first[0]! * 256 + (first[1] ?? 0)) % 31 === 0;
  const decoder = wrapped ? zlib.createInflate() : zlib.createInflateRaw();
  const all = async function* () {
    yield first;
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
  };
  // an error on the way reaches whoever reads from the decoder
  join(Readable.from(all()), decoder, () => {});
  yield* decoder as AsyncIterable<Uint8Array>;
}
