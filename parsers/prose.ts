import type { Claim, Context, Reader, Span } from './context.ts';
import { findHeadings } from './outline.ts';
import { ProseReader } from './phrases/attribute.ts';
import { readGrades } from './phrases/grades.ts';
import { placesOf } from './phrases/places.ts';
import { scan } from './phrases/scan.ts';

/**
 * The reader of running text: 2023年度收入合计1344.73万元,与2022年度相比增加646.78万元,增长92.7%。 Scans what no
 * table reader claimed into words and figures and attributes each figure to what governs it.
 */
export const proseReader: Reader = {
  name: 'prose',
  title: '文字说明',
  read(context: Context, open: readonly Span[]): Claim {
    const { normal } = context;
    const headings = findHeadings(normal);
    const places = placesOf(context);
    const reader = new ProseReader(context);
    let reached = 0;
    let next = 0;
    for (const span of open) {
      const from = normal.at(span.start);
      const to = normal.at(span.end);
      // headings inside claimed tables still open sections
      for (; next < headings.length && headings[next]!.start < from; next++)
        if (headings[next]!.start >= reached) reader.enter(headings[next]!);
      reader.read(scan(normal, from, to, places.figures, places.headings, context.units));
      reached = to;
    }
    const { rows, mentions } = reader.result();
    return {
      rows: [...rows, ...mentions, ...readGrades(context, open)],
      indicators: [],
      claimed: [],
      unresolved: [],
    };
  },
};
