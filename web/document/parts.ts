import type { Span } from '../services.ts';

/**
 * A long text in parts of some thousand characters, so that a page stays light however long the document. A part ends with
 * a line, where lines are not longer than the part.
 */
const size = 6000;

export function partsOf(text: string): Span[] {
  const parts: Span[] = [];
  let start = 0;
  while (start < text.length) {
    const end = endOf(text, start);
    parts.push({ start, end });
    start = end;
  }
  return parts.length === 0 ? [{ start: 0, end: 0 }] : parts;
}

function endOf(text: string, start: number): number {
  const limit = start + size;
  if (limit + size / 4 >= text.length) return text.length;
  const line = text.lastIndexOf('\n', limit);
  if (line > start + size / 2) return line + 1;
  const stop = text.lastIndexOf('。', limit);
  if (stop > start + size / 2) return stop + 1;
  // no number is cut in two
  let end = limit;
  while (end > start + size / 2 && /[\d.,]/.test(text[end - 1]!)) end--;
  return end;
}

/** The part in which an offset lies, from 0. */
export const partAt = (parts: readonly Span[], offset: number): number =>
  Math.max(
    0,
    parts.findIndex((part) => offset < part.end),
  );
