/**
 * Heads over columns -> which head is whose. Heads stand in the middle of their columns, figures at the right of them,
 * codes and names at the left, so that in a wide column head and texts stand beside each other and not over one another.
 *
 * Both are in order from left to right, and so are their pairs: those that stand nearest to each other altogether.
 */
import type { Word } from '../types.ts';
import type { Block } from './blocks.ts';

export interface Column {
  readonly from: number;
  readonly to: number;
  readonly words: readonly Word[];
}

/** What it costs that a head has no column (it is that of an empty one), and that a column has no head. */
const noColumn = 20;
const noHead = 150;
/** 合计 in the middle of a column of names looks like one of its own. */
const noHeadOverTexts = 30;
/** A head right of figures that are set to the right is hardly theirs. */
const wrongSide = 3;

/** For each column the index of its head, -1 for none. Both are ordered from left to right. */
export function headsOf(
  columns: readonly Column[],
  heads: readonly Block[],
  isFigure: (text: string) => boolean,
): readonly number[] {
  const alone = columns.map(({ words }) => (words.some((w) => isFigure(w.text)) ? noHead : noHeadOverTexts));
  const sides = columns.map(sideOf);
  // best[i][k]: the least cost of the first i columns and the first k heads
  const best = [Array.from({ length: heads.length + 1 }, (_, k) => k * noColumn)];
  const pair = (i: number, k: number) => apart(columns[i]!, heads[k]!, sides[i]!);
  columns.forEach((_, i) => {
    const row = [best[i]![0]! + alone[i]!];
    heads.forEach((_, k) => {
      row.push(Math.min(best[i]![k]! + pair(i, k), best[i]![k + 1]! + alone[i]!, row[k]! + noColumn));
    });
    best.push(row);
  });
  const found = columns.map(() => -1);
  for (let i = columns.length, k = heads.length; i > 0 && k > 0; ) {
    const cost = best[i]![k]!;
    if (cost === best[i - 1]![k - 1]! + pair(i - 1, k - 1)) found[--i] = --k;
    else if (cost === best[i - 1]![k]! + alone[i - 1]!) i--;
    else k--;
  }
  return found;
}

type Side = 'left' | 'right' | undefined;

/** Where a column's texts, of different length, line up. */
function sideOf({ words }: Column): Side {
  const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  const left = spread(words.map((word) => word.box[0]));
  const right = spread(words.map((word) => word.box[2]));
  if (Math.abs(left - right) < 2) return undefined;
  return left < right ? 'left' : 'right';
}

function apart(column: Column, { box }: Block, side: Side): number {
  if (box[0] > column.to) return (box[0] - column.to) * (side === 'right' ? wrongSide : 1);
  if (box[2] < column.from) return (column.from - box[2]) * (side === 'left' ? wrongSide : 1);
  return 0;
}
