import type { Fetched, FetchReason, Link, Site, Target, TargetOutcome } from '../schema/index.ts';
import type { Unpacked } from './archives/index.ts';
import { edition } from './discovery/edition.ts';
import type { Discovered } from './discovery/index.ts';
import type { Leaf } from './discovery/leaf.ts';
import type { FetchFailure } from './failure.ts';
import { conditionsOf } from './fetching/answers.ts';
import { headerOf, MemorySink } from './fetching/body.ts';
import { failureOf } from './fetching/connect.ts';
import type { Reply } from './fetching/exchange.ts';
import { backOff } from './fetching/gate.ts';
import type { Network } from './fetching/network.ts';
import { questionIn } from './fetching/question.ts';
import { type Files, sha256Of } from './keeping/files.ts';
import { PartialFile } from './keeping/partial.ts';
import { hostsOf, type MayVisit } from './safety/hosts.ts';

/** One target: fetched, looked through, kept. Never throws for what a site does: everything has its outcome. */
export interface FetchedTarget {
  readonly outcome: TargetOutcome;
  /** Links to disclosures that lead out of the source. */
  readonly refused: readonly { readonly link: Link; readonly failure: FetchFailure }[];
  /** The host answers no more in this visit. */
  readonly closed: boolean;
}
export interface FetchingOptions {
  readonly files: Files;
}

interface Got {
  readonly reply: Reply;
  readonly bytes: Uint8Array;
  readonly download: PartialFile | null;
}

export class Fetching {
  readonly #site: Site;
  readonly #network: Network;
  readonly #options: FetchingOptions;
  readonly #mayVisit: MayVisit;

  constructor(site: Site, network: Network, options: FetchingOptions) {
    this.#site = site;
    this.#network = network;
    this.#options = options;
    this.#mayVisit = hostsOf(site);
  }

  async fetch(target: Target): Promise<FetchedTarget> {
    const url = new URL(target.url);
    try {
      const { outcome, refused } = await this.#get(target, url);
      return { outcome, refused, closed: false };
    } catch (error) {
      const failure = failureOf(error);
      // a bug of ours must not look like a fault of the site
      if (
        failure.cause instanceof TypeError ||
        failure.cause instanceof RangeError ||
        failure.cause instanceof ReferenceError
      )
        throw error;
      return this.#failed(target, url, failure);
    }
  }

  async #get(target: Target, url: URL): Promise<Omit<FetchedTarget, 'closed'>> {
    const download =
      target.role === 'file'
        ? new PartialFile(this.#options.files, target.url, this.#site.limits.file)
        : null;
    const memory = new MemorySink();
    const most = download ? this.#site.limits.file : this.#site.limits.page;
    let reply: Reply;
    try {
      reply = await this.#network.get({
        url,
        sink: download ?? memory,
        most,
        conditions: conditionsFor(target),
      });
    } catch (error) {
      await download?.close();
      // only what broke off is worth going on with
      if (!resumable.has(failureOf(error).reason)) download?.discard();
      throw error;
    }
    if (reply.status === 304) return plain({ kind: 'unchanged', status: 304 });
    if (reply.status === 404 || reply.status === 410)
      return plain({ kind: 'gone', status: reply.status, message: `状态码 ${reply.status}` });
    return this.#take(target, { reply, bytes: download ? await download.bytes() : memory.bytes, download });
  }

  async #take(target: Target, got: Got): Promise<Omit<FetchedTarget, 'closed'>> {
    const { reply, bytes, download } = got;
    const url = reply.url.href;
    const { discover, leafOf } = await reading();
    const contentType = headerOf(reply.headers, 'content-type');
    const leaf = leafOf({ url, role: target.role, title: target.title, bytes, contentType });
    if (leaf && saysGone(leaf)) {
      download?.discard();
      return plain({ kind: 'gone', status: reply.status, message: '网页说内容不存在' });
    }
    // a document stands for itself, and so does a text that was linked as one
    if (!leaf || leaf.documents.length + Number(leaf.json !== undefined) === 0)
      return plain({ kind: 'fetched', fetched: await this.#document(target, got) });
    const found = discover(leaf, target.role === 'file' ? { ...target, role: 'page' } : target, {
      site: this.#site,
    });
    const { allowed, refused } = this.#sorted(found.links);
    const fetched = await this.#page(target, got, leaf, { ...found, links: allowed });
    return { outcome: { kind: 'fetched', fetched }, refused };
  }

  async #document(target: Target, { reply, bytes, download }: Got): Promise<Fetched> {
    const content = download ? await download.keep() : await this.#options.files.keep(bytes);
    const { isArchive, unpack } = await import('./archives/index.ts');
    const { entries, problems }: Unpacked = isArchive(content.mediaType)
      ? await unpack(bytes)
      : { entries: [], problems: [] };
    const members = [];
    for (const { name, bytes: inside } of entries)
      members.push({ name, content: await this.#options.files.keep(inside) });
    return {
      ...known(reply),
      role: 'file',
      sha256: content.sha256,
      digest: null,
      title: null,
      published: target.published,
      content,
      members,
      links: [],
      span: null,
      problems,
    };
  }

  async #page(
    target: Target,
    { reply, bytes, download }: Got,
    leaf: Leaf,
    found: Discovered,
  ): Promise<Fetched> {
    download?.discard();
    const { files } = this.#options;
    const isKept = found.role === 'page';
    const members = [];
    if (isKept)
      for (const [n, body] of leaf.bodies.entries())
        members.push({ name: `正文${n + 1}.html`, content: await files.keep(wholePage(body, found.title)) });
    return {
      ...known(reply),
      role: found.role,
      sha256: sha256Of(bytes),
      digest: found.digest,
      title: found.title,
      published: target.published ?? found.published,
      content: isKept ? await files.keep(bytes) : null,
      members,
      links: found.links,
      span: found.span,
      problems: [],
    };
  }

  #sorted(links: readonly Link[]): { allowed: Link[]; refused: { link: Link; failure: FetchFailure }[] } {
    const allowed: Link[] = [];
    const refused: { link: Link; failure: FetchFailure }[] = [];
    for (const link of links) {
      try {
        this.#mayVisit(new URL(link.url));
        allowed.push(link);
      } catch (error) {
        // menus lead everywhere; a disclosure that lies elsewhere is worth a word
        if (link.role !== 'list') refused.push({ link, failure: error as FetchFailure });
      }
    }
    return { allowed, refused };
  }

  #failed(target: Target, url: URL, failure: FetchFailure): FetchedTarget {
    const { attempts, base, patience } = this.#site.retry;
    const { reason, message, status, action } = failure;
    const outcome = (made: TargetOutcome, closed = false): FetchedTarget => ({
      outcome: made,
      refused: [],
      closed,
    });
    const now = Date.now();
    const closed = this.#network.closed(url) !== null;
    if (reason === 'throttled' || (reason === 'robots_unreachable' && failure.after !== null)) {
      const at = closed ? now + patience * 2000 + 1000 : this.#network.throttled(url, failure);
      return outcome({ kind: 'later', reason, message, at, counts: false });
    }
    if (action === 'refuse') return outcome({ kind: 'refused', reason, message });
    if (closed) return outcome({ kind: 'later', reason, message, at: now, counts: false }, true);
    if (action === 'give_up' || target.attempts + 1 >= attempts)
      return outcome({ kind: 'failed', reason, message: withAttempts(message, target.attempts + 1), status });
    const wait = backOff(target.attempts + 1, base * 1000, patience * 1000);
    return outcome({
      kind: 'later',
      reason,
      message,
      at: Math.max(now + wait, failure.after ?? 0),
      counts: true,
    });
  }
}

/** Loaded when there is something to read: a visit that finds nothing new reads nothing. */
async function reading() {
  const [{ discover }, { leafOf }] = await Promise.all([
    import('./discovery/index.ts'),
    import('./discovery/leaf.ts'),
  ]);
  return { discover, leafOf };
}

const resumable: ReadonlySet<FetchReason> = new Set(['broken', 'timeout', 'connect', 'server', 'throttled']);
const plain = (outcome: TargetOutcome) => ({ outcome, refused: [] });
const withAttempts = (message: string, attempts: number) =>
  attempts > 1 ? `${message}（试了 ${attempts} 次）` : message;

const known = ({ url, status, headers }: Reply) => ({
  url: url.href,
  status,
  etag: headerOf(headers, 'etag'),
  lastModified: headerOf(headers, 'last-modified'),
  edition,
});

/** Documents are asked for only if they changed; pages too, unless links are found otherwise since. */
function conditionsFor(target: Target): Record<string, string> {
  // what is asked for by POST has no validators
  if (questionIn(new URL(target.url))) return {};
  if (target.sha256 === null || (target.role !== 'file' && target.edition < edition)) return {};
  return conditionsOf(target.etag, target.lastModified);
}

/** A page that says in place of a status code that there is nothing. */
function saysGone({ documents, text }: Leaf): boolean {
  const $ = documents[0];
  if (!$ || text.length > 20_000) return false;
  const words = $('body').text().replace(/\s+/g, '');
  const title = $('title').text();
  const said =
    /(?:页面|网页|文件|文章|内容|信息|稿件)(?:不存在|已(?:被)?删除|已下线|未找到|找不到)|404\s*not\s*found|^404/i;
  return (said.test(title) || said.test(words)) && words.length < 300;
}

function wholePage(body: string, title: string | null): Uint8Array {
  const safe = (title ?? '').replace(/[<&]/g, '');
  return Buffer.from(
    `<!doctype html>\n<html><head><meta charset="utf-8"><title>${safe}</title></head><body>\n${body}\n</body></html>\n`,
  );
}
