import type { Budget } from './limits.ts';

/** A document inside of another. The name is what its author typed: for people, and never a path on disk. */
export interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * One kind of container: a file here that exports one of these, and a line in `index.ts`. Takes the bytes of the media
 * type, gives what is in them. Throws `ArchiveProblem` for what cannot be unpacked or would cost too much.
 */
export interface Unpacker {
  readonly name: string;
  readonly title: string;
  readonly mediaType: string;
  unpack(bytes: Uint8Array, budget: Budget): Promise<readonly Entry[]>;
}

/** A container that cannot be unpacked, in words; it is kept as it is. */
export class ArchiveProblem extends Error {
  override name = 'ArchiveProblem';
}

/** Folders are folders whichever way their slash leans; what climbs out of them is told by name and harms nobody. */
export const plainName = (name: string): string => name.replaceAll('\\', '/').replace(/^\.?\/+/, '');
