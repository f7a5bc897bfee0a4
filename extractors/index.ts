import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { type Document, DocumentError, defaultLimits, type Limits } from '../schema/index.ts';
import { docx } from './docx/index.ts';
import type { Format, Input } from './format.ts';
import { html } from './html/index.ts';
import { ofd } from './ofd/index.ts';
import { pdf } from './pdf/index.ts';
import { readInput, tooLarge } from './read.ts';
import { kindOf } from './sniff.ts';
import { looksLikeDisclosure } from './subject.ts';
import { text } from './text.ts';
import { xlsx } from './xlsx/index.ts';

export { DocumentBuilder } from './builder.ts';
export type { Extraction, Format, Input } from './format.ts';
export type { Place, Placed } from './pdf/places.ts';
export { readInput };

/** Every format we read, in the order in which they are asked whether bytes are theirs. Adding one is one line here. */
export const formats: readonly Format[] = [pdf, ofd, docx, xlsx, html, text];

/**
 * Bytes to a document: one text, and blocks that are spans of it.
 *
 * Throws `DocumentError` for bytes that cannot be read as a disclosure; anything else thrown is a bug.
 */
export async function extract(input: Input, limits: Limits = defaultLimits): Promise<Document> {
  const { path, bytes } = input;
  if (bytes.length === 0) throw new DocumentError('empty', path);
  if (bytes.length > limits.maxBytes) throw tooLarge(path, bytes.length, limits);
  const format = formatOf(input);
  const { source, ...extraction } = await within(limits, path, () => format.extract(input, limits));
  const mismatch = wrongName(path, format, extraction.text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    ...extraction,
    id: sha256,
    source: {
      path,
      url: input.url ?? null,
      sha256,
      bytes: bytes.length,
      mediaType: source?.mediaType ?? format.mediaType,
      title: source?.title ?? null,
      publisher: input.publisher ?? source?.publisher ?? null,
      published: input.published ?? source?.published ?? null,
    },
    warnings: mismatch === null ? extraction.warnings : [mismatch, ...extraction.warnings],
  };
}

function formatOf({ path, bytes }: Input): Format {
  const format = formats.find((candidate) => candidate.sniff(bytes));
  if (format) return format;
  const { kind, detail } = kindOf(bytes);
  throw new DocumentError(kind === 'encrypted' || kind === 'corrupt' ? kind : 'unsupported', path, detail);
}

/**
 * Libraries that read in one go cannot be interrupted; what they took is known when they return. So a limit on time
 * ends waiting for the asynchronous ones, and refuses the result of the others.
 */
async function within<T>(limits: Limits, path: string, work: () => Promise<T>): Promise<T> {
  const slow = () => new DocumentError('too_slow', path, `超过 ${limits.maxSeconds} 秒`);
  const began = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(slow()), limits.maxSeconds * 1000);
  });
  try {
    const result = await Promise.race([work(), late]);
    if (performance.now() - began > limits.maxSeconds * 1000) throw slow();
    return result;
  } finally {
    clearTimeout(timer);
  }
}

const extensions: Readonly<Record<string, readonly string[]>> = {
  '.pdf': ['pdf'],
  '.docx': ['docx'],
  '.xlsx': ['xlsx'],
  '.xls': ['xlsx'],
  '.et': ['xlsx'],
  '.ofd': ['ofd'],
  '.html': ['html'],
  '.htm': ['html'],
};

/**
 * A name that promises another format is worth a word, and nothing more where the content is a disclosure. Text that
 * is none, under the name of an office file, is the debris of that file and not a plain text.
 */
function wrongName(path: string, format: Format, content: string): string | null {
  const promised = extensions[extname(path).toLowerCase()];
  if (!promised || promised.includes(format.name)) return null;
  const detail = `文件名是 ${extname(path)}，内容是${format.title}`;
  if (format.name === 'text' && !promised.includes('html') && !looksLikeDisclosure(content))
    throw new DocumentError('corrupt', path, detail);
  if (format.name === 'html' && !looksLikeDisclosure(content))
    throw new DocumentError('error_page', path, detail);
  return detail;
}
