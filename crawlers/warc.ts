import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { WARCRecord, WARCSerializer } from 'warcio';
import type { Headers } from './fetching/body.ts';
import { questionIn, withoutQuestion } from './fetching/question.ts';
import { Spool } from './spool.ts';

/**
 * The crawl as evidence: every request and every answer as it came, in a WARC 1.1 file (ISO 28500) that archives can
 * replay. Each record is a gzip member of its own, so that a file cut short by a crash can be read up to there.
 */
export interface Exchange {
  readonly url: URL;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly status: number;
  readonly headers: Headers;
  /** As it came over the wire, still encoded. */
  readonly body: Spool;
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
    this.#add(this.body(), () =>
      WARCRecord.createWARCInfo({ filename: this.path.split('/').at(-1)!, warcVersion: 'WARC/1.1' }, info),
    );
  }

  /** Where the bytes of an answer go until it is whole. */
  body(): Spool {
    return new Spool(`${this.path}.${randomUUID()}.part`);
  }

  /** Takes over the body, too. */
  async record(exchange: Exchange, now = new Date()): Promise<void> {
    const { url, requestHeaders, status, headers, body } = exchange;
    const common = {
      url: withoutQuestion(url),
      date: now.toISOString(),
      warcVersion: 'WARC/1.1' as const,
      keepHeadersCase: true,
    };
    const question = questionIn(url);
    const sent = this.body();
    await sent.add(Buffer.from(question?.body ?? ''));
    await body.close();
    this.#add(sent, () =>
      WARCRecord.create(
        {
          ...common,
          type: 'request',
          httpHeaders: requestHeaders,
          statusline: `${question ? 'POST' : 'GET'} ${url.pathname}${url.search} HTTP/1.1`,
        },
        sent.readAll(),
      ),
    );
    this.#add(body, () =>
      WARCRecord.create(
        { ...common, type: 'response', httpHeaders: pairsOf(headers), statusline: `HTTP/1.1 ${status} ` },
        body.readAll(),
      ),
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#written;
    this.#stream.end();
    await finished(this.#stream);
  }

  #add(body: Spool, make: () => WARCRecord): void {
    this.#written = this.#written.then(async () => {
      const record = make();
      // of the record that says what the file is, the body is not in a spool
      const buffer = record.warcType === 'warcinfo' ? undefined : body;
      for await (const chunk of new WARCSerializer(record, { gzip: true }, buffer))
        if (!this.#stream.write(chunk)) await once(this.#stream, 'drain');
      await body.purge();
    });
  }
}

/** The body is kept without its chunks, so the header that announces them would be untrue. */
function pairsOf(headers: Headers): [string, string][] {
  return Object.entries(headers)
    .filter(([name]) => name !== 'transfer-encoding')
    .flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value ?? '']).map((v): [string, string] => [name, v]),
    );
}
