import type { Connection } from '../store/index.ts';

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
}

export interface CheckWords {
  readonly title: string;
  readonly description: string;
  readonly basis: string;
}
