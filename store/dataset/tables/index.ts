import type { DatasetTable } from '../table.ts';
import { documents, indicators, rows } from './figures.ts';
import { acrossChecks, checks, failures, findingFigures, findings } from './findings.ts';

/** The tables of the dataset, as they are exported: without the numbers that only this store gives, in the order of files. */
/** The registry. `documents` comes first, as the others refer to it. */
export const datasetTables: readonly DatasetTable[] = [
  documents,
  rows,
  indicators,
  findings,
  findingFigures,
  checks,
  acrossChecks,
  failures,
];
