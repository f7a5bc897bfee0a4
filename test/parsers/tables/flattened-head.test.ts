import { describe, expect, it } from 'vitest';
import { headTrees } from '../../../parsers/tables/flattened/head-tree.ts';
import { type PlacedLine, placesOf } from '../../../parsers/tables/flattened/places.ts';

const columns = (words: string, rows: number[] | null = null) =>
  headTrees(words.split(' '), rows)[0]?.columns.map((path) => path.join('/'));

describe('heads printed row by row', () => {
  it.each([
    ['科目编码 科目名称 合计 基本支出 项目支出', ['科目编码', '科目名称', '合计', '基本支出', '项目支出']],
    [
      '科目编码 科目名称 总计 基本支出 项目支出 小计 人员经费 公用经费',
      ['科目编码', '科目名称', '总计', '基本支出/小计', '基本支出/人员经费', '基本支出/公用经费', '项目支出'],
    ],
    [
      '项目 收入预算 功能分类科目编码 功能分类科目名称 合计 财政拨款收入 其他收入 类 款 项',
      [
        '项目/功能分类科目编码/类',
        '项目/功能分类科目编码/款',
        '项目/功能分类科目编码/项',
        '项目/功能分类科目名称',
        '收入预算/合计',
        '收入预算/财政拨款收入',
        '收入预算/其他收入',
      ],
    ],
    [
      '预算数 决算数 合计 因公出国(境)费 公务用车购置及运行费 公务接待费 合计 因公出国(境)费 公务用车购置及运行费 公务接待费 小计 购置费 运行费 小计 购置费 运行费',
      ['预算数', '决算数'].flatMap((stage) =>
        [
          '合计',
          '因公出国(境)费',
          '公务用车购置及运行费/小计',
          '公务用车购置及运行费/购置费',
          '公务用车购置及运行费/运行费',
          '公务接待费',
        ].map((item) => `${stage}/${item}`),
      ),
    ],
  ])('%s', (words, expected) => expect(columns(words)).toEqual(expected));

  it('lines say where a row of the head ends', () => {
    expect(columns('单位名称 合计 财政拨款 其他资金 事业收入 经营收入', [0, 4])).toEqual([
      '单位名称',
      '合计',
      '财政拨款',
      '其他资金/事业收入',
      '其他资金/经营收入',
    ]);
  });
});

/** Amounts in hundredths; `parent` by index. */
const line = (
  amounts: number[],
  parent: number | null = null,
  given: number[][] | null = null,
): PlacedLine => ({
  amounts,
  parent,
  given,
});
const whole = { columns: 3, sums: [{ total: 0, parts: [1, 2] }], total: true };

describe('blank cells that left no trace', () => {
  it('are found where only one way adds up in every column', () => {
    const places = placesOf([line([1500, 1000, 500]), line([1000, 1000], 0), line([500, 500], 0)], whole);
    expect(places).toEqual([
      [0, 1, 2],
      [0, 1],
      [0, 2],
    ]);
  });
  it('are found through the lines between', () => {
    const places = placesOf(
      [
        line([900, 400, 500]),
        line([900, 400, 500], 0),
        line([400, 400], 1),
        line([300, 300], 1),
        line([200, 200], 1),
      ],
      whole,
    );
    expect(places.slice(2)).toEqual([
      [0, 1],
      [0, 2],
      [0, 2],
    ]);
  });
  it('stay open where two ways add up', () => {
    expect(placesOf([line([1000, 500, 500]), line([500, 500], 0), line([500, 500], 0)], whole)).toEqual([
      [0, 1, 2],
      [0, null],
      [0, null],
    ]);
    expect(placesOf([line([700, 700])], whole)).toEqual([[0, null]]);
  });
  it('are found though totals were rounded', () => {
    const places = placesOf([line([1500, 1001, 500]), line([1000, 1000], 0), line([500, 500], 0)], whole);
    expect(places[1]).toEqual([0, 1]);
  });
  it('are where tabs put them', () => {
    expect(placesOf([line([700, 700], null, [[0, 2]])], whole)).toEqual([[0, 2]]);
  });
  it('are left open in lines that do not add up: the first amount is the total', () => {
    expect(placesOf([line([700, 600])], whole)).toEqual([[0, null]]);
  });
});
