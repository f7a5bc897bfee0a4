import { type Block, layCells, type TableBlock } from './blocks.ts';
import type { Span } from './marked.ts';
import type { Fact, IndicatorTruth, Words } from './words.ts';

/** Blocks as one text, every fact with its place in it. */
export interface Placed {
  readonly text: string;
  readonly facts: readonly { readonly fact: Fact; readonly span: Span; readonly table: string | null }[];
  readonly indicators: readonly {
    readonly indicator: IndicatorTruth;
    readonly span: Span;
    readonly table: string | null;
  }[];
}
/** How a table looks once its lines are gone: cells parted by tabs or blanks, one cell a line, or by nothing at all. */
export type TableLayout = 'tabs' | 'spaces' | 'cells' | 'glued';
const separators: Readonly<Record<TableLayout, string>> = { tabs: '\t', spaces: ' ', cells: '\n', glued: '' };

export class Page {
  #parts: string[] = [];
  #length = 0;
  readonly facts: { fact: Fact; span: Span; table: string | null }[] = [];
  readonly indicators: { indicator: IndicatorTruth; span: Span; table: string | null }[] = [];
  table: string | null = null;

  write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  words(words: Words): void {
    for (const piece of words) {
      const start = this.#length;
      if (typeof piece === 'string') this.write(piece);
      else if (piece.kind === 'clause') this.words(piece.words);
      else if (piece.kind === 'direction') this.write(piece.text);
      else if (piece.kind === 'indicator')
        this.indicators.push({
          indicator: piece.indicator,
          span: { start, end: start + piece.indicator.level3.length },
          table: this.table,
        });
      else {
        this.write(piece.printed);
        this.facts.push({ fact: piece, span: { start, end: this.#length }, table: this.table });
      }
    }
  }

  placed(): Placed {
    return { text: this.#parts.join(''), facts: this.facts, indicators: this.indicators };
  }
}

export function renderText(blocks: readonly Block[], layout: TableLayout): Placed {
  const page = new Page();
  blocks.forEach((block, i) => {
    if (i > 0) page.write('\n');
    // scores and weights have no decimals by which glued figures could be told apart
    if (block.kind === 'table')
      writeTable(page, block, layout === 'glued' && block.headRows === 0 ? 'spaces' : layout);
    else page.words(block.words);
  });
  return page.placed();
}

function writeTable(page: Page, table: TableBlock, layout: TableLayout): void {
  page.write(`${table.name}\n`);
  if (table.number) page.write(`${table.number}\n`);
  page.write(`${table.caption.join(layout === 'cells' ? '\n' : ' ')}\n`);
  page.table = table.name;
  const rows = new Map<number, { column: number; words: Words }[]>();
  for (const { cell, row, column } of layCells(table))
    rows.set(row, [...(rows.get(row) ?? []), { column, words: cell.words }]);
  const lines = [...rows.entries()].sort(([a], [b]) => a - b);
  lines.forEach(([, cells], r) => {
    if (r > 0 && layout !== 'glued') page.write('\n');
    const shown = layout === 'tabs' ? cells : cells.filter((c) => c.words.length > 0);
    shown.forEach((cell, c) => {
      if (c > 0) page.write(separators[layout]);
      page.words(cell.words);
    });
  });
  page.table = null;
  for (const note of table.notes) page.write(`\n${note}`);
}
