import type { Basis, Family, Fund, Measure, Stage } from '../../schema/index.ts';

/**
 * What the generator writes with: words, and facts among them. A fact is a printed number together with everything it
 * says, so that the truth is made in the same breath as the sentence and can never drift from it.
 * "财政拨款收入" + fact(1,344.73万元 says income/财政拨款收入/amount/1344.73) + "，占本年收入" + fact(100%) …
 */
export interface Subject {
  readonly family: Family;
  readonly fund: Fund | null;
  readonly item: string;
  readonly part?: string | null;
  readonly code?: string | null;
}
export interface Saying extends Subject {
  readonly year: number;
  readonly stage: Stage | null;
  readonly measure: Measure;
  readonly basis: Basis | null;
  /** In `unit`, signed. */
  readonly value: string;
  readonly unit: string;
  readonly scope?: string | null;
}
/** One row of a performance table. */
export interface IndicatorTruth {
  readonly project: string;
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly nature: string | null;
  readonly operator: string | null;
  readonly target: string | null;
  readonly actual: string | null;
  readonly unit: string | null;
  readonly weight: string;
  readonly score: string | null;
  readonly deviation: string | null;
}

/** Mutable on purpose: planting an error changes what is printed and what the row then says, in one place. */
export interface Fact {
  readonly kind: 'fact';
  printed: string;
  says: readonly Saying[];
  /** Signed value in the unit of its rows, and half of its last printed place: the interval it stands for. */
  value: string;
  half: string;
  /** Spoilt on purpose; not to be spoilt twice. */
  planted?: boolean;
}
/** A word of direction (增加, 下降) that can be turned round, with the facts whose sign it gives. */
export interface Direction {
  readonly kind: 'direction';
  text: string;
  readonly opposite: string;
  readonly facts: Fact[];
}
/** Marks the place where an indicator row begins; prints nothing. */
export interface IndicatorMark {
  readonly kind: 'indicator';
  readonly indicator: IndicatorTruth;
}
/** A clause that a planted error may leave out. */
export interface Clause {
  readonly kind: 'clause';
  words: Words;
}
export type Piece = string | Fact | Direction | Clause | IndicatorMark;
export type Words = readonly Piece[];

/** Tagged template: w`基本支出${amount}，占${share}` keeps the facts as facts. */
export function w(strings: TemplateStringsArray, ...values: (Piece | Words | number)[]): Words {
  const pieces: Piece[] = [];
  strings.forEach((text, i) => {
    if (text) pieces.push(text);
    const value = values[i];
    if (value === undefined) return;
    if (typeof value === 'number') pieces.push(String(value));
    else if (Array.isArray(value)) pieces.push(...(value as Words));
    else pieces.push(value as Piece);
  });
  return pieces;
}

export function join(list: readonly Words[], separator: string): Words {
  return list.flatMap((words, i) => (i === 0 ? [...words] : [separator, ...words]));
}
export const clause = (words: Words): Clause => ({ kind: 'clause', words });

/** All facts in reading order, those inside clauses too. */
export function factsOf(words: Words): Fact[] {
  return words.flatMap((piece) => {
    if (typeof piece === 'string') return [];
    if (piece.kind === 'fact') return [piece];
    return piece.kind === 'clause' ? factsOf(piece.words) : [];
  });
}
export const plain = (words: Words): string =>
  words
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if (piece.kind === 'fact') return piece.printed;
      if (piece.kind === 'direction') return piece.text;
      return piece.kind === 'clause' ? plain(piece.words) : '';
    })
    .join('');
