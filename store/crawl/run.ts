import type { Connection } from '../database.ts';

/**
 * One call of the program over a set of sites. A run that was cut short is gone on with: what it had finished is not
 * visited again. One that lies open for longer than a day is given up, so that no site waits for another.
 */
const longest = 24 * 60 * 60 * 1000;

export function openRun(db: Connection, sites: readonly string[], now = Date.now()): number {
  const names = JSON.stringify([...sites].sort());
  return db
    .transaction(() => {
      const open = db
        .prepare('SELECT id FROM crawl_run WHERE sites = ? AND ended_at IS NULL AND started_at > ?')
        .pluck()
        .get(names, iso(now - longest)) as number | undefined;
      if (open !== undefined) return open;
      db.prepare('UPDATE crawl_run SET ended_at = ? WHERE sites = ? AND ended_at IS NULL').run(
        iso(now),
        names,
      );
      return Number(
        db.prepare('INSERT INTO crawl_run (sites, started_at) VALUES (?, ?)').run(names, iso(now))
          .lastInsertRowid,
      );
    })
    .immediate();
}

export function closeRun(db: Connection, run: number, now = Date.now()): void {
  db.prepare('UPDATE crawl_run SET ended_at = ? WHERE id = ? AND ended_at IS NULL').run(iso(now), run);
}

const iso = (now: number) => new Date(now).toISOString();
