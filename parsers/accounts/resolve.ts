import {
  type Account,
  type Classification,
  economicClassification,
  functionalClassification,
  governmentEconomicClassification,
  nameKey,
  normalizeName,
} from '../../schema/index.ts';
import { closest, type Named, nearest } from './near.ts';
import { shortForms } from './short-forms.ts';

/**
 * Names of accounts as disclosures print them -> the official account of the year.
 *
 *     医疗卫生与计划生育支出, 2024 -> 210 卫生健康支出 (an alias: its name to 2018)
 *     行政运行 below 20140         -> 2014001 行政运行 (the name alone stands under dozens of 款)
 */
export type How = 'exact' | 'alias' | 'near' | 'code';
export interface Resolved {
  readonly code: string;
  /** Official name valid in the year, spelled as rows spell names. */
  readonly name: string;
  readonly confidence: number;
  readonly how: How;
}
export interface Where {
  readonly year?: number | null;
  /** Only accounts below this code. */
  readonly parentCode?: string;
  readonly level?: Account['level'];
}

const confidences = { exact: 1, alias: 0.98, code: 1 } as const;

/** 支出功能分类. Without a parent, a name that stands in several places is no answer unless one place is left by level. */
export const resolveFunctional = (name: string, where: Where = {}) =>
  resolve(functionalClassification(), name, where);
/** 部门预算支出经济分类 (301–399). */
export const resolveEconomic = (name: string, where: Where = {}) =>
  resolve(economicClassification(), name, where);
/** 政府预算支出经济分类 (501–599). */
export const resolveGovernmentEconomic = (name: string, where: Where = {}) =>
  resolve(governmentEconomicClassification(), name, where);

/** The account of a code, under the name of the year. */
export function accountOf(code: string, year?: number | null): Resolved | null {
  const account = classificationOf(code)?.byCode(code, year);
  return account ? { code, name: normalizeName(account.name), confidence: 1, how: 'code' } : null;
}

/** Which classification a code belongs to, by its first digit and length. */
export function classificationOf(code: string): Classification | null {
  if (/^2(\d{2}|\d{4}|\d{6})$/.test(code)) return functionalClassification();
  if (/^3(\d{2}|\d{4})$/.test(code)) return economicClassification();
  if (/^5(\d{2}|\d{4})$/.test(code)) return governmentEconomicClassification();
  return null;
}

const cache = new Map<string, Resolved | null>();
function resolve(classification: Classification, printed: string, where: Where): Resolved | null {
  const name = normalizeName(printed);
  if (name === '') return null;
  const key = `${classification.kind}|${name}|${where.year ?? ''}|${where.parentCode ?? ''}|${where.level ?? ''}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const found =
    lookUp(classification, name, where) ??
    shortForm(classification, name, where) ??
    nearMiss(classification, name, where);
  if (cache.size > 50_000) cache.clear();
  cache.set(key, found);
  return found;
}

function lookUp(classification: Classification, name: string, where: Where): Resolved | null {
  const all = classification.byName(name, where.year).filter((a) => fits(a, where));
  const exact = all.filter((a) => normalizeName(a.name) === name);
  const account = single(exact) ?? (exact.length > 1 ? null : single(all));
  if (!account) return null;
  const official = classification.byCode(account.code, where.year) ?? account;
  const how = nameKey(official.name) === nameKey(name) ? 'exact' : 'alias';
  return { code: account.code, name: normalizeName(official.name), confidence: confidences[how], how };
}

function shortForm(classification: Classification, name: string, where: Where): Resolved | null {
  const code = shortForms[classification.kind].get(name);
  const account = code === undefined ? undefined : classification.byCode(code, where.year);
  if (!account || !fits(account, where)) return null;
  return {
    code: account.code,
    name: normalizeName(account.name),
    confidence: confidences.alias,
    how: 'alias',
  };
}

/** One code; the same code under two names over the years is one. */
function single(accounts: readonly Account[]): Account | null {
  const [first] = accounts;
  return first && accounts.every((a) => a.code === first.code) ? first : null;
}

const fits = (account: Account, { parentCode, level }: Where) =>
  (parentCode === undefined || (account.code !== parentCode && account.code.startsWith(parentCode))) &&
  (level === undefined || account.level === level);

function nearMiss(classification: Classification, name: string, where: Where): Resolved | null {
  const found = nearest(nameKey(name), candidatesOf(classification, where));
  if (!found) return null;
  const official = classification.byCode(found.value, where.year);
  if (!official) return null;
  return {
    code: found.value,
    name: normalizeName(official.name),
    confidence: Math.min(0.9, Number(found.likeness.toFixed(2))),
    how: 'near',
  };
}

/** The official account nearest to a name that is none, below a code where there is one, with its distance. */
export function nearestAccount(
  kind: 'functional' | 'economic',
  printed: string,
  parentCode?: string,
): { nearest: string | null; code: string | null; distance: number | null } {
  const classification = kind === 'functional' ? functionalClassification() : economicClassification();
  const below = candidatesOf(classification, parentCode === undefined ? {} : { parentCode });
  const found = closest(
    nameKey(normalizeName(printed)),
    below.length > 0 ? below : candidatesOf(classification, {}),
  );
  const account = found && found.likeness > 0 ? classification.byCode(found.value) : undefined;
  if (!found || !account) return { nearest: null, code: null, distance: null };
  return { nearest: normalizeName(account.name), code: account.code, distance: found.distance };
}

/** Names that stand for one account alone: a near miss of 行政运行 says nothing without its 款. */
const candidateLists = new Map<string, readonly Named<string>[]>();
function candidatesOf(classification: Classification, where: Where): readonly Named<string>[] {
  const key = `${classification.kind}|${where.parentCode ?? ''}|${where.level ?? ''}`;
  const known = candidateLists.get(key);
  if (known) return known;
  const byKey = new Map<string, Set<string>>();
  for (const account of classification.accounts)
    if (fits(account, where))
      for (const name of [account.name, ...account.aliases]) {
        const codes = byKey.get(nameKey(name)) ?? new Set<string>();
        byKey.set(nameKey(name), codes.add(account.code));
      }
  const list = [...byKey]
    .filter(([, codes]) => codes.size === 1)
    .map(([name, [code]]) => ({ name, value: code! }));
  candidateLists.set(key, list);
  return list;
}
