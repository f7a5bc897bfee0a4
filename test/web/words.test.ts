import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Words, words } from '../../web/words/index.ts';

const folder = join(import.meta.dirname, '..', '..', 'web', 'words');

it('every table of words is in the one table, no two say something else under one name, all speak both languages', async () => {
  const files = readdirSync(folder).filter((file) => file !== 'index.ts');
  const tables = await Promise.all(
    files.map(async (file) => Object.values((await import(join(folder, file))) as Record<string, object>)),
  );
  const keys = tables.flat().flatMap((table) => Object.keys(table));
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  expect(Object.keys(words).sort()).toEqual(keys.sort());
  const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const [key, [zh, en]] of Object.entries(words) as [string, Words][]) {
    expect(
      [zh, en].every((text) => text.trim() !== ''),
      key,
    ).toBe(true);
    expect(holes(en), key).toEqual(holes(zh));
  }
});
