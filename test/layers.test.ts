import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Holds every import to the table of `house.md`, and names the file that breaks it. */
const root = join(import.meta.dirname, '..');

/** What a room may import besides itself. `pipeline/` is the machinery of `pipeline.ts`. */
const stages = ['crawlers', 'extractors', 'parsers', 'reconcile', 'store'];
const allowed: Readonly<Record<string, readonly string[]>> = {
  schema: [],
  ...Object.fromEntries(stages.map((stage) => [stage, ['schema']])),
  pipeline: [...stages, 'schema'],
  web: ['schema', 'store'],
  cli: ['pipeline', 'schema', 'store', 'web'],
  bench: ['schema', 'extractors', 'parsers', 'reconcile', 'store', 'web', 'scripts'],
  scripts: ['schema', ...stages, 'pipeline', 'web', 'cli', 'test'],
  test: ['schema', ...stages, 'pipeline', 'web', 'cli', 'scripts'],
};

type Files = ReadonlyMap<string, string>;

/** `import … from 'x'`, `export … from 'x'`, `import 'x'`, `import('x')`, over lines too; and what a worker is started from. */
const imports = [
  /(?:^|[;\n}])\s*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*(['"])([^'"\n]+)\1/g,
  /\bimport\s*\(\s*(['"`])([^'"`\n]+)\1/g,
  /\bnew\s+URL\s*\(\s*(['"`])(\.[^'"`\n]+\.[cm]?[jt]s)\1/g,
];

function importsOf(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return imports.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[2]!));
}

const roomOf = (path: string) => path.split('/')[0]!.replace(/\.ts$/, '');

function violations(files: Files): string[] {
  const found: string[] = [];
  for (const [path, source] of files) {
    const from = roomOf(path);
    const may = allowed[from];
    if (!may && path.includes('/')) found.push(`${path}: the folder ${from}/ is not in the table`);
    for (const target of importsOf(source).filter((t) => t.startsWith('.') || t.startsWith('/'))) {
      const to = roomOf(posix.normalize(posix.join(posix.dirname(path), target)));
      if (to === from || !may || may.includes(to)) continue;
      found.push(`${path}: ${from} may not import ${to} (${target})`);
    }
  }
  return found;
}

function sources(): Map<string, string> {
  const skipped = new Set(['node_modules', 'dist', 'data', 'coverage', 'samples', 'docs']);
  const files = readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|mts|mjs|js)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !skipped.has(path.split('/')[0]!) && !path.startsWith('.'))
    // this file plants forbidden imports
    .filter((path) => path !== 'test/layers.test.ts');
  return new Map(files.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

describe('the house', () => {
  it('has no import that its table forbids', () => {
    const files = sources();
    expect(files.size).toBeGreaterThan(50);
    for (const room of Object.keys(allowed))
      expect([...files.keys()].map(roomOf), `no file of ${room}/ was looked at`).toContain(room);
    expect(violations(files)).toEqual([]);
  });
});

describe('a forbidden import is found, and its file named', () => {
  it.each([
    ['parsers/x.ts', "import { read } from '../extractors/index.ts';"],
    ['parsers/sections/x.ts', "import {\n  read,\n  type Input,\n} from '../../extractors/index.ts';"],
    ['reconcile/x.ts', "import type { Reader } from '../parsers/context.ts';"],
    ['store/x.ts', "export * from '../reconcile/index.ts';"],
    ['store/x.ts', "export { a, b } from '../cli/main.ts';"],
    ['schema/x.ts', "import '../store/index.ts';"],
    ['cli/commands/x.ts', "const { parse } = await import('../../parsers/index.ts');"],
    ['cli/x.ts', "type T = import('../reconcile/index.ts').Check;"],
    ['web/x.ts', "const a = 1;import x from '../pipeline.ts';"],
    ['pipeline/x.ts', "import { print } from '../cli/output/stream.ts';"],
    ['extractors/x.ts', "new Worker(new URL('../parsers/worker.ts', import.meta.url));"],
    ['store/x.ts', "import { made } from '../test/store/made.ts';"],
    ['helpers/x.ts', 'export const room = "nobody planned";'],
  ])('%s: %s', (path, source) => {
    expect(violations(new Map([[path, source]]))).toEqual([expect.stringMatching(new RegExp(`^${path}: `))]);
  });

  it.each([
    ['parsers/x.ts', "import { rowSchema } from '../schema/index.ts';"],
    ['parsers/sections/x.ts', "import { rowOf } from '../rows.ts';\nimport { z } from 'zod';"],
    ['pipeline.ts', "const { extract } = await import('./extractors/index.ts');"],
    ['cli/commands/x.ts', "import type { Outcome } from '../../pipeline.ts';"],
    ['store/x.ts', "/* import x from '../cli/main.ts'; */\n// import y from '../cli/main.ts';"],
    ['store/x.ts', "const words = 'imported from ../cli/main.ts';"],
    ['scripts/x.ts', "import { commands } from '../cli/index.ts';"],
  ])('and an allowed one is not: %s: %s', (path, source) => {
    expect(violations(new Map([[path, source]]))).toEqual([]);
  });
});
