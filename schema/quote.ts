import type { SourceSpan } from './row.ts';

/**
 * The sentence in which figures stand, in pieces, the figures marked: 收入总计【1,344.73万元】，比上年增长【92.7%】。
 * A row of a table is its sentence. Figures of one sentence share it; a long one is cut around them.
 */
export interface Sentence {
  readonly pieces: readonly { readonly text: string; readonly marked: boolean }[];
  readonly page: number | undefined;
  readonly table: string | undefined;
  /** The figures in it, in order. */
  readonly spans: readonly SourceSpan[];
}

const breaks = /[。；;！？!?\n]/;
const reach = 160;
const margin = 40;

export function sentencesOf(text: string, sources: readonly SourceSpan[]): Sentence[] {
  const groups: { start: number; end: number; spans: SourceSpan[] }[] = [];
  for (const span of [...sources].sort((a, b) => a.start - b.start)) {
    const { start, end } = sentence(text, span);
    const last = groups.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      last.spans.push(span);
    } else groups.push({ start, end, spans: [span] });
  }
  return groups.map(({ start, end, spans }) => ({
    pieces: piecesOf(text, start, end, spans),
    page: spans[0]!.page,
    table: spans[0]!.table,
    spans,
  }));
}

function sentence(text: string, span: SourceSpan): { start: number; end: number } {
  let start = span.start;
  while (start > 0 && span.start - start < reach && !breaks.test(text[start - 1]!)) start--;
  let end = span.end;
  while (end < text.length && end - span.end < reach && !breaks.test(text[end]!)) end++;
  if (text[end] === '。') end++;
  return { start, end };
}

function piecesOf(
  text: string,
  start: number,
  end: number,
  spans: readonly SourceSpan[],
): Sentence['pieces'] {
  const from = Math.max(start, spans[0]!.start - margin);
  const to = Math.min(end, Math.max(...spans.map((s) => s.end)) + margin);
  const pieces: { text: string; marked: boolean }[] = [];
  const add = (part: string, marked: boolean) => {
    if (part !== '') pieces.push({ text: part, marked });
  };
  let at = from;
  for (const span of spans) {
    if (span.start < at) continue;
    add(clean(text.slice(at, span.start)), false);
    add(clean(text.slice(span.start, span.end)), true);
    at = span.end;
  }
  add(clean(text.slice(at, to)), false);
  if (from > start) pieces.unshift({ text: '…', marked: false });
  if (to < end) pieces.push({ text: '…', marked: false });
  return pieces;
}

const clean = (text: string) =>
  text
    .replace(/\t/g, ' │ ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\n/g, '');
