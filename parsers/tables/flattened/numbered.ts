import type { HeadWord } from './head-words.ts';
import { type Placed, type Split, type Stream, tabbedColumns, unproved } from './stream.ts';

/**
 * Two-sided statements with numbers of rows, glued or not:
 *
 *     一、一般公共预算财政拨款收入133,093.82一、一般公共服务支出320.00二、…
 *
 * Row 1 of the left side has the number 1, row 1 of the right side the number after the left side's last. Numbers run
 * on by one down each side, so that "133,093.82" in row 1 can only be 1 and 33,093.82, and "39766.649" only 39, 766.64
 * and the 9 of an empty left cell. All ways to cut that keep this up to the last row are found.
 */
export function splitNumbered(
  stream: Stream,
  words: readonly HeadWord[],
  start: number,
  end: number,
): readonly Split[] {
  const sides = sidesOf(words);
  if (!sides) return [];
  const splits: Split[] = [];
  for (const right of firstRightNumbers(stream, start, end)) {
    const found = new Search(stream, sides, right, end).run(start);
    splits.push(...found);
    if (splits.length >= most) break;
  }
  return splits.slice(0, most);
}

const most = 8;
interface Sides {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** Value columns of either side: what follows each 项目 行次. */
function sidesOf(words: readonly HeadWord[]): Sides | null {
  const texts = words.map((w) => w.text);
  const first = texts.indexOf('项目');
  const second = texts.indexOf('项目', first + 1);
  if (first === -1 || second === -1 || !texts.includes('行次')) return null;
  const values = (part: readonly string[]) =>
    part.filter((t) => !['项目', '行次', '栏次', '收入', '支出'].includes(t));
  const left = values(texts.slice(first, second));
  const right = values(texts.slice(second));
  return left.length > 0 && right.length > 0 ? { left, right } : null;
}

/** The number of the first right-hand row: what can stand behind its name. */
function firstRightNumbers(stream: Stream, start: number, end: number): readonly number[] {
  const first = stream.nextNumber(start);
  if (!stream.integerAt(first, 1)) return [];
  const candidates = new Set<number>();
  const afterAmount = stream.amountEnd(first + 1);
  for (const from of [first + 1, afterAmount]) {
    if (from < 0) continue;
    const at = stream.nextNumber(from);
    if (at >= end) continue;
    for (let length = 1; length <= 3; length++) {
      const digits = stream.text.slice(at, at + length);
      if (/^[1-9]\d*$/.test(digits) && Number(digits) > 1) candidates.add(Number(digits));
    }
  }
  return [...candidates].sort((a, b) => b - a);
}

class Search {
  readonly #stream: Stream;
  readonly #sides: Sides;
  readonly #right: number;
  readonly #end: number;
  readonly #found: Split[] = [];
  #steps = 0;

  constructor(stream: Stream, sides: Sides, right: number, end: number) {
    this.#stream = stream;
    this.#sides = sides;
    this.#right = right;
    this.#end = end;
  }

  run(start: number): readonly Split[] {
    this.#row(start, 1, []);
    return this.#found;
  }

  /** Row `row`: left cells, then right cells; the last row is the one whose left number comes before the right's first. */
  #row(position: number, row: number, cells: readonly Placed[]): void {
    if (this.#found.length >= most || ++this.#steps > 20_000) return;
    if (row === this.#right) {
      this.#found.push({ cells, paths: pathsOf(this.#sides), end: position, confidence: 1, sums: unproved });
      return;
    }
    const { left, right } = this.#sides;
    for (const [afterLeft, leftCells] of this.#side(position, row, row, 0, left.length))
      for (const [afterRight, rightCells] of this.#side(
        afterLeft,
        this.#right + row - 1,
        row,
        left.length + 1,
        right.length,
      ))
        this.#row(afterRight, row + 1, [...cells, ...leftCells, ...rightCells]);
  }

  /** Name (or none), the number of the row, up to `columns` amounts; the most amounts first. */
  #side(
    position: number,
    number: number,
    row: number,
    column: number,
    columns: number,
  ): [number, readonly Placed[]][] {
    const at = this.#stream.nextNumber(position);
    if (at >= this.#end || at - position > 45 || !this.#stream.integerAt(at, number)) return [];
    const name: Placed = { start: position, end: at, row: row - 1, column };
    let after = at + String(number).length;
    const amounts: { start: number; end: number }[] = [];
    const ways: [number, readonly Placed[]][] = [[after, [name]]];
    for (let c = 1; c <= columns; c++) {
      const end = this.#stream.amountEnd(after);
      if (end < 0) break;
      amounts.push({ start: after, end });
      after = end;
      ways.push([after, [name, ...this.#placed(amounts, row, column, columns)]]);
    }
    return ways.reverse();
  }

  /** Fewer amounts than columns: where the blanks were is known by tabs alone; without them only the whole is sure. */
  #placed(
    amounts: readonly { start: number; end: number }[],
    row: number,
    column: number,
    columns: number,
  ): readonly Placed[] {
    const places =
      amounts.length === columns
        ? amounts.map((_, i) => i)
        : (tabbedColumns(this.#stream, amounts, columns) ?? [0]);
    return places.map((place, i) => ({ ...amounts[i]!, row: row - 1, column: column + 1 + place }));
  }
}

const pathsOf = ({ left, right }: Sides) => [
  ['收入', '项目'],
  ...left.map((text) => ['收入', text]),
  ['支出', '项目'],
  ...right.map((text) => ['支出', text]),
];
