import { type BookType, type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { inflateWithin, zipEntries } from '../../extractors/zip.ts';
import { documentOf, failureOf, shown } from '../support/documents.ts';
import { zip } from '../support/zip.ts';

type Sheets = Readonly<Record<string, WorkSheet>>;

function workbook(sheets: Sheets, bookType: BookType = 'xlsx', hidden: readonly string[] = []): Uint8Array {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  book.Workbook = {
    Sheets: book.SheetNames.map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })),
  };
  return new Uint8Array(write(book, { type: 'buffer', bookType, cellStyles: true }) as Buffer);
}

const sheet = (rows: unknown[][], merges: readonly string[] = []): WorkSheet => ({
  ...utils.aoa_to_sheet(rows),
  '!merges': merges.map((range) => utils.decode_range(range)),
});

const statement = () =>
  sheet(
    [
      ['收入支出决算总表'],
      ['', '', '公开01表'],
      ['部门：甲局', '', '金额单位：万元'],
      ['项目', '预算数', '决算数'],
      ['', '年初预算', '决算'],
      ['一、财政拨款收入', 12, 12.3],
      ['合计', 12, 12.3],
      ['注：本表反映部门本年度的总收支。'],
    ],
    ['A1:C1', 'A4:A5', 'A8:C8'],
  );
const statementShown = [
  '2 收入支出决算总表',
  '公开01表',
  '部门：甲局',
  '金额单位：万元',
  '[项目|预算数|决算数][年初预算|决算][一、财政拨款收入|12|12.3][合计|12|12.3]',
  '注：本表反映部门本年度的总收支。',
];

describe('工作簿', () => {
  it.each(['xlsx', 'xls', 'biff8', 'xlsb', 'xlml'] as BookType[])(
    '%s：题名在表外，合并单元格成跨度',
    async (bookType) => {
      const document = await documentOf('表', workbook({ '1.收支总表': statement() }, bookType));
      expect(shown(document)).toEqual(['1 1.收支总表', ...statementShown]);
      const table = document.blocks.find((block) => block.kind === 'table')!;
      expect(table).toMatchObject({ name: '1.收支总表', rows: 4, columns: 3 });
      if (table.kind === 'table') expect(table.cells[0]).toMatchObject({ rowSpan: 2, columnSpan: 1 });
    },
  );

  it('没人起过的表名不是标题，与题名相同的表名不重复', async () => {
    expect(shown(await documentOf('表', workbook({ Sheet1: statement() })))).toEqual(statementShown);
    expect(shown(await documentOf('表', workbook({ 收入支出决算总表: statement() })))).toEqual(
      statementShown,
    );
  });

  it('一张工作表上几张表', async () => {
    const rows = [
      ['收入决算表'],
      ['项目', '金额'],
      ['合计', 1],
      [],
      ['支出决算表'],
      ['项目', '金额'],
      ['合计', 2],
    ];
    expect(shown(await documentOf('表', workbook({ Sheet1: sheet(rows) })))).toEqual([
      '2 收入决算表',
      '[项目|金额][合计|1]',
      '2 支出决算表',
      '[项目|金额][合计|2]',
    ]);
  });

  it('表头不会被当成题名', async () => {
    const rows = [
      ['甲局部门预算公开'],
      ['编制单位', '甲局', '单位：万元'],
      ['', '2023年', '2024年'],
      ['项目', '预算数', '预算数'],
      ['其中：基本支出', 1, 2],
      ['注：1.本表为全口径'],
      ['2.四舍五入'],
    ];
    expect(shown(await documentOf('表', workbook({ Sheet1: sheet(rows, ['A6:C6', 'A7:C7']) })))).toEqual([
      '甲局部门预算公开',
      '编制单位',
      '甲局',
      '单位：万元',
      '[|2023年|2024年][项目|预算数|预算数][其中：基本支出|1|2]',
      '注：1.本表为全口径',
      '2.四舍五入',
    ]);
    const head = [
      ['项目', '预算数'],
      ['', '合计', '基本支出'],
      ['合计', 3, 1],
    ];
    expect(shown(await documentOf('表', workbook({ Sheet1: sheet(head, ['B1:C1']) })))).toEqual([
      '[项目|预算数][|合计|基本支出][合计|3|1]',
    ]);
  });

  it('表中间的空行不断开表', async () => {
    const rows = [['项目', '金额'], ['基本支出', 1], [], ['项目支出', 2]];
    expect(shown(await documentOf('表', workbook({ Sheet1: sheet(rows) })))).toEqual([
      '[项目|金额][基本支出|1][项目支出|2]',
    ]);
  });

  it('只有文字的工作表是段落，一个格里几行就是几段', async () => {
    const rows = [
      ['编制说明'],
      [`一、${'收入情况说明文字'.repeat(5)}。\n二、${'支出情况说明文字'.repeat(5)}。`],
    ];
    expect(shown(await documentOf('表', workbook({ 说明: sheet(rows) })))).toEqual([
      '1 说明',
      '编制说明',
      `一、${'收入情况说明文字'.repeat(5)}。`,
      `二、${'支出情况说明文字'.repeat(5)}。`,
    ]);
  });

  it('隐藏的工作表标明隐藏，隐藏的行列不进表并且说一声', async () => {
    const hiddenParts = sheet([
      ['项目', '编码', '金额'],
      ['基本支出', 'x1', 1],
      ['测算行', 'x2', 9],
      ['合计', 'x3', 1],
    ]);
    hiddenParts['!rows'] = [{}, {}, { hidden: true }, {}];
    hiddenParts['!cols'] = [{}, { hidden: true }, {}];
    const document = await documentOf(
      '表',
      workbook({ 支出: hiddenParts, 底稿: statement() }, 'xlsx', ['底稿']),
    );
    expect(shown(document).slice(0, 2)).toEqual(['1 支出', '[项目|金额][基本支出|1][合计|1]']);
    expect(document.blocks.map((block) => block.kind === 'table' && block.hidden === true)).toEqual([
      false,
      false,
      true,
    ]);
    expect(document.warnings).toEqual([
      '工作表“支出”：有 6 个单元格在隐藏的行或列中，未读入表格',
      '工作表“底稿”是隐藏的',
    ]);
  });

  it('折行的名称和缩进', async () => {
    const rows = [
      ['项目', '金额'],
      ['机关事业单位基本养老\n保险缴费支出', 1],
      ['　　基本工资', 2],
    ];
    const document = await documentOf('表', workbook({ Sheet1: sheet(rows) }));
    expect(shown(document)).toEqual(['[项目|金额][机关事业单位基本养老保险缴费支出|1][基本工资|2]']);
    const table = document.blocks[0]!;
    expect(table.kind === 'table' && table.cells[4]).toMatchObject({ indent: 2 });
  });

  it('空工作簿', async () => {
    expect((await failureOf('空.xlsx', workbook({ Sheet1: sheet([[]]) }))).reason).toBe('no_text');
  });

  it('声称有一百万行的小工作表只读它印着的格子', async () => {
    const small = workbook({ Sheet1: statement() });
    const members = zipEntries(small)!.map((entry) => ({
      name: entry.name,
      data: Buffer.from(inflateWithin('表', small, entry))
        .toString()
        .replace(/<dimension ref="[^"]*"/, '<dimension ref="A1:XFD1048576"')
        .replace(/<mergeCells count="\d+">/, '<mergeCells count="4"><mergeCell ref="A9:XFD1048576"/>'),
    }));
    expect(members.some((member) => member.data.includes('A9:XFD1048576'))).toBe(true);
    expect(shown(await documentOf('表', zip(members)))).toEqual(statementShown);
  });
});

describe('单元格显示什么就是什么', () => {
  const textOf = async (cell: CellObject) => {
    const rows = sheet([
      ['项目', '金额'],
      ['合计', 0],
    ]);
    rows.B2 = cell;
    const document = await documentOf('表', workbook({ Sheet1: rows }));
    const table = document.blocks[0]!;
    if (table.kind !== 'table') throw new Error('不是表格');
    const last = table.cells.at(-1)!;
    return {
      text: last.column === 1 ? document.text.slice(last.start, last.end) : '',
      warnings: document.warnings,
    };
  };

  it.each([
    [1234567.891, '#,##0.00', '1,234,567.89'],
    [1234567.891, '#,##0.00,', '1,234.57'],
    [123456789, '0!.0000', '12345.6789'],
    [123456789, '0!.0,', '12345.7'],
    [123456789, '0\\.0,"万元"', '12345.7万元'],
    [-123456789, '0!.0000', '-12345.6789'],
    [5, '0!.0000', '0.0005'],
    [0.9837, '0.00%', '98.37%'],
    [-12.3, '#,##0.00_);(#,##0.00)', '(12.30)'],
    [0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '-'],
    [0, '[=0]"";General', ''],
    [45292, 'yyyy"年"m"月"d"日"', '2024年1月1日'],
    [12, '[DBNum1][$-804]General', '12'],
    [0.1 + 0.2, 'General', '0.3'],
    [123456789.13, 'General', '123456789.13'],
    [1e12 + 0.5, 'General', '1000000000000.5'],
    [2080505, '0', '2080505'],
  ])('%d 按 %s 是 %s', async (v, z, text) => {
    expect((await textOf({ t: 'n', v, z })).text).toBe(text);
  });

  it('只用红色表示的负数补上负号，并且说一声', async () => {
    expect(await textOf({ t: 'n', v: -12.3, z: '0.00;[Red]0.00' })).toEqual({
      text: '-12.30',
      warnings: ['工作表“Sheet1”：有负数只以颜色表示，已补负号'],
    });
  });

  it('公式取保存的结果，错误照写', async () => {
    expect((await textOf({ t: 'n', v: 12.3, f: 'SUM(B3:B9)' })).text).toBe('12.3');
    expect((await textOf({ t: 'e', v: 0x17 })).text).toBe('#REF!');
  });

  it('文字里的数字不动', async () => {
    expect((await textOf({ t: 's', v: '0050' })).text).toBe('0050');
  });
});
