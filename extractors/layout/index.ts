/**
 * Pages of words and rules -> one text with blocks: `words -> lines -> cells -> tables`, then paragraphs between the
 * tables, in reading order. What every format with a page layout (PDF, OFD) shares.
 */
import { DocumentBuilder, type Piece } from '../builder.ts';
import type { Extraction } from '../format.ts';
import { rounded, turnBack } from './boxes.ts';
import { append, type LongTable, sameColumns, single } from './continuation.ts';
import { withoutFurniture } from './furniture.ts';
import { join } from './joining.ts';
import { lines, textOf } from './lines.ts';
import { type Margins, margins, type PlacedLine, paragraphs } from './paragraphs.ts';
import { tables } from './tables.ts';
import type { FilledCell, Line, PageTable, Word, WordPage } from './types.ts';

type Item =
  | { readonly kind: 'line'; readonly line: Line; readonly page: number }
  | { readonly kind: 'table'; readonly table: LongTable };

export function layOut(pages: readonly WordPage[], warnings: readonly string[] = []): Extraction {
  const builder = new DocumentBuilder();
  builder.warnings.push(...warnings);
  const turned = new Map(pages.map((page) => [page.number, page]));
  const bodies = withoutFurniture(pages);
  const margin = new Map<number, Margins>();
  const items: Item[] = [];
  pages.forEach((page, i) => {
    builder.pages.push(shown(page));
    const { tables: found, rest } = tables(page, bodies[i]!);
    const text = lines(rest);
    margin.set(page.number, margins(text, page.width));
    appendPage(items, ordered(text, found, page.number));
  });
  emit(builder, items, turned, (page) => margin.get(page)!);
  return builder.build();
}

/** The page as it is shown, which is how its boxes are given. */
function shown(page: WordPage) {
  const sideways = page.turned === 90 || page.turned === 270;
  return {
    number: page.number,
    width: sideways ? page.height : page.width,
    height: sideways ? page.width : page.height,
    rotation: page.turned,
  };
}

function ordered(text: readonly Line[], found: readonly PageTable[], page: number): readonly Item[] {
  const items = [
    ...text.map((line) => ({ y: line.box[1], item: { kind: 'line', line, page } as const })),
    ...found.map((table) => ({ y: table.box[1], item: { kind: 'table', table: single(table) } as const })),
  ];
  return items.sort((a, b) => a.y - b.y).map(({ item }) => item);
}

/** Adds a page's items; a table that begins the page may go on with the one that ended the page before. */
function appendPage(items: Item[], page: readonly Item[]): void {
  const open = items.at(-1);
  const at = page.findIndex((item) => item.kind === 'table');
  const next = page[at];
  if (
    open?.kind === 'table' &&
    next?.kind === 'table' &&
    sameColumns(open.table.last, next.table.first) &&
    isRepeatedCaption(items, page.slice(0, at))
  ) {
    items[items.length - 1] = { kind: 'table', table: append(open.table, next.table.first) };
    items.push(...page.slice(at + 1));
  } else items.push(...page);
}

/** Whether these lines are those that stand before the table that ends `items`, or none at all. */
function isRepeatedCaption(items: readonly Item[], before: readonly Item[]): boolean {
  if (before.length === 0) return true;
  if (before.length > 5) return false;
  const captions = items.slice(-1 - before.length, -1);
  return (
    captions.length === before.length &&
    before.every((item, i) => {
      const caption = captions[i]!;
      return item.kind === 'line' && caption.kind === 'line' && textOf(item.line) === textOf(caption.line);
    })
  );
}

function emit(
  builder: DocumentBuilder,
  items: readonly Item[],
  pages: ReadonlyMap<number, WordPage>,
  marginsOf: (page: number) => Margins,
): void {
  const place = (page: number) => (word: Word) => ({ page, box: onPage(word.box, pages.get(page)!) });
  let pending: PlacedLine[] = [];
  const flush = () => {
    for (const paragraph of paragraphs(pending, marginsOf)) {
      const pageOf = new Map(paragraph.lines.map((p) => [p.line, p.page]));
      const pieces = join(
        paragraph.lines.map((p) => p.line),
        (word, line) => place(pageOf.get(line)!)(word),
        (line) => marginsOf(pageOf.get(line)!).right,
      );
      if (paragraph.level === undefined) builder.paragraph(pieces);
      else builder.heading(pieces, paragraph.level);
    }
    pending = [];
  };
  for (const item of items)
    if (item.kind === 'line') pending.push(item);
    else {
      flush();
      emitTable(builder, item.table, pages);
    }
  flush();
}

function emitTable(builder: DocumentBuilder, table: LongTable, pages: ReadonlyMap<number, WordPage>): void {
  builder.table({
    rows: table.rows,
    columns: table.columns,
    page: table.first.page,
    cells: table.cells.map((cell) => ({
      row: cell.row,
      column: cell.column,
      rowSpan: cell.rowSpan,
      columnSpan: cell.columnSpan,
      page: cell.page,
      box: onPage(cell.box, pages.get(cell.page)!),
      ...(cell.indent === undefined ? {} : { indent: cell.indent }),
      pieces: cellPieces(cell, pages.get(cell.page)!),
    })),
  });
}

const cellPieces = (cell: FilledCell, page: WordPage): readonly Piece[] =>
  join(
    cell.lines,
    (word) => ({ page: cell.page, box: onPage(word.box, page) }),
    () => cell.box[2],
  );

function onPage(box: Word['box'], page: WordPage): Word['box'] {
  const { width, height } = shown(page);
  return rounded(turnBack(box, page.turned, width, height));
}
