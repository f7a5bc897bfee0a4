/**
 * The rows of a section whose columns are known: a row where figures stand, with the texts wrapped around their height;
 * a text between two rows in a leading column belongs to several of them, set in their middle (产出指标).
 */
import { isFigure } from '../characters.ts';
import { lines as linesOf } from '../lines.ts';
import type { Line } from '../types.ts';
import { type Block, blocksOf, middle } from './blocks.ts';
import { isFigureRow } from './sections.ts';

export interface Span {
  readonly row: number;
  readonly rowSpan: number;
  readonly column: number;
}
export interface Rows {
  /** One more than there are rows. */
  readonly edges: readonly number[];
  /** Cells of leading columns that go over several rows. */
  readonly spans: readonly Span[];
}
interface Band {
  top: number;
  bottom: number;
  readonly anchor: number;
}

/** `lines`: where lines are drawn across the table. */
export function rowsOf(
  body: readonly Line[],
  xs: readonly number[],
  top: number,
  bottom: number,
  lines: readonly number[],
): Rows {
  const drawn = drawnEdges(body, top, bottom, lines);
  const bands = anchors(body);
  const floating: { block: Block; column: number }[] = [];
  const columns = xs.slice(1).map((to, c) => columnBlocks(body, xs[c]!, to));
  columns.forEach((blocks, column) => {
    for (const block of blocks) {
      const own = bands.filter((b) => b.anchor > block.box[1] - 0.1 * block.size && b.anchor < block.box[3]);
      if (own.length === 1) stretch(own[0]!, block);
      else if (own.length === 0) floating.push({ block, column });
    }
  });
  const leading = floating.filter(({ column }) => column < 3);
  const edgesNow = () =>
    drawn ?? [top, ...bands.slice(1).map((b, i) => (bands[i]!.bottom + b.top) / 2), bottom];
  const spans: Span[] = [];
  const spanned = new Set<number>();
  const isText = (blocks: readonly Block[] | undefined) =>
    blocks !== undefined &&
    blocks.length > 0 &&
    !blocks.some((block) => block.words.some((word) => isFigure(word.text)));
  if (leading.length > 0 || (isText(columns[0]) && isText(columns[1]) && isText(columns[2])))
    for (const column of [0, 1, 2]) {
      const blocks = columns[column];
      if (!blocks || !isText(blocks)) continue;
      const found = spansOf(blocks, edgesNow(), column);
      if (!found) break;
      spans.push(...found);
      spanned.add(column);
    }
  for (const { block, column } of floating) if (!spanned.has(column)) attach(block, bands);
  bands.sort((a, b) => a.top - b.top);
  return { edges: edgesNow(), spans };
}

/** Lines drawn between all rows of figures are the edges of the rows. */
function drawnEdges(
  body: readonly Line[],
  top: number,
  bottom: number,
  lines: readonly number[],
): readonly number[] | undefined {
  const inner = lines.filter((y) => y > top + 3 && y < bottom - 3);
  const rows = anchors(body);
  const parted = rows.slice(1).every((row, i) => inner.some((y) => y > rows[i]!.anchor && y < row.anchor));
  return parted && inner.length > 0 ? [top, ...inner.sort((a, b) => a - b), bottom] : undefined;
}

/** Where figures stand: the lines of figures, those that overlap taken together. */
function anchors(body: readonly Line[]): Band[] {
  const bands: Band[] = [];
  for (const line of body.filter(isFigureRow)) {
    const y = (line.box[1] + line.box[3]) / 2;
    const last = bands.at(-1);
    if (last && y - last.anchor < 0.5 * line.size) {
      last.top = Math.min(last.top, line.box[1]);
      last.bottom = Math.max(last.bottom, line.box[3]);
    } else bands.push({ top: line.box[1], bottom: line.box[3], anchor: y });
  }
  return bands;
}

function columnBlocks(body: readonly Line[], from: number, to: number): readonly Block[] {
  const words = body
    .flatMap((line) => line.words)
    .filter((word) => {
      const x = (word.box[0] + word.box[2]) / 2;
      return x >= from && x < to;
    });
  const figures = words.filter((word) => isFigure(word.text));
  const texts = words.filter((word) => !isFigure(word.text));
  return [
    ...blocksOf(texts).flatMap(unstacked),
    ...figures.map((w) => ({ box: w.box, size: w.size, words: [w] })),
  ].sort((a, b) => a.box[1] - b.box[1]);
}

/** A column of texts set as close as wrapped ones is not one text. */
const unstacked = (block: Block): readonly Block[] =>
  block.box[3] - block.box[1] < 9 * block.size
    ? [block]
    : linesOf(block.words).map((line) => ({ box: line.box, size: line.size, words: line.words }));

function stretch(band: Band, block: Block): void {
  band.top = Math.min(band.top, block.box[1]);
  band.bottom = Math.max(band.bottom, block.box[3]);
}

/** A text beside no figures goes with the nearest row where it stands close to it, else it is a row of its own. */
function attach(block: Block, bands: Band[]): void {
  const distance = (band: Band) => Math.max(band.top - block.box[3], block.box[1] - band.bottom, 0);
  const nearest = bands.reduce<Band | undefined>(
    (best, band) => (!best || distance(band) < distance(best) ? band : best),
    undefined,
  );
  if (nearest && distance(nearest) < 0.45 * block.size) stretch(nearest, block);
  else bands.push({ top: block.box[1], bottom: block.box[3], anchor: middle(block) });
  bands.sort((a, b) => a.top - b.top);
}

/** Each text stands in the middle of its rows, and the rows of one end where those of the next begin. */
function spansOf(
  blocks: readonly Block[],
  edges: readonly number[],
  column: number,
): readonly Span[] | undefined {
  const spans: Span[] = [];
  let row = 0;
  for (const block of blocks) {
    if (row >= edges.length - 1) return undefined;
    const target = 2 * middle(block) - edges[row]!;
    let end = row + 1;
    while (end < edges.length - 1 && Math.abs(edges[end + 1]! - target) < Math.abs(edges[end]! - target))
      end++;
    const height = (edges[end]! - edges[row]!) / (end - row);
    if (Math.abs(edges[end]! - target) > 0.75 * height) return undefined;
    if (end - row > 1) spans.push({ row, rowSpan: end - row, column });
    row = end;
  }
  return spans;
}
