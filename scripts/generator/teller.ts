import type { Basis, Stage } from '../../schema/index.ts';
import { nameOf, pathOf } from './books/accounts.ts';
import { type Books, staffCost } from './books/books.ts';
import { type Fen, group, percent, ratio, shift, trimZeros } from './money.ts';
import type { Random } from './random.ts';
import type { Relation } from './relations.ts';
import type { Style } from './style.ts';
import type { Direction, Fact, Saying, Subject, Words } from './words.ts';

/**
 * What a statement writer holds in hand: the books, the house style, chance, and the makers of facts. Every maker
 * prints a number as this document prints numbers and records what the number says.
 */
export interface Teller {
  readonly books: Books;
  readonly style: Style;
  readonly random: Random;
  readonly year: number;
  /** Stage of what the document reports. */
  readonly stage: Stage;
  /** What it is compared with unless said otherwise. */
  readonly basis: Basis;
  readonly relations: Relation[];
}

export interface FactOptions {
  readonly year?: number;
  readonly stage?: Stage | null;
  readonly basis?: Basis | null;
  readonly scope?: string | null;
  /** Print no unit: it stands in the head of the section or table. */
  readonly bare?: boolean;
  readonly unit?: '万元' | '元';
}
type Subjects = Subject | readonly Subject[];
const list = (subjects: Subjects): readonly Subject[] => ('family' in subjects ? [subjects] : subjects);

function makeFact(
  subjects: Subjects,
  printed: string,
  value: string,
  half: string,
  rest: Pick<Saying, 'year' | 'stage' | 'measure' | 'basis' | 'unit'> & { scope?: string | null | undefined },
): Fact {
  const { scope = null, ...dims } = rest;
  return {
    kind: 'fact',
    printed,
    value,
    half,
    says: list(subjects).map((s) => ({ ...s, ...dims, value, scope })),
  };
}
const halfOf = (decimals: number) => `0.${'0'.repeat(decimals)}5`;

/** The digits of an amount as printed, and what they say in 万元. */
export function printMoney(fen: Fen, style: Style, unit: '万元' | '元' = style.unit) {
  const decimals = unit === '元' ? 2 : style.decimals;
  const exact = ratio(fen, unit === '元' ? 100 : 1_000_000, decimals);
  const digits =
    style.trim || (unit === '元' && /\.00$/.test(exact) && style.percentTrim) ? trimZeros(exact) : exact;
  const kept = digits.split('.')[1]?.length ?? 0;
  const value = unit === '元' ? shift(digits, 4) : digits;
  const half = unit === '元' ? shift(halfOf(kept), 4) : halfOf(kept);
  return { digits: style.group ? group(digits) : digits, value, half, decimals: kept };
}

export function amount(t: Teller, fen: Fen, subjects: Subjects, options: FactOptions = {}): Fact {
  const unit = options.unit ?? t.style.unit;
  const { digits, value, half } = printMoney(fen, t.style, unit);
  const loose = t.random.chance(t.style.loose) && unit === '万元';
  const printed = options.bare ? digits : `${digits}${t.style.space}${loose ? '万' : unit}`;
  return makeFact(subjects, printed, value, half, {
    year: options.year ?? t.year,
    stage: options.stage === undefined ? t.stage : options.stage,
    measure: 'amount',
    basis: null,
    unit: '万元',
    scope: options.scope,
  });
}

export function count(
  t: Teller,
  n: number,
  unit: string,
  subject: Subject,
  options: FactOptions & { printedUnit?: string } = {},
): Fact {
  const printed = `${n}${t.style.space}${options.printedUnit ?? unit}`;
  return makeFact(subject, printed, String(n), '0', {
    year: options.year ?? t.year,
    stage: null,
    measure: 'count',
    basis: null,
    unit,
    scope: options.scope,
  });
}

function percentFact(
  t: Teller,
  subjects: Subjects,
  signed: string,
  shown: string,
  measure: Saying['measure'],
  options: FactOptions,
): Fact {
  const kept = shown.split('.')[1]?.length ?? 0;
  return makeFact(subjects, `${shown}%`, signed, halfOf(kept), {
    year: options.year ?? t.year,
    stage: options.stage === undefined ? t.stage : options.stage,
    measure,
    basis: options.basis ?? null,
    unit: '%',
    scope: options.scope,
  });
}
const shownPercent = (t: Teller, text: string) => (t.style.percentTrim ? trimZeros(text) : text);

export function share(t: Teller, part: Fen, whole: Fen, subjects: Subjects, options: FactOptions = {}): Fact {
  const shown = whole === 0 ? '0' : shownPercent(t, percent(part, whole, t.style.percentDecimals));
  return percentFact(t, subjects, shown, shown, 'share', options);
}
export function completion(t: Teller, done: Fen, plan: Fen, basis: Basis, subjects: Subjects): Fact | null {
  if (plan === 0) return null;
  const shown = shownPercent(t, percent(done, plan, t.style.percentDecimals));
  return percentFact(t, subjects, shown, shown, 'completion', { basis });
}

export interface Change {
  readonly change: Fact;
  readonly rate: Fact | null;
  readonly up: Direction;
  readonly grows: Direction;
}
/** How much more or less than before: the amount, the rate (none where there was nothing before), words of direction. */
export function changeOf(
  t: Teller,
  now: Fen,
  before: Fen,
  subjects: Subjects,
  basis: Basis = t.basis,
  options: FactOptions = {},
): Change {
  const difference = now - before;
  const down = difference < 0;
  const sign = down ? '-' : '';
  const shown = printMoney(Math.abs(difference), t.style);
  const printedSign = t.style.placeholders ? sign : '';
  const change = makeFact(
    subjects,
    `${printedSign}${shown.digits}${t.style.space}${t.style.unit}`,
    sign + shown.value,
    shown.half,
    {
      year: options.year ?? t.year,
      stage: options.stage === undefined ? t.stage : options.stage,
      measure: 'change',
      basis,
      unit: '万元',
      scope: options.scope,
    },
  );
  let rate: Fact | null = null;
  if (before > 0) {
    const text = shownPercent(t, percent(Math.abs(difference), before, t.style.percentDecimals));
    rate = percentFact(t, subjects, sign + text, printedSign + text, 'change_rate', { ...options, basis });
  }
  const turn = (text: string, opposite: string, fact: Fact | null): Direction => ({
    kind: 'direction',
    text,
    opposite,
    facts: fact ? [fact] : [],
  });
  if (t.style.placeholders)
    return {
      change,
      rate,
      up: turn('增加（减少）', '增加（减少）', null),
      grows: turn('增长（下降）', '增长（下降）', null),
    };
  return {
    change,
    rate,
    up: down ? turn('减少', '增加', change) : turn('增加', '减少', change),
    grows: down ? turn('下降', '增长', rate) : turn('增长', '下降', rate),
  };
}
/** A word that says there was no change: 持平. */
export function levelFact(
  t: Teller,
  subjects: Subjects,
  basis: Basis = t.basis,
  word: string = t.style.level,
  options: FactOptions = {},
): Fact {
  return makeFact(subjects, word, '0', '0', {
    year: options.year ?? t.year,
    stage: options.stage === undefined ? t.stage : options.stage,
    measure: 'change',
    basis,
    unit: '万元',
  });
}
export function score(
  t: Teller,
  text: string,
  subject: Subject,
  unit = '分',
  printed = `${text}${unit}`,
): Fact {
  return makeFact(subject, printed, text, '0', {
    year: t.year,
    stage: null,
    measure: 'score',
    basis: null,
    unit,
  });
}
export function rateFact(t: Teller, text: string, subject: Subject): Fact {
  return makeFact(subject, `${text}%`, text, '0.5', {
    year: t.year,
    stage: null,
    measure: 'rate',
    basis: null,
    unit: '%',
  });
}
/** An amount in a reason: a mention, and no reported item. Some are round: 120余万元. */
export function mention(t: Teller, fen: Fen, item: string): Fact {
  const fact = amount(t, fen, { family: 'mention', fund: null, item }, { stage: null });
  const whole = fact.value.split('.')[0]!;
  if (!t.random.chance(0.15) || t.style.unit !== '万元' || whole === '0') return fact;
  return {
    ...fact,
    printed: `${whole}余万元`,
    value: whole,
    says: fact.says.map((s) => ({ ...s, value: whole })),
  };
}

export const relate = (t: Teller, relation: Relation): void => {
  t.relations.push(relation);
};
export const yearText = (t: Teller, year = t.year): string => `${year}${t.style.yearWord}`;

export const income = (item: string, fund: Subject['fund'] = 'all'): Subject => ({
  family: 'income',
  fund,
  item,
});
export const expenditure = (
  item: string,
  fund: Subject['fund'] = 'all',
  part: string | null = null,
  code: string | null = null,
): Subject => ({
  family: 'expenditure',
  fund,
  item,
  part,
  code,
});
export const functional = (
  code: string,
  year: number,
  fund: Subject['fund'],
  part: string | null = null,
): Subject => expenditure(pathOf(code, year), fund, part, code);
export const accountName = (code: string, t: Teller): string => nameOf(code, t.year);
export const people = (t: Teller): Fen => staffCost(t.books);
export type { Words };
