import { describe, expect, it } from 'vitest';
import { columnOf } from '../../../parsers/indicators/header.ts';
import { decimalOf, readTarget } from '../../../parsers/indicators/value.ts';

describe('a printed target', () => {
  it.each([
    ['≥95%', '>=', '95', '%'],
    ['≧95', '>=', '95', null],
    ['大于等于34', '>=', '34', null],
    ['不少于１，２００册', '>=', '1,200', '册'],
    ['≦60', '<=', '60', null],
    ['不超过 12.5 万元', '<=', '12.5', '万元'],
    ['=100%', '=', '100', '%'],
    ['＞3次', '>', '3', '次'],
    ['90%以上', '>=', '90', '%'],
    ['30天以内', '<=', '30', '天'],
    ['15人', null, '15', '人'],
    ['≤2025年10月', '<=', '2025年10月', null],
    ['7月底前', null, '7月底前', null],
    ['≤12月', '<=', '12', '月'],
    ['1年', null, '1', '年'],
    ['≥98%；≥95%', null, '≥98%；≥95%', null],
    ['明显改善', null, '明显改善', null],
    ['——', null, null, null],
    ['', null, null, null],
  ])('%s', (printed, operator, target, unit) => {
    expect(readTarget(printed)).toEqual({ operator, target, unit });
  });
});

describe('a weight or score', () => {
  it.each([
    ['10分', '10'],
    ['(10)', '10'],
    ['１０．５', '10.5'],
    ['8%', '8'],
    ['——', null],
    ['优', null],
    [null, null],
  ])('%s', (printed, value) => {
    expect(decimalOf(printed)).toBe(value);
  });
});

describe('a head cell', () => {
  it.each([
    ['年初目标值', 'target'],
    ['全年实际完成值', 'actual'],
    ['分值权重(90分)', 'weight'],
    ['自评得分', 'score'],
    ['未完成原因分析及拟采取的改进措施', 'deviation'],
    ['项目名称', null],
  ])('%s', (printed, column) => {
    expect(columnOf(printed)).toBe(column);
  });
});
