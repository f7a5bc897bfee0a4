import { createHash } from 'node:crypto';
import iconv from 'iconv-lite';
import type { Handler } from './server.ts';

/** What a site serves, as data: paths and what stands there. Validators and ranges are answered as good servers do. */
export interface Served {
  readonly body: Uint8Array;
  readonly type: string;
  /** Neither ETag nor Last-Modified, as dynamic pages do. */
  readonly bare?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}
export type Pages = Map<string, Served>;

export const html = (text: string, charset: 'utf-8' | 'gbk' = 'utf-8'): Served => ({
  body: charset === 'gbk' ? iconv.encode(text, 'gbk') : Buffer.from(text),
  type: charset === 'gbk' ? 'text/html' : 'text/html; charset=utf-8',
});
export const file = (body: Uint8Array | string, type = 'application/octet-stream'): Served => ({
  body: Buffer.from(body as string),
  type,
});
export const json = (value: unknown): Served => ({
  body: Buffer.from(JSON.stringify(value)),
  type: 'application/json',
  bare: true,
});

export const etagOf = (body: Uint8Array): string =>
  `"${createHash('sha1').update(body).digest('hex').slice(0, 16)}"`;

/** Looks a path up with its query first, then without; what is not there is a 404. */
export function servePages(pages: Pages): Handler {
  return (request, response) => {
    const path = request.url ?? '/';
    const served = pages.get(path) ?? pages.get(path.replace(/\?.*/, ''));
    if (!served) {
      response
        .writeHead(404, { 'content-type': 'text/html' })
        .end('<html><title>404 Not Found</title></html>');
      return;
    }
    const etag = etagOf(served.body);
    const headers: Record<string, string> = { 'content-type': served.type, ...served.headers };
    if (!served.bare) Object.assign(headers, { etag, 'accept-ranges': 'bytes' });
    if (!served.bare && request.headers['if-none-match'] === etag) {
      response.writeHead(304, headers).end();
      return;
    }
    const from = /^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1];
    if (from && !served.bare && request.headers['if-range'] === etag && Number(from) < served.body.length) {
      const part = served.body.subarray(Number(from));
      response
        .writeHead(206, {
          ...headers,
          'content-length': part.length,
          'content-range': `bytes ${from}-${served.body.length - 1}/${served.body.length}`,
        })
        .end(part);
      return;
    }
    response.writeHead(200, { ...headers, 'content-length': served.body.length }).end(served.body);
  };
}
