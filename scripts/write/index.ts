import { writeDocx } from './docx.ts';
import { writeHtml } from './html.ts';
import { type Look, plainLook } from './look.ts';
import { type PdfOptions, writePdf } from './pdf.ts';
import { writeText } from './txt.ts';
import type { Writing } from './written.ts';
import { writeXlsx } from './xlsx.ts';

/** Writers of disclosures, one file a format. For samples and tests only; nothing of the program imports them. */
export { writeDocx } from './docx.ts';
export { type HtmlOptions, writeHtml } from './html.ts';
export { drawLook, type Look } from './look.ts';
export { type PdfOptions, writePdf } from './pdf.ts';
export { type TextEncoding, writeText } from './txt.ts';
export type { Writing, Written } from './written.ts';
export { writeXlsx, type XlsxOptions } from './xlsx.ts';

export const fileFormats = [
  'txt',
  'html',
  'gbk-html',
  'pdf',
  'half-ruled-pdf',
  'head-ruled-pdf',
  'unruled-pdf',
  'docx',
  'xlsx',
  'xls',
] as const;
export type FileFormat = (typeof fileFormats)[number];

/** The bytes of a disclosure in a format; `text` is what a plain text file of it holds (noise and all). */
export async function writeAs(
  format: FileFormat,
  writing: Writing,
  text: string,
  look: Look = plainLook,
): Promise<Uint8Array> {
  const pdf = async (rules: NonNullable<PdfOptions['rules']>) =>
    (await writePdf(writing, { ...look.pdf, rules })).bytes;
  switch (format) {
    case 'txt':
      return writeText(text);
    case 'html':
      return writeHtml(writing, { pasted: true, ...look.html }).bytes;
    case 'gbk-html':
      return writeHtml(writing, { ...look.html, encoding: 'gbk' }).bytes;
    case 'pdf':
      return pdf('full');
    case 'half-ruled-pdf':
      return pdf('half');
    case 'head-ruled-pdf':
      return pdf('head');
    case 'unruled-pdf':
      return pdf('none');
    case 'docx':
      return (await writeDocx(writing)).bytes;
    case 'xlsx':
      return writeXlsx(writing, look.xlsx).bytes;
    case 'xls':
      return writeXlsx(writing, { ...look.xlsx, bookType: 'biff8' }).bytes;
  }
}
