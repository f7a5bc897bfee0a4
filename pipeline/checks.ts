import type { ChecklistItem } from '../reconcile/checklist/index.ts';
import type { Check } from '../reconcile/index.ts';
import type { Disclosure } from '../schema/index.ts';

/** What the checks say of themselves, and the checklist of a disclosure, for those who may not ask `reconcile` directly. */
export type { Check, ChecklistItem };

export async function explainCheck(id: string): Promise<Check | null> {
  const { checks } = await import('../reconcile/index.ts');
  return checks.find((check) => check.id === id) ?? null;
}

export async function checkIds(): Promise<readonly string[]> {
  const { checks } = await import('../reconcile/index.ts');
  return checks.map((check) => check.id);
}

export async function checklistOf(disclosure: Disclosure): Promise<ChecklistItem[]> {
  const { checklist } = await import('../reconcile/checklist/index.ts');
  return checklist(disclosure);
}

export { checklistStatuses } from '../reconcile/checklist/index.ts';
