import {
  type Family,
  type Fund,
  families,
  funds,
  type ReportingLevel,
  reportingLevels,
  type Stage,
  stages,
} from '../../../schema/index.ts';
import {
  judge,
  type Question,
  type Ranking,
  type ScopeCount,
  scopesOf,
  standingsOf,
} from '../../../store/index.ts';
import type { Asked } from '../../page.ts';

/** What is compared: as the address asks, and for what it leaves open whatever most units print. */
export interface Comparison {
  readonly family: Family;
  readonly item: string;
  readonly scopes: readonly ScopeCount[];
  /** Null where nobody prints such a figure. */
  readonly question: Question | null;
  readonly level: Level;
  readonly levels: readonly (readonly [level: Level, units: number])[];
  readonly ranking: Ranking;
  readonly left: number;
  readonly chosen: readonly string[];
  readonly region: string;
}
export type Level = ReportingLevel | 'unknown' | 'any';
export const chosenMost = 6;

const known = <T extends string>(table: Readonly<Record<T, string>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? (key as T) : undefined;

export function comparisonOf(asked: Asked): Comparison {
  const { db, query, url } = asked;
  const family = known<Family>(families, query('family')) ?? 'three_public';
  const item = query('item') || '合计';
  const region = query('region');
  const chosen = [...new Set(url.searchParams.getAll('unit').map((name) => name.trim()))]
    .filter((name) => name !== '')
    .slice(0, chosenMost);
  const scopes = scopesOf(db, family, item);
  const scope = scopeOf(asked, scopes);
  const empty = { standings: [], spread: judge([]).spread, ratios: judge([]).ratios };
  const plain = {
    family,
    item,
    scopes,
    chosen,
    region,
    levels: [],
    level: 'any',
    left: 0,
    ranking: empty,
  } as const;
  if (scope === null) return { ...plain, question: null };
  const { year, fund, stage, measure } = scope;
  const question = { family, item, year, fund, stage, measure };
  const standings = standingsOf(db, question, region === '' ? null : region);
  const byLevel = Map.groupBy(standings, (s): Level => s.level ?? 'unknown');
  const levels = [...byLevel].map(([level, of]) => [level, of.length] as const).sort(([, a], [, b]) => b - a);
  const wanted = query('level');
  const level: Level =
    wanted === 'any' ? 'any' : (levels.find(([l]) => l === wanted)?.[0] ?? levels[0]?.[0] ?? 'any');
  const shown = level === 'any' ? standings : (byLevel.get(level) ?? []);
  return { ...plain, question, level, levels, ranking: judge(shown), left: standings.length - shown.length };
}

/** Of what is printed at all: what is asked for; the latest year that is about as full as any, outturns before plans. */
function scopeOf({ query }: Asked, scopes: readonly ScopeCount[]): ScopeCount | null {
  const year = query('year');
  const stage = known<Stage>(stages, query('stage'));
  const fund = known<Fund>(funds, query('fund'));
  const asked = scopes.filter(
    (s) =>
      (year === '' || String(s.year) === year) &&
      (stage === undefined || s.stage === stage) &&
      (fund === undefined || s.fund === fund),
  );
  const most = Math.max(0, ...asked.map(({ figures }) => figures));
  const full = asked.filter(({ figures }) => 3 * figures >= most);
  const final = (s: ScopeCount) => (s.stage === 'final' ? 0 : 1);
  return full.toSorted((a, b) => b.year - a.year || final(a) - final(b) || b.figures - a.figures)[0] ?? null;
}

export const levelNames: Readonly<Record<string, string>> = reportingLevels;
