import type { Fund } from '../../../schema/index.ts';
import { isGrandTotal, isPlainTotal, type Label, readLabel, resolveLine } from '../../accounts/index.ts';
import { type Column, type Meaning, readMeaning } from '../columns.ts';
import type { GridCell } from '../grid.ts';
import { type Line, linesOf } from '../lines.ts';
import { AccountNames } from '../names.ts';
import type { Panel } from '../panels.ts';
import { columnContext, fromColumn, isEntity, type OpenTable, Rows } from '../reading.ts';

/**
 * Tables whose lines are accounts, by function (收入决算表, 支出决算表) or economic (基本支出表), or the units of a
 * department (收入总表 by unit), and whose columns split them:
 *
 *     2080505 | 机关事业单位基本养老保险缴费支出 | 446.11 | 446.11 | 0.00
 */
export function readAccounts(table: OpenTable): Rows {
  const rows = new Rows(table);
  const family = table.title.kind.family === 'income' ? 'income' : 'expenditure';
  for (const panel of table.panels) readPanel(rows, panel, family);
  return rows;
}

type Side = 'income' | 'expenditure';
interface Columns {
  readonly meanings: ReadonlyMap<Column, Meaning>;
  readonly side: Side;
}

function readPanel(rows: Rows, panel: Panel, side: Side): void {
  const { table } = rows;
  const context = columnContext(table, side);
  const columns: Columns = {
    meanings: withTotals(new Map(panel.values.map((c) => [c, readMeaning(c, context)]))),
    side,
  };
  const lines = linesOf(table.grid, table.head, panel);
  const indents = new Set(lines.map((l) => l.label?.indent ?? 0));
  const names = new AccountNames(
    table.year,
    panel.name?.accounts ?? panel.codes[0]?.accounts ?? preferred(table),
    indents.size > 1,
  );
  const byUnit = panel.name === null && (panel.unitName !== null || panel.unitCode !== null);
  let unit: string | null = null;
  const totals = new Map<Column, string>();
  const split = repeatedCodes(lines);
  for (const line of lines) {
    if (line.unit && !isPlainTotal(line.unit.text)) unit = line.unit.text;
    const labelCell = line.label ?? line.unit;
    const label = labelCell ? readLabel(line.label ? line.text : labelCell.raw) : null;
    if (label && /^(?:注|备注|说明)[:;1-9]?/.test(label.name) && line.values.length === 0) continue;
    if (line.code === null && label !== null && isTotalLine(label)) {
      for (const v of line.values) if (!totals.has(v.column)) totals.set(v.column, v.cell.text);
      addTotals(rows, line, columns, label, {});
    } else if (label === null && line.code === null) {
      // a table of one line has no label: the unit itself
      if (lines.length === 1 || byUnit) addTotals(rows, line, columns, null, {});
    } else if (byUnit || (line.code === null && isUnitLine(line, labelCell, label!, table))) {
      addUnit(rows, line, columns, label!, totals);
    } else
      addAccount(
        rows,
        line,
        columns,
        names,
        label,
        panel.unitName && unit !== null && !isEntity(table, unit) ? unit : null,
        line.code !== null && split.has(line.code) ? line.other : null,
      );
  }
}

/** Codes that stand in several lines, once for each account of the other classification: 30101 of 机关 and of 事业单位. */
function repeatedCodes(lines: readonly Line[]): ReadonlySet<string> {
  const seen = new Map<string, Set<string>>();
  for (const { code, other } of lines)
    if (code && other) seen.set(code, (seen.get(code) ?? new Set()).add(other));
  return new Set([...seen].filter(([, others]) => others.size > 1).map(([code]) => code));
}

/** Money carried over on this line: then its 合计 is more than the total of the year. */
const hasCarried = (line: Line, columns: Columns) =>
  line.values.some(({ column, cell }) => {
    const name = columns.meanings.get(column)!.names[0];
    return name !== undefined && resolveLine(name)?.kind === 'balance' && /[1-9]/.test(cell.text);
  });

const preferred = (table: OpenTable) =>
  /功能/.test(table.title.text) ? 'functional' : /经济/.test(table.title.text) ? 'economic' : null;

const isUnitLine = (line: Line, labelCell: GridCell | null, label: Label, table: OpenTable) =>
  line.unitCode !== null || line.unit === labelCell || (label.level === null && isEntity(table, label.name));

const isTotalLine = (label: Label) =>
  isPlainTotal(label.name) ||
  (resolveLine(label.name)?.kind === 'total' && resolveLine(label.name)?.how !== 'near') ||
  /^(?:基本支出|项目支出|人员经费|公用经费|日常公用经费|一般公共预算(?:财政拨款)?支出|财政拨款支出)?(?:合计|总计)$/.test(
    label.name,
  );

/** 合计 over 本年收入 and 上年结转 is the grand total; a total as group head over its parts adds nothing. */
function withTotals(meanings: ReadonlyMap<Column, Meaning>): ReadonlyMap<Column, Meaning> {
  const isLine = (name: string | undefined) => name === '本年收入合计' || name === '本年支出合计';
  const carried = [...meanings.values()].some((m) => isLine(m.names[0]) && m.names.length === 1);
  return new Map(
    [...meanings].map(([column, m]) => {
      const names = isLine(m.names[0]) && m.names.length > 1 ? m.names.slice(1) : m.names;
      const grand = m.grand || (carried && m.names.length === 0 && m.fund === null);
      return [column, { ...m, names, grand }];
    }),
  );
}

/** The family of a column: 本年收入 and 年初结转和结余 beside 本年支出 are income. */
function sideOf(meaning: Meaning, columns: Columns, table: OpenTable): Side {
  if (columns.side === 'income' || !/收入.*支出|收支/.test(table.title.text)) return columns.side;
  const line = resolveLine(meaning.names[0] ?? '', { budget: table.budget });
  return line && line.side === 'income' && line.kind !== 'item' ? 'income' : columns.side;
}

const fundOf = (meaning: Meaning, table: OpenTable): Fund | null => meaning.fund ?? table.fund;

/** 人员经费 and 公用经费 are parts of 基本支出 wherever they stand. */
const inNature = (names: readonly string[]) =>
  names.at(-1) === '人员经费' || names.at(-1) === '公用经费' ? [names.at(-1)!] : names;
function totalItem(names: readonly string[], side: Side, meaning: Meaning, table: OpenTable): string {
  const last = names.at(-1);
  if (last === '人员经费' || last === '公用经费') return `基本支出/${last}`;
  if (names.length > 0) return names.join('/');
  if (meaning.grand) return side === 'income' ? '收入总计' : '支出总计';
  return table.title.kind.nature ?? (side === 'income' ? '本年收入合计' : '本年支出合计');
}

function addTotals(
  rows: Rows,
  line: Line,
  columns: Columns,
  label: Label | null,
  more: { entity?: string; scope?: string },
): void {
  const { table } = rows;
  const within = label ? withinTotal(label.name, table) : null;
  const carried = hasCarried(line, columns);
  for (const { column, cell } of line.values) {
    const meaning = columns.meanings.get(column)!;
    const side = sideOf(meaning, columns, table);
    const grand = label !== null && isGrandTotal(label.name) && meaning.grand;
    rows.add(cell, {
      family: side,
      item:
        within ??
        totalItem(meaning.names, side, { ...meaning, grand: meaning.grand || grand || carried }, table),
      fund: fundOf(meaning, table),
      ...fromColumn(meaning),
      ...(more.scope ? { scope: more.scope } : {}),
      ...(more.entity ? { entity: more.entity } : {}),
      confidence: meaning.confidence,
    });
  }
}

/** 人员经费合计, 公用经费合计 below the columns of 基本支出决算表. */
function withinTotal(label: string, table: OpenTable): string | null {
  const nature = /^(人员经费|(?:日常)?公用经费)合计$/.exec(label)?.[1];
  if (nature) return `${table.title.kind.nature ?? '基本支出'}/${nature.replace('日常', '')}`;
  const whole = /^(基本支出|项目支出)合计$/.exec(label)?.[1];
  return whole ?? null;
}

/** A line of a unit below the department. The unit itself, again with other figures, is 本级 alone. */
function addUnit(rows: Rows, line: Line, columns: Columns, label: Label, totals: Map<Column, string>): void {
  if (!isEntity(rows.table, label.name) && line.unitCode === null && !isUnitName(label.name)) return;
  if (!isEntity(rows.table, label.name)) {
    addTotals(rows, line, columns, null, { entity: label.name });
    return;
  }
  const same = totals.size === 0 || line.values.every((v) => totals.get(v.column) === v.cell.text);
  addTotals(rows, line, columns, null, same ? {} : { scope: '本级' });
}

/** Of what stands in a column of units: 本级, or a name of some length that is no account and no balance. */
const isUnitName = (name: string) =>
  /[局院所厅委会部中心站校馆队处室办社团园场司学]|本级|机关/.test(name) ||
  (/^[\p{Script=Han}()]{4,}$/u.test(name) && !/支出|收入|费|合计|总计|结转|结余|资金|补助|其中/.test(name));

function addAccount(
  rows: Rows,
  line: Line,
  columns: Columns,
  names: AccountNames,
  label: Label | null,
  entity: string | null,
  scope: string | null,
): void {
  const { table } = rows;
  const cell = line.label ?? line.values[0]?.cell;
  const name = label?.name ?? '';
  const indent = (line.label?.indent ?? 0) + (label?.level ?? 0);
  const account =
    line.code !== null && /^[235]\d{2}(?:\d{2}){0,2}$/.test(line.code)
      ? names.byCode(line.code, name)
      : name === ''
        ? null
        : names.byName(label!, indent);
  if (!cell) return;
  if (!account) {
    addOther(rows, line, columns, label!, entity);
    return;
  }
  if (account.unresolved && line.label) rows.miss(line.label, line.code, account.unresolved.nearest);
  const economic = /^[35]/.test(account.code ?? line.code ?? '');
  const nature = table.title.kind.nature;
  const prefix = economic && nature ? [nature] : [];
  for (const { column, cell: value } of line.values) {
    const meaning = columns.meanings.get(column)!;
    const side = sideOf(meaning, columns, table);
    const parts = partsOf(meaning.names, side, columns.side);
    rows.add(value, {
      family: side,
      item: [...prefix, ...account.path].join('/'),
      part: parts.length > 0 ? inNature(parts).join('/') : !economic && nature ? nature : null,
      code: account.code,
      fund: fundOf(meaning, table),
      ...fromColumn(meaning),
      ...(scope ? { scope } : {}),
      confidence: Math.min(account.confidence, meaning.confidence),
      ...(entity ? { entity } : {}),
    });
  }
}

/** 本年收入 and 本年支出 are the whole of their side, no part of it. */
const partsOf = (names: readonly string[], side: Side, tableSide: Side) =>
  names.length === 1 &&
  (names[0] === '本年收入合计' || names[0] === '本年支出合计') &&
  (side === tableSide || side === 'income')
    ? []
    : names;

/** A line that is no account we know: a balance line keeps its name, another name is kept as printed and listed. */
function addOther(rows: Rows, line: Line, columns: Columns, label: Label, entity: string | null): void {
  if (line.values.length === 0 || line.label === null) return;
  const known = resolveLine(label.name, { budget: rows.table.budget });
  if (!known) rows.miss(line.label, line.code, null);
  for (const { column, cell } of line.values) {
    const meaning = columns.meanings.get(column)!;
    const parts = inNature(meaning.names);
    rows.add(cell, {
      family: known?.side ?? columns.side,
      item: known?.name ?? label.name,
      part: parts.length > 0 ? parts.join('/') : null,
      fund: fundOf(meaning, rows.table),
      ...fromColumn(meaning),
      confidence: known ? known.confidence : 0.6,
      ...(entity ? { entity } : {}),
    });
  }
}
