import { createHash } from 'node:crypto';
import type { ExpectedUnit } from '../../../store/index.ts';

/** Lists of expected units that readers brought: the last few, in memory only, each under the hash of what it says. */
const kept = new Map<string, readonly ExpectedUnit[]>();
const most = 8;

export function keepList(units: readonly ExpectedUnit[]): string {
  const id = createHash('sha256').update(JSON.stringify(units)).digest('hex').slice(0, 12);
  kept.delete(id);
  kept.set(id, units);
  for (const oldest of [...kept.keys()].slice(0, -most)) kept.delete(oldest);
  return id;
}

export const listOf = (id: string): readonly ExpectedUnit[] | null => kept.get(id) ?? null;
