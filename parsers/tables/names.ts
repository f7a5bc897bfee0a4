import { nameKey, normalizeName } from '../../schema/index.ts';
import {
  accountOf,
  classificationOf,
  type Label,
  type Resolved,
  resolveEconomic,
  resolveFunctional,
  resolveGovernmentEconomic,
} from '../accounts/index.ts';
import type { Column } from './columns.ts';

/**
 * The account of each line of a table, read from top to bottom: from its code where there is one, else from its name
 * below the lines above it (行政运行 below 信访事务 is 2014001).
 */
export interface AccountLine {
  readonly path: readonly string[];
  readonly code: string | null;
  readonly confidence: number;
  /** The name could not be matched to the classification; what is nearest, if anything. */
  readonly unresolved: { readonly nearest: string | null } | null;
}
export type Accounts = NonNullable<Column['accounts']>;

interface Open {
  readonly code: string;
  readonly indent: number;
}

export class AccountNames {
  readonly #year: number;
  readonly #accounts: Accounts | null;
  /** Names as printed in this table, for codes that the classification lacks. */
  readonly #printed = new Map<string, string>();
  #open: Open[] = [];
  /** Whether the lines of this table are set in: only then does an indent say something. */
  readonly #indented: boolean;

  constructor(year: number, accounts: Accounts | null, indented = false) {
    this.#year = year;
    this.#accounts = accounts;
    this.#indented = indented;
  }

  byCode(code: string, printed: string): AccountLine {
    const name = normalizeName(printed);
    const own = this.#ownName(code, name);
    this.#printed.set(code, own.name);
    const lengths = code.startsWith('2') ? [3, 5, 7] : [3, 5];
    const path: string[] = [];
    for (const length of lengths) {
      if (length >= code.length) break;
      const parent = code.slice(0, length);
      const above = accountOf(parent, this.#year)?.name ?? this.#printed.get(parent);
      if (above !== undefined) path.push(above);
    }
    const short = path.length < lengths.indexOf(code.length);
    this.#open = [
      ...this.#open.filter((o) => code !== o.code && code.startsWith(o.code)),
      { code, indent: 0 },
    ];
    return {
      path: [...path, own.name],
      code: own.code,
      confidence: Math.min(own.confidence, short ? 0.7 : 1),
      unresolved: own.unresolved,
    };
  }

  #ownName(
    code: string,
    name: string,
  ): { name: string; code: string | null; confidence: number; unresolved: AccountLine['unresolved'] } {
    const official = accountOf(code, this.#year);
    if (name === '')
      return official
        ? { name: official.name, code, confidence: 0.9, unresolved: null }
        : { name: code, code, confidence: 0.5, unresolved: { nearest: null } };
    if (!official) return { name, code, confidence: 0.9, unresolved: { nearest: null } };
    if (nameKey(official.name) === nameKey(name))
      return { name: official.name, code, confidence: 1, unresolved: null };
    const level = code.length === 3 ? '类' : code.length === 5 ? '款' : '项';
    const parentCode = code.length === 3 ? undefined : code.slice(0, -2);
    const resolver = resolverOf(classificationOf(code)!.kind);
    const named = resolver(name, { year: this.#year, level, ...(parentCode ? { parentCode } : {}) });
    if (named?.code === code)
      return { name: official.name, code, confidence: named.confidence, unresolved: null };
    const elsewhere = named ?? resolver(name, { year: this.#year, level });
    if (elsewhere && elsewhere.how !== 'near' && elsewhere.code !== code)
      return { name, code: null, confidence: 0.9, unresolved: { nearest: official.name } };
    if (official.name.startsWith(name) && name.length >= 4)
      return { name: official.name, code, confidence: 0.95, unresolved: null };
    if (alike(name, official.name)) return { name: official.name, code, confidence: 0.9, unresolved: null };
    return { name, code, confidence: 0.8, unresolved: { nearest: official.name } };
  }

  /** By name alone; `null` where nothing fits. */
  byName(label: Label, indent: number): AccountLine | null {
    const order: Accounts[] = this.#accounts ? [this.#accounts] : ['functional', 'economic'];
    for (const accounts of order) {
      const found = this.#below(accounts, label, indent);
      if (!found) continue;
      this.#open = [
        ...this.#open.filter((o) => found.code.startsWith(o.code) && found.code !== o.code),
        { code: found.code, indent },
      ];
      const path = pathOf(found.code, this.#year);
      return { path: path ?? [found.name], code: found.code, confidence: found.confidence, unresolved: null };
    }
    return null;
  }

  /** Deepest open account first: a child of the line above, then its sister, then a new 类. */
  #below(accounts: Accounts, label: Label, indent: number): Resolved | null {
    const resolver = resolverOf(accounts);
    const year = this.#year;
    const open = this.#open.filter((o) => !this.#indented || o.indent < indent);
    const top = resolver(label.name, { year, level: '类' });
    if (top && top.how !== 'near' && (label.level === 1 || open.length === 0)) return top;
    for (const { code } of [...open].reverse()) {
      if (code.length === (accounts === 'functional' ? 7 : 5)) continue;
      const child = resolver(label.name, { year, parentCode: code, level: code.length === 3 ? '款' : '项' });
      if (child && (child.how !== 'near' || !top)) return child;
    }
    return top ?? this.#anywhere(resolver, label, year);
  }

  #anywhere(resolver: ReturnType<typeof resolverOf>, label: Label, year: number): Resolved | null {
    const found = resolver(label.name, { year });
    return found ? { ...found, confidence: Math.min(found.confidence, 0.9) } : null;
  }
}

const resolverOf = (kind: Accounts) =>
  kind === 'functional'
    ? resolveFunctional
    : kind === 'economic'
      ? resolveEconomic
      : resolveGovernmentEconomic;

function pathOf(code: string, year: number): readonly string[] | null {
  const path = classificationOf(code)?.path(code, year) ?? [];
  return path.length > 0 ? path : null;
}

/** Share of the shorter name's pairs of characters that the other has too: wrapped or clipped names stay alike. */
function alike(a: string, b: string): boolean {
  const pairs = (s: string) => new Set(Array.from({ length: s.length - 1 }, (_, i) => s.slice(i, i + 2)));
  const left = pairs(a);
  const right = pairs(b);
  let common = 0;
  for (const pair of left) if (right.has(pair)) common++;
  return (2 * common) / (left.size + right.size || 1) >= 0.6;
}
