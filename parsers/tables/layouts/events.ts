import { isPlainTotal, readLabel } from '../../accounts/index.ts';
import { linesOf } from '../lines.ts';
import type { Panel } from '../panels.ts';
import { type OpenTable, Rows } from '../reading.ts';

/**
 * Lists of trainings and meetings:
 *
 *     人事干部培训 | 不晚于2026年12月10日 | 5 | 1.50   ->  培训费/人事干部培训: 5 人, 1.50 万元
 */
export function readEvents(table: OpenTable): Rows {
  const rows = new Rows(table);
  const cost = /会议/.test(table.title.text) && !/培训/.test(table.title.text) ? '会议费' : '培训费';
  for (const panel of table.panels) readPanel(rows, panel, cost);
  return rows;
}

function readPanel(rows: Rows, panel: Panel, cost: string): void {
  for (const line of linesOf(rows.table.grid, rows.table.head, panel)) {
    if (!line.label) continue;
    const name = readLabel(line.label.raw).name;
    const item = isPlainTotal(name) ? cost : `${cost}/${name}`;
    for (const { column, cell } of line.values) {
      const head = column.path.join('/');
      const counted = countUnit(head);
      if (counted)
        rows.add(cell, { family: 'operating', item, fund: null, measure: 'count', countUnit: counted });
      else if (/金额|经费|费用|预算|决算|支出|合计/.test(head))
        rows.add(cell, { family: 'operating', item, fund: null });
    }
  }
}

const countUnit = (head: string) =>
  /人数|人次/.test(head) ? '人' : /天数|会期/.test(head) ? '天' : /次数|期数|场次/.test(head) ? '次' : null;
