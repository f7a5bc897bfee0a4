import { PDFDocument, type PDFPage, rgb } from 'pdf-lib';
import { type Block, layCells, type TableBlock, type TableCell } from '../generator/blocks.ts';
import { plain } from '../generator/words.ts';
import { embedFonts, type Fonts } from './font.ts';
import type { Writing, Written } from './written.ts';

/**
 * A PDF with a text layer as an office prints it: paragraphs broken into lines, page numbers, running heads, tables
 * with all, some or no rules, names wrapped inside cells, heads repeated on every page.
 */
export interface PdfOptions {
  /** Around every cell; along the rows only; under the head only; none at all. */
  readonly rules?: 'full' | 'half' | 'head' | 'none';
  readonly size?: number;
  readonly runningHead?: boolean;
  /** The head of a table on every page that it runs over, not on its first alone. */
  readonly repeatHead?: boolean;
  readonly landscape?: boolean;
  /** Room above and below the text of a cell. */
  readonly room?: number;
  /** Rules as thin filled rectangles, which is how Excel prints them, not as strokes. */
  readonly filled?: boolean;
}
const short = 595.28;
const long = 841.89;
const margin = 56;
const plainLook: Required<PdfOptions> = {
  rules: 'full',
  size: 11,
  runningHead: false,
  repeatHead: true,
  landscape: false,
  room: 3,
  filled: false,
};

interface Pen {
  readonly pdf: PDFDocument;
  readonly width: number;
  readonly height: number;
  readonly fonts: Fonts;
  readonly options: Required<PdfOptions>;
  readonly title: string;
  page: PDFPage;
  y: number;
  number: number;
}

export async function writePdf(writing: Writing, options: PdfOptions = {}): Promise<Written> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(writing.title);
  pdf.setProducer('mingzhang samples');
  pdf.setCreationDate(new Date(0));
  pdf.setModificationDate(new Date(0));
  const fonts = await embedFonts(pdf);
  const look = { ...plainLook, ...options };
  const [width, height] = look.landscape ? [long, short] : [short, long];
  const pen: Pen = {
    pdf,
    width,
    height,
    fonts,
    options: look,
    title: writing.title,
    page: pdf.addPage([width, height]),
    y: height - margin,
    number: 1,
  };
  furnish(pen);
  const pages: number[] = [];
  for (const block of writing.blocks) {
    const at = drawBlock(pen, block);
    pages.push(at);
  }
  return { bytes: await pdf.save(), pages };
}

function newPage(pen: Pen): void {
  pen.page = pen.pdf.addPage([pen.width, pen.height]);
  pen.number++;
  pen.y = pen.height - margin;
  furnish(pen);
}
/** Page number, and the running head some offices print. */
function furnish(pen: Pen): void {
  draw(pen, `— ${pen.number} —`, pen.width / 2 - 16, 30, 9);
  if (pen.options.runningHead) draw(pen, pen.title, margin, pen.height - 34, 8);
}

/** Draws a line of text, the signs that the font lacks with the symbol font. */
function draw(pen: Pen, text: string, x: number, y: number, size: number): void {
  let at = x;
  for (const run of runsOf(pen.fonts, text)) {
    const font = run.main ? pen.fonts.main : pen.fonts.symbol;
    pen.page.drawText(run.text, { x: at, y, size, font, color: rgb(0, 0, 0) });
    at += font.widthOfTextAtSize(run.text, size);
  }
}
/** What an office types where its font has no such sign. */
const typed: Readonly<Record<string, string>> = { '①': '（1）', '②': '（2）', '③': '（3）', '·': '．' };

function runsOf(fonts: Fonts, text: string): { text: string; main: boolean }[] {
  const runs: { text: string; main: boolean }[] = [];
  for (const character of [...text].map((c) => typed[c] ?? c).join('')) {
    const main = fonts.has(character);
    const last = runs.at(-1);
    if (last && last.main === main) last.text += character;
    else runs.push({ text: character, main });
  }
  return runs;
}
const measure = (pen: Pen, text: string, size: number): number =>
  runsOf(pen.fonts, text).reduce(
    (sum, r) => sum + (r.main ? pen.fonts.main : pen.fonts.symbol).widthOfTextAtSize(r.text, size),
    0,
  );

/** Breaks at any Chinese character; a number with its unit may be broken too, as Word does. */
function wrap(pen: Pen, text: string, size: number, room: number, indent = 0): string[] {
  const lines: string[] = [];
  let line = '';
  let used = indent;
  for (const token of text.match(/[\d.,%-]+|[\s\S]/gu) ?? []) {
    const wide = measure(pen, token, size);
    if (used + wide > room && line !== '') {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += token;
    used += wide;
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

function drawBlock(pen: Pen, block: Block): number {
  if (block.kind === 'table') return drawTable(pen, block);
  const size = block.kind === 'heading' ? (block.level === 1 ? 15 : 12) : pen.options.size;
  const indent = block.kind === 'paragraph' ? 2 * size : 0;
  const lines = wrap(pen, plain(block.words), size, pen.width - 2 * margin, indent);
  const step = size * 1.7;
  if (pen.y - step < margin) newPage(pen);
  const at = pen.number;
  lines.forEach((line, i) => {
    if (pen.y - step < margin) newPage(pen);
    pen.y -= step;
    const centre = block.kind === 'heading' && block.level === 1;
    draw(
      pen,
      line,
      centre ? Math.max(margin, (pen.width - measure(pen, line, size)) / 2) : margin + (i === 0 ? indent : 0),
      pen.y,
      size,
    );
  });
  return at;
}

interface Laid {
  readonly cell: TableCell;
  readonly row: number;
  readonly column: number;
  readonly lines: readonly string[];
}
const pad = 3;

function drawTable(pen: Pen, table: TableBlock): number {
  const size = table.columns > 8 ? 6.5 : table.columns > 5 ? 8 : 9;
  const room = pen.width - 2 * margin;
  const sum = table.widths.reduce((a, b) => a + b, 0);
  const edges = [margin];
  for (const x of table.widths) edges.push(edges.at(-1)! + (x / sum) * room);
  const laid: Laid[] = layCells(table).map(({ cell, row, column }) => {
    const inner =
      edges[column + (cell.columnSpan ?? 1)]! - edges[column]! - 2 * pad - (cell.indent ?? 0) * size;
    return { cell, row, column, lines: wrap(pen, plain(cell.words), size, Math.max(size, inner)) };
  });
  const heights = rowHeights(table, laid, size, pen.options.room);
  const titleRoom = 60 + heights.slice(0, table.headRows + 1).reduce((a, b) => a + b, 0);
  if (pen.y - titleRoom < margin) newPage(pen);
  const at = pen.number;
  drawCaption(pen, table);
  drawRows(pen, table, laid, heights, edges, size);
  for (const note of table.notes) {
    if (pen.y - 16 < margin) newPage(pen);
    pen.y -= 14;
    draw(pen, note, margin, pen.y, 9);
  }
  pen.y -= 12;
  return at;
}

/** Cells of one row set its height; a cell over several rows stretches the last of them. */
function rowHeights(table: TableBlock, laid: readonly Laid[], size: number, room: number): number[] {
  const line = size * 1.3;
  const heights = table.rows.map(() => line + 2 * room);
  for (const { cell, row, lines } of laid) {
    if ((cell.rowSpan ?? 1) === 1) heights[row] = Math.max(heights[row]!, lines.length * line + 2 * room);
  }
  for (const { cell, row, lines } of laid) {
    const span = cell.rowSpan ?? 1;
    if (span === 1) continue;
    const have = heights.slice(row, row + span).reduce((a, b) => a + b, 0);
    heights[row + span - 1]! += Math.max(0, lines.length * line + 2 * room - have);
  }
  return heights;
}

function drawCaption(pen: Pen, table: TableBlock): void {
  pen.y -= 22;
  draw(pen, table.name, Math.max(margin, (pen.width - measure(pen, table.name, 13)) / 2), pen.y, 13);
  if (table.number) {
    pen.y -= 14;
    draw(pen, table.number, pen.width - margin - measure(pen, table.number, 9), pen.y, 9);
  }
  pen.y -= 14;
  table.caption.forEach((text, i) => {
    const wide = measure(pen, text, 9);
    const end = pen.width - margin - wide;
    const first = i === 0 && table.caption.length > 1;
    const middle = i > 0 && i < table.caption.length - 1;
    draw(pen, text, first ? margin : middle ? (pen.width - wide) / 2 : end, pen.y, 9);
  });
  pen.y -= 5;
}

/** Rows joined by a cell over several of them stay on one page. */
function drawRows(
  pen: Pen,
  table: TableBlock,
  laid: readonly Laid[],
  heights: readonly number[],
  edges: readonly number[],
  size: number,
): void {
  const byRow = new Map<number, Laid[]>();
  for (const cell of laid) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  const one = (row: number) => {
    const top = pen.y;
    for (const cell of byRow.get(row) ?? [])
      drawCell(pen, cell, edges, top, heights, size, row < table.headRows);
    pen.y -= heights[row]!;
  };
  for (let row = 0; row < table.rows.length; row++) {
    const joined = Math.max(
      1,
      ...(byRow.get(row) ?? []).map((c) => (row < table.headRows ? table.headRows : (c.cell.rowSpan ?? 1))),
    );
    const need = heights.slice(row, row + joined).reduce((a, b) => a + b, 0);
    if (pen.y - Math.min(need, pen.height / 2) < margin && row >= table.headRows) {
      newPage(pen);
      for (let h = 0; pen.options.repeatHead && h < table.headRows; h++) one(h);
    }
    one(row);
  }
}

function drawCell(
  pen: Pen,
  laid: Laid,
  edges: readonly number[],
  top: number,
  heights: readonly number[],
  size: number,
  head: boolean,
): void {
  const { cell, row, column, lines } = laid;
  const left = edges[column]!;
  const right = edges[column + (cell.columnSpan ?? 1)]!;
  const tall = heights.slice(row, row + (cell.rowSpan ?? 1)).reduce((a, b) => a + b, 0);
  const rules = pen.options.rules;
  if (rules === 'full' || rules === 'half' || (rules === 'head' && head)) {
    for (const y of [top, top - tall]) rule(pen, left, y, right, y);
    if (rules === 'full') for (const x of [left, right]) rule(pen, x, top, x, top - tall);
  }
  const line = size * 1.3;
  let y = top - (tall - lines.length * line) / 2 - size;
  for (const text of lines) {
    const wide = measure(pen, text, size);
    const align = cell.align ?? 'left';
    const x =
      align === 'right'
        ? right - pad - wide
        : align === 'center'
          ? (left + right - wide) / 2
          : left + pad + (cell.indent ?? 0) * size;
    if (text !== '') draw(pen, text, x, y, size);
    y -= line;
  }
}

const thick = 0.5;
function rule({ page, options }: Pen, x0: number, y0: number, x1: number, y1: number): void {
  if (options.filled)
    page.drawRectangle({
      x: x0 - thick / 2,
      y: y1 - thick / 2,
      width: x1 - x0 + thick,
      height: y0 - y1 + thick,
      color: rgb(0, 0, 0),
    });
  else
    page.drawLine({
      start: { x: x0, y: y0 },
      end: { x: x1, y: y1 },
      thickness: thick,
      color: rgb(0, 0, 0),
    });
}
