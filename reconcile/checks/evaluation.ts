/**
 * Rates and grades of performance reports.
 *
 * Reads 支出实际执行数 45.00万元，预算执行率 100% beside a budget of 50.00万元 and states 45.00 ÷ 50.00 = 100%; reads
 * 得分 91.66分，评价等级“良” beside 90—100分为优 and says that the grade contradicts the score.
 */
import type { Check, Example } from '../check.ts';
import { type Relation, side } from '../relation.ts';
import { once } from '../select.ts';
import { agree, nameOf, type Observation, type View } from '../view.ts';
import { matches, spanOf } from '../words.ts';

const isAmount = (o: Observation): boolean => o.row.measure === 'amount';
const isRate = (o: Observation): boolean => o.row.measure === 'rate' && /执行率$/.test(o.row.item);
const budgetTotals: ReadonlySet<string> = new Set(['本年支出合计', '支出总计', '财政拨款收入', '收入总计']);

function relationOf(view: View, rate: Observation): readonly Relation[] {
  const sentence = view.places.sentence(rate.at);
  const before: Observation[] = view.all.filter(
    (o) => isAmount(o) && o.at >= sentence.start && o.at < rate.at,
  );
  // written out as a formula, (45.00万元/50.00万元)×100%=90%, the part comes first
  const isFormula = /[×÷/=＝]/.test(view.places.between(before.at(-1)?.end ?? rate.at, rate.at));
  if (isFormula && before.length > 1) before.push(...before.splice(-2).reverse());
  const part = before.at(-1);
  const subject = nameOf(rate.row);
  if (!part || rate.at - part.end > 30)
    return [
      {
        kind: 'unchecked',
        outcome: 'not_enough_data',
        subject,
        reason: '没有找到执行数',
        figures: [rate.figure],
      },
    ];
  const budgets = view.all.filter(
    (o) =>
      isAmount(o) &&
      agree(o.row, rate.row, 'entity', 'year') &&
      budgetTotals.has(o.row.item) &&
      (o.row.stage === 'initial_budget' || o.row.stage === 'adjusted_budget'),
  );
  const latest = [...budgets].sort(
    (a, b) => Number(b.row.stage === 'adjusted_budget') - Number(a.row.stage === 'adjusted_budget'),
  );
  const wholes = [...(part.row.family === 'expenditure' ? latest : []), ...before.slice(0, -1).reverse()];
  const distinct = once(wholes);
  if (distinct.length === 0)
    return [
      {
        kind: 'unchecked',
        outcome: 'not_enough_data',
        subject,
        reason: '没有找到执行率的分母',
        figures: [rate.figure],
      },
    ];
  return [
    {
      kind: 'ratio',
      subject,
      part: side(part.figure),
      wholes: distinct.map((o) => side(o.figure)),
      rate: rate.figure,
      uncut: rate.figure.value.eq(100),
      note: `分母没有写明，按${nameOf(distinct[0]!.row)}计算`,
    },
  ];
}

const rateExample = (amount: string, rate: string): Example => ({
  text: `年初预算支出50.00万元。1至6月支出实际执行数${amount}，预算执行率${rate}。`,
  rows: [
    { printed: '50.00万元', stage: 'initial_budget' },
    { printed: amount, item: '1至6月支出实际执行数' },
    {
      printed: rate,
      family: 'evaluation',
      item: '1至6月预算执行率',
      measure: 'rate',
      stage: null,
      fund: null,
    },
  ],
});

export const executionRate: Check = {
  id: 'execution-rate',
  title: '预算执行率',
  description: '执行数除以预算数应等于印出的执行率；分母没有写明时，文中印出的预算总额都试过仍不相符才提示。',
  basis: '绩效自评的预算执行率为执行数与预算数之比。',
  severity: 'warning',
  examples: {
    holds: rateExample('45.00万元', '90%'),
    breaks: rateExample('45.00万元', '100%'),
    rounding: rateExample('0.45万元', '0.91%'),
    absent: {
      text: '预算执行率100%。',
      rows: [{ printed: '100%', family: 'evaluation', item: '预算执行率', measure: 'rate' }],
    },
  },
  relations: (view) => view.all.filter(isRate).flatMap((o) => relationOf(view, o)),
};

interface Band {
  readonly low: number;
  readonly high: number;
  readonly grade: string;
  readonly start: number;
  readonly end: number;
}

const bandPattern =
  /(\d{1,3})\s*分?\s*[-—~～－–至]\s*(\d{1,3})\s*分?(?:[(（][^)）]{1,14}[)）])?\s*[为，,:：]?\s*[“"]?(优|良|中|差)/g;

const bandsOf = (view: View): readonly Band[] =>
  matches(view, bandPattern).map((m) => ({
    start: m.start,
    end: m.end,
    low: Number(m.groups[0]),
    high: Number(m.groups[1]),
    grade: m.groups[2]!,
  }));

/** A score and the grade that is printed with it. */
function graded(view: View): readonly { score: Observation; grade: string; start: number; end: number }[] {
  const scores = view.all.filter((o) => o.row.measure === 'score' && /^评价得分$/.test(o.row.item));
  const words = view.input.rows.filter((r) => r.family === 'evaluation' && r.item === '评价等级');
  return words.flatMap((w) => {
    const near = scores.filter((s) => s.row.entity === w.entity && Math.abs(s.at - w.source.start) < 80);
    const score = near.sort((a, b) => Math.abs(a.at - w.source.start) - Math.abs(b.at - w.source.start))[0];
    return score ? [{ score, grade: w.value, start: w.source.start, end: w.source.end }] : [];
  });
}

function gradeRelations(view: View): readonly Relation[] {
  const bands = bandsOf(view);
  if (bands.length < 2) return [];
  return graded(view).map(({ score, grade, start, end }): Relation => {
    const value = Number(score.row.value);
    // the upper end belongs to the next band but for the highest
    const top = Math.max(...bands.map((b) => b.high));
    const band = bands.find((b) => value >= b.low && (value < b.high || (b.high === top && value <= top)));
    const sources = [
      score.figure.source,
      spanOf(view, start, end),
      ...(band ? [spanOf(view, band.start, band.end)] : []),
    ];
    return {
      kind: 'statement',
      holds: band === undefined || band.grade === grade,
      subject: nameOf(score.row),
      message: `得分 ${score.row.printed}，等级印为“${grade}”，按文中标准（${band?.low}—${band?.high} 分）应为“${band?.grade}”`,
      arithmetic: `${band?.low} ≤ ${score.row.value} ≤ ${band?.high}`,
      ...(band ? { expected: band.grade } : {}),
      actual: grade,
      figures: [score.figure],
      sources,
    };
  });
}

const gradeExample = (grade: string): Example => ({
  text: `评价标准：90—100分为优，80—90分为良。综合评价得分91.66分，评价等级“${grade}”。`,
  rows: [
    { printed: '91.66分', family: 'evaluation', item: '评价得分', measure: 'score', fund: null, stage: null },
    {
      printed: `“${grade}”`,
      family: 'evaluation',
      item: '评价等级',
      measure: 'score',
      fund: null,
      stage: null,
      value: grade,
      unit: '等级',
      decimals: null,
    },
  ],
});

export const grade: Check = {
  id: 'grade',
  title: '得分与等级',
  description: '评价等级应符合文中印出的分数段。',
  basis: '绩效评价报告的等级标准（如 90—100 分为优）。',
  severity: 'error',
  examples: {
    holds: gradeExample('优'),
    breaks: gradeExample('良'),
    rounding: null,
    absent: {
      text: '综合评价得分91.66分。',
      rows: [{ printed: '91.66分', family: 'evaluation', item: '评价得分', measure: 'score' }],
    },
  },
  relations: gradeRelations,
};
