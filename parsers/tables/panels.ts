import { type Column, readColumn } from './columns.ts';
import type { Grid } from './grid.ts';
import type { Head } from './head.ts';
import { readNumber } from './numbers.ts';

/**
 * A grid as panels: label columns with the value columns to their right. 收入支出决算总表 has two side by side (收入 |
 * 支出), 支出决算表 has one, 基本支出决算表 can have three with codes of their own.
 */
export interface Panel {
  readonly codes: readonly Column[];
  readonly levelCodes: readonly Column[];
  readonly name: Column | null;
  readonly unitName: Column | null;
  readonly unitCode: Column | null;
  readonly values: readonly Column[];
  readonly notes: readonly Column[];
  /** The name in the other economic classification, printed beside. */
  readonly other: Column | null;
}

export function panelsOf(grid: Grid, head: Head): readonly Panel[] {
  const columns = head.paths.map((path, index) => settle(grid, head, readColumn(index, path)));
  const panels: Column[][] = [];
  let current: Column[] = [];
  let valued = false;
  for (const column of columns) {
    const labels = isLabel(column);
    if (labels && valued) {
      panels.push(current);
      current = [];
      valued = false;
    }
    if (column.role === 'value') valued = true;
    current.push(column);
  }
  panels.push(current);
  return withNames(panels)
    .map(panelOf)
    .filter((p) => p.values.length > 0);
}

/** Columns behind codes without a name (部门预算支出经济科目编码 类 款 in a list of purchases) belong to the lines before. */
function withNames(panels: readonly Column[][]): readonly Column[][] {
  const merged: Column[][] = [];
  for (const panel of panels) {
    const named = panel.some((c) => c.role === 'name' || c.role === 'project_name' || c.role === 'unit_name');
    if (named || merged.length === 0) merged.push(panel);
    else merged[merged.length - 1]!.push(...panel.filter((c) => c.role === 'value' || c.role === 'note'));
  }
  return merged;
}

const isLabel = (column: Column) =>
  ['name', 'code', 'level_code', 'unit_name', 'unit_code', 'project_name'].includes(column.role);

/** A column without a head, or whose head misleads, is what its cells are. */
function settle(grid: Grid, head: Head, column: Column): Column {
  const texts = bodyTexts(grid, head, column.index);
  if (texts.length === 0) return column;
  const numbers = texts.filter((t) => readNumber(t) !== null).length;
  const codes = texts.filter((t) => /^[235]\d{2}(?:\d{2}){0,2}$/.test(t)).length;
  if (column.role === 'value' && numbers === 0 && texts.some((t) => /[\u4e00-\u9fff]{2,}/.test(t))) {
    const leaf = column.path.at(-1) ?? '';
    return leaf === '' || /项目|科目|名称|收入|支出|分类|单位/.test(leaf)
      ? { ...column, role: 'name' }
      : { ...column, role: 'note' };
  }
  if (column.role === 'value' && column.path.length === 0 && codes === texts.length)
    return { ...column, role: 'code' };
  if (column.role === 'name' && codes === texts.length && texts.length > 1)
    return { ...column, role: 'code' };
  // 单价, 内容 and the like are notes until they hold amounts under a head of amounts
  return column;
}

function bodyTexts(grid: Grid, head: Head, column: number): readonly string[] {
  const texts: string[] = [];
  for (let row = head.bodyStart; row < grid.rows && texts.length < 60; row++) {
    const cell = grid.at(row, column);
    if (cell && cell.row === row && cell.text !== '' && cell.columnSpan < 3) texts.push(cell.text);
  }
  return texts;
}

function panelOf(columns: readonly Column[]): Panel {
  const names = columns.filter((c) => c.role === 'name');
  const main = names.find((c) => c.accounts !== 'government_economic') ?? names[0] ?? null;
  const project = columns.find((c) => c.role === 'project_name') ?? null;
  const own = (c: Column) => c.accounts !== 'government_economic' || main?.accounts === 'government_economic';
  const codes = sameHead(columns.filter((c) => c.role === 'code' && own(c)));
  return {
    codes: codes.length > 1 ? [] : codes,
    levelCodes:
      codes.length > 1 ? codes : firstLevels(columns.filter((c) => c.role === 'level_code' && own(c))),
    name: project ?? main,
    unitName: columns.find((c) => c.role === 'unit_name') ?? null,
    unitCode: columns.find((c) => c.role === 'unit_code') ?? null,
    values: columns.filter((c) => c.role === 'value').map((c) => within(c, project ?? main)),
    notes: columns.filter((c) => c.role === 'note'),
    other: names.find((c) => c !== main && c.accounts === 'government_economic') ?? null,
  };
}

/** A head over the whole panel, labels and values alike (财政拨款收入 over 项目 | 预算数), splits nothing. */
const within = (value: Column, name: Column | null): Column =>
  name === null
    ? value
    : {
        ...value,
        path: value.path.filter(
          (p, i) => i === value.path.length - 1 || p !== name.path[i] || name.path.length === 1,
        ),
      };

/** The first column of codes, and those beside it under one merged head: 类, 款, 项 without saying so. */
const sameHead = (codes: readonly Column[]) =>
  codes.filter((c, i) => i === 0 || c.path.join('/') === codes[0]!.path.join('/'));

/** 类 款 项 once; a second 类 款 belongs to another classification beside it. */
function firstLevels(columns: readonly Column[]): readonly Column[] {
  const second = columns.findIndex((c, i) => i > 0 && c.path.at(-1) === columns[0]!.path.at(-1));
  return second === -1 ? columns : columns.slice(0, second);
}
