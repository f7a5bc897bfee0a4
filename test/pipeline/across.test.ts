import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { reconcileDue } from '../../pipeline/across.ts';
import { discover, ingest } from '../../pipeline.ts';
import { defaultLimits } from '../../schema/index.ts';
import { type Connection, findingsAcross, openDatabase, select, textOf } from '../../store/index.ts';
import { run } from '../cli/run.ts';

/** Budgets and accounts of made-up units through the whole line: what they say of each other is looked at as they come. */
const dir = mkdtempSync(join(tmpdir(), 'mingzhang-across-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const patient = { timeout: 120_000 };
const unit = '青禾县样例局';

const budget = `${unit}2023年部门预算
第二部分 部门预算情况说明
一、收支预算总体情况说明
${unit}2023年收支总预算60.00万元。
二、一般公共预算基本支出情况说明
2023年一般公共预算财政拨款基本支出40.00万元。
三、机关运行经费安排情况说明
2023年机关运行经费预算5.37万元。
`;
const account = (
  year: number,
  total: string,
  change: string,
  operating: string,
) => `${unit}${year}年度部门决算
第三部分 ${year}年度部门决算情况说明
一、收入支出决算总体情况说明
${unit}${year}年度收入、支出总计均为${total}万元。与上年相比，收、支总计各增加${change}万元。
二、机关运行经费支出说明
${year}年度机关运行经费支出${operating}万元，比上年增加1.00万元。
`;
const first = account(2023, '61.00', '6.00', '5.37');
const next = (change: string) => account(2024, '75.00', change, '6.37');

async function bring(db: Connection, folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const options = { limits: defaultLimits, bundle: 'auto' } as const;
  for await (const { state } of ingest(discover([folder]), db, options))
    expect(['new', 'unchanged']).toContain(state);
}
const found = (db: Connection) =>
  [...findingsAcross(db, null)].map((f) => [f.check, f.severity, f.entity, f.year]);

describe('documents of a unit', patient, () => {
  it('are laid side by side as they come, and again when one of them is replaced', async () => {
    const folder = join(dir, 'files');
    const db = openDatabase(join(dir, 'a.db'));
    await bring(db, folder, { '预算.txt': budget, '决算.txt': first });
    expect(found(db)).toEqual([]);
    await bring(db, folder, { '次年决算.txt': next('15.00') });
    expect(found(db)).toEqual([['prior-year', 'warning', unit, 2023]]);
    const [finding] = [...findingsAcross(db, unit)];
    expect(new Set(finding!.sources.map((s) => s.path))).toEqual(
      new Set([join(folder, '决算.txt'), join(folder, '次年决算.txt')]),
    );
    for (const { document, start, end, quote } of finding!.sources)
      expect(textOf(db, document)!.slice(start, end)).toBe(quote);
    await bring(db, folder, { '次年决算.txt': next('14.00') });
    // the wrong version made way for the right one; that it did is still told
    expect(found(db)).toEqual([['republished', 'info', unit, 2024]]);
  });

  it('that are known already are not looked at again', async () => {
    const folder = join(dir, 'known');
    const db = openDatabase(join(dir, 'b.db'));
    await bring(db, folder, { '决算.txt': first, '次年决算.txt': next('15.00') });
    const ids = () => [...select(db, 'SELECT id FROM finding ORDER BY id').rows];
    const before = ids();
    await bring(db, folder, { '别处.txt': first.replaceAll(unit, '云岫市样例局') });
    expect(ids().slice(0, before.length)).toEqual(before);
    expect(await reconcileDue(db)).toBe(0);
  });

  it('are told of by `check --across`', async () => {
    const folder = join(dir, 'told');
    const path = join(dir, 'c.db');
    const db = openDatabase(path);
    await bring(db, folder, { '决算.txt': first, '次年决算.txt': next('15.00') });
    db.close();
    const across = (...more: string[]) => run(['check', '--across', unit, '--db', path, ...more]);
    const text = await across();
    expect(text.code).toBe(0);
    for (const words of [`${unit} 2023 年`, '相差 1 万元', '决算.txt', '【75.00万元】', '[prior-year]'])
      expect(text.out).toContain(words);
    expect((await across('--fail-on', 'warning')).code).toBe(1);
    const json = JSON.parse((await across('--format', 'json')).out);
    expect(json.findings[0].sentences.length).toBeGreaterThan(1);
    const lines = (await across('--format', 'jsonl')).out.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).type)).toEqual(['finding']);
    expect((await across('--format', 'csv')).out).toContain('prior-year');
    expect((await across('--format', 'html')).out).toMatch(/<mark>75.00万元<\/mark>[\s\S]*<\/html>/);
    expect((await across('--severity', 'error')).out).toContain('没有发现');
    const whole = await run(['check', '--across', '--db', path]);
    expect(whole.out).toContain(unit);
    const unknown = await run(['check', '--across', '样例局', '--db', path]);
    expect(unknown).toMatchObject({ code: 2, out: '' });
    expect((await run(['check', '--across', unit, 'a.txt', '--db', path])).code).toBe(2);
    const exported = await run(['export', '--format', 'csv', '--table', 'findings', '--db', path]);
    expect(exported.out).toContain('prior-year');
    expect((await run(['check', '--explain', 'prior-year'])).out).toContain('上年');
  });
});
