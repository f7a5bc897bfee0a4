/**
 * The honest ledger: every relation that was looked at and how it ended. What was not checked never counts as passed.
 */
import type { LedgerEntry } from '../schema/index.ts';
import type { Judged } from './judge.ts';
import { linearArithmetic, ratioArithmetic } from './message.ts';
import { figuresOf } from './relation.ts';

export function arithmeticOf({ relation, verdict }: Judged): string | null {
  switch (relation.kind) {
    case 'linear':
      return linearArithmetic(relation);
    case 'ratio':
      return ratioArithmetic(relation, verdict.whole);
    case 'statement':
      return relation.arithmetic ?? null;
    default:
      return null;
  }
}

const excuses = {
  truncated: '只有按截尾（不四舍五入）才成立',
  forced: '末位为凑足 100% 而调整',
  touching: '末位相差一个单位',
} as const;

export const ledgerOf = (judged: readonly Judged[]): LedgerEntry[] =>
  judged.map((j) => ({
    check: j.check.id,
    outcome: j.verdict.outcome,
    subject: j.relation.subject,
    reason: j.verdict.excuse === null ? j.verdict.reason : excuses[j.verdict.excuse],
    arithmetic: arithmeticOf(j),
    sources:
      j.relation.kind === 'statement' ? [...j.relation.sources] : figuresOf(j.relation).map((f) => f.source),
  }));
