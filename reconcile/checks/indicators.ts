/**
 * Score tables: every score within its weight, weights and scores adding up.
 *
 * Reads the lines of a 绩效自评表, 分值 3 得分 3, … 总分 100 94.35, and states that no line scores more than its weight,
 * and that the scores of all lines with that of the 执行率 line make the total.
 */
import type { Indicator } from '../../schema/index.ts';
import type { Check, Example } from '../check.ts';
import { totalOf } from '../evaluate.ts';
import { type Figure, figureOf } from '../figure.ts';
import { type Relation, side, sum } from '../relation.ts';
import type { Observation, View } from '../view.ts';

const plain = /^\d+(?:\.\d+)?$/;

function figure(indicator: Indicator, what: 'weight' | 'score'): Figure | null {
  const text = indicator[what];
  if (text === null || !plain.test(text)) return null;
  // points are given, not measured: a whole number of them is exact
  const decimals = text.split('.')[1]?.length ?? null;
  const name = `${indicator.level3}${what === 'weight' ? '分值' : '得分'}`;
  const { source, confidence } = indicator;
  const made = figureOf(
    { value: text, unit: '分', decimals, scale: 0, printed: text, confidence, source },
    source.start,
    name,
  );
  return made && { ...made, id: `${source.start}:${what}:${indicator.level3}` };
}

interface Table {
  readonly project: string;
  readonly lines: readonly Indicator[];
}

/** The lines of one table: of one project, one behind the other, no line twice. */
function tablesOf(view: View): readonly Table[] {
  const sorted = [...view.input.indicators].sort((a, b) => a.source.start - b.source.start);
  const tables: { project: string; lines: Indicator[]; seen: Set<string> }[] = [];
  for (const line of sorted) {
    const key = `${line.level2} ${line.level3}`;
    const open = tables.at(-1);
    if (open && open.project === line.project && !open.seen.has(key)) {
      open.lines.push(line);
      open.seen.add(key);
    } else tables.push({ project: line.project, lines: [line], seen: new Set([key]) });
  }
  return tables;
}

function withinWeight(view: View): readonly Relation[] {
  return view.input.indicators.flatMap((line): Relation[] => {
    const [weight, score] = [figure(line, 'weight'), figure(line, 'score')];
    if (!weight || !score) return [];
    return [
      {
        kind: 'linear',
        subject: `${line.level3}得分不超过分值`,
        left: side(score),
        right: side(weight),
        operator: '<=',
      },
    ];
  });
}

const scoreOf = (
  view: View,
  table: Table,
  item: string,
  after: number,
  before: number,
): Observation | undefined =>
  view.all.find(
    (o) =>
      o.row.measure === 'score' &&
      o.row.item === item &&
      o.row.entity === table.lines[0]!.entity &&
      o.at >= after &&
      o.at < before,
  );

const startOf = (table: Table): number => table.lines[0]!.source.start;

/** Points that the template gives to the rate of execution. */
export const executionPoints = 10;

/** How far from a table its total and the line of its money may be printed. */
const [ahead, behind] = [3000, 1500];

/** A table of which every line prints a weight and a score, with its total and the score of its 执行率 line. */
export interface Scored {
  readonly project: string;
  readonly scores: readonly Figure[];
  readonly weights: readonly Figure[];
  readonly total: Observation | undefined;
  readonly execution: Observation | undefined;
}

function column(table: Table, what: 'weight' | 'score'): readonly Figure[] | null {
  const figures = table.lines.map((l) => figure(l, what));
  return figures.every((f) => f !== null) ? figures : null;
}

export function scoredTables(view: View): readonly Scored[] {
  const tables = tablesOf(view);
  return tables.flatMap((table, i): Scored[] => {
    const [scores, weights] = [column(table, 'score'), column(table, 'weight')];
    if (table.lines.length < 3 || !scores || !weights) return [];
    const { project } = table;
    const [start, end] = [startOf(table), table.lines.at(-1)!.source.end];
    const following = tables[i + 1];
    const next = following === undefined ? view.text.length : startOf(following);
    const total = scoreOf(view, table, project, end, Math.min(next, end + behind));
    const execution = scoreOf(view, table, `${project}/年度资金总额`, Math.max(0, start - ahead), end);
    return [{ project, scores, weights, total, execution }];
  });
}

function totalScore(view: View): readonly Relation[] {
  return scoredTables(view).map(({ project, scores, weights, total, execution }): Relation => {
    const subject = `${project}自评总分`;
    if (!total)
      return {
        kind: 'unchecked',
        outcome: 'not_enough_data',
        subject,
        reason: '没有找到总分',
        figures: [scores[0]!],
      };
    const weight = totalOf(side(...weights));
    const complete = weight.plus(execution ? executionPoints : 0).eq(100);
    if (!complete)
      return {
        kind: 'unchecked',
        outcome: 'not_enough_data',
        subject,
        reason: `所列指标分值合计 ${weight}，不能确定是否列全`,
        figures: [total.figure],
      };
    return sum(total.figure, [...scores, ...(execution ? [execution.figure] : [])], { subject });
  });
}

export const line = (level3: string, weight: string, score: string, start: number): Indicator => ({
  family: 'indicator',
  entity: '某市样例局',
  year: 2023,
  project: '样例项目',
  level1: '产出指标',
  level2: '数量指标',
  level3,
  nature: null,
  operator: null,
  target: null,
  actual: null,
  unit: null,
  weight,
  score,
  deviation: null,
  confidence: 1,
  rule: 'example',
  source: { start, end: start + level3.length, quote: level3 },
});
const weighed = (weight: string, score: string): Example => {
  const text = `指标甲 ${weight} ${score}`;
  return { text, indicators: [line('指标甲', weight, score, 0)] };
};
const scored = (a: string, total: string): Example => {
  const text = `指标甲 40 ${a}\n指标乙 40 38\n指标丙 20 20\n总分 100 ${total}`;
  return {
    text,
    indicators: [
      line('指标甲', '40', a, text.indexOf('指标甲')),
      line('指标乙', '40', '38', text.indexOf('指标乙')),
      line('指标丙', '20', '20', text.indexOf('指标丙')),
    ],
    rows: [
      {
        printed: `100 ${total}`,
        family: 'project',
        item: '样例项目',
        measure: 'score',
        stage: null,
        fund: null,
        value: total,
        unit: '分',
        decimals: total.split('.')[1]?.length ?? 0,
      },
    ],
  };
};

export const scoreWithinWeight: Check = {
  id: 'score-weight',
  title: '得分不超过分值',
  description: '绩效指标的得分不应超过其分值。',
  basis: '绩效自评表的分值与得分两栏。',
  severity: 'error',
  examples: {
    holds: scored('39', '97'),
    breaks: scored('41', '99'),
    rounding: weighed('33.37', '33.4'),
    absent: { text: '没有绩效指标。' },
  },
  relations: withinWeight,
};

export const scoreTotal: Check = {
  id: 'score-total',
  title: '各项得分之和等于总分',
  description: '绩效自评表各指标得分与预算执行率得分之和应等于总分；指标没有列全时不核对。',
  basis: '绩效自评表的总分行。',
  severity: 'error',
  examples: {
    holds: scored('39', '97'),
    breaks: scored('39', '99'),
    rounding: scored('39.33', '97.3'),
    absent: { text: '没有绩效指标。' },
  },
  relations: totalScore,
};
