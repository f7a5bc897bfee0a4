import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { WARCRecord, WARCSerializer } from 'warcio';
import type { Headers } from './fetching/body.ts';

/**
 * The crawl as evidence: every request and every answer as it came, in a WARC 1.1 file (ISO 28500) that archives can
 * replay. Each record is a gzip member of its own, so that a file cut short by a crash can be read up to there.
 */
export interface Exchange {
  readonly url: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly status: number;
  readonly headers: Headers;
  /** As it came over the wire, still encoded. */
  readonly body: Uint8Array;
}

export class WarcFile implements AsyncDisposable {
  readonly path: string;
  readonly #stream: WriteStream;
  #written: Promise<void> = Promise.resolve();

  constructor(folder: string, software: string, now = new Date()) {
    mkdirSync(folder, { recursive: true });
    this.path = join(folder, `mingzhang-${now.toISOString().replace(/[-:.]/g, '')}-${process.pid}.warc.gz`);
    this.#stream = createWriteStream(this.path, { flags: 'wx' });
    const info = { software, format: 'WARC File Format 1.1' };
    this.#add(() =>
      WARCRecord.createWARCInfo({ filename: this.path.split('/').at(-1)!, warcVersion: 'WARC/1.1' }, info),
    );
  }

  record({ url, requestHeaders, status, headers, body }: Exchange, now = new Date()): void {
    const date = now.toISOString();
    const common = { url, date, warcVersion: 'WARC/1.1' as const, keepHeadersCase: true };
    this.#add(() =>
      WARCRecord.create(
        {
          ...common,
          type: 'request',
          httpHeaders: requestHeaders,
          statusline: `GET ${pathOf(url)} HTTP/1.1`,
        },
        one(new Uint8Array()),
      ),
    );
    this.#add(() =>
      WARCRecord.create(
        { ...common, type: 'response', httpHeaders: pairsOf(headers), statusline: `HTTP/1.1 ${status} ` },
        one(body),
      ),
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#written;
    this.#stream.end();
    await finished(this.#stream);
  }

  #add(make: () => WARCRecord): void {
    this.#written = this.#written.then(async () => {
      this.#stream.write(await WARCSerializer.serialize(make(), { gzip: true }));
    });
  }
}

async function* one(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** The body is kept without its chunks, so the header that announces them would be untrue. */
function pairsOf(headers: Headers): [string, string][] {
  return Object.entries(headers)
    .filter(([name]) => name !== 'transfer-encoding')
    .flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value ?? '']).map((v): [string, string] => [name, v]),
    );
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}
