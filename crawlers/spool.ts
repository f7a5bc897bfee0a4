import { createReadStream } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { BaseSerializerBuffer } from 'warcio';

/**
 * The bytes of one answer as they came, until they are written to the WARC file: small ones in memory, large ones in a
 * file, so that a crawl holds no whole document.
 */
const mostInMemory = 256 * 1024;

export class Spool extends BaseSerializerBuffer {
  readonly #path: string;
  #chunks: Uint8Array[] = [];
  #length = 0;
  #handle: FileHandle | null = null;
  #onDisk = false;

  constructor(path: string) {
    super();
    this.#path = path;
  }

  async add(chunk: Uint8Array): Promise<void> {
    this.#length += chunk.length;
    this.#chunks.push(chunk);
    if (this.#length <= mostInMemory) return;
    this.#onDisk = true;
    this.#handle ??= await open(this.#path, 'w');
    for (const waiting of this.#chunks.splice(0)) await this.#handle.writeFile(waiting);
  }

  async close(): Promise<void> {
    await this.#handle?.close();
    this.#handle = null;
  }

  /** For whoever writes the record: what it reads for the digests lies here already. */
  write(): void {}

  async *readAll(): AsyncIterable<Uint8Array> {
    if (this.#onDisk) yield* createReadStream(this.#path);
    yield* this.#chunks;
  }

  async purge(): Promise<void> {
    await this.close();
    this.#chunks = [];
    if (this.#onDisk) await rm(this.#path, { force: true });
  }
}
