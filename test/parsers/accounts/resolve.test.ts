import { describe, expect, it } from 'vitest';
import {
  accountOf,
  readLabel,
  resolveBalance,
  resolveEconomic,
  resolveFunctional,
  resolveIncome,
  resolveLine,
} from '../../../parsers/accounts/index.ts';

describe('names of accounts', () => {
  it.each([
    ['卫生健康支出', { year: 2024 }, '210', '卫生健康支出', 'exact'],
    ['医疗卫生与计划生育支出', { year: 2024 }, '210', '卫生健康支出', 'alias'],
    ['医疗卫生与计划生育支出', { year: 2017 }, '210', '医疗卫生与计划生育支出', 'exact'],
    ['一般服务支出', { year: 2024 }, '201', '一般公共服务支出', 'alias'],
    ['行政运行', { year: 2024, parentCode: '20140' }, '2014001', '行政运行', 'exact'],
    ['社会保障与就业支出', { year: 2024, level: '类' as const }, '208', '社会保障和就业支出', 'alias'],
    [
      '机关事业单位基本养老保险交费支出',
      { year: 2024 },
      '2080505',
      '机关事业单位基本养老保险缴费支出',
      'near',
    ],
  ])('functional: %s', (name, where, code, official, how) => {
    const found = resolveFunctional(name, where)!;
    expect(found).toMatchObject({ code, name: official, how });
    expect(found.confidence).toBe(how === 'exact' ? 1 : how === 'alias' ? 0.98 : found.confidence);
    if (how === 'near') expect(found.confidence).toBeLessThanOrEqual(0.9);
  });

  it.each([
    ['养老保险缴费', '30108', '机关事业单位基本养老保险缴费'],
    ['其他社会保险缴费', '30112', '其他社会保障缴费'],
    ['因公出国（境）费用', '30212', '因公出国(境)费用'],
    ['维修（护）费', '30213', '维修(护)费'],
    ['对个人和家庭补助', '303', '对个人和家庭的补助'],
  ])('economic: %s', (name, code, official) => {
    expect(resolveEconomic(name, { year: 2024 })).toMatchObject({ code, name: official });
  });

  it('gives no answer where there are several', () => {
    expect(resolveFunctional('行政运行', { year: 2024 })).toBeNull();
    // one character from 行政单位医疗 and from 事业单位医疗 alike
    expect(resolveFunctional('某某单位医疗', { year: 2024 })).toBeNull();
    expect(resolveFunctional('水', { year: 2024 })).toBeNull();
  });

  it('finds lines of the statement, by the words of a budget in a budget', () => {
    expect(resolveIncome('事业单位经营收入')).toMatchObject({ name: '经营收入', kind: 'item' });
    expect(resolveIncome('一般公共预算拨款')).toMatchObject({ name: '一般公共预算财政拨款收入' });
    expect(resolveIncome('一般公共预算资金')).toMatchObject({ name: '一般公共预算财政拨款收入' });
    expect(resolveBalance('上年结转', { budget: true })).toMatchObject({
      name: '上年结转结余',
      side: 'income',
    });
    expect(resolveBalance('年终结转结余')).toMatchObject({ name: '年末结转和结余', side: 'expenditure' });
    expect(resolveLine('对附属单位补助支出')).toMatchObject({ side: 'expenditure', kind: 'nature' });
    expect(resolveLine('农林水支出')).toBeNull();
  });

  it('names a code by the year', () => {
    expect(accountOf('2080505', 2024)).toMatchObject({ name: '机关事业单位基本养老保险缴费支出' });
    expect(accountOf('9999999', 2024)).toBeNull();
  });

  it('takes list marks off labels, but not years', () => {
    expect(readLabel('（一）一般公共预算拨款')).toEqual({
      name: '一般公共预算拨款',
      level: 2,
      ofWhich: false,
    });
    expect(readLabel(' 其中：公务用车购置费')).toEqual({
      name: '公务用车购置费',
      level: null,
      ofWhich: true,
    });
    expect(readLabel('二十三、其他支出').name).toBe('其他支出');
    expect(readLabel('2026年汛期值守').name).toBe('2026年汛期值守');
  });
});
