import { isPlainTotal, readLabel } from '../../accounts/index.ts';
import { readMeaning } from '../columns.ts';
import { linesOf } from '../lines.ts';
import type { Panel } from '../panels.ts';
import { columnContext, fromColumn, isEntity, type OpenTable, Rows } from '../reading.ts';
import { readAccounts } from './accounts.ts';

/**
 * Lists of projects with their money; lines of units and totals are 合计:
 *
 *     物业管理服务 | 897,000.00
 */
export function readProjects(table: OpenTable): Rows {
  const rows = new Rows(table);
  // 项目支出表 by account, and not by project, is a table of accounts
  if (
    table.panels.every(
      (p) =>
        (p.codes.length > 0 || p.levelCodes.length > 0) &&
        !/项目名称|\(项目\)|^项目$/.test(p.name?.path.at(-1) ?? ''),
    )
  )
    return readAccounts({
      ...table,
      title: {
        ...table.title,
        kind: { ...table.title.kind, layout: 'accounts', family: 'expenditure', nature: '项目支出' },
      },
    });
  for (const panel of table.panels) readPanel(rows, panel);
  return rows;
}

function readPanel(rows: Rows, panel: Panel): void {
  const { table } = rows;
  const context = columnContext(table, 'expenditure');
  let entity: string | null = null;
  for (const line of linesOf(table.grid, table.head, panel)) {
    const label = line.label ?? line.unit;
    if (!label) continue;
    const name = readLabel(label.raw).name;
    if (/^(?:注|备注|说明)[:;1-9]/.test(name)) continue;
    if (line.unit && line.label)
      entity = isEntity(table, line.unit.text) || isPlainTotal(line.unit.text) ? null : line.unit.text;
    const unitLine =
      line.label === null ||
      line.label === line.unit ||
      (panel.unitCode !== null && line.unitCode !== null && panel.unitName === null);
    const total = isPlainTotal(name) || isEntity(table, name) || unitLine;
    if (unitLine && !isPlainTotal(name)) entity = isEntity(table, name) ? null : name;
    for (const { column, cell } of line.values) {
      const meaning = readMeaning(column, context);
      if (/数量|年限|分值|个数/.test(column.path.at(-1) ?? '')) continue;
      const names = meaning.names.filter(
        (n) =>
          n !== '项目支出' &&
          n !== '基本支出' &&
          n !== '本年支出合计' &&
          !/^项目(?:金额|总?投资|预算)/.test(n),
      );
      rows.add(cell, {
        family: 'project',
        item: total ? '合计' : name,
        part: names.length > 0 ? names.join('/') : null,
        fund: meaning.fund,
        ...fromColumn(meaning),
        confidence: names.length > 0 ? 0.8 : 1,
        ...(entity && !(total && isPlainTotal(name)) ? { entity } : {}),
      });
    }
  }
}
