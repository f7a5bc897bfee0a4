import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from '../../../extractors/builder.ts';
import { tableReader } from '../../../parsers/tables/index.ts';
import { contextOf, grid, readGrid, readTables, short } from './make.ts';

describe('two-sided statements', () => {
  const { rows, claimed, unresolved } = readGrid(
    '收入支出决算总表',
    '部门：青川市水文测报中心　　公开01表　　金额单位：万元',
    `收入 | < | < | 支出 | < | <
     项目 | 行次 | 决算数 | 项目 | 行次 | 决算数
     栏次 | | 1 | 栏次 | | 2
     一、一般公共预算财政拨款收入 | 1 | 1,200.50 | 一、一般公共服务支出 | 32 | 0.00
     二、上级补助收入 | 2 | | 二、农林水支出 | 33 | 1,150.30
     三、其他收入 | 3 | 20.00 | 三、住房保障支出 | 34 | 60.20
     本年收入合计 | 27 | 1,220.50 | 本年支出合计 | 58 | 1,210.50
     年初结转和结余 | 29 | 5.00 | 年末结转和结余 | 60 | 15.00
     总计 | 31 | 1,225.50 | 总计 | 62 | 1,225.50
     注：本表反映本年度的总收支情况。 | < | < | < | < | <`,
  );

  it('reads both sides; row numbers, numbers of columns and notes are no figures', () => {
    expect(rows.map(short)).toEqual([
      'income all 一般公共预算财政拨款收入 final 1200.50万元',
      'income all 其他收入 final 20.00万元',
      'income all 本年收入合计 final 1220.50万元',
      'income all 年初结转和结余 final 5.00万元',
      'income all 收入总计 final 1225.50万元',
      'expenditure all 一般公共服务支出 final 0.00万元',
      'expenditure all 农林水支出 final 1150.30万元',
      'expenditure all 住房保障支出 final 60.20万元',
      'expenditure all 本年支出合计 final 1210.50万元',
      'expenditure all 年末结转和结余 final 15.00万元',
      'expenditure all 支出总计 final 1225.50万元',
    ]);
    expect(unresolved).toEqual([]);
    expect(claimed).toHaveLength(1);
  });

  it('looks codes up and shows the very characters of the cell', () => {
    const water = rows.find((r) => r.item === '农林水支出')!;
    expect(water.code).toBe('213');
    expect(water.source.quote).toBe('1,150.30');
    expect(water.printed).toBe('1,150.30');
    expect(water.source.table).toBe('收入支出决算总表');
  });

  it('takes columns that are funds for the fund, in a budget in 元', () => {
    const { rows } = readGrid(
      '2026年部门财政拨款收支预算总表',
      '编制部门：青川市水文测报中心 单位：元',
      `财政拨款收入 | < | 财政拨款支出 | < | < | <
       项目 | 预算数 | 项目 | 合计 | 一般公共预算 | 政府性基金预算
       一、一般公共预算 | 96,213.44 | 一、农林水支出 | 106,213.44 | 96,213.44 | 10,000.00
       二、政府性基金预算 | 10,000.00 | | | |
       收入总计 | 106,213.44 | 支出总计 | 106,213.44 | 96,213.44 | 10,000.00`,
      { year: 2026, kind: 'budget' },
    );
    expect(rows.map(short)).toEqual([
      'income fiscal 一般公共预算财政拨款收入 initial_budget 9.621344万元',
      'income fiscal 政府性基金预算财政拨款收入 initial_budget 1.000000万元',
      'income fiscal 收入总计 initial_budget 10.621344万元',
      'expenditure fiscal 农林水支出 initial_budget 10.621344万元',
      'expenditure general 农林水支出 initial_budget 9.621344万元',
      'expenditure government_fund 农林水支出 initial_budget 1.000000万元',
      'expenditure fiscal 支出总计 initial_budget 10.621344万元',
      'expenditure general 支出总计 initial_budget 9.621344万元',
      'expenditure government_fund 支出总计 initial_budget 1.000000万元',
    ]);
    expect(rows[0]).toMatchObject({ decimals: 2, scale: -4 });
  });

  it('puts what was carried over below its balance, not beside the income of the year', () => {
    const { rows } = readGrid(
      '财政拨款收支总表',
      '单位：万元',
      `收入 | < | 支出 | <
       项目 | 预算数 | 项目 | 预算数
       一、本年收入 | 300.00 | 一、本年支出 | 320.00
       （一）一般公共预算拨款 | 300.00 | （一）教育支出 | 320.00
       二、上年结转 | 20.00 | 二、结转下年 |
       （一）一般公共预算拨款 | 20.00 | |
       收入总计 | 320.00 | 支出总计 | 320.00`,
      { year: 2026, kind: 'budget' },
    );
    expect(rows.map(short)).toContain(
      'income fiscal 上年结转结余/一般公共预算财政拨款 initial_budget 20.00万元',
    );
    expect(rows.filter((r) => r.item === '一般公共预算财政拨款收入')).toHaveLength(1);
  });
});

describe('tables by account', () => {
  it('reads codes over 类 款 项 columns, zeros as figures, blanks and dashes as none', () => {
    const { rows } = readGrid(
      '支出决算表',
      '单位：万元',
      `项目 | < | < | < | 本年支出合计 | 基本支出 | 项目支出 | 经营支出
       支出功能分类科目编码 | < | < | 科目名称 | ^ | ^ | ^ | ^
       类 | 款 | 项 | ^ | ^ | ^ | ^ | ^
       合计 | < | < | < | 90.00 | 80.00 | 10.00 |
       213 | | | 农林水支出 | 90.00 | 80.00 | 10.00 | —
       213 | 03 | | 水利 | 90.00 | 80.00 | 10.00 |
       213 | 03 | 11 | 水资源节约管理与保护 | 90.00 | 80.00 | 10.00 | 0.00`,
    );
    expect(rows.map(short)).toEqual([
      'expenditure all 本年支出合计 final 90.00万元',
      'expenditure all 基本支出 final 80.00万元',
      'expenditure all 项目支出 final 10.00万元',
      'expenditure all 农林水支出 final 90.00万元',
      'expenditure all 农林水支出:基本支出 final 80.00万元',
      'expenditure all 农林水支出:项目支出 final 10.00万元',
      'expenditure all 农林水支出/水利 final 90.00万元',
      'expenditure all 农林水支出/水利:基本支出 final 80.00万元',
      'expenditure all 农林水支出/水利:项目支出 final 10.00万元',
      'expenditure all 农林水支出/水利/水资源节约管理与保护 final 90.00万元',
      'expenditure all 农林水支出/水利/水资源节约管理与保护:基本支出 final 80.00万元',
      'expenditure all 农林水支出/水利/水资源节约管理与保护:项目支出 final 10.00万元',
      'expenditure all 农林水支出/水利/水资源节约管理与保护:经营支出 final 0.00万元',
    ]);
    expect(rows.at(-1)!.code).toBe('2130311');
  });

  it('finds the account from names alone by the lines above', () => {
    const { rows } = readGrid(
      '表5：2026年市级部门一般公共预算支出预算表',
      '单位：万元',
      `功能分类科目名称 | 合计 | 基本支出 | < | < | 项目支出
       ^ | ^ | 小计 | 人员经费 | 日常公用支出 | ^
       ** | 1 | 2 | 3 | 4 | 5
       合计 | 50.00 | 30.00 | 25.00 | 5.00 | 20.00
       科学技术支出 | 20.00 | | | | 20.00
       技术研究与开发 | 20.00 | | | | 20.00
       一般公共服务支出 | 30.00 | 30.00 | 25.00 | 5.00 |
       信访事务 | 30.00 | 30.00 | 25.00 | 5.00 |
       行政运行 | 30.00 | 30.00 | 25.00 | 5.00 |`,
      { year: 2026, kind: 'budget' },
    );
    const text = rows.map(short);
    expect(text.slice(0, 5)).toEqual([
      'expenditure general 本年支出合计 initial_budget 50.00万元',
      'expenditure general 基本支出 initial_budget 30.00万元',
      'expenditure general 基本支出/人员经费 initial_budget 25.00万元',
      'expenditure general 基本支出/公用经费 initial_budget 5.00万元',
      'expenditure general 项目支出 initial_budget 20.00万元',
    ]);
    expect(text).toContain(
      'expenditure general 一般公共服务支出/信访事务/行政运行:人员经费 initial_budget 25.00万元',
    );
    expect(rows.find((r) => r.item.endsWith('行政运行'))!.code).toBe('2014001');
  });

  it('puts economic accounts below 基本支出, several panels side by side, totals by nature', () => {
    const { rows } = readGrid(
      '一般公共预算财政拨款基本支出决算明细表',
      '单位：万元',
      `科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
       301 | 工资福利支出 | 80.00 | 302 | 商品和服务支出 | 9.00
       30101 | 基本工资 | 80.00 | 30213 | 维修（护）费 | 9.00
       人员经费合计 | < | 80.00 | 公用经费合计 | < | 9.00`,
    );
    expect(rows.map(short)).toEqual([
      'expenditure general 基本支出/工资福利支出 final 80.00万元',
      'expenditure general 基本支出/工资福利支出/基本工资 final 80.00万元',
      'expenditure general 基本支出/人员经费 final 80.00万元',
      'expenditure general 基本支出/商品和服务支出 final 9.00万元',
      'expenditure general 基本支出/商品和服务支出/维修(护)费 final 9.00万元',
      'expenditure general 基本支出/公用经费 final 9.00万元',
    ]);
  });

  it('keeps a name that is another account than the code says, without a code', () => {
    const { rows, unresolved } = readGrid(
      '一般公共预算财政拨款支出决算表',
      '单位：万元',
      `功能分类科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
       210 | 卫生健康支出 | 7.00 | 7.00 |
       21011 | 行政事业单位医疗 | 7.00 | 7.00 |
       2101101 | 公务员医疗补助 | 7.00 | 7.00 |
       2109988 | 某新设科目 | 0.00 | |`,
    );
    const wrong = rows.find((r) => r.item.endsWith('公务员医疗补助'))!;
    expect(wrong.code).toBeNull();
    expect(unresolved[0]).toMatchObject({ code: '2101101', nearest: '行政单位医疗' });
    expect(rows.at(-1)).toMatchObject({ item: '卫生健康支出/其他卫生健康支出/某新设科目', code: '2109988' });
  });

  it('reads comparisons by their head: prior year, change, rate', () => {
    const { rows } = readGrid(
      '一般公共预算支出表',
      '单位：万元',
      `功能分类科目 | < | 2025年执行数 | 2026年预算数 | < | < | 2026年预算数比2025年执行数 | <
       科目编码 | 科目名称 | ^ | 小计 | 基本支出 | 项目支出 | 增减额 | 增减%
       205 | 教育支出 | 12.00 | 9.00 | 4.00 | 5.00 | -3.00 | -25.00%`,
      { year: 2026, kind: 'budget' },
    );
    expect(rows.map((r) => `${r.year} ${short(r)}`)).toEqual([
      '2025 expenditure general 教育支出 final 12.00万元',
      '2026 expenditure general 教育支出 initial_budget 9.00万元',
      '2026 expenditure general 教育支出:基本支出 initial_budget 4.00万元',
      '2026 expenditure general 教育支出:项目支出 initial_budget 5.00万元',
      '2026 expenditure general 教育支出 initial_budget change prior_final -3.00万元',
      '2026 expenditure general 教育支出 initial_budget change_rate prior_final -25.00%',
    ]);
  });

  it('tells 本级 from the department it has the name of, and units below it', () => {
    const { rows } = readGrid(
      '收入总表',
      '单位：万元',
      `部门代码 | 部门名称 | 合计 | 本年收入 | <
       ^ | ^ | ^ | 小计 | 一般公共预算
       | 合计 | 30.00 | 30.00 | 30.00
       327 | 青川市水文测报中心 | 30.00 | 30.00 | 30.00
       327001 | 青川市水文测报中心 | 20.00 | 20.00 | 20.00
       327002 | 青川市水情站 | 10.00 | 10.00 | 10.00`,
      { year: 2026, kind: 'budget' },
    );
    const own = rows.filter(
      (r) => r.entity === '青川市水文测报中心' && r.item === '一般公共预算财政拨款收入',
    );
    expect(own.map((r) => [r.value, r.scope])).toEqual([
      ['30.00', null],
      ['30.00', null],
      ['20.00', '本级'],
    ]);
    expect(rows.find((r) => r.entity === '青川市水情站' && r.item === '收入总计')!.value).toBe('10.00');
  });
});

describe('what layouts do to tables', () => {
  it('parts an amount from the label that was run together with it', () => {
    const { rows } = readGrid(
      '收支总表',
      '单位：万元',
      `收入 | < | 支出 | <
       项目 | 预算数 | 项目 | 预算数
       一、一般公共预算拨款收入 | | 37,891.58一、一般公共服务支出 | 37,891.58`,
      { kind: 'budget', year: 2026 },
    );
    expect(rows.map((r) => [r.item, r.value, r.source.quote])).toEqual([
      ['一般公共预算财政拨款收入', '37891.58', '37,891.58'],
      ['一般公共服务支出', '37891.58', '37,891.58'],
    ]);
  });

  it('fills blank 类 and 款 columns down, and reads codes inside labels', () => {
    const blank = readGrid(
      '支出总表',
      '单位：万元',
      `科目编码 | < | < | 科目名称 | 合计
       类 | 款 | 项 | ^ | ^
       201 | | | 一般公共服务支出 | 3.00
       | 40 | | 信访事务 | 3.00
       | | 01 | 行政运行 | 3.00`,
      { kind: 'budget', year: 2026 },
    );
    expect(blank.rows.map((r) => r.code)).toEqual(['201', '20140', '2014001']);
    const inside = readGrid(
      '一般公共预算支出情况表',
      '单位：万元',
      '功能科目名称 | 小计\n[212]城乡社区支出 | 3.00\n[21201]城乡社区管理事务 | 3.00',
      { kind: 'budget', year: 2026 },
    );
    expect(inside.rows.map((r) => [r.item, r.code])).toEqual([
      ['城乡社区支出', '212'],
      ['城乡社区支出/城乡社区管理事务', '21201'],
    ]);
  });

  it('keeps apart the lines of one account that another classification splits', () => {
    const { rows } = readGrid(
      '一般公共预算基本支出情况表',
      '单位：万元',
      `科目编码 | 部门预算支出经济分类科目名称 | 政府预算支出经济分类科目名称 | 小计
       30101 | 基本工资 | 工资奖金津补贴 | 5.00
       30101 | 基本工资 | 工资福利支出 | 7.00`,
      { kind: 'budget', year: 2026 },
    );
    expect(rows.map((r) => [r.item, r.value, r.scope])).toEqual([
      ['基本支出/工资福利支出/基本工资', '5.00', '工资奖金津补贴'],
      ['基本支出/工资福利支出/基本工资', '7.00', '工资福利支出'],
    ]);
  });
});

describe('tables as a whole', () => {
  it('goes on over pages with a repeated head and without one', () => {
    const builder = new DocumentBuilder();
    builder.paragraph('支出决算表');
    builder.paragraph('单位：万元');
    grid(builder, '科目编码 | 科目名称 | 本年支出合计 | 基本支出\n205 | 教育支出 | 3.00 | 3.00');
    grid(builder, '科目编码 | 科目名称 | 本年支出合计 | 基本支出\n213 | 农林水支出 | 4.00 | 4.00');
    grid(builder, '221 | 住房保障支出 | 5.00 | 5.00');
    const context = contextOf(builder, {});
    expect(readTables(context).map((t) => [t.kind, t.rows.length])).toEqual([
      ['expenditure', 2],
      ['expenditure', 2],
      ['expenditure', 2],
    ]);
  });

  it('keeps and counts a table that it does not know, and does not claim it', () => {
    const builder = new DocumentBuilder();
    builder.paragraph('联系方式');
    grid(builder, '姓名 | 电话\n某甲 | 12345678');
    const context = contextOf(builder, {});
    expect(readTables(context).map((t) => [t.kind, t.rows.length])).toEqual([[null, 0]]);
    expect(tableReader.read(context, [{ start: 0, end: context.document.text.length }]).claimed).toEqual([]);
  });

  it('claims an empty table, with its explanation, without rows', () => {
    const { rows, claimed } = readGrid(
      '政府性基金预算支出功能分类预算表',
      '单位：元',
      `科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
       无 | | | |
       合计 | | | |
       注：本单位无此项预算，故本表为空表。 | < | < | < | <`,
      { kind: 'budget' },
    );
    expect(rows).toEqual([]);
    expect(claimed).toHaveLength(1);
  });

  it('leaves open the amounts that it could not say anything about', () => {
    const { rows, claimed } = readGrid(
      '财政拨款安排的行政经费及“三公”经费预算表',
      '单位：万元',
      '项目 | 合计\n行政经费 | 7.50\n“三公”经费 | 2.00\n公务接待费 | 2.00',
      { kind: 'budget' },
    );
    expect(rows.map((r) => r.item)).toEqual(['合计', '公务接待费']);
    expect(claimed.length).toBe(2);
  });

  it('takes a table that performance readers own for none of its own', () => {
    expect(readGrid('项目支出绩效自评表', '', '项目名称 | 某项目\n年度资金总额 | 10.00').claimed).toEqual([]);
  });
});
