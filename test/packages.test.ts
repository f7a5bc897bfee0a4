import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** The README states the job of every package that is used, and of none that is not. */
const root = join(import.meta.dirname, '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const readme = readFileSync(join(root, 'README.md'), 'utf8');

it('states the job of every package', () => {
  const table = [...readme.matchAll(/^\| (`[^|]+) \| /gm)].flatMap((row) =>
    [...row[1]!.matchAll(/`([^`]+)`/g)].map((m) => m[1]!),
  );
  const packages = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).map((name) =>
    name.startsWith('@types/') ? '@types/*' : name,
  );
  expect(table.sort()).toEqual([...new Set(packages)].sort());
});
