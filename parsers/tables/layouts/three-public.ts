import type { Family, Measure } from '../../../schema/index.ts';
import { isPlainTotal, readLabel } from '../../accounts/index.ts';
import { readMeaning } from '../columns.ts';
import { type Line, linesOf } from '../lines.ts';
import type { Panel } from '../panels.ts';
import { columnContext, fromColumn, isEntity, type OpenTable, Rows } from '../reading.ts';

/**
 * 三公 tables, with the items as columns or as lines, for one year or several, with 会议费 and 培训费 beside or not:
 *
 *     合计 | 因公出国（境）费 | 公务用车购置及运行维护费: 小计 | 购置费 | 运行维护费 | 公务接待费
 */
export function readThreePublic(table: OpenTable): Rows {
  const rows = new Rows(table);
  const wide = table.panels.some((p) => p.values.some((v) => /会议费|培训费/.test(v.path.join('/'))));
  for (const panel of table.panels) readPanel(rows, panel, wide);
  return rows;
}

export interface ThreePublicItem {
  readonly family: Family;
  readonly item: string;
  readonly measure?: Measure;
  readonly countUnit?: string;
}

const money = (item: string): ThreePublicItem => ({ family: 'three_public', item });
const count = (item: string, countUnit: string): ThreePublicItem => ({
  family: 'three_public',
  item,
  measure: 'count',
  countUnit,
});

/** By all words from the group head down to the line; the first that fits. Counts before the money they stand beside. */
const items: readonly (readonly [RegExp, ThreePublicItem])[] = [
  [/机(?:关|构)运行(?:经费|费)/, { family: 'operating', item: '机关运行经费' }],
  [/会议费/, { family: 'operating', item: '会议费' }],
  [/培训费/, { family: 'operating', item: '培训费' }],
  [/出国.*团组|团组/, count('因公出国(境)团组数', '个')],
  [/出国.*人/, count('因公出国(境)人次', '人次')],
  [/国\(境\)外公务接待.*批次|外事接待批次/, count('国(境)外公务接待批次', '批次')],
  [/国\(境\)外公务接待.*人[次数]|外事接待人次/, count('国(境)外公务接待人次', '人次')],
  [/接待.*批次|批次/, count('国内公务接待批次', '批次')],
  [/接待.*人[次数]/, count('国内公务接待人次', '人次')],
  [/车.*保有量/, count('公务用车保有量', '辆')],
  [/车.*购置(?:数|辆)/, count('公务用车购置数', '辆')],
  [/(?:公务用?车)?购置(?:及|和|与).*运行.*费?.*\/.*购置(?!及|和|与|.*运行)/, money('公务用车购置费')],
  [/(?:公务用?车)?购置(?:及|和|与).*运行.*\/(?!.*购置).*(?:运行|维护)/, money('公务用车运行维护费')],
  [/购置(?:及|和|与|、).*运行/, money('公务用车购置及运行维护费')],
  [/公务用?车.*运行|公务用?车.*维护|运行(?:维护)?费$/, money('公务用车运行维护费')],
  [/公务用?车.*购置|车辆购置|^购置费$/, money('公务用车购置费')],
  [/国\(境\)外公务接待|外事接待/, money('国(境)外公务接待费')],
  [/国内公务?接待|国内接待/, money('国内公务接待费')],
  [/出国|出境/, money('因公出国(境)费')],
  [/公务?接待|招待/, money('公务接待费')],
  [/^公务用?车(?:经费|费用?)/, money('公务用车购置及运行维护费')],
];

/** The item that group head, head and line name together; `wide` tables total 三公 with 会议费 and 培训费. */
export function threePublicItem(words: readonly string[], wide: boolean): ThreePublicItem | null {
  const path = words.filter((w) => w !== '' && !/^(?:小计|合计|总计)$/.test(w)).join('/');
  const found = items.find(([pattern]) => pattern.test(path));
  if (found) return found[1];
  if (/三公.*会议|三公.*培训/.test(path)) return money('三公经费及会议费、培训费合计');
  if (/三公/.test(path)) return money('合计');
  const last = words.at(-1) ?? '';
  if (!isPlainTotal(last) && path !== '') return null;
  return money(wide && last !== '小计' ? '三公经费及会议费、培训费合计' : '合计');
}

function readPanel(rows: Rows, panel: Panel, wide: boolean): void {
  const { table } = rows;
  const context = columnContext(table, null);
  const lines = linesOf(table.grid, table.head, panel);
  // items as lines: the labels name them, the columns only year and stage
  const byLine = lines.some(
    (l) => l.label && threePublicItem([readLabel(l.label.raw).name], wide)?.item.includes('公务'),
  );
  const above: { level: number; name: string }[] = [];
  const totals = new Map<unknown, string>();
  for (const line of lines) {
    const label = line.label ? readLabel(line.label.raw) : null;
    const name = label?.name ?? line.unit?.text ?? null;
    const unit = byLine ? null : unitOf(line, name, table, totals);
    if (!byLine && totals.size === 0) for (const v of line.values) totals.set(v.column, v.cell.text);
    for (const { column, cell } of line.values) {
      const words = byLine ? lineWords(above, label) : headWords(column.path, table);
      const item = threePublicItem(words, wide);
      if (!item) continue;
      const meaning = readMeaning(column, context);
      rows.add(cell, {
        ...item,
        ...fromColumn(meaning),
        measure: item.measure ?? meaning.measure,
        fund: item.family === 'operating' ? null : (meaning.fund ?? fundOf(table, column.path)),
        ...(unit ?? {}),
      });
    }
    if (label) above.push({ level: label.level ?? 9, name: label.name });
  }
}

/** Of the head only what names an item: year, stage and "安排的三公经费预算" over a total do not. */
const headWords = (path: readonly string[], table: OpenTable) =>
  path
    .map((p) => p.replace(/20\d\d年度?|(?:预算|决算|执行)数|预算$|^上年$|^当年$/g, ''))
    .filter((p, i) => !(i < path.length - 1 && /三公/.test(p)) && p !== '' && p !== table.title.text);

/** 购置费 alone, below 公务用车购置及运行费, needs the line above. */
function lineWords(
  above: readonly { level: number; name: string }[],
  label: { name: string } | null,
): readonly string[] {
  if (!label) return [];
  if (/^(?:购置费|运行费|运行维护费)$/.test(label.name))
    return [above.findLast((a) => /购置及/.test(a.name))?.name ?? '', label.name];
  if (/^(?:人数|人次|批次|人次数)/.test(label.name))
    return [above.findLast((a) => /出国|接待/.test(a.name))?.name ?? '', label.name];
  return [label.name];
}

const fundOf = (table: OpenTable, path: readonly string[]) =>
  table.fund === 'all' || table.fund === null
    ? /一般公共预算/.test(path.join('/'))
      ? 'general'
      : 'fiscal'
    : table.fund;

/** Lines per unit: the total is the document's, the unit itself with other figures is 本级, another unit an entity of its own. */
function unitOf(
  line: Line,
  name: string | null,
  table: OpenTable,
  totals: ReadonlyMap<unknown, string>,
): { entity?: string; scope?: string } | null {
  if (!name || isPlainTotal(name) || /三公|预算数|决算数/.test(name)) return null;
  if (isEntity(table, name))
    return totals.size === 0 || line.values.every((v) => totals.get(v.column) === v.cell.text)
      ? null
      : { scope: '本级' };
  return line.unit || line.unitCode ? { entity: name } : null;
}
