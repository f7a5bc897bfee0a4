import { describe, expect, it } from 'vitest';
import { turn, turnBack } from '../../extractors/layout/boxes.ts';
import { everyday, isFigure, isNumber, isWide } from '../../extractors/layout/characters.ts';
import { withoutFurniture } from '../../extractors/layout/furniture.ts';
import { grids } from '../../extractors/layout/grids.ts';
import { segments } from '../../extractors/layout/gutters.ts';
import { join } from '../../extractors/layout/joining.ts';
import { lines, textOf } from '../../extractors/layout/lines.ts';
import { type Margins, type PlacedLine, paragraphs } from '../../extractors/layout/paragraphs.ts';
import { mergeRules, nearest, positions } from '../../extractors/layout/rules.ts';
import { split } from '../../extractors/layout/splits.ts';
import type { Direction, Glyph, RawPage, Rule, Word, WordPage } from '../../extractors/layout/types.ts';
import { unrepeated, words } from '../../extractors/layout/words.ts';

const size = 10;
const em = (text: string) => [...text].reduce((sum, c) => sum + (isWide(c) ? 1 : 0.5), 0) * size;
const word = (text: string, x: number, y: number, more: Partial<Word> = {}): Word => ({
  text,
  box: [x, y, x + em(text), y + size],
  baseline: y + 8.6,
  size,
  bold: false,
  spaced: false,
  ...more,
});
const glyphs = (text: string, x: number, y: number, string = 1): Glyph[] => {
  let at = x;
  return [...text].map((c) => {
    const from = at;
    at += em(c);
    return {
      text: c,
      box: [from, y, at, y + size],
      pen: from,
      penEnd: at,
      baseline: y + 8.6,
      size,
      direction: 0,
      bold: false,
      string,
    };
  });
};
const raw = (some: readonly Glyph[], vertical: readonly Rule[] = []): RawPage => ({
  number: 1,
  width: 600,
  height: 800,
  rotation: 0,
  glyphs: some,
  rules: { horizontal: [], vertical },
  invisible: 0,
  unknown: 0,
});
const textsOf = (some: readonly Word[]) => some.map((w) => w.text);
const rule = (at: number, from: number, to: number): Rule => ({ at, from, to });

describe('words', () => {
  it('parts a figure from the dash of the next column', () => {
    const some = [...glyphs('100.00%', 50, 100), ...glyphs('—', 87, 100, 2), ...glyphs('2.5', 99, 100, 3)];
    expect(textsOf(words(raw(some)).words)).toEqual(['100.00%', '—', '2.5']);
    const range = [...glyphs('2021', 50, 100), ...glyphs('—', 72, 100, 2), ...glyphs('2023', 82, 100, 3)];
    expect(textsOf(words(raw(range)).words)).toEqual(['2021—2023']);
  });

  it('parts glyphs at spaces and jumps, not at kerns', () => {
    const number = glyphs('6,133.61', 50, 100).map((g, i) => ({
      ...g,
      pen: g.pen + (i % 2) * 0.8,
      string: i,
    }));
    expect(textsOf(words(raw(number)).words)).toEqual(['6,133.61']);
    const two = [...glyphs('1,234.56', 50, 100, 1), ...glyphs('78.90', 50 + 40 + 2.5, 100, 2)];
    expect(textsOf(words(raw(two)).words)).toEqual(['1,234.56', '78.90']);
    expect(textsOf(words(raw(glyphs('增加 3.5', 50, 100))).words)).toEqual(['增加', '3.5']);
  });

  it('parts touching numbers, and touching digits at a ruling line', () => {
    const numbers = [...glyphs('1,234.56', 50, 100, 1), ...glyphs('78.90', 90.5, 100, 2)];
    expect(textsOf(words(raw(numbers)).words)).toEqual(['1,234.56', '78.90']);
    const codes = [...glyphs('208', 50, 100, 1), ...glyphs('05', 65.5, 100, 2)];
    expect(textsOf(words(raw(codes)).words)).toEqual(['20805']);
    expect(textsOf(words(raw(codes, [rule(65.2, 90, 130)])).words)).toEqual(['208', '05']);
  });

  it('parts two whole numbers shown as one string at a line, and not one number drawn over it', () => {
    const one = glyphs('1,234.5678.90', 50, 100);
    expect(textsOf(words(raw(one, [rule(90, 90, 130)])).words)).toEqual(['1,234.56', '78.90']);
    const over = glyphs('1,234,567.89', 50, 100);
    expect(textsOf(words(raw(over, [rule(75, 90, 130)])).words)).toEqual(['1,234,567.89']);
  });

  it('keeps text apart that is drawn over other text', () => {
    const over = [...glyphs('合计支出', 50, 100, 1), ...glyphs('123.45', 63, 100, 2)];
    expect(textsOf(words(raw(over)).words).sort()).toEqual(['123.45', '合计支出']);
  });

  it('reads once what is printed twice, and both ones of 11', () => {
    const twice = [...glyphs('本年11', 50, 100), ...glyphs('本年11', 50.3, 100.2, 2)];
    expect(
      unrepeated(twice)
        .map((g) => g.text)
        .join(''),
    ).toBe('本年11');
  });

  it('writes radicals as the characters they stand for', () => {
    expect(everyday('⽀出⻋辆')).toBe('支出车辆');
  });

  it('knows figures', () => {
    for (const text of ['1,234.56', '-5', '12.5%', '（3.2）', '１２３']) expect(isNumber(text)).toBe(true);
    for (const text of ['一、', '2024年', '1.基本支出', 'A1', '']) expect(isNumber(text)).toBe(false);
    expect(isFigure('—')).toBe(true);
  });
});

describe('boxes', () => {
  it('turns a box and back', () => {
    for (const direction of [0, 90, 180, 270] as readonly Direction[]) {
      const box = [10, 20, 30, 60] as const;
      expect(turnBack(turn([...box], direction, 600, 800), direction, 600, 800)).toEqual(box);
    }
    expect(turn([0, 0, 10, 20], 90, 600, 800)).toEqual([0, 590, 20, 600]);
  });
});

describe('rules', () => {
  it('merges pieces, double lines and dashes, and leaves real gaps', () => {
    const merged = mergeRules([
      rule(10, 0, 50),
      rule(10.4, 51, 100),
      rule(11.5, 0, 100),
      rule(10, 140, 200),
      rule(30, 0, 9),
    ]);
    expect(merged.map((r) => [Math.round(r.at), r.from, r.to])).toEqual([
      [11, 0, 100],
      [10, 140, 200],
      [30, 0, 9],
    ]);
  });

  it('finds positions', () => {
    expect(positions([10, 10.5, 30, 50, 50.2])).toEqual([10.25, 30, 50.1]);
    expect(nearest([10, 30, 50], 41)).toBe(2);
  });
});

describe('grids', () => {
  const columns = [0, 100, 200, 300];
  const rows = [0, 20, 40, 60];

  it('sees spans where lines are missing', () => {
    const [grid] = grids({
      horizontal: [rule(0, 0, 300), rule(20, 100, 300), rule(40, 0, 300), rule(60, 0, 300)],
      vertical: [rule(0, 0, 60), rule(100, 0, 60), rule(200, 20, 60), rule(300, 0, 60)],
    });
    expect(grid!.cells.map((c) => [c.row, c.column, c.rowSpan, c.columnSpan])).toEqual([
      [0, 0, 2, 1],
      [0, 1, 1, 2],
      [1, 1, 1, 1],
      [1, 2, 1, 1],
      [2, 0, 1, 1],
      [2, 1, 1, 1],
      [2, 2, 1, 1],
    ]);
  });

  it('is open where the outer lines are not drawn', () => {
    const [grid] = grids({
      horizontal: rows.map((y) => rule(y, 0, 300)),
      vertical: [rule(100, 0, 60), rule(200, 0, 60)],
    });
    expect(grid!.xs).toEqual(columns);
    expect(grid!.cells).toHaveLength(9);
  });

  it('keeps two tables and an underline apart', () => {
    const box = (y: number) => ({
      horizontal: [rule(y, 0, 100), rule(y + 20, 0, 100)],
      vertical: [rule(0, y, y + 20), rule(100, y, y + 20)],
    });
    const [a, b] = [box(0), box(100)];
    const found = grids({
      horizontal: [...a.horizontal, ...b.horizontal, rule(300, 0, 80)],
      vertical: [...a.vertical, ...b.vertical],
    });
    expect(found.map((g) => g.box)).toEqual([
      [0, 0, 100, 20],
      [0, 100, 100, 120],
    ]);
  });
});

describe('splits', () => {
  const frame = (height: number) => ({
    box: [0, 0, 300, height] as [number, number, number, number],
    xs: [0, 300],
    ys: [0, height],
    cells: [
      {
        row: 0,
        column: 0,
        rowSpan: 1,
        columnSpan: 1,
        box: [0, 0, 300, height] as [number, number, number, number],
      },
    ],
  });
  const row = (y: number, name: string, ...figures: string[]) => [
    word(name, 10, y),
    ...figures.map((f, i) => word(f, 200 + 60 * i - em(f), y)),
  ];

  it('finds columns by gutters and rows by figures', () => {
    const some = [
      ...row(5, '教育支出', '1.00', '2.00'),
      ...row(25, '其他支出', '30.00', '4.00'),
      ...row(45, '合计', '31.00', '6.00'),
    ];
    const grid = split(frame(60), some);
    expect(grid.xs).toHaveLength(4);
    expect(grid.ys).toHaveLength(4);
    expect(grid.cells).toHaveLength(9);
  });

  it('leaves prose with figures alone', () => {
    const prose = [
      '本年支出共计12.00万元主要用于办公',
      '其中基本支出10.00万元项目支出2.00',
      '比上年增加1.00万元增长百分之九',
    ];
    const grid = split(
      frame(60),
      prose.map((text, i) => word(text, 10, 5 + 15 * i)),
    );
    expect(grid.cells).toHaveLength(1);
  });

  it('parts a line where a gap is wide', () => {
    const line = [word('合计', 0, 0), word('支出', 22, 0), word('1.00', 80, 0), word('2.00', 106, 0)];
    expect(segments(line).map((s) => s.text)).toEqual(['合计支出', '1.00', '2.00']);
  });
});

describe('joining', () => {
  const textJoined = (some: readonly Word[], right?: number) =>
    join(lines(some), () => ({}), right === undefined ? undefined : () => right)
      .map((p) => p.text)
      .join('');

  it('joins Han without spaces and Latin words with one', () => {
    expect(textJoined([word('机关事业单位基本养老保险缴', 0, 0), word('费支出', 0, 12)])).toBe(
      '机关事业单位基本养老保险缴费支出',
    );
    expect(textJoined([word('Office', 0, 0), word('supplies', 0, 12)])).toBe('Office supplies');
  });

  it('joins a number over a line break only where the line was full', () => {
    const two = [word('12,868.1', 0, 0), word('9', 0, 12)];
    expect(textJoined(two, 44)).toBe('12,868.19');
    expect(textJoined(two, 90)).toBe('12,868.1 9');
  });

  it('never runs two numbers of one line together', () => {
    expect(textJoined([word('12.00', 0, 0), word('34.00', 40, 0)])).toBe('12.00 34.00');
  });

  it('closes up a title set with spaces', () => {
    expect(textJoined([word('收', 0, 0), word('支', 30, 0), word('总', 60, 0), word('表', 90, 0)])).toBe(
      '收支总表',
    );
  });
});

describe('furniture', () => {
  const pageOf = (number: number, some: readonly Word[], vertical: readonly Rule[] = []): WordPage => ({
    number,
    width: 600,
    height: 800,
    turned: 0,
    words: some,
    rules: { horizontal: [], vertical },
  });

  it('takes out running heads and page numbers, not captions and figures', () => {
    const pages = [3, 4, 5].map((n) =>
      pageOf(n - 2, [
        word('某局决算公开', 250, 30),
        word('收入决算表', 250, 60),
        word('单位：万元', 450, 80),
        word(`正文${n}`, 90, 400),
        word('0.00', 450, 730),
        word(`${n}`, 295, 770),
      ]),
    );
    expect(withoutFurniture(pages).map(textsOf)).toEqual(
      [3, 4, 5].map((n) => ['收入决算表', '单位：万元', `正文${n}`, '0.00']),
    );
  });

  it('keeps the head of a table that every page begins with', () => {
    const heads = (y: number) => [word('项目', 90, y), word('合计', 300, y), word('数额', 300, y + 20)];
    const pages = [1, 2, 3, 4].map((n) =>
      pageOf(n, [...(n === 1 ? [word('收入决算表', 250, 60)] : []), ...heads(n === 1 ? 200 : 60)]),
    );
    expect(withoutFurniture(pages).flat()).toHaveLength(13);
  });

  it('keeps what stands between the lines of a table', () => {
    const pages = [1, 2, 3].map((n) => pageOf(n, [word('项目', 90, 60)], [rule(80, 55, 300)]));
    expect(withoutFurniture(pages).flat()).toHaveLength(3);
    const framed = [1, 2, 3].map((n) => pageOf(n, [word('项目', 90, 60)], [rule(80, 10, 790)]));
    expect(withoutFurniture(framed).flat()).toHaveLength(0);
  });

  it('keeps a lone number that does not count with the pages', () => {
    const pages = [7, 40, 12].map((n, i) => pageOf(i + 1, [word('正文', 90, 400), word(`${n}`, 295, 770)]));
    expect(withoutFurniture(pages).flat()).toHaveLength(6);
  });
});

describe('paragraphs', () => {
  const here: Margins = { left: 90, right: 510, width: 600 };
  const read = (some: readonly (readonly [text: string, x: number])[]) => {
    const placed: PlacedLine[] = some.map(([text, x], i) => ({
      page: 1,
      line: lines([word(text, x, 20 * i)])[0]!,
    }));
    return paragraphs(placed, () => here, 10).map((p) => [
      p.level ?? 0,
      p.lines.map((l) => textOf(l.line)).join(''),
    ]);
  };
  const full = '字'.repeat(42);

  it('joins full lines, starts anew at indents and after short lines', () => {
    expect(
      read([
        [full.slice(2), 110],
        [full, 90],
        ['结束。', 90],
        ['下一段', 110],
      ]),
    ).toEqual([
      [0, `${full.slice(2)}${full}结束。`],
      [0, '下一段'],
    ]);
  });

  it('knows headings by their numbers', () => {
    expect(
      read([
        ['第二部分 部门决算表', 110],
        ['一、收入情况', 110],
        ['（一）财政拨款', 110],
        ['1.基本支出', 110],
        ['2.项目支出12.00万元。', 110],
      ]),
    ).toEqual([
      [1, '第二部分 部门决算表'],
      [2, '一、收入情况'],
      [3, '（一）财政拨款'],
      [4, '1.基本支出'],
      [0, '2.项目支出12.00万元。'],
    ]);
  });

  it('keeps labels at both edges on a line of their own', () => {
    const placed: PlacedLine[] = [
      { page: 1, line: lines([word('部门：某局', 90, 0), word('单位：万元', 460, 0)])[0]! },
      { page: 1, line: lines([word('正文', 90, 20)])[0]! },
    ];
    expect(paragraphs(placed, () => here, 10)).toHaveLength(2);
  });
});
