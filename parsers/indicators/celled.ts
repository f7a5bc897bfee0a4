/**
 * Performance tables with cells, from any format that has them: each head row begins a table, what stands above it up
 * to the table before is its head; a block without a head that follows goes on where the page broke.
 */
import type { Block, Row, Table } from '../../schema/index.ts';
import type { Claim, Context, Reader, Span } from '../context.ts';
import { departmentWide, fundRow, type MoneyUnit } from './amounts.ts';
import { levelAtEnd } from './between.ts';
import { readCellHead } from './cell-head.ts';
import { type CellColumn, headerFrom, type Levels, readBody } from './cell-rows.ts';
import { FlatText } from './flat-text.ts';
import { Grid } from './grid.ts';
import type { TableFacts } from './indicator.ts';
import { type Column, sideLabels } from './lexicon.ts';
import { type ReportTitle, reportAt, reportTitles } from './report.ts';
import { projectOfTitle, wholeDepartment, yearOfTitle } from './title.ts';
import { type ReadTable, type Understood, understand } from './understand.ts';
import { decimalOf, isBlank } from './value.ts';

export const indicatorReader: Reader = {
  name: 'indicators',
  title: '绩效表',
  read(context: Context, open: readonly Span[]): Claim {
    const tables: Understood[] = [];
    const { blocks } = context.document;
    let titles: readonly ReportTitle[] | null = null;
    let broken: Broken | null = null;
    blocks.forEach((block, index) => {
      if (
        block.kind !== 'table' ||
        block.hidden ||
        !open.some((s) => s.start <= block.start && block.end <= s.end)
      )
        return;
      const grid = new Grid(context.document, block);
      if (headerFrom(grid, 0) === null) {
        broken =
          broken && goesOn(grid, broken) && !titled(context, blocks, index)
            ? goOn(context, grid, broken, tables)
            : null;
        return;
      }
      titles ??= reportTitles(new FlatText(context));
      broken = readBlock(context, grid, blocks, index, titles, tables);
    });
    return {
      rows: tables.flatMap((t) => t.rows),
      indicators: tables.flatMap((t) => t.indicators),
      claimed: tables.map((t) => t.claimed),
      unresolved: [],
    };
  },
};

/** A table that a page may have broken off. */
interface Broken {
  readonly columns: readonly CellColumn[];
  readonly width: number;
  readonly levels: Levels;
  readonly read: Omit<ReadTable, 'rows' | 'total' | 'grade' | 'funds' | 'claimed'>;
}

/** A block goes on where another broke off: as wide, its levels levels, its weights numbers. */
function goesOn(grid: Grid, broken: Broken): boolean {
  if (broken.width !== grid.table.columns) return false;
  const texts = (kinds: readonly Column[]) =>
    broken.columns
      .filter((c) => kinds.includes(c.column))
      .flatMap((c) => Array.from({ length: grid.rows }, (_, row) => grid.plain(grid.at(row, c.from))))
      .filter((text) => text !== '' && !/^(?:总分|合计|总计)/.test(text));
  const isLevel = (text: string) => levelAtEnd(text, true) !== null || sideLabels.includes(text);
  const names = texts(['level3']);
  return (
    names.length > 0 &&
    names.every((text) => !/^[\d.,%-]+$/.test(text)) &&
    texts(['level1', 'level2']).every(isLevel) &&
    texts(['weight', 'score']).every((text) => decimalOf(text) !== null || isBlank(text))
  );
}

/** Whether words stand between a table and the table before that could be its title. */
function titled(context: Context, blocks: readonly Block[], index: number): boolean {
  return titlesBefore(context, blocks, index).some((text) => /表|绩效|[一二三四五六七八九十]、/.test(text));
}

function goOn(context: Context, grid: Grid, broken: Broken, tables: Understood[]): Broken | null {
  const body = readBody(grid, { row: -1, body: 0, columns: broken.columns }, broken.levels);
  if (body.rows.length === 0 && body.total === null) return null;
  const claimed = { start: grid.table.start, end: grid.table.end };
  tables.push(
    understand(context, {
      ...broken.read,
      rows: body.rows,
      total: body.total,
      grade: body.grade,
      funds: [],
      claimed,
    }),
  );
  return body.total ? null : { ...broken, levels: body.levels };
}

/** All performance tables of one block; a sheet may hold several below each other. */
function readBlock(
  context: Context,
  grid: Grid,
  blocks: readonly Block[],
  index: number,
  titles: readonly ReportTitle[],
  tables: Understood[],
): Broken | null {
  let from = 0;
  let broken: Broken | null = null;
  for (let header = headerFrom(grid, 0); header; header = headerFrom(grid, from)) {
    const body = readBody(grid, header, { level1: null, level2: null });
    const above = from === 0 ? titlesBefore(context, blocks, index) : [];
    const table = factsOf(context, grid, { from, to: header.row }, above, titles);
    const columns = header.columns.map((c) => c.column);
    const read = {
      facts: table.facts,
      columns,
      money: table.money,
      formal: table.formal,
      rule: 'indicator-cells',
    };
    const next = headerFrom(grid, body.next) === null ? grid.rows : body.next;
    const claimed = spanOfRows(grid, from, next);
    const understood = understand(context, {
      ...read,
      rows: body.rows,
      total: body.total,
      grade: body.grade,
      funds: table.funds,
      claimed,
    });
    const tasks = table.tasks.map(({ project, fund }) =>
      fundRow(context, { ...table.facts, project }, fund, table.money),
    );
    const taskRows = tasks.filter((row): row is Row => row !== null);
    const told = new Set(taskRows.map((row) => row.source.start));
    tables.push({
      ...understood,
      rows: [
        ...taskRows,
        ...understood.rows.filter((row) => row.family !== 'mention' || !told.has(row.source.start)),
      ],
    });
    broken =
      body.total || body.rows.length === 0
        ? null
        : { columns: header.columns, width: grid.table.columns, levels: body.levels, read };
    from = Math.max(next, header.body);
  }
  return broken;
}

function factsOf(
  context: Context,
  grid: Grid,
  rows: { from: number; to: number },
  above: readonly string[],
  titles: readonly ReportTitle[],
) {
  const head = readCellHead(grid, rows.from, rows.to);
  const inside = titlesInside(grid, rows.from, rows.to);
  const words = [...inside, ...above];
  const title =
    words.find((text) => /表/.test(text)) ?? words.find((text) => /绩效|目标|指标/.test(text)) ?? null;
  const whole = (title !== null && wholeDepartment(title)) || (head.project === null && head.department);
  const named = whole ? departmentWide : (head.project ?? projectOfTitle(title));
  const { metadata } = context;
  const facts: TableFacts = {
    entity: metadata.entity ?? '',
    year: words.map(yearOfTitle).find((year) => year !== null) ?? metadata.year ?? 0,
    project: named ?? reportAt(titles, context.normal.at(grid.table.start)) ?? metadata.title ?? '',
    title,
  };
  const money: MoneyUnit = words.some((text) => /单位[:：]\s*元/.test(text)) ? '元' : head.money;
  return {
    ...head,
    money,
    facts,
    formal: named !== null && (head.project !== null || whole || head.funds.length > 0),
  };
}

/** Title rows inside the table: a row with one cell that says something. */
function titlesInside(grid: Grid, from: number, to: number): string[] {
  const found: string[] = [];
  for (let row = from; row < Math.min(to, from + 4); row++) {
    const cells = grid.startingIn(row).filter((cell) => grid.plain(cell) !== '');
    if (cells.length !== 1) break;
    found.push(grid.printed(cells[0]!).trim());
  }
  return found;
}

/** The nearest headings and paragraphs before a table, nearest first, up to the table before. */
function titlesBefore(context: Context, blocks: readonly Block[], index: number): string[] {
  const found: string[] = [];
  for (let i = index - 1; i >= 0 && found.length < 4; i--) {
    const block = blocks[i]!;
    if (block.kind === 'table') break;
    const text = context.document.text.slice(block.start, block.end).trim();
    if (text.length > 60 || /。$/.test(text)) break;
    found.push(text);
  }
  const name = (blocks[index] as Table).name;
  return name === undefined ? found : [...found, name];
}

function spanOfRows(grid: Grid, from: number, to: number): Span {
  if (from === 0 && to >= grid.rows) return { start: grid.table.start, end: grid.table.end };
  const cells = grid.table.cells.filter((cell) => cell.row >= from && cell.row < to);
  return { start: Math.min(...cells.map((c) => c.start)), end: Math.max(...cells.map((c) => c.end)) };
}
