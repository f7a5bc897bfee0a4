import type { Cell, Table } from '../../schema/index.ts';
import { plain } from '../accounts/index.ts';

/**
 * A table as a full grid: every position knows the cell that covers it, spans filled in, texts in one spelling.
 * Merged cells are one cell seen from several positions (compare by identity).
 */
export interface GridCell {
  /** Half width, no white space: for comparing. */
  readonly text: string;
  /** As the document has it, and the span of exactly that, without white space around. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly page: number | undefined;
  readonly indent: number;
}

export class Grid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell[];
  readonly #at: (GridCell | null)[];

  constructor(rows: number, columns: number, cells: readonly GridCell[]) {
    this.rows = rows;
    this.columns = columns;
    this.cells = cells;
    this.#at = new Array(rows * columns).fill(null);
    for (const cell of cells)
      for (let r = cell.row; r < Math.min(rows, cell.row + cell.rowSpan); r++)
        for (let c = cell.column; c < Math.min(columns, cell.column + cell.columnSpan); c++)
          this.#at[r * columns + c] ??= cell;
  }

  /** The cell that covers a position. */
  at(row: number, column: number): GridCell | null {
    return this.#at[row * this.columns + column] ?? null;
  }

  /** Cells with text that begin in a row, from left to right. */
  startingIn(row: number): readonly GridCell[] {
    const found: GridCell[] = [];
    for (let c = 0; c < this.columns; c++) {
      const cell = this.at(row, c);
      if (cell && cell.row === row && cell.column === c && cell.text !== '') found.push(cell);
    }
    return found;
  }
}

export function gridOf(table: Table, text: string): Grid {
  const rows = Math.max(table.rows, ...table.cells.map((c) => c.row + 1));
  const columns = Math.max(table.columns, ...table.cells.map((c) => c.column + 1));
  return new Grid(
    rows,
    columns,
    table.cells.map((cell) => gridCell(cell, text)),
  );
}

export function gridCell(cell: Cell, text: string): GridCell {
  const whole = text.slice(cell.start, cell.end);
  const lead = whole.length - whole.trimStart().length;
  const raw = whole.trim();
  return {
    text: plain(raw),
    raw,
    start: cell.start + lead,
    end: cell.start + lead + raw.length,
    row: cell.row,
    column: cell.column,
    rowSpan: cell.rowSpan ?? 1,
    columnSpan: cell.columnSpan ?? 1,
    page: cell.page,
    indent: cell.indent ?? /^[ \u3000\u00a0]*/.exec(whole)![0].replace(/[^\u3000]{2}/g, '\u3000').length,
  };
}
