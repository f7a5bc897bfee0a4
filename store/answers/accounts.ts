import { unitSpellings } from '../../schema/index.ts';
import type { Connection } from '../database.ts';
import { prepared } from '../prepared.ts';
import type { Wanted } from './series.ts';

/** The accounts of a unit that are called so: by their whole path, or by its last name. Those of one family together. */
export function accountsOf(db: Connection, unit: string, item: string): Wanted[] {
  const found = prepared(
    db,
    `SELECT DISTINCT family, item FROM "row" WHERE entity IN (SELECT value FROM json_each(?))
     AND part IS NULL AND measure IN ('amount', 'count') AND (item = ? OR substr(item, -?) = ?) ORDER BY family, item`,
  ).all(JSON.stringify(unitSpellings(unit)), item, item.length + 1, `/${item}`) as {
    family: Wanted['family'];
    item: string;
  }[];
  const families = Map.groupBy(found, (account) => account.family);
  return [...families].map(([family, accounts]) => ({ family, items: accounts.map((a) => a.item) }));
}
