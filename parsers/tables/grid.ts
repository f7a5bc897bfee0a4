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
    for (const cell of [...cells].sort((a, b) => Number(a.text === '') - Number(b.text === '')))
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
  return new Grid(rows, columns, parted(table.cells.map((cell) => gridCell(cell, text))));
}

const amountThenLabel =
  /^(-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2})\s*((?:[一二三四五六七八九十]{1,3}[、.]|[（(][一二三四五六七八九十]{1,3}[）)])[\s\S]+)$/;

/**
 * Where a layout ran two cells of a statement together, the amount of the left side and the label of the right
 * (37,891.58一、一般公共服务支出), and the cell to the left is blank, the amount is that cell's.
 */
function parted(cells: readonly GridCell[]): readonly GridCell[] {
  const filled = new Set(
    cells.filter((c) => c.text !== '').map((c) => `${c.row} ${c.column + c.columnSpan - 1}`),
  );
  return cells.flatMap((cell) => {
    const match = cell.column > 0 ? amountThenLabel.exec(cell.raw) : null;
    if (!match || filled.has(`${cell.row} ${cell.column - 1}`)) return [cell];
    const [, amount = '', label = ''] = match;
    const left = { ...cell, raw: amount, text: plain(amount), end: cell.start + amount.length };
    const right = { ...cell, raw: label, text: plain(label), start: cell.end - label.length };
    return [{ ...left, column: cell.column - 1, columnSpan: 1, rowSpan: 1 }, right];
  });
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
