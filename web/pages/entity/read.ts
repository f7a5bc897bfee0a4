import type { Family, Fund, ReportingLevel, Stage } from '../../../schema/index.ts';
import {
  documentsOfUnit,
  type Series,
  type Settled,
  seriesOf,
  type UnitDocument,
} from '../../../store/index.ts';
import { everyYear } from '../../charts/axes.ts';
import type { Asked } from '../../page.ts';

/** What the page of a unit is made of: its series at one level, and which documents there are for which year. */
export interface UnitBooks {
  readonly name: string;
  readonly documents: readonly UnitDocument[];
  readonly levels: readonly (ReportingLevel | null)[];
  readonly level: ReportingLevel | null;
  readonly series: readonly Series[];
  readonly years: readonly number[];
}

const wanted = [
  { family: 'income', items: ['收入总计', '本年收入合计'] },
  { family: 'expenditure', items: ['支出总计', '本年支出合计', '基本支出', '项目支出'] },
  { family: 'three_public', items: null },
] as const;

/** Null where no document of the unit is known and nobody prints anything of it. */
export function booksOf({ db, query }: Asked, name: string): UnitBooks | null {
  const documents = documentsOfUnit(db, name);
  const every = seriesOf(db, name, wanted);
  if (documents.length === 0 && every.length === 0) return null;
  const levels = levelsOf(every);
  const asked = query('level');
  const level = levels.find((l) => (l ?? 'unknown') === asked) ?? levels[0] ?? null;
  const series = every.filter((s) => s.level === level);
  const printed = series.flatMap(({ years }) => [...years.keys()]);
  const known = [...documents.flatMap(({ year }) => year ?? []), ...printed];
  const years = everyYear(known);
  return { name, documents, levels, level, series, years };
}

/** Those that print most first. */
function levelsOf(series: readonly Series[]): (ReportingLevel | null)[] {
  const printed = Map.groupBy(series, ({ level }) => level);
  const size = (of: readonly Series[]) => of.reduce((sum, { years }) => sum + years.size, 0);
  return [...printed].sort(([, a], [, b]) => size(b) - size(a)).map(([level]) => level);
}

export interface SeriesKey {
  readonly family: Family;
  readonly item: string;
  readonly fund: Fund;
  readonly stage: Stage;
}

/** The series of this account, without narrowing words. */
export const find = ({ series }: UnitBooks, { family, item, fund, stage }: SeriesKey): Series | undefined =>
  series.find(
    (s) =>
      s.family === family &&
      s.item === item &&
      s.fund === fund &&
      s.stage === stage &&
      s.measure === 'amount' &&
      s.scope === null,
  );

/** Whether a document of the kind that would print this stage is there for the year: then what is missing is a blank. */
export function isDocumented({ documents }: UnitBooks, year: number, stage: Stage): boolean {
  const kind = stage === 'initial_budget' ? 'budget' : 'final_account';
  return documents.some((d) => d.year === year && d.kind === kind);
}

export const yearsIn = (series: readonly (Series | undefined)[]): number =>
  new Set(series.flatMap((s) => [...(s?.years.keys() ?? [])])).size;

export type ByYear = ReadonlyMap<number, Settled>;
