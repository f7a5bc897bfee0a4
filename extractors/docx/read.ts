import mammoth from 'mammoth';
import { DocumentError, type Limits } from '../../schema/index.ts';
import { DocumentBuilder } from '../builder.ts';
import type { Extraction, Input } from '../format.ts';
import { appendBlocks } from '../html/blocks.ts';
import { firstOf, parsePage } from '../html/dom.ts';
import { guardZip, inflateWithin, type ZipEntry } from '../zip.ts';
import { outlineStyle, prepare } from './prepare.ts';
import { repack } from './repack.ts';

const levels = [1, 2, 3, 4, 5, 6];

/** Headings by outline level, and by the names that Chinese Word and WPS give their styles; the rest by mammoth's map. */
const styles = [
  ...levels.map((level) => `p.${outlineStyle(level)} => h${level}:fresh`),
  ...[7, 8, 9].map((level) => `p.${outlineStyle(level)} => h6:fresh`),
  ...levels.flatMap((level) => [
    `p[style-name='标题 ${level}'] => h${level}:fresh`,
    `p[style-name='标题${level}'] => h${level}:fresh`,
  ]),
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
];

/**
 * Word documents: paragraphs with their list numbers, headings by style or outline level, tables with merged and
 * nested cells.
 *
 * A paragraph of style `标题 1` that says `部门职责`, first of a Chinese list, gives a heading `一、部门职责` of level 1.
 */
export async function readDocx({ path, bytes }: Input, limits: Limits): Promise<Extraction> {
  const entries = guardZip(path, bytes, limits);
  const root = parsePage(path, await toHtml(path, prepared(path, bytes, entries)));
  const builder = new DocumentBuilder();
  appendBlocks(builder, firstOf(root, (element) => element.name === 'body') ?? root, { furniture: false });
  const extraction = builder.build();
  if (extraction.blocks.length === 0) throw new DocumentError('no_text', path);
  return extraction;
}

function prepared(path: string, bytes: Uint8Array, entries: readonly ZipEntry[]): Buffer {
  const part = (pattern: RegExp): [string, string] | null => {
    const entry = entries.find(({ name }) => pattern.test(name));
    return entry ? [entry.name, new TextDecoder().decode(inflateWithin(path, bytes, entry))] : null;
  };
  const document = part(/^\/?word\/document\d*\.xml$/i);
  if (document === null) throw new DocumentError('corrupt', path, '没有正文部分');
  const [name, xml] = document;
  const changed = prepare(
    xml,
    part(/^\/?word\/styles\d*\.xml$/i)?.[1] ?? null,
    part(/^\/?word\/numbering\d*\.xml$/i)?.[1] ?? null,
  );
  return repack(path, bytes, entries, new Map([[name, changed]]));
}

async function toHtml(path: string, buffer: Buffer): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer },
      { styleMap: styles, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    );
    return value;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new DocumentError('corrupt', path, message, { cause: error });
  }
}
