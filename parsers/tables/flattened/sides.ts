import type { Metadata } from '../../../schema/index.ts';
import { isPlainTotal, type Label, readLabel, resolveFunctional, resolveLine } from '../../accounts/index.ts';
import type { Span } from '../../context.ts';
import { AccountNames } from '../names.ts';
import type { Item } from './items.ts';
import type { Stream } from './stream.ts';

/**
 * Which side of a statement a name stands on, where nothing numbers the lines: by the tabs before it, by what shares its
 * line, by what it names, by the number that its list mark continues (二、 after 一、 of the same side).
 */
export type Side = 'income' | 'expenditure';

export class Sides {
  readonly #stream: Stream;
  readonly #year: number;
  readonly #names: AccountNames;
  /** How many columns stand on the left. */
  readonly #left: number;
  readonly #last: Record<Side, Map<number, number>> = { income: new Map(), expenditure: new Map() };
  #totals = 0;

  constructor(stream: Stream, { year }: Pick<Metadata, 'year'>, left: number) {
    this.#stream = stream;
    this.#year = year ?? 2000;
    this.#names = new AccountNames(this.#year, 'functional');
    this.#left = left;
  }

  /** The side of the next item in the order of the text; null where nothing tells. */
  of(item: Item, next: Item | undefined): Side | null {
    const label = readLabel(this.#stream.text.slice(item.name.start, item.name.end));
    const side = this.#byPlace(item, next) ?? this.#byName(label) ?? this.#byMark(item.name);
    if (isPlainTotal(label.name)) this.#totals++;
    if (side === null) return null;
    const mark = markOf(this.#stream, item.name);
    if (mark) {
      const last = this.#last[side];
      last.set(mark.level, mark.number);
      for (const level of [...last.keys()]) if (level > mark.level) last.delete(level);
    }
    if (side === 'expenditure') this.#names.byName(label, 0);
    return side;
  }

  #byPlace(item: Item, next: Item | undefined): Side | null {
    if (item.column !== null) return item.column < this.#left ? 'income' : 'expenditure';
    if (!item.lined) return null;
    if (!item.opensLine) return 'expenditure';
    return next !== undefined && !next.opensLine ? 'income' : null;
  }

  #byName(label: Label): Side | null {
    if (isPlainTotal(label.name)) return this.#totals % 2 === 0 ? 'income' : 'expenditure';
    const line = resolveLine(label.name);
    if (line && line.how !== 'near') return line.side;
    if (resolveFunctional(label.name, { level: '类', year: this.#year })) return 'expenditure';
    if (/收入$/.test(label.name)) return 'income';
    if (/支出$/.test(label.name)) return 'expenditure';
    if (line) return line.side;
    const { name } = label;
    return label.level === null && resolveFunctional(name, { year: this.#year }) ? 'expenditure' : null;
  }

  #byMark(name: Span): Side | null {
    const mark = markOf(this.#stream, name);
    if (!mark) return null;
    const goesOn = (side: Side) => (this.#last[side].get(mark.level) ?? 0) + 1 === mark.number;
    if (goesOn('income') === goesOn('expenditure')) return null;
    return goesOn('income') ? 'income' : 'expenditure';
  }
}

const numerals = '零一二三四五六七八九';
/** 十二、 -> 12 of level 1, （三） -> 3 of level 2, 4. -> 4 of level 3. */
function markOf(stream: Stream, { start, end }: Span): { level: number; number: number } | null {
  const match = /^(\()?([一二三四五六七八九十]{1,3}|\d{1,2})(?:[、)]|\.(?!\d))/.exec(
    stream.text.slice(start, Math.min(end, start + 8)),
  );
  if (!match) return null;
  const [, open, digits] = match;
  if (/\d/.test(digits!)) return { level: open ? 4 : 3, number: Number(digits) };
  const [tens, ones] = digits!.includes('十') ? digits!.split('十') : ['', digits];
  const ten = digits!.includes('十') ? (tens === '' ? 1 : numerals.indexOf(tens!)) * 10 : 0;
  return { level: open ? 2 : 1, number: ten + (ones ? numerals.indexOf(ones) : 0) };
}
