import type { Document, Figure, Reading, Row, Unresolved } from '../schema/index.ts';
import { splitBundle } from './bundle.ts';
import { codeRows } from './codes.ts';
import type { Context, Reader, Span } from './context.ts';
import { findFigures } from './figures.ts';
import { flattenedIndicatorReader, indicatorReader } from './indicators/index.ts';
import { readMetadata } from './metadata/index.ts';
import { unitNamesOf } from './metadata/units.ts';
import { findHeadings, outlineOf } from './outline.ts';
import { mentionOf } from './phrases/record.ts';
import { proseReader } from './prose.ts';
import { everyTable, flattenedTableReader, type ReadTable, tableReader } from './tables/index.ts';
import { normalOf } from './text/normal.ts';
import { isMoney } from './units.ts';

/** The registry of readers, in the order in which they may claim figures. */
export const readers: readonly Reader[] = [
  indicatorReader,
  tableReader,
  flattenedIndicatorReader,
  flattenedTableReader,
  proseReader,
];

export interface ParseOptions {
  /** `auto` splits a file that holds several disclosures into its documents; `never` reads it as one. */
  readonly bundle?: 'auto' | 'never';
}

/** Document -> readings: one, or one for each disclosure that a bundle holds. */
export function parse(document: Document, options: ParseOptions = {}): Reading[] {
  const parts = options.bundle === 'never' ? [document] : splitBundle(document);
  return parts.map(read);
}

/** The tables of a reading as they were read, known or not; a table without borders is one where rows came of it. */
export function tablesOf({ document, rows }: Reading): readonly ReadTable[] {
  const kept = new Set(rows.map((row) => row.source.start));
  const isRead = ({ columns, rows }: ReadTable) =>
    columns === undefined || rows.some((row) => kept.has(row.source.start));
  return everyTable(contextOf(document)).filter(isRead);
}

export type { ReadTable };

/** figures -> outline -> metadata -> readers in order -> what is left of the money becomes mentions. */
export function read(document: Document): Reading {
  const context = contextOf(document);
  let open: Span[] = [{ start: 0, end: document.text.length }];
  const rows: Row[] = [];
  const indicators: Reading['indicators'][number][] = [];
  const unresolved: Unresolved[] = [];
  const claimed: Span[] = [];
  for (const reader of readers) {
    const claim = reader.read(context, open);
    append(rows, claim.rows);
    append(indicators, claim.indicators);
    append(unresolved, claim.unresolved);
    append(claimed, claim.claimed);
    open = without(open, claim.claimed);
  }
  const taken = new Set(rows.map((r) => r.source.start));
  const inside = coverage(claimed);
  for (const figure of context.figures) {
    if (taken.has(figure.start)) continue;
    if (isMoney(figure.unit) && !inside(figure.start))
      rows.push(mentionOf(context, figure, wordsBefore(context, figure), context.metadata.year ?? 0));
  }
  const said = new Set(rows.map((r) => r.source.start));
  const coded = codeRows(rows);
  const dated = coded.rows.filter((row) => row.year > 0);
  const datedIndicators = indicators.filter((indicator) => indicator.year > 0);
  const undated = coded.rows.length - dated.length + indicators.length - datedIndicators.length;
  return {
    document: warned(document, [
      ...(undated > 0 ? [`没有找到年度，${undated} 行数据没有写出`] : []),
      ...(dated.some((row) => row.entity === '') ? ['没有找到单位名称，数据的单位为空'] : []),
    ]),
    metadata: { ...context.metadata, entities: reporting(context.metadata.entities, dated) },
    outline: [...context.outline],
    rows: dated.sort((a, b) => a.source.start - b.source.start || a.source.end - b.source.end),
    indicators: datedIndicators.sort((a, b) => a.source.start - b.source.start),
    figures: [...context.figures],
    unclaimed: context.figures.filter((f) => !said.has(f.start) && !inside(f.start)),
    unresolved: [...unresolved, ...coded.unresolved],
  };
}

/** The units of the rows, the document's own first. */
const reporting = (own: readonly string[], rows: readonly Row[]): string[] => [
  ...new Set([...own, ...rows.map((row) => row.entity)].filter((entity) => entity !== '')),
];

const warned = (document: Document, warnings: readonly string[]): Document =>
  warnings.length === 0 ? document : { ...document, warnings: [...document.warnings, ...warnings] };

/** A call with 100,000 arguments is more than a stack holds. */
function append<T>(list: T[], more: readonly T[]): void {
  for (const entry of more) list.push(entry);
}

export function contextOf(document: Document): Context {
  const normal = normalOf(document);
  const metadata = readMetadata(document, normal);
  return {
    document,
    normal,
    figures: findFigures(normal, document),
    outline: outlineOf(normal, document, findHeadings(normal)),
    metadata,
    units: unitNamesOf(normal, metadata.entity),
  };
}

/** `spans` without `holes`, in order; one sweep over both. */
export function without(spans: readonly Span[], holes: readonly Span[]): Span[] {
  const sorted = [...holes].sort((a, b) => a.start - b.start);
  const left: Span[] = [];
  let first = 0;
  for (const span of spans) {
    let { start } = span;
    while (first < sorted.length && sorted[first]!.end <= start) first++;
    for (let i = first; i < sorted.length && sorted[i]!.start < span.end; i++) {
      const hole = sorted[i]!;
      if (hole.end <= start) continue;
      if (hole.start > start) left.push({ start, end: hole.start });
      start = Math.max(start, hole.end);
    }
    if (start < span.end) left.push({ start, end: span.end });
  }
  return left;
}

function coverage(spans: readonly Span[]): (offset: number) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  return (offset) => {
    let low = 0;
    let high = sorted.length - 1;
    let found = -1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.start <= offset) {
        found = middle;
        low = middle + 1;
      } else high = middle - 1;
    }
    return found >= 0 && sorted[found]!.end > offset;
  };
}
function wordsBefore(context: Context, figure: Figure): string {
  const end = context.normal.at(figure.start);
  const piece = context.normal.text.slice(Math.max(0, end - 40), end);
  return piece.slice(Math.max(...[',', ';', '。', ':', '、'].map((m) => piece.lastIndexOf(m))) + 1);
}
