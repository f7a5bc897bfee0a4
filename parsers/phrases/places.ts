import type { Figure } from '../../schema/index.ts';
import type { Context } from '../context.ts';
import { findHeadings, type Heading } from '../outline.ts';
import type { NormalText } from '../text/normal.ts';

/**
 * What stands where in the normal text. A scan asks at every character, so the answer is an array and not a map:
 * "收入1344.73万元" answers at the 1 with the figure, everywhere else with nothing.
 */
export class Places<T> {
  readonly #values: readonly T[];
  /** One more than the index into `#values`; 0 for nothing. */
  readonly #at: Int32Array;

  constructor(length: number, values: readonly T[], startOf: (value: T) => number) {
    this.#values = values;
    this.#at = new Int32Array(length + 1);
    values.forEach((value, i) => {
      this.#at[startOf(value)] = i + 1;
    });
  }
  has(position: number): boolean {
    return this.#at[position]! > 0;
  }
  get(position: number): T | undefined {
    const index = this.#at[position]!;
    return index > 0 ? this.#values[index - 1] : undefined;
  }
}

/** A figure at its place in the normal text. */
export interface PlacedFigure {
  readonly figure: Figure;
  readonly start: number;
  readonly end: number;
}

export function placesOf(context: Context): { figures: Places<PlacedFigure>; headings: Places<Heading> } {
  const { normal, figures } = context;
  const { length } = normal.text;
  return {
    figures: new Places(length, placed(normal, figures), (p) => p.start),
    headings: new Places(length, findHeadings(normal), (h) => h.start),
  };
}

/** Figures come in order, so one walk over the text places them all. */
function placed(normal: NormalText, figures: readonly Figure[]): PlacedFigure[] {
  const { origin, text } = normal;
  let at = 0;
  const reach = (offset: number) => {
    while (at < text.length && origin[at]! < offset) at++;
    return at;
  };
  return figures.map((figure) => ({ figure, start: reach(figure.start), end: reach(figure.end) }));
}
