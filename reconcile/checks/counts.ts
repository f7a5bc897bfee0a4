/**
 * Counts that must agree with money, and lists of things that must agree with their number.
 *
 * Reads 公务接待费 0.35万元 with 0 批次 and says that money was spent on nobody; reads 共 100 家，其中甲 60 家、乙 30 家、丙
 * 20 家、丁 10 家 and says that the parts are more than the whole; states that what small firms got is at most what all got.
 */

import type { Check, Example } from '../check.ts';
import { Decimal } from '../decimal.ts';
import { type Relation, side } from '../relation.ts';
import { nameOf, type Observation, type View } from '../view.ts';
import { matches, wording } from '../words.ts';

interface Pair {
  readonly money: string;
  readonly count: string;
  readonly what: string;
}

/** Money that cannot be spent without the things it is spent on. */
const pairs: readonly Pair[] = [
  { money: '国内公务接待费', count: '国内公务接待批次', what: '接待批次' },
  { money: '国内公务接待费', count: '国内公务接待人次', what: '接待人次' },
  { money: '公务接待费', count: '国内公务接待批次', what: '接待批次' },
  { money: '公务用车购置费', count: '公务用车购置数', what: '购置车辆' },
  { money: '因公出国(境)费', count: '因公出国(境)人次', what: '出国人次' },
];

const first = (view: View, item: string, measure: string): Observation | undefined =>
  view.prose.find(
    (o) =>
      o.row.family === 'three_public' &&
      o.row.item === item &&
      o.row.measure === measure &&
      (o.row.stage === 'final' || o.row.stage === null) &&
      o.row.scope === null,
  );

const isForeignReception = ({ row, figure }: Observation): boolean =>
  row.family === 'three_public' && row.item.startsWith('国(境)外公务接待') && !figure.value.eq(0);

function pairRelations(view: View): readonly Relation[] {
  if (view.input.metadata.kind === 'budget') return [];
  return pairs.flatMap(({ money, count, what }): Relation[] => {
    const [amount, number] = [first(view, money, 'amount'), first(view, count, 'count')];
    // what was spent on guests from abroad was spent on nobody at home
    if (money === '公务接待费' && view.all.some(isForeignReception)) return [];
    if (!amount || !number || amount.row.entity !== number.row.entity) return [];
    const figures = [amount.figure, number.figure];
    return [
      {
        kind: 'statement',
        holds: amount.figure.value.eq(0) || !number.figure.value.eq(0),
        subject: nameOf(amount.row),
        message: `${nameOf(amount.row)} ${amount.row.printed}，而${what}为 ${number.row.printed}`,
        arithmetic: `${amount.row.printed} > 0，${what} = ${number.row.printed}`,
        figures,
        sources: figures.map((f) => f.source),
      },
    ];
  });
}

const pairExample = (amount: string, count: string): Example => ({
  text: `国内公务接待支出${amount}，接待${count}。`,
  rows: [
    { printed: amount, family: 'three_public', item: '国内公务接待费', fund: 'fiscal' },
    {
      printed: count,
      family: 'three_public',
      item: '国内公务接待批次',
      fund: 'fiscal',
      stage: null,
      measure: 'count',
      unit: '批次',
    },
  ],
});

export const countWithoutMoney: Check = {
  id: 'spent-on-none',
  title: '有支出而数量为零',
  description: '接待费、购车费、出国费不为零时，接待批次和人次、购置车辆数、出国人次不应为零。',
  basis: '公开范本要求“三公”经费同时公开人次、批次和车辆数。',
  severity: 'warning',
  examples: {
    holds: pairExample('0.35万元', '1批次'),
    breaks: pairExample('0.35万元', '0批次'),
    rounding: null,
    absent: {
      text: '国内公务接待支出0.35万元。',
      rows: [{ printed: '0.35万元', family: 'three_public', item: '国内公务接待费', fund: 'fiscal' }],
    },
  },
  relations: pairRelations,
};

const bounds: readonly (readonly [string, string])[] = [
  ['授予中小企业合同金额', '政府采购支出总额'],
  ['授予小微企业合同金额', '授予中小企业合同金额'],
];

function boundRelations(view: View): readonly Relation[] {
  const amount = (item: string) =>
    view.prose.find(
      (o) => o.row.family === 'procurement' && o.row.item === item && o.row.measure === 'amount',
    );
  return bounds.flatMap(([part, whole]): Relation[] => {
    const [a, b] = [amount(part), amount(whole)];
    if (!a || !b || a.row.entity !== b.row.entity || a.row.year !== b.row.year) return [];
    return [
      {
        kind: 'linear',
        subject: `${nameOf(b.row)}（其中${part}）`,
        left: side(a.figure),
        right: side(b.figure),
        operator: '<=',
      },
    ];
  });
}

const boundExample = (part: string): Example => ({
  text: `授予中小企业合同金额25.00万元，其中：授予小微企业合同金额${part}。`,
  rows: [
    { printed: '25.00万元', family: 'procurement', item: '授予中小企业合同金额', fund: null },
    { printed: part, family: 'procurement', item: '授予小微企业合同金额', fund: null },
  ],
});

export const procurementBounds: Check = {
  id: 'procurement-bounds',
  title: '中小企业合同金额不超过总额',
  description: '小微企业合同金额不超过中小企业合同金额，中小企业合同金额一般不超过政府采购支出总额。',
  basis: '公开范本：授予中小企业合同金额占政府采购支出总额的比例，其中授予小微企业合同金额。',
  severity: 'warning',
  examples: {
    holds: boundExample('20.00万元'),
    breaks: boundExample('30.00万元'),
    rounding: boundExample('25.01万元'),
    absent: {
      text: '授予小微企业合同金额20.00万元。',
      rows: [{ printed: '20.00万元', family: 'procurement', item: '授予小微企业合同金额' }],
    },
  },
  relations: boundRelations,
};

const numbers = '\\d+(?:\\.\\d+)?';
const unitWords = '个|家|人|件次|件|次|名|台|辆|批次|人次|项';
const head = new RegExp(`(${numbers})\\s*(${unitWords})(?:[^。；，,、\\d]{0,10})[，,]\\s*其中[：:]?`, 'g');

/** 其中 lists of four things and more: fewer may overlap (党员, 女职工), as kinds of a long list hardly do. */
function listRelations(view: View): readonly Relation[] {
  return matches(view, head).flatMap((m): Relation[] => {
    const unit = m.groups[1]!;
    const sentence = view.places.clause(m.end);
    const rest = view.text.slice(m.end, sentence.end);
    const parts = [...rest.matchAll(new RegExp(`(${numbers})\\s*(${unitWords})`, 'g'))];
    const whole = Decimal.of(m.groups[0]!);
    const values = parts.map((p) => Decimal.of(p[1]!));
    if (parts.length < 4 || parts.some((p) => p[2] !== unit) || values.some((v) => v.gt(whole))) return [];
    const total = values.reduce((a, b) => a.plus(b), Decimal.of(0));
    if (total.lte(whole) || isWholeBefore(values, whole)) return [];
    const span = { start: m.start, end: m.end + parts.at(-1)!.index + parts.at(-1)![0].length };
    return [
      {
        ...wording(view, [span], {
          subject: '其中各项与总数',
          message: `总数 ${whole.toFixed()} ${unit}，其中各项之和 ${total.toFixed()} ${unit}，超出 ${total.minus(whole).toFixed()} ${unit}`,
          expected: total.toFixed(),
        }),
        arithmetic: `${values.map((v) => v.toFixed()).join(' + ')} = ${total.toFixed()}，印出 ${whole.toFixed()}，相差 ${total.minus(whole).toFixed()}`,
        actual: whole.toFixed(),
      },
    ];
  });
}

/** 62人,其中高级4人,中级25人,初级33人,退休28人: what stands behind parts that make up the whole is counted beside it. */
function isWholeBefore(values: readonly Decimal[], whole: Decimal): boolean {
  let sum = Decimal.of(0);
  return values.some((value) => {
    sum = sum.plus(value);
    return sum.eq(whole);
  });
}

export const partsOfCount: Check = {
  id: 'count-parts',
  title: '其中各项超过总数',
  description: '文字中“若干个，其中”之后同一量词的各项（四项以上）之和超过总数。',
  basis: '“其中”之后为总数的构成。',
  severity: 'warning',
  examples: {
    holds: { text: '覆盖100家单位，其中甲类40家、乙类30家、丙类20家、丁类10家。' },
    breaks: { text: '覆盖100家单位，其中甲类60家、乙类30家、丙类20家、丁类10家。' },
    rounding: null,
    absent: { text: '覆盖100家单位。' },
  },
  relations: listRelations,
};
