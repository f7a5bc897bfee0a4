import type { Document } from '../schema/index.ts';

/**
 * Bundles: an archive dump with one disclosure a line, each line headed by the publication date of the disclosure
 * *before* it (2025-08-26某某中心2024年部门预算公开报告…), split into documents of their own.
 */
const datedLine = /^(\d{4})-(\d{2})-(\d{2})(?=\D|$)/;
/** A disclosure is longer than a title and speaks of a budget. */
const shortest = 200;

export function splitBundle(document: Document): Document[] {
  const lines = longLines(document.text);
  const dated = lines.filter((l) => l.date !== null);
  const whole = lines.filter(
    (l) =>
      l.end - l.bodyStart >= shortest &&
      /预算|决算/.test(document.text.slice(l.bodyStart, l.bodyStart + 4000)),
  );
  if (dated.length === 0 || lines.length !== dated.length + (lines[0]?.date === null ? 1 : 0))
    return [document];
  if (whole.length < 2)
    return whole.length === 1 && lines.length === 2
      ? [part(document, whole[0]!, dateAfter(lines, whole[0]!), null)]
      : [document];
  return whole.map((line, index) => part(document, line, dateAfter(lines, line), index + 1));
}

interface Line {
  readonly start: number;
  readonly bodyStart: number;
  readonly end: number;
  readonly date: string | null;
}
function longLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const raw of text.split('\n')) {
    const end = start + raw.length;
    if (raw.trim() !== '') {
      const match = datedLine.exec(raw);
      lines.push({
        start,
        bodyStart: start + (match ? match[0].length : 0),
        end,
        date: match ? match[0] : null,
      });
    }
    start = end + 1;
  }
  return lines;
}
const dateAfter = (lines: readonly Line[], line: Line) => lines[lines.indexOf(line) + 1]?.date ?? null;

function part(document: Document, line: Line, published: string | null, number: number | null): Document {
  const text = document.text.slice(line.bodyStart, line.end);
  const blocks = document.blocks
    .filter((b) => b.start < line.end && b.end > line.bodyStart)
    .filter((b) => b.kind !== 'table')
    .map((b) => ({
      ...b,
      start: Math.max(0, b.start - line.bodyStart),
      end: Math.min(b.end, line.end) - line.bodyStart,
    }));
  const id = number === null ? document.id : `${document.id}#${number}`;
  return {
    ...document,
    id,
    text,
    blocks,
    runs: [],
    source: {
      ...document.source,
      published: published ?? document.source.published,
      title: number === null ? document.source.title : null,
    },
  };
}
