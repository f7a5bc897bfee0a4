/**
 * What a check may state about figures. A relation is data: its terms, its kind, what it is about. The evaluator alone
 * decides whether it can hold.
 */

import type { Outcome, Severity, SourceSpan } from '../schema/index.ts';
import { Decimal } from './decimal.ts';
import type { Figure } from './figure.ts';

/** coefficient × figure. */
export interface Term {
  readonly figure: Figure;
  readonly coefficient: Decimal;
}
/** A sum of terms: the left or right side of an equation, the top or bottom of a fraction. */
export type Side = readonly Term[];

interface Common {
  /** What it is about: 2023 年支出合计. */
  readonly subject: string;
  /** Overrides the severity of the check, downwards as a rule. */
  readonly severity?: Severity;
  /** A sentence for the reader, after the numbers. */
  readonly note?: string;
  /** Relations read off one layout (the columns of one table): if most of them fail, the layout was misread. */
  readonly layout?: string;
  /** Relations that break for one reason if they break: the columns of one line that lacks a part. */
  readonly cause?: string;
}

/** left = right, or left ≤ right. */
export interface Linear extends Common {
  readonly kind: 'linear';
  readonly left: Side;
  readonly right: Side;
  readonly operator: '=' | '<=';
  /** Both sides are one number printed twice: then a last digit that differs is no rounding. */
  readonly copy?: boolean;
  /** The parts come to too little, as they do where one was left out. */
  readonly lacks?: boolean;
}

/** part ÷ whole = rate %. Where the words leave the whole open, each of `wholes` is tried and one that holds is enough. */
export interface Ratio extends Common {
  readonly kind: 'ratio';
  readonly part: Side;
  readonly wholes: readonly Side[];
  readonly rate: Figure;
  /** Why the last digit of the rate may be off by one (shares made to add up to 100). */
  readonly forced?: string;
  /** The rate may not have been cut off: 100% stands for done, not for 100.98%. */
  readonly uncut?: boolean;
}

/** Something that is wrong, or right, without arithmetic: wording, a grade, a list. */
export interface Statement extends Common {
  readonly kind: 'statement';
  readonly holds: boolean;
  readonly message: string;
  readonly figures: readonly Figure[];
  readonly sources: readonly SourceSpan[];
  readonly expected?: string;
  readonly actual?: string;
  readonly arithmetic?: string;
  /** If this figure were that value, all would be well; relations that break for the same reason join this finding. */
  readonly suspect?: { readonly figure: Figure; readonly value: Decimal; readonly reason: string };
}

/** A relation that a complete disclosure would allow and this one does not. */
export interface Unchecked extends Common {
  readonly kind: 'unchecked';
  readonly outcome: Extract<Outcome, 'not_applicable' | 'not_enough_data' | 'unreadable'>;
  readonly reason: string;
  readonly figures: readonly Figure[];
}

export type Relation = Linear | Ratio | Statement | Unchecked;

const one = Decimal.of(1);
const minusOne = Decimal.of(-1);

export const term = (figure: Figure): Term => ({ figure, coefficient: one });
export const less = (figure: Figure): Term => ({ figure, coefficient: minusOne });
export const side = (...figures: readonly Figure[]): Side => figures.map(term);
/** a − b. */
export const difference = (a: Figure, b: Figure): Side => [term(a), less(b)];

/** parts add up to their total; or, where the list is open (主要包括……等), to no more than it. */
export const sum = (
  total: Figure,
  parts: readonly Figure[],
  about: Common & { open?: boolean; lacks?: boolean },
): Linear => {
  const { open, ...common } = about;
  return { ...common, kind: 'linear', left: side(...parts), right: side(total), operator: open ? '<=' : '=' };
};

/** The same figure printed in two places. */
export const same = (a: Figure, b: Figure, about: Common): Linear => ({
  ...about,
  kind: 'linear',
  left: side(a),
  right: side(b),
  operator: '=',
  copy: true,
});

const figures = new WeakMap<Relation, readonly Figure[]>();

/** All figures of a relation, each once, in the order in which they are written. */
export function figuresOf(relation: Relation): readonly Figure[] {
  const known = figures.get(relation) ?? collected(relation);
  figures.set(relation, known);
  return known;
}

function collected(relation: Relation): readonly Figure[] {
  const all = ((): readonly Figure[] => {
    switch (relation.kind) {
      case 'linear':
        return [...relation.left, ...relation.right].map((t) => t.figure);
      case 'ratio':
        return [...relation.part, ...(relation.wholes[0] ?? [])].map((t) => t.figure).concat(relation.rate);
      default:
        return relation.figures;
    }
  })();
  return [...new Map(all.map((f) => [f.id, f])).values()];
}
