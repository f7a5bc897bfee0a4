import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFiles } from './serving.ts';

/** Who is answered, and what an answer lets the browser do. */
let open: Served;
let guarded: Served;
beforeAll(async () => {
  open = await serveFiles([]);
  guarded = await serveFiles([], { host: '0.0.0.0', token: 'a-token' });
});
afterAll(async () => {
  await open[Symbol.asyncDispose]();
  await guarded[Symbol.asyncDispose]();
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}
/** As a browser may not: with any Host. */
function ask(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers }, (answer) => {
      answer.resume().on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers }));
    });
    asked.on('error', reject).end();
  });
}

describe('the host', () => {
  it.each(['evil.example', 'evil.example:80', '127.0.0.1.evil.example', '192.0.2.1'])(
    'on the loopback, %s is nobody',
    async (host) => {
      expect((await ask(`${open.origin}/findings`, { host })).status).toBe(421);
    },
  );
  it.each(['localhost', 'LOCALHOST:8377', '127.0.0.1', '[::1]:8377'])('%s is this machine', async (host) => {
    expect((await ask(`${open.origin}/findings`, { host })).status).toBe(200);
  });
  it('open to others, a number is answered and a stranger’s name is not', async () => {
    const status = async (host: string) =>
      (await ask(`${guarded.origin}/findings?token=a-token`, { host })).status;
    expect(await status('192.0.2.1:8377')).toBe(303);
    expect(await status('evil.example')).toBe(421);
  });
});

describe('the token', () => {
  it('is asked of everybody, for everything', async () => {
    for (const path of ['/', '/findings', '/assets/style.css', '/nowhere', '/findings?token=a-toke'])
      expect((await ask(`${guarded.origin}${path}`)).status, path).toBe(401);
  });
  it('leaves the address at once, and the cookie in its place holds something else', async () => {
    const first = await ask(`${guarded.origin}/findings?year=2024&token=a-token`);
    expect([first.status, first.headers.location]).toEqual([303, '/findings?year=2024']);
    const [cookie] = first.headers['set-cookie'] as string[];
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).not.toContain('a-token');
    const with_ = { cookie: cookie!.split(';')[0]! };
    expect((await ask(`${guarded.origin}/findings`, with_)).status).toBe(200);
    expect((await ask(`${guarded.origin}/findings`, { cookie: 'mingzhang=a-token' })).status).toBe(401);
  });
});

describe('another site', () => {
  it('can send no form', async () => {
    const post = async (headers: Record<string, string>) =>
      (await ask(`${open.origin}/nowhere`, headers, 'POST')).status;
    expect(await post({ origin: 'http://evil.example' })).toBe(403);
    expect(await post({ origin: 'null' })).toBe(403);
    expect(await post({})).toBe(403);
    expect(await post({ origin: open.origin, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await post({ origin: open.origin, 'sec-fetch-site': 'same-origin' })).toBe(404);
  });
});

it('every answer forbids what pages do not need', async () => {
  for (const path of ['/findings', '/assets/style.css', '/nowhere']) {
    const { headers } = await ask(`${open.origin}${path}`);
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/frame-ancestors 'none'/);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('same-origin');
  }
});

it('nothing outside of the assets is a file', async () => {
  for (const path of [
    '/assets/../index.ts',
    '/assets/%2e%2e/index.ts',
    '/assets/..%2findex.ts',
    '/assets/pdfjs/package.json',
  ])
    expect((await ask(`${open.origin}${path}`)).status, path).toBe(404);
});
