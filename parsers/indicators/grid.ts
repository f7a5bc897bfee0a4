/**
 * A table block as a grid: which cell covers a position, and what is printed in it.
 */
import type { Cell, Document, Table } from '../../schema/index.ts';
import { folded } from './value.ts';

export class Grid {
  readonly table: Table;
  readonly #text: string;
  readonly #covers: (Cell | undefined)[][];
  readonly #starts: Cell[][];

  constructor(document: Document, table: Table) {
    this.table = table;
    this.#text = document.text;
    this.#covers = Array.from({ length: table.rows }, () => []);
    this.#starts = Array.from({ length: table.rows }, () => []);
    for (const cell of table.cells) {
      this.#starts[cell.row]?.push(cell);
      const bottom = Math.min(table.rows, cell.row + cell.rowSpan);
      const right = Math.min(table.columns, cell.column + cell.columnSpan);
      for (let r = cell.row; r < bottom; r++)
        for (let c = cell.column; c < right; c++) this.#covers[r]![c] ??= cell;
    }
  }

  get rows(): number {
    return this.table.rows;
  }

  at(row: number, column: number): Cell | undefined {
    return this.#covers[row]?.[column];
  }

  /** Cells that begin in a row, left to right. */
  startingIn(row: number): readonly Cell[] {
    return this.#starts[row] ?? [];
  }

  printed(cell: Cell): string {
    return this.#text.slice(cell.start, cell.end);
  }

  /** In half width, without white space: as the lexicons are written. */
  plain(cell: Cell | undefined): string {
    return cell ? folded(this.printed(cell)) : '';
  }

  /** The first cell to the right of another, in its first row, that says something. */
  rightOf(cell: Cell): Cell | undefined {
    return this.startingIn(cell.row).find(
      (other) => other.column >= cell.column + cell.columnSpan && this.plain(other) !== '',
    );
  }

  below(cell: Cell): Cell | undefined {
    return this.at(cell.row + cell.rowSpan, cell.column);
  }
}
