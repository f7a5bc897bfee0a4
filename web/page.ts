import type { Context } from 'hono';
import type { Connection } from '../store/index.ts';
import type { Html } from './html.ts';
import type { Language } from './language.ts';
import type { Services } from './services.ts';
import type { Say, Words } from './words/index.ts';

/**
 * One page: a file in `pages/` that exports one of these, and a line in `index.ts`. `show` answers a GET of `path` with
 * what stands inside the layout; whatever else belongs to the page (a form's target, a file) is a route of it.
 */
export interface Page {
  readonly id: string;
  /** As Hono has it: `/documents/:document`. */
  readonly path: string;
  readonly title: Words;
  /** Whether the navigation shows it. */
  readonly menu: boolean;
  show(asked: Asked): Shown | Response | Promise<Shown | Response>;
  readonly routes?: readonly Route[];
}

export interface Route {
  readonly method: 'get' | 'post';
  readonly path: string;
  answer(asked: Asked): Shown | Response | Promise<Shown | Response>;
}

/** What a page knows of who asks, and whom it can ask. */
export interface Asked {
  readonly services: Services;
  /** Read-only: the store, or what was read of an uploaded file. */
  readonly db: Connection;
  /** What stands before the addresses of documents: nothing, or the uploaded file they are in. */
  readonly base: string;
  /** The name of that file. */
  readonly lent: string | null;
  readonly language: Language;
  /** A word or sentence of the table, in the reader's language. */
  readonly say: Say;
  readonly url: URL;
  /** A parameter of the path, decoded; of the query, empty where it is not given. */
  param(name: string): string;
  query(name: string): string;
  readonly context: Context;
}

export interface Shown {
  readonly title: string;
  readonly body: Html;
  /** Files of `assets/`, besides those of every page. */
  readonly scripts?: readonly string[];
  readonly styles?: readonly string[];
  /** The whole width of the window, for what stands side by side. */
  readonly wide?: boolean;
  readonly status?: 200 | 400 | 404 | 413 | 422 | 500;
}

/** Nothing is there under this address. */
export class NotFound extends Error {
  override name = 'NotFound';
}
