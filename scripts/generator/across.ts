import Big from 'big.js';
import { extract } from '../../extractors/index.ts';
import { parse } from '../../parsers/index.ts';
import { type AcrossDocument, reconcileAcross } from '../../reconcile/across/index.ts';
import type { AcrossFinding } from '../../schema/index.ts';
import { unitName } from '../../schema/index.ts';
import { writeAs } from '../write/index.ts';
import type { Books } from './books/books.ts';
import { drawSeriesBooks, type SeriesFault } from './books/series.ts';
import { type Generated, type GenerateRequest, type GoldRow, generate } from './index.ts';
import { Random } from './random.ts';
import type { Saying } from './words.ts';

/**
 * Two years of one unit end to end: four disclosures from the same books are written, extracted, parsed, and laid side by
 * side, with or without one of them saying something else of the other than it published.
 */
const finished: GenerateRequest = { style: { placeholders: false } };

export interface MadeSeries {
  /** As told: the budget and the final account of a year, and those of the next. */
  readonly made: readonly [budget: Generated, final: Generated, nextBudget: Generated, nextFinal: Generated];
  /** As read. */
  readonly documents: readonly AcrossDocument[];
}

async function readAs(made: Generated, path: string): Promise<readonly AcrossDocument[]> {
  const bytes = await writeAs('txt', { title: made.disclosure.title, blocks: made.blocks }, made.text);
  return parse(await extract({ path, bytes })).map(({ document: { id, text }, metadata, rows }) => ({
    id,
    text,
    path,
    current: true,
    firstSeen: '2026-01-01T00:00:00.000Z',
    metadata,
    rows,
  }));
}

export async function drawSeries(
  seed: number,
  fault: SeriesFault | null = null,
  request: GenerateRequest = {},
): Promise<MadeSeries> {
  const books = drawSeriesBooks(new Random(seed ^ 0x2545f491), fault);
  const tell = (given: Books, i: number) => generate(seed * 4 + i, { ...finished, ...request, given });
  const made = [
    tell(books.budget, 0),
    tell(books.final, 1),
    tell(books.nextBudget, 2),
    tell(books.nextFinal, 3),
  ] as const;
  const read = await Promise.all(made.map((m, i) => readAs(m, `${seed}-${i}.txt`)));
  return { made, documents: read.flat() };
}

type Amounts = ReadonlyMap<string, { readonly value: Big; readonly half: Big }>;

/** What a document truly prints of a stage and year, or of a change, each with what its decimals leave open. */
function printed({ rows }: Generated, wanted: Partial<Saying>): Amounts {
  const found = rows.filter((r) =>
    Object.entries(wanted).every(([key, value]) => (r as Partial<Saying>)[key as keyof Saying] === value),
  );
  return new Map(
    found.map((r) => {
      const { family, fund, item, part = null, code = null, scope, value } = r as GoldRow;
      const digits = /\.(\d+)/.exec(r.quote.normalize('NFKC').replace(/\s/g, ''))?.[1] ?? '';
      const yuan = !/万/.test(r.quote) && value.split('.')[1]?.length !== digits.length ? '0.0001' : '1';
      const half = new Big(`0.${'0'.repeat(digits.length)}5`).times(yuan);
      return [[family, fund, code ?? item, part, scope].join('|'), { value: new Big(value), half }];
    }),
  );
}

/** Whether a reader who believes every printed number could see the fault at all. */
export function isVisible(
  { made: [budget, final, nextBudget, nextFinal] }: MadeSeries,
  fault: SeriesFault,
): boolean {
  const year = budget.disclosure.books.year;
  const differ = (a: Amounts, b: Amounts, change?: Amounts): boolean =>
    [...a].some(([key, { value, half }]) => {
      const [other, by] = [b.get(key), change?.get(key)];
      if (!other || (change && !by)) return false;
      const slack = half.plus(other.half).plus(by?.half ?? 0);
      return other.value
        .minus(by?.value ?? 0)
        .minus(value)
        .abs()
        .gt(slack);
    });
  const amounts = (of: Generated, stage: Saying['stage'], at: number) =>
    printed(of, { measure: 'amount', stage, year: at });
  const changes = (of: Generated, basis: Saying['basis']) => printed(of, { measure: 'change', basis });
  if (fault === 'opening_budget')
    return differ(amounts(budget, 'initial_budget', year), amounts(final, 'initial_budget', year));
  if (fault === 'prior_budget')
    return differ(
      amounts(budget, 'initial_budget', year),
      amounts(nextBudget, 'initial_budget', year + 1),
      changes(nextBudget, 'prior_budget'),
    );
  return differ(
    amounts(final, 'final', year),
    amounts(nextFinal, 'final', year + 1),
    changes(nextFinal, 'prior_final'),
  );
}

export function findingsAcross(documents: readonly AcrossDocument[]): AcrossFinding[] {
  const [{ metadata }] = documents as [AcrossDocument];
  const { entity, year } = metadata;
  return [year!, year! + 1].flatMap(
    (of) =>
      reconcileAcross({
        entity: unitName(entity!).name,
        year: of,
        documents: documents.filter((d) => d.metadata.year === of || d.metadata.year === of + 1),
        units: [],
      }).findings,
  );
}
