import { FetchFailure } from '../failure.ts';
import { headerOf } from './body.ts';
import { isChallenge } from './challenge.ts';
import type { Reply } from './exchange.ts';

/** A reply that says something of the address: it is there, it did not change, it is gone. Anything else is a `FetchFailure`. */
export function judged(reply: Reply): Reply {
  const { status, headers, said } = reply;
  if (status !== 304 && isChallenge(status, said))
    throw new FetchFailure('challenge', `状态码 ${status}`, { status });
  if (status === 200 || status === 206 || status === 304 || status === 404 || status === 410) return reply;
  const after = retryAfter(headerOf(headers, 'retry-after'));
  const how = { status, after };
  if (status === 429 || (status === 503 && after !== null))
    throw new FetchFailure('throttled', `状态码 ${status}`, how);
  if (status >= 500 || status === 408 || status === 425 || status === 416)
    throw new FetchFailure(status >= 500 ? 'server' : 'broken', `状态码 ${status}`, how);
  if (status === 401 || status === 403) throw new FetchFailure('forbidden', `状态码 ${status}`, how);
  throw new FetchFailure('status', `状态码 ${status}`, how);
}

/** What makes a request conditional: the server sends only what is not known already. */
export function conditionsOf(etag: string | null, lastModified: string | null): Record<string, string> {
  return {
    ...(etag ? { 'if-none-match': etag } : {}),
    ...(lastModified ? { 'if-modified-since': lastModified } : {}),
  };
}

/** Seconds, or a date: when to come back, in milliseconds since 1970. */
export function retryAfter(value: string | null, now = Date.now()): number | null {
  if (value === null || value.trim() === '') return null;
  if (/^\s*\d+(\.\d+)?\s*$/.test(value)) return now + Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(now, date);
}
