import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readWide, writeParquet } from '../store/index.ts';
import { dir, duck, store } from './store/dataset/stored.ts';

/** What the READMEs tell a researcher to type is the same in both languages, runs, and asks for columns that are there. */
const texts = ['README.md', 'README.zh-CN.md'].map((file) =>
  readFileSync(join(import.meta.dirname, '..', file), 'utf8'),
);
const blocks = (language: string) =>
  texts.map((text) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(text)?.[1]);

it.each(['sql', 'python', 'r'])('both READMEs have the same %s', (language) => {
  const [english, chinese] = blocks(language);
  expect(english).toMatch(/rows_wide\.parquet/);
  expect(chinese).toBe(english);
});

it('the example runs in DuckDB, and the others ask for columns that are there', async () => {
  const reading = readWide(store(), {});
  await writeParquet(reading, join(dir, 'rows_wide.parquet'));
  const [sql] = blocks('sql');
  const lines = await duck(sql!.replace('data/export', dir));
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.some((line) => Number(line.final_amount) > 0)).toBe(true);
  const columns = reading.table.fields.map((f) => f.name);
  const asked = [...blocks('python')[0]!.matchAll(/\bwide\.(\w+)|"(entity|fund|year|\w+_amount)"/g)].map(
    (m) => m[1] ?? m[2]!,
  );
  expect(asked.length).toBeGreaterThan(4);
  for (const name of asked) expect(columns).toContain(name);
  for (const name of blocks('r')[0]!.match(/\b(?:entity|fund|year|part|scope|item|family|\w+_amount)\b/g)!)
    expect(columns).toContain(name);
});
