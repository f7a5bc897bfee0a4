/**
 * Writes small PDFs: what tests of the PDF reader are made of. Chinese text is written in a font that is not embedded
 * and named by a predefined CMap (UniGB-UCS2-H), so reading it needs the CMaps that come with pdf.js.
 *
 * `pdf([page().text(72, 720, '收入合计').text(300, 720, '1,234.56').rule(70, 715, 520, 715)])` gives the bytes of one
 * page; coordinates are points from the bottom left, as PDF has them.
 */
export interface PdfOptions {
  /** Asks for a password that nobody knows. */
  readonly encrypted?: boolean;
}

export class PdfPage {
  readonly width: number;
  readonly height: number;
  readonly rotate: number;
  #content: string[] = [];

  constructor(width = 595, height = 842, rotate = 0) {
    this.width = width;
    this.height = height;
    this.rotate = rotate;
  }

  /** `turn` is the matrix [a, b, c, d] of the text; the default runs to the right. */
  text(x: number, y: number, text: string, size = 12, turn: readonly number[] = [1, 0, 0, 1]): this {
    return this.raw(`BT /F ${size} Tf ${turn.join(' ')} ${x} ${y} Tm <${hex(text)}> Tj ET`);
  }

  /** Text whose pieces are moved by kerns, in thousandths, as typesetters write it. */
  kerned(x: number, y: number, pieces: readonly (string | number)[], size = 12): this {
    const shown = pieces.map((piece) => (typeof piece === 'number' ? piece : `<${hex(piece)}>`)).join(' ');
    return this.raw(`BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm [${shown}] TJ ET`);
  }

  rule(x0: number, y0: number, x1: number, y1: number): this {
    return this.raw(`${x0} ${y0} m ${x1} ${y1} l S`);
  }

  /** A ruled grid with a cell for each text; `xs` from the left, `ys` from the top, texts by row. */
  grid(xs: readonly number[], ys: readonly number[], rows: readonly (readonly string[])[], size = 10): this {
    for (const y of ys) this.rule(xs[0]!, y, xs.at(-1)!, y);
    for (const x of xs) this.rule(x, ys[0]!, x, ys.at(-1)!);
    return this.rows(xs, ys, rows, size);
  }

  rows(xs: readonly number[], ys: readonly number[], rows: readonly (readonly string[])[], size = 10): this {
    rows.forEach((row, r) => {
      row.forEach((text, c) => {
        if (text === '') return;
        const right = /^[-\d.,%]+$/.test(text);
        const x = right ? xs[c + 1]! - 4 - widthOf(text) * size : xs[c]! + 4;
        this.text(x, (ys[r]! + ys[r + 1]!) / 2 - size * 0.36, text, size);
      });
    });
    return this;
  }

  raw(operators: string): this {
    this.#content.push(operators);
    return this;
  }

  get content(): string {
    return this.#content.join('\n');
  }
}

export const page = (width?: number, height?: number, rotate?: number) => new PdfPage(width, height, rotate);

/** Ems; ASCII is set half as wide as Han. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, c) => sum + (c.charCodeAt(0) < 0x7f ? 0.5 : 1), 0);

const hex = (text: string) => [...text].map((c) => c.charCodeAt(0).toString(16).padStart(4, '0')).join('');

export function pdf(pages: readonly PdfPage[], options: PdfOptions = {}): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${6 + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500 814 939 500] /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 6 /FontBBox [0 -140 1000 860] /ItalicAngle 0 /Ascent 860 /Descent -140 /CapHeight 700 /StemV 80 >>',
  ];
  pages.forEach((each, i) => {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${each.width} ${each.height}] /Rotate ${each.rotate} /Resources << /Font << /F 3 0 R >> >> /Contents ${7 + 2 * i} 0 R >>`,
      `<< /Length ${each.content.length} >>\nstream\n${each.content}\nendstream`,
    );
  });
  if (options.encrypted)
    objects.push(`<< /Filter /Standard /V 1 /R 2 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> /P -4 >>`);
  return assemble(objects, options);
}

function assemble(objects: readonly string[], options: PdfOptions): Uint8Array {
  let text = '%PDF-1.4\n';
  const offsets: number[] = [];
  objects.forEach((object, i) => {
    offsets.push(text.length);
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) text += `${String(offset).padStart(10, '0')} 00000 n \n`;
  const encrypt = options.encrypted ? ` /Encrypt ${objects.length} 0 R` : '';
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]${encrypt} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
