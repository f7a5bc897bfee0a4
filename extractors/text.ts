import type { Block } from '../schema/index.ts';
import { decodeText } from './charset.ts';
import type { Extraction, Format, Input } from './format.ts';
import { kindOf } from './sniff.ts';

/**
 * Plain text: what is left of a page or office file after its markup was stripped.
 *
 * `一、收入决算情况说明\n2024年度收入总计133.82万元。` gives that same text and a paragraph a line. The text is the file's own
 * (without a byte order mark, line ends as `\n`), so an offset means the same to everyone who has the file.
 */
export const text: Format = {
  name: 'text',
  title: '纯文本',
  mediaType: 'text/plain',
  sniff: (bytes) => kindOf(bytes).kind === 'text',
  extract: async (input: Input): Promise<Extraction> => {
    const { text, warnings } = decodeText(input.bytes);
    return { text, blocks: lineBlocks(text), pages: [], runs: [], warnings: [...warnings] };
  },
};

/** Word's bookmark marks that a converter left behind. They stay in the text and are content of nothing. */
const mark = /\[bookmark:[^\]\n]{0,120}\]/g;

/** A paragraph for every line that says something, without the white space around it. */
export function lineBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    for (const [from, to] of betweenMarks(text, start, end)) {
      const span = trimmed(text, from, to);
      if (span.start < span.end) blocks.push({ kind: 'paragraph', ...span });
    }
    start = end + 1;
  }
  return blocks;
}

function betweenMarks(text: string, start: number, end: number): [number, number][] {
  const line = text.slice(start, end);
  if (!line.includes('[bookmark:')) return [[start, end]];
  const parts: [number, number][] = [];
  let from = start;
  for (const found of line.matchAll(mark)) {
    parts.push([from, start + found.index]);
    from = start + found.index + found[0].length;
  }
  return [...parts, [from, end]];
}

const isSpace = (code: number) => /\s|\u200b|\ufeff/.test(String.fromCharCode(code));

function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}
