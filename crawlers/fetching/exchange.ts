import { type Dispatcher, request } from 'undici';
import { FetchFailure } from '../failure.ts';
import { addressOf } from '../safety/hosts.ts';
import type { WarcFile } from '../warc.ts';
import { type Headers, headerOf, MemorySink, pour, type Sink } from './body.ts';
import { questionIn, questionTypes, withoutQuestion } from './question.ts';

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
  readonly warc?: WarcFile | null | undefined;
}
const mostSaid = 256 * 1024;

export async function exchange(agent: Dispatcher, asked: ExchangeRequest): Promise<Reply> {
  const { url, sink, most, seconds, warc } = asked;
  const question = questionIn(url);
  const headers = question
    ? { ...asked.headers, 'content-type': questionTypes[question.kind] }
    : asked.headers;
  const response = await request(withoutQuestion(url), {
    dispatcher: agent,
    method: question ? 'POST' : 'GET',
    body: question?.body ?? null,
    headers,
    signal: AbortSignal.timeout(seconds * 1000),
  });
  const { statusCode: status, body } = response;
  const answered = response.headers;
  const raw = warc?.body();
  if (status === 304) {
    await body.dump();
    if (raw) await warc?.record({ url, requestHeaders: headers, status, headers: answered, body: raw });
    return { url, status, headers: answered, redirect: null, said: '' };
  }
  const good = status === 200 || status === 206;
  const said = new Said();
  const into = new Tee(good ? sink : new MemorySink(), said);
  try {
    await into.begin(status, answered);
    await pour(body, answered, into, good ? most : mostSaid, raw && ((chunk) => raw.add(chunk)));
    await into.end();
  } catch (error) {
    body.destroy();
    if (good) {
      await raw?.purge();
      throw error;
    }
    // what a server says with an error is of interest, but nothing hangs on it
  }
  if (raw) await warc?.record({ url, requestHeaders: headers, status, headers: answered, body: raw });
  const location = status >= 300 && status < 400 && status !== 304 ? headerOf(answered, 'location') : null;
  return {
    url,
    status,
    headers: answered,
    redirect: location === null ? null : target(location, url, status),
    said: said.text,
  };
}

/** Browsers read the bytes of a Location as UTF-8, and so do the sites that send Chinese in it. */
function target(location: string, url: URL, status: number): URL {
  const found = addressOf(location, url.href);
  if (found === null) throw new FetchFailure('scheme', location.slice(0, 100));
  // these two say that the same question is to be asked there
  if (status === 307 || status === 308) found.hash = url.hash;
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
