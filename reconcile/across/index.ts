/**
 * Doubts what documents of one unit say of each other: budgets against final accounts, a year against the next, a
 * department against its units, a version against the one before.
 *
 * documents -> archive -> comparisons (checks state relations) -> judge -> settle -> findings and ledger
 */
import type { AcrossFinding, Outcome } from '../../schema/index.ts';
import { identityOf, type Judged, judgeRelation } from '../judge.ts';
import type { Relation } from '../relation.ts';
import { type Archive, type ArchiveInput, archiveOf } from './archive.ts';
import type { AcrossCheck } from './check.ts';
import { acrossChecks } from './checks/index.ts';
import { findingOf } from './findings.ts';
import { settle } from './settle.ts';

export type { ArchiveInput } from './archive.ts';
export type { AcrossCheck, AcrossExample } from './check.ts';
export { acrossChecks } from './checks/index.ts';
export type { AcrossDocument } from './holding.ts';
export { listedUnits } from './listed-units.ts';

/** How one relation ended. */
export interface AcrossOutcome {
  readonly check: string;
  readonly outcome: Outcome;
}

export interface AcrossReconciliation {
  readonly findings: AcrossFinding[];
  readonly outcomes: AcrossOutcome[];
}

export function acrossWith(registry: readonly AcrossCheck[], archive: Archive): AcrossReconciliation {
  const findings: AcrossFinding[] = [];
  const judged: Judged[] = [];
  for (const check of registry)
    for (const comparison of check.compare(archive)) {
      const settled = settle(once(check, comparison.relations).map((r) => judgeRelation(check, r)));
      judged.push(...settled.judged);
      for (const doubt of settled.doubts) findings.push(findingOf(comparison, doubt, archive));
    }
  return { findings, outcomes: judged.map((j) => ({ check: j.check.id, outcome: j.verdict.outcome })) };
}

/** 收、支总计均为 60.00 is one number: what holds of it for 收入 need not be said of 支出 again. */
function once(check: AcrossCheck, relations: readonly Relation[]): readonly Relation[] {
  const seen = new Map(relations.map((r) => [identityOf(check, r), r]).reverse() as [string, Relation][]);
  return [...seen.values()].reverse();
}

/** One unit and one year: everything that is known of both, and of the year after. */
export const reconcileAcross = (input: ArchiveInput): AcrossReconciliation =>
  acrossWith(acrossChecks, archiveOf(input));
