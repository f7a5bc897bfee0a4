import {
  degrees,
  PDFDocument,
  type PDFFont,
  PDFName,
  PDFNumber,
  type PDFPage,
  rgb,
  StandardFonts,
} from 'pdf-lib';
import type { Box } from '../../../schema/index.ts';
import type { Mark, PageMarks, TableOnPage } from './marks.ts';
import { placed, placedBox, type Sheet } from './place.ts';

/**
 * Draws marks on a copy of a PDF: cells in blue (orange where the kind of the table is unknown), the rows numbered at the
 * left, figures that became rows in green with their number in the legend, other amounts in red. A page says numbers and
 * names of kinds only: those need no Chinese font.
 */
const colours = {
  known: rgb(0.1, 0.35, 0.9),
  unknown: rgb(0.95, 0.5, 0),
  figure: rgb(0, 0.6, 0.2),
  missed: rgb(0.9, 0, 0),
};
const size = 6;

export async function draw(bytes: Uint8Array, marks: readonly PageMarks[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const pages = pdf.getPages();
  for (const { page: number, tables, figures } of marks) {
    const page = pages[number - 1];
    if (!page) continue;
    const pen = new Pen(page, font);
    for (const table of tables) drawTable(pen, table);
    for (const figure of figures) drawFigure(pen, figure);
  }
  return pdf.save();
}

class Pen {
  readonly #page: PDFPage;
  readonly #font: PDFFont;
  readonly #sheet: Sheet;

  constructor(page: PDFPage, font: PDFFont) {
    this.#page = page;
    this.#font = font;
    this.#sheet = sheetOf(page);
  }

  box(box: Box, colour: ReturnType<typeof rgb>, fill: number, border: number): void {
    const { unit } = this.#sheet;
    this.#page.drawRectangle({
      ...placedBox(this.#sheet, box),
      color: colour,
      opacity: fill,
      borderColor: colour,
      borderWidth: border / unit,
      borderOpacity: border > 0 ? 0.8 : 0,
    });
  }

  /** With its right end at `x` when `align` says so; `y` is its foot. */
  text(text: string, x: number, y: number, colour: ReturnType<typeof rgb>, align: 'left' | 'right' = 'left') {
    const { unit, rotation } = this.#sheet;
    const width = this.#font.widthOfTextAtSize(text, size);
    this.#page.drawText(text, {
      ...placed(this.#sheet, align === 'right' ? x - width : x, y),
      size: size / unit,
      font: this.#font,
      color: colour,
      rotate: degrees(rotation),
    });
  }
}

function drawTable(pen: Pen, { number, given, cells }: TableOnPage): void {
  const colour = given.kind === null ? colours.unknown : colours.known;
  for (const { box } of cells) pen.box(box, colour, 0, 0.6);
  const left = Math.min(...cells.map((c) => c.box[0]));
  const top = Math.min(...cells.map((c) => c.box[1]));
  if (cells.length === 0) return;
  pen.text(
    `T${number} ${given.kind ?? '?'} ${given.table.rows}x${given.table.columns}`,
    left,
    top - 2,
    colour,
  );
  const said = new Set<number>();
  for (const { box, row } of cells) {
    if (said.has(row)) continue;
    said.add(row);
    pen.text(`${row}`, left - 2, (box[1] + Math.min(box[3], box[1] + 12)) / 2 + size / 3, colour, 'right');
  }
}

function drawFigure(pen: Pen, { box, said }: Mark): void {
  const colour = said ? colours.figure : colours.missed;
  pen.box(box, colour, 0.22, 0);
  if (said) pen.text(`${said.number}`, box[0] - 1, box[1] + size * 0.6, colour, 'right');
}

/** What a viewer shows of a page: its CropBox within its MediaBox, as pdf.js has it. */
function sheetOf(page: PDFPage): Sheet {
  const media = page.getMediaBox();
  const crop = page.getCropBox();
  const left = Math.max(media.x, crop.x);
  const bottom = Math.max(media.y, crop.y);
  const right = Math.min(media.x + media.width, crop.x + crop.width);
  const top = Math.min(media.y + media.height, crop.y + crop.height);
  const cut = right > left && top > bottom;
  const unit = page.node.get(PDFName.of('UserUnit'));
  return {
    view: cut
      ? [left, bottom, right, top]
      : [media.x, media.y, media.x + media.width, media.y + media.height],
    rotation: ((page.getRotation().angle % 360) + 360) % 360,
    unit: unit instanceof PDFNumber && unit.asNumber() > 0 ? unit.asNumber() : 1,
  };
}
