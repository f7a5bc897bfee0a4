/** Opens a PDF with pdf.js, offline: CMaps and fonts come from the package. Turns its complaints into typed errors. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { DocumentError } from '../../schema/index.ts';
import { withTrailer } from './repair.ts';

const home = `${pathToFileURL(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))).href}/`;
/** pdf.js reads these with `fs` under Node, so it wants paths and not URLs. */
const folder = (name: string) => fileURLToPath(new URL(`${name}/`, home));

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  /** The file was cut off and its end made up. */
  readonly repaired: boolean;
  close(): Promise<void>;
}

export async function open(bytes: Uint8Array, path: string): Promise<OpenPdf> {
  try {
    return { ...(await load(bytes)), repaired: false };
  } catch (error) {
    const whole = isBroken(error) ? withTrailer(bytes) : undefined;
    if (!whole) throw asDocumentError(error, path);
    try {
      return { ...(await load(whole)), repaired: true };
    } catch (again) {
      throw asDocumentError(again, path);
    }
  }
}

async function load(bytes: Uint8Array): Promise<Pick<OpenPdf, 'document' | 'close'>> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = pdfjs.getDocument({
    // pdf.js takes the buffer away from its owner, so it gets a copy.
    data: bytes.slice(),
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    // Pictures hold no text layer; not decoding them saves most of the time and memory of a scanned annex.
    maxImageSize: 1,
    enableXfa: false,
  });
  try {
    return { document: await task.promise, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    throw error;
  }
}

const brokenNames: ReadonlySet<string> = new Set([
  'InvalidPDFException',
  'FormatError',
  'UnknownErrorException',
  'MissingDataException',
  'XRefEntryException',
]);
const isBroken = (error: unknown): error is Error => error instanceof Error && brokenNames.has(error.name);

export function asDocumentError(error: unknown, path: string): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === 'PasswordException') return new DocumentError('encrypted', path, '', { cause: error });
  if (isBroken(error)) return new DocumentError('corrupt', path, error.message, { cause: error });
  return error;
}
