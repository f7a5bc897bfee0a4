import type { Block, Box, Cell, Page, Run } from '../schema/index.ts';
import type { Extraction } from './format.ts';

/** A piece of text with the place where it is printed. A cell or paragraph wrapped over lines is several pieces. */
export interface Piece {
  readonly text: string;
  readonly page?: number;
  readonly box?: Box;
}
export interface CellInput {
  readonly pieces: readonly Piece[];
  readonly row: number;
  readonly column: number;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly page?: number;
  readonly box?: Box;
  readonly indent?: number;
}
export interface TableInput {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly CellInput[];
  readonly name?: string;
  readonly page?: number;
  readonly hidden?: boolean;
}

/** Lays blocks out as one text, so that `document.ts`'s promise (every block a span, cells parted by tabs) always holds. */
export class DocumentBuilder {
  #text = '';
  readonly #blocks: Block[] = [];
  readonly #runs: Run[] = [];
  readonly pages: Page[] = [];
  readonly warnings: string[] = [];

  heading(pieces: string | readonly Piece[], level = 9): void {
    this.#block('heading', pieces, { level });
  }

  paragraph(pieces: string | readonly Piece[]): void {
    this.#block('paragraph', pieces, {});
  }

  table(input: TableInput): void {
    const cells = [...input.cells].sort((a, b) => a.row - b.row || a.column - b.column);
    if (cells.length === 0) return;
    this.#separate();
    const start = this.#text.length;
    const placed: Cell[] = [];
    let row = cells[0]!.row;
    cells.forEach((cell, index) => {
      if (index > 0) this.#text += cell.row === row ? '\t' : '\n';
      row = cell.row;
      const span = this.#pieces(cell.pieces, ' ');
      placed.push({
        ...span,
        row: cell.row,
        column: cell.column,
        rowSpan: cell.rowSpan ?? 1,
        columnSpan: cell.columnSpan ?? 1,
        ...(cell.page === undefined ? {} : { page: cell.page }),
        ...(cell.box === undefined ? {} : { box: cell.box }),
        ...(cell.indent === undefined ? {} : { indent: cell.indent }),
      });
    });
    this.#blocks.push({
      kind: 'table',
      start,
      end: this.#text.length,
      rows: input.rows,
      columns: input.columns,
      cells: placed,
      ...(input.name === undefined ? {} : { name: input.name }),
      ...(input.page === undefined ? {} : { page: input.page }),
      ...(input.hidden ? { hidden: true } : {}),
    });
  }

  build(): Extraction {
    return {
      text: this.#text,
      blocks: this.#blocks,
      pages: this.pages,
      runs: this.#runs,
      warnings: this.warnings,
    };
  }

  #block(kind: 'heading' | 'paragraph', input: string | readonly Piece[], extra: { level?: number }): void {
    const pieces = typeof input === 'string' ? [{ text: input }] : input;
    if (pieces.every((p) => p.text.trim() === '')) return;
    this.#separate();
    const span = this.#pieces(pieces, '\n');
    const page = pieces[0]?.page;
    const block = { kind, ...span, ...extra, ...(page === undefined ? {} : { page }) };
    this.#blocks.push(block as Block);
  }

  #separate(): void {
    if (this.#text !== '') this.#text += '\n';
  }

  /** Appends pieces end to end. Tabs and line feeds inside a piece are layout to the text, so they become `space`. */
  #pieces(pieces: readonly Piece[], space: string): { start: number; end: number } {
    const start = this.#text.length;
    for (const piece of pieces) {
      const text = piece.text.replace(/[\t\r\n\v\f]+/g, space);
      if (text === '') continue;
      if (piece.page !== undefined && piece.box !== undefined)
        this.#runs.push({
          start: this.#text.length,
          end: this.#text.length + text.length,
          page: piece.page,
          box: piece.box,
        });
      this.#text += text;
    }
    return { start, end: this.#text.length };
  }
}
