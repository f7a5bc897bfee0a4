/**
 * The columns of a section: where no word of its rows stands, with the heads that stand over them.
 *
 * A head may stand beside its column and not over it, or over several, or over none, which is then an empty one
 * (`matching.ts`). What comes out are edges as the range in which they may lie.
 */
import { isFigure } from '../characters.ts';
import type { Edge, Line, Word } from '../types.ts';
import { type Block, bandsOf, blocksOf } from './blocks.ts';
import { headsOf } from './matching.ts';
import type { Section } from './sections.ts';

/** Words of a row parted by less than this, in points, may be of one cell. */
const least = 2;
/** As good as no room at all. */
const slack = 0.02;

interface Extent {
  from: number;
  to: number;
  /** Whether a head stands over it. */
  headed: boolean;
  readonly words: Word[];
}

export function columnEdges(section: Section): readonly Edge[] {
  const leaves = leavesOf(section.head).toSorted((a, b) => a.box[0] - b.box[0]);
  const body = section.body.flatMap((line) => line.words);
  const columns = body.length > 0 ? extents(body) : leaves.map(({ box }) => extent(box[0], box[2]));
  if (body.length > 0) settle(leaves, columns);
  columns.sort((a, b) => a.from - b.from);
  joinHeadless(columns, section.body);
  return columns.slice(1).map((column, i) => ({ from: columns[i]!.to, to: column.from }));
}

const extent = (from: number, to: number): Extent => ({ from, to, headed: true, words: [] });

/** Heads that no other head stands under; 收入 and 支出 over many are those of several, whatever they stand over. */
function leavesOf(head: readonly Line[]): Block[] {
  const blocks = blocksOf(head.flatMap((line) => line.words));
  const bands = bandsOf(blocks);
  const lowest = bands.at(-1)?.length ?? 0;
  const over = new Set(bands.slice(0, -1).flatMap((band) => (band.length * 2 <= lowest ? band : [])));
  return blocks.filter(
    (block) =>
      !over.has(block) &&
      !blocks.some(
        (below) =>
          below !== block &&
          below.box[1] >= block.box[3] - 1 &&
          below.box[0] < block.box[2] &&
          below.box[2] > block.box[0],
      ),
  );
}

/** Stretches that words cover. */
function extents(words: readonly Word[]): Extent[] {
  const found: Extent[] = [];
  for (const word of [...words].sort((a, b) => a.box[0] - b.box[0])) {
    const last = found.at(-1);
    if (last && word.box[0] - last.to < least) {
      last.to = Math.max(last.to, word.box[2]);
      last.words.push(word);
    } else found.push({ from: word.box[0], to: word.box[2], headed: false, words: [word] });
  }
  return found;
}

const isOver = (leaf: Block, column: Extent) =>
  column.from < leaf.box[2] - 0.5 && column.to > leaf.box[0] + 0.5;

/** Heads widen their columns; one over several is theirs together; one over none is that of an empty column. */
function settle(leaves: readonly Block[], columns: Extent[]): void {
  const heads = headsOf(columns, leaves, isFigure);
  const free = leaves.filter((leaf, k) => !heads.includes(k) && !columns.some((c) => isOver(leaf, c)));
  for (const column of columns) if (leaves.some((leaf) => isOver(leaf, column))) column.headed = true;
  columns.forEach((column, i) => {
    const head = leaves[heads[i]!];
    if (head && columns.filter((other) => isOver(head, other)).length < 2) widen(column, head);
  });
  for (const { box } of free) columns.push(extent(box[0], box[2]));
}

/** 合计 in the middle of a column of names is no column beside it: no row has both, and one head is theirs. */
function joinHeadless(columns: Extent[], body: readonly Line[]): void {
  const filled = (line: Line, { from, to }: Extent) =>
    line.words.some((word) => word.box[0] < to && word.box[2] > from);
  for (let i = columns.length - 1; i > 0; i--) {
    const [left, right] = [columns[i - 1]!, columns[i]!];
    if (left.headed === right.headed || body.some((line) => filled(line, left) && filled(line, right)))
      continue;
    left.to = right.to;
    left.headed = true;
    columns.splice(i, 1);
  }
}

function widen(column: Extent, leaf: Block): void {
  column.headed = true;
  column.from = Math.min(column.from, leaf.box[0]);
  column.to = Math.max(column.to, leaf.box[2]);
}

/** Edges of several sections (or pages) of one table: ranges that share a place are one edge, there. */
export function sharedEdges(all: readonly Edge[]): readonly Edge[] {
  const merged: { from: number; to: number }[] = [];
  for (const edge of [...all].sort((a, b) => a.to - b.to)) {
    const same = merged[sharedBy(edge, merged)];
    if (!same) {
      merged.push({ ...edge });
      continue;
    }
    same.from = Math.max(same.from, edge.from);
    same.to = Math.min(same.to, edge.to);
  }
  return merged.sort((a, b) => a.from - b.from);
}

/** Which of the edges one is: of those it shares a place with the one that most of lies in its range; -1 for none. */
export function sharedBy(edge: Edge, joint: readonly Edge[]): number {
  let found = -1;
  let most = 0;
  joint.forEach((other, i) => {
    const shared = Math.min(edge.to, other.to) - Math.max(edge.from, other.from);
    const part = (shared + slack) / (other.to - other.from + slack);
    if (shared >= -slack / 2 && part >= most) [found, most] = [i, part];
  });
  return found;
}
