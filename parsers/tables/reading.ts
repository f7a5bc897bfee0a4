import type {
  Document,
  Family,
  Figure,
  Fund,
  Measure,
  Metadata,
  Row,
  Stage,
  Unresolved,
} from '../../schema/index.ts';
import { plain } from '../accounts/index.ts';
import { type RowDimensions, rowOf, sourceOf } from '../rows.ts';
import type { Context as ColumnContext, Meaning } from './columns.ts';
import type { Grid, GridCell } from './grid.ts';
import type { Head } from './head.ts';
import type { Title } from './kinds.ts';
import { figureOf, type TableUnit } from './numbers.ts';
import type { Panel } from './panels.ts';

/** A table on its way to rows: what was found out about it as a whole. */
export interface OpenTable {
  readonly document: Document;
  readonly metadata: Metadata;
  readonly grid: Grid;
  readonly head: Head;
  readonly panels: readonly Panel[];
  readonly title: Title;
  readonly fund: Fund | null;
  readonly unit: TableUnit;
  readonly entity: string;
  readonly year: number;
  readonly stage: Stage;
  readonly budget: boolean;
  /** How sure it is that the table is what it is taken for. */
  readonly confidence: number;
}

/** What a layout makes of a table. */
export class Rows {
  readonly rows: Row[] = [];
  readonly unresolved: Unresolved[] = [];
  readonly table: OpenTable;

  constructor(table: OpenTable) {
    this.table = table;
  }

  /** A row for a value cell, if the cell holds a number. */
  add(cell: GridCell, dimensions: CellDimensions): Row | null {
    const { table } = this;
    const figure = figureOf(cell, unitFor(dimensions.measure ?? 'amount', dimensions.countUnit, table.unit));
    if (!figure) return null;
    const { countUnit: _, ...given } = dimensions;
    const row = rowOf(table.document, figure, this.#dimensions(given), this.#source(cell, figure));
    this.rows.push(row);
    return row;
  }

  #dimensions(given: Omit<CellDimensions, 'countUnit'>): RowDimensions {
    const { table } = this;
    const measure = given.measure ?? 'amount';
    const staged = !['count', 'score', 'rate'].includes(measure);
    return {
      entity: table.entity,
      year: table.year,
      part: null,
      code: null,
      basis: null,
      scope: null,
      fund: table.fund,
      measure,
      rule: `table.${table.title.kind.id}`,
      ...given,
      stage: staged ? (given.stage ?? table.stage) : null,
      confidence: Number(((given.confidence ?? 1) * table.confidence).toFixed(3)),
    };
  }

  #source(cell: GridCell, figure: Figure) {
    return sourceOf(this.table.document, figure, {
      table: this.table.title.text,
      row: cell.row,
      column: cell.column,
      page: cell.page,
    });
  }

  miss(cell: GridCell, code: string | null, nearest: string | null): void {
    this.unresolved.push({
      name: cell.raw,
      nearest,
      code,
      distance: null,
      source: sourceOf(this.table.document, cell, {
        table: this.table.title.text,
        row: cell.row,
        column: cell.column,
        page: cell.page,
      }),
    });
  }
}

export interface CellDimensions extends Partial<Omit<RowDimensions, 'family' | 'item'>> {
  readonly family: Family;
  readonly item: string;
  readonly countUnit?: string;
}

const unitFor = (measure: Measure, countUnit: string | undefined, table: TableUnit): TableUnit =>
  measure === 'amount' || measure === 'change'
    ? table
    : measure === 'count'
      ? { unit: countUnit ?? '个', scale: 0 }
      : { unit: '%', scale: 0 };

export const columnContext = (table: OpenTable, family: ColumnContext['family']): ColumnContext => ({
  kind: table.title.kind,
  fund: table.fund,
  year: table.year,
  stage: table.stage,
  budget: table.budget,
  family,
});

/** The dimensions that a column settles alone. */
export const fromColumn = (meaning: Meaning) => ({
  year: meaning.year ?? undefined,
  stage: meaning.stage,
  measure: meaning.measure,
  basis: meaning.basis,
  scope: meaning.scope,
});

/** Whether a label names the unit that the document is about, not one below it. */
export function isEntity(table: OpenTable, label: string): boolean {
  const name = plain(label);
  return [table.entity, ...table.metadata.entities].some((e) => plain(e) === name);
}
