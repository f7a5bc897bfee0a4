import { describe, expect, it } from 'vitest';
import { explainAt, explainText } from '../../parsers/explain.ts';
import { read } from '../../parsers/index.ts';
import { documentOf } from '../support/documents.ts';

const text = `青禾县样例局2023年度部门决算
第三部分 2023年度部门决算情况说明
二、收入决算情况说明
2023年度本年收入合计1,344.73万元，其中：财政拨款收入1,300.00万元，占96.67%；其他收入44.73万元，占3.33%。主要原因是新建办公楼投入500.00万元。
三、支出决算情况说明
2023年度本年支出合计1,344.73万元，与上年持平。走访群众317户。
`;
const reading = read(await documentOf('决算.txt', text));
const at = (printed: string) => explainAt(reading, text.indexOf(printed));

describe('an explanation of a figure', () => {
  it('shows its clause with the figure marked, its section, its rule and its row', () => {
    const { clause, section, became, reason, rows } = at('44.73万元，占');
    expect([clause.before, clause.marked, clause.after]).toEqual(['其他收入', '44.73万元', '']);
    expect(section).toEqual(['2023年度部门决算情况说明', '收入决算情况说明']);
    expect({ became, reason }).toEqual({ became: 'rows', reason: null });
    expect(rows).toMatchObject([{ item: '其他收入', value: '44.73', rule: 'prose.amount' }]);
    expect(rows[0]!.confidence).toBeGreaterThan(0.9);
  });
  it('names the words that governed it: its own, and those its sentence said before', () => {
    const { words } = at('3.33%');
    const said = (place: string) => words.filter((w) => w.place === place).map((w) => w.word);
    expect(said('clause')).toEqual(['占']);
    expect(said('sentence')).toContain('其他收入');
    expect(words.find((w) => w.word === '占')!.means).toContainEqual({ kind: 'share', says: '占比' });
    expect(words.every((w) => text.slice(w.start, w.end) === w.word)).toBe(true);
  });
  it('says why a figure is only a mention', () => {
    const { became, reason, rows } = at('500.00');
    expect(became).toBe('mention');
    expect(reason).toContain('主要原因');
    expect(rows.map((r) => r.family)).toEqual(['mention']);
  });
  it('says why a number was not understood, and which words were not known', () => {
    const { became, reason, unknown } = at('317户');
    expect(became).toBe('unclaimed');
    expect(reason).not.toBeNull();
    expect(unknown).toEqual(['走访群众']);
  });
  it('explains the word that was read as a figure', () => {
    const { rows, became, source } = at('持平');
    expect(source.quote).toBe('持平');
    expect(became).toBe('rows');
    expect(rows).toMatchObject([{ measure: 'change', value: '0', rule: 'prose.hold' }]);
  });
  it('has no figure where a year stands', () => {
    expect(at('2023年度本年支出')).toMatchObject({ became: 'nothing', figure: null, rows: [] });
  });
});

describe('finding figures', () => {
  const found = (wanted: string) => explainText(reading, wanted).map((e) => e.clause.marked);
  it('by their printed text, whatever the spaces and widths', () => {
    expect(found('1,344.73')).toEqual(['1,344.73万元', '1,344.73万元']);
    expect(found('１ ３００．００')).toEqual([]);
    expect(found('44.７３ 万元，占')).toEqual(['44.73万元']);
  });
  it('by the words of their clause', () => {
    expect(found('其他收入')).toEqual(['44.73万元']);
  });
  it('and nothing by words that are not there', () => {
    expect(found('政府采购')).toEqual([]);
    expect(found('')).toEqual([]);
  });
});
