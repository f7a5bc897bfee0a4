/** The room that fetches. What the other rooms may use of it. */
export { unpackers } from './archives/index.ts';
export { type CrawlOptions, crawl, userAgentOf } from './crawl.ts';
export { finders } from './discovery/index.ts';
export { launchBrowser } from './fetching/browser.ts';
export { type LookOptions, lookAt } from './sites/look.ts';
export { isAddress, readSites } from './sites/read.ts';
export type { CrawlEvent, VisitResult } from './visit.ts';
