import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Which files to read: those named, and those in the folders named, in sorted order. Dot files and `node_modules` are
 * left out. `named` says that somebody asked for this very file, so that not being able to read it is a failure.
 */
export interface Found {
  readonly path: string;
  readonly named: boolean;
  /** For what a crawl kept: its bytes are known, and where they came from. */
  readonly sha256?: string;
  readonly origin?: Origin;
}
export interface Origin {
  readonly url: string;
  readonly title: string | null;
  readonly published: string | null;
}

export function discover(paths: readonly string[]): Found[] {
  const seen = new Set<string>();
  return paths.flatMap((path) => (isFolder(path) ? walk(path, seen) : [{ path, named: true }]));
}

/** A folder that cannot be listed is handed on like a file: reading it will say why. */
function walk(folder: string, seen: Set<string>): Found[] {
  let entries: Dirent[];
  try {
    const real = realpathSync(folder);
    if (seen.has(real)) return [];
    seen.add(real);
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [{ path: folder, named: true }];
  }
  return entries
    .filter((entry) => !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .flatMap((entry) => fromEntry(join(folder, entry.name), entry, seen));
}

function fromEntry(path: string, entry: Dirent, seen: Set<string>): Found[] {
  if (entry.isDirectory() || (entry.isSymbolicLink() && isFolder(path))) return walk(path, seen);
  // pipes, sockets and devices would wait for ever
  return entry.isFile() || entry.isSymbolicLink() ? [{ path, named: false }] : [];
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
