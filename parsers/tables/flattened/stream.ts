import type { Document } from '../../../schema/index.ts';
import { gaps, type NormalText } from '../../text/normal.ts';
import { Grid, type GridCell, gridCell } from '../grid.ts';
import type { Head } from '../head.ts';

/**
 * The running text of a table without borders, read from left to right. White space is a hint only: a number never
 * runs over it, and where there is none numbers are cut by their two decimals.
 */
export class Stream {
  readonly text: string;
  readonly #normal: NormalText;
  readonly #document: Document;

  constructor(normal: NormalText, document: Document) {
    this.text = normal.text;
    this.#normal = normal;
    this.#document = document;
  }

  /** Whether white space stood before a character. */
  parted(position: number): boolean {
    return this.#normal.before[position] !== gaps.none;
  }

  /** The next position behind `position`, at most `limit`, before which white space stood. */
  nextGap(position: number, limit: number): number {
    let next = position + 1;
    while (next < limit && !this.parted(next)) next++;
    return Math.min(next, limit);
  }

  /** Whether a line of the document begins at a position. */
  opensLine(position: number): boolean {
    return this.#lineAt(position);
  }

  /** How many tabs stand between a character and the one before it: cells of a line that kept its tabs, blanks too. */
  tabsBefore(position: number): number {
    const between = this.#between(position);
    return between.includes('\n') ? 0 : between.split('\t').length - 1;
  }

  /** How many cells stand before a character in its line; null where its line has no tabs. */
  cellsBefore(position: number): number | null {
    const { text } = this.#document;
    const at = this.#normal.origin[position]!;
    const before = text.slice(Math.max(0, at - longestLine), at);
    const behind = text.slice(at, at + longestLine);
    const line = before.slice(before.lastIndexOf('\n') + 1);
    const rest = behind.split('\n', 1)[0]!;
    return line.includes('\t') || rest.includes('\t') ? line.split('\t').length - 1 : null;
  }

  /** The end of an amount with two decimals at a position, or of any number that white space encloses; else -1. */
  amountEnd(position: number): number {
    amount.lastIndex = position;
    const match = amount.exec(this.text);
    if (match && !this.#broken(position, amount.lastIndex)) return amount.lastIndex;
    whole.lastIndex = position;
    if (this.parted(position) && whole.exec(this.text)) {
      const end = whole.lastIndex;
      if (this.parted(end) && !this.#broken(position, end) && this.pageEnd(position) === position) return end;
    }
    return -1;
  }

  /** Behind a number that stands alone on a line, as pages have them: it may stand in the middle of a name. */
  pageEnd(position: number): number {
    const match = /^[1-9]\d{0,2}(?![\d,.])/.exec(this.text.slice(position, position + 5));
    if (!match) return position;
    const end = position + match[0].length;
    const alone = this.#lineAt(position) && this.#lineAt(end) && !this.#broken(position, end);
    return alone ? end : position;
  }

  /** A tab says more than a line in the normal text, so the document is asked. */
  #lineAt(position: number): boolean {
    const gap = this.#normal.before[position]!;
    return gap === gaps.cell ? this.#between(position).includes('\n') : gap >= gaps.line;
  }

  /** What stood in the document before a character. */
  #between(position: number): string {
    const { origin } = this.#normal;
    return position <= 0 ? '' : this.#document.text.slice(origin[position - 1]! + 1, origin[position]!);
  }

  /** Whether exactly this integer stands at a position, not running over white space. */
  integerAt(position: number, value: number): boolean {
    const digits = String(value);
    return this.text.startsWith(digits, position) && !this.#broken(position, position + digits.length);
  }

  /** The first digit (or minus before a digit) at or after a position. */
  nextNumber(position: number): number {
    for (let i = position; i < this.text.length; i++) {
      if (isDigit(this.text, i)) return i;
      if (this.text[i] === '-' && isDigit(this.text, i + 1)) return i;
    }
    return this.text.length;
  }

  #broken(start: number, end: number): boolean {
    for (let i = start + 1; i < end; i++) {
      // a scan strews blanks around the point: 0 .00
      const point = this.text[i] === '.' || this.text[i - 1] === '.';
      if (this.parted(i) && !(point && this.#normal.before[i] === gaps.space)) return true;
    }
    return false;
  }

  cell(start: number, end: number, row: number, column: number): GridCell {
    const span = this.#normal.toDocument(start, end);
    const cell = gridCell({ ...span, row, column, rowSpan: 1, columnSpan: 1 }, this.#document.text);
    // the number of a page stood in the middle of the name: 信 - 3 - 访事务
    const words = this.text.slice(start, end);
    const whole = cell.raw.replace(/\s/g, '').length === words.length || /^[-\d]/.test(words);
    return whole ? cell : { ...cell, raw: words, text: words };
  }
}

/**
 * The column of each amount of a line, counted by its tabs from the label on; null where it has none.
 * Without tabs a line that prints fewer amounts than there are columns does not say where its blanks are.
 */
export function tabbedColumns(
  stream: Stream,
  amounts: readonly { start: number }[],
  columns: number,
): readonly number[] | null {
  let column = -1;
  const places: number[] = [];
  for (const { start } of amounts) {
    const tabs = stream.tabsBefore(start);
    if (tabs === 0) return null;
    column += tabs;
    places.push(column);
  }
  return column < columns ? places : null;
}

/** Cells are counted no further from a character. */
const longestLine = 1000;
const amount = /-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}(?![.,]\d)/y;
const whole = /-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?!\d)/y;
const isDigit = (text: string, i: number) => {
  const c = text.charCodeAt(i);
  return c >= 48 && c <= 57;
};

/** A piece of the stream at its place in the table that was. */
export interface Placed {
  readonly start: number;
  readonly end: number;
  readonly row: number;
  readonly column: number;
}

/** What a splitter makes of a region: cells in a grid whose columns have the heads `paths`. */
export interface Split {
  readonly cells: readonly Placed[];
  readonly paths: readonly (readonly string[])[];
  readonly end: number;
  /** How sure the splitter is of its cuts. */
  readonly confidence: number;
  /** What the splitter itself found to add up. */
  readonly sums: Sums;
}
/** How many totals add up, and how many do not. */
export interface Sums {
  readonly held: number;
  readonly failed: number;
}
export const unproved: Sums = { held: 0, failed: 0 };

export function gridOfSplit(stream: Stream, split: Split): { grid: Grid; head: Head } {
  const rows = Math.max(0, ...split.cells.map((c) => c.row + 1));
  const cells = split.cells
    .filter((c) => c.end > c.start)
    .map((c) => stream.cell(c.start, c.end, c.row, c.column));
  return {
    grid: new Grid(rows, split.paths.length, cells),
    head: { captions: [], rows: [], bodyStart: 0, paths: split.paths },
  };
}
