import { setTimeout as sleep } from 'node:timers/promises';
import type { Frontier, RecordedState, Site, Target, Visit, VisitSummary } from '../schema/index.ts';
import { type Doors, Network, type NetworkOptions } from './fetching/network.ts';
import type { Files } from './keeping/files.ts';
import { type FetchedTarget, Fetching } from './target.ts';

/**
 * One walk over one source: takes what is due from the frontier, fetches it, records what became of it, until nothing is
 * due, or somebody says stop. At the end, lists of several pages are looked at once more, because they may have moved
 * while they were read.
 */
export interface VisitOptions extends Omit<NetworkOptions, 'frontier'> {
  readonly frontier: Frontier;
  readonly files: Files;
  /** YYYY-MM-DD: what was published before is left alone. */
  readonly since: string | null;
  /** Asked before every fetch: whether there may be no more of them. */
  readonly stop: () => boolean;
  readonly log: (event: CrawlEvent) => void;
}

/** One line of the log. */
export interface CrawlEvent {
  readonly event: 'visit' | 'fetch' | 'end';
  readonly site: string;
  readonly [field: string]: unknown;
}

export interface VisitResult extends VisitSummary {
  /** Why the visit ended before it was finished. */
  readonly unfinished: 'stopped' | 'asked_to_wait' | 'unreachable' | null;
}

const tooLong = '服务器发来的内容比它声明的长，只存下声明的那么多，可能不完整';
/** How many targets are asked for at once. */
const batch = 100;

export async function visit(site: Site, options: VisitOptions, doors: Doors): Promise<VisitResult> {
  const { frontier, log } = options;
  const began = frontier.begin(site, Date.now());
  log({ event: 'visit', site: site.name, visit: began.id, resumed: began.resumed, ended: began.ended });
  if (began.ended)
    return {
      ...frontier.end(began, site, { finished: true, since: null, now: Date.now() }),
      unfinished: null,
    };
  await using network = new Network(site, options, doors);
  const walk = new Walk(site, options, began, network);
  const unfinished = await walk.run();
  walk.noteTooLong();
  const summary = frontier.end(began, site, {
    finished: unfinished === null,
    since: options.since,
    now: Date.now(),
  });
  log({
    event: 'end',
    site: site.name,
    visit: began.id,
    unfinished,
    counts: summary.counts,
    waiting: summary.waiting,
  });
  return { ...summary, unfinished };
}

class Walk {
  readonly #site: Site;
  readonly #options: VisitOptions;
  readonly #visit: Visit;
  readonly #network: Network;
  readonly #fetching: Fetching;
  readonly #inHand = new Map<number, Promise<unknown>>();
  #next: Target[] = [];
  #unreachable = false;

  constructor(site: Site, options: VisitOptions, visit: Visit, network: Network) {
    this.#site = site;
    this.#options = options;
    this.#visit = visit;
    this.#network = network;
    this.#fetching = new Fetching(site, network, options);
  }

  async run(): Promise<VisitResult['unfinished']> {
    for (;;) {
      const ended = await this.#drain();
      if (ended !== null) return ended;
      const { targets } = this.#options.frontier.recheck(this.#visit, this.#site);
      if (targets.length === 0) return null;
      let moved = false;
      for (const target of targets) {
        if (this.#options.stop()) return 'stopped';
        moved = (await this.#work(target)) !== 'unchanged' || moved;
      }
      if (!moved) return null;
    }
  }

  /** Until nothing is due; null then, else why there was an end before. */
  async #drain(): Promise<VisitResult['unfinished']> {
    const { frontier, stop } = this.#options;
    // one more than the host may be asked for at once, so that it never waits for us
    const most = this.#site.rate.concurrency + 1;
    for (;;) {
      if (stop() || this.#unreachable) {
        await Promise.all(this.#inHand.values());
        return this.#unreachable ? 'unreachable' : 'stopped';
      }
      while (this.#inHand.size < most) {
        if (this.#next.length === 0) this.#next = this.#due();
        const target = this.#next.shift();
        if (!target) break;
        this.#start(target);
      }
      if (this.#inHand.size > 0) {
        await Promise.race(this.#inHand.values());
        continue;
      }
      const next = frontier.nextDue(this.#asked());
      if (next === null) return null;
      const wait = next - Date.now();
      if (wait > this.#site.retry.patience * 1000) return 'asked_to_wait';
      await this.#sleep(wait);
    }
  }

  #due(): Target[] {
    const found = this.#options.frontier.due({ ...this.#asked(), limit: batch });
    // a page of a list may say that those behind it are too old to be read
    return this.#options.since !== null && found[0]?.role === 'list' ? found.slice(0, 1) : [...found];
  }

  #asked() {
    const { since } = this.#options;
    return {
      visit: this.#visit,
      site: this.#site,
      now: Date.now(),
      since,
      except: new Set(this.#inHand.keys()),
    };
  }

  /** In short naps, so that a stop is heard. */
  async #sleep(milliseconds: number): Promise<void> {
    const until = Date.now() + milliseconds;
    while (Date.now() < until && !this.#options.stop())
      await sleep(Math.min(1000, Math.max(1, until - Date.now())));
  }

  #start(target: Target): void {
    const work = this.#work(target).finally(() => this.#inHand.delete(target.id));
    // whoever waits for it hears of the error; the others must not be unhandled ones
    work.catch(() => {});
    this.#inHand.set(target.id, work);
  }

  /** May come to light after the document is kept. */
  noteTooLong(): void {
    for (const address of this.#network.tooLong())
      this.#options.frontier.note(this.#visit, this.#site, address, tooLong, Date.now());
  }

  async #work(target: Target): Promise<RecordedState> {
    const began = performance.now();
    const { outcome, refused, closed } = await this.#fetching.fetch(target);
    if (closed) this.#unreachable ||= closed;
    const { frontier, log } = this.#options;
    const now = Date.now();
    this.noteTooLong();
    const state = frontier.record(this.#visit, target, outcome, now);
    for (const { link, failure } of refused)
      frontier.refuse(this.#visit, this.#site, link, failure.reason, failure.message, now);
    log(eventOf(this.#site, target, outcome, state, Math.round(performance.now() - began)));
    return state;
  }
}

function eventOf(
  site: Site,
  target: Target,
  outcome: FetchedTarget['outcome'],
  state: RecordedState,
  milliseconds: number,
): CrawlEvent {
  const said =
    'message' in outcome
      ? { reason: 'reason' in outcome ? outcome.reason : null, message: outcome.message }
      : {};
  const got =
    outcome.kind === 'fetched'
      ? {
          status: outcome.fetched.status,
          sha256: outcome.fetched.sha256,
          links: outcome.fetched.links.length,
        }
      : { status: 'status' in outcome ? outcome.status : null };
  return {
    event: 'fetch',
    site: site.name,
    url: target.url,
    role: target.role,
    title: target.title,
    state,
    ...got,
    ...said,
    ms: milliseconds,
  };
}
