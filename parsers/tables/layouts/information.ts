import type { Family, Measure } from '../../../schema/index.ts';
import { isPlainTotal, readLabel } from '../../accounts/index.ts';
import { readMeaning } from '../columns.ts';
import { linesOf } from '../lines.ts';
import { AccountNames } from '../names.ts';
import type { Panel } from '../panels.ts';
import { columnContext, fromColumn, type OpenTable, Rows } from '../reading.ts';
import { threePublicItem } from './three-public.ts';

/**
 * Information tables: operating cost, assets and procurement, one figure a line:
 *
 *     四、机关运行经费 | 120.89      （一）车辆数合计（辆） | 4      其中：授予小微企业合同金额 | 12.30
 */
export function readInformation(table: OpenTable): Rows {
  const rows = new Rows(table);
  for (const panel of table.panels) readPanel(rows, panel);
  return rows;
}

interface Known {
  readonly family: Family;
  readonly item: string;
  readonly measure?: Measure;
  readonly countUnit?: string;
}
const procurement = (item: string): Known => ({ family: 'procurement', item });
const vehicles = (item: string): Known => ({ family: 'asset', item, measure: 'count', countUnit: '辆' });

const known: readonly (readonly [RegExp, Known])[] = [
  [/小微企业.*(?:金额|合同)/, procurement('授予小微企业合同金额')],
  [/中小企业.*(?:金额|合同)/, procurement('授予中小企业合同金额')],
  [/政府采购.*(?:合计|总额)|^政府采购支出$/, procurement('政府采购支出总额')],
  [/政府采购货物/, procurement('政府采购货物支出')],
  [/政府采购工程/, procurement('政府采购工程支出')],
  [/政府采购服务/, procurement('政府采购服务支出')],
  [
    /(?:单[位价]|价值)\d+万元(?:\(含\))?(?:及)?以上.*(?:设备|仪器)/,
    { family: 'asset', item: '', measure: 'count', countUnit: '台套' },
  ],
  [/^车辆(?:数)?(?:合计|总数)?(?:\(.*\))?$/, vehicles('车辆')],
  [/用车|车辆/, vehicles('')],
  [/^(?:机(?:关|构)运行经费|运行经费)(?:支出|合计)?/, { family: 'operating', item: '机关运行经费' }],
  [/行政单位$/, { family: 'operating', item: '机关运行经费/行政单位' }],
  [/参照公务员法管理/, { family: 'operating', item: '机关运行经费/参照公务员法管理事业单位' }],
];

function readPanel(rows: Rows, panel: Panel): void {
  const { table } = rows;
  const context = columnContext(table, null);
  if (panel.codes.length > 0 || panel.levelCodes.length > 0) {
    readOperatingCost(rows, panel);
    return;
  }
  for (const line of linesOf(table.grid, table.head, panel)) {
    if (!line.label) continue;
    const label = readLabel(line.label.raw);
    const entry = knownItem(label.name);
    if (!entry) continue;
    for (const { column, cell } of line.values) {
      const meaning = readMeaning(column, context);
      rows.add(cell, {
        ...entry,
        ...fromColumn(meaning),
        measure: entry.measure ?? meaning.measure,
        fund: entry.family === 'three_public' ? (table.fund === 'general' ? 'general' : 'fiscal') : null,
      });
    }
  }
}

/** 机关运行经费 by economic account: 302 商品和服务支出, 30201 办公费 … */
function readOperatingCost(rows: Rows, panel: Panel): void {
  const { table } = rows;
  const context = columnContext(table, null);
  const names = new AccountNames(table.year, 'economic');
  for (const line of linesOf(table.grid, table.head, panel)) {
    const label = line.label ? readLabel(line.text) : null;
    const account =
      line.code && /^3(?:\d{2}){1,2}$/.test(line.code) ? names.byCode(line.code, label?.name ?? '') : null;
    if (!account && !(label && isPlainTotal(label.name))) continue;
    for (const { column, cell } of line.values)
      rows.add(cell, {
        family: 'operating',
        item: ['机关运行经费', ...(account?.path ?? [])].join('/'),
        code: account?.code ?? null,
        fund: null,
        ...fromColumn(readMeaning(column, context)),
        confidence: account?.confidence ?? 1,
      });
  }
}

function knownItem(name: string): Known | null {
  for (const [words, entry] of known) {
    if (!words.test(name)) continue;
    const bare = name.replace(/\((?:辆|台|套|台套|台、套|台\/套|台\(套\))\)?$|[,(]?单位:?[辆台].*$/g, '');
    if (entry.item !== '') return entry;
    return { ...entry, item: entry.countUnit === '辆' ? `车辆/${bare}` : bare };
  }
  const item = threePublicItem([name], false);
  return item && (item.item !== '合计' || /三公/.test(name)) ? item : null;
}
