import { type Family, unitName } from '../../schema/index.ts';
import { agree, type Figure } from './figure.ts';

/**
 * One figure is printed many times: in its own table, in other tables, in prose, in the next year's documents. The one
 * that is shown is, in this order,
 *
 * 1. from the unit's own document before a document of another unit;
 * 2. from a document about the figure's own year before another year's, which only recalls it;
 * 3. from the kind of document that fixes its stage: a 年初预算 from a budget, 全年预算 and 决算 from a final account;
 * 4. from the statement's own table (收入总计 from 收支总表, 公务接待费 from the 三公 table), then another table, then a
 *    sentence that names it, then a sentence that only continues one that does;
 * 5. read with more confidence; printed with more decimals; published later; earlier in the text.
 *
 * What the others print is never dropped: `copies` counts all that print it, `conflicts` holds one of each value that no
 * rounding can make the same as the one shown.
 */
export interface Settled {
  readonly figure: Figure;
  readonly conflicts: readonly Figure[];
  readonly copies: number;
}

const ownTables: Partial<Record<Family, readonly string[]>> = {
  income: ['table.income', 'table.statement'],
  expenditure: ['table.expenditure', 'table.statement', 'table.basic'],
  three_public: ['table.three_public'],
  procurement: ['table.procurement', 'table.information'],
  operating: ['table.information', 'table.events'],
  asset: ['table.information'],
  project: ['table.projects'],
};
const grandTotals: ReadonlySet<string> = new Set(['收入总计', '支出总计']);

function placeRank({ rule, family, item }: Figure): number {
  const own = grandTotals.has(item) ? ['table.statement'] : (ownTables[family] ?? []);
  const at = own.indexOf(rule);
  if (at >= 0) return at;
  if (rule.startsWith('table')) return 10;
  return rule.endsWith('.inherited') ? 12 : 11;
}

function kindRank({ stage, documentKind }: Figure): number {
  if (stage === 'initial_budget') return documentKind === 'budget' ? 0 : 1;
  return documentKind === 'final_account' ? 0 : 1;
}

const sameUnit = (a: string, b: string) => a === b || unitName(a).name === unitName(b).name;

const order: readonly ((a: Figure) => number)[] = [
  (f) => (f.documentEntity !== null && sameUnit(f.documentEntity, f.entity) ? 0 : 1),
  (f) => (f.documentYear === f.year ? 0 : 1),
  kindRank,
  placeRank,
  (f) => -f.confidence,
  (f) => -((f.decimals ?? 0) - f.scale),
];

export function byWeight(a: Figure, b: Figure): number {
  for (const rank of order) {
    const difference = rank(a) - rank(b);
    if (difference !== 0) return difference;
  }
  return (
    (b.published ?? '').localeCompare(a.published ?? '') ||
    a.start - b.start ||
    a.document.localeCompare(b.document)
  );
}

/** `figures` print one and the same thing; there is at least one. */
export function settle(figures: readonly Figure[]): Settled {
  const sorted = figures.length === 1 ? figures : figures.toSorted(byWeight);
  const figure = sorted[0]!;
  const conflicts: Figure[] = [];
  for (const other of sorted)
    if (!agree(other, figure) && !conflicts.some((c) => agree(c, other))) conflicts.push(other);
  return { figure, conflicts, copies: figures.length };
}
