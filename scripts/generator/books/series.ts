import type { Fen } from '../money.ts';
import type { Random } from '../random.ts';
import { type Books, changed, drawDetails, drawPlan, grains, withinBasic } from './books.ts';
import { drawLedger, type Ledger, type Line, spent } from './ledger.ts';
import { drawThreePublic, type ThreePublic, vary } from './small.ts';
import { drawUnit } from './unit.ts';

/**
 * The books of one unit over two years, as four disclosures tell them: the budget and the final account of a year, and
 * those of the next. What one calls 年初预算 or 上年 is what the other published.
 */
export interface SeriesBooks {
  readonly budget: Books;
  readonly final: Books;
  readonly nextBudget: Books;
  readonly nextFinal: Books;
}

/** What one document says of another and is not so. */
export const seriesFaults = ['opening_budget', 'prior_budget', 'prior_final', 'prior_three'] as const;
export type SeriesFault = (typeof seriesFaults)[number];

interface Year {
  readonly ledger: Ledger;
  readonly three: ThreePublic;
}

export function drawSeriesBooks(random: Random, fault: SeriesFault | null = null): SeriesBooks {
  const year = random.int(2017, 2025);
  const unit = drawUnit(random, year - 1);
  const grain = random.pick(grains);
  const opening = drawLedger(random, drawPlan(random, unit, year, 'budget', grain));
  const closing = (ledger: Ledger, of: number, swing: number) =>
    changed(random, ledger, of, grain, 0, swing, false);
  const budgetOf = (ledger: Ledger): Year => ({
    ledger,
    three: withinBasic(drawThreePublic(random), spent(ledger, 'general', 'basic')),
  });
  const outturnOf = (ledger: Ledger, { three }: Year): Year => ({
    ledger,
    three: withinBasic(vary(random, three, 0.2, 1), spent(ledger, 'general', 'basic')),
  });
  const budget = budgetOf(opening);
  const final = outturnOf(closing(opening, year, 0.25), budget);
  const nextBudget = budgetOf(closing(opening, year + 1, 0.4));
  const nextFinal = outturnOf(closing(nextBudget.ledger, year + 1, 0.25), nextBudget);
  const before = (of: Ledger): Year => ({
    ledger: closing(of, year - 1, 0.4),
    three: vary(random, budget.three, 0.5, 1.5),
  });

  const wrong = (kind: SeriesFault, told: Year): Year =>
    fault === kind ? { ...told, ledger: spoilt(random, told.ledger, grain) } : told;
  const wrongThree = (told: Year): Year =>
    fault === 'prior_three' ? { ...told, three: spoiltThree(random, told.three) } : told;
  const books = (kind: Books['kind'], of: number, now: Year, prior: Year, other: Year): Books => ({
    ...drawDetails(random, { kind, unit, current: now.ledger, grain, three: now.three }, () => prior.three),
    year: of,
    prior: prior.ledger,
    other: other.ledger,
    threeBudget: kind === 'budget' ? now.three : other.three,
  });
  const first = books('budget', year, budget, before(opening), before(opening));
  const account = books('final_account', year, final, before(final.ledger), wrong('opening_budget', budget));
  const second = books('budget', year + 1, nextBudget, wrong('prior_budget', budget), final);
  const next = books(
    'final_account',
    year + 1,
    nextFinal,
    wrongThree(wrong('prior_final', final)),
    nextBudget,
  );
  return {
    budget: first,
    final: account,
    nextBudget: { ...second, operatingPrior: first.operating },
    nextFinal: { ...next, operatingPrior: account.operating },
  };
}

/** Another amount on one line, and income to balance it. */
function spoilt(random: Random, ledger: Ledger, grain: Fen): Ledger {
  const general = ledger.lines.filter((l) => l.purse === 'general' && l.basic + l.project > grain * 10);
  const line = random.pick(general.length > 0 ? general : ledger.lines);
  const more = Math.max(
    grain,
    Math.round(((line.basic + line.project) * (0.05 + random.next() * 0.3)) / grain) * grain,
  );
  const nature = line.basic > 0 ? 'basic' : 'project';
  const lines = ledger.lines.map((l): Line => (l === line ? { ...l, [nature]: l[nature] + more } : l));
  return { ...ledger, lines, income: { ...ledger.income, general: ledger.income.general + more } };
}

function spoiltThree(random: Random, three: ThreePublic): ThreePublic {
  const kinds = (Object.keys(three) as (keyof ThreePublic)[]).filter((kind) => three[kind] > 0);
  if (kinds.length === 0) return three;
  const kind = random.pick(kinds);
  return { ...three, [kind]: three[kind] + random.int(5, 80) * 10_000 };
}
