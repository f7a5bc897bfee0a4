import { describe, expect, it } from 'vitest';
import { amounts, brief, type Grid, readTables } from './reading.ts';

describe('a table of goals with cells', () => {
  const table: Grid = [
    ['项目名称', '<', '社区食堂（老城）补助', '<', '<', '<'],
    ['主管部门', '<', '青石县民政局', '<', '<', '<'],
    ['资金金额（万元）', '<', '实施期资金总额：', '50.00', '<', '执行率分值（10分）'],
    ['^', '<', '其中：财政拨款', '48.00', '<', '^'],
    ['^', '<', '其他资金', '2.00', '<', '^'],
    ['年度目标', '补助食堂12个，人均补助300元。', '<', '<', '<', '<'],
    ['年度绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '分值权重（90分）'],
    ['^', '产出指标', '数量指标', '补助食堂个数；就餐人次', '≥12个；≥30000人次', '20'],
    ['^', '^', '^', '巡查次数（次/月）', '≥4', '10'],
    ['^', '^', '质量指标', '补助准确率', '100%', '10'],
    ['^', '', '社会效益指标', '老人就餐便利程度', '有所改善', '30'],
    ['^', '满意度指标', '服务对象满意度指标', '老人满意度', '≧90%', '10'],
  ];
  const read = readTables(['表14', '部门专项业务经费绩效目标表', '（2025年度）', table], {
    kind: 'budget',
    year: 2026,
  });

  it('fills levels down, infers a blank first level from the second, keeps several targets whole', () => {
    expect(read.indicators.map(brief)).toEqual([
      '产出指标|数量指标|补助食堂个数；就餐人次|||≥12个；≥30000人次|||20|',
      '产出指标|数量指标|巡查次数（次/月）||>=|4||次/月|10|',
      '产出指标|质量指标|补助准确率|||100||%|10|',
      '效益指标|社会效益指标|老人就餐便利程度|||有所改善|||30|',
      '满意度指标|服务对象满意度指标|老人满意度||>=|90||%|10|',
    ]);
    expect(read.indicators[0]).toMatchObject({
      project: '社区食堂(老城)补助',
      year: 2025,
      source: { table: '部门专项业务经费绩效目标表', row: 7, column: 3 },
    });
  });
  it('reads the money of the head and mentions that of the goal', () => {
    expect(amounts(read)).toEqual([
      'project|社区食堂(老城)补助|initial_budget|amount|50.00|万元',
      'project|社区食堂(老城)补助/财政拨款|initial_budget|amount|48.00|万元',
      'project|社区食堂(老城)补助/其他资金|initial_budget|amount|2.00|万元',
      'mention|人均补助||amount|0.0300|万元',
    ]);
  });
  it('claims the block, and every quote stands at its offsets', () => {
    expect(read.claimed).toHaveLength(1);
    expect(read.text.slice(read.claimed[0]!.start, read.claimed[0]!.end)).toMatch(/^项目名称\t[\s\S]*10$/);
    for (const { source } of [...read.indicators, ...read.rows])
      expect(read.text.slice(source.start, source.end)).toBe(source.quote);
  });
});

describe('a self-evaluation with cells', () => {
  const table: Grid = [
    ['项目支出绩效自评表', '<', '<', '<', '<', '<', '<', '<'],
    ['（2024年度）', '<', '<', '<', '<', '<', '<', '<'],
    ['项目名称', '路灯改造', '<', '<', '<', '<', '<', '<'],
    ['项目资金', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['^', '年度资金总额', '300,000', '280,000', '140,000', '10', '50%', '5'],
    ['^', '上年结转资金', '0', '0', '0', '—', '—', '—'],
    ['单位：元', '<', '<', '<', '<', '<', '<', '<'],
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    ['产出指标（50分）', '数量指标', '更换灯具', '≥500盏', '480盏', '20', '19.2', '采购延迟。'],
    ['', '', '新增灯杆', '≥10根', '10根', '10', '10', '无'],
    ['总分', '<', '<', '', '', '100', '84.2', ''],
    ['注：本表由单位填报', '<', '<', '<', '<', '<', '<', '<'],
  ];
  const read = readTables([table]);
  it('reads rows, deviations and the total', () => {
    expect(read.indicators.map((i) => `${brief(i)}|${i.deviation ?? ''}`)).toEqual([
      '产出指标|数量指标|更换灯具||>=|500|480盏|盏|20|19.2|采购延迟。',
      '产出指标|数量指标|新增灯杆||>=|10|10根|根|10|10|',
    ]);
    expect(amounts(read)).toEqual([
      'project|路灯改造|initial_budget|amount|30.0000|万元',
      'project|路灯改造|adjusted_budget|amount|28.0000|万元',
      'project|路灯改造|final|amount|14.0000|万元',
      'project|路灯改造|final|completion|50|%',
      'project|路灯改造/年度资金总额||score|5|分',
      'project|路灯改造/上年结转资金|initial_budget|amount|0.0000|万元',
      'project|路灯改造/上年结转资金|adjusted_budget|amount|0.0000|万元',
      'project|路灯改造/上年结转资金|final|amount|0.0000|万元',
      'project|路灯改造||score|84.2|分',
    ]);
  });
});

describe('a whole department', () => {
  const read = readTables(
    [
      '部门整体支出绩效目标表',
      [
        ['部门（单位）名称', '<', '青石县信访局', '<', '<', '<'],
        ['年度主要任务', '任务名称', '主要内容', '预算金额（万元）', '<', '<'],
        ['^', '^', '^', '总额', '财政拨款', '其他资金'],
        ['^', '保运转', '人员薪酬', '193.28', '193.28', ''],
        ['^', '金额合计', '<', '193.28', '193.28', ''],
        ['年度总体目标', '保障运转。', '<', '<', '<', '<'],
        ['年度绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '分值权重'],
        ['^', '成本指标', '经济成本', '业务经费支出（万元/年）', '≤43.6', '8'],
      ],
    ],
    { kind: 'budget' },
  );
  it('takes its tasks as projects', () => {
    expect(amounts(read)).toEqual([
      'project|保运转|initial_budget|amount|193.28|万元',
      'project|保运转/财政拨款|initial_budget|amount|193.28|万元',
      'project|合计/年度主要任务|initial_budget|amount|193.28|万元',
      'project|合计/年度主要任务/财政拨款|initial_budget|amount|193.28|万元',
    ]);
    expect(read.indicators.map((i) => `${i.project}|${brief(i)}`)).toEqual([
      '部门整体支出|成本指标|经济成本|业务经费支出（万元/年）||<=|43.6||万元/年|8|',
    ]);
  });
});

describe('tables on pages and sheets', () => {
  const head = ['一级指标', '二级指标', '三级指标', '目标值', '分值'];
  it('goes on where a page broke the table off', () => {
    const read = readTables([
      '河道养护经费绩效目标表',
      [head, ['产出指标', '数量指标', '清淤长度', '≥30公里', '20']],
      [
        ['', '', '巡河次数', '≥12次', '10'],
        ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '10'],
      ],
    ]);
    expect(read.indicators.map((i) => `${i.project}|${brief(i)}`)).toEqual([
      '河道养护经费|产出指标|数量指标|清淤长度||>=|30||公里|20|',
      '河道养护经费|产出指标|数量指标|巡河次数||>=|12||次|10|',
      '河道养护经费|满意度指标|服务对象满意度指标|群众满意度||>=|90||%|10|',
    ]);
    expect(read.claimed).toHaveLength(2);
  });
  it('reads two tables on one sheet, each with its project', () => {
    const one = (name: string, target: string): Grid => [
      ['项目名称', name, '<', '<', '<'],
      ['资金总额', '12', '<', '<', '<'],
      head,
      ['产出指标', '数量指标', '完成数量', target, '20'],
    ];
    const read = readTables([[...one('甲项目', '≥1个'), ...one('乙项目', '≥2个')]], { kind: 'budget' });
    expect(read.indicators.map((i) => `${i.project}|${i.target}`)).toEqual(['甲项目|1', '乙项目|2']);
    expect(read.rows.map((r) => `${r.item}|${r.value}`)).toEqual(['甲项目|12', '乙项目|12']);
  });
  it('takes the project from its column, and 元 from the line above the table', () => {
    const read = readTables(
      [
        '一般性项目绩效目标表',
        '单位：元',
        [
          ['序号', '项目名称', '指标名称', '指标性质', '指标值', '计量单位', '指标权重(%)'],
          ['1', '水文监测', '水质检验数量', '≥', '3060', '个', '10'],
          ['^', '^', '资料整编准确率', '≥', '95', '%', '30'],
        ],
        '重点项目绩效目标表',
        '单位：元',
        [
          ['项目名称', '水库维护', '<', '<', '<'],
          ['当年预算', '120,000', '<', '<', '<'],
          ['指标名称', '指标性质', '指标值', '计量单位', '指标权重(%)'],
          ['维护水库数量', '≥', '6', '座', '100'],
        ],
      ],
      { kind: 'budget' },
    );
    expect(read.indicators.map((i) => `${i.project}|${brief(i)}`)).toEqual([
      '水文监测|||水质检验数量||>=|3060||个|10|',
      '水文监测|||资料整编准确率||>=|95||%|30|',
      '水库维护|||维护水库数量||>=|6||座|100|',
    ]);
    expect(amounts(read)).toEqual(['project|水库维护|initial_budget|amount|12.0000|万元']);
  });
  it('leaves an empty form and tables of other kinds alone', () => {
    const read = readTables([
      [
        ['项目名称', '', '<', '<', '<'],
        head,
        ['产出指标', '数量指标', '', '', ''],
        ['', '质量指标', '', '', ''],
      ],
      [
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        ['201', '一般公共服务支出', '12', '12', '0'],
      ],
    ]);
    expect([read.indicators, read.rows]).toEqual([[], []]);
  });
});
