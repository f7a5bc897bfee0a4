/**
 * Makes up final accounts in which every figure holds, so that faults can be planted one at a time.
 *
 * Amounts are whole cents split at random; rates are computed and rounded as a writer would. The rows carry what a
 * parser would say of them, so that only the checks are on trial.
 */
import Big from 'big.js';
import { type Example, type ExampleRow, inputOf } from '../../reconcile/check.ts';

export interface Printed {
  readonly number: string;
  readonly unit: string;
  readonly row: Omit<ExampleRow, 'printed'>;
  readonly more: readonly Omit<ExampleRow, 'printed'>[];
}
export type Piece = string | Printed;

/** A small generator with a fixed seed: the same documents on every machine. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

const money = (cents: number): string => (cents / 100).toFixed(2);
const divide = Big();
divide.DP = 30;
const percent = (part: number, whole: number): string =>
  new divide(part).times(100).div(whole).toFixed(2, Big.roundHalfUp);

function split(total: number, parts: number, next: () => number): number[] {
  const weights = Array.from({ length: parts }, () => 0.2 + next());
  const all = weights.reduce((a, b) => a + b, 0);
  const amounts = weights.slice(1).map((w) => Math.floor((total * w) / all));
  return [total - amounts.reduce((a, b) => a + b, 0), ...amounts];
}

const classes = ['一般公共服务支出', '社会保障和就业支出', '卫生健康支出', '住房保障支出'] as const;
type Row = Omit<ExampleRow, 'printed'>;
const amount = (cents: number, row: Row, ...more: Row[]): Printed => ({
  number: money(cents),
  unit: '万元',
  row,
  more,
});
const rate = (number: string, row: Row, ...more: Row[]): Printed => ({ number, unit: '%', row, more });
const cell = (cents: number, row: Row): Printed => ({
  number: money(cents),
  unit: '',
  row: { ...row, table: '支出决算表' },
  more: [],
});

export const sections = [
  '一、收支总体情况',
  '二、支出决算情况',
  '三、一般公共预算支出情况',
  '四、基本支出情况',
  '五、公开表',
];

export function account(seed: number): readonly Piece[] {
  const next = random(seed);
  const total = 200000 + Math.floor(next() * 9000000);
  const change = Math.floor(total * (0.05 + next() * 0.3));
  const [basic, project] = split(total, 2, next) as [number, number];
  const [people, office] = split(basic, 2, next) as [number, number];
  const amounts = split(total, classes.length, next);
  const basics = amounts.map((a) => Math.floor(a * (basic / total)));
  basics[0]! += basic - basics.reduce((a, b) => a + b, 0);
  const budgets = amounts.map((a) => Math.floor(a * (0.7 + next() * 0.5)));
  const budget = budgets.reduce((a, b) => a + b, 0);
  const all: Row = { fund: 'all', stage: 'final' };
  const general: Row = { fund: 'general', stage: 'final' };
  const total1: Row = { ...all, item: '支出总计' };
  const income: Row = { ...all, family: 'income', item: '收入总计' };
  const prior = { basis: 'prior_final' as const };
  const of = (c: number): Row => ({ ...general, item: classes[c]! });
  return [
    `${sections[0]}\n2023年度收、支总计均为`,
    amount(total, total1, income),
    '。与2022年度相比，收、支总计各增加',
    amount(change, { ...total1, ...prior, measure: 'change' }, { ...income, ...prior, measure: 'change' }),
    '，增长',
    rate(
      percent(change, total - change),
      { ...total1, ...prior, measure: 'change_rate' },
      { ...income, ...prior, measure: 'change_rate' },
    ),
    `。\n${sections[1]}\n2023年度支出合计`,
    amount(total, { ...all, item: '本年支出合计' }),
    '，其中：基本支出',
    amount(basic, { ...all, item: '基本支出' }),
    '，占本年支出',
    rate(percent(basic, total), { ...all, item: '基本支出', measure: 'share' }),
    '；项目支出',
    amount(project, { ...all, item: '项目支出' }),
    '，占本年支出',
    rate(percent(project, total), { ...all, item: '项目支出', measure: 'share' }),
    `。\n${sections[2]}\n一般公共预算财政拨款支出年初预算为`,
    amount(budget, { ...general, item: '本年支出合计', stage: 'initial_budget' }),
    '，支出决算为',
    amount(total, { ...general, item: '本年支出合计' }),
    '，完成年初预算的',
    rate(percent(total, budget), {
      ...general,
      item: '本年支出合计',
      measure: 'completion',
      basis: 'initial_budget',
    }),
    '。其中：',
    ...classes.flatMap((name, c): Piece[] => [
      `${c + 1}.${name}（类）年初预算为`,
      amount(budgets[c]!, { ...of(c), stage: 'initial_budget' }),
      '，支出决算为',
      amount(amounts[c]!, of(c)),
      '，完成年初预算的',
      rate(percent(amounts[c]!, budgets[c]!), { ...of(c), measure: 'completion', basis: 'initial_budget' }),
      '。',
    ]),
    `\n${sections[3]}\n一般公共预算财政拨款基本支出`,
    amount(basic, { ...general, item: '基本支出' }),
    '，其中：人员经费',
    amount(people, { ...general, item: '基本支出/人员经费' }),
    '；公用经费',
    amount(office, { ...general, item: '基本支出/公用经费' }),
    `。\n${sections[4]}\n支出决算表\n合计\t`,
    cell(total, { ...all, item: '本年支出合计' }),
    '\t',
    cell(basic, { ...all, item: '基本支出' }),
    '\t',
    cell(project, { ...all, item: '项目支出' }),
    ...classes.flatMap((name, c): Piece[] => [
      `\n${name}\t`,
      cell(amounts[c]!, { ...all, item: name }),
      '\t',
      cell(basics[c]!, { ...all, item: name, part: '基本支出' }),
      '\t',
      cell(amounts[c]! - basics[c]!, { ...all, item: name, part: '项目支出' }),
    ]),
  ];
}

export function inputFor(pieces: readonly Piece[]): ReturnType<typeof inputOf> {
  const text = pieces.map((p) => (typeof p === 'string' ? p : p.number + p.unit)).join('');
  const rows = pieces.flatMap((p): ExampleRow[] => {
    if (typeof p === 'string') return [];
    const printed = p.number + p.unit;
    return [{ ...p.row, printed }, ...p.more.map((row): ExampleRow => ({ ...row, printed, again: true }))];
  });
  const example: Example = { text, rows, sections };
  return inputOf(example);
}
