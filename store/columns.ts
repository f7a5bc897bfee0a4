import type { Disclosure, Finding, Indicator, Row, SourceSpan } from '../schema/index.ts';
import type { Columns } from './insert.ts';

/** Which value of a noun goes into which column. The exact decimal text and its floating-point shadow go side by side. */
export interface In<T> {
  readonly document: string;
  readonly item: T;
}
export interface StoredSpan {
  readonly finding: number;
  readonly position: number;
  readonly span: SourceSpan;
  /** The document it stands in, where that is not the finding's own. */
  readonly document: string | null;
}
/** A finding; between documents of a unit it says of which unit and year. */
export interface StoredFinding extends In<Finding> {
  readonly across: { readonly entity: string; readonly year: number } | null;
}

/** For sorting and summing only: whoever needs the exact value takes the text. Words (优, 良) have no number. */
export function approximate(exact: string | null): number | null {
  return exact !== null && /^-?\d+(\.\d+)?$/.test(exact) ? Number(exact) : null;
}

const spanColumns = <T>(of: (item: T) => SourceSpan): Columns<T> => ({
  source_start: (x) => of(x).start,
  source_end: (x) => of(x).end,
  quote: (x) => of(x).quote,
  page: (x) => of(x).page ?? null,
  table_name: (x) => of(x).table ?? null,
  table_row: (x) => of(x).row ?? null,
  table_column: (x) => of(x).column ?? null,
});

/** `sha256` is of the bytes the document was read from: the parts of a bundle share it, whatever they say themselves. */
export const documentColumns = (sha256: string): Columns<Disclosure> => ({
  id: (d) => d.document.id,
  sha256: () => sha256,
  title: (d) => d.metadata.title ?? d.document.source.title,
  entity: (d) => d.metadata.entity,
  entities: (d) => JSON.stringify(d.metadata.entities),
  year: (d) => d.metadata.year,
  kind: (d) => d.metadata.kind,
  level: (d) => d.metadata.level,
  region: (d) => d.metadata.region,
  publisher: (d) => d.document.source.publisher,
  published: (d) => d.metadata.published ?? d.document.source.published,
  approved: (d) => d.approved,
  pages: (d) => d.document.pages.length,
  text: (d) => d.document.text,
  warnings: (d) => JSON.stringify(d.document.warnings),
});

export const rowColumns: Columns<In<Row>> = {
  document_id: (r) => r.document,
  family: (r) => r.item.family,
  entity: (r) => r.item.entity,
  year: (r) => r.item.year,
  fund: (r) => r.item.fund,
  item: (r) => r.item.item,
  part: (r) => r.item.part,
  code: (r) => r.item.code,
  stage: (r) => r.item.stage,
  measure: (r) => r.item.measure,
  basis: (r) => r.item.basis,
  value: (r) => r.item.value,
  value_number: (r) => approximate(r.item.value),
  unit: (r) => r.item.unit,
  printed: (r) => r.item.printed,
  scope: (r) => r.item.scope,
  decimals: (r) => r.item.decimals,
  scale: (r) => r.item.scale,
  confidence: (r) => r.item.confidence,
  rule: (r) => r.item.rule,
  ...spanColumns<In<Row>>((r) => r.item.source),
};

export const indicatorColumns: Columns<In<Indicator>> = {
  document_id: (i) => i.document,
  entity: (i) => i.item.entity,
  year: (i) => i.item.year,
  project: (i) => i.item.project,
  level1: (i) => i.item.level1,
  level2: (i) => i.item.level2,
  level3: (i) => i.item.level3,
  nature: (i) => i.item.nature,
  operator: (i) => i.item.operator,
  target: (i) => i.item.target,
  actual: (i) => i.item.actual,
  unit: (i) => i.item.unit,
  weight: (i) => i.item.weight,
  weight_number: (i) => approximate(i.item.weight),
  score: (i) => i.item.score,
  score_number: (i) => approximate(i.item.score),
  deviation: (i) => i.item.deviation,
  confidence: (i) => i.item.confidence,
  rule: (i) => i.item.rule,
  ...spanColumns<In<Indicator>>((i) => i.item.source),
};

export const findingColumns: Columns<StoredFinding> = {
  document_id: (f) => f.document,
  check_id: (f) => f.item.check,
  severity: (f) => f.item.severity,
  message: (f) => f.item.message,
  expected: (f) => f.item.expected,
  actual: (f) => f.item.actual,
  arithmetic: (f) => f.item.arithmetic,
  confidence: (f) => f.item.confidence,
  across_entity: (f) => f.across?.entity ?? null,
  across_year: (f) => f.across?.year ?? null,
};

export const findingSourceColumns: Columns<StoredSpan> = {
  finding_id: (s) => s.finding,
  position: (s) => s.position,
  document_id: (s) => s.document,
  ...spanColumns<StoredSpan>((s) => s.span),
};
