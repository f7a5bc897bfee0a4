/**
 * Income and expenditure balance, and the funds make up the whole.
 *
 * Reads 收入总计 60.00万元 and 支出总计 60.00万元 and states that both are equal; reads the totals of 一般公共预算, 政府性
 * 基金预算 and 国有资本经营预算 and states that they add up to 财政拨款, the amounts and their changes alike.
 */
import type { Fund, Row } from '../../schema/index.ts';
import { breakdowns } from '../accounts.ts';
import type { Check, Example } from '../check.ts';
import { type Relation, side, sum } from '../relation.ts';
import { nameOf, type Observation, type View } from '../view.ts';

const isAmount = ({ row }: Observation): boolean =>
  row.measure === 'amount' && row.part === null && row.scope === null;

const statementOf = (r: Row): string => [r.entity, r.year, r.fund, r.stage].join('|');

const first = (
  list: readonly Observation[],
  family: Row['family'],
  ...items: readonly string[]
): Observation | null => {
  for (const item of items) {
    const found = list.find((o) => o.row.family === family && o.row.item === item);
    if (found) return found;
  }
  return null;
};

function equation(
  income: Observation,
  expenditure: Observation,
  note: string | null,
  severity?: 'warning',
): readonly Relation[] {
  if (income.figure.id === expenditure.figure.id) return [];
  return [
    {
      kind: 'linear',
      subject: `${nameOf(income.row)}与${nameOf(expenditure.row)}`,
      left: side(income.figure),
      right: side(expenditure.figure),
      operator: '=',
      ...(note === null ? {} : { note, cause: `${note} ${income.row.entity} ${income.row.year}` }),
      ...(severity === undefined ? {} : { severity }),
    },
  ];
}

function totals(view: View): readonly Relation[] {
  return [...Map.groupBy(view.all.filter(isAmount), (o) => statementOf(o.row)).values()].flatMap((list) => {
    const [income, expenditure] = [first(list, 'income', '收入总计'), first(list, 'expenditure', '支出总计')];
    return income && expenditure ? equation(income, expenditure, null) : [];
  });
}

/** Far apart they are not two sides of one budget but a whole and some part of it, misread. */
const isNear = (a: Observation, b: Observation): boolean => {
  const larger = a.figure.value.gt(b.figure.value) ? a.figure.value : b.figure.value;
  return a.figure.value.minus(b.figure.value).abs().lte(larger.times('0.4'));
};

const carried = /结转|结余/;
const otherIncome: ReadonlySet<string> = new Set([
  '上级补助收入',
  '事业收入',
  '经营收入',
  '附属单位上缴收入',
  '其他收入',
]);

/** Whether a document prints money carried over, or income besides the appropriation: then a budget need not be equal. */
const carries = (view: View): boolean =>
  view.all.some((o) => isAmount(o) && carried.test(o.row.item) && !o.figure.value.eq(0));
const earns = (view: View): boolean =>
  view.all.some(
    (o) => isAmount(o) && o.row.family === 'income' && otherIncome.has(o.row.item) && !o.figure.value.eq(0),
  );

/** With nothing carried over and no other income, what is appropriated at the start is what is planned to be spent. */
function budgets(view: View): readonly Relation[] {
  if (carries(view)) return [];
  const initial = view.all.filter((o) => isAmount(o) && o.row.stage === 'initial_budget');
  return [...Map.groupBy(initial, (o) => `${o.row.entity}|${o.row.year}`).values()].flatMap((list) => {
    const income = first(list, 'income', '财政拨款收入');
    if (!income) return [];
    const funds: readonly Fund[] = earns(view) ? ['fiscal'] : ['fiscal', 'all'];
    return funds.flatMap((fund) => {
      const own = list.filter((o) => o.row.fund === fund);
      const expenditure = first(own, 'expenditure', '本年支出合计', '支出总计');
      return expenditure && isNear(income, expenditure)
        ? equation(income, expenditure, '年初预算收支应当平衡', 'warning')
        : [];
    });
  });
}

const parts: readonly Fund[] = ['general', 'government_fund', 'state_capital'];
const totalsOf: ReadonlySet<string> = new Set(['支出总计', '本年支出合计']);

/** 财政拨款 = 一般公共预算 + 政府性基金 + 国有资本经营, where all of them are printed. */
function fundsOf(view: View): readonly Relation[] {
  const rows = view.all.filter(
    ({ row }) =>
      row.family === 'expenditure' &&
      totalsOf.has(row.item) &&
      row.part === null &&
      (row.measure === 'change' || row.measure === 'amount'),
  );
  const key = ({ row: r }: Observation) => [r.entity, r.year, r.stage, r.measure, r.basis].join('|');
  return [...Map.groupBy(rows, key).values()].flatMap((group) => {
    const whole = group.find((o) => o.row.fund === 'fiscal');
    const shares = parts.map((fund) => group.find((o) => o.row.fund === fund));
    if (!whole || shares.some((s) => s === undefined || s.figure.id === whole.figure.id)) return [];
    if (shares.some((s) => !comparable(view, whole, s!))) return [];
    const figures = shares.map((s) => s!.figure);
    return [sum(whole.figure, figures, { subject: `${nameOf(whole.row)}（各类预算之和）` })];
  });
}

/** Budgets against budgets, which plan to carry nothing on. */
const isPlanned = (view: View, { row }: Observation): boolean =>
  row.stage === 'initial_budget' &&
  row.basis === 'prior_budget' &&
  !view.all.some((o) => /^(?:年末结转|结转下年)/.test(o.row.item) && !o.figure.value.eq(0));

/** 支出总计 and 本年支出合计 are one thing only where nothing is carried over at the end: where their amounts agree. */
function comparable(view: View, whole: Observation, share: Observation): boolean {
  if (whole.row.item === share.row.item || share.figure.value.eq(0)) return true;
  // a year that is over may have carried something on: then the changes of the two are not those of one thing; a plan has not
  if (whole.row.measure === 'change' && !isPlanned(view, whole)) return false;
  const amount = (o: Observation) =>
    view.all.find(
      (a) =>
        isAmount(a) &&
        a.row.item === o.row.item &&
        a.row.fund === o.row.fund &&
        statementOf(a.row) === statementOf(o.row),
    );
  const [a, b] = [amount(whole), amount(share)];
  return a !== undefined && b !== undefined && a.figure.value.eq(b.figure.value);
}

/** 基本支出 and 项目支出 of one statement against its total, wherever in the document the three are printed. */
function natures(view: View): readonly Relation[] {
  const group = Map.groupBy(
    view.all.filter((o) => isAmount(o) && o.row.family === 'expenditure'),
    (o) => statementOf(o.row),
  );
  const names = breakdowns.find((b) => b.total === '本年支出合计')!.parts;
  return [...group.values()].flatMap((list) => {
    const total = first(list, 'expenditure', '本年支出合计', '支出总计');
    const parts = names.map((name) => first(list, 'expenditure', name)).filter((o) => o !== null);
    const has = (name: string) => parts.some((p) => p.row.item === name);
    if (!total || !has('基本支出') || !(has('项目支出') || has('专项业务经费支出'))) return [];
    return [
      sum(
        total.figure,
        parts.map((p) => p.figure),
        { subject: `${nameOf(total.row)}（按性质）` },
      ),
    ];
  });
}

const natureRow = { stage: 'adjusted_budget' } as const;
const natureExample = (total: string, a: string, b: string): Example => ({
  text: `支出预算${total}。基本支出预算${a}。项目支出预算${b}。`,
  rows: [
    { printed: total, ...natureRow },
    { printed: a, ...natureRow, item: '基本支出' },
    { printed: b, ...natureRow, item: '项目支出' },
  ],
});

export const natureSum: Check = {
  id: 'nature-sum',
  title: '基本支出与项目支出之和',
  description: '同一口径、同一阶段的基本支出、项目支出等之和应等于支出合计，不论印在文中何处。',
  basis: '支出决算表的合计栏由基本支出、项目支出、上缴上级支出、经营支出、对附属单位补助支出相加。',
  severity: 'warning',
  examples: {
    holds: natureExample('60.00万元', '40.00万元', '20.00万元'),
    breaks: natureExample('60.00万元', '40.00万元', '10.00万元'),
    rounding: natureExample('60.01万元', '40.00万元', '20.00万元'),
    absent: {
      text: '基本支出预算40.00万元。',
      rows: [{ printed: '40.00万元', ...natureRow, item: '基本支出' }],
    },
  },
  relations: natures,
};

const balanceExample = (a: string, b: string): Example => ({
  text: `2023年度收入总计${a}，支出总计${b}。`,
  rows: [
    { printed: a, family: 'income', item: '收入总计' },
    { printed: b, item: '支出总计' },
  ],
});
const fundRow = { item: '本年支出合计', measure: 'change', basis: 'prior_final' } as const;
const fundExample = (whole: string, general: string, fund: string, capital: string): Example => ({
  text: `财政拨款支出增加${whole}；一般公共预算增加${general}；政府性基金预算增加${fund}；国有资本经营预算增加${capital}。`,
  rows: [
    { printed: whole, ...fundRow, fund: 'fiscal' },
    { printed: general, ...fundRow, fund: 'general' },
    { printed: fund, ...fundRow, fund: 'government_fund' },
    { printed: capital, ...fundRow, fund: 'state_capital' },
  ],
});

export const balance: Check = {
  id: 'balance',
  title: '收支平衡',
  description:
    '收入总计应等于支出总计；没有结转结余和其他收入时，年初预算的财政拨款收入应等于年初预算的支出。',
  basis: '收入支出总表左右两方总计相等；预算按收支平衡编制。',
  severity: 'error',
  examples: {
    holds: balanceExample('60.00万元', '60.00万元'),
    breaks: balanceExample('60.00万元', '61.00万元'),
    rounding: balanceExample('60.0万元', '60.04万元'),
    absent: {
      text: '收入总计60.00万元。',
      rows: [{ printed: '60.00万元', family: 'income', item: '收入总计' }],
    },
  },
  relations: (view) => [...totals(view), ...budgets(view)],
};

export const funds: Check = {
  id: 'funds',
  title: '各类预算之和等于财政拨款',
  description:
    '一般公共预算、政府性基金预算、国有资本经营预算的数额（及增减额）之和应等于财政拨款的数额（及增减额）。',
  basis: '财政拨款收入支出总表的合计栏由三类预算相加。',
  severity: 'error',
  examples: {
    holds: fundExample('10.00万元', '9.00万元', '1.00万元', '0.00万元'),
    breaks: fundExample('12.00万元', '9.00万元', '1.00万元', '0.00万元'),
    rounding: fundExample('10.01万元', '9.00万元', '1.00万元', '0.00万元'),
    absent: {
      text: '财政拨款支出增加10.00万元。',
      rows: [{ printed: '10.00万元', ...fundRow, fund: 'fiscal' }],
    },
  },
  relations: fundsOf,
};
