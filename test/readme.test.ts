import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { main, shell } from './cli/run.ts';

/** What the README tells people to type is typed here, on the shipped samples, and must do what it says. */
const root = join(import.meta.dirname, '..');
const dir = mkdtempSync(join(tmpdir(), 'mingzhang-readme-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const scriptsOf = (file: string) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)]
    .map((match) => match[1]!.trim())
    .filter((script) => script.includes('npm run -s mingzhang'));
const scripts = scriptsOf('README.md');

it('has an example for a researcher, a journalist and a scheduled job, of five lines each, in both languages', () => {
  for (const file of ['README.md', 'README.zh-CN.md'])
    expect(scriptsOf(file).map((script) => script.split('\n').length)).toEqual([5, 5, 5]);
  const bare = (file: string) => scriptsOf(file).map((script) => script.replace(/"[^"]*"/g, '""'));
  expect(bare('README.zh-CN.md')).toEqual(bare('README.md'));
});

it.each(scripts.map((script, i) => [['researcher', 'journalist', 'scheduled job'][i], script]))(
  'works for a %s',
  { timeout: 240_000 },
  async (_, script) => {
    cpSync(join(root, 'samples'), join(dir, 'samples'), { recursive: true });
    for (const line of script!.split('\n')) {
      const call = line.replaceAll('npm run -s mingzhang --', `"${process.execPath}" "${main}"`);
      const { code, out, err } = await shell(call, dir);
      // `check` says by its status that it found something
      const expected = line.includes(' check ') ? [0, 1] : [0];
      expect(expected, `${line}\n${out}\n${err}`).toContain(code);
      expect(err, line).not.toMatch(/错误|不成立/);
      if (!/ > |--out /.test(line)) expect(out.trim().split('\n').length, line).toBeGreaterThan(1);
    }
  },
);
