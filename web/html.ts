import { raw, html as template } from 'hono/html';

/**
 * HTML that is escaped: every value in a template is text unless it came of a template itself. `raw` stays in this file,
 * so that nothing a document says can become markup.
 */
export type Html = ReturnType<typeof raw>;
export type Piece = Html | string | number | boolean | null | undefined | readonly Piece[];

/** A template literal; `null`, `undefined`, `true` and `false` are nothing, lists stand one behind the other. */
export const html = (strings: TemplateStringsArray, ...values: readonly Piece[]): Html =>
  // without promises and callbacks among the values it is never a promise
  template(strings, ...(values as unknown[])) as Html;

export const nothing: Html = raw('');

/** Pieces with something between them. */
export const joined = (pieces: readonly Piece[], between: Piece): Html =>
  html`${pieces.flatMap((piece, i) => (i === 0 ? [piece] : [between, piece]))}`;

/** A style sheet of ours inside of a file that stands by itself. */
export const styleSheet = (css: string): Html => raw(`<style>${css.replaceAll('</', '<\\/')}</style>`);

/** A whole page as one text. */
export const pageText = (body: Html): string => `<!doctype html>\n${body}`;
