import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../cli/index.ts';
import { finders, unpackers } from '../crawlers/index.ts';
import { formats } from '../extractors/index.ts';
import { readers } from '../parsers/index.ts';
import { acrossChecks } from '../reconcile/across/index.ts';
import { checks } from '../reconcile/index.ts';
import { migrations } from '../store/migrations/index.ts';
import { pages } from '../web/index.ts';

/**
 * What is not listed does not exist: every file that makes a format, a reader, a check, a command or a migration is in
 * its folder's registry. A thing is known by its members, whatever its file calls it.
 */
interface Registry {
  readonly folder: string;
  readonly entries: readonly object[];
  readonly members: readonly string[];
  /** In such a folder there is nothing else: a file that makes none is misplaced. */
  readonly only: boolean;
}
const registries: readonly Registry[] = [
  { folder: 'extractors', entries: formats, members: ['mediaType', 'sniff', 'extract'], only: false },
  { folder: 'parsers', entries: readers, members: ['name', 'title', 'read'], only: false },
  {
    folder: 'reconcile/checks',
    entries: checks,
    members: Object.keys(checks[0]!).filter((k) => k !== 'examples'),
    only: false,
  },
  {
    folder: 'reconcile/across/checks',
    entries: acrossChecks,
    members: Object.keys(acrossChecks[0]!).filter((k) => k !== 'examples'),
    only: true,
  },
  { folder: 'cli/commands', entries: commands, members: ['name', 'examples', 'define'], only: true },
  { folder: 'crawlers/discovery/finders', entries: finders, members: ['name', 'title', 'find'], only: true },
  { folder: 'crawlers/archives', entries: unpackers, members: ['name', 'mediaType', 'unpack'], only: false },
  { folder: 'web/pages', entries: pages, members: ['path', 'menu', 'show'], only: false },
  { folder: 'store/migrations', entries: migrations, members: ['version', 'name', 'sql'], only: true },
];

type Module = Readonly<Record<string, unknown>>;

function unregistered(registry: Registry, modules: ReadonlyMap<string, Module>): string[] {
  return [...modules].flatMap(([file, module]) => {
    const made = Object.entries(module).filter(([, value]) => hasMembers(value, registry.members));
    if (made.length === 0) return registry.only ? [`${file} makes nothing that could be registered`] : [];
    return made
      .filter(([, value]) => !registry.entries.includes(value as object))
      .map(([name]) => `${file}: ${name} is not in ${registry.folder}/index.ts`);
  });
}

const hasMembers = (value: unknown, members: readonly string[]) =>
  typeof value === 'object' && value !== null && members.every((member) => member in value);

async function modulesOf(folder: string): Promise<Map<string, Module>> {
  const root = join(import.meta.dirname, '..');
  const files = readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => file !== `${folder}/index.ts`);
  const modules = await Promise.all(files.map((file) => import(join(root, file)) as Promise<Module>));
  return new Map(files.map((file, i) => [file, modules[i]!]));
}

describe.each(registries)('$folder', (registry) => {
  it('lists every file', { timeout: 30_000 }, async () => {
    const modules = await modulesOf(registry.folder);
    expect(modules.size).toBeGreaterThan(0);
    expect(unregistered(registry, modules)).toEqual([]);
    const made = [...modules.values()].flatMap((module) => Object.values(module));
    for (const entry of registry.entries)
      expect(made, 'an entry that no file of the folder exports').toContain(entry);
  });

  it('would miss a file that is not listed', () => {
    const twin = { ...registry.entries[0]! };
    const file = `${registry.folder}/planted.ts`;
    expect(unregistered(registry, new Map([[file, { planted: twin }]]))).toEqual([
      `${file}: planted is not in ${registry.folder}/index.ts`,
    ]);
    expect(unregistered(registry, new Map([[file, { listed: registry.entries[0] }]]))).toEqual([]);
  });

  it('names each entry once', () => {
    const names = registry.entries.map((entry) =>
      'id' in entry ? entry.id : (entry as { name: string }).name,
    );
    expect(new Set(names).size).toBe(names.length);
  });
});
