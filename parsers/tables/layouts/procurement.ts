import { isPlainTotal, readLabel, resolveLine } from '../../accounts/index.ts';
import { readMeaning } from '../columns.ts';
import { type Line, linesOf } from '../lines.ts';
import type { Panel } from '../panels.ts';
import { columnContext, fromColumn, isEntity, type OpenTable, Rows } from '../reading.ts';

/**
 * Lists of planned purchases, number and money; lines of units and totals are 政府采购支出总额:
 *
 *     接待中心安保服务 | C05040300保安服务 | 1 | 499,800.00
 */
export function readProcurement(table: OpenTable): Rows {
  const rows = new Rows(table);
  for (const panel of table.panels) readPanel(rows, panel);
  return rows;
}

const totalItem = '政府采购支出总额';
const kinds: readonly (readonly [RegExp, string])[] = [
  [/货物/, '政府采购货物支出'],
  [/工程/, '政府采购工程支出'],
  [/服务/, '政府采购服务支出'],
];

/** A line of a list: a purchase, or a total of the department, a unit or a kind. */
interface Purchase {
  readonly item: string;
  readonly total: boolean;
  readonly entity: string | null;
}

function readPanel(rows: Rows, panel: Panel): void {
  const { table } = rows;
  const context = columnContext(table, 'expenditure');
  const lines = linesOf(table.grid, table.head, panel);
  const catalogue = panel.notes.find((c) => /品目|目录/.test(c.path.at(-1) ?? ''));
  const names = lines.map((l) => (l.label ? readLabel(l.text).name : ''));
  let entity: string | null = null;
  for (const line of lines) {
    const name = line.label ? readLabel(line.text).name : line.unit ? readLabel(line.unit.raw).name : '';
    if (/^(?:注|备注|说明)[:;1-9]/.test(name)) continue;
    const purchase = purchaseOf(table, line, name, entity);
    if (purchase.total) entity = purchase.entity;
    // one project buys several things: what it buys tells its lines apart
    const repeated = !purchase.total && names.filter((n) => n === name).length > 1;
    const scope = repeated && catalogue ? (table.grid.at(line.row, catalogue.index)?.text ?? null) : null;
    for (const { column, cell } of line.values) {
      const head = column.path.join('/');
      if (/单价|年限/.test(head)) continue;
      const counted = /数量|个数/.test(column.path.at(-1) ?? '');
      const meaning = readMeaning(column, context);
      const kind = purchase.total ? kinds.find(([words]) => words.test(head))?.[1] : undefined;
      const parts = meaning.names.filter((n) => resolveLine(n) !== null);
      rows.add(cell, {
        family: 'procurement',
        item: kind ?? purchase.item,
        part: parts.length > 0 ? parts.join('/') : null,
        ...fromColumn(meaning),
        fund: meaning.fund,
        ...(scope ? { scope } : {}),
        ...(purchase.entity ? { entity: purchase.entity } : {}),
        ...(counted ? { measure: 'count' as const, countUnit: '个' } : {}),
      });
    }
  }
}

function purchaseOf(table: OpenTable, line: Line, name: string, entity: string | null): Purchase {
  if (name === '' || isPlainTotal(name) || isEntity(table, name))
    return { item: totalItem, total: true, entity: null };
  const kind = /^(?:政府采购)?(?:货物|工程|服务)(?:类|支出|采购)?$/.test(name)
    ? kinds.find(([words]) => words.test(name))
    : undefined;
  if (kind) return { item: kind[1], total: true, entity };
  const unit = line.unitCode !== null || line.label === null || line.label === line.unit;
  return unit
    ? { item: totalItem, total: true, entity: line.unitCode === '1' ? null : name }
    : { item: name, total: false, entity };
}
