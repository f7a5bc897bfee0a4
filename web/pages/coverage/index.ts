import { documentKinds, UsageError } from '../../../schema/index.ts';
import {
  type CoverageCell,
  daysAllowed,
  type PublicationState,
  parseExpected,
  publicationStates,
  regionsOf,
} from '../../../store/index.ts';
import { downloadOf, type Panel, panelOf, panelScripts, panelStyles } from '../../charts/panel.ts';
import { stackChart } from '../../charts/stack.ts';
import { type Html, html, nothing } from '../../html.ts';
import { documentLink, entityLink, withQuery } from '../../links.ts';
import type { Asked, Page, Shown } from '../../page.ts';
import { pager, pagingOf } from '../../parts/pager.ts';
import { commas } from '../../parts/phrases.ts';
import { type Option, select } from '../../parts/select.ts';
import { dataTable } from '../../parts/table.ts';
import { termOf } from '../../terms.ts';
import { keepList } from './lists.ts';
import { type CoverageAsked, countsOf, coverageAsked } from './question.ts';

/** Who has published what for which year, when; who was late, who is missing. */
export const coverage: Page = {
  id: 'coverage',
  path: '/coverage',
  title: ['公开情况', 'Coverage'],
  menu: true,
  show: (asked) => show(asked),
  routes: [{ method: 'post', path: '/coverage/list', answer: upload }],
};
const unitsOnPage = 50;
const listBytes = 4_000_000;
const drawn = ['in_time', 'late', 'undated', 'missing'] as const satisfies readonly PublicationState[];
/** A sign besides the colour. */
const signs: Readonly<Record<PublicationState, string>> = {
  in_time: '●',
  late: '▲',
  undated: '○',
  missing: '✕',
  awaited: '·',
  not_expected: '',
};

function show(asked: Asked, problem: string | null = null): Shown | Response {
  const { say } = asked;
  const found = coverageAsked(asked, new Date().toISOString().slice(0, 10));
  const title = say('coverage');
  const panels = found.all.length === 0 ? [] : [yearPanel(asked, found), unitPanel(asked, found)];
  const download = downloadOf(asked, panels, title);
  if (download !== null) return download;
  const deadlines = { days: daysAllowed, budget: found.budget, final: found.final };
  const body = html`<h1>${title}</h1>
<p class="lead">${say('coverageLead')}</p>
${problem === null ? nothing : html`<p class="problem" role="alert"><strong>${say('listFailed')}</strong>　${problem}</p>`}
${form(asked, found)}
<p class="note">${say('coverageRule', deadlines)}</p>
${listForm(asked, found)}
${found.all.length === 0 ? html`<p class="empty">${say('none')}</p>` : panels.map((panel) => panelOf(asked, panel))}`;
  return {
    title,
    body,
    scripts: panelScripts,
    styles: [...panelStyles, 'coverage.css'],
    ...(problem === null ? {} : { status: 422 }),
  };
}

async function upload(asked: Asked): Promise<Shown | Response> {
  const { file } = await asked.context.req.parseBody();
  try {
    if (!(file instanceof File) || file.size > listBytes) throw new UsageError(asked.say('listTooLarge'));
    const list = keepList(parseExpected(new Uint8Array(await file.arrayBuffer())));
    return asked.context.redirect(`/coverage?list=${list}`, 303);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return show(asked, error.message);
  }
}

function form(asked: Asked, { kind, region, state, budget, final }: CoverageAsked): Html {
  const { db, say, language, url, query } = asked;
  const kinds = (['final_account', 'budget', 'performance_report'] as const).map(
    (k): Option => [k, termOf(documentKinds, k, language)],
  );
  const states = (Object.keys(publicationStates) as PublicationState[]).map((s): Option => [s, say(s)]);
  const all: Option = ['', say('all')];
  const day = (name: string, label: string, value: string) =>
    html`<p><label for="${name}">${label}</label><input id="${name}" name="${name}" value="${value}" size="6" pattern="[0-9]{2}-[0-9]{2}"></p>`;
  return html`<form class="filters" method="get" action="${url.pathname}">
${select('kind', say('kind'), kinds, kind)}
${select('region', say('region'), [all, ...regionsOf(db).map((r): Option => [r, r])], region)}
${select('state', say('state'), [all, ...states], state ?? '')}
${day('budget', say('deadlineBudget'), budget)}
${day('final', say('deadlineFinal'), final)}
${query('list') === '' ? nothing : html`<input type="hidden" name="list" value="${query('list')}">`}
<button>${say('show')}</button></form>`;
}

function listForm(asked: Asked, { expected }: CoverageAsked): Html {
  const { say, url } = asked;
  const against =
    expected === null
      ? html`<p class="note">${say('againstKnown')}</p>`
      : html`<p class="note">${say('againstList', { count: expected.length })} <a href="${withQuery(url, { list: 'none', page: null })}">${say('withoutList')}</a></p>`;
  return html`${against}<details class="list"><summary>${say('uploadList')}</summary>
<form method="post" action="/coverage/list" enctype="multipart/form-data">
<p><label for="list-file">${say('uploadList')}</label><input id="list-file" type="file" name="file" accept=".csv,text/csv" required></p>
<p class="note">${say('uploadHelp')}</p><button>${say('uploadButton')}</button></form></details>`;
}

function yearPanel(asked: Asked, found: CoverageAsked): Panel {
  const { say, language, url } = asked;
  const counts = countsOf(found);
  const unit = say('unitCount');
  const slot = (year: number, state: PublicationState) => {
    const value = counts.get(year)?.get(state) ?? 0;
    const href = withQuery(url, { state, of: year, page: null, download: null });
    return { value, says: `${year} ${say(state)} ${value} ${unit}`, href: `${href}#units` };
  };
  const total = (year: number) => found.all.length - (counts.get(year)?.get('not_expected') ?? 0);
  const byYear = new Map(
    found.years.map((year) => [
      year,
      {
        total: {
          value: total(year),
          says: `${year} ${say('coverageCount', { count: total(year) })}`,
          href: null,
        },
        parts: drawn.map((state) => slot(year, state)),
      },
    ]),
  );
  const states = [...drawn, 'awaited'] as const;
  return {
    id: 'years',
    title: say('byYear'),
    subtitle: commas(language, [
      termOf(documentKinds, found.kind, language),
      say('coverageCount', { count: found.all.length }),
    ]),
    draw: (canvas) =>
      stackChart(
        byYear,
        drawn.map((state) => say(state)),
        say('expectedUnits'),
        unit,
        canvas,
      ),
    table: dataTable(
      say('byYear'),
      [
        { title: say('year'), head: true, cell: (year: number) => year },
        ...states.map((state) => ({
          title: say(state),
          numeric: true,
          cell: (year: number) => counts.get(year)?.get(state) ?? 0,
        })),
      ],
      found.years.toReversed(),
    ),
    csv: () => [
      ['年度', ...states.map((state) => publicationStates[state])],
      ...found.years.map((year) => [year, ...states.map((state) => counts.get(year)?.get(state) ?? 0)]),
    ],
  };
}

function unitPanel(asked: Asked, found: CoverageAsked): Panel {
  const { say, language } = asked;
  const paging = pagingOf(asked, found.lines.length, unitsOnPage);
  const shown = found.lines.slice(paging.offset, paging.offset + paging.size);
  const state = found.state === null ? '' : `${found.of ?? ''} ${say(found.state)}`.trim();
  const legend = (Object.keys(signs) as PublicationState[])
    .filter((s) => signs[s] !== '')
    .map((s) => html`<span class="state ${s}">${signs[s]} ${say(s)}</span> `);
  return {
    id: 'units',
    title: say('byUnit'),
    subtitle: commas(language, [
      termOf(documentKinds, found.kind, language),
      say('coverageCount', { count: found.lines.length }),
      state,
    ]),
    draw: null,
    table: html`<p class="key">${legend}</p>${dataTable(
      say('byUnit'),
      [
        {
          title: say('entity'),
          head: true,
          cell: (line) => html`<a href="${entityLink(line.name)}">${line.name}</a>`,
        },
        { title: say('region'), cell: (line) => line.region },
        ...found.years.map((year, i) => ({
          title: String(year),
          cell: (line: (typeof shown)[number]) => cell(asked, line.cells[i]!),
        })),
      ],
      shown,
    )}${pager(asked, paging)}`,
    csv: () => [
      ['单位', '地区', '年度', '类型', '情况', '公开日期', '批复日期', '批复后天数', '文件'],
      ...found.lines.flatMap((line) =>
        line.cells.map((c) => [
          line.name,
          line.region,
          c.year,
          documentKinds[c.kind],
          publicationStates[c.state],
          c.first?.published,
          c.first?.approved,
          c.days,
          c.first?.id,
        ]),
      ),
    ],
  };
}

function cell({ say }: Asked, { state, first, days }: CoverageCell): Html {
  const sign = html`<span aria-hidden="true">${signs[state]}</span>`;
  const word = html`<span class="${state === 'in_time' ? 'unseen' : ''}">${say(state)}</span>`;
  if (first === null)
    return state === 'not_expected' ? nothing : html`<span class="state ${state}">${sign} ${word}</span>`;
  const after = days === null ? nothing : html`<small>${say('afterApproval', { days })}</small>`;
  return html`<span class="state ${state}">${sign} ${word}</span> ${first.published === null ? html`<a href="${documentLink(first.id)}">${say('documents')}</a>` : html`<a href="${documentLink(first.id)}">${first.published}</a>`} ${after}`;
}
