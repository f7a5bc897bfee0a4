import type { Leaf } from './leaf.ts';

/** A reference on a page, before anybody has judged whether it is worth a visit. */
export interface Find {
  /** An entry of a list or a link on a page; a further page of the same list; a part of the same page; a document. */
  readonly kind: 'entry' | 'more' | 'part' | 'attachment';
  readonly url: string;
  readonly title: string | null;
  /** YYYY-MM-DD. */
  readonly published: string | null;
  /** For a document that data names together with its page: that page, and its title. */
  readonly page?: string;
  readonly of?: string;
  /** Whether it leads to a neighbour (上一篇, 相关信息) and says nothing of this page. */
  readonly aside?: boolean;
}

/**
 * One way in which sites point to things: a file in `finders/` that exports one of these, and a line in `index.ts`.
 * Gives addresses that are whole; those of a page under another page's address are its own business.
 */
export interface Finder {
  readonly name: string;
  readonly title: string;
  find(leaf: Leaf): Iterable<Find>;
}
