import type { Dispatcher } from 'undici';
import type { Frontier, Site } from '../../schema/index.ts';
import { FetchFailure } from '../failure.ts';
import { type AddressRules, assertResolves } from '../safety/addresses.ts';
import { hostsOf, type MayVisit } from '../safety/hosts.ts';
import type { WarcFile } from '../warc.ts';
import { conditionsOf, judged, retryAfter } from './answers.ts';
import { headerOf, MemorySink, type Sink } from './body.ts';
import { failureOf, guardedAgent } from './connect.ts';
import { Cookies } from './cookies.ts';
import { exchange, type Reply } from './exchange.ts';
import { Gate } from './gate.ts';
import { questionIn } from './question.ts';
import { isFresh, type RobotsRules, robotsBytes, rulesOf } from './robots.ts';

/**
 * One source's way to the web: every request goes through the door of its host, after robots.txt was asked, to an
 * address that may be spoken to, with the cookies of the visit. Doors are shared by all sources of a run.
 */
export interface NetworkOptions {
  readonly userAgent: string;
  readonly addresses: AddressRules;
  readonly frontier: Pick<Frontier, 'robots' | 'rememberRobots'>;
  readonly warc?: WarcFile | null;
  readonly browser?: BrowserFetch | null;
}
/** Fetches a page that tests for a browser; `get` is how the browser gets what it asks for. */
export type BrowserFetch = (url: URL, userAgent: string, get: BrowserGet) => Promise<BrowserReply>;
export type BrowserGet = (
  url: URL,
  headers: Readonly<Record<string, string>>,
) => Promise<Reply & { readonly bytes: Uint8Array }>;
export interface BrowserReply extends Reply {
  readonly bytes: Uint8Array;
  /** What the page's script set, so that the next request needs no browser. */
  readonly cookies: readonly string[];
}

export interface Doors {
  readonly gates: Map<string, Gate>;
  readonly robots: Map<string, Promise<RobotsRules>>;
}
export const newDoors = (): Doors => ({ gates: new Map(), robots: new Map() });

const hopsBorne = 10;

export interface GetRequest {
  readonly url: URL;
  readonly sink: Sink;
  readonly most: number;
  /** If-None-Match and If-Modified-Since, for what is known already. */
  readonly conditions?: Readonly<Record<string, string>>;
}

export class Network implements AsyncDisposable {
  readonly #site: Site;
  readonly #options: NetworkOptions;
  readonly #doors: Doors;
  readonly #agent: Dispatcher;
  readonly #cookies = new Cookies();
  readonly #mayVisit: MayVisit;
  readonly #tooLong = new Set<string>();

  constructor(site: Site, options: NetworkOptions, doors: Doors) {
    this.#site = site;
    this.#options = options;
    this.#doors = doors;
    this.#agent = guardedAgent(options.addresses, site.timeouts, (address) => this.#tooLong.add(address));
    this.#mayVisit = hostsOf(site);
  }

  /** Throws `FetchFailure`; a 304, 404 or 410 is an answer and not a failure. */
  async get({ url, sink, most, conditions = {} }: GetRequest): Promise<Reply> {
    try {
      return await this.#follow(url, sink, most, conditions);
    } catch (error) {
      const failure = failureOf(error);
      if (failure.reason !== 'challenge' || !this.#options.browser || questionIn(url)) throw failure;
      return this.#throughBrowser(url, sink, most);
    }
  }

  /** The time at which a host that asked for rest may be asked again. */
  throttled(url: URL, failure: FetchFailure): number {
    const { base, patience } = this.#site.retry;
    return this.#gate(url).throttled(failure, Math.max(50, base * 1000), patience * 1000);
  }

  /** Why the host of this address is left alone for the rest of the visit, or null. */
  closed(url: URL): FetchFailure | null {
    return this.#doors.gates.get(url.origin)?.closed ?? null;
  }

  /** Addresses, each told once, whose server sent more than it had announced. */
  tooLong(): string[] {
    const found = [...this.#tooLong];
    this.#tooLong.clear();
    return found;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#agent.destroy();
  }

  async #follow(
    start: URL,
    sink: Sink,
    most: number,
    conditions: Readonly<Record<string, string>>,
  ): Promise<Reply> {
    const seen = new Set<string>();
    let url = start;
    for (let hop = 0; hop <= hopsBorne; hop++) {
      const rules = await this.#rules(url);
      if (!rules.allows(url)) throw new FetchFailure('robots', url.pathname + url.search);
      const cookie = this.#cookies.for(url);
      const step = `${url.href}\n${cookie}`;
      if (seen.has(step)) throw new FetchFailure('redirects', url.href);
      seen.add(step);
      const reply = await this.#once(url, cookie, sink, most, conditions);
      if (reply.redirect) {
        url = reply.redirect;
        continue;
      }
      if (this.#turnedAway(url, reply, cookie)) continue;
      return judged(reply);
    }
    throw new FetchFailure('redirects', `${hopsBorne} 次以上`);
  }

  /** A site that lets nobody in whose cookie is missing or too old: it is greeted anew. */
  #turnedAway(url: URL, reply: Reply, sent: string): boolean {
    if (reply.status !== 401 && reply.status !== 403) return false;
    if (this.#cookies.for(url) !== sent) return true;
    if (sent === '') return false;
    this.#cookies.forget();
    return true;
  }

  /** One request in its turn. */
  async #once(
    url: URL,
    cookie: string,
    sink: Sink,
    most: number,
    conditions: Readonly<Record<string, string>>,
  ): Promise<Reply> {
    this.#mayVisit(url);
    await assertResolves(url, this.#options.addresses);
    const gate = this.#gate(url);
    if (gate.closed) throw gate.closed;
    const headers = {
      'user-agent': this.#options.userAgent,
      accept: '*/*',
      'accept-language': 'zh-CN,zh;q=0.9',
      ...sink.headers(),
      ...conditions,
      ...(cookie === '' ? {} : { cookie }),
    };
    try {
      const reply = await gate.pass(() =>
        exchange(this.#agent, {
          url,
          headers,
          sink,
          most,
          seconds: this.#site.timeouts.whole,
          warc: this.#options.warc,
        }),
      );
      this.#cookies.take(url, reply.headers);
      if (reply.status < 429) gate.succeeded();
      return reply;
    } catch (error) {
      const failure = failureOf(error);
      if (unreachable.has(failure.reason)) gate.unreachable(failure);
      throw failure;
    }
  }

  #gate(url: URL): Gate {
    const known = this.#doors.gates.get(url.origin);
    if (known) return known;
    const gate = new Gate(this.#site.rate);
    this.#doors.gates.set(url.origin, gate);
    return gate;
  }

  async #rules(url: URL): Promise<RobotsRules> {
    this.#mayVisit(url);
    if (this.#site.robots === 'ignore') return { allows: () => true, delay: 0 };
    const known = this.#doors.robots.get(url.origin);
    if (known) return known;
    const asked = this.#askRobots(url.origin);
    this.#doors.robots.set(url.origin, asked);
    try {
      return await asked;
    } catch (error) {
      // the next request asks again
      this.#doors.robots.delete(url.origin);
      throw error;
    }
  }

  async #askRobots(origin: string): Promise<RobotsRules> {
    const record = await this.#robotsOf(origin);
    const rules = rulesOf(record, this.#options.userAgent);
    const { pause, concurrency } = this.#site.rate;
    if (rules.delay > pause)
      this.#doors.gates.set(
        origin,
        new Gate(
          { pause: rules.delay, concurrency: Math.min(1, concurrency) },
          Date.now() + rules.delay * 1000,
        ),
      );
    return rules;
  }

  async #robotsOf(origin: string) {
    const { frontier } = this.#options;
    const now = Date.now();
    const known = frontier.robots(origin);
    if (known && isFresh(known, now)) return known;
    const sink = new MemorySink();
    const conditions = known ? conditionsOf(known.etag, known.lastModified) : {};
    const reply = await this.#robotsReply(new URL('/robots.txt', origin), sink, conditions);
    const record =
      known && reply.status === 304
        ? { ...known, checkedAt: now }
        : {
            origin,
            // no file, or one that nobody may see, forbids nothing (RFC 9309, 2.3.1.3)
            text: reply.status === 200 ? new TextDecoder().decode(sink.bytes) : '',
            etag: headerOf(reply.headers, 'etag'),
            lastModified: headerOf(reply.headers, 'last-modified'),
            checkedAt: now,
          };
    frontier.rememberRobots(record);
    return record;
  }

  /** While robots.txt cannot be had for the server's fault, everything counts as forbidden (RFC 9309, 2.3.1.4). */
  async #robotsReply(start: URL, sink: Sink, conditions: Readonly<Record<string, string>>): Promise<Reply> {
    let url = start;
    for (let hop = 0; hop < 5; hop++) {
      const reply = await this.#once(url, this.#cookies.for(url), sink, robotsBytes, conditions);
      if (reply.status >= 500 || reply.status === 429) {
        const after = retryAfter(headerOf(reply.headers, 'retry-after'));
        if (reply.status !== 521)
          throw new FetchFailure('robots_unreachable', `状态码 ${reply.status}`, {
            status: reply.status,
            after,
          });
      }
      if (!reply.redirect) return reply;
      url = reply.redirect;
    }
    throw new FetchFailure('robots_unreachable', '重定向');
  }

  async #throughBrowser(url: URL, sink: Sink, most: number): Promise<Reply> {
    const { browser, userAgent } = this.#options;
    const get: BrowserGet = async (wanted, headers) => {
      const inner = new MemorySink();
      const rules = await this.#rules(wanted);
      if (!rules.allows(wanted)) throw new FetchFailure('robots', wanted.pathname);
      const reply = await this.#once(wanted, headers.cookie ?? '', inner, most, {});
      return { ...reply, bytes: inner.bytes.length > 0 ? inner.bytes : Buffer.from(reply.said, 'latin1') };
    };
    const reply = await browser!(url, userAgent, get);
    this.#cookies.take(reply.url, { 'set-cookie': [...reply.cookies] });
    await sink.begin(200, reply.headers);
    await sink.write(reply.bytes);
    await sink.end();
    return judged(reply);
  }
}

const unreachable: ReadonlySet<string> = new Set(['connect', 'dns', 'timeout']);
