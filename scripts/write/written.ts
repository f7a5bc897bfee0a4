import type { Block } from '../generator/blocks.ts';

/** What every writer takes: a title for the file's own properties and the blocks of the disclosure. */
export interface Writing {
  readonly title: string;
  readonly blocks: readonly Block[];
}
/** Bytes, and for paged formats the page on which each block of the writing begins. */
export interface Written {
  readonly bytes: Uint8Array;
  readonly pages?: readonly number[];
}
