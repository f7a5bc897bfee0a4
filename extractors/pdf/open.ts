/** Opens a PDF with pdf.js, offline: CMaps and fonts come from the package. Turns its complaints into typed errors. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { DocumentError } from '../../schema/index.ts';

const home = `${pathToFileURL(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))).href}/`;
/** pdf.js reads these with `fs` under Node, so it wants paths and not URLs. */
const folder = (name: string) => fileURLToPath(new URL(`${name}/`, home));

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  close(): Promise<void>;
}

export async function open(bytes: Uint8Array, path: string): Promise<OpenPdf> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = pdfjs.getDocument({
    // pdf.js takes the buffer away from its owner, so it gets a copy.
    data: bytes.slice(),
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    // Pictures hold no text layer; not decoding them saves most of the time and memory of a scanned annex.
    maxImageSize: 1,
    enableXfa: false,
  } as Parameters<typeof pdfjs.getDocument>[0]);
  try {
    return { document: await task.promise, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    throw asDocumentError(error, path);
  }
}

export function asDocumentError(error: unknown, path: string): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === 'PasswordException') return new DocumentError('encrypted', path, '', { cause: error });
  const broken = [
    'InvalidPDFException',
    'FormatError',
    'UnknownErrorException',
    'MissingDataException',
    'XRefEntryException',
  ];
  if (broken.includes(error.name)) return new DocumentError('corrupt', path, error.message, { cause: error });
  return error;
}
