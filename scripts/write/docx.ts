import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Block, TableBlock } from '../generator/blocks.ts';
import { plain } from '../generator/words.ts';
import type { Writing, Written } from './written.ts';

/** A Word file: headings by style, paragraphs, tables with merged cells and a head that is repeated on every page. */
const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

export async function writeDocx(writing: Writing): Promise<Written> {
  const children = writing.blocks.flatMap(blockDocx);
  const document = new Document({
    title: writing.title,
    creator: 'mingzhang samples',
    sections: [{ children }],
  });
  return { bytes: new Uint8Array(await Packer.toBuffer(document)) };
}

function blockDocx(block: Block): (Paragraph | Table)[] {
  if (block.kind === 'table') return tableDocx(block);
  const text = plain(block.words);
  if (block.kind === 'heading')
    return [new Paragraph({ text, heading: levels[block.level - 1] ?? HeadingLevel.HEADING_3 })];
  return [new Paragraph({ children: [new TextRun(text)], indent: { firstLine: 480 } })];
}

const alignments = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
} as const;
function tableDocx(table: TableBlock): (Paragraph | Table)[] {
  const sum = table.widths.reduce((a, b) => a + b, 0);
  const rows = table.rows.map(
    (cells, row) =>
      new TableRow({
        tableHeader: row < table.headRows,
        children: cells.map(
          (cell) =>
            new TableCell({
              columnSpan: cell.columnSpan ?? 1,
              rowSpan: cell.rowSpan ?? 1,
              verticalAlign: VerticalAlign.CENTER,
              children: [
                new Paragraph({
                  text: plain(cell.words),
                  alignment: alignments[cell.align ?? 'left'],
                  indent: { left: 200 * (cell.indent ?? 0) },
                }),
              ],
            }),
        ),
      }),
  );
  return [
    new Paragraph({
      children: [new TextRun({ text: table.name, bold: true })],
      alignment: AlignmentType.CENTER,
    }),
    ...(table.number ? [new Paragraph({ text: table.number, alignment: AlignmentType.RIGHT })] : []),
    new Paragraph({ text: table.caption.join('　　') }),
    new Table({
      rows,
      width: { size: 100, type: WidthType.PERCENTAGE },
      columnWidths: table.widths.map((x) => Math.round((x / sum) * 9000)),
    }),
    ...table.notes.map((n) => new Paragraph({ text: n })),
  ];
}
