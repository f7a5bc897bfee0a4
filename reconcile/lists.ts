/**
 * Finds the list that splits a total: which printed figures are its parts, and whether the list claims to be complete.
 *
 * Reads 支出合计 60.00万元，其中：基本支出 40.00万元；项目支出 20.00万元 (closed) and 公用经费 9.00万元，主要包括办公费
 * 4.00万元、差旅费 3.00万元等 (open). Parts are found by their names: below the total in its path, or parts of it in the
 * official tables; of nested parts only the outermost printed ones count.
 */
import type { Row } from '../schema/index.ts';
import { breakdowns, economicClasses, isFunctionalClass, isGovernmentEconomicClass } from './accounts.ts';
import type { Extent } from './place.ts';
import { type Observation, sectionAround, type View } from './view.ts';

export interface List {
  readonly total: Observation;
  readonly parts: readonly Observation[];
  /**
   * closed: says 其中 or is a table; open: 主要包括……等; mostly: 主要包括 without 等; loose: says nothing; unclear: lists run
   * together.
   */
  readonly kind: 'closed' | 'open' | 'mostly' | 'loose' | 'unclear';
  readonly way: string;
}

const head = (item: string): string => {
  const slash = item.indexOf('/');
  return slash < 0 ? item : item.slice(0, slash);
};
const under = (item: string, above: string): boolean => item.startsWith(`${above}/`);

/** All accounts below a named one in the official tables, at any depth. */
const closure = memo((family: string, total: string): ReadonlySet<string> => {
  const all = new Set<string>();
  const queue = [total];
  for (let next = queue.pop(); next !== undefined; next = queue.pop())
    for (const b of breakdowns)
      if (b.family === family && b.total === next)
        for (const part of b.parts) if (!all.has(part)) all.add(part) && queue.push(part);
  return all;
});

/** The named totals that an account, by its first level, is part of. */
const totalsAbove = memo((family: string, first: string): readonly string[] => [
  ...breakdowns.filter((b) => b.family === family && closure(family, b.total).has(first)).map((b) => b.total),
  ...(isFunction(family, first) ? ['本年支出合计'] : []),
]);

/** Whether account `a` is (part of) account `b`. */
const below = (family: string, a: string, b: string): boolean =>
  a !== b && (under(a, b) || totalsAbove(family, head(a)).includes(b));

function memo<T>(make: (a: string, b: string) => T): (a: string, b: string) => T {
  const known = new Map<string, Map<string, T>>();
  return (a, b) => {
    const own = known.get(a) ?? new Map<string, T>();
    known.set(a, own);
    const made = own.get(b) ?? make(a, b);
    own.set(b, made);
    return made;
  };
}

const isFunction = (family: string, item: string): boolean =>
  (family === 'expenditure' || family === 'income') && isFunctionalClass(head(item));

interface Way {
  readonly name: string;
  readonly admits: (item: string) => boolean;
  /** A list of this way names at least one of these: 对个人和家庭的补助 stands in both economic classifications. */
  readonly known?: ReadonlySet<string>;
}

const departmentOnly: ReadonlySet<string> = new Set(['工资福利支出', '商品和服务支出']);
const governmentOnly: ReadonlySet<string> = new Set([
  '机关工资福利支出',
  '机关商品和服务支出',
  '对事业单位经常性补助',
]);

const totals: ReadonlySet<string> = new Set(['本年支出合计', '支出总计', '本年收入合计']);

const annual: Readonly<Record<string, string>> = { 支出总计: '本年支出合计', 收入总计: '本年收入合计' };

/** The ways in which an account may be split. */
function waysOf(family: string, item: string): readonly Way[] {
  const named = closure(family, item);
  const isEconomic = (i: string) => under(i, item) && economicClasses.has(head(i.slice(item.length + 1)));
  const ways: Way[] = [
    { name: '构成', admits: (i) => named.has(head(i)) },
    { name: '明细', admits: (i) => under(i, item) && !isEconomic(i) },
    { name: '经济分类', admits: isEconomic },
  ];
  if (totals.has(item)) {
    ways.push({ name: '功能分类', admits: (i) => isFunction(family, i) });
    ways.push({ name: '经济分类', admits: (i) => economicClasses.has(head(i)), known: departmentOnly });
    ways.push({
      name: '政府预算经济分类',
      admits: (i) => isGovernmentEconomicClass(head(i)),
      known: governmentOnly,
    });
  }
  return ways;
}

/** The accounts above one in its path, the first level first. */
function pathAbove(item: string): readonly string[] {
  const path: string[] = [];
  for (let slash = item.indexOf('/'); slash >= 0; slash = item.indexOf('/', slash + 1))
    path.push(item.slice(0, slash));
  return path;
}

/** The accounts that others of a group stand below. */
const parentsOf = (group: readonly Observation[]): ReadonlySet<string> =>
  new Set(group.flatMap((o) => pathAbove(o.row.item)));

/** Whether an account may be split at all; nearly every line is a leaf, and asked no further. */
const isSplit = ({ family, item }: Row, parents: ReadonlySet<string>): boolean =>
  parents.has(item) || totals.has(item) || closure(family, item).size > 0;

const isMoneyOrCount = (o: Observation): boolean => o.row.measure === 'amount' || o.row.measure === 'count';

/** Of nested parts the outermost: a part below another printed part is that part's business. */
function outermost(family: string, parts: readonly Observation[]): readonly Observation[] {
  const first = new Map<string, Observation>();
  for (const p of parts) if (!first.has(p.row.item)) first.set(p.row.item, p);
  const items = new Set(first.keys());
  const covered = (item: string) =>
    pathAbove(item).some((above) => items.has(above)) ||
    totalsAbove(family, head(item)).some((total) => total !== item && items.has(total));
  return [...first.values()].filter((p) => !covered(p.row.item));
}

/** The lines of a total stand above it or below it; what stands on the other side (上级补助收入 below 本年收入合计) is not in it. */
function onOneSide(total: Observation, members: readonly Observation[]): readonly Observation[] {
  const above = members.filter((m) => m.at < total.at);
  return above.length > 0 ? above : members;
}

function listsIn(
  total: Observation,
  members: readonly Observation[],
  kind: (parts: readonly Observation[]) => List['kind'],
): readonly List[] {
  const { family, item } = total.row;
  const items = new Set(members.map((m) => m.row.item));
  return waysOf(family, item).flatMap(({ name, admits, known }) => {
    // functional accounts make up 本年支出合计; they make up 支出总计 only where no such line stands between
    const nearer = annual[item];
    if (nearer !== undefined && items.has(nearer) && name !== '构成') return [];
    const own = members.filter((m) => m.row.item !== item && admits(m.row.item));
    const parts = outermost(family, name === '构成' ? onOneSide(total, own) : own);
    if (known && !parts.some((p) => known.has(head(p.row.item)))) return [];
    return parts.length === 0 ? [] : [{ total, parts, way: name, kind: kind(parts) }];
  });
}

const openWords = /主要(?:包括|用于|是|有|为|由|反映)|包括但不限于/;
const closedWords = /其中|分别|(?:具体)?包括|由.*组成|构成|下列|以下|如下/;

function kindOf(view: View, total: Observation, parts: readonly Observation[]): List['kind'] {
  const first = parts[0]!;
  const last = parts.at(-1)!;
  const intro = view.places.between(total.end, first.at);
  const tail = view.places.between(last.end, last.end + 6);
  if (/^等(?!级)/.test(tail)) return 'open';
  if (openWords.test(intro)) return /以下|如下/.test(intro) ? 'closed' : 'mostly';
  return closedWords.test(intro) ? 'closed' : 'loose';
}

/** The rows of the total's statement behind it, up to where the same total is printed again. */
function following(members: readonly Observation[], total: Observation): readonly Observation[] {
  const behind = members.filter((m) => m.at > total.at);
  const again = behind.findIndex((m) => m.row.item === total.row.item);
  return again < 0 ? behind : behind.slice(0, again);
}

const announcing = /(?:其中|如下|分别为|具体(?:为|是)|包括)[:：]$/;

/** The section of a total; one that ends in 其中： goes on in the numbered items behind it, which look like its neighbours. */
function listedIn(view: View, total: Observation): Extent {
  const around = sectionAround(view, total.at);
  if (!announcing.test(view.places.between(total.end, around.end))) return around;
  const [parent] = view.places.sections(total.at).slice(-2, -1);
  return { start: around.start, end: parent?.end ?? view.text.length };
}

export function proseLists(view: View): readonly List[] {
  const statements = Map.groupBy(view.prose.filter(isMoneyOrCount), ({ row: r, figure }) =>
    [r.family, r.entity, r.year, r.fund, r.stage, r.part, r.measure, r.scope, figure.unit].join('|'),
  );
  return [...statements.values()].flatMap((group) => {
    const parents = parentsOf(group);
    return group.flatMap((total) => {
      if (!isSplit(total.row, parents)) return [];
      const extent = listedIn(view, total);
      const members = group.filter(
        (m) => m.at >= extent.start && m.at < extent.end && m.figure.id !== total.figure.id,
      );
      const kind = (parts: readonly Observation[]) => kindOf(view, total, parts);
      const lists = listsIn(total, following(members, total), kind);
      if (lists.length > 0 || members.some((m) => m.row.item === total.row.item)) return lists;
      return listsIn(total, members, () => 'loose');
    });
  });
}

/** Items that a column prints more than once, differently: two lists run together (two classifications side by side). */
function ambiguous(column: readonly Observation[]): ReadonlySet<string> {
  const values = new Map<string, string>();
  const twice = new Set<string>();
  for (const { row, figure } of column) {
    const value = figure.value.toFixed();
    const known = values.get(row.item);
    if (known !== undefined && known !== value) twice.add(row.item);
    values.set(row.item, value);
  }
  return twice;
}

export function tableLists(cells: readonly Observation[]): readonly List[] {
  const columns = Map.groupBy(cells.filter(isMoneyOrCount), ({ row: r, figure }) =>
    [r.family, r.entity, r.year, r.fund, r.stage, r.part, r.measure, figure.unit].join('|'),
  );
  return [...columns.values()].flatMap((column) => {
    const seen = new Set<string>();
    const twice = ambiguous(column);
    const parents = parentsOf(column);
    return column.flatMap((total) => {
      if (seen.has(total.row.item) || !isSplit(total.row, parents)) return [];
      seen.add(total.row.item);
      const members = column.filter((m) => m.figure.id !== total.figure.id);
      const isClear = (parts: readonly Observation[]) =>
        ![total, ...parts].some((p) => twice.has(p.row.item));
      return listsIn(total, members, (parts) => (isClear(parts) ? 'closed' : 'unclear'));
    });
  });
}

/** The columns that split one line of a table: 合计 = 基本支出 + 项目支出 + …. */
export function columnLists(cells: readonly Observation[]): readonly List[] {
  const lines = Map.groupBy(cells.filter(isMoneyOrCount), ({ row: r, figure }) =>
    [
      // two projects of one name are two lines
      ...[r.family, r.entity, r.year, r.fund, r.stage, r.item, r.measure, figure.unit],
      ...[r.source.page, r.source.row],
    ].join('|'),
  );
  return [...lines.values()].flatMap((line) => {
    const total = line.find((o) => o.row.part === null);
    const parts = line.filter((o) => o.row.part !== null && o.figure.id !== total?.figure.id);
    if (!total || parts.length < 2) return [];
    const names = new Set(parts.map((p) => p.row.part!));
    const family = total.row.family;
    const outer = parts.filter((p) => ![...names].some((n) => below(family, p.row.part!, n)));
    return [{ total, parts: outer, kind: 'closed' as const, way: '各栏' }];
  });
}
