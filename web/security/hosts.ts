import { isIP } from 'node:net';
import type { MiddlewareHandler } from 'hono';

/**
 * Only a name that is ours is answered: a stranger's name that was made to point here (DNS rebinding) is not. An address
 * written as a number cannot be rebound.
 */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

/** The host of a Host header, without port and brackets. */
export const hostName = (header: string): string =>
  header
    .replace(/:\d*$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase();

export function onlyHosts(bound: string): MiddlewareHandler {
  const own = bound.toLowerCase();
  const known = (name: string) => isLoopback(name) || name === own || (!isLoopback(own) && isIP(name) !== 0);
  return async (context, next) => {
    const name = hostName(context.req.header('host') ?? '');
    if (!known(name)) return context.text('421: 不认得这个主机名 (unknown host name)\n', 421);
    await next();
  };
}
