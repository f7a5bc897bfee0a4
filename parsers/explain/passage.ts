import type { Context, Span } from '../context.ts';
import { gaps } from '../text/normal.ts';

/**
 * The clause and the sentence around a figure, as printed: in
 *
 *     与上年相比，收、支总计各增加646.78万元，增长92.7%。
 *
 * the clause of 92.7% is 增长92.7%, its sentence the whole. In a table both are the line of the table.
 */
export interface Passage {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  readonly table: boolean;
  readonly clauseSpan: Span;
  readonly sentenceSpan: Span;
}

const reach = 200;

export function passageAt(context: Context, span: Span): Passage {
  const line = lineOfTable(context, span);
  const clauseSpan = line ?? around(context, span, /[,;。:!?]/);
  const sentenceSpan = line ?? around(context, span, /[。!?]/);
  const { text } = context.document;
  return {
    before: shown(text.slice(clauseSpan.start, span.start)).trimStart(),
    marked: shown(text.slice(span.start, span.end)),
    after: shown(text.slice(span.end, clauseSpan.end)).trimEnd(),
    table: line !== null,
    clauseSpan,
    sentenceSpan,
  };
}

/** From the stop before to the stop behind, over line ends but not over blocks of the document. */
function around({ normal }: Context, span: Span, stop: RegExp): Span {
  const { text, before } = normal;
  const from = normal.at(span.start);
  const to = Math.max(from, normal.at(span.end));
  const stops = (i: number) => (stop.test(text[i]!) && !(text[i] === ',' && thousands(text, i))) || listed(i);
  // 办公费1.4万元、印刷费0.4万元: behind a figure the next of a list begins
  const listed = (i: number) =>
    stop.test(',') && text[i] === '、' && /[\d元%人个辆次]/.test(text[i - 1] ?? '');
  let start = from;
  while (start > 0 && from - start < reach && before[start] !== gaps.block && !stops(start - 1)) start--;
  let end = to;
  while (end < text.length && end - to < reach && before[end] !== gaps.block && !stops(end)) end++;
  return normal.toDocument(start, end);
}
const thousands = (text: string, i: number) => /^\d,\d{3}(?!\d)/.test(text.slice(Math.max(0, i - 1), i + 5));

function lineOfTable({ document }: Context, span: Span): Span | null {
  const block = document.blocks.find((b) => b.start <= span.start && span.end <= b.end);
  if (block?.kind !== 'table') return null;
  const start = Math.max(block.start, document.text.lastIndexOf('\n', span.start - 1) + 1);
  const next = document.text.indexOf('\n', span.end);
  return { start, end: next < 0 ? block.end : Math.min(next, block.end) };
}

/** A gap between cells shows as a line, so that a row of a table stays one line. */
const shown = (text: string) =>
  text
    .replace(/\t/g, ' │ ')
    .replace(/\s*\n\s*/g, '')
    .replace(/[^\S\n]+/g, ' ');
