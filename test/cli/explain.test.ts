import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, sound } from './run.ts';

const dir = mkdtempSync(join(tmpdir(), 'mingzhang-explain-'));
const file = join(dir, '决算.txt');
beforeAll(() => writeFileSync(file, sound));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('explain', { timeout: 60_000 }, () => {
  it('shows the clause, the section, the words, the rule and the row', async () => {
    const { code, out, err } = await run(['explain', file, '--find', '44.73万元']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('其他收入【44.73万元】');
    for (const piece of ['收入决算情况说明', '其他收入（', 'prose.amount', '金额 44.73 万元'])
      expect(out).toContain(piece);
  });

  it('takes a place, and speaks JSON', async () => {
    const at = sound.indexOf('62.82');
    const { code, out } = await run(['explain', file, '--at', String(at), '--format', 'json']);
    expect(code).toBe(0);
    const [{ explanations }] = JSON.parse(out);
    expect(explanations).toMatchObject([
      {
        became: 'rows',
        clause: { before: '占', marked: '62.82%' },
        rows: [{ item: '基本支出', measure: 'share', source: { start: at } }],
      },
    ]);
  });

  it('ends with 2 where there is nothing to explain, no question, two questions, or no file', async () => {
    const asked = [
      ['--find', '没有这个词'],
      ['--at', '999999'],
      [],
      ['--find', '1', '--at', '1'],
      ['--at', '-1'],
    ];
    for (const question of asked) {
      const { code, out, err } = await run(['explain', file, ...question]);
      expect({ question, code, out }).toEqual({ question, code: 2, out: '' });
      expect(err).not.toBe('');
    }
    const { code, err } = await run(['explain', join(dir, '没有.pdf'), '--find', '1']);
    expect(code).toBe(2);
    expect(err).toContain('没有.pdf');
  });
});
