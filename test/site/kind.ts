import { createHash } from 'node:crypto';
import type { Handler } from './server.ts';
import type { SiteInput } from './sources.ts';

/** One kind of site: what it serves, what a crawl of it must bring home, and what must never be asked for. */
export interface Kind {
  readonly name: string;
  readonly title: string;
  make(origin: Origins): Promise<Made> | Made;
}
/** The addresses of the site itself, of a second host that belongs to it, and of one that does not. */
export interface Origins {
  readonly own: string;
  readonly second: string;
  readonly foreign: string;
}
export interface Made {
  readonly handler: Handler;
  readonly second?: Handler;
  readonly start: readonly string[];
  readonly site?: Partial<SiteInput>;
  /** The documents, each to be kept exactly once. */
  readonly documents: readonly Expected[];
  /** Paths that nobody may ask for. */
  readonly forbidden?: RegExp;
}
export interface Expected {
  readonly sha256: string;
  readonly title: RegExp | null;
  /** The path of the page it hangs on; null for one that stands for itself. */
  readonly page: string | null;
}

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');
export const expected = (
  bytes: Uint8Array | string,
  title: RegExp | null = null,
  page: string | null = null,
): Expected => ({
  sha256: sha256(bytes),
  title,
  page,
});
