import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { stringify } from 'yaml';
import type { Site } from '../../schema/index.ts';
import { main, run } from '../cli/run.ts';
import type { Running } from '../site/server.ts';

/**
 * `kill -9` at random moments of a crawl with ingest, and a new start each time. At the end the exported rows must be
 * those of a run that nobody disturbed, byte for byte, and no document may have been asked for after it was recorded.
 */
export interface KillsResult {
  readonly kills: number;
  readonly rounds: number;
  /** How many kills fell before the crawl, into it, into the reading. */
  readonly moments: Readonly<Record<'start' | 'crawl' | 'ingest', number>>;
  readonly documents: number;
  readonly rows: number;
  readonly different: readonly string[];
  readonly fetchedTwice: readonly string[];
}

export interface KillsRequest {
  readonly folder: string;
  readonly sites: readonly Site[];
  readonly servers: readonly Running[];
  readonly kills: number;
  readonly random: () => number;
  readonly say?: (line: string) => void;
}

export async function killed(request: KillsRequest): Promise<KillsResult> {
  const { folder, sites, servers, kills, random, say = () => {} } = request;
  const work = join(folder, 'work');
  const sources = join(folder, 'sources.yaml');
  writeFileSync(sources, stringify({ sources: sites }));

  mkdirSync(work, { recursive: true });
  const began = performance.now();
  await finish(start(work, sources));
  const whole = performance.now() - began;
  const reference = await exported(work);
  say(`undisturbed: ${(whole / 1000).toFixed(1)} s, ${reference.split('\n').length} lines`);

  const moments = { start: 0, crawl: 0, ingest: 0 };
  const different: string[] = [];
  const twice = new Set<string>();
  let done = 0;
  let rounds = 0;
  while (done < kills) {
    rounds++;
    rmSync(work, { recursive: true, force: true });
    mkdirSync(work);
    let recorded = new Set<string>();
    for (;;) {
      const from = servers.map((server) => server.log.length);
      const child = start(work, sources);
      const ended = finish(child);
      const killedIt =
        done < kills &&
        (await Promise.race([ended.then(() => false), sleep(150 + random() * whole).then(() => true)]));
      if (killedIt) child.kill('SIGKILL');
      await ended.catch(() => {});
      for (const [n, server] of servers.entries())
        for (const { path } of server.log.slice(from[n]))
          if (recorded.has(server.origin + path)) twice.add(path);
      if (!killedIt) break;
      done++;
      const moment = momentOf(work);
      moments[moment]++;
      // killed while it was leaving, with nothing left to do: the next call is a visit of its own
      if (isOver(work)) break;
      recorded = recordedIn(work);
      say(`kill ${done}: during ${moment}, ${recorded.size} documents recorded`);
    }
    if (isUnfinished(work)) different.push(`round ${rounds}: not finished`);
    if ((await exported(work)) !== reference) different.push(`round ${rounds}: other rows`);
  }
  const documents = recordedIn(work).size;
  renameSync(work, join(folder, `last-${rounds}`));
  return {
    kills: done,
    rounds,
    moments,
    documents,
    rows: reference.split('\n').length - 1,
    different,
    fetchedTwice: [...twice],
  };
}

const start = (work: string, sources: string): ChildProcess =>
  spawn(
    process.execPath,
    [
      main,
      'run',
      sources,
      '--db',
      join(work, 'k.db'),
      '--log',
      join(work, 'log.jsonl'),
      '--allow-private-addresses',
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );

const finish = (child: ChildProcess) =>
  new Promise<void>((resolve, reject) => {
    child.on('close', (code, signal) =>
      code === 0 || signal ? resolve() : reject(new Error(`run ended with ${code}`)),
    );
  });

async function exported(work: string): Promise<string> {
  const { code, out, err } = await run(['export', '--format', 'jsonl', '--db', join(work, 'k.db')]);
  if (code !== 0) throw new Error(err);
  return out;
}

function inDatabase<T>(work: string, ask: (db: Database.Database) => T, otherwise: T): T {
  const path = join(work, 'k.db');
  if (!existsSync(path)) return otherwise;
  const db = new Database(path, { readonly: true });
  try {
    return ask(db);
  } catch {
    // killed before its tables were made
    return otherwise;
  } finally {
    db.close();
  }
}

/** What was done with in the open or last visit: pages and documents. Lists may be looked at again. */
const recordedIn = (work: string): Set<string> =>
  inDatabase(
    work,
    (db) =>
      new Set(
        db
          .prepare(
            "SELECT url FROM crawl_target WHERE role <> 'list' AND visit IS NOT NULL AND outcome <> 'refused'",
          )
          .pluck()
          .all() as string[],
      ),
    new Set<string>(),
  );

const isOver = (work: string): boolean =>
  inDatabase(
    work,
    (db) => db.prepare('SELECT ended_at IS NOT NULL FROM crawl_run').pluck().get() === 1,
    false,
  );

const isUnfinished = (work: string): boolean =>
  inDatabase(
    work,
    (db) => db.prepare('SELECT count(*) FROM crawl_visit WHERE ended_at IS NULL').pluck().get() !== 0,
    true,
  );

function momentOf(work: string): 'start' | 'crawl' | 'ingest' {
  const log = join(work, 'log.jsonl');
  const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
  const visits = lines.filter((line) => line.includes('"event":"visit"')).length;
  if (visits === 0) return 'start';
  const open = inDatabase(
    work,
    (db) => db.prepare('SELECT count(*) FROM crawl_visit WHERE ended_at IS NULL').pluck().get() as number,
    1,
  );
  return open > 0 ? 'crawl' : 'ingest';
}
