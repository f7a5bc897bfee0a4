import { incomeItems, normalizeName } from '../../schema/index.ts';
import { lineNames } from './line-names.ts';
import { type Named, type Near, nearest } from './near.ts';
import type { How } from './resolve.ts';

/**
 * Lines of the income side and of the balance lines of a statement -> the item of rows.md.
 *
 *     事业单位经营收入 -> 经营收入      上年结转 (in a budget) -> 上年结转结余      收入合计 -> 本年收入合计
 */
export interface LineItem {
  readonly name: string;
  readonly side: 'income' | 'expenditure';
  /** total: sums up others. balance: carried over, not of the year. nature: 基本支出, 项目支出 … */
  readonly kind: 'item' | 'total' | 'balance' | 'nature';
  readonly confidence: number;
  readonly how: How;
}
export interface LineWhere {
  readonly side?: 'income' | 'expenditure';
  readonly budget?: boolean;
}

/** What the same line is called in a budget. */
const inBudgets: Readonly<Record<string, string>> = {
  年初结转和结余: '上年结转结余',
  年末结转和结余: '结转下年',
};

interface Entry {
  readonly name: string;
  readonly side: LineItem['side'];
  readonly kind: LineItem['kind'];
  readonly alias: boolean;
}

let table: ReadonlyMap<string, readonly Entry[]> | undefined;
function entries(): ReadonlyMap<string, readonly Entry[]> {
  if (table) return table;
  const map = new Map<string, Entry[]>();
  const put = (key: string, entry: Entry) => {
    const list = map.get(key) ?? [];
    if (!list.some((e) => e.side === entry.side)) map.set(key, [...list, entry]);
  };
  for (const [name, side, kind, aliases] of lineNames) {
    put(lineKey(name), { name, side, kind, alias: false });
    for (const alias of aliases) put(lineKey(alias), { name, side, kind, alias: true });
  }
  for (const item of incomeItems()) {
    const known = lineNames.find(([name]) => name === item.name);
    const [, side, kind] = known ?? [item.name, item.kind.startsWith('income') ? 'income' : null, 'item'];
    if (!side) continue;
    for (const alias of item.aliases)
      if (!/^(?:总计|收支总计)$/.test(alias))
        put(lineKey(alias), {
          name: item.name,
          side: side as LineItem['side'],
          kind: kind as LineItem['kind'],
          alias: true,
        });
  }
  table = map;
  return map;
}

/** 合计, 总计 and the like say only that they are totals; what they total is the reader's to know. */
export const isPlainTotal = (name: string) =>
  /^(?:合计|总计|小计|共计|总合计|收支总计|收支合计|合计数|总计数|全部合计)$/.test(name);
export const isGrandTotal = (name: string) => /^(?:总计|收支总计|总计数|总合计)$/.test(name);

const lineKey = (name: string) =>
  normalizeName(name)
    .replace(/(?<=收入|预算|拨款|基金)资金(?:收入)?$/, '')
    .replace(/\((?:补助|本年|当年|不?含.{1,12})\)/g, '')
    .replace(/(?<=.{3})数$/, '');

/** The line a name is, or null. Without a side, a name that stands on both (财政拨款) is taken as income. */
export function resolveLine(printed: string, where: LineWhere = {}): LineItem | null {
  const key = lineKey(printed);
  if (key === '') return null;
  const map = entries();
  const all = map.get(key) ?? [];
  const entry = where.side ? all.find((e) => e.side === where.side) : all[0];
  if (entry) return lineOf(entry, where, entry.alias ? 0.98 : 1, entry.alias ? 'alias' : 'exact');
  const near = nearestLine(key, where.side);
  return near ? lineOf(near.value, where, Math.min(0.9, near.likeness), 'near') : null;
}

type Sought = LineItem['side'] | 'any';
const candidates = new Map<Sought, readonly Named<Entry>[]>();
const sought = new Map<string, Near<Entry> | null>();
/** Names of a document come again and again; those of many documents are not kept. */
const kept = 5_000;

function nearestLine(key: string, side: Sought = 'any'): Near<Entry> | null {
  const asked = `${side} ${key}`;
  let found = sought.get(asked);
  if (found === undefined) {
    if (sought.size >= kept) sought.clear();
    found = nearest(key, named(side));
    sought.set(asked, found);
  }
  return found;
}

function named(side: Sought): readonly Named<Entry>[] {
  const known = candidates.get(side);
  if (known) return known;
  const made = [...entries()].flatMap(([name, list]) =>
    list.filter((e) => side === 'any' || e.side === side).map((value) => ({ name, value })),
  );
  candidates.set(side, made);
  return made;
}

export const resolveIncome = (name: string, where: Omit<LineWhere, 'side'> = {}) =>
  resolveLine(name, { ...where, side: 'income' });
export const resolveBalance = (name: string, where: LineWhere = {}) => {
  const line = resolveLine(name, where);
  return line?.kind === 'balance' ? line : null;
};

function lineOf(entry: Entry, where: LineWhere, confidence: number, how: How): LineItem {
  const name = where.budget ? (inBudgets[entry.name] ?? entry.name) : entry.name;
  return { name, side: entry.side, kind: entry.kind, confidence, how };
}
