/**
 * The rows of a table with cells below a head that the lexicon knows: every column's meaning comes from its head cell,
 * merged levels are filled down.
 *
 * | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 | over | 产出指标 | 数量指标 | 建成系统数量 | ≥1套 | 10 |
 */
import type { Cell } from '../../schema/index.ts';
import type { Grid } from './grid.ts';
import { columnOf } from './header.ts';
import { levelName, projectName } from './indicator.ts';
import { type Column, parents, sideLabels } from './lexicon.ts';
import type { ReadRow, Total } from './understand.ts';

export interface CellColumn {
  readonly column: Column;
  readonly from: number;
  readonly to: number;
}
export interface CellHeader {
  readonly row: number;
  /** The column that names the project of every row, in tables over several projects. */
  readonly project?: number | undefined;
  /** The first row of data. */
  readonly body: number;
  readonly columns: readonly CellColumn[];
}
const valued = new Set<Column>(['target', 'actual', 'weight', 'score']);

/** The next head row at or after a row. */
export function headerFrom(grid: Grid, from: number): CellHeader | null {
  for (let row = from; row < grid.rows; row++) {
    const columns = columnsIn(grid, row);
    const kinds = columns.map((c) => c.column);
    if (columns.length >= 3 && kinds.includes('level3') && kinds.some((kind) => valued.has(kind)))
      return bodyOf(grid, row, columns);
  }
  return null;
}

function columnsIn(grid: Grid, row: number): CellColumn[] {
  return grid.startingIn(row).flatMap((cell) => {
    const column = columnOf(grid.plain(cell));
    return column ? [{ column, from: cell.column, to: cell.column + cell.columnSpan }] : [];
  });
}

/** A head cell over several columns may be split by a second head row (绩效指标 over 指标值 | 完成值). */
function bodyOf(grid: Grid, row: number, columns: readonly CellColumn[]): CellHeader {
  const below = columnsIn(grid, row + 1);
  const split =
    below.length > 0 &&
    grid.startingIn(row + 1).every((cell) => columnOf(grid.plain(cell)) !== null || grid.plain(cell) === '');
  const project = grid.startingIn(row).find((cell) => /^项目名称$/.test(grid.plain(cell)))?.column;
  if (!split) return { row, body: row + 1, columns: survey(columns), project };
  const kept = columns.filter((c) => !below.some((b) => b.from < c.to && c.from < b.to));
  return {
    row,
    body: row + 2,
    columns: survey([...kept, ...below].sort((a, b) => a.from - b.from)),
    project,
  };
}

const survey = (columns: readonly CellColumn[]): readonly CellColumn[] =>
  columns.some((c) => c.column === 'count')
    ? columns.map((c) => (c.column === 'weight' ? { ...c, column: 'score' as const } : c))
    : columns;

export interface CellBody {
  readonly rows: readonly ReadRow[];
  readonly total: Total | null;
  readonly grade: { start: number; end: number } | null;
  /** The row after the last that was read. */
  readonly next: number;
  readonly levels: Levels;
}
export interface Levels {
  readonly level1: string | null;
  readonly level2: string | null;
}

const totalName = /^(?:总分|合计|总计|总得分|综合得分)/;
const ends =
  /^(?:项目名称|专项资金名称|部门\(单位\)名称|单位名称|项目\(政策\)名称|注[:\d]|备注:|说明:|填表说明|填报人|评价等级|评级)/;

/** Reads rows until a total, a note, or the head of another table. `levels` are those of the page before. */
export function readBody(grid: Grid, header: CellHeader, levels: Levels): CellBody {
  const rows: ReadRow[] = [];
  const column = (kind: Column) => header.columns.find((c) => c.column === kind);
  const level3 = column('level3')!;
  let { level1, level2 } = levels;
  let total: Total | null = null;
  let row = header.body;
  for (; row < grid.rows; row++) {
    const starting = grid.startingIn(row);
    const first = starting.find((cell) => grid.plain(cell) !== '');
    if (first && ends.test(grid.plain(first))) break;
    if (first && totalName.test(grid.plain(first)) && first.column < level3.to) {
      total ??= totalAt(grid, header, row);
      continue;
    }
    if (columnsIn(grid, row).length >= 3) continue;
    const own = {
      level1: levelAt(grid, row, column('level1')),
      level2: levelAt(grid, row, column('level2')),
    };
    if (own.level1 !== null && own.level1 !== level1) level2 = null;
    level1 = own.level1 ?? level1;
    level2 = own.level2 ?? level2;
    const read = rowAt(grid, header, row, { level1: parentOf(level1, level2, own.level1 === null), level2 });
    if (read) rows.push(read);
  }
  return { rows, total, grade: gradeAt(grid, row), next: row, levels: { level1, level2 } };
}

function levelAt(grid: Grid, row: number, column: CellColumn | undefined): string | null {
  if (!column) return null;
  const cell = grid.at(row, column.from);
  const name = cell ? levelName(grid.printed(cell)) : null;
  return name === null || sideLabels.includes(name) ? null : name;
}

/** A blank first level is the one above, unless the second level cannot stand below that. */
function parentOf(level1: string | null, level2: string | null, blank: boolean): string | null {
  if (!blank || level2 === null) return level1;
  const parent = parents.find(([pattern]) => pattern.test(level2))?.[1];
  const fits =
    parent === undefined || level1 === null
      ? level1 !== null
      : level1.replace(/指标$/, '').includes(parent.replace(/指标$/, ''));
  return fits || parent === undefined ? level1 : parent;
}

function rowAt(grid: Grid, header: CellHeader, row: number, levels: Levels): ReadRow | null {
  const cells = new Map<Column, Cell[]>();
  for (const { column, from, to } of header.columns) {
    const found = cells.get(column) ?? [];
    for (let c = from; c < to; c++) {
      const cell = grid.at(row, c);
      if (
        cell &&
        grid.plain(cell) !== '' &&
        !found.includes(cell) &&
        (column !== 'level3' || cell.row === row)
      )
        found.push(cell);
    }
    cells.set(column, found);
  }
  const names = cells.get('level3') ?? [];
  const text = (kind: Column) =>
    cells
      .get(kind)
      ?.map((cell) => grid.printed(cell))
      .join('') || null;
  const level3 = text('level3');
  if (
    level3 === null ||
    names.some((cell) => cells.get('level2')?.includes(cell)) ||
    sideLabels.includes(level3)
  )
    return null;
  const spans = [...cells]
    .filter(([kind]) => kind !== 'level1' && kind !== 'level2')
    .flatMap(([, list]) => list)
    .filter((cell) => cell.row === row);
  if (spans.length === names.length && !levels.level2 && !levels.level1) return null;
  const rate = cells.get('rate')?.[0];
  const named = header.project === undefined ? undefined : grid.at(row, header.project);
  return {
    ...levels,
    project: named && grid.plain(named) !== '' ? projectName(grid.printed(named)) : undefined,
    level3,
    marks: (['nature', 'operator'] as const).flatMap(
      (kind) => cells.get(kind)?.map((cell) => grid.printed(cell)) ?? [],
    ),
    target: text('target'),
    actual: text('actual') ?? text('count'),
    unit: text('unit') ?? (cells.has('count') ? '人' : null),
    weight: text('weight'),
    score: text('score'),
    deviation: text('deviation'),
    span: { start: Math.min(...spans.map((c) => c.start)), end: Math.max(...spans.map((c) => c.end)) },
    confidence: 0.98,
    place: { page: names[0]!.page, row, column: names[0]!.column },
    rateSpan: rate ? { start: rate.start, end: rate.end } : null,
  };
}

function totalAt(grid: Grid, header: CellHeader, row: number): Total {
  const at = (kind: Column) => {
    const column = header.columns.find((c) => c.column === kind);
    const cell = column && grid.at(row, column.from);
    return cell && cell.row === row && /\d/.test(grid.plain(cell)) ? cell : null;
  };
  const score = at('score');
  const rate = at('rate');
  const span = (cell: Cell | null) => cell && { start: cell.start, end: cell.end };
  return {
    score: span(score),
    rate: span(rate),
    place: { page: score?.page, row, ...(score ? { column: score.column } : {}) },
  };
}

function gradeAt(grid: Grid, row: number): { start: number; end: number } | null {
  const label = grid
    .startingIn(row)
    .find((cell) => /^(?:评价|综合|自评)?(?:等级|评级)$/.test(grid.plain(cell)));
  const value = label && grid.rightOf(label);
  return value ? { start: value.start, end: value.end } : null;
}
