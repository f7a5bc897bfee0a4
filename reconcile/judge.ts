/**
 * Runs the checks over a disclosure and brings every relation to its verdict.
 */
import type { Severity } from '../schema/index.ts';
import type { Check } from './check.ts';
import { evaluate, type Verdict } from './evaluate.ts';
import { figuresOf, type Relation } from './relation.ts';
import type { View } from './view.ts';

export interface Judged {
  readonly check: Pick<Check, 'id' | 'severity'>;
  readonly relation: Relation;
  readonly verdict: Verdict;
  readonly severity: Severity;
}

const rank: Record<Severity, number> = { info: 0, warning: 1, error: 2 };
export const milder = (a: Severity, b: Severity): Severity => (rank[a] <= rank[b] ? a : b);
export const graver = (a: Judged, b: Judged): number => rank[b.severity] - rank[a.severity];

/** Below this the parser was not sure what the figure says, and nothing that rests on it is called an error. */
const sure = 0.7;

const excused: Record<NonNullable<Verdict['excuse']>, Severity> = {
  truncated: 'info',
  forced: 'info',
  touching: 'warning',
};

function severityOf(check: Judged['check'], relation: Relation, verdict: Verdict): Severity {
  let severity = relation.severity ?? check.severity;
  if (verdict.excuse !== null) severity = milder(severity, excused[verdict.excuse]);
  if (figuresOf(relation).some((f) => f.confidence < sure)) severity = milder(severity, 'warning');
  return severity;
}

function verdictOf(relation: Relation): Verdict {
  const plain = { excuse: null, whole: 0 } as const;
  switch (relation.kind) {
    case 'unchecked':
      return { ...plain, outcome: relation.outcome, reason: relation.reason };
    case 'statement':
      return { ...plain, outcome: relation.holds ? 'holds' : 'cannot_hold', reason: null };
    default:
      return evaluate(relation);
  }
}

/** One relation over the same printed figures is one relation, whichever rows (收入, 支出) gave rise to it. */
export function identityOf(check: Judged['check'], relation: Relation): string {
  const figures = figuresOf(relation).map((f) => f.id);
  if (relation.kind === 'unchecked') return `${check.id} ${relation.subject} ${figures.join()}`;
  if (relation.kind === 'statement')
    return `${check.id} ${relation.message} ${relation.sources.map((s) => s.start).join()}`;
  return `${check.id} ${relation.kind} ${[...figures].sort().join()}`;
}

/** One relation and how it ended. */
export function judgeRelation(check: Judged['check'], relation: Relation): Judged {
  const verdict = verdictOf(relation);
  return { check, relation, verdict, severity: severityOf(check, relation, verdict) };
}

export function judge(checks: readonly Check[], view: View): readonly Judged[] {
  const seen = new Set<string>();
  const judged: Judged[] = [];
  for (const check of checks)
    for (const relation of check.relations(view)) {
      const identity = identityOf(check, relation);
      if (seen.has(identity)) continue;
      seen.add(identity);
      judged.push(judgeRelation(check, relation));
    }
  return judged;
}
