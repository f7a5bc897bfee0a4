/**
 * A disclosure as the checks look at it: every row that prints a number, in reading order, with its figure and place.
 *
 * Reads the rows of 2023 年支出合计 60.00万元…… and gives observations that can be asked for by their dimensions and by
 * where they stand (same clause, same sentence, same section, same table).
 */
import type { Document, Indicator, Metadata, Row, Section } from '../schema/index.ts';
import { bases, funds, measures, stages } from '../schema/index.ts';
import { type Figure, figureOf } from './figure.ts';
import { type Extent, Places } from './place.ts';

export interface ReconcileInput {
  readonly document: Pick<Document, 'text'>;
  readonly metadata: Metadata;
  readonly rows: readonly Row[];
  readonly indicators: readonly Indicator[];
  readonly outline: readonly Section[];
}

/** A row that prints a number. */
export interface Observation {
  readonly row: Row;
  readonly figure: Figure;
  /** Offset of the printed number. */
  readonly at: number;
  readonly end: number;
}

export interface View {
  readonly input: ReconcileInput;
  readonly text: string;
  readonly places: Places;
  /** By place in the text. */
  readonly all: readonly Observation[];
  readonly prose: readonly Observation[];
  /** Amounts and counts by the account they belong to. */
  readonly byAccount: ReadonlyMap<string, readonly Observation[]>;
  /** By name of table (and page where it has no name). */
  readonly tables: ReadonlyMap<string, readonly Observation[]>;
}

/** Where inside a row's span the number itself stands; the span may be the whole phrase. */
function offsetOf(row: Row): number {
  const { source, printed } = row;
  const direct = source.quote.indexOf(printed);
  if (direct >= 0) return source.start + direct;
  const pattern = [...printed.replace(/\s+/g, '')]
    .map((c) => c.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s*');
  const loose = pattern === '' ? -1 : source.quote.search(new RegExp(pattern));
  return source.start + Math.max(0, loose);
}

export const leafOf = (item: string): string => item.slice(item.lastIndexOf('/') + 1);

/** What a reader would call the figure: 2023 年基本支出决算增减幅度. */
export function nameOf(row: Row): string {
  const fund = row.fund === null || row.fund === 'all' ? '' : funds[row.fund];
  const stage = row.stage === null ? '' : stages[row.stage];
  const measure = row.measure === 'amount' || row.measure === 'count' ? '' : measures[row.measure];
  const basis = row.basis === null ? '' : `较${bases[row.basis]}`;
  const part = row.part === null ? '' : `（${row.part}）`;
  const item = leafOf(row.item);
  const own = fund !== '' && item.includes(fund) ? '' : fund;
  return `${row.year} 年${own}${item}${part}${stage}${basis}${measure}`;
}

/** A unit whose figures are added up (汇总) over its offices is the unit itself; 本级 is another. */
const unitOf = (entity: string): string => entity.replace(/[(（](?:部门)?汇总[)）]$/, '');

/** What is counted in whole things is not rounded. */
const decimalsOf = ({ measure, unit, decimals }: Row): number | null =>
  measure === 'count' && unit !== '万元' && unit !== '%' && decimals === 0 ? null : decimals;

const inTable = (row: Row): boolean => row.source.table !== undefined || row.source.column !== undefined;

export function viewOf(input: ReconcileInput): View {
  const all: Observation[] = [];
  for (const given of input.rows) {
    const entity = unitOf(given.entity);
    const row = entity === given.entity ? given : { ...given, entity };
    const at = offsetOf(row);
    const figure = figureOf(row, at, nameOf(row), decimalsOf(row));
    if (figure) all.push({ row, figure, at, end: at + row.printed.length });
  }
  all.sort((a, b) => a.at - b.at);
  const tables = new Map<string, Observation[]>();
  for (const o of all) {
    if (!inTable(o.row)) continue;
    const name = o.row.source.table ?? `第 ${o.row.source.page ?? '?'} 页`;
    const cells = tables.get(name);
    if (cells) cells.push(o);
    else tables.set(name, [o]);
  }
  return {
    input,
    text: input.document.text,
    places: new Places(input.document.text, input.outline),
    all,
    prose: all.filter((o) => !inTable(o.row)),
    byAccount: Map.groupBy(
      all.filter(
        (o) => o.row.measure === 'amount' || o.row.measure === 'count' || o.row.measure === 'change',
      ),
      (o) => accountKey(o.row),
    ),
    tables,
  };
}

/** What makes two rows speak of one account in one place: a rate in a table belongs to amounts of that table. */
export const accountKey = (r: Row): string =>
  [r.family, r.entity, r.item, r.part, r.fund, r.source.table].join('|');

type Dimension =
  | 'family'
  | 'entity'
  | 'year'
  | 'fund'
  | 'item'
  | 'part'
  | 'stage'
  | 'measure'
  | 'basis'
  | 'scope';

/** Whether two rows agree in these dimensions. */
export const agree = (a: Row, b: Row, ...dimensions: readonly Dimension[]): boolean =>
  dimensions.every((d) => a[d] === b[d]);

/** The last of `candidates` before `offset` and inside `extent`; else, where `after` allows it, the first behind. */
export function nearest(
  candidates: readonly Observation[],
  offset: number,
  extent: Extent,
  after = false,
): Observation | null {
  const inside = candidates.filter((o) => o.at >= extent.start && o.at < extent.end);
  const before = inside.filter((o) => o.at < offset).at(-1);
  return before ?? (after ? (inside.find((o) => o.at > offset) ?? null) : null);
}

/** The innermost section around an offset, or its paragraph where the outline knows none. */
export function sectionAround(view: View, offset: number): Extent {
  return view.places.sections(offset).at(-1) ?? view.places.paragraph(offset);
}
