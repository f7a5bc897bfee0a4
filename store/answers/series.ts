import {
  type Family,
  type Fund,
  type Measure,
  type ReportingLevel,
  type Stage,
  unitSpellings,
} from '../../schema/index.ts';
import type { Connection } from '../database.ts';
import { prepared } from '../prepared.ts';
import { type Figure, figureColumns, isCurrent, isPlain } from './figure.ts';
import { type Settled, settle } from './settle.ts';
import { levelOf } from './units.ts';

/** One account of a unit over the years: the same fund, stage, kind of number and narrowing words in every year. */
export interface Series {
  readonly family: Family;
  readonly item: string;
  readonly fund: Fund | null;
  readonly stage: Stage | null;
  readonly measure: Measure;
  readonly unit: string;
  readonly scope: string | null;
  /** Whether it speaks for the department with its units or for one unit alone; null where no document says. */
  readonly level: ReportingLevel | null;
  /** By year, in order. A year that nobody prints is not there. */
  readonly years: ReadonlyMap<number, Settled>;
}

/** The accounts of a family to be read; `null` is every account. */
export interface Wanted {
  readonly family: Family;
  readonly items: readonly string[] | null;
}

const sql = `SELECT ${figureColumns} FROM "row" r JOIN document d ON d.id = r.document_id
  WHERE r.entity IN (SELECT value FROM json_each(?)) AND r.family = ? AND ${isPlain} AND ${isCurrent('d')}`;

/** Every series of these accounts that the documents of any unit print for this one, in the order of their items. */
export function seriesOf(db: Connection, name: string, wanted: readonly Wanted[]): Series[] {
  const names = JSON.stringify(unitSpellings(name));
  const figures = wanted.flatMap(({ family, items }) =>
    items === null
      ? (prepared(db, sql).all(names, family) as Figure[])
      : (prepared(db, `${sql} AND r.item IN (SELECT value FROM json_each(?))`).all(
          names,
          family,
          JSON.stringify(items),
        ) as Figure[]),
  );
  const order = new Map(wanted.flatMap(({ items }) => items ?? []).map((item, i) => [item, i]));
  return seriesFrom(figures).sort((a, b) => (order.get(a.item) ?? 0) - (order.get(b.item) ?? 0));
}

export function seriesFrom(figures: readonly Figure[]): Series[] {
  const keys = Map.groupBy(figures, (f) =>
    JSON.stringify([f.family, f.item, f.fund, f.stage, f.measure, f.unit, f.scope, levelOf(f)]),
  );
  return [...keys.values()].map((same) => {
    const { family, item, fund, stage, measure, unit, scope } = same[0]!;
    const byYear = [...Map.groupBy(same, (f) => f.year)].sort(([a], [b]) => a - b);
    const years = new Map(byYear.map(([year, printed]) => [year, settle(printed)]));
    return { family, item, fund, stage, measure, unit, scope, level: levelOf(same[0]!), years };
  });
}
