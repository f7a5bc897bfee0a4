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
