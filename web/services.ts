import type { Disclosure, Failure, LedgerEntry, Source } from '../schema/index.ts';
import type { Connection, ExpectedUnit, Review } from '../store/index.ts';

/**
 * What the web asks of the rest of the house. It imports no stage: the command line passes these in.
 */
export interface Services {
  /** The store, opened for reading only. */
  readonly db: Connection;
  /** The same store as its readers call it: a path or a name. */
  readonly name: string;
  /** What the checks say of themselves, by their id. */
  readonly checks: ReadonlyMap<string, CheckWords>;
  /** The only thing that a page writes. False where there is no such finding. */
  saveReview(review: Review): boolean;
  /** Units that have to publish, where the command line named a list. */
  readonly expected?: readonly ExpectedUnit[];
  /** The most that an uploaded file may have. */
  readonly maxBytes: number;
  /** Reads a file in a thread of its own, under the limits of `ingest`; nothing is kept. */
  read(path: string): Promise<FileRead>;
  /** Keeps an uploaded file beside the store and puts it in. */
  keep(path: string, name: string): Promise<Failure | null>;
  /** Where the very bytes of a document lie; null where they are no longer to be had. */
  fileOf(db: Connection, document: string): Promise<string | null>;
  /** Where spans of a document's text are printed. Null where it has no pages that can be shown. */
  places(path: string, document: string, spans: readonly Span[]): Promise<Placed | null>;
  /** Why the figure at a place was read so, and which relations it takes part in. */
  why(path: string, document: string, at: number): Promise<Why | null>;
}

export interface CheckWords {
  readonly title: string;
  readonly description: string;
  readonly basis: string;
}

export type FileRead =
  | { readonly source: Source; readonly disclosures: readonly Disclosure[] }
  | { readonly failure: Failure };

export interface Span {
  readonly start: number;
  readonly end: number;
}
/** Left, top, right, bottom in points from the top left of the page as it is shown. */
export type PrintedBox = readonly [number, number, number, number];
export interface Placed {
  readonly pages: readonly { readonly number: number; readonly width: number; readonly height: number }[];
  readonly places: readonly (Span & { readonly page: number; readonly boxes: readonly PrintedBox[] })[];
}

export interface Why {
  readonly explanation: {
    readonly clause: { readonly before: string; readonly marked: string; readonly after: string };
    readonly section: readonly string[];
    readonly words: readonly {
      readonly word: string;
      readonly place: 'clause' | 'sentence';
      readonly means: readonly { readonly says: string }[];
    }[];
    readonly unknown: readonly string[];
    readonly reason: string | null;
  };
  readonly relations: readonly LedgerEntry[];
}
