import type { PDFDocumentProxy } from 'pdfjs-dist';
import { DocumentError } from '../../schema/index.ts';
import type { RawPage } from '../layout/types.ts';
import type { interpret } from './interpret.ts';
import type { PdfFont } from './pens.ts';

/** One page of an open PDF -> its glyphs and ruling lines, as it is shown. */
export async function rawPage(
  document: PDFDocumentProxy,
  interpreted: typeof interpret,
  number: number,
  path: string,
): Promise<{ raw: RawPage; empty: boolean }> {
  let page: Awaited<ReturnType<PDFDocumentProxy['getPage']>>;
  try {
    page = await document.getPage(number);
  } catch (error) {
    throw new DocumentError('corrupt', path, `第 ${number} 页`, { cause: error });
  }
  const viewport = page.getViewport({ scale: 1 });
  const layers = await document.getOptionalContentConfig();
  const operators = await page.getOperatorList({ annotationMode: 0 });
  const fonts = new Map<string, PdfFont | undefined>();
  const raw = interpreted(operators, {
    number,
    width: viewport.width,
    height: viewport.height,
    rotation: page.rotate,
    transform: viewport.transform as number[],
    font: (name) => {
      if (!fonts.has(name)) fonts.set(name, fontOf(page, name));
      return fonts.get(name);
    },
    layerShown: (layer) => layers.isVisible(layer),
  });
  page.cleanup();
  return { raw, empty: raw.glyphs.length === 0 && operators.fnArray.length === 0 };
}

function fontOf(page: Awaited<ReturnType<PDFDocumentProxy['getPage']>>, name: string): PdfFont | undefined {
  const store = page.commonObjs as unknown as { has(id: string): boolean; get(id: string): PdfFont };
  return store.has(name) ? store.get(name) : undefined;
}
