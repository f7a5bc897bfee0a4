import type { Box, Document, Indicator, Row } from '../../../schema/index.ts';
import { pagesOf, printedOf, type Given as TableRead } from '../tables/shown.ts';

/**
 * What is drawn over the pages: the cells of every table, and a mark on every figure in them, numbered from 1 on each
 * page: green where a row came of it, red where a number stands of which none did.
 */
export interface PageMarks {
  readonly page: number;
  readonly tables: readonly TableOnPage[];
  readonly figures: readonly Mark[];
}
export interface TableOnPage {
  readonly number: number;
  readonly given: TableRead;
  readonly cells: readonly { readonly box: Box; readonly row: number }[];
}
export interface Mark {
  readonly box: Box;
  readonly table: number;
  /** Null for a number that no row came of. */
  readonly said: { readonly number: number; readonly rows: readonly (Row | Indicator)[] } | null;
}

export function marksOf(
  document: Document,
  tables: readonly TableRead[],
  rows: readonly (Row | Indicator)[],
  firstNumber = 1,
): PageMarks[] {
  const saying = Map.groupBy(rows, (row) => row.source.start);
  const boxOf = boxFinder(document);
  const pages = new Map<number, { tables: TableOnPage[]; figures: Mark[]; count: number }>();
  const at = (page: number) => {
    const known = pages.get(page) ?? { tables: [], figures: [], count: 0 };
    pages.set(page, known);
    return known;
  };
  tables.forEach((given, index) => {
    const number = firstNumber + index;
    for (const page of pagesOf(given.table)) {
      const cells = given.table.cells.flatMap(({ box, row, page: on }) =>
        box && on === page ? [{ box, row }] : [],
      );
      at(page).tables.push({ number, given, cells });
    }
    for (const cell of given.table.cells) {
      const { printed, start } = printedOf(cell, document.text);
      const found = rowsIn(saying, start, cell.end);
      if (found.length === 0 && !amount.test(printed)) continue;
      const place = boxOf(found[0]?.source.start ?? start, found[0]?.source.end ?? cell.end);
      const box = place?.box ?? cell.box;
      const page = place?.page ?? cell.page;
      if (!box || page === undefined) continue;
      const on = at(page);
      const said = found.length > 0 ? { number: ++on.count, rows: found } : null;
      on.figures.push({ box, table: number, said });
    }
  });
  return [...pages]
    .sort(([a], [b]) => a - b)
    .map(([page, { tables, figures }]) => ({ page, tables, figures }));
}

/** Money has decimals or thousands; a whole number may be a code, a line number, a year. */
const amount = /^[-+(（]?(\d{1,3}([,，]\d{3})+(\.\d+)?|\d+\.\d+)[)）]?$/;

/** A cell of an indicator says several things from several places in it; most say one, from its start. */
function rowsIn<T>(saying: ReadonlyMap<number, readonly T[]>, start: number, end: number): readonly T[] {
  for (let at = start; at < end; at++) {
    const found = saying.get(at);
    if (found) return found;
  }
  return [];
}

/** Where characters are printed: the runs that they are part of, on the page on which the first one stands. */
function boxFinder({ runs }: Document): (start: number, end: number) => { page: number; box: Box } | null {
  return (start, end) => {
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (runs[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    const first = runs[low];
    if (!first || first.start >= end) return null;
    let box = first.box;
    for (let i = low + 1; i < runs.length && runs[i]!.start < end; i++)
      if (runs[i]!.page === first.page) box = around(box, runs[i]!.box);
    return { page: first.page, box };
  };
}

const around = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];
