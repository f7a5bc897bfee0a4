/** Text with spans that stay on their characters while the text is changed around (or inside) them. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
export interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}
export interface Marked {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Applies edits (in any order, not overlapping) in one pass; linear in text, edits and spans. */
export function apply(marked: Marked, edits: readonly Edit[]): Marked {
  if (edits.length === 0) return marked;
  const sorted = [...edits].sort((a, b) => a.at - b.at);
  const pieces: string[] = [];
  // startAt[i], endAt[i]: where a span that starts or ends before old offset i lands
  const startAt = new Int32Array(marked.text.length + 2);
  const endAt = new Int32Array(marked.text.length + 2);
  let from = 0;
  let length = 0;
  const copy = (to: number) => {
    for (let i = from; i < to; i++) {
      startAt[i] = length + (i - from);
      endAt[i + 1] = length + (i - from) + 1;
    }
    pieces.push(marked.text.slice(from, to));
    length += Math.max(0, to - from);
    from = to;
  };
  for (const edit of sorted) {
    copy(edit.at);
    for (let i = edit.at; i < edit.at + edit.remove; i++) {
      startAt[i] = length + edit.insert.length;
      endAt[i + 1] = length;
    }
    pieces.push(edit.insert);
    length += edit.insert.length;
    from = Math.max(from, edit.at + edit.remove);
  }
  copy(marked.text.length);
  startAt[marked.text.length] = length;
  return {
    text: pieces.join(''),
    spans: marked.spans.map((s) => ({
      start: startAt[s.start]!,
      end: s.end === s.start ? startAt[s.start]! : endAt[s.end]!,
    })),
  };
}

/** Replaces characters one for one. */
export const replaceCharacters = (marked: Marked, table: ReadonlyMap<string, string>): Marked => ({
  text: [...marked.text].map((c) => table.get(c) ?? c).join(''),
  spans: marked.spans,
});
