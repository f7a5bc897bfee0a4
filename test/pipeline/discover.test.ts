import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { discover } from '../../pipeline/discover.ts';
import { fingerprint } from '../../pipeline/fingerprint.ts';

const dir = mkdtempSync(join(tmpdir(), 'mingzhang-walk-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

it('walks a folder in order, without dot files, and round a loop only once', () => {
  mkdirSync(join(dir, 'b', 'node_modules'), { recursive: true });
  for (const file of ['c.txt', 'a.pdf', '.hidden', 'b/z.txt', 'b/node_modules/x.txt'])
    writeFileSync(join(dir, file), 'x');
  symlinkSync(dir, join(dir, 'b', 'loop'));
  symlinkSync(join(dir, 'gone'), join(dir, 'dangling.pdf'));
  expect(discover([dir])).toEqual(
    ['a.pdf', 'b/z.txt', 'c.txt', 'dangling.pdf'].map((file) => ({ path: join(dir, file), named: false })),
  );
});

it('hands on what is named, there or not', () => {
  expect(discover([join(dir, 'a.pdf'), join(dir, 'never')])).toEqual([
    { path: join(dir, 'a.pdf'), named: true },
    { path: join(dir, 'never'), named: true },
  ]);
});

it('takes the fingerprint of what it may read', async () => {
  expect(await fingerprint(join(dir, 'a.pdf'), { maxBytes: 10 })).toMatch(/^2d711642b726b044/);
  expect(await fingerprint(join(dir, 'a.pdf'), { maxBytes: 0 })).toBeNull();
  expect(await fingerprint(join(dir, 'never'), { maxBytes: 10 })).toBeNull();
  expect(await fingerprint(dir, { maxBytes: 10_000 })).toBeNull();
});
