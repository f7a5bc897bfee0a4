import { enough, type Standing, seriesOf } from '../../../store/index.ts';
import { distributionChart } from '../../charts/distribution.ts';
import { lineChart } from '../../charts/line.ts';
import type { Slot } from '../../charts/mark.ts';
import type { Panel } from '../../charts/panel.ts';
import { rankingChart } from '../../charts/ranking.ts';
import { type Html, html, nothing, type Piece } from '../../html.ts';
import { entityLink } from '../../links.ts';
import type { Asked } from '../../page.ts';
import {
  cellOf,
  figureHead,
  figureLines,
  levelWords,
  linkOf,
  markOf,
  scopeWords,
  withUnit,
} from '../../parts/figures.ts';
import type { Paging } from '../../parts/pager.ts';
import { commas, sentences } from '../../parts/phrases.ts';
import { dataTable, grouped } from '../../parts/table.ts';
import { levelName } from './form.ts';
import type { Comparison } from './question.ts';

/** Who has how much; how the amounts are spread; the chosen units over the years. */
export function scopeLine(asked: Asked, comparison: Comparison): string {
  const { question, level } = comparison;
  const words = [question!.item, scopeWords(asked, { fund: question!.fund, stage: question!.stage })];
  const { language } = asked;
  const year = language === 'en' ? question!.year : `${question!.year} 年`;
  return commas(language, [year, ...words, levelName(asked, level)]);
}

export const rounded = (value: number): string => grouped(String(Number(value.toPrecision(4))));
const unitOf = ({ ranking }: Comparison): string => ranking.standings[0]!.settled.figure.unit;

export function rankingPanel(asked: Asked, comparison: Comparison, paging: Paging, pages: Html): Panel {
  const { say } = asked;
  const { ranking, chosen } = comparison;
  const placed = ranking.standings.map((standing, i) => ({ standing, place: i + 1 }));
  const shown = placed.slice(paging.offset, paging.offset + paging.size);
  const median = ranking.spread.median;
  return {
    id: 'ranking',
    title: say('ranking'),
    subtitle: scopeLine(asked, comparison),
    draw: (canvas) =>
      rankingChart(
        shown.map(({ standing: s }) => ({
          name: s.name,
          mark: markOf(asked, s.settled, s.name),
          chosen: chosen.includes(s.name),
          far: s.far,
        })),
        unitOf(comparison),
        median === null ? null : { value: median, name: say('median') },
        canvas,
      ),
    table: html`${rankingTable(asked, comparison, shown)}${pages}`,
    csv: () => [
      [...figureHead, '名次', '地区', '上年', '比上年', '离群', '变动离群'],
      ...placed.flatMap(({ standing: s, place }) =>
        figureLines(asked, s.settled)
          .slice(0, 1)
          .map((line) => [
            ...line,
            place,
            s.region,
            s.before?.figure.value ?? null,
            s.ratio === null ? null : `${((s.ratio - 1) * 100).toFixed(2)}%`,
            s.far ? '是' : '否',
            s.farRatio ? '是' : '否',
          ]),
      ),
    ],
  };
}

interface Placed {
  readonly standing: Standing;
  readonly place: number;
}

function rankingTable(asked: Asked, { level }: Comparison, placed: readonly Placed[]): Html {
  const { say } = asked;
  return dataTable(
    say('ranking'),
    [
      { title: say('place'), numeric: true, cell: ({ place }: Placed) => place },
      {
        title: say('entity'),
        head: true,
        cell: ({ standing: s }) => html`<a href="${entityLink(s.name)}">${s.name}</a>`,
      },
      ...(level === 'any'
        ? [{ title: say('level'), cell: ({ standing: s }: Placed) => levelWords(asked, s.level) }]
        : []),
      { title: say('value'), numeric: true, cell: ({ standing: s }) => cellOf(asked, s.settled) },
      { title: say('change'), numeric: true, cell: ({ standing: s }) => change(s) },
      { title: say('marks'), cell: ({ standing: s }) => marks(asked, s) },
    ],
    placed,
  );
}

/** How much more or less than the year before; leads to the figure of that year. */
function change({ ratio, before }: Standing): Piece {
  if (before === null) return nothing;
  const sign = ratio === null || ratio === 1 ? '' : ratio > 1 ? '+' : '−';
  const words = ratio === null ? '—' : `${sign}${grouped(Math.abs((ratio - 1) * 100).toFixed(1))}%`;
  const { figure } = before;
  return html`<a href="${linkOf(figure)}" title="${figure.year}: ${withUnit(figure)}">${words}</a>`;
}

const marks = ({ say }: Asked, s: Standing): Piece => [
  s.far ? html`<span class="far">◆ ${say('far')}</span> ` : nothing,
  s.farRatio ? html`<span class="far">◇ ${say('farChange')}</span> ` : nothing,
  s.settled.figure.scope === null ? nothing : html`<span class="slot">${s.settled.figure.scope}</span>`,
];

export function distributionPanel(asked: Asked, comparison: Comparison): Panel | null {
  const { say } = asked;
  const { ranking, chosen } = comparison;
  const { standings, spread } = ranking;
  if (standings.length < enough) return null;
  const far = standings.filter((s) => s.far);
  return {
    id: 'distribution',
    title: say('distribution'),
    subtitle: sentences(asked.language, [
      say('scopeSentence', { scope: scopeLine(asked, comparison) }),
      say('distributionLine'),
    ]),
    draw: (canvas) =>
      distributionChart(
        {
          values: standings.map((s) => s.settled.figure.number),
          unit: unitOf(comparison),
          chosen: standings
            .filter((s) => chosen.includes(s.name))
            .map((s) => ({ name: s.name, mark: markOf(asked, s.settled, s.name) })),
          low: spread.low,
          high: spread.high,
          says: (count, from, to) => say('distributionSays', { count, from, to }),
          countName: say('unitCount'),
        },
        canvas,
      ),
    table:
      far.length === 0
        ? html`<p class="empty">${say('farCount', { count: 0 })}</p>`
        : dataTable(
            say('far'),
            [
              {
                title: say('farUnits'),
                head: true,
                cell: (s) => html`<a href="${entityLink(s.name)}">${s.name}</a>`,
              },
              { title: say('value'), numeric: true, cell: (s) => cellOf(asked, s.settled) },
              {
                title: say('timesMedian'),
                numeric: true,
                cell: (s) => `${rounded(s.settled.figure.number / spread.median!)}×`,
              },
            ],
            far,
          ),
    csv: () => [figureHead, ...standings.flatMap((s) => figureLines(asked, s.settled))],
    note: say('farRule', { enough }),
  };
}

/** The chosen units over all years, in the scope that is compared. */
export function yearsPanel(asked: Asked, comparison: Comparison): Panel | null {
  const { db, say } = asked;
  const { question, level, chosen } = comparison;
  if (question === null || chosen.length === 0) return null;
  const { family, item, fund, stage, measure } = question;
  const found = chosen.flatMap((name) => {
    const own = seriesOf(db, name, [{ family, items: [item] }]).filter(
      (s) =>
        s.fund === fund &&
        s.stage === stage &&
        s.measure === measure &&
        (level === 'any' || (s.level ?? 'unknown') === level),
    );
    const widest = own.toSorted(
      (a, b) => Number(a.scope !== null) - Number(b.scope !== null) || b.years.size - a.years.size,
    )[0];
    return widest === undefined ? [] : [{ name, series: widest }];
  });
  if (found.length === 0) return null;
  const years = [...new Set(found.flatMap(({ series }) => [...series.years.keys()]))].sort((a, b) => b - a);
  return {
    id: 'years',
    title: say('overYears'),
    subtitle: commas(asked.language, [item, scopeWords(asked, { fund, stage }), levelName(asked, level)]),
    draw: (canvas) =>
      lineChart(
        found.map(({ name, series }) => ({
          name,
          years: new Map<number, Slot>(
            [...series.years].map(([year, settled]) => [year, markOf(asked, settled, name)]),
          ),
        })),
        found[0]!.series.unit,
        canvas,
      ),
    table: dataTable(
      say('overYears'),
      [
        { title: say('year'), head: true, cell: (year: number) => year },
        ...found.map(({ name, series }) => ({
          title: name,
          numeric: true,
          cell: (year: number) => cellOf(asked, series.years.get(year)),
        })),
      ],
      years,
    ),
    csv: () => [
      figureHead,
      ...found.flatMap(({ series }) => [...series.years.values()].flatMap((s) => figureLines(asked, s))),
    ],
  };
}
