/**
 * Weights of a score table, and the score of its 执行率 line.
 *
 * Reads 分值 40, 40, 20 of lines whose scores make the total, and says that the weights do not add up to 100; reads 执行率
 * 95.20%，得分 9.80 and says that 10 points at that rate are 9.52.
 */
import type { SourceSpan } from '../../schema/index.ts';
import type { Check, Example, ExampleRow } from '../check.ts';
import { evaluate, totalOf } from '../evaluate.ts';
import { type Figure, figureOf } from '../figure.ts';
import { type Relation, side, sum } from '../relation.ts';
import { agree, nameOf, type Observation, type View } from '../view.ts';
import { spanOf } from '../words.ts';
import { executionPoints, line, type Scored, scoredTables } from './indicators.ts';

const all = 100;

function weightsOf({ project, scores, weights, total, execution }: Scored): Relation {
  const subject = `${project}指标分值合计`;
  const parts = [...scores, ...(execution ? [execution.figure] : [])];
  // only scores that make up the printed total show that every line was read
  const isWhole =
    total !== undefined && evaluate(sum(total.figure, parts, { subject })).outcome !== 'cannot_hold';
  if (!isWhole)
    return {
      kind: 'unchecked',
      outcome: 'not_enough_data',
      subject,
      reason: '不能确定指标是否列全',
      figures: [weights[0]!],
    };
  const listed = totalOf(side(...weights)).plus(execution ? executionPoints : 0);
  // where the line of the money has no score of its own, its 10 points may be left out of the lines
  const holds = listed.eq(all) || (!execution && listed.eq(all - executionPoints));
  return {
    kind: 'statement',
    holds,
    subject,
    message: `${subject}${execution ? `（含预算执行率 ${executionPoints} 分）` : ''}为 ${listed.toFixed()} 分，不是 ${all} 分`,
    arithmetic: `${[...weights.map((w) => w.printed), ...(execution ? [executionPoints] : [])].join(' + ')} = ${listed.toFixed()}`,
    expected: String(all),
    actual: listed.toFixed(),
    figures: weights,
    sources: weights.map((w) => w.source),
  };
}

const weighed = (c: string): Example => {
  const text = `指标甲 40 39\n指标乙 40 38\n指标丙 ${c} 15\n总分 92`;
  return {
    text,
    indicators: [
      line('指标甲', '40', '39', 0),
      line('指标乙', '40', '38', text.indexOf('指标乙')),
      line('指标丙', c, '15', text.indexOf('指标丙')),
    ],
    rows: [
      {
        printed: '92',
        family: 'project',
        item: '样例项目',
        measure: 'score',
        stage: null,
        fund: null,
        unit: '分',
      },
    ],
  };
};

export const weightTotal: Check = {
  id: 'weight-total',
  title: '分值合计为 100 分',
  description:
    '绩效自评表各指标分值与预算执行率的 10 分应合计 100 分；只在各项得分合计等于总分（指标已列全）时核对。',
  basis: '绩效自评表：预算执行率 10 分，其余指标 90 分。',
  severity: 'warning',
  examples: {
    holds: weighed('20'),
    breaks: weighed('30'),
    rounding: null,
    absent: { text: '没有绩效指标。' },
  },
  relations: (view) => scoredTables(view).map(weightsOf),
};

/** 得分＝执行率×分值, where the document says so. */
const told =
  /执行率\s*[×✕*＊xX]\s*(?:该?(?:项|指标)?(?:的)?(?:分值|权重)|10)|(?:分值|权重)\s*[×✕*＊xX]\s*(?:预算)?执行率/;

const about = { unit: '分', scale: 0, confidence: 1 };
/** Points that a table or a sentence gives: exact, since they are given and not measured. */
const points = (value: string, source: SourceSpan): Figure =>
  figureOf({ ...about, value, printed: value, decimals: null, source }, source.start, '执行率分值')!;

const severityIn = (view: View) => (told.test(view.text) ? 'warning' : 'info');

/** The line of a table: its rate and its score; its weight is that of the template. */
function lineOf(view: View, score: Observation): readonly Relation[] {
  const project = score.row.item.replace(moneyLine, '');
  const rates = view.all.filter(
    (o) =>
      o.row.measure === 'completion' &&
      o.row.item === project &&
      agree(o.row, score.row, 'entity', 'year') &&
      Math.abs(o.at - score.at) < 200,
  );
  const [rate] = rates.sort((a, b) => Math.abs(a.at - score.at) - Math.abs(b.at - score.at));
  const subject = `${nameOf(score.row)}（执行率）`;
  if (!rate || score.figure.value.gt(executionPoints)) {
    const reason = rate ? '执行率的分值不是 10 分' : '没有找到执行率';
    return [{ kind: 'unchecked', outcome: 'not_enough_data', subject, reason, figures: [score.figure] }];
  }
  // over 100 % nobody earns more than all points
  if (rate.figure.value.gt(100)) return [];
  const ten = { ...points(String(executionPoints), score.figure.source), id: `${score.figure.id}:weight` };
  return [
    {
      kind: 'ratio',
      subject,
      part: side(score.figure),
      wholes: [side(ten)],
      rate: rate.figure,
      note: `按执行率分值 ${executionPoints} 分计算`,
      severity: severityIn(view),
    },
  ];
}

const moneyLine = /\/年度资金总额$/;

const sentence =
  /执行率\s*(?:为|是|达)?\s*(\d{1,3}(?:\.\d+)?)\s*%[，,；;]\s*(?:该项|指标)?分值\s*(?:为)?\s*(\d{1,2})\s*分[，,；;]\s*(?:实际|自评|评价)?得分?\s*(?:为)?\s*(\d{1,2}(?:\.\d+)?)\s*分/dg;

/** 预算执行率92.84%，分值3分，得分2.79分: the sentence prints all three. */
function toldIn(view: View): readonly Relation[] {
  return [...view.text.matchAll(sentence)].map((m): Relation => {
    const printed = ([value, [start, end]]: readonly [string, readonly [number, number]]) => ({
      value,
      printed: value,
      decimals: value.split('.')[1]?.length ?? 0,
      source: spanOf(view, start, end),
    });
    const [rate, weight, score] = [1, 2, 3].map((i) => printed([m[i]!, m.indices![i]!]));
    return {
      kind: 'ratio',
      subject: '预算执行率得分',
      part: side(figureOf({ ...about, ...score! }, score!.source.start, '预算执行率得分')!),
      wholes: [side(points(weight!.value, weight!.source))],
      rate: figureOf({ ...about, ...rate!, unit: '%' }, rate!.source.start, '预算执行率')!,
      severity: severityIn(view),
    };
  });
}

const money = (rate: string, score: string): Example => {
  const row = { family: 'project', fund: null } as const;
  const rows: readonly ExampleRow[] = [
    { printed: rate, ...row, item: '样例项目', measure: 'completion', basis: 'adjusted_budget' },
    { printed: score, ...row, item: '样例项目/年度资金总额', measure: 'score', stage: null, unit: '分' },
  ];
  return { text: `年度资金总额 50.00 50.00 47.60 执行率 ${rate} 得分 ${score}`, rows };
};

export const executionScore: Check = {
  id: 'execution-score',
  title: '执行率的得分',
  description:
    '预算执行率一行的得分应为执行率乘以分值（10 分）；文中写明这一算法的列为疑点，否则可能按区间计分，列为提示。',
  basis: '绩效自评表：预算执行率 10 分，按执行率计分。',
  severity: 'info',
  examples: {
    holds: money('95.20%', '9.52'),
    breaks: money('95.20%', '9.80'),
    rounding: money('95.23%', '9.5'),
    absent: { text: '没有执行率。' },
  },
  relations: (view) => [
    ...view.all
      .filter((o) => o.row.measure === 'score' && moneyLine.test(o.row.item))
      .flatMap((score) => lineOf(view, score)),
    ...toldIn(view),
  ],
};
