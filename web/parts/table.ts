import { type Html, html, nothing, type Piece } from '../html.ts';

/** A table as the data desk prints it: figures to the right, words to the left, a caption that can be read out. */
export interface Column<T> {
  readonly title: string;
  readonly numeric?: boolean;
  /** Stands at the head of its line for those who listen. */
  readonly head?: boolean;
  cell(item: T): Piece;
}

export function dataTable<T>(
  caption: string,
  columns: readonly Column<T>[],
  items: readonly T[],
  options: { readonly captionShown?: boolean } = {},
): Html {
  const numeric = (column: Column<T>) => (column.numeric ? html` class="number"` : nothing);
  return html`<div class="table"><table>
<caption${options.captionShown ? nothing : html` class="unseen"`}>${caption}</caption>
<thead><tr>${columns.map((c) => html`<th scope="col"${numeric(c)}>${c.title}</th>`)}</tr></thead>
<tbody>
${items.map((item) => html`<tr>${columns.map((c) => (c.head ? html`<th scope="row"${numeric(c)}>${c.cell(item)}</th>` : html`<td${numeric(c)}>${c.cell(item)}</td>`))}</tr>\n`)}
</tbody>
</table></div>`;
}

/** `1344.7` of 万元 is 1,344.7: the digits of the exact text, in groups of three. */
export function grouped(value: string): string {
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(value);
  if (!match) return value;
  const [, sign = '', whole = '', rest = ''] = match;
  return `${sign === '-' ? '−' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${rest}`;
}
