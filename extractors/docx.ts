import mammoth from 'mammoth';
import { DocumentError, type Limits } from '../schema/index.ts';
import { DocumentBuilder } from './builder.ts';
import type { Extraction, Format, Input } from './format.ts';
import { appendBlocks } from './html/blocks.ts';
import { firstOf, parsePage } from './html/dom.ts';
import { kindOf } from './sniff.ts';
import { guardZip } from './zip.ts';

/**
 * Word documents: paragraphs, headings by their style, tables with merged and nested cells.
 *
 * A paragraph of style `标题 1` that says `一、部门职责` gives a heading of level 1.
 */
export const docx: Format = {
  name: 'docx',
  title: 'Word 文档（docx）',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  sniff: (bytes) => kindOf(bytes).kind === 'docx',
  extract: readDocx,
};

/** Headings by the names that Chinese and English Word and WPS give them; the rest by mammoth's own map. */
const styles = [
  ...[1, 2, 3, 4, 5, 6].flatMap((level) => [
    `p[style-name='标题 ${level}'] => h${level}:fresh`,
    `p[style-name='标题${level}'] => h${level}:fresh`,
  ]),
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
];

async function readDocx({ path, bytes }: Input, limits: Limits): Promise<Extraction> {
  guardZip(path, bytes, limits);
  const markup = await toHtml(path, bytes);
  const root = parsePage(path, markup);
  const builder = new DocumentBuilder();
  appendBlocks(builder, firstOf(root, (element) => element.name === 'body') ?? root, { furniture: false });
  const extraction = builder.build();
  if (extraction.blocks.length === 0) throw new DocumentError('no_text', path);
  return extraction;
}

async function toHtml(path: string, bytes: Uint8Array): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) },
      { styleMap: styles, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    );
    return value;
  } catch (error) {
    throw new DocumentError('corrupt', path, error instanceof Error ? error.message : String(error), {
      cause: error,
    });
  }
}
