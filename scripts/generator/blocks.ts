import type { Words } from './words.ts';

/** What a disclosure is made of before it is written in any format. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: number;
  readonly words: Words;
}
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly words: Words;
}
export interface TableCell {
  readonly words: Words;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly head?: boolean;
  readonly align?: 'left' | 'right' | 'center';
  readonly indent?: number;
}
export interface TableBlock {
  readonly kind: 'table';
  /** As rows carry it in `table`. */
  readonly name: string;
  readonly number: string | null;
  /** 单位：万元 and the reporting unit, printed above the grid. */
  readonly caption: readonly string[];
  /** The first `headRows` rows are the head and are repeated on every page. */
  readonly headRows: number;
  readonly rows: readonly (readonly TableCell[])[];
  readonly columns: number;
  /** Relative widths of the columns. */
  readonly widths: readonly number[];
  readonly notes: readonly string[];
}
export type Block = HeadingBlock | ParagraphBlock | TableBlock;

export const heading = (level: number, words: Words | string): HeadingBlock => ({
  kind: 'heading',
  level,
  words: typeof words === 'string' ? [words] : words,
});
export const paragraph = (words: Words | string): ParagraphBlock => ({
  kind: 'paragraph',
  words: typeof words === 'string' ? [words] : words,
});

/** Places cells of rows that hold only their own cells onto the grid: [row, column] of each. */
export function layCells(table: TableBlock): { cell: TableCell; row: number; column: number }[] {
  const taken = new Set<string>();
  const placed: { cell: TableCell; row: number; column: number }[] = [];
  table.rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (taken.has(`${row},${column}`)) column++;
      placed.push({ cell, row, column });
      for (let r = 0; r < (cell.rowSpan ?? 1); r++)
        for (let c = 0; c < (cell.columnSpan ?? 1); c++) taken.add(`${row + r},${column + c}`);
      column += cell.columnSpan ?? 1;
    }
  });
  return placed;
}
