import { stringify } from 'yaml';
import { type Frontier, type Link, siteSchema, type Target } from '../../schema/index.ts';
import { discover } from '../discovery/index.ts';
import { leafOf } from '../discovery/leaf.ts';
import { headerOf, MemorySink } from '../fetching/body.ts';
import { Network, newDoors } from '../fetching/network.ts';
import { type AddressRules, systemResolve } from '../safety/addresses.ts';
import { hostsOf } from '../safety/hosts.ts';

/** A first source file, from one look at one page: which hosts its documents lie on, where it goes on, what it holds. */
export interface LookOptions {
  readonly userAgent: string;
  readonly addresses?: Partial<AddressRules>;
}
const nothing: Pick<Frontier, 'robots' | 'rememberRobots'> = { robots: () => null, rememberRobots: () => {} };

/** Throws `FetchFailure` where the page cannot be had. */
export async function lookAt(address: string, { userAgent, addresses }: LookOptions): Promise<string> {
  const site = siteSchema.parse({ name: new URL(address).host, start: [address] });
  const rules = { allowPrivate: false, resolve: systemResolve, ...addresses };
  await using network = new Network(site, { userAgent, frontier: nothing, addresses: rules }, newDoors());
  const sink = new MemorySink();
  const reply = await network.get({ url: new URL(address), sink, most: site.limits.page });
  const contentType = headerOf(reply.headers, 'content-type');
  const leaf = leafOf({ url: reply.url.href, role: 'list', title: null, bytes: sink.bytes, contentType });
  const found = leaf ? discover(leaf, startOf(address), { site }) : null;
  return written(address, found?.title ?? null, found?.links ?? [], hostsOf(site));
}

const startOf = (url: string): Target => ({
  id: 0,
  url,
  role: 'list',
  title: null,
  published: null,
  depth: 0,
  list: null,
  attempts: 0,
  sha256: null,
  digest: null,
  etag: null,
  lastModified: null,
  edition: 0,
});

function written(
  address: string,
  title: string | null,
  links: readonly Link[],
  mayVisit: (url: URL) => void,
): string {
  const documents = links.filter((link) => link.role !== 'list');
  const columns = links.filter((link) => link.role === 'list' && link.list === null);
  const further = links.filter((link) => link.list !== null);
  const elsewhere = [
    ...new Set(
      links
        .map((link) => new URL(link.url))
        .filter((url) => !visitable(url, mayVisit))
        .map((url) => url.host),
    ),
  ];
  const { host } = new URL(address);
  const source = {
    name: title ? `${title}（${host}）` : host,
    region: null,
    level: null,
    start: [address],
    hosts: elsewhere,
    disclosure: { titles: '预算|决算|三公|绩效', years: { from: null, to: null } },
    follow: { depth: 3, pages: 300 },
    rate: { pause: 1, concurrency: 1 },
    days: null,
  };
  return [
    '# 来源文件：mingzhang crawl sources.yaml',
    `# 由 mingzhang crawl --init 看过 ${address} 之后写出，请核对。`,
    `# 这一页上：像公开材料的链接 ${documents.length} 个，其他栏目和单位 ${columns.length} 个，后面还有 ${further.length} 页（已知的）。`,
    ...documents.slice(0, 5).map((link) => `#   ${link.published ?? '（无日期）'} ${link.title ?? link.url}`),
    ...(elsewhere.length > 0 ? ['# hosts：有链接指向这些主机，不想访问的请删去。'] : []),
    stringify({ contact: null, sources: [source] }),
  ].join('\n');
}

function visitable(url: URL, mayVisit: (url: URL) => void): boolean {
  try {
    mayVisit(url);
    return true;
  } catch {
    return false;
  }
}
