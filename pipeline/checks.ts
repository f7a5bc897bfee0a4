import type { AcrossCheck } from '../reconcile/across/index.ts';
import type { ChecklistItem } from '../reconcile/checklist/index.ts';
import type { Check } from '../reconcile/index.ts';
import type { Disclosure } from '../schema/index.ts';

/** What the checks say of themselves, and the checklist of a disclosure, for those who may not ask `reconcile` directly. */
export type { AcrossCheck, Check, ChecklistItem };

/** Checks within a document, then those across documents. */
export async function allChecks(): Promise<readonly (Check | AcrossCheck)[]> {
  const { checks } = await import('../reconcile/index.ts');
  const { acrossChecks } = await import('../reconcile/across/index.ts');
  return [...checks, ...acrossChecks];
}

export async function explainCheck(id: string): Promise<Check | AcrossCheck | null> {
  return (await allChecks()).find((check) => check.id === id) ?? null;
}

export const checkIds = async (): Promise<readonly string[]> => (await allChecks()).map((check) => check.id);

export async function checklistOf(disclosure: Disclosure): Promise<ChecklistItem[]> {
  const { checklist } = await import('../reconcile/checklist/index.ts');
  return checklist(disclosure);
}

export { checklistStatuses } from '../reconcile/checklist/index.ts';
