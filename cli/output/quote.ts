import { styleText } from 'node:util';
import { type SourceSpan, sentencesOf } from '../../schema/index.ts';

/** The sentences in which figures stand, as text, the figures marked. */
export interface Quote {
  readonly text: string;
  readonly page: number | undefined;
  readonly table: string | undefined;
}

export const quotesOf = (text: string, sources: readonly SourceSpan[], mark = plainMark): Quote[] =>
  sentencesOf(text, sources).map(({ pieces, page, table }) => ({
    text: pieces
      .map((piece) => (piece.marked ? mark(piece.text) : piece.text))
      .join('')
      .trim(),
    page,
    table,
  }));

const plainMark = (words: string) => `【${words}】`;
/** Underlined where the terminal can, in brackets elsewhere. */
export function markFor(stream: NodeJS.WriteStream): (words: string) => string {
  return stream.isTTY && stream.hasColors() ? (words) => styleText(['bold', 'underline'], words) : plainMark;
}
