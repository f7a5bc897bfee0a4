/**
 * Where a figure stands: its clause, its sentence, its paragraph, its section.
 *
 * Reads 其中：基本支出 40.00万元，占 66.67%；项目支出…… and says that 40.00 and 66.67 stand in one clause. Sentences end
 * at 。！？ and line ends, clauses also at ；, so that a page whose line breaks are gone is read like one that has them.
 */
import type { Section } from '../schema/index.ts';

export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** The offsets at which pieces begin, ascending, the first 0. */
function starts(text: string, marks: RegExp): readonly number[] {
  const found = [0];
  for (const match of text.matchAll(marks)) found.push(match.index + match[0].length);
  return found;
}

/** The index of the piece that holds `offset`. */
function pieceAt(begins: readonly number[], offset: number): number {
  let low = 0;
  let high = begins.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (begins[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

export class Places {
  readonly text: string;
  readonly #clauses: readonly number[];
  readonly #sentences: readonly number[];
  readonly #paragraphs: readonly number[];
  readonly #stops: readonly number[];
  readonly #outline: readonly Section[];

  constructor(text: string, outline: readonly Section[]) {
    this.text = text;
    this.#clauses = starts(text, /[。！？；;\n]/g);
    this.#sentences = starts(text, /[。！？\n]/g);
    this.#paragraphs = starts(text, /\n+/g);
    this.#stops = starts(text, /[。！？]/g);
    this.#outline = outline;
  }

  clause = (offset: number): Extent => this.#extent(this.#clauses, offset);
  sentence = (offset: number): Extent => this.#extent(this.#sentences, offset);
  /** From full stop to full stop, over line ends: a page may have cut the sentence into lines. */
  wrapped = (offset: number): Extent => this.#extent(this.#stops, offset);
  paragraph = (offset: number): Extent => this.#extent(this.#paragraphs, offset);

  /** The sections that hold `offset`, outermost first. */
  sections(offset: number): readonly Section[] {
    const path: Section[] = [];
    let level = this.#outline;
    for (;;) {
      const found = level.find((s) => s.start <= offset && offset < s.end);
      if (!found) return path;
      path.push(found);
      level = found.children;
    }
  }

  /** The words between two offsets, without white space. */
  between = (start: number, end: number): string => this.text.slice(start, end).replace(/\s+/g, '');

  #extent(begins: readonly number[], offset: number): Extent {
    const index = pieceAt(begins, offset);
    return { start: begins[index]!, end: begins[index + 1] ?? this.text.length };
  }
}
