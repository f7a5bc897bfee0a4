/**
 * Which figures belong together: the amount a rate speaks about, and what it is measured against.
 *
 * In 年初预算 50.00万元，支出决算 60.00万元，完成年初预算的 120% the final amount and the budget of the completion are the
 * nearest amounts of the same item; in an outline without line breaks the same item may be printed many times, so
 * nearness in the text decides, and the dimensions must agree.
 */
import type { Stage } from '../schema/index.ts';
import type { Extent } from './place.ts';
import { accountKey, agree, nearest, type Observation, sectionAround, type View } from './view.ts';

const isAmount = (o: Observation): boolean => o.row.measure === 'amount' || o.row.measure === 'count';

/** What is printed of the same account of the same reporter. */
const sameAccount = (view: View, of: Observation): readonly Observation[] =>
  view.byAccount.get(accountKey(of.row)) ?? [];

export interface Wanted {
  readonly year: number;
  readonly stage: Stage | null;
}

/** The amount of the rate's own account at a year and stage, nearest before it: in the sentence, else in the section. */
export function amountOf(view: View, of: Observation, wanted: Wanted): Observation | null {
  const candidates = sameAccount(view, of).filter(
    (o) => isAmount(o) && o.row.year === wanted.year && o.row.stage === wanted.stage && o.at !== of.at,
  );
  if (candidates.length === 0) return null;
  const { places } = view;
  const extents: readonly Extent[] = [
    places.clause(of.at),
    places.sentence(of.at),
    sectionAround(view, of.at),
  ];
  for (const [index, extent] of extents.entries()) {
    const found = nearest(candidates, of.at, extent, index < 2);
    if (found) return found;
  }
  return null;
}

/** The change that stands with a change rate: same account, same basis, same sentence. */
export function changeOf(view: View, rate: Observation): Observation | null {
  const candidates = sameAccount(view, rate).filter(
    (o) => o.row.measure === 'change' && agree(o.row, rate.row, 'year', 'basis', 'stage'),
  );
  return nearest(candidates, rate.at, view.places.sentence(rate.at), true);
}

/** Each value once, as it is met first. */
export function once(observations: readonly Observation[]): readonly Observation[] {
  const met = new Map<string, Observation>();
  for (const o of observations) {
    const key = `${o.figure.value.toFixed()} ${o.figure.step?.toFixed()}`;
    if (!met.has(key)) met.set(key, o);
  }
  return [...met.values()];
}
