/**
 * The reasons that are given for a difference, against the difference.
 *
 * Reads 年初预算 50.00万元，支出决算 45.00万元……原因：补缴以前年度保险费 and says that the figure fell while the reason
 * explains a rise; reads 基本工资减少 3.00万元，绩效工资增加 9.00万元 under a difference of 5.00 and says that they make 6.00.
 */

import type { Check, Example } from '../check.ts';
import { Decimal } from '../decimal.ts';
import { totalOf } from '../evaluate.ts';
import { type Figure, figureOf } from '../figure.ts';
import { meet, powerOfTen } from '../interval.ts';
import { difference, type Relation, type Statement, side } from '../relation.ts';
import { amountOf } from '../select.ts';
import { nameOf, type Observation, type View } from '../view.ts';
import { spanOf } from '../words.ts';

interface Explained {
  readonly rate: Observation;
  readonly final: Observation;
  readonly base: Observation;
  /** The words of the reason. */
  readonly start: number;
  readonly end: number;
}

const introduction =
  /(?:差异|变动|增加|减少|大于|小于|不同|偏差)[^。；\n]{0,14}原因[^。：:；\n]{0,12}[：:是]|主要原因(?:是|为|：|:)/;
const longest = 600;

/** Completions with both their amounts, and the reason printed behind them, up to the next numbered item or heading. */
function explained(view: View): readonly Explained[] {
  const rates = view.prose.filter((o) => o.row.measure === 'completion');
  return rates.flatMap((rate, i) => {
    const stage = rate.row.basis === 'adjusted_budget' ? 'adjusted_budget' : 'initial_budget';
    const final = amountOf(view, rate, { year: rate.row.year, stage: 'final' });
    const base = amountOf(view, rate, { year: rate.row.year, stage });
    if (!final || !base) return [];
    const limit = Math.min(rates[i + 1]?.at ?? view.text.length, rate.end + longest);
    const text = view.text.slice(rate.end, limit);
    const intro = text.search(introduction);
    if (intro < 0 || intro > 40) return [];
    const stop = text.slice(intro).search(/\n|(?<=。)\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）.、])/);
    const end = rate.end + (stop < 0 ? text.length : intro + stop);
    return [{ rate, final, base, start: rate.end + intro, end: Math.min(end, limit) }];
  });
}

const rises = /补缴|补发|补交|追加|增加|新增|增长|上涨|提高|增人|增资|上调|扩大/;
const falls =
  /减少|压减|节约|节省|下降|降低|退休|辞职|调出|调离|未支付|未支出|未执行|收回|结转|取消|压缩|厉行|过紧日子|缩减|核减|尚未|未完成|暂未|不再|调减|缓/;

function directionRelations(view: View): readonly Relation[] {
  return explained(view).flatMap((e): Relation[] => {
    const gap = e.final.figure.value.minus(e.base.figure.value);
    const words = view.places.between(e.start, e.end).replace(introduction, '');
    const [up, down] = [rises.test(words), falls.test(words)];
    // what may be the same number, but for its rounding, has no direction
    if (up === down || meet(e.final.figure.interval, e.base.figure.interval)) return [];
    const contradicts = gap.lt(0) ? up : down;
    const name = nameOf(e.rate.row);
    const figures = [e.base.figure, e.final.figure];
    const statement: Statement = {
      kind: 'statement',
      holds: !contradicts,
      subject: name,
      message: `${name}：决算 ${e.final.row.printed} ${gap.lt(0) ? '小于' : '大于'}预算 ${e.base.row.printed}，所说的原因却是${gap.lt(0) ? '增加' : '减少'}的原因`,
      arithmetic: `${e.final.figure.value.toFixed()} − ${e.base.figure.value.toFixed()} = ${gap.toFixed()}`,
      figures,
      sources: [...figures.map((f) => f.source), spanOf(view, e.start, e.end)],
    };
    return [statement];
  });
}

const named = /(增加|减少|增长|追加|调增|调减)了?\s*(\d[\d,]*(?:\.(\d+))?)\s*(万元|元)?/g;

/** The amounts that a reason names, a fall negative, as figures of their own. */
function namedAmounts(view: View, e: Explained): readonly Figure[] {
  return [...view.text.slice(e.start, e.end).matchAll(named)].map((m) => {
    const scale = m[4] === '元' ? -4 : 0;
    const at = e.start + m.index;
    const digits = Decimal.of(m[2]!.replaceAll(',', '')).times(powerOfTen(scale));
    const value = (m[1]!.includes('减') ? digits.negated() : digits).toFixed();
    const printed = m[0];
    const decimals = m[3]?.length ?? 0;
    const source = spanOf(view, at, at + printed.length);
    const { confidence } = e.rate.figure;
    return figureOf({ value, unit: '万元', decimals, scale, printed, confidence, source }, at, m[1]!)!;
  });
}

/** Reasons that each name an amount against the budget and together come close, but not to the difference. */
function sumRelations(view: View): readonly Relation[] {
  return explained(view).flatMap((e): Relation[] => {
    const amounts = namedAmounts(view, e);
    const words = view.text.slice(e.start, e.end);
    const clauses = words.match(/年初预算/g)?.length ?? 0;
    if (amounts.length < 2 || clauses < amounts.length || /实际支出/.test(words)) return [];
    const gap = e.final.figure.value.minus(e.base.figure.value);
    const apart = totalOf(side(...amounts))
      .minus(gap)
      .abs();
    return [
      {
        kind: 'linear',
        subject: `${nameOf(e.rate.row)}：决算与预算的差额`,
        left: side(...amounts),
        right: difference(e.final.figure, e.base.figure),
        operator: '=',
        note: '各项是所说原因的金额，合计与差额不符',
        // three amounts that nearly make the difference were meant to make it
        severity: amounts.length >= 3 && apart.lt(gap.abs().times('0.1')) ? 'warning' : 'info',
      },
    ];
  });
}

const row = { item: '住房保障支出', fund: 'general' } as const;
const example = (final: string, rate: string, reason: string): Example => ({
  text: `住房保障支出年初预算50.00万元，支出决算${final}，完成年初预算的${rate}。决算数与年初预算数的差异原因：${reason}`,
  rows: [
    { printed: '50.00万元', ...row, stage: 'initial_budget' },
    { printed: final, ...row },
    { printed: rate, ...row, measure: 'completion', basis: 'initial_budget' },
  ],
});

export const reasonDirection: Check = {
  id: 'reason-direction',
  title: '原因与增减方向矛盾',
  description: '决算小于预算，所说的原因却只解释增加（或相反）。',
  basis: '公开范本要求说明决算数大于或小于预算数的主要原因。',
  severity: 'warning',
  examples: {
    holds: example('45.00万元', '90%', '人员退休，缴费减少。'),
    breaks: example('45.00万元', '90%', '补缴以前年度费用。'),
    rounding: null,
    absent: { text: '住房保障支出决算45.00万元。', rows: [{ printed: '45.00万元', ...row }] },
  },
  relations: directionRelations,
};

export const reasonSum: Check = {
  id: 'reason-sum',
  title: '原因所列金额与差额不符',
  description: '逐项说明与年初预算相比增加、减少的金额，合计应等于决算与预算的差额。',
  basis: '公开范本要求说明差异原因；列出金额的原因应当加总为差额。',
  severity: 'warning',
  examples: {
    holds: example(
      '55.00万元',
      '110%',
      '基本工资较年初预算减少3.00万元，绩效工资较年初预算增加7.00万元，奖金较年初预算增加1.00万元。',
    ),
    breaks: example(
      '55.00万元',
      '110%',
      '基本工资较年初预算减少3.00万元，绩效工资较年初预算增加7.40万元，奖金较年初预算增加1.00万元。',
    ),
    rounding: example(
      '55.00万元',
      '110%',
      '基本工资较年初预算减少3.00万元，绩效工资较年初预算增加7.01万元，奖金较年初预算增加1.00万元。',
    ),
    absent: example('55.00万元', '110%', '基本工资调整。'),
  },
  relations: sumRelations,
};
