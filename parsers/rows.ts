import type { Document, Figure, Row, SourceSpan } from '../schema/index.ts';
import type { Span } from './context.ts';

/** The page on which a character is printed, where the document has pages. */
export function pageAt(document: Document, offset: number): number | undefined {
  const { runs } = document;
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (runs[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return runs[low]?.page;
}

/** A span of the text with its characters and its page: what every row shows. */
export function sourceOf(
  document: Document,
  span: Span,
  place: Pick<SourceSpan, 'table' | 'row' | 'column'> & { page?: number | undefined } = {},
): SourceSpan {
  const page = place.page ?? pageAt(document, span.start);
  return {
    start: span.start,
    end: span.end,
    quote: document.text.slice(span.start, span.end),
    ...(page === undefined ? {} : { page }),
    ...(place.table === undefined ? {} : { table: place.table }),
    ...(place.row === undefined ? {} : { row: place.row }),
    ...(place.column === undefined ? {} : { column: place.column }),
  };
}

/** The dimensions a reader must decide; the rest follows from the figure. */
export type RowDimensions = Omit<Row, 'printed' | 'decimals' | 'scale' | 'source' | 'value' | 'unit'> &
  Partial<Pick<Row, 'value' | 'unit' | 'printed'>>;

/** A row about a figure. `value` and `unit` are the figure's own unless the reader says otherwise (a sign, a missing unit). */
export function rowOf(
  document: Document,
  figure: Figure,
  dimensions: RowDimensions,
  source?: SourceSpan,
): Row {
  return {
    value: figure.value,
    unit: figure.unit ?? '',
    printed: figure.printed,
    ...dimensions,
    decimals: figure.decimals,
    scale: figure.scale,
    source: source ?? sourceOf(document, figure),
  };
}
