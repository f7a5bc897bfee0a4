/**
 * Pages of words and rules -> one text with blocks: `words -> lines -> cells -> tables`, then paragraphs between the
 * tables, in reading order. What every format with a page layout (PDF, OFD) shares.
 */
import { DocumentBuilder, type Piece } from '../builder.ts';
import type { Extraction } from '../format.ts';
import { rounded, turnBack } from './boxes.ts';
import { withoutContentsHeadings } from './contents.ts';
import { append, continues, type LongTable, single } from './continuation.ts';
import { withoutFurniture } from './furniture.ts';
import { join } from './joining.ts';
import { lines, textOf } from './lines.ts';
import { isFigureRow } from './open/sections.ts';
import {
  bodySize,
  type Margins,
  margins,
  type Paragraph,
  type PlacedLine,
  paragraphs,
} from './paragraphs.ts';
import { isCaption, isTitle } from './regions.ts';
import { tables } from './tables.ts';
import type { Edge, FilledCell, Line, PageTable, Word, WordPage } from './types.ts';

type Item =
  | { readonly kind: 'line'; readonly line: Line; readonly page: number }
  | { readonly kind: 'table'; readonly table: LongTable };

export function layOut(pages: readonly WordPage[], warnings: readonly string[] = []): Extraction {
  const builder = new DocumentBuilder();
  builder.warnings.push(...warnings);
  const turned = new Map(pages.map((page) => [page.number, page]));
  const bodies = withoutFurniture(pages);
  const text: { page: WordPage; lines: readonly Line[] }[] = [];
  const items: Item[] = [];
  pages.forEach((page, i) => {
    builder.pages.push(shown(page));
    const { tables: found, rest } = tables(page, bodies[i]!, openEdges(items, lines(bodies[i]!)));
    const between = lines(rest);
    text.push({ page, lines: between });
    appendPage(items, ordered(between, found, page.number));
  });
  emit(builder, blocksOf(items, text), turned);
  return builder.build();
}

/**
 * The columns of the table that ends the pages so far, where no lines show them; none where a caption ends them.
 * Another title at the head of the page is that of another table.
 */
function openEdges(items: readonly Item[], page: readonly Line[]): readonly Edge[] | undefined {
  const last = items.at(-1);
  if (last?.kind === 'line') return isCaption(last.line) ? [] : undefined;
  const titles = items.slice(-6, -1).map((item) => (item.kind === 'line' ? textOf(item.line) : ''));
  const isOther = (line: Line) => isTitle(line) && !titles.includes(textOf(line));
  const above = page.findIndex((line, i) => i === 3 || isFigureRow(line));
  return page.slice(0, Math.max(0, above)).some(isOther) ? undefined : last?.table.edges;
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
    isRepeatedCaption(items, page.slice(0, at)) &&
    continues(open.table, next.table.first, at > 0)
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

/** Paragraphs and tables in reading order. Margins of a page with little text are those of pages of its size. */
function blocksOf(
  items: readonly Item[],
  text: readonly { readonly page: WordPage; readonly lines: readonly Line[] }[],
): readonly Block[] {
  const byWidth = new Map<number, Line[]>();
  for (const { page, lines } of text) {
    const key = Math.round(page.width);
    const same = byWidth.get(key) ?? [];
    same.push(...lines);
    byWidth.set(key, same);
  }
  const marginOf = new Map<number, Margins>();
  for (const { page, lines } of text) {
    const near = margins(lines, page.width) ?? margins(byWidth.get(Math.round(page.width))!, page.width);
    marginOf.set(
      page.number,
      near ?? { left: page.width * 0.12, right: page.width * 0.88, width: page.width },
    );
  }
  const body = bodySize(text.flatMap(({ lines }) => lines));
  const marginsOf = (page: number) => marginOf.get(page)!;
  const blocks: Block[] = [];
  let pending: PlacedLine[] = [];
  const flush = () => {
    for (const paragraph of paragraphs(pending, marginsOf, body)) blocks.push({ paragraph, marginsOf });
    pending = [];
  };
  for (const item of items)
    if (item.kind === 'line') pending.push(item);
    else {
      flush();
      blocks.push({ table: item.table });
    }
  flush();
  return blocks;
}

type Block =
  | { readonly paragraph: Paragraph; readonly marginsOf: (page: number) => Margins; readonly table?: never }
  | { readonly table: LongTable; readonly paragraph?: never };

function emit(
  builder: DocumentBuilder,
  blocks: readonly Block[],
  pages: ReadonlyMap<number, WordPage>,
): void {
  const plain = (paragraph: Paragraph) => paragraph.lines.map((p) => textOf(p.line)).join('');
  const leveled = withoutContentsHeadings(
    blocks.map((block) => block.paragraph),
    plain,
  );
  blocks.forEach((block, i) => {
    if (block.table) emitTable(builder, block.table, pages);
    else emitParagraph(builder, leveled[i]!, block.marginsOf, pages);
  });
}

function emitParagraph(
  builder: DocumentBuilder,
  paragraph: Paragraph,
  marginsOf: (page: number) => Margins,
  pages: ReadonlyMap<number, WordPage>,
): void {
  const pageOf = new Map(paragraph.lines.map((p) => [p.line, p.page]));
  const pieces = join(
    paragraph.lines.map((p) => p.line),
    (word, line) => {
      const page = pageOf.get(line)!;
      return { page, box: onPage(word.box, pages.get(page)!) };
    },
    (line) => marginsOf(pageOf.get(line)!).right,
  );
  if (paragraph.level === undefined) builder.paragraph(pieces);
  else builder.heading(pieces, paragraph.level);
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
      pieces: [
        ...cellPieces(cell, pages.get(cell.page)!),
        ...(cell.continued ? cellPieces(cell.continued, pages.get(cell.continued.page)!) : []),
      ],
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
