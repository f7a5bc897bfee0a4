import type { GoldFinding, GoldIndicator, GoldRow } from './index.ts';

/**
 * Truth as lines of JSON, in the form of the labelled corpus: one row a line, what is null left out, `quote` only where
 * it differs from `printed`. `places` is off for formats in which only the extractor knows the offsets.
 */
export function goldLines(rows: readonly (GoldRow | GoldIndicator)[], places = true): string {
  return rows.map((row) => `${JSON.stringify(compact(row, places))}\n`).join('');
}
function compact(row: GoldRow | GoldIndicator, places: boolean): Record<string, unknown> {
  // one unit a document: who reports is said once, by the document
  const { quote, start, entity: _, ...rest } = row;
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(rest))
    if (value !== null && value !== undefined) kept[key] = value;
  if (!('printed' in row) || quote !== row.printed) kept.quote = quote;
  if (places && start !== undefined) kept.start = start;
  return kept;
}

export function findingLines(findings: readonly GoldFinding[], document: string, places = true): string {
  return findings
    .map(({ sources, ...finding }) => {
      const where = sources.map((s) => (places ? s : { quote: s.quote }));
      return `${JSON.stringify({ doc: document, ...finding, sources: where })}\n`;
    })
    .join('');
}
