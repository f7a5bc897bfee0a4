import { type DocumentKind, documentKinds } from '../../../schema/index.ts';
import {
  type CoverageCell,
  type CoverageLine,
  coverageOf,
  type ExpectedUnit,
  type PublicationState,
  publicationStates,
  yearsOf,
} from '../../../store/index.ts';
import type { Asked } from '../../page.ts';
import { listOf } from './lists.ts';

/**
 * One kind of document over the latest years. The usual deadlines: a congress approves a budget by the middle of March and
 * a standing committee a final account by the end of September at the latest; then 20 days to approve that of each
 * department, 15 for its units, 20 to publish it.
 */
export const usualDeadlines = { budget: '05-10', final: '11-25' } as const;
const yearsShown = 7;
const day = /^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

export interface CoverageAsked {
  readonly kind: DocumentKind;
  readonly years: readonly number[];
  readonly expected: readonly ExpectedUnit[] | null;
  readonly region: string;
  readonly state: PublicationState | null;
  readonly of: number | null;
  readonly budget: string;
  readonly final: string;
  /** All that the question covers, and those of them that are in the state asked for. */
  readonly all: readonly CoverageLine[];
  readonly lines: readonly CoverageLine[];
}

export function coverageAsked({ db, query, services }: Asked, today: string): CoverageAsked {
  const wanted = query('kind');
  const kind = Object.hasOwn(documentKinds, wanted) ? (wanted as DocumentKind) : 'final_account';
  const years = yearsOf(db).slice(0, yearsShown).toReversed();
  const expected = query('list') === 'none' ? null : (listOf(query('list')) ?? services.expected ?? null);
  const region = query('region');
  const state = Object.hasOwn(publicationStates, query('state'))
    ? (query('state') as PublicationState)
    : null;
  const of = years.find((year) => String(year) === query('of')) ?? null;
  const deadline = (name: 'budget' | 'final') => (day.test(query(name)) ? query(name) : usualDeadlines[name]);
  const [budget, final] = [deadline('budget'), deadline('final')];
  const deadlines = { budget, final_account: final, performance_report: final };
  const all = coverageOf(db, {
    expected,
    ...(region === '' ? {} : { region }),
    years,
    kinds: [kind],
    deadlines,
    today,
  });
  const matches = (cell: CoverageCell) => cell.state === state && (of === null || cell.year === of);
  const lines = state === null ? all : all.filter(({ cells }) => cells.some(matches));
  return { kind, years, expected, region, state, of, budget, final, all, lines };
}

/** How many units are in which state, by year. */
export const countsOf = ({
  years,
  all,
}: CoverageAsked): ReadonlyMap<number, ReadonlyMap<PublicationState, number>> =>
  new Map(
    years.map((year, i) => {
      const counts = new Map<PublicationState, number>();
      for (const { cells } of all) counts.set(cells[i]!.state, (counts.get(cells[i]!.state) ?? 0) + 1);
      return [year, counts];
    }),
  );
