/**
 * All that is known of one unit around one year: its budgets and final accounts of the year and the next, and those of
 * the units that belong to it.
 */
import type { ReportingLevel } from '../../schema/index.ts';
import {
  type AcrossDocument,
  type Holding,
  holdingOf,
  type Series,
  type SeriesKey,
  textOf,
} from './holding.ts';
import { compareVersions, isAnother } from './versions.ts';

export interface ArchiveInput {
  readonly entity: string;
  readonly year: number;
  /** Of the unit itself: this year's and the next. */
  readonly documents: readonly AcrossDocument[];
  /** Of units that a document of this year lists as its own. */
  readonly units: readonly AcrossDocument[];
}

/** The versions of one disclosure, the newest first. */
export interface Edition {
  readonly kind: Holding['kind'];
  readonly year: number;
  readonly level: ReportingLevel | null;
  readonly versions: readonly Holding[];
  /** Documents that contradict each other throughout stand here side by side: nobody knows whose they are. */
  readonly mixed: boolean;
}

export interface Archive {
  readonly entity: string;
  readonly year: number;
  readonly editions: readonly Edition[];
  readonly units: readonly Edition[];
}

/** When a disclosure became public, as far as it is known: its printed date, else when it was first met. */
const since = ({ document }: Holding): string => document.metadata.published ?? document.firstSeen;

const newestFirst = (a: Holding, b: Holding): number =>
  Number(b.document.current) - Number(a.document.current) ||
  since(b).localeCompare(since(a)) ||
  b.document.firstSeen.localeCompare(a.document.firstSeen) ||
  a.document.id.localeCompare(b.document.id);

function editionsOf(documents: readonly AcrossDocument[]): readonly Edition[] {
  const holdings = documents.map(holdingOf).filter((h) => h !== null);
  const groups = Map.groupBy(holdings, (h) => `${h.name} ${h.kind} ${h.year} ${h.level}`);
  return [...groups.values()].map((group): Edition => {
    const versions = group.toSorted(newestFirst);
    const [head, ...others] = versions as [Holding, ...Holding[]];
    const standing = others.filter((h) => h.document.current);
    const mixed = standing.some((other) => isAnother(compareVersions(other, head)));
    return { kind: head.kind, year: head.year, level: head.level, versions, mixed };
  });
}

export const archiveOf = ({ entity, year, documents, units }: ArchiveInput): Archive => ({
  entity,
  year,
  editions: editionsOf(documents),
  units: editionsOf(units),
});

export interface Wanted {
  readonly kind: Holding['kind'];
  readonly year: number;
}

/** Two editions that speak for the same offices; where there are two and none of them do, why not. */
export interface Match {
  readonly first: Edition;
  readonly second: Edition;
  readonly reason: string | null;
}

/** Editions of two kinds or years, department with department and unit with unit; an unknown level is no match. */
export function matchesOf({ editions }: Archive, first: Wanted, second: Wanted): readonly Match[] {
  const standing = editions.filter((e) => e.versions[0]!.document.current);
  const of = ({ kind, year }: Wanted) => standing.filter((e) => e.kind === kind && e.year === year);
  const pairs = of(first).flatMap((a) => of(second).map((b) => ({ first: a, second: b })));
  const apart = ({ first: a, second: b }: Omit<Match, 'reason'>): string | null => {
    if (a.level === null || a.level !== b.level)
      return '一份是部门、一份是单位，或者没有写明，数字的范围不同';
    return a.mixed || b.mixed ? '同名材料不止一份而数字大多不同，不能确定是否同一单位' : null;
  };
  const judged = pairs.map((pair): Match => ({ ...pair, reason: apart(pair) }));
  const matches = judged.filter((m) => m.reason === null);
  return matches.length > 0 ? matches : judged.slice(0, 1);
}

/** What stands under a path now, in the newest version that prints the series; null where it contradicts itself there. */
export function lookup({ versions }: Edition, key: SeriesKey): Series | null {
  const text = textOf(key);
  for (const { document, series } of versions) {
    const found = document.current ? series.get(text) : undefined;
    if (found) return found.figure === null ? null : found;
  }
  return null;
}

/** Every series of an edition, each as its newest version prints it. */
export function* seriesIn(edition: Edition): Generator<Series> {
  const seen = new Set<string>();
  for (const { document, series } of edition.versions)
    if (document.current)
      for (const [text, one] of series) {
        if (seen.has(text)) continue;
        seen.add(text);
        if (one.figure !== null) yield one;
      }
}

/** Every document of an archive. */
export const holdingsOf = ({ editions, units }: Archive): readonly Holding[] =>
  [...editions, ...units].flatMap((e) => e.versions);
