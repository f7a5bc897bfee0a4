import { describe, expect, it } from 'vitest';
import { numeral } from '../../extractors/docx/numbering.ts';
import { documentOf, failureOf, shown } from '../support/documents.ts';
import { cell, paragraph, row, table, word } from '../support/word.ts';
import { zip } from '../support/zip.ts';

const styles = {
  name: 'word/styles.xml',
  data: `<w:styles NAMES><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="a"><w:name w:val="一级标题"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`,
};
const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = {
  name: 'word/numbering.xml',
  data: `<w:numbering NAMES><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="a"/>')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`,
};
const listed = (text: string, id: number, index: number) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${id}"/></w:numPr>`);
const read = async (body: string) => shown(await documentOf('文.docx', word(body, [styles, numbering])));

describe('Word 文档', () => {
  it('标题来自样式和大纲级别', async () => {
    expect(
      await read(
        paragraph('部门概况', '<w:pStyle w:val="1"/>') +
          paragraph('收入', '<w:outlineLvl w:val="2"/>') +
          paragraph('收入总计12.30万元。'),
      ),
    ).toEqual(['1 部门概况', '3 收入', '收入总计12.30万元。']);
  });

  it('自动编号读进文字', async () => {
    expect(
      await read(
        paragraph('部门职责', '<w:pStyle w:val="a"/>') +
          listed('主要职能', 1, 1) +
          listed('机构设置', 1, 1) +
          listed('5万元以上的项目', 1, 2) +
          listed('其他项目', 1, 2) +
          paragraph('收支情况', '<w:pStyle w:val="a"/>') +
          listed('收入', 1, 1) +
          listed('圆点', 2, 0) +
          listed('重新编号', 3, 2),
      ),
    ).toEqual([
      '1 一、部门职责',
      '（一）主要职能',
      '（二）机构设置',
      '1. 5万元以上的项目',
      '2. 其他项目',
      '1 二、收支情况',
      '（一）收入',
      '圆点',
      '1. 重新编号',
    ]);
  });

  it('编号的各种写法', () => {
    expect([1, 10, 11, 20, 21, 99, 105, 110, 1001].map((n) => numeral(n, 'chineseCountingThousand'))).toEqual([
      '一', '十', '十一', '二十', '二十一', '九十九', '一百零五', '一百一十', '一千零一',
    ]); // biome-ignore format: one line
    expect(numeral(3, 'decimalEnclosedCircle')).toBe('③');
    expect(numeral(4, 'upperRoman')).toBe('IV');
    expect(numeral(28, 'lowerLetter')).toBe('bb');
    expect(numeral(7, 'decimal')).toBe('7');
  });

  it('隐藏和删除的文字不读，插入的读', async () => {
    const body = `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:t>收入12.30</w:t></w:r>
      <w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:ins><w:r><w:t>万元</w:t></w:r></w:ins></w:p>`;
    expect(await read(body)).toEqual(['收入12.30万元']);
  });

  it('合并单元格和嵌套表格', async () => {
    const document = await documentOf(
      '表.docx',
      word(
        paragraph('收入支出决算表') +
          table(
            row(cell('项目', '<w:vMerge w:val="restart"/>'), cell('预算数', '<w:gridSpan w:val="2"/>')),
            row(cell('', '<w:vMerge/>'), cell('基本支出'), cell('项目支出')),
            row(
              cell('机关运行经费合计'),
              cell('1,234.50'),
              cell(paragraph('见右') + table(row(cell('甲'), cell('2.00'))) + paragraph('')),
            ),
          ),
      ),
    );
    expect(shown(document)).toEqual([
      '收入支出决算表',
      '[项目|预算数][基本支出|项目支出][机关运行经费合计|1,234.50|见右]',
      '[甲|2.00]',
    ]);
    const block = document.blocks[1]!;
    if (block.kind !== 'table') throw new Error('不是表格');
    expect(block.cells[0]).toMatchObject({ rowSpan: 2, columnSpan: 1 });
    expect(block.cells[1]).toMatchObject({ rowSpan: 1, columnSpan: 2 });
    expect(block.cells[2]).toMatchObject({ row: 1, column: 1 });
  });

  it('单元格里的缩进', async () => {
    const indented = paragraph('基本工资', '<w:ind w:firstLineChars="200" w:firstLine="420"/>');
    const document = await documentOf(
      '表.docx',
      word(table(row(cell('项目'), cell('金额')), row(cell(indented), cell('1.00')))),
    );
    expect(shown(document)).toEqual(['[项目|金额][基本工资|1.00]']);
    const block = document.blocks[0]!;
    expect(block.kind === 'table' && block.cells[2]).toMatchObject({ indent: 2 });
  });

  it('没有文字、正文损坏', async () => {
    expect((await failureOf('空.docx', word('<w:p/>'))).reason).toBe('no_text');
    expect((await failureOf('坏.docx', zip([{ name: 'word/document.xml', data: 'xx' }]))).reason).toBe(
      'corrupt',
    );
  });
});
