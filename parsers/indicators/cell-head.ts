/**
 * The head of a table with cells: labels with their values, and lines of money.
 *
 * | 项目名称 | 智慧档案 |  | 资金总额 | 50.00 |  | 其中:财政拨款 | 50.00 |  -> project 智慧档案, two amounts
 */
import type { Cell } from '../../schema/index.ts';
import type { FundCell, MoneyUnit } from './amounts.ts';
import type { Grid } from './grid.ts';
import { projectName } from './indicator.ts';
import { type FundColumn, fundHeadWords, fundLabels } from './lexicon.ts';

export interface CellHead {
  readonly project: string | null;
  readonly department: boolean;
  readonly funds: readonly FundCell[];
  readonly tasks: readonly { readonly project: string; readonly fund: FundCell }[];
  readonly money: MoneyUnit;
}

const nameLabels = /^(?:项目(?:\(政策\))?|专项资金|政策和项目|政策|项目\(专项\))名称:?$/;
const unitLabels = /^(?:部门|单位|部门\(单位\)|预算部门|预算单位)名称:?$/;
const fundColumnOf = new Map(
  (Object.entries(fundHeadWords) as [FundColumn, readonly string[]][]).flatMap(([column, words]) =>
    words.map((w) => [w, column] as const),
  ),
);
const fundItems = new Map(fundLabels);
const isNumber = (text: string) => /^-?\d[\d,]*(?:\.\d+)?%?(?:万元|元)?$/.test(text);

export function readCellHead(grid: Grid, from: number, to: number): CellHead {
  const cells: Cell[] = [];
  for (let row = from; row < to; row++) cells.push(...grid.startingIn(row));
  const text = cells.map((cell) => grid.plain(cell)).join(' ');
  const name = cells.find((cell) => nameLabels.test(grid.plain(cell)));
  const inline = cells
    .map((cell) => /^(?:项目|专项资金)名称:(.+)$/.exec(grid.plain(cell))?.[1])
    .find((value) => value !== undefined);
  const value = name && grid.rightOf(name);
  const tasks = readTasks(grid, from, to);
  return {
    project: value ? projectName(grid.printed(value)) : (inline ?? null),
    department: !name && cells.some((cell) => unitLabels.test(grid.plain(cell))),
    funds: tasks.length > 0 ? [] : readFunds(grid, from, to, cells),
    tasks,
    money: /单位:元|\(元\)/.test(text) && !/万元/.test(text) ? '元' : '万元',
  };
}

const labelText = (text: string) =>
  text
    .replace(/^其中:?/, '')
    .replace(/\((?:万元|元)\)/, '')
    .replace(/:$/, '');
const fundItem = (text: string): string | undefined => fundItems.get(labelText(text));

function readFunds(grid: Grid, from: number, to: number, cells: readonly Cell[]): FundCell[] {
  const labels = cells.filter((cell) => fundItem(grid.plain(cell)) !== undefined);
  const columns = fundColumns(grid, from, to);
  const yearly = labels.find((cell) => /^年度/.test(grid.plain(cell)) && fundItem(grid.plain(cell)) === '');
  const funds: FundCell[] = [];
  for (const label of labels) {
    const item = itemAt(
      fundItem(grid.plain(label))!,
      label,
      yearly,
      labels.some((l) => fundItem(grid.plain(l)) === '实施期'),
    );
    for (const { cell, column } of valuesOf(grid, label, columns))
      if (isNumber(grid.plain(cell)))
        funds.push({
          item,
          column,
          span: { start: cell.start, end: cell.end },
          place: { page: cell.page, row: cell.row, column: cell.column },
        });
  }
  return funds;
}

/** Left of the year's column stand the amounts of the whole period; without such a column they are the project's. */
function itemAt(item: string, label: Cell, yearly: Cell | undefined, period: boolean): string {
  const whole = item === '实施期';
  if (!yearly || !period) return whole ? '' : item;
  if (whole) return '实施期资金总额';
  return label.column < yearly.column ? `实施期资金总额/${item}` : item;
}

function fundColumns(grid: Grid, from: number, to: number): Map<number, FundColumn> | null {
  for (let row = from; row < to; row++) {
    const found = new Map<number, FundColumn>();
    for (const cell of grid.startingIn(row)) {
      const column = fundColumnOf.get(grid.plain(cell).replace(/\([^()]*\)$/, ''));
      if (column) found.set(cell.column, column);
    }
    if (found.size >= 2) return found;
  }
  return null;
}

function valuesOf(
  grid: Grid,
  label: Cell,
  columns: Map<number, FundColumn> | null,
): { cell: Cell; column: FundColumn | 'single' }[] {
  if (columns) {
    const cells = [...columns].map(([column, kind]) => ({ cell: grid.at(label.row, column), column: kind }));
    return cells.filter(
      (found): found is { cell: Cell; column: FundColumn } =>
        found.cell !== undefined && found.cell.row === label.row && found.cell !== label,
    );
  }
  const right = grid.rightOf(label);
  if (right && isNumber(grid.plain(right))) return [{ cell: right, column: 'single' }];
  if (right && fundItem(grid.plain(right)) === undefined) return [];
  const below = grid.below(label);
  return below && isNumber(grid.plain(below)) ? [{ cell: below, column: 'single' }] : [];
}

/** | 任务名称 | 主要内容 | 总额 | 财政拨款 | : every task is a project with its amounts, 金额合计 their total. */
function readTasks(grid: Grid, from: number, to: number): CellHead['tasks'] {
  const tasks: { project: string; fund: FundCell }[] = [];
  const name = find(grid, from, to, /^(?:任务|工作任务|年度主要任务|活动)名称$/);
  if (!name) return tasks;
  const heads: Cell[] = [];
  for (let row = name.row; row < name.row + Math.max(name.rowSpan, 2); row++)
    heads.push(
      ...grid
        .startingIn(row)
        .filter(
          (cell) =>
            cell.column > name.column &&
            (/^(?:总额|小计|合计|金额|预算总额)$/.test(grid.plain(cell)) ||
              fundItem(grid.plain(cell)) !== undefined),
        ),
    );
  const bottom = Math.max(name.row + name.rowSpan, ...heads.map((cell) => cell.row + cell.rowSpan));
  for (let row = bottom; row < to; row++) {
    const task = grid.at(row, name.column);
    if (!task || task.row !== row || /^(?:年度)?总体目标|^年度目标/.test(grid.plain(grid.startingIn(row)[0])))
      break;
    const total = /合计$/.test(grid.plain(task));
    const project = total ? '合计/年度主要任务' : projectName(grid.printed(task));
    if (project === '') continue;
    for (const head of heads) {
      const cell = grid.at(row, head.column);
      if (!cell || cell.row !== row || !isNumber(grid.plain(cell))) continue;
      const fund: FundCell = {
        item: fundItem(grid.plain(head)) ?? '',
        column: 'single',
        span: { start: cell.start, end: cell.end },
        place: { page: cell.page, row, column: cell.column },
      };
      tasks.push({ project, fund });
    }
  }
  return tasks;
}

function find(grid: Grid, from: number, to: number, pattern: RegExp): Cell | undefined {
  for (let row = from; row < to; row++) {
    const cell = grid.startingIn(row).find((c) => pattern.test(grid.plain(c)));
    if (cell) return cell;
  }
  return undefined;
}
