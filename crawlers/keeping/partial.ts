import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content } from '../../schema/index.ts';
import { FetchFailure } from '../failure.ts';
import { type Headers, headerOf, type Sink } from '../fetching/body.ts';
import { type Files, sha256Of } from './files.ts';
import { mediaOf } from './media.ts';

/**
 * A download that goes on where it broke off. The bytes so far lie in `partial/<hash of the address>`, beside them by
 * which validator the server knows them: only if that still holds does it send the rest (RFC 9110, 13.1.5).
 */
interface Begun {
  readonly validator: string;
}

export class PartialFile implements Sink {
  readonly #files: Files;
  readonly #path: string;
  readonly #most: number;
  #handle: FileHandle | null = null;
  #encoded = false;
  #length = 0;

  constructor(files: Files, address: string, most: number) {
    this.#files = files;
    this.#path = join(files.partial, sha256Of(address).slice(0, 40));
    this.#most = most;
  }

  headers(): Record<string, string> {
    const begun = this.#begun();
    const have = this.#size();
    // identity: a range of something compressed is of no use
    return begun && have > 0
      ? { 'accept-encoding': 'identity', range: `bytes=${have}-`, 'if-range': begun.validator }
      : { 'accept-encoding': 'identity' };
  }

  async begin(status: number, headers: Headers): Promise<void> {
    const have = this.#size();
    if (status === 206) {
      const range = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(headerOf(headers, 'content-range') ?? '');
      if (!range || Number(range[1]) !== have) {
        this.discard();
        throw new FetchFailure('broken', '续传的位置不对');
      }
      if (range[3] !== '*' && Number(range[3]) > this.#most)
        throw new FetchFailure('too_large', `${range[3]} 字节`);
      this.#handle = await open(this.#path, 'a');
      this.#length = have;
      return;
    }
    this.discard();
    this.#encoded = (headerOf(headers, 'content-encoding') ?? 'identity') !== 'identity';
    const validator = strongValidator(headers);
    if (validator !== null && !this.#encoded)
      writeFileSync(`${this.#path}.json`, JSON.stringify({ validator }));
    this.#handle = await open(this.#path, 'w');
    this.#length = 0;
  }

  async write(chunk: Uint8Array): Promise<void> {
    this.#length += chunk.length;
    await this.#handle!.write(chunk);
    if (this.#length > this.#most) throw new FetchFailure('too_large', `超过 ${this.#most} 字节`);
  }

  async end(): Promise<void> {
    await this.#handle?.sync();
    await this.close();
  }

  async close(): Promise<void> {
    await this.#handle?.close();
    this.#handle = null;
  }

  /** The bytes, which may be those of a page that stands where a file was expected. */
  bytes(): Promise<Uint8Array> {
    return readFile(this.#path);
  }

  async keep(): Promise<Content> {
    const bytes = await this.bytes();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const content = await this.#files.adopt(this.#path, sha256, bytes.length, mediaOf(bytes));
    remove(`${this.#path}.json`);
    return content;
  }

  discard(): void {
    remove(this.#path);
    remove(`${this.#path}.json`);
  }

  #size(): number {
    return statSync(this.#path, { throwIfNoEntry: false })?.size ?? 0;
  }

  #begun(): Begun | null {
    const note = `${this.#path}.json`;
    if (!existsSync(note) || !existsSync(this.#path)) return null;
    try {
      const { validator } = JSON.parse(readFileSync(note, 'utf8')) as Begun;
      return typeof validator === 'string' ? { validator } : null;
    } catch {
      // killed while it was written
      return null;
    }
  }
}

function remove(path: string): void {
  if (existsSync(path)) unlinkSync(path);
}

/** A weak tag says that two bodies mean the same, not that they are the same bytes. */
function strongValidator(headers: Headers): string | null {
  const etag = headerOf(headers, 'etag');
  if (etag !== null && !etag.startsWith('W/')) return etag;
  return headerOf(headers, 'last-modified');
}
