import type {
  DueRequest,
  FetchReason,
  Frontier,
  Link,
  RecordedState,
  RobotsRecord,
  Site,
  Target,
  TargetOutcome,
  Visit,
  VisitEnding,
  VisitSummary,
} from '../../schema/index.ts';
import type { Connection } from '../database.ts';
import { prepared } from '../prepared.ts';
import { olderPages } from './older.ts';
import { putLinks, recordOutcome } from './record.ts';
import { summarizeVisit } from './summary.ts';

/** The memory of a crawl in SQLite. Every call is one transaction: after a kill, a target is either done or as it was. */
const rounds = 3;
const judgedBy = ({ hosts, disclosure, follow }: Site) => JSON.stringify({ hosts, disclosure, follow });
const iso = (now: number) => new Date(now).toISOString();

const targetColumns = `id, url, role, title, published, depth, list, attempts, sha256, digest, etag,
  last_modified AS lastModified, edition`;

export class SqliteFrontier implements Frontier {
  readonly #db: Connection;
  readonly #run: number;

  constructor(db: Connection, run: number) {
    this.#db = db;
    this.#run = run;
  }

  begin(site: Site, now: number): Visit {
    return this.#at(() => {
      this.#judgeAnew(site);
      prepared(
        this.#db,
        `INSERT INTO crawl_site (name, region, level, definition) VALUES (?, ?, ?, ?)
           ON CONFLICT (name) DO UPDATE SET region = excluded.region, level = excluded.level, definition = excluded.definition`,
      ).run(site.name, site.region, site.level, JSON.stringify(site));
      // the visit of this very run, finished or not; else one that an earlier run left open
      const known = prepared(
        this.#db,
        `SELECT id, ended_at IS NOT NULL AS ended FROM crawl_visit WHERE site = ? AND (run = ? OR ended_at IS NULL)
           ORDER BY run = ? DESC LIMIT 1`,
      ).get(site.name, this.#run, this.#run) as { id: number; ended: number } | undefined;
      if (known?.ended) return { id: known.id, resumed: true, ended: true };
      if (known) prepared(this.#db, 'UPDATE crawl_visit SET run = ? WHERE id = ?').run(this.#run, known.id);
      const id = known?.id ?? this.#open(site, now);
      const links = site.start.map(
        (url): Link => ({
          url: new URL(url).href,
          role: 'list',
          title: null,
          published: null,
          depth: 0,
          list: null,
        }),
      );
      putLinks(this.#db, site.name, null, links, iso(now));
      return { id, resumed: known !== undefined, ended: false };
    });
  }

  /** What counts as a disclosure is another question than before: pages are looked through again, changed or not. */
  #judgeAnew(site: Site): void {
    const before = prepared(this.#db, 'SELECT definition FROM crawl_site WHERE name = ?')
      .pluck()
      .get(site.name);
    if (before === undefined || judgedBy(JSON.parse(before as string)) === judgedBy(site)) return;
    prepared(this.#db, `UPDATE crawl_target SET edition = 0 WHERE site = ? AND role <> 'file'`).run(
      site.name,
    );
  }

  #open(site: Site, now: number): number {
    prepared(
      this.#db,
      'UPDATE crawl_target SET attempts = 0, due_at = 0 WHERE site = ? AND (attempts > 0 OR due_at > 0)',
    ).run(site.name);
    return Number(
      prepared(this.#db, 'INSERT INTO crawl_visit (site, run, started_at) VALUES (?, ?, ?)').run(
        site.name,
        this.#run,
        iso(now),
      ).lastInsertRowid,
    );
  }

  due({ visit, site, now, since, limit, except }: DueRequest): readonly Target[] {
    const left = this.#leftAlone(visit, site, since);
    const found = prepared(
      this.#db,
      `SELECT ${targetColumns} FROM crawl_target WHERE ${open} AND due_at <= ?
         ORDER BY CASE role WHEN 'list' THEN 0 WHEN 'page' THEN 1 ELSE 2 END, depth, id LIMIT ?`,
    ).all(site.name, visit.id, since, since, left, now, limit + except.size) as Target[];
    return found.filter((target) => !except.has(target.id)).slice(0, limit);
  }

  nextDue({ visit, site, since, except }: Omit<DueRequest, 'limit'>): number | null {
    const found = prepared(
      this.#db,
      `SELECT id, due_at AS at FROM crawl_target WHERE ${open} ORDER BY due_at LIMIT ?`,
    ).all(site.name, visit.id, since, since, this.#leftAlone(visit, site, since), except.size + 1) as {
      id: number;
      at: number;
    }[];
    return found.find(({ id }) => !except.has(id))?.at ?? null;
  }

  /** Pages of lists that need not be read, as JSON for SQLite. */
  #leftAlone(visit: Visit, site: Site, since: string | null): string {
    return since === null ? '[]' : JSON.stringify(olderPages(this.#db, site.name, visit.id, since));
  }

  record(visit: Visit, target: Target, outcome: TargetOutcome, now: number): RecordedState {
    return this.#at(() => recordOutcome(this.#db, visit.id, target, outcome, iso(now)));
  }

  refuse(visit: Visit, site: Site, link: Link, reason: FetchReason, message: string, now: number): void {
    this.#at(() =>
      prepared(
        this.#db,
        `INSERT INTO crawl_target (site, url, role, depth, title, published, visit, outcome, reason, message, first_seen)
           VALUES (?, ?, ?, ?, ?, ?, ?, 'refused', ?, ?, ?)
           ON CONFLICT (site, url) DO UPDATE SET visit = excluded.visit, outcome = 'refused', reason = excluded.reason,
             message = excluded.message WHERE sha256 IS NULL`,
      ).run(
        site.name,
        link.url,
        link.role,
        link.depth,
        link.title,
        link.published,
        visit.id,
        reason,
        message,
        iso(now),
      ),
    );
  }

  note(visit: Visit, site: Site, address: string, message: string, now: number): void {
    this.#at(() =>
      prepared(
        this.#db,
        `INSERT INTO crawl_fetch (target_id, visit, fetched_at, outcome, status, message)
           SELECT id, @visit, @now, 'problem', status, @message FROM crawl_target
           WHERE site = @site AND (url = @address OR final_url = @address OR url LIKE @address || '#POST:%')
             AND NOT EXISTS (SELECT 1 FROM crawl_fetch WHERE target_id = crawl_target.id AND visit = @visit AND message = @message)
           ORDER BY url = @address DESC LIMIT 1`,
      ).run({ visit: visit.id, now: iso(now), message, site: site.name, address }),
    );
  }

  recheck(visit: Visit, site: Site): { round: number; targets: readonly Target[] } {
    return this.#at(() => {
      const round = prepared(
        this.#db,
        'UPDATE crawl_visit SET rounds = rounds + 1 WHERE id = ? RETURNING rounds',
      )
        .pluck()
        .get(visit.id) as number;
      if (round > rounds) return { round, targets: [] };
      const targets = prepared(
        this.#db,
        `SELECT ${targetColumns} FROM crawl_target t WHERE site = ? AND role = 'list' AND visit = ? AND gone_at IS NULL
             AND outcome IN ('new', 'changed', 'unchanged')
             AND (EXISTS (SELECT 1 FROM crawl_target n WHERE n.site = t.site AND n.list = t.url)
               OR id IN (SELECT max(id) FROM crawl_target WHERE site = ? AND list IS NOT NULL AND gone_at IS NULL GROUP BY list))
           ORDER BY id`,
      ).all(site.name, visit.id, site.name) as Target[];
      return { round, targets };
    });
  }

  end(visit: Visit, site: Site, { finished, since, now }: VisitEnding): VisitSummary {
    return this.#at(() => {
      const summary = summarizeVisit(this.#db, site.name, visit.id, finished, since);
      if (finished)
        prepared(
          this.#db,
          'UPDATE crawl_visit SET ended_at = coalesce(ended_at, ?), summary = ? WHERE id = ?',
        ).run(iso(now), JSON.stringify(summary), visit.id);
      return summary;
    });
  }

  robots(origin: string): RobotsRecord | null {
    return (
      (prepared(
        this.#db,
        'SELECT origin, text, etag, last_modified AS lastModified, checked_at AS checkedAt FROM crawl_robots WHERE origin = ?',
      ).get(origin) as RobotsRecord | undefined) ?? null
    );
  }

  rememberRobots({ origin, text, etag, lastModified, checkedAt }: RobotsRecord): void {
    prepared(
      this.#db,
      `INSERT INTO crawl_robots (origin, text, etag, last_modified, checked_at) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (origin) DO UPDATE SET text = excluded.text, etag = excluded.etag,
           last_modified = excluded.last_modified, checked_at = excluded.checked_at`,
    ).run(origin, text, etag, lastModified, checkedAt);
  }

  #at<T>(work: () => T): T {
    return this.#db.transaction(work).immediate();
  }
}

/**
 * Not done in this visit, and not older than what is asked for: site, visit, since, since, pages left alone. Ways to
 * documents have no date.
 */
const open = `site = ? AND visit IS NOT ? AND (role = 'list' OR ? IS NULL OR published IS NULL OR published >= ?)
  AND id NOT IN (SELECT value FROM json_each(?))`;
