import {
  type Family,
  type Fund,
  type Measure,
  type ReportingLevel,
  type Stage,
  unitName,
} from '../../schema/index.ts';
import type { Connection } from '../database.ts';
import { prepared } from '../prepared.ts';
import { type Figure, figureColumns, isCurrent, isPlain } from './figure.ts';
import { isFar, type Spread, spreadOf } from './robust.ts';
import { type Settled, settle } from './settle.ts';
import { levelOf } from './units.ts';

/** What is laid side by side: only figures of one account, year, fund, stage and kind of number say anything together. */
export interface Question {
  readonly family: Family;
  readonly item: string;
  readonly year: number;
  readonly fund: Fund | null;
  readonly stage: Stage | null;
  readonly measure: Measure;
}

export interface Standing {
  readonly name: string;
  readonly region: string | null;
  readonly level: ReportingLevel | null;
  readonly settled: Settled;
  /** The same account a year before, and this year's share of it; null where either is missing or nothing. */
  readonly before: Settled | null;
  readonly ratio: number | null;
  readonly far: boolean;
  readonly farRatio: boolean;
}

export interface Ranking {
  /** Largest first. */
  readonly standings: readonly Standing[];
  readonly spread: Spread;
  readonly ratios: Spread;
}

/** How many printed figures there are of an account, by what they say of their scope: what can be asked at all. */
export interface ScopeCount {
  readonly year: number;
  readonly fund: Fund | null;
  readonly stage: Stage | null;
  readonly measure: Measure;
  readonly figures: number;
}

export const scopesOf = (db: Connection, family: Family, item: string): ScopeCount[] =>
  prepared(
    db,
    `SELECT year, fund, stage, measure, count(*) AS figures FROM "row"
     WHERE family = ? AND item = ? AND measure IN ('amount', 'count') GROUP BY year, fund, stage, measure
     ORDER BY year DESC, figures DESC`,
  ).all(family, item) as ScopeCount[];

/** Accounts of a family by name, at most so many: each is found by one step in the index, however often it is printed. */
export const itemsOf = (db: Connection, family: Family, limit: number): string[] =>
  prepared(
    db,
    `WITH RECURSIVE step (item) AS (
       SELECT min(item) FROM "row" WHERE family = @family
       UNION ALL SELECT (SELECT min(r.item) FROM "row" r WHERE r.family = @family AND r.item > step.item)
       FROM step WHERE step.item IS NOT NULL)
     SELECT item FROM step WHERE item IS NOT NULL LIMIT @limit`,
  )
    .pluck()
    .all({ family, limit }) as string[];

type Placed = Figure & { readonly region: string | null };

/** Every unit that prints the account for the year, each once a level, in no order; `judge` ranks them. */
export function standingsOf(db: Connection, question: Question, region: string | null = null): Unjudged[] {
  const { family, item, year, fund, stage, measure } = question;
  const found = prepared(
    db,
    `SELECT ${figureColumns}, d.region FROM "row" r JOIN document d ON d.id = r.document_id
     WHERE r.family = ? AND r.item = ? AND r.year IN (?, ?) AND r.measure = ? AND r.stage IS ? AND r.fund IS ?
       AND ${isPlain} AND (? IS NULL OR d.region = ?) AND ${isCurrent('d')}`,
  ).all(family, item, year, year - 1, measure, stage, fund, region, region) as Placed[];
  const units = Map.groupBy(found, (f) => JSON.stringify([unitName(f.entity).name, levelOf(f)]));
  return [...units.values()].flatMap((figures) => {
    const now = widest(figures.filter((f) => f.year === year));
    if (now.length === 0) return [];
    const then = widest(figures.filter((f) => f.year < year)).filter((f) => f.scope === now[0]!.scope);
    return [standingOf(unitName(figures[0]!.entity).name, now, then)];
  });
}

/** Figures without narrowing words; where there are none, those of the first words that narrow. */
function widest(figures: readonly Placed[]): Placed[] {
  const whole = figures.filter((f) => f.scope === null);
  return whole.length > 0 ? whole : figures.filter((f) => f.scope === figures[0]!.scope);
}

export type Unjudged = Omit<Standing, 'far' | 'farRatio'>;

function standingOf(name: string, now: readonly Placed[], then: readonly Placed[]): Unjudged {
  const settled = settle(now);
  const before = then.length === 0 ? null : settle(then);
  const ratio =
    before === null || before.figure.number <= 0 || settled.figure.number <= 0
      ? null
      : settled.figure.number / before.figure.number;
  const region = now.find((f) => f.region !== null)?.region ?? null;
  return { name, region, level: levelOf(settled.figure), settled, before, ratio };
}

/** Largest first, with what lies far from the rest: of the values, and of the changes on the year before. */
export function judge(standings: readonly Unjudged[]): Ranking {
  const spread = spreadOf(standings.map((s) => s.settled.figure.number));
  const ratios = spreadOf(standings.flatMap((s) => s.ratio ?? []));
  const order = standings.toSorted(
    (a, b) => b.settled.figure.number - a.settled.figure.number || a.name.localeCompare(b.name, 'zh'),
  );
  return {
    standings: order.map((s) => ({
      ...s,
      far: isFar(s.settled.figure.number, spread),
      farRatio: s.ratio !== null && isFar(s.ratio, ratios),
    })),
    spread,
    ratios,
  };
}
