/** The store as a dataset: its tables, their columns, filters, and the formats that they are written in. */
export type { Cells, Field } from './field.ts';
export { fieldOf } from './fields/index.ts';
export type { Filter } from './filter.ts';
export { type Reading, readDataset } from './read.ts';
export type { DatasetTable } from './table.ts';
export { datasetTables } from './tables/index.ts';
export { csvOf, jsonLinesOf } from './write/csv.ts';

import type { Reading } from './read.ts';

/** Loaded when it is needed: a command that reads a view does not start with a Parquet writer. */
export async function writeParquet(reading: Reading, file: string): Promise<void> {
  (await import('./write/parquet.ts')).writeParquet(reading, file);
}
