import { fold } from './tokens.ts';
import type { Word } from './words.ts';

/** The words that were found, in the text they stand in. All places are UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
export interface Snippet {
  readonly text: string;
  /** Where the words stand in `text`, in order, apart from each other. */
  readonly marks: readonly Span[];
}
interface Mark extends Span {
  readonly word: number;
}

/** More places than this are not looked at: the first of a document are as good as any. */
const most = 400;

export function marksOf(text: string, words: readonly Word[]): Mark[] {
  const folded = fold(text);
  const marks: Mark[] = [];
  words.forEach(({ pattern }, word) => {
    let count = 0;
    for (const { index, 0: found } of folded.text.matchAll(pattern)) {
      marks.push({ word, start: folded.starts[index]!, end: folded.ends[index + found.length - 1]! });
      if (++count === most) break;
    }
  });
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Overlapping marks (收入, 入总) are one. */
export function joined(marks: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const { start, end } of marks) {
    const last = result.at(-1);
    if (last && start < last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else result.push({ start, end });
  }
  return result;
}

export const marked = (text: string, words: readonly Word[]): Snippet => ({
  text,
  marks: joined(marksOf(text, words)),
});

/** The stretch of a long text that holds the most different words, the first of such; and where it was found. */
export function snippetOf(
  text: string,
  words: readonly Word[],
  length = 90,
): { snippet: Snippet; place: Span } | null {
  const marks = marksOf(text, words);
  if (marks.length === 0) return null;
  const [from, to] = densest(marks, length);
  const first = marks[from]!;
  const start = whole(text, Math.max(0, first.start - Math.floor(length / 3)));
  const end = whole(text, Math.min(text.length, Math.max(marks[to]!.end, start + length)));
  const within = joined(marks.filter((m) => m.start >= start && m.end <= end));
  return {
    snippet: {
      text: text.slice(start, end).replace(/\s/g, ' '),
      marks: within.map((m) => ({ start: m.start - start, end: m.end - start })),
    },
    place: { start: first.start, end: first.end },
  };
}

function densest(marks: readonly Mark[], length: number): [number, number] {
  let best: [number, number] = [0, 0];
  let bestWords = 0;
  let from = 0;
  for (let to = 0; to < marks.length; to++) {
    while (from < to && marks[to]!.end - marks[from]!.start > length) from++;
    const different = new Set(marks.slice(from, to + 1).map((m) => m.word)).size;
    if (different <= bestWords) continue;
    best = [from, to];
    bestWords = different;
  }
  return best;
}

/** Never between the halves of a character. */
const whole = (text: string, at: number) =>
  at > 0 && at < text.length && text.charCodeAt(at) >= 0xdc00 && text.charCodeAt(at) < 0xe000 ? at - 1 : at;
