import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../extractors/format.ts';
import { pdf as format } from '../../extractors/pdf/index.ts';
import { DocumentError, defaultLimits, type Limits, type Table } from '../../schema/index.ts';
import { type PdfPage, page, pdf } from '../support/pdf.ts';

const read = (pages: readonly PdfPage[], limits: Partial<Limits> = {}): Promise<Extraction> =>
  format.extract({ path: 'x.pdf', bytes: pdf(pages) }, { ...defaultLimits, ...limits });
const tablesOf = (document: Extraction) => document.blocks.filter((b): b is Table => b.kind === 'table');
const cellsOf = (document: Extraction, table: Table) =>
  table.cells.map((c) => [c.row, c.column, document.text.slice(c.start, c.end)] as const);
/** Texts by row and column, empty where no cell is. */
const gridOf = (document: Extraction, table: Table) => {
  const grid = Array.from({ length: table.rows }, () => Array.from({ length: table.columns }, () => ''));
  for (const [row, column, text] of cellsOf(document, table)) grid[row]![column] = text;
  return grid;
};
const textsOf = (document: Extraction) =>
  document.blocks.filter((b) => b.kind !== 'table').map((b) => document.text.slice(b.start, b.end));
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: unknown) => (error instanceof DocumentError ? error.reason : error),
  );

const xs = [60, 220, 330, 440];
const head = ['科目', '决算数', '预算数'];
const body = [
  ['教育支出', '1,234.56', '1,300.00'],
  ['卫生健康支出', '78.90', '0.00'],
  ['住房保障支出', '5.00', '6.10'],
];
const ys = [700, 680, 660, 640, 620];

describe('PDF, a page', () => {
  it('reads a ruled table as cells with page and box', async () => {
    const document = await read([
      page()
        .text(200, 740, '收入决算表', 16)
        .grid(xs, ys, [head, ...body]),
    ]);
    const [table] = tablesOf(document);
    expect(gridOf(document, table!)).toEqual([head, ...body]);
    const cell = table!.cells.find((c) => document.text.slice(c.start, c.end) === '1,234.56')!;
    expect(cell.page).toBe(1);
    expect(cell.box!.map(Math.round)).toEqual([220, 842 - 680, 330, 842 - 660]);
    const run = document.runs.find((r) => r.start === cell.start)!;
    expect(run.end).toBe(cell.end);
    expect(run.box[0]).toBeGreaterThan(cell.box![0]);
    expect(run.box[2]).toBeLessThan(cell.box![2]);
  });

  it('reads lines drawn as thin filled rectangles, and not underlines', async () => {
    const sheet = page()
      .rows(xs, ys, [head, ...body])
      .rule(60, 500, 200, 500)
      .text(60, 503, '签字');
    for (const y of ys) sheet.raw(`${xs[0]} ${y - 0.25} ${xs[3]! - xs[0]!} 0.5 re f`);
    for (const x of xs) sheet.raw(`${x - 0.25} ${ys[4]} 0.5 ${ys[0]! - ys[4]!} re f`);
    const document = await read([sheet]);
    expect(tablesOf(document).map((t) => gridOf(document, t))).toEqual([[head, ...body]]);
    expect(textsOf(document)).toEqual(['签字']);
  });

  it('reads the table of a page that is shown turned', async () => {
    const upright = await read([page().grid(xs, ys, [head, ...body])]);
    const sheet = page(842, 595, 90);
    sheet.raw('0 1 -1 0 842 0 cm').grid(
      xs,
      ys.map((y) => y - 300),
      [head, ...body],
    );
    const turned = await read([sheet]);
    expect(turned.pages[0]).toMatchObject({ width: 595, height: 842 });
    expect(gridOf(turned, tablesOf(turned)[0]!)).toEqual(gridOf(upright, tablesOf(upright)[0]!));
  });

  it('reads text that runs up the page, with boxes as the page is shown', async () => {
    const sheet = page();
    sheet
      .raw('q 0 1 -1 0 595 0 cm')
      .grid(xs, [300, 280, 260, 240, 220], [head, ...body])
      .raw('Q');
    const document = await read([sheet]);
    const [table] = tablesOf(document);
    expect(gridOf(document, table!)).toEqual([head, ...body]);
    const corner = table!.cells[0]!.box!;
    // The first row is the leftmost stripe of the page as it is shown, its first cell the lowest of it.
    expect(corner.map(Math.round)).toEqual([595 - 300, 842 - 220, 595 - 280, 842 - 60]);
  });

  it('keeps a number kerned by hand whole and numbers of neighbouring columns apart', async () => {
    const sheet = page().grid(
      [60, 200, 250, 300],
      [700, 680, 660],
      [
        ['科目', '甲', '乙'],
        ['合计', '', ''],
      ],
    );
    sheet.kerned(204, 666, ['1', 30, ',2', -40, '34', 25, '.56'], 10.4);
    sheet.text(250.5, 666, '98,765.43', 10.4);
    const document = await read([sheet]);
    expect(cellsOf(document, tablesOf(document)[0]!).slice(3)).toEqual([
      [1, 0, '合计'],
      [1, 1, '1,234.56'],
      [1, 2, '98,765.43'],
    ]);
  });

  it('does not read what is clipped away, printed twice, white on white or in a hidden place', async () => {
    const sheet = page()
      .text(60, 700, '本年支出合计', 12)
      .text(60.2, 700, '本年支出合计', 12)
      .raw('q 60 640 40 20 re W n')
      .text(62, 645, '可见被裁去', 12)
      .raw('Q q 60 600 400 20 re W n')
      .text(60, 560, '7,654.32', 12)
      .raw('Q 1 1 1 rg')
      .text(60, 500, '白字', 12)
      .raw('0 g');
    const document = await read([sheet]);
    expect(document.text.replace(/\n/g, '|')).toBe('本年支出合计|可见被');
  });

  it('never cuts a number at a clip', async () => {
    const most = page().text(60, 700, '表').raw('q 60 640 46 20 re W n').text(62, 645, '1,234.56').raw('Q');
    expect((await read([most])).text).toContain('1,234.56');
    const little = page().text(60, 700, '表').raw('q 60 640 20 20 re W n').text(62, 645, '1,234.56').raw('Q');
    expect((await read([little])).text).toBe('表');
  });

  it('reads white figures on a dark head', async () => {
    const sheet = page()
      .text(60, 700, '表')
      .raw('0 0 0.5 rg 50 635 200 30 re f 1 1 1 rg')
      .text(60, 645, '合计');
    expect((await read([sheet])).text).toBe('表\n合计');
  });

  it('says that a text layer cannot be seen', async () => {
    const document = await read([page().raw('3 Tr').text(60, 700, '本年收入合计').raw('0 Tr')]);
    expect(document.text).toBe('本年收入合计');
    expect(document.warnings.join()).toContain('不可见');
  });
});

describe('PDF, tables without all their lines', () => {
  it('finds columns where only horizontal lines are drawn', async () => {
    const sheet = page().rows(xs, ys, [head, ...body]);
    for (const y of ys) sheet.rule(xs[0]!, y, xs[3]!, y);
    const document = await read([sheet]);
    expect(tablesOf(document).map((t) => gridOf(document, t))).toEqual([[head, ...body]]);
  });

  it('finds columns and rows where no line is drawn, and keeps the caption out', async () => {
    const sheet = page().text(200, 740, '支出决算表', 16).text(400, 715, '单位：万元', 10);
    const document = await read([sheet.rows(xs, ys, [head, ...body])]);
    expect(tablesOf(document).map((t) => gridOf(document, t))).toEqual([[head, ...body]]);
    expect(textsOf(document)).toEqual(['支出决算表', '单位：万元']);
  });

  it('finds rows where only vertical lines and the frame are drawn', async () => {
    const sheet = page().rows(xs, ys, [head, ...body]);
    for (const x of xs) sheet.rule(x, ys[0]!, x, ys[4]!);
    for (const y of [ys[0]!, ys[1]!, ys[4]!]) sheet.rule(xs[0]!, y, xs[3]!, y);
    const document = await read([sheet]);
    expect(tablesOf(document).map((t) => gridOf(document, t))).toEqual([[head, ...body]]);
  });

  it('joins a number wrapped in its cell instead of making two rows of it', async () => {
    const sheet = page().grid(
      [60, 200, 248],
      [700, 670, 640],
      [
        ['科目', '数'],
        ['合计', ''],
      ],
    );
    sheet.text(201, 658, '12,868.1', 11.5).text(240, 645, '9', 11.5);
    const document = await read([sheet]);
    expect(cellsOf(document, tablesOf(document)[0]!).at(-1)).toEqual([1, 1, '12,868.19']);
  });

  it('takes a table of contents for text', async () => {
    const sheet = page().text(250, 760, '目录', 16);
    ['部门概况', '收入情况', '支出情况', '名词解释'].forEach((entry, i) => {
      sheet.text(80, 700 - 24 * i, `第${'一二三四'[i]}部分 ${entry}`).text(500, 700 - 24 * i, String(i + 2));
    });
    expect(tablesOf(await read([sheet]))).toEqual([]);
  });
});

describe('PDF, several pages', () => {
  const long = (number: number, rows: readonly (readonly string[])[]) =>
    page().grid(xs, ys, rows).text(290, 40, `- ${number} -`, 10);

  it('makes one table of a table that runs on, and drops its repeated head', async () => {
    const document = await read([
      long(1, [head, ...body]),
      long(2, [head, ...body.map(([n, a, b]) => [`其他${n}`, a!, b!])]),
    ]);
    const [table, ...more] = tablesOf(document);
    expect(more).toEqual([]);
    expect(gridOf(document, table!).map((row) => row[0])).toEqual([
      '科目',
      '教育支出',
      '卫生健康支出',
      '住房保障支出',
      '其他教育支出',
      '其他卫生健康支出',
      '其他住房保障支出',
    ]);
    expect(table!.cells.at(-1)!.page).toBe(2);
    expect(document.text).not.toContain('- 2 -');
  });

  it('joins a row that is broken over two pages', async () => {
    const edges = [60, 120, 232, 330];
    const first = page()
      .grid(
        edges,
        [700, 680, 650],
        [
          ['编码', '科目', '决算数'],
          ['2080505', '', '446.11'],
        ],
      )
      .text(124, 668, '机关事业单位基本养老')
      .text(124, 654, '保险缴');
    const wide = page()
      .grid(
        edges,
        [700, 680, 650],
        [
          ['编码', '科目', '决算数'],
          ['2080505', '', '446.11'],
        ],
      )
      .text(124, 662, '机关事业单位基本养', 11.5);
    const rest = page()
      .grid(
        edges,
        [800, 780, 760],
        [
          ['', '', ''],
          ['2080506', '职业年金', '225.12'],
        ],
      )
      .text(124, 786, '老保险缴费', 11.5);
    const joined = await read([wide, rest]);
    expect(gridOf(joined, tablesOf(joined)[0]!).slice(1)).toEqual([
      ['2080505', '机关事业单位基本养老保险缴费', '446.11'],
      ['2080506', '职业年金', '225.12'],
    ]);
    const run = joined.runs.find((r) => joined.text.slice(r.start, r.end) === '老保险缴费')!;
    expect(run.page).toBe(2);
    const apart = await read([first, rest]);
    expect(gridOf(apart, tablesOf(apart)[0]!)).toHaveLength(4);
  });

  it('keeps forms printed one a page apart', async () => {
    const form = (name: string, amount: string) =>
      page()
        .text(220, 740, '项目绩效目标表', 16)
        .grid(xs, ys, [
          ['项目名称', name, ''],
          ['预算', amount, ''],
          ['目标', '完成', ''],
          ['得分', '9', ''],
        ]);
    const document = await read([form('甲项目', '10.00'), form('乙项目', '20.00'), form('丙项目', '30.00')]);
    expect(tablesOf(document)).toHaveLength(3);
    expect(textsOf(document)).toEqual(['项目绩效目标表', '项目绩效目标表', '项目绩效目标表']);
  });

  it('never joins a page number to a figure, and joins a paragraph over the break', async () => {
    const line = (n: number) => `本单位第${n}项工作按照年初确定的目标有序推进各项任务都已经如期完成`;
    const first = page();
    for (let i = 0; i < 20; i++) first.text(i === 0 ? 114 : 90, 760 - 34 * i, line(i));
    first.text(90, 80, '支出合计比上年增加');
    first.raw('').text(198, 80, '，收入合计也比上年略微有所增加数额为').text(290, 40, '3', 10);
    const second = page().text(90, 760, '7,331.92万元。').text(290, 40, '4', 10);
    const document = await read([first, second]);
    expect(document.text).toContain('数额为7,331.92万元。');
    expect(document.text).not.toMatch(/37,331|\n3\n|\n4$/);
    const run = document.runs.find((r) => document.text.slice(r.start, r.end).startsWith('7,331.92'))!;
    expect(run.page).toBe(2);
  });

  it('leaves running heads out and titles in', async () => {
    const sheet = (n: number) =>
      page().text(200, 800, '某区某局部门决算公开', 10).text(90, 700, `第${n}页的正文在这里。`);
    const document = await read([sheet(1), sheet(2), sheet(3)]);
    expect(textsOf(document)).toEqual(['第1页的正文在这里。', '第2页的正文在这里。', '第3页的正文在这里。']);
  });
});

describe('PDF, bad input', () => {
  it('names each reason', async () => {
    const whole = pdf([page().text(60, 700, '合计')]);
    const of = (bytes: Uint8Array, limits: Partial<Limits> = {}) =>
      reasonOf(format.extract({ path: 'x.pdf', bytes }, { ...defaultLimits, ...limits }));
    expect(await of(pdf([page().text(60, 700, '合计')], { encrypted: true }))).toBe('encrypted');
    expect(await of(new Uint8Array(Buffer.from('%PDF-1.4\n%%EOF\n\n\n')))).toBe('corrupt');
    expect(await of(whole.slice(0, 120))).toBe('corrupt');
    expect(await of(pdf([page()]))).toBe('no_text');
    expect(await of(pdf([page(), page()]), { maxPages: 1 })).toBe('too_many_pages');
    expect(await of(whole, { maxSeconds: 1e-9 })).toBe('too_slow');
  });

  it('reads a file that lost its trailer', async () => {
    const whole = pdf([page().text(60, 700, '合计')]);
    const cut = Buffer.from(whole).indexOf('xref');
    const document = await format.extract({ path: 'x.pdf', bytes: whole.slice(0, cut) }, defaultLimits);
    expect(document.text).toBe('合计');
  });

  it('leaves the bytes to their owner', async () => {
    const bytes = pdf([page().text(60, 700, '合计')]);
    const before = bytes.slice();
    await format.extract({ path: 'x.pdf', bytes }, defaultLimits);
    expect(bytes).toEqual(before);
  });
});
