/** The disclosure checklist on little disclosures of a made-up unit. */
import { describe, expect, it } from 'vitest';
import { type Example, inputOf } from '../../reconcile/check.ts';
import { checklist, requirements } from '../../reconcile/checklist/index.ts';

const names =
  '收支总体情况表。一般公共预算财政拨款支出。“三公”经费。因公出国（境）费。公务用车。公务接待。机关运行经费。';
const statusOf = (example: Example, id: string) =>
  checklist(inputOf(example)).find((item) => item.id === id)!;
const told: Example = {
  text: `${names}2023年度支出合计60.00万元。\n政府采购支出总额12.00万元。\n本部门没有政府性基金预算收支。\n五、国有资本经营预算\n六、名词解释\n略。`,
  rows: [{ printed: '60.00万元' }, { printed: '12.00万元', family: 'procurement', item: '政府采购支出总额' }],
};

describe('the checklist', () => {
  it('tells figures, sentences that there are none, bare names and silence apart', () => {
    expect(statusOf(told, 'procurement')).toMatchObject({ status: 'present', reason: '印有数字' });
    expect(statusOf(told, 'government-fund')).toMatchObject({
      status: 'present',
      reason: '说明了没有此项',
    });
    expect(statusOf(told, 'state-capital')).toMatchObject({ status: 'empty' });
    expect(statusOf(told, 'assets')).toMatchObject({ status: 'absent', source: null });
    expect(statusOf(told, 'terms').status).toBe('present');
  });

  it('points at the very words', () => {
    for (const { source } of checklist(inputOf(told)))
      if (source) expect(told.text.slice(source.start, source.end)).toBe(source.quote);
  });

  it('asks for nothing that is not due', () => {
    expect(statusOf({ ...told, metadata: { kind: 'budget' } }, 'receptions').status).toBe('not_applicable');
    expect(statusOf({ ...told, metadata: { year: 2018 } }, 'state-capital').status).toBe('not_applicable');
  });

  it('does not cry over an attachment', () => {
    const table: Example = {
      text: '支出决算表\n合计\t60.00',
      rows: [{ printed: '60.00', table: '支出决算表' }],
    };
    expect(checklist(inputOf(table)).filter((i) => i.status === 'absent' || i.status === 'empty')).toEqual(
      [],
    );
  });

  it('has one entry an id, with a pattern that matches its own title or name', () => {
    expect(new Set(requirements.map((r) => r.id)).size).toBe(requirements.length);
    for (const { named } of requirements) expect(named.flags).toContain('g');
  });
});

describe('published within twenty days of the approval', () => {
  const inTime = (text: string, metadata: Example['metadata']) =>
    statusOf({ text, metadata: { kind: 'final_account', year: 2023, ...metadata } }, 'published-in-time');

  it.each([
    ['财政局于2024年8月5日批复我局2023年度部门决算。', '2024-08-25', 'present', 20],
    ['财政局于2024年8月5日批复我局2023年度部门决算。', '2024-08-26', 'late', 21],
    ['2023年度部门决算\n批复日期：2024-08-05 公开日期：2024-08-07', '2024-08-07', 'present', 2],
    ['公开日期：2024年9月7日　批复时间：2024年8月5日', '2024-09-07', 'late', 33],
    ['2023年度单位决算已经批复（2024年8月30日），现予公开。', '2024-09-01', 'present', 2],
  ])('%s published %s: %s', (text, published, status, days) => {
    const item = inTime(text, { published });
    expect(item).toMatchObject({ status });
    expect(item.reason).toContain(`相隔 ${days} 日`);
    expect(text.slice(item.source!.start, item.source!.end)).toBe(item.source!.quote);
  });

  it('counts over the end of a year for a budget', () => {
    const text = '2024年部门预算由财政局于2023年12月28日批复。';
    expect(inTime(text, { kind: 'budget', year: 2024, published: '2024-01-10' })).toMatchObject({
      status: 'present',
    });
    expect(inTime(text, { kind: 'budget', year: 2024, published: '2024-01-18' })).toMatchObject({
      status: 'late',
    });
  });

  it.each([
    ['no date of approval', '现将2023年度部门决算公开如下。', '2024-09-01'],
    ['no date of publication', '财政局于2024年8月5日批复2023年度部门决算。', null],
    ['the approval of something else', '2024年8月5日批复项目建设，列入2023年度部门决算。', '2024-09-01'],
    ['the approval of another year', '财政局于2023年8月5日批复2022年度部门决算。', '2024-09-01'],
    [
      'two dates of approval',
      '2024年8月5日批复2023年度部门决算。\n2024年8月15日批复2023年度单位决算。',
      '2024-09-01',
    ],
    ['published before it was approved', '2024年8月5日批复2023年度部门决算。', '2024-08-01'],
  ])('says nothing: %s', (_, text, published) => {
    expect(inTime(text, { published })).toMatchObject({ status: 'not_applicable', source: null });
  });
});
