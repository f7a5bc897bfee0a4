import Big from 'big.js';
import type { DocumentKind, Family, Fund, Measure, ReportingLevel, Stage } from '../../schema/vocabulary.ts';

/** One printed figure with all it says of itself and its document: what every answer is made of. */
export interface Figure {
  readonly family: Family;
  readonly entity: string;
  readonly year: number;
  readonly fund: Fund | null;
  readonly item: string;
  readonly stage: Stage | null;
  readonly measure: Measure;
  /** Exact decimal text, in `unit`; `number` is its floating-point shadow, for drawing and sorting. */
  readonly value: string;
  readonly number: number;
  readonly unit: string;
  readonly printed: string;
  readonly scope: string | null;
  readonly decimals: number | null;
  readonly scale: number;
  readonly confidence: number;
  readonly rule: string;
  readonly page: number | null;
  readonly table: string | null;
  /** Offsets of the printed characters in the text of the document: with its id, the permanent place of the figure. */
  readonly start: number;
  readonly end: number;
  readonly document: string;
  readonly documentEntity: string | null;
  readonly documentYear: number | null;
  readonly documentKind: DocumentKind;
  readonly level: ReportingLevel | null;
  readonly published: string | null;
}

export const figureColumns = `r.family, r.entity, r.year, r.fund, r.item, r.stage, r.measure, r.value,
  r.value_number AS number, r.unit, r.printed, r.scope, r.decimals, r.scale, r.confidence, r.rule, r.page,
  r.table_name AS "table", r.source_start AS start, r.source_end AS end, r.document_id AS document,
  d.entity AS documentEntity, d.year AS documentYear, d.kind AS documentKind, d.level, d.published`;

/** What a person reads today: documents whose bytes still stand where they were found. */
export const isCurrent = (document: string) =>
  `EXISTS (SELECT 1 FROM location l WHERE l.sha256 = ${document}.sha256 AND l.current)`;

/** Figures of whole accounts in money or in things: those that make a series. The words of the index `row_series`. */
export const isPlain = `r.part IS NULL AND r.measure IN ('amount', 'count') AND r.value_number IS NOT NULL`;

/** Half of the last printed digit, in the figure's unit: how far the true value may lie from the printed one. */
const halfDigit = ({ decimals, scale }: Pick<Figure, 'decimals' | 'scale'>): Big =>
  decimals === null ? new Big(0) : new Big(`5e${scale - decimals - 1}`);

/** Whether two printed figures can be one amount, each rounded its own way. */
export function agree(
  a: Pick<Figure, 'value' | 'decimals' | 'scale'>,
  b: Pick<Figure, 'value' | 'decimals' | 'scale'>,
): boolean {
  if (a.value === b.value) return true;
  return new Big(a.value)
    .minus(b.value)
    .abs()
    .lte(halfDigit(a).plus(halfDigit(b)));
}
