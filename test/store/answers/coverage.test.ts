import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { coverageOf, deadlineOf, parseExpected } from '../../../store/index.ts';
import { emptyStore, put } from './made.ts';

const deadlines = { budget: '05-10', final_account: '10-31' } as const;
const asked = {
  expected: null,
  years: [2023],
  kinds: ['final_account'],
  deadlines,
  today: '2024-12-01',
} as const;
const one = (made: Parameters<typeof put>[2], over: Partial<typeof asked> = {}) => {
  const db = emptyStore();
  put(db, 'a', made);
  return coverageOf(db, { ...asked, ...over })[0]!.cells[0]!;
};

describe('in time is', () => {
  it.each([
    ['2024-08-20', '2024-07-31', 'in_time', 20],
    ['2024-08-21', '2024-07-31', 'late', 21],
    ['2024-12-20', '2024-12-01', 'in_time', 19],
    ['2024-10-31', null, 'in_time', null],
    ['2024-11-01', null, 'late', null],
    ['2024-10-31', '2024-11-05', 'in_time', null],
  ] as const)('published %s, approved %s: %s', (published, approved, state, days) => {
    expect(one({ metadata: { published }, ...(approved ? { approved } : {}) })).toMatchObject({
      state,
      days,
    });
  });

  it('not known without a day of publication', () => {
    expect(one({ metadata: { published: null }, approved: '2024-08-01' })).toMatchObject({
      state: 'undated',
      days: null,
    });
  });

  it('told by the first of several', () => {
    const db = emptyStore();
    put(db, 'a', { metadata: { published: '2024-12-20' } });
    put(db, 'b', { metadata: { published: '2024-09-01' } });
    expect(coverageOf(db, asked)[0]!.cells[0]).toMatchObject({
      state: 'in_time',
      documents: 2,
      first: { published: '2024-09-01' },
    });
  });
});

it('a budget is due in its year, a final account in the next', () => {
  expect(deadlineOf(2023, 'budget', deadlines)).toBe('2023-05-10');
  expect(deadlineOf(2023, 'final_account', deadlines)).toBe('2024-10-31');
  expect(deadlineOf(2023, 'performance_report', deadlines)).toBeNull();
});

it('units that were expected are missing, not yet due, or not expected; the list gives the order', () => {
  const db = emptyStore();
  put(db, 'a', { metadata: { entity: '青禾县样例局(汇总)' } });
  const expected = parseExpected(
    Buffer.from(
      '单位,地区,类型,起始年度\n青禾县乙局,青禾县,决算,\n青禾县样例局（本级）,青禾县,,\n白石市丙局,白石市,预算,2024\n',
    ),
  );
  const lines = coverageOf(db, {
    ...asked,
    expected,
    years: [2024, 2023],
    kinds: ['budget', 'final_account'],
  });
  expect(lines.map(({ name, cells }) => [name, ...cells.map(({ state }) => state)])).toEqual([
    ['青禾县乙局', 'not_expected', 'awaited', 'not_expected', 'missing'],
    ['青禾县样例局', 'missing', 'awaited', 'missing', 'in_time'],
    ['白石市丙局', 'missing', 'not_expected', 'not_expected', 'not_expected'],
  ]);
  expect(coverageOf(db, { ...asked, expected, region: '白石市' }).map(({ name }) => name)).toEqual([
    '白石市丙局',
  ]);
});

describe('a list of expected units', () => {
  it('is read with a byte order mark, in GB18030, with English titles', () => {
    const text = '单位名称,地区\r\n青禾县样例局,青禾县\r\n';
    const unit = {
      name: '青禾县样例局',
      region: '青禾县',
      kinds: ['budget', 'final_account'],
      from: null,
      to: null,
    };
    expect(parseExpected(Buffer.from(`\ufeff${text}`))).toEqual([unit]);
    expect(parseExpected(iconv.encode(text, 'gb18030'))).toEqual([unit]);
    expect(parseExpected(Buffer.from('entity,kind,from,to\n青禾县样例局,final_account,2020,2023\n'))).toEqual(
      [{ ...unit, region: null, kinds: ['final_account'], from: 2020, to: 2023 }],
    );
  });

  it.each([
    ['地区\n青禾县\n', /第 2 行：缺少“单位”一列/],
    ['单位,起始年度\n青禾县样例局,去年\n', /第 2 行：年度应是四位数字/],
    ['单位,类型\n甲,预算\n乙,预案\n', /第 3 行：类型“预案”不认识/],
    ['单位\n', /没有一行数据/],
    ['单位,地区\n"甲,青禾县\n', /不是有效的 CSV/],
    [`单位\n${'甲\n'.repeat(20_001)}`, /超过 20000 行/],
  ])('that cannot be used says where: %j', (text, message) => {
    expect(() => parseExpected(Buffer.from(text))).toThrow(message);
  });
});
