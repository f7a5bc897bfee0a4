import { bases, documentKinds, families, funds, measures, stages } from '../../schema/index.ts';
import {
  type ChangeCounts,
  type Changed,
  changesBetween,
  countChanges,
  type Figure,
  type Version,
  type VersionPair,
  versionOf,
  versionPairs,
} from '../../store/index.ts';
import { downloadOf, type Panel, panelOf, panelScripts, panelStyles } from '../charts/panel.ts';
import { type Html, html, nothing } from '../html.ts';
import { documentLink, entityLink, figureLink, shortId } from '../links.ts';
import { type Asked, NotFound, type Page, type Shown } from '../page.ts';
import { levelWords, linkOf, withUnit } from '../parts/figures.ts';
import { filters } from '../parts/filters.ts';
import { pager, pagingOf } from '../parts/pager.ts';
import { commas } from '../parts/phrases.ts';
import { dataTable } from '../parts/table.ts';
import { titleOf } from '../parts/title.ts';
import { documentOf } from '../read/document.ts';
import { termOf } from '../terms.ts';

/** Disclosures that were published again: before, after, when. */
export const versions: Page = {
  id: 'versions',
  path: '/versions',
  title: ['版本', 'Versions'],
  menu: true,
  show: list,
  routes: [{ method: 'get', path: '/versions/:older/:newer', answer: between }],
};
const pairsOnPage = 12;

const pairLink = ({ older, newer }: Pick<VersionPair, 'older' | 'newer'>) =>
  `/versions/${shortId(older.id)}/${shortId(newer.id)}`;

function list(asked: Asked): Shown {
  const { db, say, query } = asked;
  const pairs = versionPairs(db, query('name') || null);
  const paging = pagingOf(asked, pairs.length, pairsOnPage);
  const shown = pairs
    .slice(paging.offset, paging.offset + paging.size)
    .map((pair) => ({ pair, changes: countChanges(db, pair.older.id, pair.newer.id) }));
  const title = say('versions');
  const body = html`<h1>${title}</h1>
<p class="lead">${say('versionsLead')}</p>
${filters(asked, [{ name: 'name', label: say('entity'), options: null }])}
${shown.length === 0 ? html`<p class="empty">${say('noVersions')}</p>` : table(asked, shown)}
${pager(asked, paging)}`;
  return { title, body, styles: panelStyles };
}

interface Compared {
  readonly pair: VersionPair;
  readonly changes: ChangeCounts;
}

function table(asked: Asked, shown: readonly Compared[]): Html {
  const { say, language } = asked;
  return html`<div class="years">${dataTable(
    say('versions'),
    [
      {
        title: say('entity'),
        head: true,
        cell: ({ pair: { newer } }) => html`<a href="${entityLink(newer.entity)}">${newer.entity}</a>`,
      },
      {
        title: say('changedFigures'),
        cell: ({ pair, changes }) => html`<a href="${pairLink(pair)}">${counted(asked, changes)}</a>`,
      },
      { title: say('year'), cell: ({ pair: { newer } }) => newer.year },
      { title: say('kind'), cell: ({ pair: { newer } }) => termOf(documentKinds, newer.kind, language) },
      { title: say('when'), cell: ({ pair }) => dayOf(asked, pair) },
      { title: say('state'), cell: ({ pair }) => standing(asked, pair) },
    ],
    shown,
  )}</div>`;
}

const counted = ({ say }: Asked, { changed, another }: ChangeCounts): string => {
  if (another) return say('anotherShort');
  return changed === 0 ? say('unchangedNumbers') : say('changedCount', { count: changed });
};

const standing = ({ say }: Asked, { samePlace, older }: Pick<VersionPair, 'samePlace' | 'older'>): string =>
  samePlace || !older.current ? say('replacedPlace') : say('bothStand');

/** A correction in its place often keeps the day of publication: then it is the day it was read that tells. */
const dayOf = ({ say }: Asked, { older, newer }: VersionPair): string =>
  newer.published === null || newer.published === older.published
    ? say('seenOn', { date: newer.seen.slice(0, 10) })
    : say('publishedOn', { date: newer.published });

function between(asked: Asked): Shown | Response {
  const { db, say, language, param } = asked;
  const [older, newer] = [param('older'), param('newer')].map((short) =>
    versionOf(db, documentOf(db, short).id),
  );
  if (!older || !newer) throw new NotFound(`${param('older')} → ${param('newer')}`);
  const changed = changesBetween(db, older.id, newer.id);
  const panel = changesPanel(asked, changed);
  const title = `${newer.entity} ${newer.year} ${termOf(documentKinds, newer.kind, language)}`;
  const download = downloadOf(asked, [panel], title);
  if (download !== null) return download;
  const { alike, added, removed, unclear, another } = countChanges(db, older.id, newer.id);
  const body = html`<h1>${title}</h1>
<p class="lead">${standing(asked, { older, samePlace: false })}</p>
<div class="columns">${[older, newer].map((version, i) => edition(asked, version, i === 0 ? say('older') : say('newer')))}</div>
${another ? html`<p class="problem">${say('anotherDocument')}</p>` : nothing}
<p>${say('versionCounts', { alike, added, removed, unclear, changed: changed.length })}</p>
${changed.length === 0 ? html`<p class="empty">${say('unchangedNumbers')}</p>` : panelOf(asked, panel)}`;
  return { title, body, scripts: panelScripts, styles: [...panelStyles, 'overview.css', 'coverage.css'] };
}

const edition = (asked: Asked, version: Version, name: string): Html => html`<section><h2>${name}</h2>
<p><a href="${documentLink(version.id)}">${titleOf(asked, version)}</a></p>
<ul class="plain">
${version.published === null ? nothing : html`<li>${asked.say('publishedOn', { date: version.published })}</li>`}
<li>${asked.say('seenOn', { date: version.seen.slice(0, 10) })}</li>
<li>${levelWords(asked, version.level)}</li>
<li class="quiet">${version.path}</li></ul></section>`;

/** 公务接待费，一般公共预算财政拨款，决算，比上年决算. */
function describe({ language }: Asked, { before: f, part, basis }: Changed): string {
  const words = [
    part,
    termOf(funds, f.fund, language),
    termOf(stages, f.stage, language),
    f.measure === 'amount' ? '' : termOf(measures, f.measure, language),
    basis === null ? '' : `${language === 'en' ? 'against ' : '比'}${termOf(bases, basis, language)}`,
    f.scope,
  ];
  return commas(language, words);
}

const signed = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(Number(value.toPrecision(6)))}`;
const percent = ({ before, after }: Changed): string =>
  before.number === 0 ? '' : `${signed(Math.round((after.number / before.number - 1) * 1000) / 10)}%`;

function changesPanel(asked: Asked, changed: readonly Changed[]): Panel {
  const { say, language, url } = asked;
  const figure = (f: Figure) => html`<a href="${linkOf(f)}">${withUnit(f)}</a>`;
  const place = (f: Figure) => figureLink(f.document, f.start, f.end, url.origin);
  return {
    id: 'changes',
    title: say('changedFigures'),
    subtitle: say('changedCount', { count: changed.length }),
    draw: null,
    table: dataTable(
      say('changedFigures'),
      [
        { title: say('family'), cell: ({ before }) => termOf(families, before.family, language) },
        { title: say('account'), head: true, cell: ({ before }) => `${before.item}（${before.year}）` },
        { title: say('level'), cell: (c) => html`<span class="slot">${describe(asked, c)}</span>` },
        { title: say('older'), numeric: true, cell: ({ before }) => figure(before) },
        { title: say('newer'), numeric: true, cell: ({ after }) => figure(after) },
        {
          title: say('difference'),
          numeric: true,
          cell: ({ before, after }) => signed(after.number - before.number),
        },
        { title: '%', numeric: true, cell: percent },
      ],
      changed,
    ),
    csv: () => [
      ['单位', '年度', '类别', '科目', '限定', '前', '后', '数值单位', '前的出处', '后的出处'],
      ...changed.map((c) => [
        c.before.entity,
        c.before.year,
        families[c.before.family],
        c.before.item,
        describe({ ...asked, language: 'zh' }, c),
        c.before.value,
        c.after.value,
        c.after.unit,
        place(c.before),
        place(c.after),
      ]),
    ],
  };
}
