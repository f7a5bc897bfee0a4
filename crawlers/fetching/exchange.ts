import { type Dispatcher, request } from 'undici';
import { FetchFailure } from '../failure.ts';
import { addressOf } from '../safety/hosts.ts';
import type { Exchange } from '../warc.ts';
import { type Headers, headerOf, MemorySink, pour, type Sink } from './body.ts';

/** One request and its answer. The body of a 200 or 206 goes into the sink, what a server says besides is kept as text. */
export interface Reply {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  /** Where a 3xx points to. */
  readonly redirect: URL | null;
  /** The beginning of the body as text, whatever its charset: enough to recognise what it is. */
  readonly said: string;
}

export interface ExchangeRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly sink: Sink;
  readonly most: number;
  readonly seconds: number;
  readonly record?: ((exchange: Exchange) => void) | undefined;
}
const mostSaid = 256 * 1024;

export async function exchange(agent: Dispatcher, asked: ExchangeRequest): Promise<Reply> {
  const { url, headers, sink, most, seconds, record } = asked;
  const raw: Uint8Array[] | null = record ? [] : null;
  const response = await request(url, {
    dispatcher: agent,
    method: 'GET',
    headers,
    signal: AbortSignal.timeout(seconds * 1000),
  });
  const { statusCode: status, body } = response;
  const answered = response.headers;
  if (status === 304) {
    await body.dump();
    record?.({ url: url.href, requestHeaders: headers, status, headers: answered, body: new Uint8Array() });
    return { url, status, headers: answered, redirect: null, said: '' };
  }
  const good = status === 200 || status === 206;
  const said = new Said();
  const into = new Tee(good ? sink : new MemorySink(), said);
  try {
    await into.begin(status, answered);
    await pour(body, answered, into, good ? most : mostSaid, raw ? (chunk) => raw.push(chunk) : undefined);
    await into.end();
  } catch (error) {
    body.destroy();
    if (good) throw error;
    // what a server says with an error is of interest, but nothing hangs on it
  }
  if (record && raw)
    record({ url: url.href, requestHeaders: headers, status, headers: answered, body: Buffer.concat(raw) });
  const location = status >= 300 && status < 400 && status !== 304 ? headerOf(answered, 'location') : null;
  return {
    url,
    status,
    headers: answered,
    redirect: location === null ? null : target(location, url),
    said: said.text,
  };
}

/** Browsers read the bytes of a Location as UTF-8, and so do the sites that send Chinese in it. */
function target(location: string, url: URL): URL {
  const found = addressOf(location, url.href);
  if (found === null) throw new FetchFailure('scheme', location.slice(0, 100));
  return found;
}

/** The first of what passes by. */
class Said {
  #text = '';
  add(chunk: Uint8Array): void {
    if (this.#text.length < mostSaid) this.#text += Buffer.from(chunk).toString('latin1');
  }
  get text(): string {
    return this.#text;
  }
}

class Tee implements Sink {
  readonly #sink: Sink;
  readonly #said: Said;
  constructor(sink: Sink, said: Said) {
    this.#sink = sink;
    this.#said = said;
  }
  headers = () => this.#sink.headers();
  begin = (status: number, headers: Headers) => this.#sink.begin(status, headers);
  end = () => this.#sink.end();
  async write(chunk: Uint8Array): Promise<void> {
    this.#said.add(chunk);
    await this.#sink.write(chunk);
  }
}
