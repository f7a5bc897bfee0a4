import { html, nothing, type Piece } from '../html.ts';

/** A field of a form with a choice that is always made; nothing where there is none to make. */
export type Option = readonly [value: string, words: string];

export function select(name: string, label: string, options: readonly Option[], chosen: string): Piece {
  if (options.length === 0) return nothing;
  return html`<p><label for="${name}">${label}</label><select id="${name}" name="${name}">${options.map(
    ([value, words]) =>
      html`<option value="${value}"${value === chosen ? html` selected` : nothing}>${words}</option>`,
  )}</select></p>`;
}
