import type { BrowserHandle } from '../crawlers/fetching/browser.ts';
import type { LookOptions } from '../crawlers/sites/look.ts';

/**
 * What the command line needs of the room that fetches, handed through so that it knows no stage itself. A browser and
 * the readers of pages are loaded when they are asked for.
 */
export { userAgentOf } from '../crawlers/crawl.ts';
export { readSites } from '../crawlers/sites/read.ts';
export type { CrawlEvent } from '../crawlers/visit.ts';

export async function launchBrowser(executable?: string): Promise<BrowserHandle> {
  const browser = await import('../crawlers/fetching/browser.ts');
  return browser.launchBrowser(executable);
}

export async function lookAt(address: string, options: LookOptions): Promise<string> {
  const look = await import('../crawlers/sites/look.ts');
  return look.lookAt(address, options);
}
