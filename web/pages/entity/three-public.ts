import { type Fund, funds, type Stage, stages } from '../../../schema/index.ts';
import { byWeight, type Settled } from '../../../store/index.ts';
import type { Slot } from '../../charts/mark.ts';
import type { Panel } from '../../charts/panel.ts';
import { type StackYear, stackChart } from '../../charts/stack.ts';
import { type Html, html } from '../../html.ts';
import type { Asked } from '../../page.ts';
import { cellOf, markOf, scopeWords } from '../../parts/figures.ts';
import { dataTable } from '../../parts/table.ts';
import { termOf } from '../../terms.ts';
import { csvOf, emptyOf } from './panels.ts';
import { type ByYear, find, type UnitBooks } from './read.ts';

/**
 * 三公 with its parts. It is printed for 一般公共预算 in one year and for 财政拨款 in the next, which is one account: each year
 * shows the weightier of the two, and says which in the table.
 */
const together = '公务用车购置及运行维护费';
const split = ['公务用车购置费', '公务用车运行维护费'];
const parts = ['因公出国(境)费', ...split, together, '公务接待费'];
const counts = [
  '因公出国(境)团组数',
  '因公出国(境)人次',
  '公务用车购置数',
  '公务用车保有量',
  '国内公务接待批次',
  '国内公务接待人次',
  '国(境)外公务接待批次',
  '国(境)外公务接待人次',
];
const publicFunds: readonly Fund[] = ['general', 'fiscal'];

export function eitherFund(books: UnitBooks, item: string, stage: Stage): Map<number, Settled> {
  const found = publicFunds.flatMap(
    (fund) => find(books, { family: 'three_public', item, fund, stage }) ?? [],
  );
  const years = new Map<number, Settled>();
  for (const { years: own } of found)
    for (const [year, settled] of own) {
      const other = years.get(year);
      if (other === undefined || byWeight(settled.figure, other.figure) < 0) years.set(year, settled);
    }
  return years;
}

export function threePublicPanel(asked: Asked, books: UnitBooks): Panel | null {
  const { say, language } = asked;
  const stage: Stage = books.series.some((s) => s.family === 'three_public' && s.stage === 'final')
    ? 'final'
    : 'initial_budget';
  const total = eitherFund(books, '合计', stage);
  const budget = eitherFund(books, '合计', 'initial_budget');
  const byItem = new Map(parts.map((item) => [item, eitherFund(books, item, stage)]));
  // where it is split, the sum of both would be drawn twice
  const isSplit = (year: number) => split.some((item) => byItem.get(item)!.has(year));
  const shown = (item: string, year: number) =>
    item === together && isSplit(year) ? undefined : byItem.get(item)!.get(year);
  const used = parts.filter((item) => books.years.some((year) => shown(item, year) !== undefined));
  if (used.length === 0 && total.size === 0) return null;
  const nameOf = (item: string) => (item === together ? say('carsTogether') : item);
  const slot = (settled: Settled | undefined, year: number, name: string): Slot =>
    settled === undefined ? emptyOf(books, year, stage) : markOf(asked, settled, name);
  const byYear = new Map(
    books.years.map((year): [number, StackYear] => [
      year,
      {
        total: slot(total.get(year), year, say('total')),
        parts: used.map((item) => slot(shown(item, year), year, nameOf(item))),
      },
    ]),
  );
  const unit = [...total.values(), ...[...byItem.values()].flatMap((y) => [...y.values()])][0]!.figure.unit;
  const totalAt = (of: Stage) => `${say('total')}（${termOf(stages, of, language)}）`;
  const lines: Line[] = [
    ...(stage === 'final' ? [lineOf(totalAt('initial_budget'), budget, 'initial_budget')] : []),
    lineOf(totalAt(stage), total, stage),
    ...used.map((item) =>
      lineOf(nameOf(item), new Map(books.years.flatMap((year) => entryOf(year, shown(item, year)))), stage),
    ),
    ...countLines(books),
  ];
  return {
    id: 'three-public',
    title: say('threePublic'),
    subtitle: scopeWords(asked, { stage, level: books.level }),
    draw: (canvas) => stackChart(byYear, used.map(nameOf), say('total'), unit, canvas),
    table: lineTable(
      asked,
      books,
      lines.filter(({ years }) => years.size > 0),
    ),
    below: true,
    note: html`${say('slots')}<br>${say('conflictNote')}<br>${say('chartHelp')}`,
    csv: () =>
      csvOf(
        asked,
        books.series.filter((s) => s.family === 'three_public'),
      ),
  };
}

/** One account over the years, as a line of the table; what it is counted in, and which fund it was printed for. */
interface Line {
  readonly name: string;
  readonly stage: Stage;
  readonly years: ByYear;
}
const lineOf = (name: string, years: ByYear, stage: Stage): Line => ({ name, years, stage });
const entryOf = (year: number, settled: Settled | undefined): [number, Settled][] =>
  settled === undefined ? [] : [[year, settled]];

function lineTable(asked: Asked, books: UnitBooks, lines: readonly Line[]): Html {
  const { say, language } = asked;
  const figures = ({ years }: Line) => [...years.values()].map(({ figure }) => figure);
  const said = (values: readonly string[]) => [...new Set(values)].join('、');
  return dataTable(
    say('threePublic'),
    [
      { title: say('account'), head: true, cell: (line: Line) => line.name },
      { title: say('unitOfValue'), cell: (line: Line) => said(figures(line).map(({ unit }) => unit)) },
      ...books.years.toReversed().map((year) => ({
        title: String(year),
        numeric: true,
        cell: (line: Line) => cellOf(asked, line.years.get(year), emptyOf(books, year, line.stage)),
      })),
      {
        title: say('fund'),
        cell: (line: Line) => said(figures(line).map(({ fund }) => termOf(funds, fund, language))),
      },
    ],
    lines,
  );
}

/** Groups, guests and cars. */
function countLines({ series, years }: UnitBooks): Line[] {
  const found = series.filter((s) => s.family === 'three_public' && s.measure === 'count');
  return counts.map((item) => {
    const own = found.filter((s) => s.item === item);
    const weightiest = (year: number) =>
      own.flatMap((s) => s.years.get(year) ?? []).toSorted((a, b) => byWeight(a.figure, b.figure))[0];
    return lineOf(item, new Map(years.flatMap((year) => entryOf(year, weightiest(year)))), 'final');
  });
}
