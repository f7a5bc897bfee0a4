import { parserVersion } from '../../schema/index.ts';
import type { Connection } from '../database.ts';
import type { Bundle } from '../write.ts';

/** A kept document that the parsers have not seen, with where it came from. Archives stand back behind what is in them. */
export interface Unread {
  readonly sha256: string;
  /** Relative to the folder of kept files. */
  readonly path: string;
  readonly url: string;
  readonly title: string | null;
  readonly published: string | null;
}

export function unreadDocuments(db: Connection, sites: readonly string[], bundle: Bundle): Unread[] {
  return db
    .prepare(
      `SELECT c.sha256, c.path, min(d.url) AS url, d.title, d.published FROM crawled d
       JOIN crawl_content c ON c.sha256 = d.sha256
       WHERE d.current AND d.site IN (SELECT value FROM json_each(?))
         AND (c.read_by IS NULL OR c.read_by < ? OR c.read_as <> ?)
         AND (d.member IS NOT NULL OR c.media_type NOT IN ('application/zip', 'application/vnd.rar', 'application/x-7z-compressed'))
       GROUP BY c.sha256 ORDER BY c.path`,
    )
    .all(JSON.stringify(sites), parserVersion, bundle) as Unread[];
}

/** The parsers have seen these bytes, whatever came of it. */
export function markRead(db: Connection, sha256: string, bundle: Bundle): void {
  db.prepare('UPDATE crawl_content SET read_by = ?, read_as = ? WHERE sha256 = ?').run(
    parserVersion,
    bundle,
    sha256,
  );
}

export interface SiteStatus {
  readonly site: string;
  readonly region: string | null;
  readonly level: string | null;
  readonly lastVisit: string | null;
  readonly lastEnd: string | null;
  readonly documents: number;
  readonly waiting: number;
  readonly gone: number;
  readonly failed: number;
  readonly refused: number;
  readonly unread: number;
}

export function crawlStatus(db: Connection): SiteStatus[] {
  return db
    .prepare(
      `SELECT s.name AS site, s.region, s.level, v.started_at AS lastVisit, v.ended_at AS lastEnd,
         (SELECT count(*) FROM crawled d WHERE d.site = s.name AND d.current AND d.gone_at IS NULL) AS documents,
         (SELECT count(*) FROM crawl_target t WHERE t.site = s.name AND v.ended_at IS NULL AND t.visit IS NOT v.id) AS waiting,
         (SELECT count(*) FROM crawl_target t WHERE t.site = s.name AND t.gone_at IS NOT NULL) AS gone,
         (SELECT count(*) FROM crawl_target t WHERE t.site = s.name AND t.outcome = 'failed') AS failed,
         (SELECT count(*) FROM crawl_target t WHERE t.site = s.name AND t.outcome = 'refused') AS refused,
         (SELECT count(DISTINCT c.sha256) FROM crawled d JOIN crawl_content c ON c.sha256 = d.sha256
            WHERE d.site = s.name AND d.current AND c.read_by IS NULL) AS unread
       FROM crawl_site s
       LEFT JOIN crawl_visit v ON v.id = (SELECT max(id) FROM crawl_visit WHERE site = s.name)
       ORDER BY s.name`,
    )
    .all() as SiteStatus[];
}
