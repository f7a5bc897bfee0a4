import { documentKinds, families } from '../../schema/index.ts';
import {
  type Cause,
  coverageByRegion,
  findingCounts,
  gravestCauses,
  type Holdings,
  holdings,
  newestDocuments,
  type RegionYear,
} from '../../store/index.ts';
import { panelStyles } from '../charts/panel.ts';
import { type Html, html, nothing } from '../html.ts';
import { documentLink, entityLink, figureLink } from '../links.ts';
import type { Asked, Page } from '../page.ts';
import { severityTag } from '../parts/severity.ts';
import { dataTable, grouped } from '../parts/table.ts';
import { titleOf, yearsFrom } from '../parts/title.ts';
import { termOf } from '../terms.ts';

/** What is in the store, what does not add up in it, what is new, and where there is how much. */
const causesShown = 6;
const examplesShown = 2;
const documentsShown = 10;
const regionsShown = 30;

export const overview: Page = {
  id: 'overview',
  path: '/',
  title: ['总览', 'Overview'],
  menu: true,
  show(asked) {
    const { db, say } = asked;
    const title = say('overview');
    const held = holdings(db);
    if (held.documents === 0)
      return { title, body: html`<h1>${title}</h1><p class="lead">${say('overviewEmpty')}</p>` };
    const rows = held.rows.reduce((sum, of) => sum + of.rows, 0);
    const body = html`<h1 class="unseen">${title}</h1>
<p class="lead large">${say('overviewLead', { documents: grouped(String(held.documents)), units: grouped(String(held.units)), rows: grouped(String(rows)) })}</p>
${numbers(asked, held, rows)}
<div class="columns">
<section><h2>${say('gravest')}</h2><p class="lead">${say('gravestLead')}</p>${gravestCauses(db, causesShown, examplesShown).map((cause) => group(asked, cause))}</section>
<section><h2>${say('newest')}</h2>${newest(asked)}</section>
</div>
<section><h2>${say('byRegion')}</h2><p class="lead">${say('byRegionLead')}</p>${regions(asked, coverageByRegion(db))}</section>
<section><h2>${say('byFamily')}</h2>${familiesTable(asked, held)}</section>`;
    return { title, body, styles: [...panelStyles, 'overview.css', 'findings.css'] };
  },
};

function numbers({ db, say }: Asked, held: Holdings, rows: number): Html {
  const found = findingCounts(db);
  const number = (name: string, value: number | string, href: string | null) =>
    html`<div><dt>${name}</dt><dd>${href === null ? value : html`<a href="${href}">${value}</a>`}</dd></div>`;
  const count = (value: number) => grouped(String(value));
  return html`<dl class="stats">
${number(say('documents'), count(held.documents), '/coverage')}
${number(say('units'), count(held.units), '/entity')}
${held.from === null ? nothing : number(say('years'), yearsFrom(held.from, held.to), null)}
${number(say('figures'), count(rows), null)}
${number(say('errorsFound'), count(found.error), '/findings?severity=error')}
${number(say('warningsFound'), count(found.warning), '/findings?severity=warning')}
${held.failures === 0 ? nothing : number(say('unread'), count(held.failures), null)}
</dl>`;
}

function group(asked: Asked, cause: Cause): Html {
  const { say, services } = asked;
  const title = services.checks.get(cause.check)?.title ?? cause.check;
  const { findings, documents } = cause;
  return html`<section class="cause">
<h3>${severityTag(cause.severity, asked)} <a href="/findings?check=${cause.check}&amp;severity=${cause.severity}">${title}</a> <small>${say('causeCount', { findings, documents })}</small></h3>
<ul>${cause.examples.map((f) => html`<li><a class="quiet" href="${figureLink(f.document, f.start, f.end)}">${f.entity ?? say('unknownEntity')} ${f.year}</a> ${f.message}</li>`)}</ul>
</section>`;
}

function newest(asked: Asked): Html {
  const { db, say, language } = asked;
  return html`<ol class="newest">${newestDocuments(db, documentsShown).map(
    (
      d,
    ) => html`<li><span>${d.published ?? say('seenOn', { date: d.seen.slice(0, 10) })}</span> <a href="${documentLink(d.id)}">${titleOf(asked, d)}</a>
<span>${termOf(documentKinds, d.kind, language)}${d.entity === null ? nothing : html` · <a class="quiet" href="${entityLink(d.entity)}">${d.entity}</a>`}${d.errors > 0 ? html` · ${severityTag('error', asked)} ${d.errors}` : nothing}</span></li>`,
  )}</ol>`;
}

/** Regions with most documents first; shades in five steps of the largest number of units. */
function regions(asked: Asked, cells: readonly RegionYear[]): Html {
  const { say } = asked;
  const years = [...new Set(cells.map(({ year }) => year))].sort((a, b) => a - b);
  const most = Math.max(...cells.map(({ units }) => units));
  const byRegion = [...Map.groupBy(cells, ({ region }) => region)];
  const documents = (of: readonly RegionYear[]) => of.reduce((sum, cell) => sum + cell.documents, 0);
  const shown = byRegion.toSorted(([, a], [, b]) => documents(b) - documents(a)).slice(0, regionsShown);
  const shade = (units: number) => Math.ceil((5 * units) / most);
  return html`<div class="years heat">${dataTable(
    say('byRegion'),
    [
      {
        title: say('region'),
        head: true,
        cell: ([region]) =>
          region === null
            ? say('noRegion')
            : html`<a href="/coverage?region=${encodeURIComponent(region)}">${region}</a>`,
      },
      ...years.map((year) => ({
        title: String(year),
        numeric: true,
        cell: ([, own]: (typeof shown)[number]) => {
          const cell = own.find((c) => c.year === year);
          return cell === undefined
            ? ''
            : html`<span class="shade-${shade(cell.units)}">${cell.units}</span>`;
        },
      })),
      { title: say('documents'), numeric: true, cell: ([, own]) => documents(own) },
    ],
    shown,
  )}</div>`;
}

const familiesTable = ({ say, language }: Asked, { rows }: Holdings): Html =>
  html`<div class="narrow-table">${dataTable(
    say('byFamily'),
    [
      { title: say('kind'), head: true, cell: (of) => termOf(families, of.family, language) },
      { title: say('figures'), numeric: true, cell: (of) => grouped(String(of.rows)) },
    ],
    rows,
  )}</div>`;
