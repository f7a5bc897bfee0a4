import { isGrandTotal, isPlainTotal, type Label, readLabel, resolveLine } from '../../accounts/index.ts';
import { type Meaning, readMeaning } from '../columns.ts';
import { type Line, linesOf } from '../lines.ts';
import { AccountNames } from '../names.ts';
import type { Panel } from '../panels.ts';
import { columnContext, fromColumn, type OpenTable, Rows } from '../reading.ts';

/**
 * Statements with income on the left and expenditure on the right, the right side by function, or by function and
 * by economic account side by side:
 *
 *     一、一般公共预算财政拨款收入 | 9746.50 | 八、社会保障和就业支出 | 754.75
 */
export function readTwoSided(table: OpenTable): Rows {
  const rows = new Rows(table);
  table.panels.forEach((panel, index) => {
    readSide(rows, panel, sideOf(table, panel, index));
  });
  return rows;
}

type Side = 'income' | 'expenditure';

/** By the head over the panel, by its labels, else by its place. */
function sideOf(table: OpenTable, panel: Panel, index: number): Side {
  const path = [...(panel.name?.path ?? []), ...panel.values.flatMap((v) => v.path)].join('/');
  if (/收入/.test(path) && !/支出/.test(path)) return 'income';
  if (/支出/.test(path) && !/收入/.test(path)) return 'expenditure';
  if (panel.name?.accounts) return 'expenditure';
  let income = 0;
  for (const line of linesOf(table.grid, table.head, panel)) {
    const name = line.label ? readLabel(line.label.raw).name : '';
    if (/收入/.test(name)) income++;
    if (/支出/.test(name)) income--;
  }
  return income > 0 || (income === 0 && index === 0) ? 'income' : 'expenditure';
}

/** A label above others: what its of-which lines and its economic accounts stand below. */
interface Above {
  readonly level: number;
  readonly item: string;
  readonly kind: 'line' | 'account' | 'balance' | 'other';
}

function readSide(rows: Rows, panel: Panel, side: Side): void {
  const { table } = rows;
  const context = { ...columnContext(table, side), family: side } as const;
  const meanings = new Map(panel.values.map((c) => [c, readMeaning(c, context)]));
  const lines = linesOf(table.grid, table.head, panel);
  const indents = new Set(lines.map((l) => l.label?.indent ?? 0));
  const names = new AccountNames(table.year, panel.name?.accounts ?? null, indents.size > 2);
  let above: Above[] = [];
  const seen = new Set<string>();
  for (const line of lines) {
    if (!line.label) continue;
    const label = readLabel(line.text);
    if (/^(?:注|备注|说明)[:;1-9]/.test(label.name)) continue;
    const level = levelOf(label, line, above);
    above = above.filter((a) => a.level < level);
    const found = itemOf(table, side, label, line, names, above, panel, seen);
    seen.add(found.kind === 'balance' ? 'balance' : found.item);
    above.push({ level, item: found.item, kind: found.kind });
    if (found.miss && line.values.some((v) => /\d/.test(v.cell.text))) rows.miss(line.label, line.code, null);
    addLine(rows, line, side, found, meanings);
  }
}

function levelOf(label: Label, line: Line, above: readonly Above[]): number {
  const indent = (line.label?.indent ?? 0) / 100;
  if (label.ofWhich) return (above.at(-1)?.level ?? 0) + 0.5 + indent;
  if (label.level !== null) return label.level + indent;
  const known = resolveLine(label.name);
  if (isPlainTotal(label.name) || known?.kind === 'total') return 0;
  // 年初财政拨款结转和结余 without a mark stands over the 一、 二、 that follow it
  if (known?.kind === 'balance') return 0.5;
  const carried = above.find((a) => a.kind === 'balance');
  return carried && carried.level >= 1
    ? carried.level + 0.9
    : (above.find((a) => a.level >= 1)?.level ?? 1) + 0.2 + indent;
}

interface Item {
  readonly item: string;
  readonly code: string | null;
  readonly confidence: number;
  readonly kind: Above['kind'];
  readonly miss: boolean;
}

function itemOf(
  table: OpenTable,
  side: Side,
  label: Label,
  line: Line,
  names: AccountNames,
  above: readonly Above[],
  panel: Panel,
  seen: Set<string>,
): Item {
  const total = totalOf(label, side, seen);
  if (total) return { item: total, code: null, confidence: 1, kind: 'line', miss: false };
  const carried = above.findLast((a) => a.kind === 'balance');
  const known = resolveLine(label.name, { side, budget: table.budget });
  const below =
    carried && (known === null || (known.kind === 'item' && (carried.level >= 1 || seen.has(known.name))));
  if (below)
    return {
      item: `${carried.item}/${fundName(label.name, table)}`,
      code: null,
      confidence: 0.95,
      kind: 'other',
      miss: false,
    };
  if (known && known.how !== 'near' && !(label.ofWhich && known.kind !== 'item'))
    return lineItem(known, label, above);
  if (side === 'expenditure' || line.code !== null) {
    const account =
      line.code !== null && /^[235]\d{2}(?:\d{2}){0,2}$/.test(line.code)
        ? names.byCode(line.code, label.name)
        : names.byName(label, (line.label?.indent ?? 0) + (label.level ?? 0));
    if (account) {
      const parent = /^3/.test(account.code ?? '')
        ? above.findLast(
            (a) =>
              a.kind === 'other' ||
              (a.kind === 'line' && /^(?:基本支出|项目支出|人员经费|公用经费)$/.test(a.item)),
          )
        : undefined;
      return {
        item: [...(parent ? [parent.item] : []), ...account.path].join('/'),
        code: account.code,
        confidence: account.confidence,
        kind: 'account',
        miss: false,
      };
    }
  }
  if (known) return lineItem(known, label, above);
  const parent = label.ofWhich ? above.at(-1) : undefined;
  const official = /^(?:一、|二、)?(?:财政拨款|部门预算|单位预算)/.test(label.name) || panel.name === null;
  return {
    item: parent ? `${parent.item}/${label.name}` : natureName(label.name),
    code: null,
    confidence: official ? 0.9 : 0.7,
    kind: 'other',
    miss: !parent,
  };
}

const lineItem = (
  known: NonNullable<ReturnType<typeof resolveLine>>,
  label: Label,
  above: readonly Above[],
): Item => {
  const parent =
    label.ofWhich && known.kind === 'item' ? above.findLast((a) => a.kind === 'line') : undefined;
  const standsAlone = parent === undefined || parent.item === '财政拨款收入' || /^本年/.test(parent.item);
  return {
    item: standsAlone ? known.name : `${parent.item}/${known.name}`,
    code: null,
    confidence: known.confidence,
    kind: known.kind === 'balance' ? 'balance' : 'line',
    miss: false,
  };
};

/** 总计 of a side is its grand total; 合计 is the total of the year, but below that or below money carried over the grand. */
function totalOf(label: Label, side: Side, seen: ReadonlySet<string>): string | null {
  const year = side === 'income' ? '本年收入合计' : '本年支出合计';
  const grand = side === 'income' ? '收入总计' : '支出总计';
  if (isGrandTotal(label.name)) return grand;
  if (!isPlainTotal(label.name) && !/^(?:收入|支出)合计$/.test(label.name)) return null;
  return seen.has(year) || seen.has('balance') ? grand : year;
}

/** 一般公共预算拨款 below 上年结转 is the fund's name as money carried over, not as income of the year. */
const fundName = (name: string, table: OpenTable) =>
  (resolveLine(name, { side: 'income', budget: table.budget })?.name ?? name).replace(/收入$/, '');
const natureName = (name: string) =>
  /^人员(?:经费|支出)$/.test(name)
    ? '基本支出/人员经费'
    : /^(?:日常)?公用(?:经费|支出)$/.test(name)
      ? '基本支出/公用经费'
      : name;

function addLine(
  rows: Rows,
  line: Line,
  side: Side,
  found: Item,
  meanings: ReadonlyMap<unknown, Meaning>,
): void {
  for (const { column, cell } of line.values) {
    const meaning = meanings.get(column)!;
    rows.add(cell, {
      family: side,
      item: found.item,
      part: meaning.names.length > 0 && meaning.measure === 'amount' ? partOf(meaning) : null,
      code: found.code,
      fund: meaning.fund ?? rows.table.fund,
      ...fromColumn(meaning),
      confidence: Math.min(found.confidence, meaning.confidence),
    });
  }
}

/** 本年支出 over the columns is the side itself. */
function partOf(meaning: Meaning): string | null {
  const names = meaning.names.filter((n) => n !== '本年支出合计' && n !== '本年收入合计');
  return names.length > 0 ? names.join('/') : null;
}
