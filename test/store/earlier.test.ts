import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, expect, it } from 'vitest';
import { siteSchema } from '../../schema/index.ts';
import { migrations, openDatabase, openRun, SqliteFrontier, select } from '../../store/index.ts';
import { writtenAt } from './earlier.ts';
import { disclosure } from './made.ts';

/** A database that an earlier version of this program wrote is brought to the shape of this one, with all that is in it. */
const dir = mkdtempSync(join(tmpdir(), 'mingzhang-earlier-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const latest = migrations.length;

it.each(migrations.slice(0, -1).map((m) => m.version))('version %i', (version) => {
  const path = writtenAt(dir, version);
  const before = new Database(path, { readonly: true });
  expect(before.pragma('user_version', { simple: true })).toBe(version);
  before.close();
  const db = openDatabase(path);
  expect(db.pragma('user_version', { simple: true })).toBe(latest);
  expect([...select(db, 'SELECT count(*) FROM rows').rows]).toEqual([[disclosure().rows.length]]);
  // a crawl of it has what it needs
  const frontier = new SqliteFrontier(db, openRun(db, ['甲']));
  const site = siteSchema.parse({ name: '甲', start: ['http://czj.qinghe.example/'] });
  const visit = frontier.begin(site, 0);
  const due = { visit, site, now: 1, since: '2024-01-01', limit: 9, except: new Set<number>() };
  expect(frontier.due(due)).toMatchObject([{ url: 'http://czj.qinghe.example/', role: 'list' }]);
  expect([...select(db, 'SELECT * FROM crawled').rows]).toEqual([]);
  db.close();
});
