import { styleText } from 'node:util';
import type { SourceSpan } from '../../schema/index.ts';

/**
 * The sentence in which figures stand, with the figures marked: 收入总计【1,344.73万元】，比上年增长【92.7%】。
 * A row of a table is its sentence. Figures of one sentence share it; a long one is cut around them.
 */
export interface Quote {
  readonly text: string;
  readonly page: number | undefined;
  readonly table: string | undefined;
}

const breaks = /[。；;！？!?\n]/;
const reach = 160;
const margin = 40;

export function quotesOf(text: string, sources: readonly SourceSpan[], mark = plainMark): Quote[] {
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
    text: marked(text, start, end, spans, mark),
    page: spans[0]!.page,
    table: spans[0]!.table,
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

function marked(
  text: string,
  start: number,
  end: number,
  spans: readonly SourceSpan[],
  mark: (words: string) => string,
): string {
  const from = Math.max(start, spans[0]!.start - margin);
  const to = Math.min(end, Math.max(...spans.map((s) => s.end)) + margin);
  let result = from > start ? '…' : '';
  let at = from;
  for (const span of spans) {
    if (span.start < at) continue;
    result += clean(text.slice(at, span.start)) + mark(clean(text.slice(span.start, span.end)));
    at = span.end;
  }
  return (result + clean(text.slice(at, to)) + (to < end ? '…' : '')).trim();
}

const clean = (text: string) =>
  text
    .replace(/\t/g, ' │ ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\n/g, '');

const plainMark = (words: string) => `【${words}】`;
/** Underlined where the terminal can, in brackets elsewhere. */
export function markFor(stream: NodeJS.WriteStream): (words: string) => string {
  return stream.isTTY && stream.hasColors() ? (words) => styleText(['bold', 'underline'], words) : plainMark;
}
