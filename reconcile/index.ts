/**
 * Doubts every figure: rows in, findings and an honest ledger out.
 *
 * check (states relations) -> judge (decides) -> suspects (joins what has one cause) -> findings and ledger
 */
import type { Finding, LedgerEntry } from '../schema/index.ts';
import type { Check } from './check.ts';
import { checks } from './checks/index.ts';
import { findingsOf } from './findings.ts';
import { judge } from './judge.ts';
import { ledgerOf } from './ledger.ts';
import { settle } from './settle.ts';
import { type ReconcileInput, viewOf } from './view.ts';

export type { Check, Example } from './check.ts';
export { approvalOf } from './checklist/timeliness.ts';
export { checks } from './checks/index.ts';
export type { ReconcileInput } from './view.ts';

export interface Reconciliation {
  readonly findings: Finding[];
  readonly ledger: LedgerEntry[];
}

export function reconcileWith(registry: readonly Check[], input: ReconcileInput): Reconciliation {
  const view = viewOf(input);
  const judged = settle(judge(registry, view));
  return { findings: findingsOf(view, judged), ledger: ledgerOf(judged) };
}

export const reconcile = (input: ReconcileInput): Reconciliation => reconcileWith(checks, input);
