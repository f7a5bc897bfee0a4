/**
 * What a page is to the layout steps, whatever format it came from. All coordinates are points from the top left of
 * the page as it is shown, y downwards.
 */
import type { Box } from '../../schema/index.ts';

/** Which way a glyph's line runs: 0 to the right, 90 downwards, 180 to the left, 270 upwards. */
export type Direction = 0 | 90 | 180 | 270;

export interface Glyph {
  readonly text: string;
  readonly box: Box;
  /** Where the pen stood before and after the glyph, along the line; spacing belongs to the advance, not to a gap. */
  readonly pen: number;
  readonly penEnd: number;
  /** The position of the base line, across the line. */
  readonly baseline: number;
  readonly size: number;
  readonly direction: Direction;
  readonly bold: boolean;
  /** Glyphs shown one after another without a jump share a number. */
  readonly string: number;
}

/** A ruling line: a stroke or a thin filled rectangle. `at` is its y if horizontal, its x if vertical. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}
export interface Rules {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

/** What a format reads off one page: glyphs that can be seen, and ruling lines. */
export interface RawPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly rotation: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: Rules;
  /** Glyphs that are there to be searched, not seen (text laid under a scan by recognition). */
  readonly invisible: number;
  /** Glyphs without a known character. */
  readonly unknown: number;
}

/** Glyphs that stand together: in Chinese text a stretch without gaps, in a table usually what one cell holds. */
export interface Word {
  readonly text: string;
  readonly box: Box;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  /** White space was printed before this word, so it is parted from the one before even where the gap is small. */
  readonly spaced: boolean;
}

/** Words on one base line, left to right. */
export interface Line {
  readonly words: readonly Word[];
  readonly box: Box;
  readonly size: number;
  readonly bold: boolean;
}

/** A page after `words`: turned so that most of its text runs to the right. */
export interface WordPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** How far the page was turned for reading; boxes are turned back when the document is built. */
  readonly turned: Direction;
  readonly words: readonly Word[];
  readonly rules: Rules;
}

/** One cell of a grid: rows [row, row + rowSpan), columns [column, column + columnSpan). */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
}
/** An edge of columns that no line shows: the range in which it may stand. */
export interface Edge {
  readonly from: number;
  readonly to: number;
}
export interface Grid {
  readonly box: Box;
  /** Where the columns were found by the alignment of words alone. */
  readonly edges?: readonly Edge[];
  /** Edges of the columns and rows, one more than there are of them. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}

export interface FilledCell extends GridCell {
  readonly lines: readonly Line[];
  readonly page: number;
  readonly turned: Direction;
  readonly indent?: number;
  /** What stands of the same cell at the head of the next page, where a row is broken over two. */
  readonly continued?: FilledCell;
}
export interface PageTable {
  readonly box: Box;
  readonly page: number;
  readonly rows: number;
  readonly columns: number;
  readonly xs: readonly number[];
  /** Where the columns were found by the alignment of words alone. */
  readonly edges?: readonly Edge[];
  readonly cells: readonly FilledCell[];
}
