import { type Fund, funds, type Stage, stages } from '../../../schema/index.ts';
import type { Series, Settled } from '../../../store/index.ts';
import { type BudgetYear, budgetChart } from '../../charts/budget.ts';
import { lineChart } from '../../charts/line.ts';
import type { Slot } from '../../charts/mark.ts';
import type { Panel } from '../../charts/panel.ts';
import { html, type Piece } from '../../html.ts';
import type { Asked } from '../../page.ts';
import { cellOf, figureHead, figureLines, markOf, scopeWords } from '../../parts/figures.ts';
import { commas } from '../../parts/phrases.ts';
import { type Column, dataTable } from '../../parts/table.ts';
import { termOf } from '../../terms.ts';
import { find, isDocumented, type UnitBooks, yearsIn } from './read.ts';

/** Income and expenditure over the years; budget, adjusted budget and outturn of one account. */
const allStages = ['initial_budget', 'adjusted_budget', 'final'] as const;
const allFunds = ['all', 'fiscal', 'general', 'government_fund', 'state_capital'] as const;

export const emptyOf = (books: UnitBooks, year: number, stage: Stage): 'blank' | 'none' =>
  isDocumented(books, year, stage) ? 'blank' : 'none';

export const slotsOf = (
  asked: Asked,
  books: UnitBooks,
  series: Series | undefined,
  stage: Stage,
  name: string,
) =>
  new Map<number, Slot>(
    books.years.map((year) => {
      const settled = series?.years.get(year);
      return [year, settled === undefined ? emptyOf(books, year, stage) : markOf(asked, settled, name)];
    }),
  );

/** The widest pair of accounts that the unit prints: all funds before some, totals with balances before those of the year. */
export function incomePanel(asked: Asked, books: UnitBooks): Panel | null {
  const { say } = asked;
  const pairs = (['final', 'initial_budget'] as const).flatMap((stage) =>
    (['all', 'fiscal', 'general'] as const).flatMap((fund) =>
      (
        [
          // of the totals with what was carried over, one always equals the other
          ['本年收入合计', '本年支出合计'],
          ['收入总计', '支出总计'],
        ] as const
      ).map(([income, expenditure]) => ({
        stage,
        fund,
        found: [
          find(books, { family: 'income', item: income, fund, stage }),
          find(books, { family: 'expenditure', item: expenditure, fund, stage }),
        ].filter((s) => s !== undefined),
      })),
    ),
  );
  const best = pairs.toSorted((a, b) => yearsIn(b.found) - yearsIn(a.found))[0]!;
  if (best.found.length === 0) return null;
  const { found, stage, fund } = best;
  return {
    id: 'totals',
    title: say('incomeAndExpenditure'),
    subtitle: scopeWords(asked, { fund, stage, level: books.level }),
    draw: (canvas) =>
      lineChart(
        found.map((s) => ({ name: s.item, years: slotsOf(asked, books, s, stage, s.item) })),
        found[0]!.unit,
        canvas,
      ),
    table: yearTable(
      asked,
      books,
      say('incomeAndExpenditure'),
      found.map((s) => columnOf(asked, books, s, s.item, stage)),
    ),
    csv: () => csvOf(asked, found),
  };
}

interface BudgetKey {
  readonly item: string;
  readonly fund: Fund;
}
const budgetKey = ({ item, fund }: BudgetKey) => `${item}.${fund}`;

const stagesOf = (books: UnitBooks, { item, fund }: BudgetKey) =>
  allStages.map((stage) => find(books, { family: 'expenditure', item, fund, stage }));

/** Accounts of which there is a plan and what became of it, those with most years first. */
function budgetKeys(books: UnitBooks): BudgetKey[] {
  const keys = ['支出总计', '本年支出合计', '基本支出', '项目支出'].flatMap((item) =>
    allFunds.map((fund) => ({ item, fund })),
  );
  const weight = (key: BudgetKey) => {
    const [initial, adjusted, final] = stagesOf(books, key);
    const planned = new Set([...(initial?.years.keys() ?? []), ...(adjusted?.years.keys() ?? [])]);
    return [...(final?.years.keys() ?? [])].filter((year) => planned.has(year)).length;
  };
  return keys
    .map((key) => ({ key, years: weight(key) }))
    .filter(({ years }) => years > 0)
    .sort((a, b) => b.years - a.years)
    .map(({ key }) => key);
}

export function budgetPanel(asked: Asked, books: UnitBooks): Panel | null {
  const { say, language } = asked;
  const keys = budgetKeys(books);
  const key = keys.find((k) => budgetKey(k) === asked.query('budget')) ?? keys[0];
  if (key === undefined) return null;
  const found = stagesOf(books, key);
  const [initial, adjusted, final] = found;
  const name = (stage: Stage) => termOf(stages, stage, language);
  const slots = allStages.map((stage, i) => slotsOf(asked, books, found[i], stage, name(stage)));
  const byYear = new Map(
    books.years.map((year): [number, BudgetYear] => [
      year,
      { initial: slots[0]!.get(year)!, adjusted: slots[1]!.get(year)!, final: slots[2]!.get(year)! },
    ]),
  );
  const names = { initial: name('initial_budget'), adjusted: name('adjusted_budget'), final: name('final') };
  const unit = (final ?? initial ?? adjusted)!.unit;
  return {
    id: 'budget',
    title: say('budgetAndOutturn'),
    subtitle: commas(language, [key.item, scopeWords(asked, { fund: key.fund, level: books.level })]),
    draw: (canvas) => budgetChart(byYear, names, unit, canvas),
    table: yearTable(asked, books, say('budgetAndOutturn'), [
      ...allStages.map((stage, i) => columnOf(asked, books, found[i], name(stage), stage)),
      {
        title: say('completion'),
        numeric: true,
        cell: (year) => ratioOf(final?.years.get(year), initial?.years.get(year)),
      },
    ]),
    csv: () => csvOf(asked, found),
    note: keys.length > 1 ? choice(asked, keys, key) : null,
  };
}

function choice(asked: Asked, keys: readonly BudgetKey[], chosen: BudgetKey): Piece {
  const { say, url, language } = asked;
  const level = asked.query('level');
  return html`<form method="get" action="${url.pathname}#budget" class="choice">
${level === '' ? '' : html`<input type="hidden" name="level" value="${level}">`}
<label for="budget-key">${say('account')}</label>
<select id="budget-key" name="budget">${keys.map((key) => html`<option value="${budgetKey(key)}"${key === chosen ? html` selected` : ''}>${key.item} · ${termOf(funds, key.fund, language)}</option>`)}</select>
<button>${say('show')}</button></form>`;
}

const ratioOf = (final: Settled | undefined, initial: Settled | undefined): Piece =>
  final === undefined || initial === undefined || initial.figure.number === 0
    ? ''
    : `${((100 * final.figure.number) / initial.figure.number).toFixed(1)}%`;

export const columnOf = (
  asked: Asked,
  books: UnitBooks,
  series: Series | undefined,
  title: string,
  stage: Stage,
): Column<number> => ({
  title,
  numeric: true,
  cell: (year) => cellOf(asked, series?.years.get(year), emptyOf(books, year, stage)),
});

/** One line a year, latest first. */
export const yearTable = (
  asked: Asked,
  books: UnitBooks,
  caption: string,
  columns: readonly Column<number>[],
) =>
  dataTable(
    caption,
    [{ title: asked.say('year'), head: true, cell: (year: number) => year }, ...columns],
    books.years.toReversed(),
  );

export const csvOf = (asked: Asked, series: readonly (Series | undefined)[]) => [
  figureHead,
  ...series.flatMap((s) => [...(s?.years.values() ?? [])].flatMap((settled) => figureLines(asked, settled))),
];
