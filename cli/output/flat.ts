import type { Disclosure, Indicator, Row } from '../../schema/index.ts';
import type { CsvValue } from '../../store/csv.ts';

/** Rows and indicators in one flat table: every column of either, empty where it does not apply. */
type Flat = { readonly [K in Exclude<keyof Row | keyof Indicator, 'source'>]?: CsvValue } & Pick<
  Row,
  'source'
>;

const columns: Readonly<Record<string, (row: Flat, of: Disclosure) => CsvValue>> = {
  document: (_, of) => of.document.id,
  path: (_, of) => of.document.source.path,
  family: (r) => r.family,
  entity: (r) => r.entity,
  year: (r) => r.year,
  fund: (r) => r.fund,
  item: (r) => r.item,
  part: (r) => r.part,
  code: (r) => r.code,
  stage: (r) => r.stage,
  measure: (r) => r.measure,
  basis: (r) => r.basis,
  value: (r) => r.value,
  unit: (r) => r.unit,
  printed: (r) => r.printed,
  scope: (r) => r.scope,
  project: (r) => r.project,
  level1: (r) => r.level1,
  level2: (r) => r.level2,
  level3: (r) => r.level3,
  nature: (r) => r.nature,
  operator: (r) => r.operator,
  target: (r) => r.target,
  actual: (r) => r.actual,
  weight: (r) => r.weight,
  score: (r) => r.score,
  deviation: (r) => r.deviation,
  confidence: (r) => r.confidence,
  page: (r) => r.source.page,
  table: (r) => r.source.table,
  quote: (r) => r.source.quote,
  start: (r) => r.source.start,
  end: (r) => r.source.end,
};

export const columnNames: readonly string[] = Object.keys(columns);

export function csvRows(disclosure: Disclosure): CsvValue[][] {
  const all: (Row | Indicator)[] = [...disclosure.rows, ...disclosure.indicators];
  return all.map((row) => Object.values(columns).map((value) => value(row, disclosure)));
}
