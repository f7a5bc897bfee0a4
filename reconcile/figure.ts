/**
 * A figure that takes part in a relation: the number a row (or a cell of an indicator) prints, with its range and place.
 *
 * Two rows of one printed number (收、支总计均为 60.00万元 says two things) are one figure: they share an `id`, and a
 * relation between them would be a relation of a number with itself.
 */

import type { SourceSpan } from '../schema/index.ts';
import { Decimal } from './decimal.ts';
import { type Interval, rounded, stepOf } from './interval.ts';

export interface Figure {
  /** Where it is printed: figures with one id are one printed number. */
  readonly id: string;
  readonly value: Decimal;
  readonly unit: string;
  /** What to call it: 2023 年基本支出决算. */
  readonly name: string;
  /** The step its decimals allow, in `unit`; null: exact. */
  readonly step: Decimal | null;
  readonly interval: Interval;
  readonly printed: string;
  readonly confidence: number;
  readonly source: SourceSpan;
}

export interface FigureInput {
  readonly value: string;
  readonly unit: string;
  readonly decimals: number | null;
  readonly scale: number;
  readonly printed: string;
  readonly confidence: number;
  readonly source: SourceSpan;
}

const numeric = /^-?\d+(\.\d+)?$/;

/** null where the value is no number (评价等级 is a word). What is counted in whole things has `decimals` null. */
export function figureOf(
  input: FigureInput,
  at: number,
  name: string,
  decimals = input.decimals,
): Figure | null {
  if (!numeric.test(input.value)) return null;
  const value = Decimal.of(input.value);
  const step = stepOf(decimals, input.scale);
  return {
    id: `${at}:${input.printed}`,
    value,
    unit: input.unit,
    name,
    step,
    interval: rounded(value, step),
    printed: input.printed,
    confidence: input.confidence,
    source: input.source,
  };
}

/** The same figure with another value: what if this one were misprinted? */
export const withValue = (figure: Figure, value: Decimal): Figure => ({
  ...figure,
  value,
  interval: rounded(value, figure.step),
});
