import { describe, expect, it } from 'vitest';
import { quotesOf } from '../../cli/output/quote.ts';
import { pad, shorten, table } from '../../cli/output/table.ts';
import { widthOf } from '../../cli/output/width.ts';

describe('a table', () => {
  it('lines up Chinese and numbers', () => {
    const text = table(
      [{ title: '科目' }, { title: '数值', align: 'right' }, { title: 'x' }],
      [
        ['收入总计', '1344.73', 'a'],
        ['a(b)', '0', 'b'],
      ],
    );
    expect(text).toBe(
      [
        '科目         数值  x',
        '────────  ───────  ─',
        '收入总计  1344.73  a',
        'a(b)            0  b',
        '',
      ].join('\n'),
    );
  });

  it('gives way where the terminal is narrow, never beyond it', () => {
    const text = table(
      [{ title: '科目' }, { title: '数值' }],
      [['社会保障和就业支出行政事业单位养老支出', '12345.67']],
      30,
    );
    for (const line of text.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(30);
    expect(text).toContain('…');
    expect(text).toContain('12345.67');
  });

  it.each([
    ['abc', 3],
    ['收入', 4],
    ['（Ａ）', 6],
    ['e\u0301', 1],
    ['', 0],
  ])('%s is %i wide', (text, width) => expect(widthOf(text)).toBe(width));

  it('shortens by width', () => {
    expect(shorten('收入总计', 8)).toBe('收入总计');
    expect(shorten('收入总计', 7)).toBe('收入总…');
    expect(shorten('收入总计', 6)).toBe('收入…');
    expect(pad('收', 4, 'right')).toBe('  收');
  });
});

describe('a quote', () => {
  const text =
    '一、总体情况\n收入总计100.00万元，比上年增加20.00万元，增长25%。支出总计90.00万元。\n合计\t5.00\t6.00\n';
  const span = (quote: string, page?: number) => {
    const start = text.indexOf(quote);
    return { start, end: start + quote.length, quote, ...(page ? { page } : {}) };
  };

  it('is the sentence with its figures marked, once for all of them', () => {
    expect(quotesOf(text, [span('25%', 2), span('20.00万元', 2)])).toEqual([
      { text: '收入总计100.00万元，比上年增加【20.00万元】，增长【25%】。', page: 2, table: undefined },
    ]);
  });

  it('is one for every sentence, and a row of a table is one', () => {
    expect(quotesOf(text, [span('6.00'), span('90.00万元')], (w) => `<${w}>`).map((q) => q.text)).toEqual([
      '支出总计<90.00万元>。',
      '合计 │ 5.00 │ <6.00>',
    ]);
  });

  it('is cut around its figures where the sentence is endless', () => {
    const endless = `${'甲'.repeat(500)}100万元${'乙'.repeat(500)}`;
    const [quote] = quotesOf(endless, [{ start: 500, end: 505, quote: '100万元' }]);
    expect(quote!.text).toMatch(/^…甲+【100万元】乙+…$/);
    expect(quote!.text.length).toBeLessThan(120);
  });

  it('marks a figure that takes part twice once', () => {
    expect(quotesOf(text, [span('25%'), span('25%')])[0]!.text).toContain('增长【25%】。');
  });
});
