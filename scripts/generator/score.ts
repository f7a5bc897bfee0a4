import { normalizeName } from '../../schema/index.ts';

/**
 * How rows are held against the truth: the same `exact` reading as the labelled corpus is scored with. A fact that a
 * document prints several times counts once; mentions take no part.
 */
export type Keyed = Readonly<Record<string, unknown>> & { readonly family: string };

const text = (value: unknown) =>
  String(value ?? '')
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[“”"'‘’]/g, '');
const number = (value: unknown) => {
  const t = text(value).replace(/,/g, '');
  return /^[-+]?\d*\.?\d+$/.test(t) ? String(Number(t)) : t;
};
const level = (name: string) =>
  normalizeName(name)
    .replace(/费用/g, '费')
    .replace(/支出$/, '')
    .replace(/运行费/g, '运行维护费') || normalizeName(name);
const item = (path: unknown) => text(path).split('/').map(level).join('/');
const or = (value: unknown) => (value === undefined || value === null || value === '' ? '-' : String(value));

export function exactKey(row: Keyed): string {
  if (row.family === 'indicator')
    return [
      'indicator',
      item(row.project),
      level(text(row.level1)),
      level(text(row.level2)),
      level(text(row.level3)),
      or(row.operator),
      number(row.target),
      number(row.actual),
      number(or(row.weight)),
      number(or(row.score)),
    ].join('|');
  return [
    row.family,
    row.year,
    or(row.fund),
    item(row.item),
    level(or(row.part)),
    or(row.stage),
    row.measure,
    or(row.basis),
    number(row.value),
    text(row.unit),
  ].join('|');
}

export interface Tally {
  gold: number;
  rows: number;
  hit: number;
}
export interface Comparison extends Tally {
  readonly missing: readonly { readonly key: string; readonly row: Keyed }[];
  readonly extra: readonly { readonly key: string; readonly row: Keyed }[];
}
export function compareRows(gold: readonly Keyed[], rows: readonly Keyed[]): Comparison {
  const index = (list: readonly Keyed[]) =>
    new Map(list.filter((r) => r.family !== 'mention').map((r) => [exactKey(r), r]));
  const [wanted, found] = [index(gold), index(rows)];
  const missing = [...wanted].filter(([key]) => !found.has(key)).map(([key, row]) => ({ key, row }));
  const extra = [...found].filter(([key]) => !wanted.has(key)).map(([key, row]) => ({ key, row }));
  return { gold: wanted.size, rows: found.size, hit: wanted.size - missing.length, missing, extra };
}
export const f1 = (t: Tally): number => (t.gold + t.rows === 0 ? 1 : (2 * t.hit) / (t.gold + t.rows));
