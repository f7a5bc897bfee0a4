import type { Document, Limits, Source } from '../schema/index.ts';

/** Bytes with what is known of where they came from. */
export interface Input {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly url?: string | null;
  readonly publisher?: string | null;
  readonly published?: string | null;
}

/** What every extractor gives: a document without its identity, which `extract` adds. */
export type Extraction = Omit<Document, 'id' | 'source'> & { readonly source?: Partial<Source> };

/**
 * One file format: how its bytes are recognised and how they become text and blocks. Adding a format is one file that
 * exports one of these, and one line in `extractors/index.ts`.
 */
export interface Format {
  readonly name: string;
  readonly title: string;
  readonly mediaType: string;
  /** Whether these bytes are of this format. Looks at bytes, never at the file name. */
  sniff(bytes: Uint8Array): boolean;
  /** Throws `DocumentError` for bytes that cannot be read; anything else thrown is a bug. */
  extract(input: Input, limits: Limits): Promise<Extraction>;
}
