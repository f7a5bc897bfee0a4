/**
 * PDF with a text layer -> Document. Every page is read once: its operator list gives glyphs and ruling lines, the
 * layout steps make words, lines, cells and tables of them.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { DocumentError, type Limits } from '../../schema/index.ts';
import type { Extraction, Format, Input } from '../format.ts';
import { layOut } from '../layout/index.ts';
import type { WordPage } from '../layout/types.ts';
import { words } from '../layout/words.ts';
import type { interpret } from './interpret.ts';
import { asDocumentError, open } from './open.ts';
import { rawPage } from './page.ts';

export const pdf: Format = {
  name: 'pdf',
  title: 'PDF（有文字层）',
  mediaType: 'application/pdf',
  /** The header may stand after some bytes of another protocol; the standard's readers look at the first 1024. */
  sniff: (bytes) => Buffer.from(bytes.subarray(0, 1024)).toString('latin1').includes('%PDF-'),
  extract,
};

async function extract(input: Input, limits: Limits): Promise<Extraction> {
  const started = performance.now();
  // pdfjs is large: whoever reads no PDF does not wait for it
  const { interpret: interpreted } = await import('./interpret.ts');
  const { document, repaired, close } = await open(input.bytes, input.path);
  try {
    if (document.numPages > limits.maxPages)
      throw new DocumentError(
        'too_many_pages',
        input.path,
        `${document.numPages} 页，限 ${limits.maxPages} 页`,
      );
    const pages: WordPage[] = [];
    const warnings: string[] = repaired ? ['文件结尾缺失，已按剩下的内容重建，可能不完整'] : [];
    const tally = { invisible: 0, unknown: 0 };
    for (let number = 1; number <= document.numPages; number++) {
      const seconds = (performance.now() - started) / 1000;
      if (seconds > limits.maxSeconds)
        throw new DocumentError('too_slow', input.path, `读到第 ${number} 页已用 ${seconds.toFixed(0)} 秒`);
      const page = await readPage(document, interpreted, number, input.path, warnings);
      tally.invisible += page.invisible;
      tally.unknown += page.unknown;
      pages.push(page.words);
    }
    if (pages.every((page) => page.words.length === 0)) throw new DocumentError('no_text', input.path);
    if (tally.invisible > 0) warnings.push('文字层不可见，可能由识别（OCR）得到，数字未必可靠');
    if (tally.unknown > 0) warnings.push(`有 ${tally.unknown} 个字缺少编码，未能读出`);
    const extraction = layOut(pages, warnings);
    return { ...extraction, source: { title: await titleOf(document) } };
  } catch (error) {
    throw asDocumentError(error, input.path);
  } finally {
    await close();
  }
}

async function readPage(
  document: PDFDocumentProxy,
  interpreted: typeof interpret,
  number: number,
  path: string,
  warnings: string[],
) {
  const { raw, empty } = await rawPage(document, interpreted, number, path);
  if (empty) warnings.push(`第 ${number} 页没有内容`);
  return { words: words(raw), invisible: raw.invisible, unknown: raw.unknown };
}

async function titleOf(document: PDFDocumentProxy): Promise<string | null> {
  try {
    const { info } = (await document.getMetadata()) as { info: { Title?: unknown } };
    const title = typeof info.Title === 'string' ? info.Title.trim() : '';
    return title === '' ? null : title;
  } catch {
    return null;
  }
}
