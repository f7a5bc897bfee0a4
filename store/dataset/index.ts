/** The store as a dataset: its tables, their columns, filters, and the formats that they are written in. */

export { codebookFields, codebookOf, typeNames, valuesOf } from './codebook.ts';
export { datasetteMetadata } from './datasette.ts';
export type { Cells, Field } from './field.ts';
export { fieldOf } from './fields/index.ts';
export type { Filter } from './filter.ts';
export { maskPersons } from './persons/index.ts';
export { masked as readMasked } from './persons/mask.ts';
export { type Reading, readDataset } from './read.ts';
export type { DatasetTable } from './table.ts';
export { datasetTables } from './tables/index.ts';
export { readWide } from './wide.ts';
export { csvOf, jsonLinesOf } from './write/csv.ts';
export { descriptorOf, type Resource } from './write/package.ts';

import { type BookRequest, sheetsOf } from './book.ts';
import type { Reading } from './read.ts';
import type { WrittenSheet } from './write/workbook.ts';

/** Loaded when it is needed: a command that reads a view does not start with a Parquet writer. */
export async function writeParquet(reading: Reading, file: string): Promise<void> {
  (await import('./write/parquet.ts')).writeParquet(reading, file);
}

/** One workbook of everything: see `book.ts`. Gives the name and the number of lines of each sheet. */
export async function writeWorkbook(
  request: BookRequest,
  file: string,
  rowsOfSheet?: number,
): Promise<WrittenSheet[]> {
  const workbook = await import('./write/workbook.ts');
  return workbook.writeWorkbook(file, sheetsOf(request), rowsOfSheet);
}
