import { type DocumentKind, type ReportingLevel, unitName } from '../../schema/index.ts';
import type { Connection } from '../database.ts';
import { prepared } from '../prepared.ts';
import { remembered } from './remembered.ts';

/** One disclosure that stands in several places, or stood under its path before: its versions, oldest first. */
export interface Version {
  readonly id: string;
  readonly title: string | null;
  readonly entity: string;
  readonly year: number;
  readonly kind: DocumentKind;
  readonly level: ReportingLevel | null;
  readonly region: string | null;
  readonly published: string | null;
  /** When these bytes were first read. */
  readonly seen: string;
  /** Whether they still stand where they were found. */
  readonly current: boolean;
  readonly path: string;
}
export interface VersionPair {
  readonly older: Version;
  readonly newer: Version;
  /** The newer stands where the older stood; else both say of themselves that they are the same. */
  readonly samePlace: boolean;
}

const columns = `d.id, d.title, d.entity, d.year, d.kind, d.level, d.region, d.published, min(l.first_seen) AS seen,
  max(l.current) AS current, min(l.path) AS path`;

type Found = Omit<Version, 'current'> & { readonly current: 0 | 1 };

/** Every two versions that follow each other, those that came last first. `name` asks for one unit. */
export function versionPairs(db: Connection, name: string | null = null): VersionPair[] {
  const pairs = remembered(db, 'versionPairs', () => everyPair(db));
  return name === null ? pairs : pairs.filter(({ newer }) => unitName(newer.entity).name === name);
}

function everyPair(db: Connection): VersionPair[] {
  const replaced = samePlaces(db);
  const found = prepared(
    db,
    `SELECT ${columns} FROM document d JOIN location l ON l.sha256 = d.sha256
     WHERE d.year IS NOT NULL AND (d.entity, d.year, d.kind) IN (
       SELECT entity, year, kind FROM document WHERE entity IS NOT NULL AND kind <> 'other'
       GROUP BY entity, year, kind, level HAVING count(*) > 1)
     GROUP BY d.id`,
  ).all() as Found[];
  const versions = found.map((d): Version => ({ ...d, current: d.current === 1 }));
  const editions = Map.groupBy(versions, (v) => JSON.stringify([v.entity, v.year, v.kind, v.level]));
  const pairs = [...editions.values()].flatMap((edition) => {
    const sorted = edition.toSorted((a, b) => compareText(when(a), when(b)) || compareText(a.id, b.id));
    return sorted.slice(1).map((newer, i): VersionPair => {
      const older = sorted[i]!;
      return { older, newer, samePlace: replaced.get(shaOf(older.id))?.has(shaOf(newer.id)) ?? false };
    });
  });
  return pairs.sort(
    (a, b) => compareText(when(b.newer), when(a.newer)) || compareText(a.newer.id, b.newer.id),
  );
}

/** What was gone before what still stands; then by the day it was read, and published. */
const when = ({ current, seen, published }: Version): string =>
  `${current ? 1 : 0} ${published ?? seen.slice(0, 10)} ${seen}`;
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const shaOf = (document: string) => document.split('#')[0]!;

/** Which bytes stood at the same path as which others. */
function samePlaces(db: Connection): Map<string, Set<string>> {
  const found = prepared(
    db,
    'SELECT path, sha256 FROM location WHERE path IN (SELECT path FROM location GROUP BY path HAVING count(*) > 1)',
  ).all() as { path: string; sha256: string }[];
  const places = new Map<string, Set<string>>();
  for (const together of Map.groupBy(found, (l) => l.path).values()) {
    const all = together.map((l) => l.sha256);
    for (const sha256 of all) places.set(sha256, new Set([...(places.get(sha256) ?? []), ...all]));
  }
  return places;
}

/** One version by its id, current or not. */
export function versionOf(db: Connection, id: string): Version | null {
  const found = prepared(
    db,
    `SELECT ${columns} FROM document d JOIN location l ON l.sha256 = d.sha256 WHERE d.id = ? GROUP BY d.id`,
  ).get(id) as Found | undefined;
  return found === undefined ? null : { ...found, current: found.current === 1 };
}
