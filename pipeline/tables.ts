import type { ReadTable } from '../parsers/index.ts';
import type { Reading } from '../schema/index.ts';
import type { ReadOptions } from './isolation.ts';

/**
 * source -> document -> reading -> its tables as they were read, known or not, in this thread; with the bytes, for who
 * draws over them. Throws `DocumentError` for a file that cannot be read.
 */
export interface Tabled {
  readonly bytes: Uint8Array;
  /** One, or one for each disclosure of a bundle. */
  readonly parts: readonly { readonly reading: Reading; readonly tables: readonly ReadTable[] }[];
}
export type { ReadTable };

export async function tables(path: string, options: ReadOptions): Promise<Tabled> {
  const { extract, readInput } = await import('../extractors/index.ts');
  const { parse, tablesOf } = await import('../parsers/index.ts');

  const input = await readInput(path, options.limits);
  const readings = parse(await extract(input, options.limits), { bundle: options.bundle });
  return {
    bytes: input.bytes,
    parts: readings.map((reading) => ({ reading, tables: tablesOf(reading) })),
  };
}
