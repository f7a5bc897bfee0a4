/**
 * From the rows of one table, however it was read, to indicators and rows: levels that the title gives, rates and
 * scores of parts, totals, money of the head, and mentions of money in its prose.
 */
import type { Indicator, Row } from '../../schema/index.ts';
import type { Context, Span } from '../context.ts';
import {
  evaluationRow,
  type FundCell,
  fundRow,
  gradeRow,
  type MoneyUnit,
  mentions,
  type Place,
} from './amounts.ts';
import { type Cells, indicatorOf, levelName, type TableFacts } from './indicator.ts';
import { type Column, titleLevels } from './lexicon.ts';

export interface ReadRow extends Cells {
  /** Where a column names the project of every row. */
  readonly project?: string | undefined;
  readonly rateSpan: Span | null;
}
export interface Total {
  readonly score: Span | null;
  readonly rate: Span | null;
  readonly place?: Place;
}
export interface ReadTable {
  readonly facts: TableFacts;
  readonly columns: readonly Column[];
  readonly rows: readonly ReadRow[];
  readonly total: Total | null;
  readonly grade: Span | null;
  readonly funds: readonly FundCell[];
  readonly money: MoneyUnit;
  /** The table of a project or a department, and not one of an evaluation report. */
  readonly formal: boolean;
  readonly claimed: Span;
  readonly rule: string;
}
export interface Understood {
  readonly rows: readonly Row[];
  readonly indicators: readonly Indicator[];
  readonly claimed: Span;
}

export function understand(context: Context, table: ReadTable): Understood {
  const { facts, columns } = table;
  const level = titleLevel(facts.title);
  const survey = columns.includes('count');
  const rows: (Row | null)[] = table.funds.map((fund) => fundRow(context, facts, fund, table.money));
  const indicators: Indicator[] = [];
  for (const cells of table.rows) {
    const filled = survey && /满意/.test(facts.title ?? '') ? surveyed(cells) : withTitleLevel(cells, level);
    indicators.push(
      indicatorOf(
        context.document,
        { ...facts, project: cells.project ?? facts.project },
        filled,
        table.rule,
      ),
    );
    if (!cells.rateSpan || survey || !columns.includes('score')) continue;
    const part = columns.includes('level2') ? cells.level3 : (filled.level1 ?? cells.level3);
    rows.push(
      evaluationRow(
        context,
        facts,
        'evaluation',
        `得分率/${levelName(part)}`,
        'rate',
        cells.rateSpan,
        cells.place,
      ),
    );
  }
  if (table.total && !survey) rows.push(...totalRows(context, table, table.total, level));
  if (table.grade) rows.push(gradeRow(context, facts, table.grade));
  const kept = rows.filter((row) => row !== null);
  const taken = [...kept, ...indicators].map(({ source }) => source);
  return {
    rows: [...kept, ...mentions(context, facts, table.claimed, taken)],
    indicators,
    claimed: table.claimed,
  };
}

const titleLevel = (title: string | null): string | null =>
  title === null ? null : (titleLevels.find(([pattern]) => pattern.test(title))?.[1] ?? null);

/** `项目立项(5分)` in 项目决策得分表 stands below 决策; 项目决策 in a table of the parts is its own second level. */
function withTitleLevel(cells: ReadRow, level: string | null): ReadRow {
  if (cells.level1 !== null) return cells;
  const own = titleLevels.find(([pattern]) => pattern.test(cells.level3))?.[1] ?? null;
  if (cells.level2 !== null) return { ...cells, level1: level ?? own };
  return level === null && own !== null
    ? { ...cells, level1: own, level2: cells.level3 }
    : { ...cells, level1: level };
}

const surveyed = (cells: ReadRow): ReadRow => ({ ...cells, level1: '效益', level2: '满意度' });

function totalRows(context: Context, table: ReadTable, total: Total, level: string | null): (Row | null)[] {
  const { facts, formal } = table;
  const below = level === null || formal ? '' : `/${level}`;
  const [family, item] = formal
    ? (['project', facts.project] as const)
    : (['evaluation', `评价得分${below}`] as const);
  return [
    total.score && evaluationRow(context, facts, family, item, 'score', total.score, total.place),
    formal || !total.rate
      ? null
      : evaluationRow(context, facts, 'evaluation', `得分率${below}`, 'rate', total.rate, total.place),
  ];
}
