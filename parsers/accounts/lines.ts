import { incomeItems, normalizeName } from '../../schema/index.ts';
import { nearest } from './near.ts';
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

/** Names that the list of the templates lacks, as disclosures print them. */
const more: readonly [
  name: string,
  side: LineItem['side'],
  kind: LineItem['kind'],
  aliases: readonly string[],
][] = [
  [
    '财政拨款收入',
    'income',
    'item',
    ['财政拨款', '财政拨款(补助)收入', '本年财政拨款收入', '财政拨款预算收入', '财政拨款(补助)'],
  ],
  [
    '一般公共预算财政拨款收入',
    'income',
    'item',
    [
      '一般公共预算拨款',
      '一般公共预算拨款收入',
      '一般公共预算当年拨款',
      '一般公共预算当年财政拨款收入',
      '一般公共预算财政拨款预算收入',
      '公共财政预算拨款',
      '公共财政预算收入',
      '公共财政拨款',
    ],
  ],
  [
    '政府性基金预算财政拨款收入',
    'income',
    'item',
    [
      '政府性基金拨款',
      '政府性基金预算',
      '政府性基金拨款收入',
      '政府性基金财政拨款',
      '政府性基金财政拨款收入',
      '基金预算拨款',
      '政府性基金预算当年拨款',
      '政府性基金预算拨款',
    ],
  ],
  [
    '国有资本经营预算财政拨款收入',
    'income',
    'item',
    [
      '国有资本经营拨款',
      '国有资本经营预算',
      '国有资本经营预算收入',
      '国有资本经营财政拨款',
      '国有资本经营财政拨款收入',
      '国有资本经营预算当年拨款',
      '国资经营预算拨款',
      '国有资本经营收入预算',
    ],
  ],
  [
    '财政专户管理资金收入',
    'income',
    'item',
    [
      '财政专户管理资金',
      '财政专户拨款',
      '财政专户资金',
      '财政专户核拨',
      '纳入财政专户管理的非税收入拨款',
      '财政专户管理资金拨款',
    ],
  ],
  ['事业收入', 'income', 'item', ['事业预算收入']],
  ['经营收入', 'income', 'item', ['事业单位经营收入', '经营预算收入', '事业单位经营服务收入']],
  ['上级补助收入', 'income', 'item', ['上级补助预算收入', '上级补助']],
  [
    '附属单位上缴收入',
    'income',
    'item',
    ['附属单位上缴预算收入', '附属单位缴款', '对附属单位上缴收入', '下级单位上缴收入'],
  ],
  ['其他收入', 'income', 'item', ['其他预算收入']],
  ['单位资金收入', 'income', 'item', ['单位资金', '单位自有资金', '自有资金']],
  ['债务预算收入', 'income', 'item', []],
  ['非同级财政拨款收入', 'income', 'item', ['非同级财政拨款', '非同级财政拨款预算收入']],
  ['投资预算收益', 'income', 'item', ['投资收益']],
  [
    '本年收入合计',
    'income',
    'total',
    ['本年收入', '收入合计', '本年收入小计', '本年预算收入合计', '当年收入合计', '当年收入', '本年预算收入'],
  ],
  ['收入总计', 'income', 'total', ['总收入', '收入总合计', '收入预算', '收入预算总计']],
  [
    '使用非财政拨款结余',
    'income',
    'balance',
    [
      '用事业基金弥补收支差额',
      '使用非财政拨款结余(含专用结余)',
      '使用非财政拨款结余和专用结余',
      '动用非财政拨款结余',
      '用非财政拨款结余弥补收支差额',
    ],
  ],
  ['使用专用结余', 'income', 'balance', []],
  [
    '年初结转和结余',
    'income',
    'balance',
    [
      '上年结转和结余',
      '上年结转',
      '上年结转结余',
      '年初结转结余',
      '上年结转收入',
      '上年结余',
      '上年结转、结余',
      '上年结余收入',
      '上年结转和结余收入',
      '上年结余结转',
      '上年结转(结余)',
      '上年结余、结转',
    ],
  ],
  [
    '年初财政拨款结转和结余',
    'income',
    'balance',
    [
      '上年财政拨款结转',
      '上年财政拨款结转和结余',
      '年初财政拨款结转结余',
      '上年财政拨款结转结余',
      '年初财政拨款结转',
    ],
  ],
  ['上年实户资金余额', 'income', 'balance', []],
  [
    '本年支出合计',
    'expenditure',
    'total',
    ['本年支出', '支出合计', '本年支出小计', '本年预算支出合计', '当年支出合计', '当年支出', '本年预算支出'],
  ],
  ['支出总计', 'expenditure', 'total', ['总支出', '支出总合计', '支出预算', '支出预算总计']],
  ['基本支出', 'expenditure', 'nature', []],
  ['项目支出', 'expenditure', 'nature', []],
  ['上缴上级支出', 'expenditure', 'nature', ['上缴上级']],
  ['经营支出', 'expenditure', 'nature', ['事业单位经营支出']],
  [
    '对附属单位补助支出',
    'expenditure',
    'nature',
    ['对附属单位补助', '对附属单位的补助支出', '对下级单位补助支出'],
  ],
  ['结余分配', 'expenditure', 'balance', ['事业单位结余分配']],
  [
    '年末结转和结余',
    'expenditure',
    'balance',
    [
      '结转下年',
      '年末结转结余',
      '年终结转结余',
      '结转下年支出',
      '年终结转和结余',
      '结转下年结余',
      '结转下年使用',
      '年末结转',
      '年终结转',
      '结转和结余',
      '结转结余',
    ],
  ],
  [
    '年末财政拨款结转和结余',
    'expenditure',
    'balance',
    ['财政拨款结转下年', '年末财政拨款结转结余', '年末财政拨款结转'],
  ],
];

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
  for (const [name, side, kind, aliases] of more) {
    put(lineKey(name), { name, side, kind, alias: false });
    for (const alias of aliases) put(lineKey(alias), { name, side, kind, alias: true });
  }
  for (const item of incomeItems()) {
    const known = more.find(([name]) => name === item.name);
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
  const candidates = [...map].flatMap(([name, list]) =>
    list.filter((e) => !where.side || e.side === where.side).map((value) => ({ name, value })),
  );
  const near = nearest(key, candidates);
  return near ? lineOf(near.value, where, Math.min(0.9, near.likeness), 'near') : null;
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
