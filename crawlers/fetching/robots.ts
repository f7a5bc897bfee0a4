import robots from 'robots-parser';
import type { RobotsRecord } from '../../schema/index.ts';

/** What a host lets us do. It is asked at most once a day (RFC 9309, 2.4), and then whether its answer changed. */
export interface RobotsRules {
  allows(url: URL): boolean;
  /** Seconds. */
  readonly delay: number;
}
// what its types call the default is what importing it gives
const parse = robots as unknown as typeof robots.default;
const day = 24 * 60 * 60 * 1000;
/** RFC 9309, 2.5: what stands behind 500 KiB need not be read. */
export const robotsBytes = 512 * 1024;
/** Nobody means more than this; a host that does is not visited faster for it, but still visited. */
const longestDelay = 120;

export const isFresh = (record: RobotsRecord, now: number) => now - record.checkedAt < day;

export function rulesOf(record: Pick<RobotsRecord, 'origin' | 'text'>, userAgent: string): RobotsRules {
  const rules = parse(`${record.origin}/robots.txt`, record.text);
  const name = userAgent.split('/')[0]!;
  const delay = Number(rules.getCrawlDelay(name) ?? 0);
  return {
    allows: (url) => rules.isAllowed(url.href, name) ?? true,
    delay: Number.isFinite(delay) ? Math.min(longestDelay, Math.max(0, delay)) : 0,
  };
}
