/** The units that departments list, in the ways in which they list them. */
import { describe, expect, it } from 'vitest';
import { listedUnits } from '../../../reconcile/across/index.ts';
import { isFullName, unitName } from '../../../schema/index.ts';

const own = '青禾县样例局(本级)';

describe('listed units', () => {
  it.each([
    [
      'in a sentence that counts them',
      '纳入青禾县样例局2023年度部门决算编制范围的单位共3家，具体包括：青禾县样例局（本级）、青禾县样例中心，青禾县规划和自然资源事务所。二、职责',
      [own, '青禾县样例中心', '青禾县规划和自然资源事务所'],
      true,
    ],
    [
      'in a sentence that does not',
      '青禾县样例局部门预算包括：青禾县样例局本级预算（行政单位）和青禾县样例中心（事业单位）预算。',
      [own, '青禾县样例中心'],
      false,
    ],
    [
      'as numbered lines, up to the next heading',
      '纳入青禾县样例局2023年部门预算编制范围的二级预算单位包括：\n1.青禾县样例局\n2.青禾县样例中心\n第二部分 预算表',
      ['青禾县样例局', '青禾县样例中心'],
      true,
    ],
    [
      'as a table',
      '纳入青禾县样例局2023年度部门决算编制范围的单位包括：\n序号\t单位名称\t备注\n1\t青禾县样例局（本级）\t\n2\t青禾县样例中心（事业单位）\t新增\n收入支出决算总表',
      [own, '青禾县样例中心'],
      true,
    ],
    [
      'with a count that is not kept',
      '列入青禾县样例局2023年部门预算编制范围的单位共4个，包括：青禾县样例局（本级）、青禾县样例中心。',
      [own, '青禾县样例中心'],
      false,
    ],
    [
      'with more of them unread',
      '列入青禾县样例局2023年部门预算编制范围的单位包括：\n1.青禾县样例局\n2.青禾县样例中心\n3.样例湖管理单位（筹）等\n4.青禾县样例站',
      ['青禾县样例局', '青禾县样例中心'],
      false,
    ],
  ])('%s', (_, text, names, complete) => {
    expect(listedUnits(text)).toEqual({ names, complete });
  });

  it.each([
    ['bare words', '部门预算包括：局机关预算、局属事业单位预算。'],
    ['one unit alone', '纳入部门预算编制范围的单位共1个，包括：青禾县样例局（本级）。'],
    ['a glossary', '附属单位上缴收入：指纳入部门预算编报范围的单位按规定上缴的收入。'],
    ['no list', '收入支出决算总表'],
  ])('none: %s', (_, text) => {
    expect(listedUnits(text)).toBeNull();
  });
});

describe('the name of a unit', () => {
  it('is the printed name, 本级 and 汇总 apart', () => {
    expect(unitName('青禾县样例局')).toEqual({ name: '青禾县样例局', own: false });
    expect(unitName('青禾县样例局（本级）')).toEqual({ name: '青禾县样例局', own: true });
    expect(unitName('青禾县样例局本级')).toEqual({ name: '青禾县样例局', own: true });
    expect(unitName('青禾县 样例局（汇总）')).toEqual({ name: '青禾县样例局', own: false });
  });

  it('is full where it says of which place', () => {
    for (const name of ['青禾县样例局', '云岫市青禾区样例局', '国家样例局', '中共青禾县委宣传部'])
      expect(isFullName(name), name).toBe(true);
    for (const name of ['样例局', '县样例局', '市财政局', '本单位', '区城市管理局'])
      expect(isFullName(name), name).toBe(false);
  });
});
