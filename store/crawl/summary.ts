import { type RecordedState, recordedStates, type Trouble, type VisitSummary } from '../../schema/index.ts';
import type { Connection } from '../database.ts';

/** What a visit gave, out of what was recorded, so that a visit in several pieces is told as one. */
export function summarizeVisit(
  db: Connection,
  site: string,
  visit: number,
  finished: boolean,
  since: string | null,
): VisitSummary {
  const found = db
    .prepare(
      `SELECT outcome, count(*) FROM crawl_target
       WHERE site = ? AND visit = ? AND (role <> 'list' OR outcome IN ('failed', 'refused')) GROUP BY outcome`,
    )
    .raw()
    .all(site, visit) as [RecordedState, number][];
  const counts = Object.fromEntries(Object.keys(recordedStates).map((state) => [state, 0]));
  for (const [state, count] of found) counts[state] = count;
  const waiting = db
    .prepare(
      `SELECT count(*) FROM crawl_target WHERE site = ? AND visit IS NOT ?
         AND (role = 'list' OR published IS NULL OR published >= coalesce(?, ''))`,
    )
    .pluck()
    .get(site, visit, since) as number;
  return {
    site,
    counts: counts as Record<RecordedState, number>,
    waiting: finished ? 0 : waiting,
    finished,
    troubles: troublesOf(db, site, visit),
  };
}

function troublesOf(db: Connection, site: string, visit: number): Trouble[] {
  return db
    .prepare(
      `SELECT url, title, outcome AS state, reason, coalesce(message, '') AS message FROM crawl_target
         WHERE site = @site AND visit = @visit AND outcome IN ('failed', 'gone', 'refused')
           -- a further page of a list that was only guessed at, and is not there
           AND NOT (outcome = 'gone' AND role = 'list' AND sha256 IS NULL AND list IS NOT NULL)
       UNION ALL
       SELECT t.url, t.title, 'problem', NULL, f.message FROM crawl_fetch f JOIN crawl_target t ON t.id = f.target_id
         WHERE t.site = @site AND f.visit = @visit AND f.outcome = 'problem'
       ORDER BY state, url`,
    )
    .all({ site, visit }) as Trouble[];
}
