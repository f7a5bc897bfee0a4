import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fingerprint } from '../../pipeline/fingerprint.ts';
import type { Connection } from '../../store/index.ts';

/**
 * Where the very bytes of a document lie: under the paths they were found at, or among what a crawl kept. A file that has
 * changed since is another document, and is not given out as this one.
 */
export function fileFinder(folder: string, maxBytes: number) {
  const hashes = new Map<string, string | null>();
  const hashOf = async (path: string): Promise<string | null> => {
    const found = await stat(path).catch(() => null);
    if (!found?.isFile()) return null;
    const key = JSON.stringify([path, found.size, found.mtimeMs]);
    if (!hashes.has(key)) hashes.set(key, await fingerprint(path, { maxBytes }));
    return hashes.get(key) ?? null;
  };
  return async (db: Connection, document: string): Promise<string | null> => {
    const sha256 = document.split('#')[0]!;
    for (const path of pathsOf(db, sha256, folder)) if ((await hashOf(path)) === sha256) return path;
    return null;
  };
}

function pathsOf(db: Connection, sha256: string, folder: string): string[] {
  const found = db
    .prepare('SELECT path FROM location WHERE sha256 = ? ORDER BY current DESC, path LIMIT 8')
    .pluck()
    .all(sha256) as string[];
  const crawled = db
    .prepare('SELECT path FROM crawl_content WHERE sha256 = ?')
    .pluck()
    .all(sha256) as string[];
  return [...found, ...crawled.map((path) => join(resolve(folder), path))];
}
