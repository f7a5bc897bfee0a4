import { documentKinds, type Family } from '../../../schema/index.ts';
import {
  findingsOfUnit,
  regionsOf,
  type Settled,
  type UnitDocument,
  type UnitFinding,
  unitsOf,
} from '../../../store/index.ts';
import { downloadOf, type Panel, panelOf, panelScripts, panelStyles } from '../../charts/panel.ts';
import { type Html, html, nothing } from '../../html.ts';
import { documentLink, entityLink, figureLink, withQuery } from '../../links.ts';
import { type Asked, NotFound, type Page, type Shown } from '../../page.ts';
import { levelWords, linkOf } from '../../parts/figures.ts';
import { filters } from '../../parts/filters.ts';
import { pager, pagingOf } from '../../parts/pager.ts';
import { severityTag } from '../../parts/severity.ts';
import { dataTable, grouped } from '../../parts/table.ts';
import { titleOf, yearsFrom } from '../../parts/title.ts';
import { termOf } from '../../terms.ts';
import { budgetPanel, incomePanel } from './panels.ts';
import { booksOf, find, type UnitBooks } from './read.ts';
import { eitherFund, threePublicPanel } from './three-public.ts';

/** The units, and each with its series over the years, its documents and what does not add up in them. */
export const entity: Page = {
  id: 'entity',
  path: '/entity',
  title: ['单位', 'Units'],
  menu: true,
  show: list,
  routes: [{ method: 'get', path: '/entity/:name', answer: one }],
};
const unitsOnPage = 60;
const findingsShown = 12;

function list(asked: Asked): Shown {
  const { db, say, query } = asked;
  const region = query('region');
  const units = unitsOf(db, { text: query('name'), ...(region === '' ? {} : { region }) });
  const paging = pagingOf(asked, units.length, unitsOnPage);
  const shown = units.slice(paging.offset, paging.offset + paging.size);
  const title = say('entities');
  const table = dataTable(
    title,
    [
      { title: say('entity'), head: true, cell: (u) => html`<a href="${entityLink(u.name)}">${u.name}</a>` },
      { title: say('region'), cell: (u) => u.region },
      { title: say('years'), cell: (u) => yearsFrom(u.from, u.to) },
      { title: say('documents'), numeric: true, cell: (u) => u.documents },
    ],
    shown,
  );
  const body = html`<h1>${title}</h1>
<p class="lead">${say('entitiesLead', { count: units.length })}</p>
${filters(asked, [
  { name: 'name', label: say('entityName'), options: null },
  { name: 'region', label: say('region'), options: regionsOf(db).map((r) => [r, r] as const) },
])}
${units.length === 0 ? html`<p class="empty">${say('none')}</p>` : table}
${pager(asked, paging)}`;
  return { title, body, styles: panelStyles };
}

function one(asked: Asked): Shown | Response {
  const { db, say } = asked;
  const name = asked.param('name');
  const books = booksOf(asked, name);
  if (books === null) throw new NotFound(name);
  const panels = [
    incomePanel(asked, books),
    budgetPanel(asked, books),
    threePublicPanel(asked, books),
  ].filter((panel) => panel !== null);
  const download = downloadOf(asked, panels, name);
  if (download !== null) return download;
  const findings = findingsOfUnit(db, name, findingsShown);
  const body = html`<h1>${name}</h1>
<p class="lead">${span(asked, books)}</p>
${levels(asked, books)}
${stats(asked, books)}
${panels.map((panel: Panel) => panelOf(asked, panel))}
${panels.length === 0 ? html`<p class="empty">${say('noFigures')}</p>` : panels.some(({ below }) => below) ? nothing : html`<p class="note">${say('slots')} ${say('conflictNote')} ${say('chartHelp')}</p>`}
<section><h2>${say('findings')}</h2>${findings.length === 0 ? html`<p class="empty">${say('noFindings')}</p>` : html`<ol class="findings">${findings.map((f) => finding(asked, f))}</ol>`}</section>
<section><h2>${say('documents')} <small>${books.documents.length}</small></h2><div class="documents">${documents(asked, books.documents)}</div>
<p><a href="/versions?name=${encodeURIComponent(name)}">${say('versionsOfThis')}</a></p></section>`;
  return { title: name, body, scripts: panelScripts, styles: [...panelStyles, 'findings.css'] };
}

function span({ say }: Asked, { documents, years }: UnitBooks): string {
  const region = documents.find((d) => d.region !== null)?.region;
  return say('entitySpan', {
    region: region ? `${region}，` : '',
    years: yearsFrom(years[0], years.at(-1)),
  });
}

function levels(asked: Asked, { levels, level }: UnitBooks): Html {
  if (levels.length < 2) return nothing;
  const { say, url } = asked;
  return html`<nav class="choices" aria-label="${say('level')}">${say('level')} ${levels.map(
    (l) =>
      html`<a href="${withQuery(url, { level: l ?? 'unknown' })}"${l === level ? html` aria-current="true"` : nothing}>${levelWords(asked, l)}</a> `,
  )}</nav>`;
}

/** The latest final figures in large, with how they changed on the year before. */
function stats(asked: Asked, books: UnitBooks): Html {
  const { say } = asked;
  const series = (family: Family, item: string) => ({
    name: item,
    years: find(books, { family, item, fund: 'all', stage: 'final' })?.years ?? new Map<number, Settled>(),
  });
  const wanted = [
    [series('income', '本年收入合计'), series('income', '收入总计')],
    [series('expenditure', '本年支出合计'), series('expenditure', '支出总计')],
    [{ name: say('threePublic'), years: eitherFund(books, '合计', 'final') }],
  ];
  const shown = wanted.flatMap((choices) => {
    const latest = choices
      .map(({ name, years }) => ({ name, years, year: Math.max(...years.keys()) }))
      .toSorted((a, b) => b.year - a.year)[0]!;
    const now = latest.years.get(latest.year);
    return now === undefined ? [] : [stat(asked, latest.name, now, latest.years.get(latest.year - 1))];
  });
  return shown.length === 0 ? nothing : html`<dl class="stats">${shown}</dl>`;
}

function stat({ say, language }: Asked, name: string, now: Settled, before: Settled | undefined): Html {
  const { figure } = now;
  const year = language === 'en' ? figure.year : `${figure.year} 年`;
  const change =
    before === undefined || before.figure.number === 0
      ? say('noBefore')
      : say('againstBefore', { change: signed((figure.number / before.figure.number - 1) * 100) });
  return html`<div><dt>${year} ${name}</dt><dd><a href="${linkOf(figure)}">${grouped(figure.value)}</a> <small>${figure.unit}　${change}</small></dd></div>`;
}

const signed = (percent: number): string =>
  `${percent > 0 ? '+' : percent < 0 ? '−' : ''}${Math.abs(percent).toFixed(1)}%`;

const finding = (asked: Asked, f: UnitFinding): Html => html`<li class="finding ${f.severity}">
<p>${severityTag(f.severity, asked)} ${f.message}</p>
<p class="arithmetic">${f.arithmetic}</p>
<p class="where"><a href="${figureLink(f.document, f.start, f.end)}">${titleOf(asked, f)}</a></p></li>`;

function documents(asked: Asked, found: readonly UnitDocument[]): Html {
  const { say, language } = asked;
  return dataTable(
    say('documents'),
    [
      { title: say('year'), cell: (d) => d.year ?? say('unknownYear') },
      { title: say('kind'), cell: (d) => termOf(documentKinds, d.kind, language) },
      {
        title: say('title'),
        head: true,
        cell: (d) => html`<a href="${documentLink(d.id)}">${titleOf(asked, d)}</a>`,
      },
      { title: say('level'), cell: (d) => levelWords(asked, d.level) },
      {
        title: say('publishedDay'),
        cell: (d) =>
          d.published ?? html`<span class="slot">${say('seenOn', { date: d.seen.slice(0, 10) })}</span>`,
      },
      { title: say('rows'), numeric: true, cell: (d) => d.rows },
      { title: say('errorsFound'), numeric: true, cell: (d) => d.errors },
      { title: say('warningsFound'), numeric: true, cell: (d) => d.warnings },
    ],
    found,
  );
}
