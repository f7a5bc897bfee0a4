import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page, Route } from 'playwright-core';
import { UsageError } from '../../schema/index.ts';
import { FetchFailure } from '../failure.ts';
import { isChallenge } from './challenge.ts';
import type { BrowserFetch, BrowserGet, BrowserReply } from './network.ts';

/**
 * A real Chromium for pages that test whether a browser runs their script. It only runs scripts: everything it asks for
 * is fetched by us, in turn, under the same rules, and it can resolve no name by itself.
 */
export interface BrowserHandle extends AsyncDisposable {
  readonly fetch: BrowserFetch;
}
const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const patience = 20_000;
const needless: ReadonlySet<string> = new Set(['image', 'media', 'font', 'websocket', 'manifest']);

/** `flags` are what that executable needs besides. Throws `UsageError` where there is no browser. */
export async function launchBrowser(
  executable?: string,
  flags: readonly string[] = [],
): Promise<BrowserHandle> {
  const path = executable ?? usual.find((candidate) => existsSync(candidate));
  if (!path || !existsSync(path))
    throw new UsageError(
      `找不到浏览器${path ? ` ${path}` : ''}：请安装 chromium，或用 --browser <可执行文件> 指明`,
    );
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath: path,
    args: [
      ...flags,
      '--host-resolver-rules=MAP * ~NOTFOUND',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  return {
    fetch: (url, userAgent, get) => fetchPage(browser, url, userAgent, get),
    [Symbol.asyncDispose]: () => browser.close(),
  };
}

async function fetchPage(
  browser: Browser,
  url: URL,
  userAgent: string,
  get: BrowserGet,
): Promise<BrowserReply> {
  await using context = await browser.newContext({ userAgent, locale: 'zh-CN', serviceWorkers: 'block' });
  const page = await context.newPage();
  const seen = new Seen();
  await context.route('**/*', (route) => answer(route, page, get, seen));
  await page.goto(url.href, { waitUntil: 'commit', timeout: patience }).catch(() => {});
  const until = Date.now() + patience;
  while (Date.now() < until && !seen.passed) {
    if (seen.failure) throw seen.failure;
    await sleep(100);
  }
  if (!seen.passed)
    throw new FetchFailure('challenge', '浏览器也没有通过', { status: seen.last?.status ?? 0 });
  const cookies = await context.cookies();
  return {
    ...seen.passed,
    cookies: cookies.map(
      ({ name, value, domain, path }) => `${name}=${value}; Domain=${domain}; Path=${path}`,
    ),
  };
}

/** What the browser was shown as its page, last. */
class Seen {
  last: Awaited<ReturnType<BrowserGet>> | null = null;
  failure: FetchFailure | null = null;
  get passed() {
    return this.last && !isChallenge(this.last.status, this.last.said) && this.last.status < 400
      ? this.last
      : null;
  }
}

async function answer(route: Route, page: Page, get: BrowserGet, seen: Seen): Promise<void> {
  const request = route.request();
  const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
  if (request.method() !== 'GET' || needless.has(request.resourceType()) || (isPage && seen.passed)) {
    await route.abort().catch(() => {});
    return;
  }
  try {
    const reply = await get(new URL(request.url()), await request.allHeaders());
    if (isPage) seen.last = reply;
    const headers = Object.entries(reply.headers).filter(([name]) => !untrue.has(name));
    await route.fulfill({
      status: reply.status,
      headers: Object.fromEntries(
        headers.map(([name, value]) => [name, Array.isArray(value) ? value.join('\n') : (value ?? '')]),
      ),
      body: Buffer.from(reply.bytes),
    });
  } catch (error) {
    if (isPage && error instanceof FetchFailure) seen.failure = error;
    await route.abort().catch(() => {});
  }
}

/** The body is handed over decoded and whole. */
const untrue: ReadonlySet<string> = new Set(['content-encoding', 'content-length', 'transfer-encoding']);
