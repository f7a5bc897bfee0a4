import { describe, expect, it } from 'vitest';
import { readRaw, readText, short } from './make.ts';

/** A 收入支出决算总表 of a made-up unit, glued as archives keep it. */
const left = [
  '一、一般公共预算财政拨款收入|1,301.20',
  '二、政府性基金预算财政拨款收入|0.00',
  '三、上级补助收入|0.00',
  '四、其他收入|12.34',
  '',
  '本年收入合计|1,313.54',
  '年初结转和结余|3.00',
  '总计|1,316.54',
];
const right = [
  '一、一般公共服务支出|0.00',
  '二、教育支出|41.50',
  '三、农林水支出|1,200.04',
  '四、住房保障支出|70.00',
  '五、其他支出|0.00',
  '本年支出合计|1,311.54',
  '年末结转和结余|5.00',
  '总计|1,316.54',
];
function statement(between: string): string {
  const cell = (text: string, number: number) =>
    [text.split('|')[0], String(number), text.split('|')[1]]
      .filter((t) => t !== '' && t !== undefined)
      .join(between);
  const rows = left.map((text, i) => `${cell(text, i + 1)}${between}${cell(right[i]!, left.length + i + 1)}`);
  const head = [
    '收入',
    '支出',
    '项目',
    '行次',
    '金额',
    '项目',
    '行次',
    '金额',
    '栏次',
    '1',
    '栏次',
    '2',
  ].join(between);
  return `收入支出决算总表${between}公开01表${between}部门：青川市水文测报中心${between}金额单位：万元${between}${head}${between}${rows.join(between)}${between}注:1.本表反映本年度的总收支。`;
}
const expected = [
  'income all 一般公共预算财政拨款收入 final 1301.20万元',
  'income all 政府性基金预算财政拨款收入 final 0.00万元',
  'income all 上级补助收入 final 0.00万元',
  'income all 其他收入 final 12.34万元',
  'income all 本年收入合计 final 1313.54万元',
  'income all 年初结转和结余 final 3.00万元',
  'income all 收入总计 final 1316.54万元',
  'expenditure all 一般公共服务支出 final 0.00万元',
  'expenditure all 教育支出 final 41.50万元',
  'expenditure all 农林水支出 final 1200.04万元',
  'expenditure all 住房保障支出 final 70.00万元',
  'expenditure all 其他支出 final 0.00万元',
  'expenditure all 本年支出合计 final 1311.54万元',
  'expenditure all 年末结转和结余 final 5.00万元',
  'expenditure all 支出总计 final 1316.54万元',
];

describe('statements that lost their borders', () => {
  it.each([
    ['glued', ''],
    ['parted by blanks', ' '],
    ['one cell a line', '\n'],
  ])('%s: numbers of rows run on, totals add up', (_, between) => {
    const { rows, text } = readText(statement(between));
    expect(rows.map(short)).toEqual(expected);
    for (const row of rows) expect(text.slice(row.source.start, row.source.end)).toBe(row.source.quote);
    expect(Math.min(...rows.map((r) => r.confidence))).toBeGreaterThan(0.9);
  });

  it('says its doubt when the totals do not add up', () => {
    const { rows } = readText(statement('').replace('二、教育支出1041.50', '二、教育支出1049.50'));
    expect(rows.find((r) => r.item === '教育支出')!.value).toBe('49.50');
    expect(Math.max(...rows.map((r) => r.confidence))).toBeLessThan(0.8);
  });

  it('reads tables by code: behind two decimals comes an amount or a code', () => {
    const { rows } = readText(
      '支出决算表公开03表金额单位：万元项目本年支出合计基本支出项目支出功能分类科目编码科目名称栏次123合计1,246.111,200.0046.11208社会保障和就业支出446.11400.0046.1120805行政事业单位养老支出446.11400.0046.112080505机关事业单位基本养老保险缴费支出446.11400.0046.11213农林水支出800.00800.000.0021303水利800.00800.000.00注：本表反映本年度各项支出情况。',
    );
    expect(rows.map(short)).toEqual([
      'expenditure all 本年支出合计 final 1246.11万元',
      'expenditure all 基本支出 final 1200.00万元',
      'expenditure all 项目支出 final 46.11万元',
      ...[
        '社会保障和就业支出',
        '社会保障和就业支出/行政事业单位养老支出',
        '社会保障和就业支出/行政事业单位养老支出/机关事业单位基本养老保险缴费支出',
      ].flatMap((item) => [
        `expenditure all ${item} final 446.11万元`,
        `expenditure all ${item}:基本支出 final 400.00万元`,
        `expenditure all ${item}:项目支出 final 46.11万元`,
      ]),
      ...['农林水支出', '农林水支出/水利'].flatMap((item) => [
        `expenditure all ${item} final 800.00万元`,
        `expenditure all ${item}:基本支出 final 800.00万元`,
        `expenditure all ${item}:项目支出 final 0.00万元`,
      ]),
    ]);
  });

  it('gives only the whole where blanks leave open which column an amount stood in', () => {
    const { rows } = readText(
      '支出决算表金额单位：万元项目本年支出合计基本支出项目支出功能分类科目编码科目名称栏次123合计9.009.00205教育支出9.009.00注：无',
    );
    expect(rows.map(short)).toEqual([
      'expenditure all 本年支出合计 final 9.00万元',
      'expenditure all 教育支出 final 9.00万元',
    ]);
  });

  it('knows by tabs where the blanks were', () => {
    const { rows } = readRaw(
      '支出决算表\n金额单位：万元\n项目\t本年支出合计\t基本支出\t项目支出\n功能分类科目编码\t科目名称\n205\t教育支出\t9.00\t\t9.00\n20508\t进修及培训\t9.00\t\t9.00',
    );
    expect(rows.map(short)).toEqual([
      'expenditure all 教育支出 final 9.00万元',
      'expenditure all 教育支出:项目支出 final 9.00万元',
      'expenditure all 教育支出/进修及培训 final 9.00万元',
      'expenditure all 教育支出/进修及培训:项目支出 final 9.00万元',
    ]);
  });

  it('reads statements without numbers of rows by what stands on each side', () => {
    const { rows } = readText(
      '收支总表部门：青川市水文测报中心单位：万元收入支出项目预算数项目预算数一、一般公共预算拨款收入3,210.10一、一般公共服务支出2,404.17二、政府性基金预算拨款收入二、外交支出三、事业收入12.00三、教育支出四、其他收入四、住房保障支出817.93本年收入合计3,222.10本年支出合计3,222.10上年结转结余年终结转结余收入总计3,222.10支出总计3,222.10',
      { kind: 'budget', year: 2026 },
    );
    expect(rows.map(short).sort()).toEqual(
      [
        'expenditure all 一般公共服务支出 initial_budget 2404.17万元',
        'expenditure all 住房保障支出 initial_budget 817.93万元',
        'expenditure all 支出总计 initial_budget 3222.10万元',
        'expenditure all 本年支出合计 initial_budget 3222.10万元',
        'income all 一般公共预算财政拨款收入 initial_budget 3210.10万元',
        'income all 事业收入 initial_budget 12.00万元',
        'income all 收入总计 initial_budget 3222.10万元',
        'income all 本年收入合计 initial_budget 3222.10万元',
      ].sort(),
    );
  });

  it('reads the one line of a 三公 table when it adds up, and nothing when it does not', () => {
    const head =
      '财政拨款“三公”经费支出决算表公开09表金额单位：万元预算数决算数合计因公出国（境）费公务用车购置及运行费公务接待费合计因公出国（境）费公务用车购置及运行费公务接待费小计公务用车购置费公务用车运行费小计公务用车购置费公务用车运行费123456789101112';
    const { rows } = readText(`${head}5.000.004.000.004.001.003.500.003.000.003.000.50注：无`);
    expect(rows.map(short)).toContain('three_public fiscal 公务用车运行维护费 final 3.00万元');
    expect(rows.map(short)).toContain('three_public fiscal 公务接待费 adjusted_budget 1.00万元');
    expect(rows).toHaveLength(12);
    expect(readText(`${head}5.000.004.000.004.009.003.500.003.000.003.000.50注：无`).rows).toEqual([]);
  });

  it('finds no table in a list of contents or in prose', () => {
    expect(
      readText(
        '目录一、收入支出决算总表二、收入决算表三、支出决算表第一部分 单位概况。按支出决算表列示，本年支出合计1,210.50万元，其中基本支出80.00万元，项目支出10.00万元。',
      ).claimed,
    ).toEqual([]);
  });

  /** Both sides as lines; nothing but the words and the figures is left of the table. */
  const sides = [
    '财政拨款收支预算总表',
    '编制部门：青川市水文测报中心 单位：万元',
    '财政拨款收入 财政拨款支出',
    '项目 预算数 项目 合计 一般公共预算 政府性基金预算',
    '一、一般公共预算 900.00 一、社会保障和就业支出 100.00 100.00',
    '二、政府性基金预算 50.00 二、农林水支出 800.00 800.00',
    '三、国有资本经营预算 三、其他支出 50.00 50.00',
    '四、债务付息支出',
    '收入总计 950.00 支出总计 950.00 900.00 50.00',
  ];
  it.each([
    ['lines', '\n', ' '],
    ['one line', ' ', ' '],
    ['nothing', '', ''],
  ])('knows the sides by names and marks, and the funds by what adds up: %s', (_, line, blank) => {
    const text = [sides[0], sides[1], ...sides.slice(2).map((l) => l.replace(/ /g, blank))].join(line);
    const { rows } = readText(text, { kind: 'budget', year: 2026 });
    expect(rows.map(short).sort()).toEqual(
      [
        'income fiscal 一般公共预算财政拨款收入 initial_budget 900.00万元',
        'income fiscal 政府性基金预算财政拨款收入 initial_budget 50.00万元',
        'income fiscal 收入总计 initial_budget 950.00万元',
        'expenditure fiscal 社会保障和就业支出 initial_budget 100.00万元',
        'expenditure general 社会保障和就业支出 initial_budget 100.00万元',
        'expenditure fiscal 农林水支出 initial_budget 800.00万元',
        'expenditure general 农林水支出 initial_budget 800.00万元',
        'expenditure fiscal 其他支出 initial_budget 50.00万元',
        'expenditure government_fund 其他支出 initial_budget 50.00万元',
        'expenditure fiscal 支出总计 initial_budget 950.00万元',
        'expenditure general 支出总计 initial_budget 900.00万元',
        'expenditure government_fund 支出总计 initial_budget 50.00万元',
      ].sort(),
    );
  });

  it.each([
    ['lines', '\n', ' '],
    ['nothing', '', ''],
  ])('reads lists of projects, each with its unit: %s', (_, line, blank) => {
    const text = [
      '项目支出预算表',
      '单位：万元',
      '单位名称 项目名称 总计 财政拨款 单位资金 一般公共预算 政府性基金预算',
      '合计 70.00 30.00 20.00 20.00',
      '青川市水文测报中心 水位站维护 40.00 30.00 0.00 10.00',
      '青川市水文测报中心 雨量站迁建 30.00 0.00 20.00 10.00',
    ].map((l) => l.replace(/ /g, blank));
    const { rows } = readText(text.join(line), { kind: 'budget', year: 2026 });
    expect(rows.filter((r) => r.part === null && r.fund === null).map(short)).toEqual([
      'project - 合计 initial_budget 70.00万元',
      'project - 水位站维护 initial_budget 40.00万元',
      'project - 雨量站迁建 initial_budget 30.00万元',
    ]);
    expect(rows.map(short)).toContain('project general 水位站维护 initial_budget 30.00万元');
    expect(rows.map(short)).toContain('project government_fund 雨量站迁建 initial_budget 20.00万元');
  });
});
