import type { Block } from '../blocks.ts';
import { type Teller, yearText } from '../teller.ts';
import { type Words, w } from '../words.ts';

/** One way of telling a statement: a template of some region, as the generator's own words. */
export interface Variant {
  readonly name: string;
  readonly fits?: (t: Teller) => boolean;
  write(t: Teller): readonly Words[];
}
/** A section of a disclosure: what it may be titled, and the ways it may be told. */
export interface Statement {
  readonly name: string;
  readonly titles: readonly string[];
  readonly budgetTitles: readonly string[];
  readonly final: readonly Variant[];
  readonly budget: readonly Variant[];
  readonly fits?: (t: Teller) => boolean;
}
export interface Told {
  readonly name: string;
  readonly title: string;
  readonly variant: string;
  readonly paragraphs: readonly Words[];
  readonly blocks?: readonly Block[];
}

export function tell(t: Teller, statement: Statement, variantName?: string): Told | null {
  if (statement.fits && !statement.fits(t)) return null;
  const budget = t.books.kind === 'budget';
  const variants = (budget ? statement.budget : statement.final).filter((v) => !v.fits || v.fits(t));
  const variant = variantName
    ? variants.find((v) => v.name === variantName)
    : variants.length > 0
      ? t.random.pick(variants)
      : undefined;
  if (!variant) return null;
  const title = t.random.pick(budget ? statement.budgetTitles : statement.titles);
  return { name: statement.name, title, variant: variant.name, paragraphs: variant.write(t) };
}

/** "本部门2024年度" / "2024年度" / "青岚县司法局2024年". */
export const opening = (t: Teller): string =>
  t.style.self === ''
    ? yearText(t)
    : t.random.chance(0.7)
      ? `${t.style.self}${yearText(t)}`
      : `${yearText(t)}${t.style.selfKind === 'name' ? '' : t.style.self}`;
export const stop = (words: Words): Words => w`${words}。`;
