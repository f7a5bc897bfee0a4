/** Writers of disclosures, one file a format. For samples and tests only; nothing of the program imports them. */
export { writeDocx } from './docx.ts';
export { type HtmlOptions, writeHtml } from './html.ts';
export { type PdfOptions, writePdf } from './pdf.ts';
export { type TextEncoding, writeText } from './txt.ts';
export type { Writing, Written } from './written.ts';
export { writeXlsx, type XlsxOptions } from './xlsx.ts';
