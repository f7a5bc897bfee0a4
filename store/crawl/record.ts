import type { Content, Fetched, Link, RecordedState, Target, TargetOutcome } from '../../schema/index.ts';
import type { Connection } from '../database.ts';
import { prepared } from '../prepared.ts';

/** What became of one target, written as a whole inside the caller's transaction. */
export function recordOutcome(
  db: Connection,
  visit: number,
  target: Target,
  outcome: TargetOutcome,
  now: string,
): RecordedState {
  if (outcome.kind === 'later') return postpone(db, visit, target, outcome, now);
  const { gone, before } = prepared(
    db,
    'SELECT gone_at IS NOT NULL AS gone, visit AS before FROM crawl_target WHERE id = ?',
  ).get(target.id) as { gone: number; before: number | null };
  const state = stateOf(gone === 1, target, outcome);
  const status =
    'status' in outcome ? outcome.status : outcome.kind === 'fetched' ? outcome.fetched.status : null;
  const trouble = 'reason' in outcome ? outcome.reason : null;
  const message = 'message' in outcome ? outcome.message : null;
  prepared(
    db,
    `UPDATE crawl_target SET visit = ?, outcome = ?, status = ?, reason = ?, message = ?, attempts = 0, due_at = 0,
       checked_at = ?, gone_at = CASE WHEN ? = 'gone' THEN coalesce(gone_at, ?) WHEN ? IN ('failed', 'refused') THEN gone_at END
     WHERE id = ?`,
  ).run(visit, state, status, trouble, message, now, outcome.kind, now, outcome.kind, target.id);
  if (outcome.kind === 'fetched') keep(db, visit, target, outcome.fetched, state, now);
  if (state !== 'unchanged') logFetch(db, visit, target, state, outcome, status, now);
  // a list that moved while its other pages were read may have carried an entry from one to the other unseen
  if (target.role === 'list' && state === 'changed' && before === visit) readAgain(db, target);
  return state;
}

function stateOf(
  gone: boolean,
  target: Target,
  outcome: Exclude<TargetOutcome, { kind: 'later' }>,
): RecordedState {
  if (outcome.kind === 'failed' || outcome.kind === 'refused') return outcome.kind;
  if (outcome.kind === 'gone') return gone ? 'unchanged' : 'gone';
  if (outcome.kind === 'unchanged') return gone ? 'changed' : 'unchanged';
  const { sha256, digest } = outcome.fetched;
  if (target.sha256 === null) return 'new';
  const same = sha256 === target.sha256 || (digest !== null && digest === target.digest);
  return same && !gone ? 'unchanged' : 'changed';
}

function keep(
  db: Connection,
  visit: number,
  target: Target,
  fetched: Fetched,
  state: RecordedState,
  now: string,
): void {
  prepared(
    db,
    `UPDATE crawl_target SET role = ?, final_url = ?, sha256 = ?, digest = ?, etag = ?, last_modified = ?, edition = ?,
       newest = ?, oldest = ?, title = coalesce(title, ?), published = coalesce(published, ?) WHERE id = ?`,
  ).run(
    fetched.role,
    fetched.url,
    fetched.sha256,
    fetched.digest,
    fetched.etag,
    fetched.lastModified,
    fetched.edition,
    fetched.span?.newest ?? null,
    fetched.span?.oldest ?? null,
    fetched.title,
    fetched.published,
    target.id,
  );
  if (fetched.content !== null && state !== 'unchanged')
    putVersion(db, visit, target, fetched, fetched.content, now);
  const site = prepared(db, 'SELECT site FROM crawl_target WHERE id = ?').pluck().get(target.id) as string;
  putLinks(db, site, target.id, fetched.links, now);
}

function putVersion(
  db: Connection,
  visit: number,
  target: Target,
  fetched: Fetched,
  content: Content,
  now: string,
): void {
  putContent(db, content, now);
  prepared(db, 'UPDATE crawl_version SET current = 0 WHERE target_id = ? AND current').run(target.id);
  prepared(
    db,
    `INSERT INTO crawl_version (target_id, sha256, visit, fetched_at, url, current) VALUES (?, ?, ?, ?, ?, 1)
     ON CONFLICT (target_id, sha256) DO UPDATE SET current = 1`,
  ).run(target.id, content.sha256, visit, now, fetched.url);
  const insert = prepared(
    db,
    'INSERT INTO crawl_member (container, position, name, sha256) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  for (const [position, member] of fetched.members.entries()) {
    putContent(db, member.content, now);
    insert.run(content.sha256, position, member.name, member.content.sha256);
  }
  for (const problem of fetched.problems)
    prepared(
      db,
      `INSERT INTO crawl_fetch (target_id, visit, fetched_at, outcome, status, message) VALUES (?, ?, ?, 'problem', ?, ?)`,
    ).run(target.id, visit, now, fetched.status, problem);
}

const putContent = (db: Connection, { sha256, bytes, mediaType, path }: Content, now: string) =>
  prepared(
    db,
    'INSERT INTO crawl_content (sha256, bytes, media_type, path, stored_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  ).run(sha256, bytes, mediaType, path, now);

/** What is known already keeps its role, and its title where it has one. */
export function putLinks(
  db: Connection,
  site: string,
  from: number | null,
  links: readonly Link[],
  now: string,
): void {
  const target = prepared(
    db,
    `INSERT INTO crawl_target (site, url, role, depth, list, title, published, first_seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (site, url) DO UPDATE SET depth = min(depth, excluded.depth), title = coalesce(title, excluded.title),
       published = coalesce(published, excluded.published)
     RETURNING id`,
  );
  const link = prepared(
    db,
    `INSERT INTO crawl_link (from_id, to_id, title, published) VALUES (?, ?, ?, ?)
     ON CONFLICT (from_id, to_id) DO UPDATE SET title = excluded.title, published = excluded.published
     WHERE (title, published) IS NOT (excluded.title, excluded.published)`,
  );
  const pageId = prepared(db, 'SELECT id FROM crawl_target WHERE site = ? AND url = ?').pluck();
  for (const { url, role, depth, list, title, published, page } of links) {
    if (list !== null && isFull(db, site, url, list)) continue;
    const { id } = target.get(site, url, role, depth, list, title, published, now) as { id: number };
    const on = page ? ((pageId.get(site, page) as number | undefined) ?? from) : from;
    if (on !== null && on !== id) link.run(on, id, title, published);
  }
}

/** Whether a list has as many pages as its source will read, and this is another one. */
function isFull(db: Connection, site: string, url: string, list: string): boolean {
  const { known, pages, most } = prepared(
    db,
    `SELECT EXISTS (SELECT 1 FROM crawl_target WHERE site = @site AND url = @url) AS known,
         (SELECT count(*) FROM crawl_target WHERE site = @site AND list = @list) AS pages,
         (SELECT json_extract(definition, '$.follow.pages') FROM crawl_site WHERE name = @site) AS most`,
  ).get({ site, url, list }) as { known: number; pages: number; most: number };
  return known === 0 && pages + 1 >= most;
}

function postpone(
  db: Connection,
  visit: number,
  target: Target,
  outcome: Extract<TargetOutcome, { kind: 'later' }>,
  now: string,
): RecordedState {
  prepared(
    db,
    'UPDATE crawl_target SET attempts = attempts + ?, due_at = ?, reason = ?, message = ? WHERE id = ?',
  ).run(outcome.counts ? 1 : 0, outcome.at, outcome.reason, outcome.message, target.id);
  logFetch(db, visit, target, 'later', outcome, null, now);
  return 'later';
}

function readAgain(db: Connection, target: Target): void {
  const first = target.list ?? target.url;
  prepared(
    db,
    `UPDATE crawl_target SET visit = NULL WHERE id <> ?
       AND site = (SELECT site FROM crawl_target WHERE id = ?) AND role = 'list' AND (url = ? OR list = ?)`,
  ).run(target.id, target.id, first, first);
}

function logFetch(
  db: Connection,
  visit: number,
  target: Target,
  state: RecordedState,
  outcome: TargetOutcome,
  status: number | null,
  now: string,
): void {
  prepared(
    db,
    `INSERT INTO crawl_fetch (target_id, visit, fetched_at, outcome, status, sha256, reason, message)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    target.id,
    visit,
    now,
    state,
    status,
    outcome.kind === 'fetched' ? outcome.fetched.sha256 : null,
    'reason' in outcome ? outcome.reason : null,
    'message' in outcome ? outcome.message : null,
  );
}
