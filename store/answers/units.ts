import { type ReportingLevel, unitName } from '../../schema/index.ts';
import type { Connection } from '../database.ts';
import { prepared } from '../prepared.ts';
import { type Figure, isCurrent } from './figure.ts';
import { remembered } from './remembered.ts';

/** A unit of which the store holds current documents; all spellings of its name (本级, 汇总) are one unit. */
export interface Unit {
  readonly name: string;
  readonly region: string | null;
  readonly documents: number;
  readonly from: number | null;
  readonly to: number | null;
}

/** 青禾县样例局(本级) speaks for the office alone, whatever its document calls itself. */
export const levelOf = ({ entity, level }: Pick<Figure, 'entity' | 'level'>): ReportingLevel | null =>
  unitName(entity).own ? 'unit' : level;

export interface UnitFilter {
  /** A part of the name. */
  readonly text?: string;
  readonly region?: string;
}

/** Every unit, by name; a few thousand are read in milliseconds from `document_edition` alone. */
export function unitsOf(db: Connection, { text = '', region }: UnitFilter = {}): Unit[] {
  const found = prepared(
    db,
    `SELECT d.entity AS name, d.region, count(*) AS documents, min(d.year) AS "from", max(d.year) AS "to"
     FROM document d WHERE d.entity IS NOT NULL AND instr(d.entity, ?) AND (? IS NULL OR d.region = ?) AND ${isCurrent('d')}
     GROUP BY d.entity, d.region ORDER BY d.entity`,
  ).all(text.trim(), region ?? null, region ?? null) as Unit[];
  const units = Map.groupBy(found, (unit) => unitName(unit.name).name);
  return [...units].map(([name, spelled]) => ({
    name,
    region: spelled.find((u) => u.region !== null)?.region ?? null,
    documents: spelled.reduce((sum, u) => sum + u.documents, 0),
    from: extreme(
      Math.min,
      spelled.map((u) => u.from),
    ),
    to: extreme(
      Math.max,
      spelled.map((u) => u.to),
    ),
  }));
}

function extreme(of: (...years: number[]) => number, years: readonly (number | null)[]): number | null {
  const known = years.filter((year) => year !== null);
  return known.length === 0 ? null : of(...known);
}

export const regionsOf = (db: Connection): string[] => remembered(db, 'regions', () => findRegions(db));

const findRegions = (db: Connection): string[] =>
  prepared(
    db,
    `SELECT DISTINCT d.region FROM document d WHERE d.region IS NOT NULL AND ${isCurrent('d')} ORDER BY d.region`,
  )
    .pluck()
    .all() as string[];
