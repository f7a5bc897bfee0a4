import { expect, it } from 'vitest';
import { agree } from '../../../store/answers/figure.ts';
import { type Figure, settle } from '../../../store/index.ts';

const figure = (over: Partial<Figure> = {}): Figure => ({
  family: 'income',
  entity: '青禾县样例局',
  year: 2023,
  fund: 'all',
  item: '收入总计',
  stage: 'final',
  measure: 'amount',
  value: '100.00',
  number: 100,
  unit: '万元',
  printed: '100.00万元',
  scope: null,
  decimals: 2,
  scale: 0,
  confidence: 0.9,
  rule: 'prose.amount',
  page: null,
  table: null,
  start: 0,
  end: 9,
  document: 'a',
  documentEntity: '青禾县样例局',
  documentYear: 2023,
  documentKind: 'final_account',
  level: 'department',
  published: '2024-08-20',
  ...over,
});

/** Each beats the one behind it, whatever else speaks for that one: the rule of `settle.ts`, line by line. */
const strong = { confidence: 1, decimals: 6, published: '2025-01-01', rule: 'table.statement' } as const;
const pairs: readonly (readonly [string, Partial<Figure>, Partial<Figure>])[] = [
  ['the own document before the department’s', {}, { ...strong, documentEntity: '青禾县人民政府' }],
  ['the document of the year before the next one’s', {}, { ...strong, documentYear: 2024 }],
  [
    'for a budget the budget before the final account',
    { stage: 'initial_budget', documentKind: 'budget' },
    { ...strong, stage: 'initial_budget' },
  ],
  ['for an outturn the final account before the budget', {}, { ...strong, documentKind: 'budget' }],
  ['its own table before prose', { rule: 'table.statement' }, { ...strong, rule: 'prose.amount' }],
  ['its own table before another', { rule: 'table.statement' }, { ...strong, rule: 'table.income' }],
  [
    'for a part the table of income before the statement',
    { item: '事业收入', rule: 'table.income' },
    { ...strong, item: '事业收入', rule: 'table.statement' },
  ],
  ['another table before prose', { rule: 'table.basic' }, { ...strong, rule: 'prose.amount' }],
  ['a sentence that names it before one that continues', {}, { ...strong, rule: 'prose.amount.inherited' }],
  ['more confidence', { confidence: 0.95 }, { decimals: 6, published: '2025-01-01' }],
  ['more decimals', { decimals: 2 }, { decimals: 0, published: '2025-01-01' }],
  ['元 to 万元 are more decimals', { decimals: 2, scale: -4 }, { decimals: 4, published: '2025-01-01' }],
  ['the later publication', { published: '2024-09-01' }, { published: '2024-08-01' }],
  ['a known day of publication', {}, { published: null }],
  ['the earlier place', { start: 5 }, { start: 50 }],
];
it.each(pairs)('%s', (_, winner, loser) => {
  const [a, b] = [figure({ ...winner, value: '1' }), figure({ ...loser, value: '2' })];
  expect(settle([a, b]).figure).toBe(a);
  expect(settle([b, a]).figure).toBe(a);
});

it('(本级) is the same unit when documents are weighed', () => {
  const own = figure({ documentEntity: '青禾县样例局(本级)', value: '1' });
  expect(settle([figure({ ...strong, documentEntity: '青禾县财政局' }), own]).figure).toBe(own);
});

it('shows every other value once, and counts all that print it', () => {
  const values = ['100.00', '100', '99.5', '101.00', '101.0', '100.00'];
  const decimals = [2, 0, 1, 2, 1, 2];
  const found = values.map((value, i) => figure({ value, decimals: decimals[i]!, start: i }));
  const { figure: shown, conflicts, copies } = settle(found);
  expect(shown.value).toBe('100.00');
  // 100 without decimals may be 100.00; 99.5 may not, and 101.0 is 101.00 said again
  expect(conflicts.map(({ value }) => value).sort()).toEqual(['101.00', '99.5']);
  expect(copies).toBe(6);
});

it('a printed number is an interval', () => {
  const printed = (value: string, decimals: number | null, scale = 0) => ({ value, decimals, scale });
  expect(agree(printed('1344.73', 2), printed('1344.7', 1))).toBe(true);
  expect(agree(printed('1344.73', 2), printed('1344.8', 1))).toBe(false);
  expect(agree(printed('0.1345', 0, -4), printed('0.13', 2))).toBe(true);
  expect(agree(printed('12', null), printed('12.0', null))).toBe(true);
  expect(agree(printed('12', null), printed('13', null))).toBe(false);
});
