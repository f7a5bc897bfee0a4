import { rename, writeFile } from 'node:fs/promises';
import type { Tabled } from '../../../pipeline.ts';
import { DocumentError, UsageError } from '../../../schema/errors.ts';
import { draw } from './draw.ts';
import { legendOf } from './legend.ts';
import { marksOf, type PageMarks } from './marks.ts';
import { writePictures } from './png.ts';

/** A reading over its pages: marks -> drawn on a copy -> PDF, or pictures of the pages that hold tables; and the legend. */
export async function drawOver(
  path: string,
  read: Tabled,
  target: string,
): Promise<{ legend: string; files: readonly string[] }> {
  const [first] = read.parts;
  if (first && first.reading.document.source.mediaType !== 'application/pdf')
    throw new UsageError(`${path}: 不是 PDF，只有 PDF 能在原文上画`);
  const marks = marksOfParts(read);
  const drawn = await drawnOver(path, read.bytes, marks);
  const legend = legendOf(marks);
  if (/\.png$/i.test(target)) {
    const pages = marks.map((m) => m.page);
    return { legend, files: await writePictures(drawn, pages, target) };
  }
  await writeFile(`${target}.part`, drawn);
  await rename(`${target}.part`, target);
  return { legend, files: [target] };
}

/** The disclosures of a bundle begin on new pages, so a page has the marks of one; tables are numbered through. */
function marksOfParts({ parts }: Tabled): PageMarks[] {
  let number = 1;
  return parts.flatMap(({ reading, tables }) => {
    const marks = marksOf(reading.document, tables, [...reading.rows, ...reading.indicators], number);
    number += tables.length;
    return marks;
  });
}

/** A PDF that can be read though it is locked or cut off may be one that cannot be written. */
async function drawnOver(path: string, bytes: Uint8Array, marks: readonly PageMarks[]): Promise<Uint8Array> {
  try {
    return await draw(bytes, marks);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const reason = /encrypted/i.test(error.message) ? 'encrypted' : 'corrupt';
    throw new DocumentError(reason, path, '读得出来，但不能在副本上画', { cause: error });
  }
}
