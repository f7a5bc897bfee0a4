import { documentKinds } from '../../schema/index.ts';
import { html } from '../html.ts';
import { documentLink, entityLink } from '../links.ts';
import type { Page } from '../page.ts';
import { filters } from '../parts/filters.ts';
import { pager, pagingOf } from '../parts/pager.ts';
import { dataTable } from '../parts/table.ts';
import { countDocuments, documentsOf, type ListedDocument } from '../read/documents.ts';
import { regionsOf, yearsOf } from '../read/filter.ts';
import { termOf } from '../terms.ts';

/** Every disclosure of the store, those that were read last first. */
const size = 40;

export const documents: Page = {
  id: 'documents',
  path: '/documents',
  title: ['公开材料', 'Documents'],
  menu: true,
  show(asked) {
    const { db, say, language } = asked;
    const filter = {
      kind: asked.query('kind'),
      year: asked.query('year'),
      region: asked.query('region'),
      title: asked.query('title'),
    };
    const count = countDocuments(db, filter);
    const paging = pagingOf(asked, count, size);
    const title = say('documents');
    const kinds = Object.keys(documentKinds).map((k) => [k, termOf(documentKinds, k, language)] as const);
    const table = dataTable<ListedDocument>(
      title,
      [
        {
          title: say('documentTitle'),
          head: true,
          cell: (d) => html`<a href="${documentLink(d.id)}">${d.title ?? d.path.split(/[/\\]/).at(-1)}</a>`,
        },
        {
          title: say('entity'),
          cell: (d) => d.entity && html`<a href="${entityLink(d.entity)}">${d.entity}</a>`,
        },
        { title: say('year'), cell: (d) => d.year },
        { title: say('kind'), cell: (d) => termOf(documentKinds, d.kind, language) },
        { title: say('rows'), numeric: true, cell: (d) => d.rows.toLocaleString('en-US') },
        { title: say('findings'), numeric: true, cell: (d) => d.findings },
      ],
      documentsOf(db, filter, paging),
    );
    const body = html`<h1>${title}</h1><p class="lead">${say('documentsLead')}</p>
${filters(asked, [
  { name: 'title', label: say('titleHas'), options: null },
  { name: 'kind', label: say('kind'), options: kinds },
  { name: 'year', label: say('year'), options: yearsOf(db).map((y) => [String(y), String(y)] as const) },
  { name: 'region', label: say('region'), options: regionsOf(db).map((r) => [r, r] as const) },
])}
<p class="count">${say('count', { count })}</p>
${count === 0 ? html`<p class="empty">${say('none')}</p>` : table}
${pager(asked, paging)}`;
    return { title, body };
  },
};
