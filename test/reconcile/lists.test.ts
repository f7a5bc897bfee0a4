/** Lists and shares of made-up units, read from text and checked: what is told of a total, and what is only near it. */
import { expect, it } from 'vitest';
import { extract } from '../../extractors/index.ts';
import { parse } from '../../parsers/index.ts';
import { reconcile } from '../../reconcile/index.ts';

async function alarms(...lines: string[]) {
  const text = ['青禾县样例局2023年度部门决算', '第二部分 2023年度部门决算情况说明', ...lines].join('\n');
  const document = await extract({ path: '样例.txt', bytes: new TextEncoder().encode(text) });
  const findings = parse(document).flatMap((reading) => reconcile(reading).findings);
  return findings.filter((f) => f.severity !== 'info');
}

const staff = (social: string) =>
  `一般公共预算财政拨款基本支出110.00万元，其中：人员经费110.00万元，主要包括：基本工资60.00万元、奖金${social}万元、住房公积金10.00万元、抚恤金9.00万元、医疗费4.00万元。公用经费0.00万元。`;
const title = '六、一般公共预算财政拨款基本支出决算情况说明';

it('parts that come to more than their total are seen, though the excess equals one of them', async () => {
  expect(await alarms(title, staff('27.00'))).toEqual([]);
  const [finding, ...more] = await alarms(title, staff('36.00'));
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ check: 'sum' });
  expect(finding!.message).toContain('119 万元');
});

it('a part of a part is no part of the total', async () => {
  const nested = staff('27.00').replace('奖金27.00万元', '奖金27.00万元（其中：绩效奖金12.00万元）');
  expect(await alarms(title, nested)).toEqual([]);
});

it('a share is of the total that its sentence splits, not of one printed elsewhere', async () => {
  const income = (total: string) => [
    '一、收入支出决算总体情况说明',
    '2023年度收入总计500.00万元，支出总计500.00万元。',
    '二、收入决算情况说明',
    `2023年度收入合计${total}万元，其中：财政拨款收入500.00万元，占100.00%。`,
  ];
  expect(await alarms(...income('500.00'))).toEqual([]);
  const checks = (await alarms(...income('5000.00'))).map((f) => f.check);
  expect(checks).toContain('share');
});

it('a change that points the wrong way is named by its word', async () => {
  const change = (word: string) => [
    '十、机关运行经费支出情况说明',
    `2023年度机关运行经费支出200.00万元，比2022年度${word}10.00万元，增长5.26%。`,
  ];
  expect(await alarms(...change('增加'))).toEqual([]);
  const [finding] = await alarms(...change('减少'));
  expect(finding!.message).toContain('若为增加 10 万元');
  expect(finding!.message).toContain('文中印为减少');
});

it('people counted in two ways are no parts of one number', async () => {
  const staffed = (junior: number) =>
    `实际正式教职工32人，其中高级职称4人，中级职称15人，初级职称${junior}人，退休职工8人。`;
  expect(await alarms('二、机构设置情况', staffed(13))).toEqual([]);
  expect((await alarms('二、机构设置情况', staffed(15))).map((f) => f.check)).toEqual(['count-parts']);
});
