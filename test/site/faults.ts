import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { plain, titleOf } from './disclosures.ts';
import { etagOf } from './pages.ts';

/**
 * What goes wrong on real sites, one document each: how the server behaves on the n-th request, and what must become of
 * the document: kept whole, or failed for that reason.
 */
export interface Fault {
  readonly name: string;
  readonly title: string;
  readonly becomes: 'kept' | string;
  /** At least so many requests, and at most. */
  readonly requests: readonly [number, number];
  answer(request: IncomingMessage, response: ServerResponse, nth: number, body: Buffer): unknown;
}

const whole = (response: ServerResponse, body: Buffer, headers: Record<string, string> = {}) =>
  response
    .writeHead(200, {
      'content-type': 'text/plain',
      'content-length': body.length,
      etag: etagOf(body),
      ...headers,
    })
    .end(body);
const status = (response: ServerResponse, code: number, headers: Record<string, string> = {}, body = 'no') =>
  response.writeHead(code, headers).end(body);
/** Late enough that what was sent before has arrived. */
const breakOff = (response: ServerResponse) => setTimeout(() => response.destroy(), 300);

export const faults: readonly Fault[] = [
  {
    name: 'reset-in-mid-body',
    title: '传到一半连接断开，可以续传',
    becomes: 'kept',
    requests: [2, 2],
    answer(request, response, nth, body) {
      const half = Math.floor(body.length / 2);
      if (nth === 1) {
        response.writeHead(200, {
          'content-length': body.length,
          etag: etagOf(body),
          'accept-ranges': 'bytes',
        });
        response.write(body.subarray(0, half), () => breakOff(response));
        return;
      }
      const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? Number.NaN);
      if (request.headers['if-range'] !== etagOf(body) || !(from > 0 && from <= half))
        return status(response, 400);
      return response
        .writeHead(206, {
          'content-range': `bytes ${from}-${body.length - 1}/${body.length}`,
          'content-length': body.length - from,
        })
        .end(body.subarray(from));
    },
  },
  {
    name: 'changed-before-resume',
    title: '断开之后文件换了，从头再取',
    becomes: 'kept',
    requests: [2, 2],
    answer(_, response, nth, body) {
      if (nth > 1) return whole(response, body);
      response.writeHead(200, { 'content-length': 5000, etag: '"another"' });
      response.write('x'.repeat(2000), () => breakOff(response));
    },
  },
  {
    name: 'half-sent',
    title: '只传一半，不支持续传',
    becomes: 'kept',
    requests: [2, 2],
    answer(_, response, nth, body) {
      if (nth > 1) return response.writeHead(200, { 'content-length': body.length }).end(body);
      response.writeHead(200, { 'content-length': body.length });
      response.write(body.subarray(0, 40), () => breakOff(response));
    },
  },
  {
    name: 'always-too-short',
    title: '声明的长度总比内容长',
    becomes: 'broken',
    requests: [3, 3],
    answer(_, response, __, body) {
      response.writeHead(200, { 'content-length': body.length + 1000 });
      response.write(body, () => breakOff(response));
    },
  },
  {
    name: 'chunks-without-end',
    title: '分块传输没有结尾',
    becomes: 'kept',
    requests: [2, 2],
    answer(_, response, nth, body) {
      if (nth > 1) return whole(response, body);
      response.writeHead(200, {});
      response.write(body, () => breakOff(response));
    },
  },
  {
    name: 'endless-body',
    title: '内容没完没了',
    becomes: 'too_large',
    requests: [1, 1],
    answer(_, response) {
      response.writeHead(200, { 'content-type': 'application/octet-stream' });
      const chunk = Buffer.alloc(64 * 1024, 120);
      const more = () => {
        while (!response.destroyed && response.write(chunk));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    },
  },
  {
    name: 'dripping-body',
    title: '一点一点地传，没有尽头',
    becomes: 'timeout',
    requests: [2, 3],
    answer(_, response) {
      response.writeHead(200, { 'content-type': 'application/octet-stream' });
      const timer = setInterval(() => response.write('x'), 50);
      response.on('close', () => clearInterval(timer));
    },
  },
  {
    name: 'huge-length',
    title: '声明的长度超过限制',
    becomes: 'too_large',
    requests: [1, 1],
    answer(_, response) {
      response.writeHead(200, { 'content-length': 9_000_000_000 });
      response.write('x');
    },
  },
  {
    name: 'gzip-bomb',
    title: '压缩传输，解开后极大',
    becomes: 'too_large',
    requests: [1, 1],
    answer: (_, response) => whole(response, bomb, { 'content-encoding': 'gzip' }),
  },
  {
    name: 'broken-gzip',
    title: '压缩传输的内容损坏',
    becomes: 'encoding',
    requests: [3, 3],
    answer: (_, response, __, body) =>
      whole(response, Buffer.concat([gzipSync(body).subarray(0, 12), Buffer.alloc(60, 7)]), {
        'content-encoding': 'gzip',
      }),
  },
  {
    name: 'no-answer',
    title: '接了连接不回答',
    becomes: 'timeout',
    requests: [2, 3],
    answer() {},
  },
  {
    name: 'redirect-loop',
    title: '重定向循环',
    becomes: 'redirects',
    requests: [1, 12],
    answer: (request, response) => status(response, 302, { location: `${request.url}` }),
  },
  {
    name: 'redirect-chain',
    title: '每次重定向到新地址，没有尽头',
    becomes: 'redirects',
    requests: [1, 12],
    answer: (request, response, nth) =>
      status(response, 302, { location: `${request.url!.split('?')[0]}?${nth}` }),
  },
  {
    name: 'redirect-to-file',
    title: '重定向到 file:',
    becomes: 'scheme',
    requests: [1, 1],
    answer: (_, response) => status(response, 302, { location: 'file:///etc/passwd' }),
  },
  {
    name: 'storm-of-429',
    title: '连续十二次 429，之后正常',
    becomes: 'kept',
    requests: [13, 13],
    answer: (_, response, nth, body) =>
      nth <= 12 ? status(response, 429, nth % 2 ? { 'retry-after': '0' } : {}) : whole(response, body),
  },
  {
    name: 'unavailable-for-a-while',
    title: '两次 503，之后正常',
    becomes: 'kept',
    requests: [3, 3],
    answer: (_, response, nth, body) => (nth <= 2 ? status(response, 503) : whole(response, body)),
  },
  {
    name: 'always-500',
    title: '总是 500',
    becomes: 'server',
    requests: [3, 3],
    answer: (_, response) => status(response, 500),
  },
  {
    name: 'forbidden',
    title: '403',
    becomes: 'forbidden',
    requests: [1, 2],
    answer: (_, response) => status(response, 403),
  },
  {
    name: 'challenge',
    title: '要求浏览器运行脚本（521）',
    becomes: 'challenge',
    requests: [1, 1],
    answer: (_, response) =>
      status(
        response,
        521,
        { 'content-type': 'text/html' },
        '<script>document.cookie="k=1";location.href=location.pathname;</script>',
      ),
  },
  {
    name: 'challenge-with-200',
    title: '要求浏览器运行脚本（200）',
    becomes: 'challenge',
    requests: [1, 1],
    answer: (_, response) =>
      status(
        response,
        200,
        { 'content-type': 'text/html' },
        '<html><head><script>document.cookie="k=1";location.reload();</script></head><body></body></html>',
      ),
  },
];

const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));

/** Documents from 800 on. */
export const numberOf = (at: number): number => 800 + at;
export const bodyOf = (at: number): Buffer => Buffer.from(plain(numberOf(at)).repeat(3));
export const faultTitle = (at: number): string => titleOf(numberOf(at));
