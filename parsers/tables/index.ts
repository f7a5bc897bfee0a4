import type { Block, Cell, Row, Table, Unresolved } from '../../schema/index.ts';
import { plain } from '../accounts/index.ts';
import type { Claim, Context, Reader, Span } from '../context.ts';
import { isCaption } from './caption.ts';
import { readFlattenedTables } from './flattened.ts';
import { type Grid, gridCell } from './grid.ts';
import { looksLikeAmount, printedUnit } from './numbers.ts';
import { type Carried, type Reading, readTable } from './read.ts';

/**
 * Tables with cells -> rows. `readTables` gives every table, known or not; `tableReader` hands the rows to the parsers.
 */
export interface ReadTable {
  readonly table: Table;
  readonly kind: string | null;
  readonly title: string | null;
  /** In which its amounts are printed. */
  readonly unit: string | null;
  /** What each column is called, where the head has no cells of its own: a table that lost its borders. */
  readonly columns?: readonly string[];
  readonly rows: readonly Row[];
  readonly unresolved: readonly Unresolved[];
  readonly empty: boolean;
}

/** How many lines over a table may hold its title and captions, and how long such a line may be. */
const linesBefore = 6;
const lineLength = 80;

export function readTables(context: Context): readonly ReadTable[] {
  const { document, metadata } = context;
  const found: ReadTable[] = [];
  let lines: string[] = [];
  let carried: Carried | null = null;
  for (const block of document.blocks) {
    if (block.kind !== 'table') {
      const text = document.text.slice(block.start, block.end).trim();
      // only captions repeated on the next page may part a table from its continuation; a note or a heading ends it
      if (!text.split('\n').every((line) => isCaption(plain(line)))) carried = null;
      lines = [...lines, ...text.split('\n')].slice(-linesBefore);
      continue;
    }
    const reading: Reading = readTable(document, metadata, block, usable(lines), carried);
    found.push({
      table: block,
      kind: reading.title?.kind.id ?? null,
      title: reading.title?.text ?? null,
      unit: printedUnit(reading.unit),
      rows: reading.rows,
      unresolved: reading.unresolved,
      empty: reading.empty,
    });
    carried = reading.carried;
    lines = [];
  }
  return found;
}

/** Lines after the last long paragraph; a long line is prose, and what stands before it belongs to the prose. */
function usable(lines: readonly string[]): readonly string[] {
  const prose = lines.findLastIndex((l) => l.length > lineLength);
  return lines.slice(prose + 1);
}

const spanOf = (block: Block): Span => ({ start: block.start, end: block.end });
/** The table but for amounts that no row came of: those stay open, so that none is lost. */
function answeredFor(read: ReadTable, text: string): readonly Span[] {
  const answered = new Set(read.rows.map((r) => r.source.start));
  const spans: Span[] = [];
  let start = read.table.start;
  for (const cell of read.table.cells) {
    const shown = gridCell(cell, text);
    if (!looksLikeAmount(shown.text) || answered.has(shown.start)) continue;
    if (shown.start > start) spans.push({ start, end: shown.start });
    start = shown.end;
  }
  if (start < read.table.end) spans.push({ start, end: read.table.end });
  return spans;
}

const isOpen = (span: Span, open: readonly Span[]) =>
  open.some((o) => o.start <= span.start && span.end <= o.end);

export const tableReader: Reader = {
  name: 'tables',
  title: '预决算报表',
  read(context: Context, open: readonly Span[]): Claim {
    const read = readTables(context).filter((t) => isOpen(spanOf(t.table), open));
    const known = read.filter(
      (t) => t.rows.length > 0 || (t.empty && t.kind !== null && t.kind !== 'performance'),
    );
    return {
      rows: known.flatMap((t) => t.rows),
      indicators: [],
      claimed: known.flatMap((t) => answeredFor(t, context.document.text)),
      unresolved: known.flatMap((t) => t.unresolved),
    };
  },
};

/** Those with cells and those that lost their borders, in the order of the text. */
export function everyTable(context: Context): readonly ReadTable[] {
  const celled = readTables(context);
  const whole = [{ start: 0, end: context.document.text.length }];
  const flattened = readFlattenedTables(context, whole).map(
    ({ grid, columns, span, reading }): ReadTable => ({
      table: { kind: 'table', ...span, rows: grid.rows, columns: grid.columns, cells: cellsOf(grid) },
      kind: reading.title?.kind.id ?? null,
      title: reading.title?.text ?? null,
      unit: printedUnit(reading.unit),
      columns,
      rows: reading.rows,
      unresolved: reading.unresolved,
      empty: reading.empty,
    }),
  );
  return [...celled, ...flattened].sort((a, b) => a.table.start - b.table.start);
}

const cellsOf = (grid: Grid): Cell[] =>
  grid.cells.map(({ start, end, row, column, rowSpan, columnSpan, page }) => ({
    start,
    end,
    row,
    column,
    rowSpan,
    columnSpan,
    ...(page === undefined ? {} : { page }),
  }));

export { flattenedTableReader } from './flattened.ts';
