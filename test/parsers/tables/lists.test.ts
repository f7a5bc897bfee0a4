import { describe, expect, it } from 'vitest';
import { readGrid, short } from './make.ts';

describe('三公 tables', () => {
  it('reads budget and final account of each item', () => {
    const { rows } = readGrid(
      '一般公共预算财政拨款“三公”经费支出决算表',
      '单位：万元',
      `预算数 | < | < | < | < | < | 决算数 | < | < | < | < | <
       合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费
       ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^ | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^
       5.00 | 0.00 | 4.00 | 0.00 | 4.00 | 1.00 | 3.50 | 0.00 | 3.00 | 0.00 | 3.00 | 0.50`,
    );
    expect(rows.map(short)).toEqual([
      'three_public general 合计 adjusted_budget 5.00万元',
      'three_public general 因公出国(境)费 adjusted_budget 0.00万元',
      'three_public general 公务用车购置及运行维护费 adjusted_budget 4.00万元',
      'three_public general 公务用车购置费 adjusted_budget 0.00万元',
      'three_public general 公务用车运行维护费 adjusted_budget 4.00万元',
      'three_public general 公务接待费 adjusted_budget 1.00万元',
      'three_public general 合计 final 3.50万元',
      'three_public general 因公出国(境)费 final 0.00万元',
      'three_public general 公务用车购置及运行维护费 final 3.00万元',
      'three_public general 公务用车购置费 final 0.00万元',
      'three_public general 公务用车运行维护费 final 3.00万元',
      'three_public general 公务接待费 final 0.50万元',
    ]);
  });

  it('reads items as lines, and 机关运行经费 beside them', () => {
    const { rows } = readGrid(
      '部门“三公”经费和机关运行经费预算表',
      '单位：万元',
      `项目 | 预算数
       “三公”经费合计 | 6.00
       1.因公出国（境）费 | 0
       2.公务用车购置及运行费 | 5.00
       其中：公务用车购置费 | 0
       公务用车运行费 | 5.00
       3.公务接待费 | 1.00
       机关运行经费 | 88.10`,
      { kind: 'budget', year: 2026 },
    );
    expect(rows.map((r) => [r.family, r.item, r.value])).toEqual([
      ['three_public', '合计', '6.00'],
      ['three_public', '因公出国(境)费', '0'],
      ['three_public', '公务用车购置及运行维护费', '5.00'],
      ['three_public', '公务用车购置费', '0'],
      ['three_public', '公务用车运行维护费', '5.00'],
      ['three_public', '公务接待费', '1.00'],
      ['operating', '机关运行经费', '88.10'],
    ]);
  });

  it('totals 三公 apart from 三公 with 会议费 and 培训费, prior year and change beside', () => {
    const { rows } = readGrid(
      '一般公共预算拨款“三公”经费及会议费、培训费支出预算表',
      '单位：元',
      `单位编码 | 单位名称 | 上年 | < | < | < | < | 当年 | < | < | < | < | 增减变化情况
       ^ | ^ | 合计 | 一般公共预算拨款安排的“三公”经费预算 | < | 会议费 | 培训费 | 合计 | 一般公共预算拨款安排的“三公”经费预算 | < | 会议费 | 培训费 | 合计
       ^ | ^ | ^ | 小计 | 公务接待费 | ^ | ^ | ^ | 小计 | 公务接待费 | ^ | ^ | ^
       | 合计 | 30,000.00 | 20,000.00 | 20,000.00 | | 10,000.00 | 26,000.00 | 15,000.00 | 15,000.00 | | 11,000.00 | -4,000.00`,
      { kind: 'budget', year: 2026 },
    );
    expect(rows.map((r) => `${r.year} ${short(r)}`)).toEqual([
      '2025 three_public general 三公经费及会议费、培训费合计 initial_budget 3.000000万元',
      '2025 three_public general 合计 initial_budget 2.000000万元',
      '2025 three_public general 公务接待费 initial_budget 2.000000万元',
      '2025 operating - 培训费 initial_budget 1.000000万元',
      '2026 three_public general 三公经费及会议费、培训费合计 initial_budget 2.600000万元',
      '2026 three_public general 合计 initial_budget 1.500000万元',
      '2026 three_public general 公务接待费 initial_budget 1.500000万元',
      '2026 operating - 培训费 initial_budget 1.100000万元',
      '2026 three_public general 三公经费及会议费、培训费合计 initial_budget change prior_budget -0.400000万元',
    ]);
  });
});

describe('lists', () => {
  it('reads projects; lines of units are totals', () => {
    const { rows } = readGrid(
      '部门综合预算专项业务经费支出表',
      '单位：元',
      `单位编码 | 单位（项目）名称 | 项目金额 | 项目简介
       | 合计 | 300,000.00 |
       121 | 青川市水文测报中心 | 300,000.00 |
       | 测站维护 | 180,000.00 | 维护12处测站
       | 2026年汛期值守 | 120,000.00 |`,
      { kind: 'budget', year: 2026 },
    );
    expect(rows.map(short)).toEqual([
      'project - 合计 initial_budget 30.000000万元',
      'project - 合计 initial_budget 30.000000万元',
      'project - 测站维护 initial_budget 18.000000万元',
      'project - 2026年汛期值守 initial_budget 12.000000万元',
    ]);
  });

  it('reads purchases, number and money; kinds and units are totals', () => {
    const { rows } = readGrid(
      '政府采购支出表',
      '单位：万元',
      `采购品目大类 | 专项名称 | 采购品目名称 | 数量 | 资金来源 | 总计
       ^ | ^ | ^ | ^ | 一般公共预算资金 | ^
       合计 | | | 3 | 9.00 | 9.00
       服务 | | | 3 | 9.00 | 9.00
       青川市水情站 | | | 3 | 9.00 | 9.00
       | 物业管理 | 物业管理服务 | 3 | 9.00 | 9.00`,
      { kind: 'budget', year: 2026 },
    );
    expect(rows.map((r) => `${r.entity} ${short(r)}`)).toEqual([
      '青川市水文测报中心 procurement - 政府采购支出总额 - count 3个',
      '青川市水文测报中心 procurement general 政府采购支出总额 initial_budget 9.00万元',
      '青川市水文测报中心 procurement - 政府采购支出总额 initial_budget 9.00万元',
      '青川市水文测报中心 procurement - 政府采购服务支出 - count 3个',
      '青川市水文测报中心 procurement general 政府采购服务支出 initial_budget 9.00万元',
      '青川市水文测报中心 procurement - 政府采购服务支出 initial_budget 9.00万元',
      '青川市水情站 procurement - 政府采购支出总额 - count 3个',
      '青川市水情站 procurement general 政府采购支出总额 initial_budget 9.00万元',
      '青川市水情站 procurement - 政府采购支出总额 initial_budget 9.00万元',
      '青川市水情站 procurement - 物业管理 - count 3个',
      '青川市水情站 procurement general 物业管理 initial_budget 9.00万元',
      '青川市水情站 procurement - 物业管理 initial_budget 9.00万元',
    ]);
  });

  it('reads trainings and operating cost by account', () => {
    const training = readGrid(
      '培训费明细表',
      '单位：万元',
      '序号 | 培训名称 | 时间 | 人数 | 金额\n1 | 测报技术培训 | 6月 | 40 | 3.20',
      { kind: 'budget', year: 2026 },
    );
    expect(training.rows.map(short)).toEqual([
      'operating - 培训费/测报技术培训 - count 40人',
      'operating - 培训费/测报技术培训 initial_budget 3.20万元',
    ]);
    const cost = readGrid(
      '一般公共预算机关运行经费支出预算表',
      '单位：万元',
      '科目编码 | 科目名称 | 机关运行经费支出\n合计 | < | 5.00\n302 | 商品和服务支出 | 5.00\n30215 | 会议费 | 5.00',
      { kind: 'budget', year: 2026 },
    );
    expect(cost.rows.map((r) => [r.item, r.code])).toEqual([
      ['机关运行经费', null],
      ['机关运行经费/商品和服务支出', '302'],
      ['机关运行经费/商品和服务支出/会议费', '30215'],
    ]);
  });
});

describe('lists under other titles', () => {
  it('reads projects with their money and goals under the title of performance', () => {
    const { rows } = readGrid(
      '部门项目支出绩效表',
      '单位：万元',
      `单位名称 | 项目名称 | 金额 | 绩效目标
       青禾县水务局 | 河道巡查 | 120.50 | 保持河道整洁，巡查不少于24次。
       青禾县水文站 | 雨量观测 | 30.00 | 及时报送雨情。`,
      { kind: 'budget', year: 2026, entity: '青禾县水务局' },
    );
    expect(rows.map((r) => [r.family, r.entity, r.item, r.value])).toEqual([
      ['project', '青禾县水务局', '河道巡查', '120.50'],
      ['project', '青禾县水文站', '雨量观测', '30.00'],
    ]);
  });

  it('leaves a form with indicators to those who read indicators', () => {
    const { rows } = readGrid(
      '部门项目支出绩效目标表',
      '单位：万元',
      `项目名称 | 金额 | 一级指标 | 指标值
       河道巡查 | 120.50 | 产出指标 | ≥24次`,
      { kind: 'budget', year: 2026 },
    );
    expect(rows).toEqual([]);
  });

  it('takes every name in a column of units for a unit', () => {
    const { rows } = readGrid(
      '部门收入总表',
      '单位：万元',
      `单位名称 | 合计 | 一般公共预算
       合计 | 50.00 | 50.00
       青禾县司法局 | 20.00 | 20.00
       青禾县第一监狱 | 30.00 | 30.00`,
      { kind: 'budget', year: 2026, entity: '青禾县司法局' },
    );
    expect(rows.filter((r) => r.entity === '青禾县第一监狱').map((r) => r.value)).toEqual(['30.00', '30.00']);
  });
});
