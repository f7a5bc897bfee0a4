/** What is a heading, and what is an amount with the comma of its list. */
import { describe, expect, it } from 'vitest';
import { findHeadings } from '../../parsers/outline.ts';
import { normalize } from '../../parsers/text/normal.ts';

const marks = (text: string): string[] =>
  findHeadings(normalize(text)).map(({ level, number }) => `${level}:${number}`);

describe('headings', () => {
  it('are numbered at the start of a line', () => {
    expect(marks('六、基本支出情况说明\n1.人员经费93.7万元。\n2.公用经费14.3万元。')).toEqual([
      '2:6',
      '4:1',
      '4:2',
    ]);
  });

  it('go on counting where line breaks are gone', () => {
    expect(marks('六、基本支出情况说明1.人员经费93.7万元。2.公用经费14.3万元。')).toEqual([
      '2:6',
      '4:1',
      '4:2',
    ]);
  });

  it('are not the amounts of a list without units, where headings stand on lines', () => {
    const list = '人员经费20.6万元（单位：万元）：抚恤金14.2、生活补助2、医疗费补助3、奖励金1.4';
    expect(marks(`六、基本支出情况说明\n1.${list}。\n2.公用经费14.3万元。`)).toEqual(['2:6', '4:1', '4:2']);
  });

  it('are not the last digits of an amount', () => {
    expect(marks('六、基本支出情况说明1.人员经费：抚恤金14.2、奖励金1.4。')).toEqual(['2:6', '4:1']);
  });
});
