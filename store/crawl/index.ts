/** What a crawl remembers. What the other rooms may use of it. */
export { SqliteFrontier } from './frontier.ts';
export { isCrawling, lockCrawl } from './lock.ts';
export { crawlStatus, markRead, type SiteStatus, type Unread, unreadDocuments } from './read.ts';
export { closeRun, openRun } from './run.ts';
