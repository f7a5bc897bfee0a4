import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from './run.ts';

/** The formats, levels and exit codes of `check`, on a disclosure of a made-up unit with one wrong share and one bare sign. */
const folder = mkdtempSync(join(tmpdir(), 'mingzhang-check-'));
const wrong = join(folder, '样例.txt');
writeFileSync(
  wrong,
  `青禾县样例局2023年度部门决算
三、支出决算情况说明
青禾县样例局2023年度本年支出合计60.00万元，其中：基本支出40.00万元，占本年支出76.67%；项目支出20.00万元，占本年支出33.33%。
与2022年度相比，本年支出合计减少-10.00万元，下降14.29%。
`,
);
const sound = `青禾县样例局2023年度部门决算
三、支出决算情况说明
青禾县样例局2023年度本年支出合计60.00万元，其中：基本支出40.00万元，占本年支出66.67%；项目支出20.00万元，占本年支出33.33%。
与2022年度相比，本年支出合计减少10.00万元，下降14.29%。
`;
const patient = { timeout: 60_000 };

describe('check', patient, () => {
  it('exits as --fail-on says', async () => {
    expect((await run(['check', wrong])).code).toBe(1);
    expect((await run(['check', wrong, '--fail-on', 'never'])).code).toBe(0);
    expect((await run(['check', wrong, '--severity', 'error', '--fail-on', 'warning'])).code).toBe(1);
  });

  it('lists no more than --severity asks for', async () => {
    const of = async (...more: string[]) => {
      const { out } = await run(['check', wrong, '--format', 'jsonl', ...more]);
      return out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    };
    expect((await of()).map((f) => f.severity)).toContain('warning');
    const errors = await of('--severity', 'error');
    expect(errors.map((f) => [f.severity, f.check])).toEqual([['error', 'share']]);
  });

  it('reads what lies in a folder, passes over what is no disclosure, and says so', async () => {
    const inside = join(folder, '下载');
    mkdirSync(inside);
    writeFileSync(join(inside, '说明.md'), '# 说明');
    copyFileSync(wrong, join(inside, '样例.txt'));
    const { code, out, err } = await run(['check', inside, '--severity', 'error']);
    expect(code).toBe(1);
    expect(out).toContain('样例.txt');
    expect(err).toContain('跳过 1 个不是公开材料的文件');
  });

  it('counts the findings that it was not asked to list', async () => {
    const mild = join(folder, '轻.txt');
    writeFileSync(mild, sound.replace('减少10.00万元', '减少-10.00万元'));
    expect((await run(['check', mild, '--severity', 'error'])).out).toContain('另有较轻的');
    expect((await run(['check', mild, '--severity', 'error', '--format', 'html'])).out).toContain(
      '另有较轻的',
    );
  });

  it('writes a page with the figures marked, and a sheet', async () => {
    const page = (await run(['check', wrong, '--format', 'html', '--checklist'])).out;
    expect(page).toContain('<mark>76.67%</mark>');
    expect(page).toContain('应公开的内容');
    expect(page.trimEnd().endsWith('</html>')).toBe(true);
    const sheet = (await run(['check', wrong, '--format', 'csv'])).out;
    expect(sheet.split('\n')[0]).toMatch(/^path,entity,year,severity,check,message/);
    expect(sheet).toContain('错误,share');
  });

  it('explains a check, and knows what it does not know', async () => {
    expect((await run(['check', '--explain', 'share'])).out).toContain('占比');
    const unknown = await run(['check', '--explain', 'nonsense']);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('change-rate');
    expect((await run(['check'])).code).toBe(2);
  });
});
