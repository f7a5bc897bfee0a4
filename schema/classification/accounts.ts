import { readFileSync } from 'node:fs';
import { nameKey, normalizeName } from './names.ts';

/**
 * The official account classification (政府收支分类科目) and its names over the years.
 *
 * Data: `data/*.csv`, compiled from published disclosures (see the column `evidence`). An unknown code is never an
 * error of the disclosure on the strength of these lists alone.
 */
export type AccountKind = 'functional' | 'economic' | 'government_economic';
export interface Account {
  readonly kind: AccountKind;
  readonly code: string;
  readonly name: string;
  readonly level: '类' | '款' | '项';
  readonly parent: string | null;
  readonly aliases: readonly string[];
  /** First and last fiscal year in which the code has this name; null where it is open. */
  readonly validFrom: number | null;
  readonly validTo: number | null;
}

/** Our own lists, in which no cell holds a comma or a quotation mark: every program that starts reads them. */
function readTable(file: string): Record<string, string>[] {
  const text = readFileSync(new URL(`./data/${file}`, import.meta.url), 'utf8');
  const [head = [], ...lines] = text.split('\n').flatMap((line) => (line === '' ? [] : [line.split(',')]));
  return lines.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ''])));
}
const yearOf = (text: string | undefined) => (text ? Number(text) : null);
const levelOf = (code: string): Account['level'] =>
  code.length === 3 ? '类' : code.length === 5 ? '款' : '项';

export class Classification {
  readonly kind: AccountKind;
  readonly accounts: readonly Account[];
  readonly #byCode = new Map<string, Account[]>();
  readonly #byName = new Map<string, Account[]>();

  constructor(kind: AccountKind, accounts: readonly Account[]) {
    this.kind = kind;
    this.accounts = accounts;
    const put = (map: Map<string, Account[]>, key: string, account: Account) => {
      const list = map.get(key);
      if (!list) map.set(key, [account]);
      else if (!list.includes(account)) list.push(account);
    };
    for (const account of accounts) {
      put(this.#byCode, account.code, account);
      for (const name of [account.name, ...account.aliases]) put(this.#byName, nameKey(name), account);
    }
  }

  /** The account of a code in a year; without a year the current one. */
  byCode(code: string, year?: number | null): Account | undefined {
    const list = this.#byCode.get(code);
    if (!list) return undefined;
    return list.find((a) => validIn(a, year)) ?? list.at(-1);
  }

  /** All accounts of that name or alias (names such as 行政运行 stand under dozens of 款). */
  byName(name: string, year?: number | null): readonly Account[] {
    const list = this.#byName.get(nameKey(name)) ?? [];
    if (list.length < 2 || year == null) return list;
    const valid = list.filter((a) => validIn(a, year));
    return valid.length > 0 ? valid : list;
  }

  /** The account of that name directly or anywhere below the code `parent`. */
  byNameUnder(name: string, parent: string, year?: number | null): Account | undefined {
    return this.byName(name, year).find((a) => a.code.startsWith(parent) && a.code !== parent);
  }

  /** Names from 类 down to the account itself: the `item` of a functional row, without the level marks. */
  path(code: string, year?: number | null): readonly string[] {
    const names: string[] = [];
    for (const length of [3, 5, 7]) {
      if (code.length < length) break;
      const account = this.byCode(code.slice(0, length), year);
      if (!account) return [];
      names.push(normalizeName(account.name));
    }
    return names;
  }
}

const validIn = (account: Account, year: number | null | undefined) =>
  year == null
    ? account.validTo === null
    : (account.validFrom === null || account.validFrom <= year) &&
      (account.validTo === null || year <= account.validTo);

interface Alias {
  readonly alias: string;
  /** The years in which the alias was the name, where the list says so. */
  readonly period: { readonly from: number | null; readonly to: number } | null;
}
function aliasesByCode(file: string): Map<string, Alias[]> {
  const map = new Map<string, Alias[]>();
  for (const { alias = '', code = '', note = '' } of readTable(file))
    map.set(code, [...(map.get(code) ?? []), { alias, period: periodOf(note) }]);
  return map;
}

/** "name to 2018", "name 2014-2018", "name about 2014": until when, and from when, an account was called so. */
function periodOf(note: string): Alias['period'] {
  const match = /^(?:class )?name (?:(to) )?(?:about )?(\d{4})(?:-(\d{4}))?$/.exec(note);
  if (!match) return null;
  const [, until, first, last] = match;
  return { from: until ? null : Number(first), to: Number(last ?? first) };
}

function load(kind: AccountKind, file: string, aliasFile?: string): Classification {
  const aliases = aliasFile ? aliasesByCode(aliasFile) : new Map<string, Alias[]>();
  return new Classification(
    kind,
    readTable(file).flatMap((r): Account[] => {
      const code = r.code ?? '';
      const known = aliases.get(code) ?? [];
      const account: Account = {
        kind,
        code,
        name: r.name ?? '',
        level: levelOf(code),
        parent: r.parent_code || null,
        aliases: known.map((a) => a.alias),
        validFrom: yearOf(r.year_from),
        validTo: yearOf(r.year_to),
      };
      // former names come first: in their years they are the account's name, in all others they are aliases
      const former = known.flatMap(({ alias, period }) =>
        period ? [{ ...account, name: alias, validFrom: period.from, validTo: period.to }] : [],
      );
      return [...former, account];
    }),
  );
}

const once = <T>(make: () => T) => {
  let value: T | undefined;
  return () => {
    value ??= make();
    return value;
  };
};

/** 支出功能分类科目, 类/款/项. */
export const functionalClassification = once(() =>
  load('functional', 'functional-classification.csv', 'functional-aliases.csv'),
);
/** 部门预算支出经济分类科目 (301–399). */
export const economicClassification = once(() =>
  load('economic', 'economic-classification.csv', 'economic-aliases.csv'),
);
/** 政府预算支出经济分类科目 (501–599). */
export const governmentEconomicClassification = once(() =>
  load('government_economic', 'economic-classification-government.csv'),
);

/** Lines of the income and balance side of 收入支出决算总表, with what else they are called. */
export interface IncomeItem {
  readonly name: string;
  readonly kind: string;
  readonly sumOf: string;
  readonly aliases: readonly string[];
}
export const incomeItems = once((): readonly IncomeItem[] =>
  readTable('income-items.csv').map((r) => ({
    name: r.name ?? '',
    kind: r.kind ?? '',
    sumOf: r.sum_of ?? '',
    aliases: (r.aliases ?? '').split(';').filter(Boolean),
  })),
);

/** The tables of the templates: number, name, what else they are called, their columns. */
export interface TemplateTable {
  readonly number: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly columns: readonly string[];
}
export const templateTables = once((): readonly TemplateTable[] =>
  readTable('disclosure-tables.csv').map((r) => ({
    number: r.table_no ?? '',
    name: r.name ?? '',
    aliases: (r.aliases ?? '').split(';').filter(Boolean),
    columns: (r.columns ?? '').split('|').filter(Boolean),
  })),
);
