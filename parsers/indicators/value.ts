/**
 * A printed target and what it says: `≥95%` is operator >=, target 95, unit %; `大于等于 34` operator >=, target 34;
 * `2022年8月` a date and no number of years; `≥98%;≥95%` several targets in one cell, kept whole.
 */
import type { IndicatorOperator } from '../../schema/index.ts';
import { operatorWords, unitWords } from './lexicon.ts';

/** Half width, no white space: the form in which the lexicons are written. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b]+/g, '')
    .replaceAll('≧', '≥')
    .replaceAll('≦', '≤');

/** As printed, without the white space that layout put inside. */
export const printedOf = (text: string): string => text.replace(/[\s\u200b\ufeff]+/g, '');

/** A cell that says "nothing here". */
export const isBlank = (text: string): boolean =>
  /^(?:[-—–―─/\\]+|无|不涉及|不适用)?[。.]?$/.test(folded(text));

/** Fields of digits: 1,234.5, 95, -3. */
const number = /^(?:-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)/;

/** Where the number at a position ends, no later than `limit`: digits beyond a gap are another cell's. */
export function numberEnd(text: string, at: number, limit: number): number | null {
  const found = number.exec(text.slice(at, Math.min(limit, at + 24)));
  return found ? at + found[0].length : null;
}

/** The operator a text begins with, and how long it is printed. */
export function operatorAt(text: string, at = 0): { operator: IndicatorOperator; length: number } | null {
  for (const [word, operator] of operatorWords)
    if (text.startsWith(word, at)) return { operator, length: word.length };
  return null;
}

/** The longest unit word at a position. */
export function unitLengthAt(text: string, at: number): number {
  for (const word of unitWords) if (text.startsWith(word, at)) return word.length;
  return 0;
}

export interface Target {
  readonly operator: IndicatorOperator | null;
  readonly target: string | null;
  readonly unit: string | null;
}

const date =
  /^(?:19|20)\d{2}(?:年|[./-]\d{1,2}(?:[./-]\d{1,2})?$)|^\d{1,2}月(?:\d|[底末初上中下])|^\d{1,2}日前/;
const measured = /^(-?[\d,]+(?:\.\d+)?)([^\d;,,。≥≤<>=~～-][^\d;,。≥≤<>=]{0,9})?$/;
const atLeast = /^(.*\d.*?)(?:及以上|以上)$/;
const atMost = /^(.*\d.*?)(?:及以下|以下|以内|之内)$/;

/** Reads one target cell. A cell with several targets has no operator of its own and is kept as printed. */
export function readTarget(text: string): Target {
  const printed = printedOf(text);
  const plain = folded(text);
  if (isBlank(plain)) return { operator: null, target: null, unit: null };
  const found = operatorAt(plain);
  const rest = found ? plain.slice(found.length) : plain;
  if (/[;；]|[≥≤<>=]/.test(rest)) return { operator: null, target: printed, unit: null };
  const suffix: readonly [RegExpExecArray | null, IndicatorOperator][] = [
    [found ? null : atLeast.exec(rest), '>='],
    [found ? null : atMost.exec(rest), '<='],
  ];
  for (const [match, operator] of suffix)
    if (match && measured.test(match[1]!)) return { ...number_(match[1]!), operator };
  if (found && rest === '') return { operator: found.operator, target: null, unit: null };
  const body = found ? printedRest(printed, found.length) : printed;
  if (date.test(rest)) return { operator: found?.operator ?? null, target: body, unit: null };
  if (measured.test(rest)) return { ...number_(rest), operator: found?.operator ?? null };
  return { operator: found?.operator ?? null, target: body, unit: null };
}

function number_(text: string): Pick<Target, 'target' | 'unit'> {
  const match = measured.exec(text)!;
  return { target: match[1]!, unit: match[2] ?? null };
}

/** The printed text after an operator; an operator folds to at most as many characters as it is printed with. */
const printedRest = (printed: string, length: number): string => printed.slice(length);

/** `10分`, `(10)`, `8%` -> a decimal string; null when the cell holds no number. */
export function decimalOf(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  const match = /^\(?(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)(?:分|%)?\)?$/.exec(folded(text));
  return match ? match[1]!.replaceAll(',', '') : null;
}
