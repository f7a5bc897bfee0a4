import type { Document, Figure, Indicator, Metadata, Row, Section, Unresolved } from '../schema/index.ts';
import type { UnitName } from './metadata/units.ts';
import type { NormalText } from './text/normal.ts';

/** Everything a reader may look at: the document, its normal text, its figures, its outline and what it says of itself. */
export interface Context {
  readonly document: Document;
  readonly normal: NormalText;
  readonly figures: readonly Figure[];
  readonly outline: readonly Section[];
  readonly metadata: Metadata;
  /** The units that the document may report, under the names that its prose uses. */
  readonly units: readonly UnitName[];
}

/** A span of the document's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What a reader understood. `claimed` are the spans it answers for: no later reader looks there. A figure that is
 * money, stands in no row and in no claimed span becomes a `mention`.
 */
export interface Claim {
  readonly rows: readonly Row[];
  readonly indicators: readonly Indicator[];
  readonly claimed: readonly Span[];
  readonly unresolved: readonly Unresolved[];
}

/**
 * One way of understanding a part of a document. Readers run in the order of the registry (`parsers/index.ts`), each
 * over the spans that nobody before it claimed.
 */
export interface Reader {
  readonly name: string;
  readonly title: string;
  read(context: Context, open: readonly Span[]): Claim;
}
