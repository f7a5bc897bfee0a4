import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { withQuery } from '../links.ts';

/**
 * Who is not on this machine needs the token: once in the address (`?token=…`), from then on in a cookie that no script
 * can read. Compared in constant time; the cookie holds its hash.
 */
const cookie = 'mingzhang';
const hashOf = (text: string) => createHash('sha256').update(text).digest();
const same = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b);

export function onlyWithToken(token: string): MiddlewareHandler {
  const wanted = hashOf(token);
  const inCookie = hashOf(wanted.toString('hex'));
  return async (context, next) => {
    const given = context.req.query('token');
    if (given !== undefined && same(hashOf(given), wanted)) {
      setCookie(context, cookie, wanted.toString('hex'), { path: '/', httpOnly: true, sameSite: 'Lax' });
      // the token leaves the address bar, and with it the history
      if (context.req.method === 'GET') return context.redirect(withQuery(new URL(context.req.url), {}), 303);
      return next();
    }
    if (!same(hashOf(getCookie(context, cookie) ?? ''), inCookie))
      return context.text(
        '401: 请用启动时给出的带 token 的地址打开 (open the address with the token)\n',
        401,
      );
    await next();
  };
}
