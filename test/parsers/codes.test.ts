import { describe, expect, it } from 'vitest';
import { codeRows } from '../../parsers/codes.ts';
import { read } from '../../parsers/index.ts';
import type { Row } from '../../schema/index.ts';
import { documentOf } from '../support/documents.ts';

const head = '青禾县样例局2023年度部门决算\n一、一般公共预算财政拨款支出决算情况说明\n';
const readingOf = async (sentence: string) => read(await documentOf('决算.txt', `${head}${sentence}\n`));
const pension = (name: string) =>
  `1.社会保障和就业支出（类）行政事业单位养老支出（款）${name}（项）。年初预算为10.00万元，支出决算为12.00万元。`;

describe('accounts named in prose', () => {
  it('have their code where the name leaves no doubt', async () => {
    const { rows, unresolved } = await readingOf(pension('机关事业单位基本养老保险缴费支出'));
    expect(rows.map((r) => r.code)).toEqual(['2080505', '2080505']);
    expect(unresolved).toEqual([]);
  });

  it('are resolved by a near miss, and the row is only as sure as the names are alike', async () => {
    const { rows, unresolved } = await readingOf(pension('机关事业单位基本养老保险交费支出'));
    expect(rows.map((r) => [r.code, r.value])).toEqual([
      ['2080505', '10.00'],
      ['2080505', '12.00'],
    ]);
    for (const row of rows) {
      expect(row.item).toBe('社会保障和就业支出/行政事业单位养老支出/机关事业单位基本养老保险缴费支出');
      expect(row.confidence).toBeLessThanOrEqual(0.9);
    }
    expect(unresolved).toEqual([]);
  });

  it('keep their printed name where no account is near, and are listed once with the nearest', async () => {
    const { rows, unresolved } = await readingOf(pension('机关事业单位退休人员活动费支出'));
    expect(rows.map((r) => r.code)).toEqual([null, null]);
    expect(rows[0]!.item).toContain('机关事业单位退休人员活动费支出');
    expect(unresolved).toMatchObject([{ name: '机关事业单位退休人员活动费支出', source: rows[0]!.source }]);
    const [{ nearest, code, distance }] = unresolved as [(typeof unresolved)[number]];
    expect(code).toMatch(/^20805\d\d$/);
    expect(nearest).toContain('机关事业单位');
    expect(distance).toBeGreaterThan(2);
  });
});

describe('the last look at codes', () => {
  const row = (item: string, more: Partial<Row> = {}): Row => ({
    family: 'expenditure',
    entity: '青禾县样例局',
    year: 2023,
    fund: 'general',
    item,
    part: null,
    code: null,
    stage: 'final',
    measure: 'amount',
    basis: null,
    value: '1.00',
    unit: '万元',
    printed: '1.00万元',
    scope: null,
    decimals: 2,
    scale: 0,
    confidence: 0.98,
    rule: 'prose.amount',
    source: { start: 0, end: 6, quote: '1.00万元' },
    ...more,
  });
  const codeOf = (item: string, more: Partial<Row> = {}) => codeRows([row(item, more)]).rows[0]!.code;

  it.each([
    ['基本支出/人员经费/基本工资', '30101'],
    ['基本支出/公用经费/办公费', '30201'],
    ['项目支出/商品和服务支出/维修(护)费', '30213'],
    ['工资福利支出/津贴补贴', '30102'],
    ['教育支出/普通教育/小学教育', '2050202'],
  ])('%s is %s', (item, code) => {
    expect(codeOf(item)).toBe(code);
  });
  it.each(['基本支出/人员经费', '基本支出/公用经费', '基本支出', '年末结转和结余'])(
    '%s is no account',
    (item) => {
      const coded = codeRows([row(item)]);
      expect(coded.rows[0]!.code).toBeNull();
      expect(coded.unresolved).toEqual([]);
    },
  );
  it('leaves what a table reader left open, and every other family', () => {
    expect(codeOf('教育支出/普通教育/小学教育', { rule: 'table.expenditure' })).toBeNull();
    expect(codeOf('教育支出/普通教育/小学教育', { family: 'project' })).toBeNull();
  });
});
