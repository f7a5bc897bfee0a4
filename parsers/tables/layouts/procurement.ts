import { isPlainTotal, readLabel } from '../../accounts/index.ts';
import { readMeaning } from '../columns.ts';
import { linesOf, type Panel } from '../panels.ts';
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

function readPanel(rows: Rows, panel: Panel): void {
  const { table } = rows;
  const context = columnContext(table, 'expenditure');
  for (const line of linesOf(table.grid, table.head, panel)) {
    const label = line.label ?? line.unit;
    const name = label ? readLabel(label.raw).name : '';
    if (/^(?:注|备注|说明)[:;1-9]/.test(name)) continue;
    const total =
      name === '' ||
      isPlainTotal(name) ||
      isEntity(table, name) ||
      line.unitCode !== null ||
      line.label === null;
    for (const { column, cell } of line.values) {
      const head = column.path.join('/');
      if (/单价|年限/.test(head)) continue;
      const counted = /数量|个数/.test(column.path.at(-1) ?? '');
      const meaning = readMeaning(column, context);
      const kind = total ? kinds.find(([words]) => words.test(name) || words.test(head))?.[1] : undefined;
      rows.add(cell, {
        family: 'procurement',
        item: total ? (kind ?? totalItem) : name,
        ...fromColumn(meaning),
        fund: meaning.fund,
        ...(counted ? { measure: 'count' as const, countUnit: '个' } : {}),
      });
    }
  }
}
