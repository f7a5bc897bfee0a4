import { view, widths } from '../charts/svg.ts';
import { html } from '../html.ts';
import { shortId } from '../links.ts';
import { type Asked, NotFound } from '../page.ts';
import { budgetPanel, incomePanel } from '../pages/entity/panels.ts';
import { booksOf } from '../pages/entity/read.ts';
import { threePublicPanel } from '../pages/entity/three-public.ts';
import { titleOf } from '../parts/title.ts';
import { documentOf, textOfDocument } from '../read/document.ts';
import { findingsAbout } from '../read/findings.ts';
import { provenance } from './document.ts';
import { findingList } from './findings.ts';
import { sheet } from './sheet.ts';

/** What an editor needs to know of one unit: its series as charts and tables, what does not hold, its documents. */
export function entityReport(asked: Asked): string {
  const { db, say, language } = asked;
  const name = asked.param('name');
  const books = booksOf(asked, name);
  if (books === null) throw new NotFound(name);
  const panels = [incomePanel(asked, books), budgetPanel(asked, books), threePublicPanel(asked, books)];
  const documents = books.documents.map(({ id }) => documentOf(db, shortId(id)));
  const findings = [
    ...new Map(documents.flatMap(({ id }) => findingsAbout(db, id)).map((f) => [f.id, f])).values(),
  ];
  const body = html`<h1>${name}</h1>
<p>${say('reportUnitCounts', { documents: documents.length, findings: findings.length })}</p>
${panels
  .filter((panel) => panel !== null)
  .map(
    ({
      title,
      subtitle,
      draw,
      table,
    }) => html`<figure class="panel"><figcaption><h2>${title}</h2><p class="subtitle">${subtitle}</p></figcaption>
${draw ? view(draw({ width: widths.wide, language }), title, 'wide') : ''}${table}</figure>`,
  )}
<h2>${say('findings')}</h2>${findingList(asked, findings, (id) => textOfDocument(db, id))}
<h2>${say('reportSource')}</h2>${documents.map((document) => html`<h3>${titleOf(asked, document)}</h3>${provenance(asked, document)}`)}`;
  return sheet(asked, name, body);
}
