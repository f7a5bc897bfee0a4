import { type Fen, plus } from '../money.ts';
import type { Random } from '../random.ts';
import type { IndicatorTruth } from '../words.ts';

/** The projects of a unit with their money and their 绩效自评, made so that scores and money add up. */
export interface Project {
  readonly name: string;
  readonly initial: Fen;
  readonly adjusted: Fen;
  readonly final: Fen;
  /** Of the adjusted budget: what comes from last year; the rest is this year's 财政拨款. */
  readonly carried: Fen;
  /** Score of the line 执行率 (of 10), in hundredths. */
  readonly executionScore: number;
  readonly indicators: readonly IndicatorTruth[];
  /** In hundredths. */
  readonly score: number;
}

const subjects = [
  '政务服务能力提升',
  '公共服务平台运行维护',
  '业务档案数字化加工',
  '基层站所标准化建设',
  '专项执法检查',
  '信息系统安全加固',
  '宣传教育活动',
  '业务培训',
  '办公用房修缮',
  '惠民补助资金发放',
  '乡村人居环境整治',
  '重点领域监测',
  '数据治理服务',
  '设备更新购置',
  '群众文化活动',
  '应急物资储备',
  '人才引进与培养',
  '农村道路养护',
] as const;
const endings = ['项目', '经费', '专项经费', '工作经费', '（二期）项目', '专项资金'] as const;

interface Draft {
  readonly level1: string;
  readonly level2: string;
  readonly choices: readonly (readonly [
    name: string,
    unit: string,
    nature: '正向' | '反向' | '定性',
    low: number,
    high: number,
  ])[];
}
const drafts: readonly Draft[] = [
  {
    level1: '产出指标',
    level2: '数量指标',
    choices: [
      ['服务对象数量', '个', '正向', 20, 900],
      ['组织活动场次', '次', '正向', 2, 60],
      ['维护系统数量', '套', '正向', 1, 30],
      ['培训人次', '人次', '正向', 50, 2000],
      ['印制宣传资料份数', '份', '正向', 500, 9000],
    ],
  },
  {
    level1: '产出指标',
    level2: '质量指标',
    choices: [
      ['验收合格率', '%', '正向', 90, 100],
      ['资料归档完整率', '%', '正向', 90, 100],
      ['设备故障率', '%', '反向', 1, 5],
    ],
  },
  {
    level1: '产出指标',
    level2: '时效指标',
    choices: [
      ['任务按时完成率', '%', '正向', 90, 100],
      ['故障响应时间', '小时', '反向', 1, 24],
      ['资金拨付时限', '天', '反向', 5, 30],
    ],
  },
  {
    level1: '产出指标',
    level2: '成本指标',
    choices: [
      ['项目总成本', '万元', '反向', 10, 900],
      ['单位服务成本', '元', '反向', 20, 300],
    ],
  },
  {
    level1: '效益指标',
    level2: '社会效益指标',
    choices: [
      ['公众知晓率提高', '%', '正向', 5, 30],
      ['办事便利程度', '', '定性', 0, 0],
      ['矛盾纠纷化解成效', '', '定性', 0, 0],
    ],
  },
  {
    level1: '效益指标',
    level2: '可持续影响指标',
    choices: [
      ['长效管理机制健全性', '', '定性', 0, 0],
      ['系统稳定运行年限', '年', '正向', 1, 8],
    ],
  },
  {
    level1: '满意度指标',
    level2: '服务对象满意度指标',
    choices: [
      ['服务对象满意度', '%', '正向', 85, 98],
      ['受益群众满意度', '%', '正向', 85, 98],
    ],
  },
];
const qualities = ['明显提升', '有效保障', '逐步完善', '长期', '显著', '持续改善'] as const;
const deviations = [
  '年初目标设置偏低，今后将结合实际科学设定。',
  '受验收进度影响，部分工作结转至下年完成。',
  '项目尚未终验，下一步督促加快进度。',
  '实际需求少于预期，今后加强前期调研。',
] as const;

function indicatorsOf(random: Random, project: string): IndicatorTruth[] {
  const rows: Omit<IndicatorTruth, 'weight' | 'score' | 'deviation'>[] = [];
  for (const draft of drafts) {
    const many =
      draft.level2 === '数量指标'
        ? random.int(1, 3)
        : random.chance(0.75) || draft.level1 === '满意度指标'
          ? 1
          : 0;
    for (const [name, unit, nature, low, high] of random.sample(
      draft.choices,
      Math.min(many, draft.choices.length),
    )) {
      const base = { project, level1: draft.level1, level2: draft.level2, level3: name, nature };
      if (nature === '定性') {
        const quality = random.pick(qualities);
        rows.push({ ...base, operator: null, target: quality, actual: quality, unit: null });
        continue;
      }
      const target = random.int(low, high);
      const actual = actualFor(random, nature, target, unit);
      const operator = nature === '反向' ? '<=' : random.chance(0.2) ? '=' : '>=';
      rows.push({ ...base, operator, target: String(target), actual: String(actual), unit });
    }
  }
  return withScores(random, rows);
}

function actualFor(random: Random, nature: string, target: number, unit: string): number {
  if (random.chance(0.7)) return target;
  const swing = Math.max(1, Math.round(target * (0.02 + random.next() * 0.1)));
  const better = random.chance(0.6) === (nature === '正向');
  const value = Math.max(0, target + (better ? swing : -swing));
  return unit === '%' ? Math.min(100, value) : value;
}

/** Weights are whole and add up to 90; a target missed costs part of its weight. */
function withScores(
  random: Random,
  rows: readonly Omit<IndicatorTruth, 'weight' | 'score' | 'deviation'>[],
): IndicatorTruth[] {
  const weights = random.split(90 - 2 * rows.length, rows.length, 1).map((x) => x + 2);
  return rows.map((row, i) => {
    const missed =
      row.operator !== null &&
      (row.operator === '<='
        ? Number(row.actual) > Number(row.target)
        : Number(row.actual) < Number(row.target));
    const hundredths = missed
      ? Math.round(weights[i]! * 100 * (0.5 + random.next() * 0.45))
      : weights[i]! * 100;
    return {
      ...row,
      weight: String(weights[i]),
      score: hundredthsText(hundredths),
      deviation: missed ? random.pick(deviations) : null,
    };
  });
}
export const hundredthsText = (n: number): string =>
  n % 100 === 0 ? String(n / 100) : (n / 100).toFixed(2).replace(/0$/, '');

/** Shares out all project money of the year among projects, to the last 分. */
export function drawProjects(random: Random, total: Fen, grain: Fen): Project[] {
  if (total <= 0) return [];
  const count = Math.min(random.int(1, 5), Math.max(1, Math.floor(total / (grain * 20))));
  const names = random.shuffle(subjects).slice(0, count);
  return random
    .split(total, count, grain)
    .map((final, i) => [final, names[i]! + random.pick(endings)] as const)
    .filter(([final]) => final > 0)
    .map(([final, name]) => drawProject(random, name, final, grain));
}

function drawProject(random: Random, name: string, final: Fen, grain: Fen): Project {
  const adjusted = random.chance(0.55)
    ? final
    : final + Math.ceil((final * random.next() * 0.4) / grain) * grain;
  const initial = random.chance(0.6)
    ? adjusted
    : Math.round((adjusted * (0.4 + random.next())) / grain) * grain;
  const carried = random.chance(0.25)
    ? Math.floor((Math.min(initial, adjusted) * random.next() * 0.5) / grain) * grain
    : 0;
  const indicators = indicatorsOf(random, name);
  const executionScore = Math.round((1000 * final) / adjusted);
  const score = executionScore + plus(indicators.map((i) => Math.round(Number(i.score) * 100)));
  return { name, initial, adjusted, final, carried, executionScore, indicators, score };
}
