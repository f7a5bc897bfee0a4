import { type DocumentKind, unitName } from '../../schema/index.ts';
import type { Connection } from '../database.ts';
import { prepared } from '../prepared.ts';
import type { ExpectedUnit } from './expected.ts';
import { isCurrent } from './figure.ts';
import { remembered } from './remembered.ts';

/**
 * Who has published what for which year, when. In time is: within 20 days of the approval (预算法第十四条), where the document
 * prints the day of approval and the day of publication is known; else by the deadline that is given for the kind.
 */
export const publicationStates = {
  in_time: '按时',
  late: '迟',
  undated: '日期不详',
  missing: '缺',
  awaited: '未到期',
  not_expected: '不要求',
} as const;
export type PublicationState = keyof typeof publicationStates;
export const daysAllowed = 20;

export interface Publication {
  readonly id: string;
  readonly published: string | null;
  readonly approved: string | null;
}
export interface CoverageCell {
  readonly year: number;
  readonly kind: DocumentKind;
  readonly state: PublicationState;
  /** The first that was published; null where nothing was. */
  readonly first: Publication | null;
  readonly documents: number;
  /** From approval to publication, where both are known. */
  readonly days: number | null;
}
export interface CoverageLine {
  readonly name: string;
  readonly region: string | null;
  readonly cells: readonly CoverageCell[];
}

export interface CoverageQuestion {
  /** Null: the units that the store knows. */
  readonly expected: readonly ExpectedUnit[] | null;
  readonly region?: string;
  readonly years: readonly number[];
  readonly kinds: readonly DocumentKind[];
  /** MM-DD, in the year itself for a budget and in the next for everything else. */
  readonly deadlines: Readonly<Partial<Record<DocumentKind, string>>>;
  /** YYYY-MM-DD. */
  readonly today: string;
}

interface Published extends Publication {
  readonly entity: string;
  readonly region: string | null;
  readonly year: number;
  readonly kind: DocumentKind;
}

/** One line a unit, in the order of the list, else by region and name. */
export function coverageOf(db: Connection, question: CoverageQuestion): CoverageLine[] {
  const { expected, region, years, kinds } = question;
  const found = prepared(
    db,
    `SELECT d.id, d.entity, d.region, d.year, d.kind, d.published, d.approved FROM document d
     WHERE d.entity IS NOT NULL AND d.year IN (SELECT value FROM json_each(?)) AND d.kind IN (SELECT value FROM json_each(?))
       AND ${isCurrent('d')}`,
  ).all(JSON.stringify(years), JSON.stringify(kinds)) as Published[];
  const byUnit = Map.groupBy(found, (d) => unitName(d.entity).name);
  const units = expected ?? knownUnits(byUnit, kinds);
  return units
    .filter((unit) => region === undefined || unit.region === region)
    .map((unit) => ({ ...lineOf(unit, byUnit.get(unit.name) ?? [], question), name: unit.name }));
}

function knownUnits(
  byUnit: ReadonlyMap<string, readonly Published[]>,
  kinds: readonly DocumentKind[],
): ExpectedUnit[] {
  const units = [...byUnit].map(([name, documents]) => ({
    name,
    region: documents.find((d) => d.region !== null)?.region ?? null,
    kinds,
    from: null,
    to: null,
  }));
  return units.sort((a, b) => compareText(a.region ?? '', b.region ?? '') || compareText(a.name, b.name));
}

const collator = new Intl.Collator('zh');
const compareText = (a: string, b: string) => collator.compare(a, b);

function lineOf(
  unit: ExpectedUnit,
  documents: readonly Published[],
  question: CoverageQuestion,
): CoverageLine {
  const cells = question.years.flatMap((year) =>
    question.kinds.map((kind) => {
      const wanted = unit.kinds.includes(kind) && year >= (unit.from ?? year) && year <= (unit.to ?? year);
      return cellOf(
        year,
        kind,
        documents.filter((d) => d.year === year && d.kind === kind),
        wanted,
        question,
      );
    }),
  );
  return { name: unit.name, region: unit.region, cells };
}

function cellOf(
  year: number,
  kind: DocumentKind,
  documents: readonly Published[],
  wanted: boolean,
  { deadlines, today }: CoverageQuestion,
): CoverageCell {
  const dated = documents.filter((d) => d.published !== null);
  const first = dated.toSorted((a, b) => a.published!.localeCompare(b.published!))[0] ?? documents[0] ?? null;
  const deadline = deadlineOf(year, kind, deadlines);
  const days = first === null ? null : daysOf(first);
  return { year, kind, first, documents: documents.length, days, state: stateOf() };

  function stateOf(): PublicationState {
    if (first === null) {
      if (!wanted) return 'not_expected';
      return deadline !== null && today > deadline ? 'missing' : 'awaited';
    }
    if (first.published === null) return 'undated';
    if (days !== null) return days <= daysAllowed ? 'in_time' : 'late';
    return deadline === null || first.published <= deadline ? 'in_time' : 'late';
  }
}

/** The day by which a document of this kind is out, where nothing better is known. */
export function deadlineOf(
  year: number,
  kind: DocumentKind,
  deadlines: CoverageQuestion['deadlines'],
): string | null {
  const day = deadlines[kind];
  return day === undefined ? null : `${kind === 'budget' ? year : year + 1}-${day}`;
}

const dayInMilliseconds = 86_400_000;

function daysOf({ published, approved }: Publication): number | null {
  if (published === null || approved === null) return null;
  const days = Math.round((Date.parse(published) - Date.parse(approved)) / dayInMilliseconds);
  return Number.isNaN(days) || days < 0 ? null : days;
}

/** Years of which there is any document, latest first. */
export const yearsOf = (db: Connection): number[] => remembered(db, 'years', () => findYears(db));

const findYears = (db: Connection): number[] =>
  prepared(
    db,
    `SELECT DISTINCT d.year FROM document d WHERE d.year IS NOT NULL AND ${isCurrent('d')} ORDER BY d.year DESC`,
  )
    .pluck()
    .all() as number[];
