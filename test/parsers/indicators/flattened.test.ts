import { describe, expect, it } from 'vitest';
import { flattenedIndicatorReader } from '../../../parsers/indicators/index.ts';
import { amounts, brief, contextOfText, readText } from './reading.ts';

const head =
  '一级指标 二级指标 三级指标 指标性质 指标方向 年度指标值 实际完成值 计量单位 分值 得分 偏差原因分析及改进措施';

describe('a self-evaluation flattened to one line', () => {
  const table =
    '项目支出绩效自评表(2023年度)项目名称 馆藏档案数字化（二期）主管部门 青石县委办公室 实施单位 青石县档案馆项目资金(万元) 年初预算数 全年预算数 全年执行数 分值 执行率(%) 得分年度资金总额 120.50 118.00 96.40 10 81.69% 8.17其中:财政拨款 100.50 98.00 76.40 —— 77.96% ——其他资金 20 20 20 —— 100.00% ——年度总体目标 预期目标 实际完成情况完成库房改造，投入35.2万元。 已完成。绩效指标 ' +
    `${head}绩效指标 产出指标(50分) 数量指标 扫描档案卷数 正向 大于等于 8000 8120 卷 10 10著录条目数量 正向 大于等于 52000 41600 条 10 8 人手不足,进度放缓。下一步增加班次。修复破损档案页数 正向 大于等于 300 300 页 5 5成本指标 每卷扫描成本 反向 小于等于 12.5 12 元 10 10 节约了耗材,今后将合理制定成本目标每页修复成本 反向 小于等于 30 28 元 10 10 节约了耗材,今后将合理制定成本目标效益指标(30分) 社会效益指标 查档便利程度 定性 明显提高 明显提高 30 30满意度指标(10分) 服务对象满意度指标 查档群众满意度 正向 大于等于 90 97 % 10 10总分 100 96.17`;
  const before = '(二)自评结果如下。';
  const after = '(三)部门评价结果。另行公开。';
  const text = before + table + after;
  const read = readText(text);

  it('gives every row its levels, values and scores', () => {
    expect(read.indicators.map(brief)).toEqual([
      '产出指标|数量指标|扫描档案卷数|正向|>=|8000|8120|卷|10|10',
      '产出指标|数量指标|著录条目数量|正向|>=|52000|41600|条|10|8',
      '产出指标|数量指标|修复破损档案页数|正向|>=|300|300|页|5|5',
      '产出指标|成本指标|每卷扫描成本|反向|<=|12.5|12|元|10|10',
      '产出指标|成本指标|每页修复成本|反向|<=|30|28|元|10|10',
      '效益指标|社会效益指标|查档便利程度|定性||明显提高|明显提高||30|30',
      '满意度指标|服务对象满意度指标|查档群众满意度|正向|>=|90|97|%|10|10',
    ]);
  });
  it('ends a deviation at the sentence, at the level, and where its twin shows', () => {
    expect(read.indicators.map((i) => i.deviation)).toEqual([
      null,
      '人手不足,进度放缓。下一步增加班次。',
      null,
      '节约了耗材,今后将合理制定成本目标',
      '节约了耗材,今后将合理制定成本目标',
      null,
      null,
    ]);
  });
  it('names the project with half-width brackets and takes the year of the title', () => {
    expect(new Set(read.indicators.map((i) => `${i.project} ${i.year} ${i.entity}`))).toEqual(
      new Set(['馆藏档案数字化(二期) 2023 青石县档案馆']),
    );
  });
  it('reads the lines of money, the score of the rate and the total, and mentions money of the goals', () => {
    const project = 'project|馆藏档案数字化(二期)';
    expect(amounts(read)).toEqual([
      `${project}|initial_budget|amount|120.50|万元`,
      `${project}|adjusted_budget|amount|118.00|万元`,
      `${project}|final|amount|96.40|万元`,
      `${project}|final|completion|81.69|%`,
      `${project}/年度资金总额||score|8.17|分`,
      `${project}/财政拨款|initial_budget|amount|100.50|万元`,
      `${project}/财政拨款|adjusted_budget|amount|98.00|万元`,
      `${project}/财政拨款|final|amount|76.40|万元`,
      `${project}/财政拨款|final|completion|77.96|%`,
      `${project}/其他资金|initial_budget|amount|20|万元`,
      `${project}/其他资金|adjusted_budget|amount|20|万元`,
      `${project}/其他资金|final|amount|20|万元`,
      `${project}/其他资金|final|completion|100.00|%`,
      `${project}||score|96.17|分`,
      'mention|投入||amount|35.2|万元',
    ]);
  });
  it('claims the table and nothing else', () => {
    expect(read.claimed).toEqual([{ start: before.length, end: before.length + table.length }]);
  });
  it('quotes what stands at its offsets, from the name to the last cell', () => {
    for (const { source, level3 } of [...read.indicators])
      expect([text.slice(source.start, source.end), source.quote.startsWith(level3)]).toEqual([
        source.quote,
        true,
      ]);
    expect(read.indicators[1]!.source.quote).toBe(
      '著录条目数量 正向 大于等于 52000 41600 条 10 8 人手不足,进度放缓。下一步增加班次。',
    );
  });
});

describe('the same rows, however the cells are parted', () => {
  const rows = [
    '产出指标|数量指标|清淤河道长度|≥30公里|32公里|10|10|',
    '||维修水闸数量|≥5座|4座|10|8|一座因汛期推迟',
    '|质量指标|工程合格率|=100%|100%|10|10|无',
    '满意度指标|服务对象满意度指标|群众满意度|≥90%|92%|10|10|',
    '总分|||||40|38|',
  ].map((line) => line.split('|'));
  const heads = [
    '一级指标',
    '二级指标',
    '三级指标',
    '目标值',
    '全年完成值',
    '分值',
    '自评得分',
    '未完成原因和改进措施',
  ];
  const filled = [heads, ...rows].map((row) => row.filter((cell) => cell !== ''));
  const shapes: Record<string, string> = {
    'rows run into each other': filled.map((row) => row.join(' ')).join(''),
    'spaces only': filled.map((row) => row.join(' ')).join(' '),
    'ideographic spaces': filled.map((row) => row.join('　')).join('　'),
    'a row a line': filled.map((row) => row.join(' ')).join('\n'),
    'tabs, blank cells kept': [heads, ...rows].map((row) => row.join('\t')).join('\n'),
    'a cell a line': filled.map((row) => row.join('\n')).join('\n'),
    'a cell a line with tabs, as Word leaves it': [heads, ...rows]
      .map((row) => row.map((cell) => `\t${cell}`).join('\n'))
      .join('\n\n'),
    'no gap at all': filled.map((row) => row.join('')).join(''),
  };
  it.each(Object.entries(shapes))('%s', (_, body) => {
    const read = readText(`部门整体支出绩效自评表\n（2024年度）\n部门名称 青石县水利局 ${body}`);
    expect(read.indicators.map(brief)).toEqual([
      '产出指标|数量指标|清淤河道长度||>=|30|32公里|公里|10|10',
      '产出指标|数量指标|维修水闸数量||>=|5|4座|座|10|8',
      '产出指标|质量指标|工程合格率||=|100|100%|%|10|10',
      '满意度指标|服务对象满意度指标|群众满意度||>=|90|92%|%|10|10',
    ]);
    expect(read.indicators.map((i) => i.deviation)).toEqual([null, '一座因汛期推迟', null, null]);
    expect(new Set(read.indicators.map((i) => i.project))).toEqual(new Set(['部门整体支出']));
    expect(amounts(read)).toEqual(['project|部门整体支出||score|38|分']);
  });
});

describe('other heads', () => {
  it('reads columns in the order of their heads, with operator, unit and weight where they stand', () => {
    const read = readText(
      '一级指标\t二级指标\t三级指标\t绩效指标\n性质\t权重\t度量单位\t指标值\t实际完成\n指标值\n产出指标\t数量指标\t造林面积\t≧\t10\t亩\t500\t512\n\t质量\n指标\t苗木成活率\t定性\t5\t\t好坏\t好\n',
    );
    expect(read.indicators.map(brief)).toEqual([
      '产出指标|数量指标|造林面积||>=|500|512|亩|10|',
      '产出指标|质量指标|苗木成活率|定性||好坏|好||5|',
    ]);
  });
  it('reads full-width figures', () => {
    const read = readText(
      '项目支出绩效自评表（２０２４年度）\n项目名称　城区路灯改造　主管部门　青石县城管局\n一级指标　二级指标　三级指标　年度指标值　实际完成值　分值　得分\n产出指标　数量指标　更换灯具数量　≧５００盏　５１２盏　２０　２０\n质量指标　亮灯率　≥９８％　９９．２％　３０　２９．５\n总分　５０　４９．５\n',
    );
    expect(read.indicators.map(brief)).toEqual([
      '产出指标|数量指标|更换灯具数量||>=|500|５１２盏|盏|20|20',
      '产出指标|质量指标|亮灯率||>=|98|９９．２％|%|30|29.5',
    ]);
    expect(amounts(read)).toEqual(['project|城区路灯改造||score|49.5|分']);
  });
  it('takes a list without scores, twice, each with the year of its title', () => {
    const list = (year: number, value: string) =>
      `表1:${year}年项目绩效指标一级指标 二级指标 三级指标 指标值产出指标 数量指标 建成监测站数量 ≥${value}座培训人员次数 ≥40人次时效指标 完工时间 ≤${year}年10月效益指标 社会效益指标 预警能力 有效提高满意度指标 服务对象满意度指标 用户满意度 ≥90%`;
    const text = `《青石县山洪预警平台建设项目绩效评价报告》摘要。${list(2023, '6')}${list(2024, '8')}二、评价工作`;
    const read = readText(text);
    const rows = (value: string, year: number) => [
      `${year}|产出指标|数量指标|建成监测站数量||>=|${value}||座||`,
      `${year}|产出指标|数量指标|培训人员次数||>=|40||人次||`,
      `${year}|产出指标|时效指标|完工时间||<=|${year}年10月||||`,
      `${year}|效益指标|社会效益指标|预警能力|||有效提高||||`,
      `${year}|满意度指标|服务对象满意度指标|用户满意度||>=|90||%||`,
    ];
    expect(read.indicators.map((i) => `${i.year}|${brief(i)}`)).toEqual([
      ...rows('6', 2023),
      ...rows('8', 2024),
    ]);
    expect(new Set(read.indicators.map((i) => i.project))).toEqual(new Set(['青石县山洪预警平台建设项目']));
    expect(text.slice(read.claimed[1]!.end)).toBe('二、评价工作');
  });
  it('reads amounts in 元', () => {
    const read = readText(
      '项目支出绩效目标表 2025年度 单位:元 项目名称 公园厕所改造 主管部门 青石县城管局 年度资金总额 1,250,000.00 其中:财政拨款 1,250,000.00 一级指标 二级指标 三级指标 指标值 产出指标 数量指标 改造厕所数量 ≥5座',
      { kind: 'budget' },
    );
    expect(read.rows.map((r) => [r.item, r.stage, Number(r.value), r.scale, r.printed])).toEqual([
      ['公园厕所改造', 'initial_budget', 125, -4, '1,250,000.00'],
      ['公园厕所改造/财政拨款', 'initial_budget', 125, -4, '1,250,000.00'],
    ]);
  });
  it('takes the money of a whole department as its expenditure', () => {
    const read = readText(
      '部门整体支出绩效目标自评表\n\n\t（2024年度）\n\n\t部门名称\n\t青石县水利局\n\n\t年度部门整体支出预算\n\t资金总额\n\t财政拨款\n\t其他资金\n\n\t\n\t227.39\n\t200.39\n\t27\n\n\t一级指标\n\t二级指标\n\t三级指标\n\t指标值\n\t权重\n\n\t产出指标\n\t数量指标\n\t巡河次数\n\t≥12次\n\t5\n',
    );
    expect(read.rows.map((r) => [r.family, r.fund, r.item, r.stage, r.value])).toEqual([
      ['expenditure', 'all', '本年支出合计', 'adjusted_budget', '227.39'],
      ['expenditure', 'fiscal', '本年支出合计', 'adjusted_budget', '200.39'],
      ['project', null, '部门整体支出/其他资金', 'adjusted_budget', '27'],
    ]);
  });
});

describe('tables of evaluation reports', () => {
  const title = '青石县乡村道路养护项目绩效评价报告。';
  it('score by part: rates and the total', () => {
    const read = readText(
      `${title}表2:绩效评价得分表指标 分值 评分 得分率项目决策 15 14 93.33%项目过程 25 23 92%合计 40 37 92.5%(二)综合评价意见`,
    );
    expect(read.indicators.map(brief)).toEqual([
      '决策|项目决策|项目决策||||||15|14',
      '过程|项目过程|项目过程||||||25|23',
    ]);
    expect(amounts(read)).toEqual([
      'evaluation|得分率/决策||rate|93.33|%',
      'evaluation|得分率/过程||rate|92|%',
      'evaluation|评价得分||score|37|分',
      'evaluation|得分率||rate|92.5|%',
    ]);
    expect(new Set(read.indicators.map((i) => i.project))).toEqual(new Set(['青石县乡村道路养护项目']));
  });
  it('one part: the first level from the title, why points were lost beside', () => {
    const text = `${title}表3:项目决策部分得分表二级指标 三级指标 分值 评分 扣分要点项目立项(5分) 立项依据充分性 2 2 ——立项程序规范性 3 2.5 个别批复不完整。绩效目标(3分) 目标合理性 3 3 ——决策指标得分合计 8 7.5 ——1.项目立项情况`;
    const read = readText(text);
    expect(read.indicators.map((i) => `${brief(i)}|${i.deviation ?? ''}`)).toEqual([
      '决策|项目立项|立项依据充分性||||||2|2|',
      '决策|项目立项|立项程序规范性||||||3|2.5|个别批复不完整。',
      '决策|绩效目标|目标合理性||||||3|3|',
    ]);
    expect(amounts(read)).toEqual(['evaluation|评价得分/决策||score|7.5|分']);
    expect(text.slice(read.claimed[0]!.end)).toBe('1.项目立项情况');
  });
  it('the system of indicators with explanations and rules: weights only', () => {
    const read = readText(
      `${title}附件1:绩效评价指标体系一级指标 二级指标 三级指标 分值 指标解释 评价标准及评分规则决策(15分) 项目立项(5分) 立项依据充分性 2 考查立项是否符合政策。 ①符合政策,1分;②符合职责,1分。立项程序规范性 3 考查程序是否规范。 程序完整得3分，否则每项扣1分。过程(25分) 资金管理(11分) 资金到位率 3 考查资金到位情况。 到位率=(到位资金/预算资金)×100%。合计 8 —— ——附件2:评分表`,
    );
    expect(read.indicators.map(brief)).toEqual([
      '决策|项目立项|立项依据充分性||||||2|',
      '决策|项目立项|立项程序规范性||||||3|',
      '过程|资金管理|资金到位率||||||3|',
    ]);
    expect(read.rows).toEqual([]);
  });
  it('the score sheet and its grade', () => {
    const read = readText(
      `${title}附件2:绩效评价评分表一级指标 二级指标 三级指标 分值 评分决策(15分) 项目立项(5分) 立项依据充分性 2 2立项程序规范性 3 2.5过程(85分) 资金管理(85分) 资金使用合规性 85 80合计 90 84.5评价等级 良附件3:问卷`,
    );
    expect(read.indicators.map(brief)).toEqual([
      '决策|项目立项|立项依据充分性||||||2|2',
      '决策|项目立项|立项程序规范性||||||3|2.5',
      '过程|资金管理|资金使用合规性||||||85|80',
    ]);
    expect(amounts(read)).toEqual([
      'evaluation|评价得分||score|84.5|分',
      'evaluation|评价等级||score|良|等级',
    ]);
  });
  it('a survey: people as the actual value, points as the score', () => {
    const read = readText(
      `${title}具体见表7。表7:群众满意度调查统计表选项 人数 比例 分数非常满意 50 50% 5.00比较满意 30 30% 2.40不 满 意 20 20% 0合 计 100 100% 7.40五、主要问题`,
    );
    expect(read.indicators.map(brief)).toEqual([
      '效益|满意度|非常满意||||50|人||5.00',
      '效益|满意度|比较满意||||30|人||2.40',
      '效益|满意度|不满意||||20|人||0',
    ]);
    expect(read.rows).toEqual([]);
  });
});

describe('what is no table', () => {
  it.each([
    '目录 一、绩效评价指标体系 7 附件1:绩效评价指标体系 33 附件2:绩效评价评分表 37',
    '本次评价按照一级指标、二级指标、三级指标逐级设置，指标值由单位填报，分值共100分，得分95分。',
    '选项 小计 比例健全 73 80.22%比较健全 8 8.79%',
    '一级指标 二级指标 三级指标 指标值 产出指标 数量指标 质量指标',
  ])('%s', (text) => {
    const read = readText(text);
    expect([read.indicators, read.rows, read.claimed]).toEqual([[], [], []]);
  });
  it('leaves what others have claimed alone', () => {
    const context = contextOfText(`${head}产出指标 数量指标 扫描档案卷数 正向 大于等于 8000 8120 卷 10 10`);
    const end = context.document.text.length;
    const found = (start: number) =>
      flattenedIndicatorReader.read(context, [{ start, end }]).indicators.length;
    expect([found(0), found(10)]).toEqual([1, 0]);
  });
});

describe('glued numbers', () => {
  it('part where the score can be right, and say that it is a guess', () => {
    const read = readText(
      '一级指标二级指标三级指标指标性质指标方向年度指标值实际完成值计量单位分值得分产出指标数量指标测评系统个数正向大于等于242189个21.56采购图书册数正向大于等于30003000册1010质量指标上架率正向大于等于99100%108总分100',
    );
    expect(read.indicators.map(brief)).toEqual([
      '产出指标|数量指标|测评系统个数|正向|>=|242|189|个|2|1.56',
      '产出指标|数量指标|采购图书册数|正向|>=|3000|3000|册|10|10',
      '产出指标|质量指标|上架率|正向|>=|99|100|%|10|8',
    ]);
    expect(read.indicators.every((i) => i.confidence <= 0.5)).toBe(true);
  });
});

describe('glued money', () => {
  const read = (lines: string) =>
    amounts(
      readText(
        `项目支出绩效自评表(2024年度)项目名称河道养护主管部门青石县水利局项目资金(万元)年初预算数全年预算数全年执行数分值执行率(%)得分${lines}一级指标二级指标三级指标指标值分值产出指标数量指标清淤长度≥30公里10`,
      ),
    );
  it('is parted where the rate is right', () => {
    expect(read('年度资金总额845.53523.84261.921050.00%5其中:财政拨款828800.31400.155——50.00%——')).toEqual([
      'project|河道养护|initial_budget|amount|845.53|万元',
      'project|河道养护|adjusted_budget|amount|523.84|万元',
      'project|河道养护|final|amount|261.92|万元',
      'project|河道养护|final|completion|50.00|%',
      'project|河道养护/年度资金总额||score|5|分',
      'project|河道养护/财政拨款|initial_budget|amount|828|万元',
      'project|河道养护/财政拨款|adjusted_budget|amount|800.31|万元',
      'project|河道养护/财政拨款|final|amount|400.155|万元',
      'project|河道养护/财政拨款|final|completion|50.00|%',
    ]);
  });
  it('is left unread where nothing decides', () => {
    expect(read('年度资金总额111111')).toEqual([]);
  });
});
