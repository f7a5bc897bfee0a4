import { describe, expect, it } from 'vitest';
import { binsOf } from '../../../web/charts/distribution.ts';
import { lineChart } from '../../../web/charts/line.ts';
import type { Mark, Slot } from '../../../web/charts/mark.ts';
import { fitted, widthOf } from '../../../web/charts/paint.ts';
import { linear, logarithmic } from '../../../web/charts/scale.ts';
import { type StackYear, stackChart } from '../../../web/charts/stack.ts';
import { standalone } from '../../../web/charts/svg.ts';
import { axisUnit } from '../../../web/charts/unit.ts';

const canvas = { width: 640, language: 'zh' } as const;
const mark = (value: number, says = String(value)): Mark => ({ value, says, href: '/f/a/1-2' });

describe('an axis', () => {
  it.each([
    [
      [3.2, 97],
      [0, 20, 40, 60, 80, 100],
    ],
    [[0.031], [0, 0.01, 0.02, 0.03, 0.04]],
    [
      [-40, 90],
      [-50, 0, 50, 100],
    ],
    [
      [0, 0],
      [0, 0.2, 0.4, 0.6, 0.8, 1],
    ],
    [[], [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [[1e7], [0, 2e6, 4e6, 6e6, 8e6, 1e7]],
  ])('of %j has round ticks that enclose it: %j', (values, ticks) => {
    expect(linear(values, 0, 100).ticks).toEqual(ticks);
  });

  it('puts values where they belong, from below upwards', () => {
    const scale = linear([100], 300, 20);
    expect([0, 50, 100].map(scale.at)).toEqual([300, 160, 20]);
    const log = logarithmic(1, 1000, 0, 300);
    expect([1, 10, 1000].map((v) => Math.round(log.at(v)))).toEqual([0, 100, 300]);
    expect(log.ticks).toEqual([1, 10, 100, 1000]);
    expect(logarithmic(3, 60, 0, 300).ticks).toEqual([5, 10, 20, 50]);
    expect(logarithmic(6, 16, 0, 300).ticks).toEqual([7, 10, 15]);
    expect(logarithmic(5, 5.5, 0, 300).ticks).toEqual([5]);
  });

  it('says 亿元, 万元 or 元, whichever is legible; other units stay', () => {
    const said = (values: number[], value: number) => {
      const unit = axisUnit('万元', values, 'zh');
      return `${unit.say(value)} ${unit.name}`;
    };
    expect(said([250_000], 125_000)).toBe('12.5 亿元');
    expect(said([19_999], 1_344.73)).toBe('1,344.73 万元');
    expect(said([0.5], 0.25)).toBe('2,500 元');
    expect(said([0], 0)).toBe('0 万元');
    expect(said([-50_000], -25_000)).toBe('−2.5 亿元');
    expect(axisUnit('人次', [25_000], 'zh').say(25_000)).toBe('25,000');
  });
});

describe('a line', () => {
  const draw = (entries: readonly (readonly [number, Slot])[]) =>
    String(lineChart([{ name: '收入总计', years: new Map(entries) }], '万元', canvas).content);
  const lines = (svg: string) => [...svg.matchAll(/<path d="(M[^"]*)"[^>]*stroke-s1/g)].map(([, d]) => d!);

  it('is broken where a year is missing, and goes through a zero', () => {
    const svg = draw([
      [2019, mark(5)],
      [2020, mark(0)],
      [2021, 'none'],
      [2022, mark(6)],
      [2023, 'blank'],
      [2024, mark(7)],
    ]);
    const [line] = lines(svg);
    expect(line!.match(/M/g)).toHaveLength(3);
    expect(line!.match(/L/g)).toHaveLength(1);
    expect(svg.match(/class="mark"/g)).toHaveLength(4);
    expect(svg.match(/>缺</g)).toHaveLength(2);
  });

  it('keeps a year between two that nobody even knows of', () => {
    expect(
      lines(
        draw([
          [2019, mark(5)],
          [2021, mark(6)],
        ]),
      )[0]!.match(/M/g),
    ).toHaveLength(2);
  });

  it('draws a zero hollow, so that it is not taken for a missing one', () => {
    const points = [
      ...draw([
        [2019, mark(5)],
        [2020, mark(0)],
      ]).matchAll(/<a class="mark"[\s\S]*?<\/a>/g),
    ].map(([m]) => m);
    expect(points[0]).toMatch(/fill-s1 stroke-ground/);
    expect(points[1]).toMatch(/fill-ground stroke-s1/);
  });

  it('says script as text', () => {
    const svg = draw([[2019, mark(5, '"><script>alert(1)</script>')]]);
    expect(svg).not.toContain('<script>');
    expect(svg).toContain('&lt;script&gt;');
  });
});

it('a stack lays printed parts upon each other and draws the printed total by itself', () => {
  const year = { total: mark(10), parts: [mark(3), 'blank', mark(0), mark(6)] as Slot[] };
  const drawing = stackChart(
    new Map<number, StackYear>([
      [2023, year],
      [2024, { total: 'blank', parts: ['blank'] }],
    ]),
    ['甲', '乙', '丙', '丁'],
    '合计',
    '万元',
    canvas,
  );
  const svg = String(drawing.content);
  const heights = [...svg.matchAll(/<a class="mark"[^>]*>[\s\S]*?height="([\d.]+)"/g)].map(([, h]) =>
    Number(h),
  );
  expect(heights).toHaveLength(3);
  expect(heights[1]! / heights[0]!).toBeCloseTo(2, 1);
  expect(svg).toContain('>—<');
});

it('bins hold every positive number once, and the ends too', () => {
  const values = [0, 0.5, 1, 2, 3, 100, 1000, 1000];
  const bins = binsOf(values);
  expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(7);
  expect([bins[0]!.from, bins.at(-1)!.to]).toEqual([0.5, 1000]);
  expect(binsOf([5, 5])).toEqual([{ from: 5, to: 5, count: 2 }]);
  expect(binsOf([0])).toEqual([]);
});

it('a name that does not fit is cut, and a file stands by itself', () => {
  expect(fitted('青禾县教育局', 1000)).toBe('青禾县教育局');
  expect(widthOf(fitted('青禾县教育局下属中心', 60))).toBeLessThanOrEqual(60);
  const drawing = lineChart([{ name: '甲', years: new Map([[2023, mark(1)]]) }], '万元', canvas);
  const file = standalone(drawing, '<b>标题', '副题', '来源');
  expect(file).toMatch(/^<\?xml[^>]*\?>\n<svg xmlns=/);
  expect(file).toContain('&lt;b&gt;标题');
  expect(file).not.toMatch(/var\(|style=/);
});
