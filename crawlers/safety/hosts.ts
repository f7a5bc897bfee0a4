import type { Site } from '../../schema/index.ts';
import { FetchFailure } from '../failure.ts';

/** Which addresses belong to a source: http and https, on the hosts of its start pages and those that it names. */
export type MayVisit = (url: URL) => void;

/** Throws `FetchFailure` for an address that is not the source's. */
export function hostsOf(site: Pick<Site, 'start' | 'hosts'>): MayVisit {
  const exact = new Set([...site.start.map((start) => new URL(start).host), ...site.hosts]);
  const endings = site.hosts.filter((host) => host.startsWith('*.')).map((host) => host.slice(1));
  return (url) => {
    if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new FetchFailure('scheme', url.protocol);
    const known =
      exact.has(url.host) || exact.has(url.hostname) || endings.some((e) => url.hostname.endsWith(e));
    if (!known) throw new FetchFailure('host', url.host);
  };
}

/** One address is written in one way: no fragment, no session id, no user and password. Null for what is no web address. */
export function addressOf(reference: string, base: string): URL | null {
  const text = reference.trim().replaceAll('\\', '/');
  if (text === '' || text.startsWith('#') || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  url.pathname = url.pathname.replace(/;jsessionid=[^/;]*/i, '');
  return url;
}
