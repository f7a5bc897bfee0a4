import type { Row, Unresolved } from '../schema/index.ts';
import { nearestAccount, type Resolved, resolveEconomic, resolveFunctional } from './accounts/index.ts';

/**
 * The last look at account rows that no reader gave a code: the name is looked up where its path puts it, near misses
 * among them, and what stays open is listed with the account that is nearest.
 *
 *     社会保障和就业支出/行政事业单位养老支出/机关事业单位基本养老保险交费支出  ->  2080505, the official name, less sure
 *     社会保障和就业支出/行政事业单位养老支出/机关事业单位退休人员活动费支出    ->  no code, listed as unresolved
 */
export interface Coded {
  readonly rows: readonly Row[];
  readonly unresolved: readonly Unresolved[];
}

export function codeRows(rows: readonly Row[]): Coded {
  const unresolved = new Map<string, Unresolved>();
  const coded = rows.map((row) => {
    if (!isOpen(row)) return row;
    const place = placeOf(row);
    if (place === null) return row;
    const found = place.resolve(place.name);
    if (found) return withAccount(row, found);
    if (!unresolved.has(row.item))
      unresolved.set(row.item, { ...place.nearest(), name: place.name, source: row.source });
    return row;
  });
  return { rows: coded, unresolved: [...unresolved.values()] };
}

/** 基本支出/人员经费 and the like sum up accounts and are none. */
const sums = /^(?:人员经费|公用经费|日常公用经费|人员支出|公用支出|运转类项目|特定目标类项目|其他运转类)$/;
/** A table reader has seen the printed code beside the name, and left the row open because the two disagree. */
const isOpen = ({ family, code, item, rule }: Row) =>
  family === 'expenditure' &&
  rule.startsWith('prose.') &&
  code === null &&
  item.includes('/') &&
  !sums.test(item.slice(item.lastIndexOf('/') + 1));

interface Place {
  readonly name: string;
  readonly resolve: (name: string) => Resolved | null;
  readonly nearest: () => Pick<Unresolved, 'nearest' | 'code' | 'distance'>;
}

function placeOf({ item, year }: Row): Place | null {
  const levels = item.split('/');
  const name = levels.pop()!;
  const nature = /^(?:基本支出|项目支出|经营支出)$/.test(levels[0]!);
  const economic =
    nature ||
    (resolveEconomic(levels[0]!, { year, level: '类' }) !== null &&
      resolveFunctional(levels[0]!, { year, level: '类' }) === null);
  const kind = economic ? 'economic' : 'functional';
  const resolve = economic ? resolveEconomic : resolveFunctional;
  let parentCode: string | undefined;
  for (const level of levels) {
    if (nature && level === levels[0]) continue;
    if (sums.test(level)) continue;
    const parent = resolve(level, { year, ...(parentCode === undefined ? {} : { parentCode }) });
    // below a name that is no account of its own nothing can be looked up
    if (!parent) return { name, resolve: () => null, nearest: () => nearestAccount(kind, name) };
    parentCode = parent.code;
  }
  const where = { year, ...(parentCode === undefined ? {} : { parentCode }) };
  return {
    name,
    resolve: (wanted) => resolve(wanted, where),
    nearest: () => nearestAccount(kind, name, parentCode),
  };
}

/** A near miss makes a row as sure as the names are alike. */
function withAccount(row: Row, found: Resolved): Row {
  const path = row.item.slice(0, row.item.lastIndexOf('/'));
  return {
    ...row,
    item: `${path}/${found.name}`,
    code: found.code,
    confidence: Math.min(row.confidence, found.confidence),
  };
}
