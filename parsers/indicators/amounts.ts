/**
 * Figures of a performance table that are no indicator: the project's money and completion, scores, rates, grades.
 *
 * `年度资金总额 32.50 27.50 27.50 10 100% 10` -> three amounts, a completion and a score of the project
 */
import type { Document, Figure, Row } from '../../schema/index.ts';
import type { Context, Span } from '../context.ts';
import { shift } from '../figures.ts';
import { type RowDimensions, rowOf, sourceOf } from '../rows.ts';
import type { TableFacts } from './indicator.ts';
import type { FundColumn } from './lexicon.ts';
import { folded, printedOf } from './value.ts';

export interface Place {
  readonly page?: number | undefined;
  readonly row?: number;
  readonly column?: number;
}
export interface FundCell {
  readonly item: string;
  readonly column: FundColumn | 'single';
  readonly span: Span;
  readonly place?: Place;
}
export type MoneyUnit = '万元' | '元';

/** The number printed in a span, as a figure in the unit that the table has for it. */
function figureIn(document: Document, span: Span, unit: string, scale = 0): Figure | null {
  const text = document.text.slice(span.start, span.end);
  const match = /^(-?\d[\d,]*(?:\.\d+)?)(?:%|分|万元|元)?$/.exec(folded(text));
  if (!match) return null;
  const digits = match[1]!.replaceAll(',', '');
  const decimals = digits.split('.')[1]?.length ?? 0;
  const value = scale === 0 ? digits : shift(digits, scale);
  return { ...span, printed: text.trim(), value, unit, decimals, scale, approximate: false };
}

const common = (
  facts: TableFacts,
): Pick<RowDimensions, 'entity' | 'year' | 'part' | 'code' | 'scope' | 'confidence'> => ({
  entity: facts.entity,
  year: facts.year,
  part: null,
  code: null,
  scope: null,
  confidence: 0.9,
});

const stageOf = { initial: 'initial_budget', adjusted: 'adjusted_budget', final: 'final' } as const;

/** One cell of the head's money lines. */
export function fundRow(context: Context, facts: TableFacts, cell: FundCell, money: MoneyUnit): Row | null {
  const { document } = context;
  const source = sourceOf(document, cell.span, { ...cell.place, ...titled(facts) });
  const item = cell.item === '' ? facts.project : `${facts.project}/${cell.item}`;
  const row = (figure: Figure | null, dimensions: Pick<RowDimensions, 'stage' | 'measure' | 'basis'>) =>
    figure &&
    rowOf(
      document,
      figure,
      { ...common(facts), family: 'project', fund: null, item, rule: 'indicator-funds', ...dimensions },
      source,
    );
  if (cell.column === 'completion')
    return row(figureIn(document, cell.span, '%'), {
      stage: 'final',
      measure: 'completion',
      basis: 'adjusted_budget',
    });
  if (cell.column === 'score') {
    const figure = figureIn(document, cell.span, '分');
    const line = cell.item === '' ? `${facts.project}/年度资金总额` : item;
    return (
      figure &&
      rowOf(
        document,
        figure,
        {
          ...common(facts),
          family: 'project',
          fund: null,
          item: line,
          stage: null,
          measure: 'score',
          basis: null,
          rule: 'indicator-funds',
        },
        source,
      )
    );
  }
  if (cell.column === 'weight' || cell.column === 'other') return null;
  const figure = figureIn(document, cell.span, '万元', money === '元' ? -4 : 0);
  const planned = context.metadata.kind === 'budget' ? 'initial_budget' : 'adjusted_budget';
  const stage = cell.column === 'single' ? planned : stageOf[cell.column];
  const whole = facts.project === departmentWide && (cell.item === '' || cell.item === '财政拨款');
  if (!figure || !whole) return row(figure, { stage, measure: 'amount', basis: null });
  return rowOf(
    document,
    figure,
    {
      ...common(facts),
      family: 'expenditure',
      fund: cell.item === '' ? 'all' : 'fiscal',
      item: '本年支出合计',
      stage,
      measure: 'amount',
      basis: null,
      rule: 'indicator-funds',
    },
    source,
  );
}

/** A table about the whole department, not one project. */
export const departmentWide = '部门整体支出';

const titled = (facts: TableFacts) => (facts.title === null ? {} : { table: facts.title });

/** A score or a rate of the table as a whole, or of one of its levels. */
export function evaluationRow(
  context: Context,
  facts: TableFacts,
  family: 'project' | 'evaluation',
  item: string,
  measure: 'score' | 'rate',
  span: Span,
  place: Place = {},
): Row | null {
  const figure = figureIn(context.document, span, measure === 'score' ? '分' : '%');
  if (!figure) return null;
  const source = sourceOf(context.document, span, { ...place, ...titled(facts) });
  return rowOf(
    context.document,
    figure,
    {
      ...common(facts),
      family,
      fund: null,
      item,
      stage: null,
      measure,
      basis: null,
      rule: 'indicator-total',
    },
    source,
  );
}

/** 评价等级 良: a word, with the unit that says so. */
export function gradeRow(context: Context, facts: TableFacts, span: Span, place: Place = {}): Row {
  const word = printedOf(context.document.text.slice(span.start, span.end));
  return {
    ...common(facts),
    family: 'evaluation',
    fund: null,
    item: '评价等级',
    stage: null,
    measure: 'score',
    basis: null,
    value: word,
    unit: '等级',
    printed: word,
    decimals: null,
    scale: 0,
    rule: 'indicator-grade',
    source: sourceOf(context.document, span, { ...place, ...titled(facts) }),
  };
}

/** Money in the goals and explanations of a table: nobody else looks there, so it is told here. */
export function mentions(context: Context, facts: TableFacts, claimed: Span, taken: readonly Span[]): Row[] {
  const { text } = context.document;
  const { figures } = context;
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (figures[middle]!.start < claimed.start) low = middle + 1;
    else high = middle;
  }
  const inside: Figure[] = [];
  for (let i = low; i < figures.length && figures[i]!.end <= claimed.end; i++) inside.push(figures[i]!);
  const free = (figure: Figure) => !taken.some((span) => figure.start < span.end && span.start < figure.end);
  return inside
    .filter((figure) => figure.unit === '万元' && free(figure))
    .map((figure) => {
      const clause = text.slice(Math.max(claimed.start, figure.start - 24), figure.start);
      const item = printedOf(clause).replace(/^.*[，,。；;：:、\n]/s, '') || '金额';
      return rowOf(context.document, figure, {
        ...common(facts),
        family: 'mention',
        fund: null,
        item,
        stage: null,
        measure: 'amount',
        basis: null,
        rule: 'indicator-goal',
        confidence: 0.5,
      });
    });
}
