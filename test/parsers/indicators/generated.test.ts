import { describe, expect, it } from 'vitest';
import { amounts, type Grid, readTables, readText } from './reading.ts';

/**
 * The same table, drawn at random, in every shape that archives keep: read back, it must be the table. Numbers glued to
 * numbers can be genuinely undecidable, so the shape without any gap has its own bound.
 */
function random(seed: number) {
  let state = seed;
  const next = () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    int,
    chance: (p: number) => next() < p,
    pick: <T>(list: readonly T[]): T => list[int(0, list.length - 1)]!,
  };
}
type Random = ReturnType<typeof random>;

interface Made {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly operator: '>=' | '<=' | '';
  readonly target: string;
  readonly actual: string;
  readonly unit: string;
  readonly weight: string;
  readonly score: string;
  readonly deviation: string;
}
const objects = [
  '道路',
  '档案',
  '社区食堂',
  '河道',
  '图书',
  '信访件',
  '监测站',
  '培训人员',
  '老旧小区',
  '护林员',
  '农家书屋',
  '水闸',
  '校车',
  '路灯',
  '养老院床位',
  '信息系统',
  '办公设备',
  '宣传册',
  '志愿服务',
];
const aspects: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  数量指标: [
    ['建设数量', '个'],
    ['维修次数', '次'],
    ['覆盖人数', '人'],
    ['改造面积', '平方米'],
    ['采购套数', '套'],
    ['里程', '公里'],
  ],
  质量指标: [
    ['验收合格率', '%'],
    ['达标率', '%'],
    ['故障率', '%'],
    ['差错率', '%'],
  ],
  时效指标: [
    ['完成时限', '天'],
    ['响应时间', '小时'],
    ['按期完成率', '%'],
    ['维护周期', '个月'],
  ],
  成本指标: [
    ['建设成本', '万元'],
    ['单位成本', '元'],
    ['运维成本', '万元'],
  ],
};
const qualities = ['有效提升', '明显改善', '持续提高', '长期', '优', '逐步完善', '有效保障'];
const reasons = [
  '',
  '',
  '无',
  '因汛期影响,工期延后。今后提前安排,合理设置目标。',
  '部分设备尚未到货。下一步加强与供应商沟通,加快进度。',
  '市场价格下降,节约了成本。今后科学编制预算。',
  '年中增加任务,数量超过预期。',
];

function measured({ int, chance, pick }: Random, level2: string): Made {
  const [aspect, unit] = pick(aspects[level2]!);
  const atMost = /故障|差错|成本|时限|时间|周期/.test(aspect);
  const target =
    unit === '%'
      ? String(int(80, 100))
      : chance(0.3)
        ? (int(11, 9999) / 10).toFixed(1)
        : String(int(1, 3000));
  const weight = int(1, 15);
  const met = chance(0.7);
  return {
    level1: '产出指标',
    level2,
    name: pick(objects) + aspect,
    operator: atMost ? '<=' : '>=',
    target,
    actual: met ? target : String(Math.floor(Number(target) * 0.8)),
    unit,
    weight: String(weight),
    score: met ? String(weight) : (weight * 0.8).toFixed(1),
    deviation: met ? pick(['', '无']) : pick(reasons),
  };
}

function worded({ int, pick }: Random, level2: string): Made {
  const value = pick(qualities);
  const weight = String(int(1, 15));
  const name = pick(['提升', '改善', '保障']) + pick(objects) + pick(['服务水平', '使用环境', '管理能力']);
  return {
    level1: '效益指标',
    level2,
    name,
    operator: '',
    target: value,
    actual: value,
    unit: '',
    weight,
    score: weight,
    deviation: '',
  };
}

function made(by: Random): Made[] {
  const several = (most: number, make: () => Made) => Array.from({ length: by.int(1, most) }, make);
  const rows = [
    ...Object.keys(aspects).flatMap((level2) => several(4, () => measured(by, level2))),
    ...['社会效益指标', '可持续影响指标'].flatMap((level2) => several(3, () => worded(by, level2))),
  ];
  return rows.filter((row, i) => rows.findIndex((other) => other.name === row.name) === i);
}

type Column = readonly [head: string, cell: (row: Made) => string];
const operators = {
  '>=': ['大于等于', '≥', '≧', '不低于'],
  '<=': ['小于等于', '≤', '≦', '不超过'],
  '': ['', '', '', ''],
} as const;

/** One of four heads, their words drawn from those that regions use. */
function columns({ int, pick }: Random): {
  list: readonly Column[];
  unitApart: boolean;
  scored: boolean;
  explained: boolean;
} {
  const word = int(0, 3);
  const operator = (row: Made) => operators[row.operator][word]!;
  const nature = (row: Made) => (row.operator === '' ? '定性' : row.operator === '>=' ? '正向' : '反向');
  const target = pick(['年度指标值', '指标值', '目标值', '年初目标值']);
  const actual = pick(['实际完成值', '全年完成值', '完成情况', '实际值']);
  const weight: Column = [pick(['分值', '权重', '标准分']), (row) => row.weight];
  const score: Column = [pick(['得分', '自评得分', '评分']), (row) => row.score];
  const reason: Column = [
    pick(['偏差原因分析及改进措施', '未完成原因', '备注', '扣分原因']),
    (row) => row.deviation,
  ];
  const unit: Column = [pick(['计量单位', '度量单位', '单位']), (row) => row.unit];
  const measure: Column = [target, (row) => operator(row) + row.target + row.unit];
  const kind = int(0, 3);
  if (kind === 0)
    return {
      unitApart: true,
      scored: true,
      explained: true,
      list: [
        ['指标性质', nature],
        ['指标方向', operator],
        [target, (row) => row.target],
        [actual, (row) => row.actual],
        unit,
        weight,
        score,
        reason,
      ],
    };
  if (kind === 1)
    return {
      unitApart: false,
      scored: true,
      explained: true,
      list: [measure, [actual, (row) => row.actual + row.unit], weight, score, reason],
    };
  if (kind === 2) return { unitApart: false, scored: false, explained: false, list: [measure, weight] };
  return {
    unitApart: true,
    scored: true,
    explained: false,
    list: [weight, [target, (row) => operator(row) + row.target], unit, [actual, (row) => row.actual], score],
  };
}

const line = (row: readonly string[]) => row.filter((cell) => cell !== '');
const shapes: Readonly<Record<string, (project: string, body: readonly (readonly string[])[]) => string>> = {
  'rows run into each other': (project, body) =>
    `项目支出绩效自评表(2024年度)项目名称 ${project}主管部门 青石县财政局${body.map((row) => line(row).join(' ')).join('')}`,
  'spaces only': (project, body) =>
    `项目支出绩效自评表(2024年度) 项目名称 ${project} 主管部门 青石县财政局 ${body.map((row) => line(row).join(' ')).join(' ')} `,
  'a row a line': (project, body) =>
    `项目支出绩效自评表\n(2024年度)\n项目名称 ${project} 主管部门 青石县财政局\n${body.map((row) => line(row).join(' ')).join('\n')}\n`,
  tabs: (project, body) =>
    `项目支出绩效自评表\n(2024年度)\n项目名称\t${project}\t主管部门\t青石县财政局\n${body.map((row) => row.join('\t')).join('\n')}\n`,
  'a cell a line': (project, body) =>
    `项目支出绩效自评表\n(2024年度)\n项目名称\n${project}\n主管部门\n青石县财政局\n${body.map((row) => line(row).join('\n')).join('\n')}\n`,
  'no gap at all': (project, body) =>
    `项目支出绩效自评表(2024年度)项目名称${project}主管部门青石县财政局${body.map((row) => line(row).join('')).join('')}`,
};

function draw(seed: number) {
  const by = random(seed);
  const rows = made(by);
  const head = columns(by);
  const project = `${by.pick(objects)}提升项目`;
  const points = by.chance(0.3) ? '(50分)' : '';
  const blank = (value: string, above: string | undefined) => (value === above ? '' : value);
  const body = [
    ['一级指标', '二级指标', '三级指标', ...head.list.map(([word]) => word)],
    ...rows.map((row, i) => [
      blank(row.level1, rows[i - 1]?.level1) && row.level1 + points,
      blank(row.level2, rows[i - 1]?.level2),
      row.name,
      ...head.list.map(([, cell]) => cell(row)),
    ]),
    [
      '总分',
      '',
      '',
      ...head.list.map(([word]) =>
        /^(?:分值|权重|标准分)$/.test(word) ? '100' : /得分|评分/.test(word) ? '92.5' : '',
      ),
    ],
  ];
  const want = rows.map((row) =>
    [
      project,
      row.level1,
      row.level2,
      row.name,
      row.operator,
      row.target,
      head.scored ? (head.unitApart ? row.actual : row.actual + row.unit) : '',
      row.weight,
      head.scored ? row.score : '',
      head.explained && row.deviation !== '无' ? row.deviation : '',
    ].join('|'),
  );
  return { project, body, want, scored: head.scored };
}
const have = (read: ReturnType<typeof readText>) =>
  read.indicators.map((i) =>
    [i.project, i.level1, i.level2, i.level3, i.operator, i.target, i.actual, i.weight, i.score, i.deviation]
      .map((v) => v ?? '')
      .join('|'),
  );
const share = (pairs: readonly (readonly [string[], string[]])[]) => {
  const hits = pairs.reduce((sum, [want, got]) => sum + want.filter((row) => got.includes(row)).length, 0);
  return (2 * hits) / pairs.reduce((sum, [want, got]) => sum + want.length + got.length, 0);
};
const seeds = Array.from({ length: 60 }, (_, i) => 1000 + 7919 * i);

describe('tables drawn at random', () => {
  it.each(Object.entries(shapes))('%s', (name, shape) => {
    const pairs = seeds.map((seed) => {
      const { project, body, want, scored } = draw(seed);
      const before = '二、自评结果如下。';
      const text = `${before}${shape(project, body)}三、后文。`;
      const read = readText(text);
      expect(read.claimed.map(({ start, end }) => [text.slice(0, start), text.slice(end).trim()])).toEqual([
        [before, '三、后文。'],
      ]);
      expect(amounts(read)).toEqual(scored ? [`project|${project}||score|92.5|分`] : []);
      return [want, have(read)] as const;
    });
    if (name === 'no gap at all') expect(share(pairs)).toBeGreaterThan(0.97);
    else for (const [want, got] of pairs) expect(got).toEqual(want);
  });

  it.each(['merged cells', 'blank cells'])('%s', (name) => {
    for (const seed of seeds) {
      const { project, body, want } = draw(seed);
      const merged = (row: readonly string[], i: number) =>
        row.map((cell, j) =>
          name === 'merged cells' && i > 0 && i < body.length - 1 && j < 2 && cell === '' ? '^' : cell,
        );
      const grid: Grid = [['项目名称', project, ...body[0]!.slice(2).map(() => '<')], ...body.map(merged)];
      expect(have(readTables(['项目支出绩效自评表', '（2024年度）', grid]))).toEqual(want);
    }
  });
});
