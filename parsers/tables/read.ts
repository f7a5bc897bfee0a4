import type { Document, Metadata, Row, Table, Unresolved } from '../../schema/index.ts';
import { captionEntityOf, captionUnitOf, headUnitOf } from './caption.ts';
import { type Grid, gridOf } from './grid.ts';
import { type Head, readHead } from './head.ts';
import { kindById, readTitle, type Title } from './kinds.ts';
import { readAccounts } from './layouts/accounts.ts';
import { readEvents } from './layouts/events.ts';
import { readInformation } from './layouts/information.ts';
import { readProcurement } from './layouts/procurement.ts';
import { readProjects } from './layouts/projects.ts';
import { readThreePublic } from './layouts/three-public.ts';
import { readTwoSided } from './layouts/two-sided.ts';
import { looksLikeAmount, type TableUnit, tenThousandYuan } from './numbers.ts';
import { panelsOf } from './panels.ts';
import type { OpenTable, Rows } from './reading.ts';

/**
 * Table -> rows, as a chain: grid -> head -> title, unit, year -> panels -> the layout of its kind.
 */
export interface Reading {
  readonly title: Title | null;
  readonly unit: TableUnit | null;
  readonly rows: readonly Row[];
  readonly unresolved: readonly Unresolved[];
  /** Known kind, no figures: 本表为空表. */
  readonly empty: boolean;
  /** What a table on the next page that has no head of its own goes on with. */
  readonly carried: Carried | null;
}
export interface Carried {
  readonly head: Head;
  readonly columns: number;
  readonly title: Title;
  readonly unit: TableUnit;
  readonly entity: string;
}

const unread: Reading = { title: null, unit: null, rows: [], unresolved: [], empty: false, carried: null };

/**
 * `before` are the lines over the table, nearest last. `previous` is the table before it, if nothing but page furniture
 * stands between.
 */
export function readTable(
  document: Document,
  metadata: Metadata,
  table: Table,
  before: readonly string[],
  previous: Carried | null,
): Reading {
  const grid = gridOf(table, document.text);
  if (grid.rows === 0) return unread;
  const own = readHead(grid);
  const captions = own.captions.map((c) => c.raw);
  const lines = [...(table.name ? [table.name] : []), ...before, ...captions];
  const found = lines.map(readTitle).findLast((t) => t !== null) ?? null;
  const goesOn = found === null && previous !== null && previous.columns === grid.columns;
  const named = found ?? (goesOn ? previous.title : null);
  if (!named) return unread;
  const title = named.kind.layout === 'elsewhere' ? asProjectList(named, grid, own) : named;
  if (title.kind.layout === 'elsewhere') return { ...unread, title };
  const head =
    own.rows.length === 0 && goesOn
      ? { ...previous.head, captions: [], rows: [], bodyStart: own.bodyStart }
      : own;
  return readGrid(document, metadata, grid, head, title, lines, goesOn ? previous : null);
}

/** 项目支出绩效表 without indicators: 单位名称 | 项目名称 | 金额 | 绩效目标 is a list of projects. */
function asProjectList(title: Title, grid: Grid, head: Head): Title {
  const heads = head.rows.flatMap((row) => grid.startingIn(row)).map((cell) => cell.text);
  const isList =
    heads.some((text) => /^项目名称$/.test(text)) &&
    heads.some((text) => /^(?:项目|预算|资金)?(?:金额|总额|预算数?)(?:\(.*\))?$/.test(text)) &&
    !heads.some((text) => /指标|分值|得分|权重/.test(text));
  return isList ? { ...title, kind: kindById('projects') } : title;
}

/** From the grid on: also the way of tables that lost their borders. */
export function readGrid(
  document: Document,
  metadata: Metadata,
  grid: Grid,
  head: Head,
  title: Title,
  lines: readonly string[],
  previous: Carried | null = null,
): Reading {
  const stated = unitOf(lines, grid, head) ?? previous?.unit ?? null;
  const unit = stated ?? tenThousandYuan;
  const entity = previous?.entity ?? entityOf(metadata, lines);
  const open = openTable(document, metadata, grid, head, title, unit, entity, stated !== null);
  const read = open ? layoutOf(open)(open) : null;
  const rows = read?.rows ?? [];
  return {
    title,
    unit,
    rows,
    unresolved: read?.unresolved ?? [],
    empty: rows.length === 0 && !grid.cells.some((c) => looksLikeAmount(c.text)),
    carried: { head, columns: grid.columns, title, unit, entity },
  };
}

function unitOf(lines: readonly string[], grid: Grid, head: Head): TableUnit | null {
  for (const line of [...lines].reverse()) {
    const unit = captionUnitOf(line);
    if (unit) return unit;
  }
  for (const row of head.rows)
    for (const cell of grid.startingIn(row)) {
      const unit = headUnitOf(cell.text);
      if (unit) return unit;
    }
  return null;
}

function entityOf(metadata: Metadata, lines: readonly string[]): string {
  const stated = lines.map(captionEntityOf).findLast((e) => e !== null);
  if (stated && (metadata.entity === null || metadata.entities.includes(stated))) return stated;
  return metadata.entity ?? stated ?? '';
}

function openTable(
  document: Document,
  metadata: Metadata,
  grid: Grid,
  head: Head,
  title: Title,
  unit: TableUnit,
  entity: string,
  unitStated: boolean,
): OpenTable | null {
  // rows without a year are counted and left out at the end, so that somebody hears of them
  const year = title.year ?? metadata.year ?? 0;
  const stage =
    metadata.kind === 'final_account'
      ? (title.stage ?? 'final')
      : metadata.kind === 'budget'
        ? 'initial_budget'
        : (title.stage ?? null);
  if (stage === null) return null;
  const panels = panelsOf(grid, head);
  if (title.fund === null && title.kind.layout !== 'three_public') return null;
  return {
    document,
    metadata,
    grid,
    head,
    panels,
    title,
    fund: ['projects', 'procurement', 'events', 'information'].includes(title.kind.layout)
      ? null
      : title.fund,
    unit,
    entity,
    year,
    stage,
    budget: stage === 'initial_budget',
    // a table of amounts whose unit nobody states is taken for 万元, and says that it may not be
    confidence: unitStated ? 1 : 0.8,
  };
}

function layoutOf(table: OpenTable): (table: OpenTable) => Rows {
  switch (table.title.kind.layout) {
    case 'two_sided':
      return hasCodes(table) || table.panels.length < 2 ? readAccounts : readTwoSided;
    case 'three_public':
      return readThreePublic;
    case 'projects':
      return readProjects;
    case 'procurement':
      return readProcurement;
    case 'events':
      return readEvents;
    case 'information':
      return readInformation;
    default:
      return isStatement(table) ? readTwoSided : readAccounts;
  }
}

const hasCodes = (table: OpenTable) =>
  table.panels.some((p) => (p.codes.length > 0 || p.levelCodes.length > 0) && p.name?.path[0] !== '收入');
/** 政府性基金收支 under the title of an expenditure table: 收入 on the left, 支出 on the right. */
const isStatement = (table: OpenTable) =>
  table.panels.length > 1 &&
  /收入/.test(table.panels[0]!.name?.path.join('/') ?? '') &&
  table.panels.slice(1).every((p) => p.name && !p.codes.length);
