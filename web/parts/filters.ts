import { type Html, html, nothing } from '../html.ts';
import type { Asked } from '../page.ts';

/** Fields of a GET form, with what is chosen now. Options: value and words. */
export interface Filter {
  readonly name: string;
  readonly label: string;
  /** Null for a field to type in. */
  readonly options: readonly (readonly [value: string, words: string])[] | null;
}

export function filters(asked: Asked, fields: readonly Filter[]): Html {
  const { say, url } = asked;
  const chosen = fields.some(({ name }) => asked.query(name) !== '');
  return html`<form class="filters" method="get" action="${url.pathname}">
${fields.map((field) => control(asked, field))}
<button>${say('apply')}</button>${chosen ? html` <a class="clear" href="${url.pathname}">${say('clear')}</a>` : nothing}
</form>`;
}

function control(asked: Asked, { name, label, options }: Filter): Html {
  const value = asked.query(name);
  const id = `filter-${name}`;
  const field = options
    ? html`<select id="${id}" name="${name}"><option value="">${asked.say('all')}</option>${options.map(
        ([v, text]) => html`<option value="${v}"${v === value ? html` selected` : nothing}>${text}</option>`,
      )}</select>`
    : html`<input id="${id}" name="${name}" value="${value}" type="search">`;
  return html`<p><label for="${id}">${label}</label>${field}</p>\n`;
}
