/**
 * Faults planted into whole generated documents, which are then written, extracted, parsed and checked: each kind must be
 * seen wherever a printed relation breaks, and the spoilt figure named; documents without a fault must stay silent.
 * More of them: `node scripts/measure-faults.ts --count 500` and `--clean --count 10000`.
 */
import { describe, expect, it } from 'vitest';
import { measureClean, measureFaults } from '../../scripts/generator/faults.ts';
import { plantKinds } from '../../scripts/generator/plant.ts';

const perKind = 25;

describe('faults planted into documents', () => {
  it.each(plantKinds)('%s: seen and named', { timeout: 600_000 }, async (kind) => {
    const { planted, seen, named, missed } = await measureFaults(kind, perKind);
    console.info(`${kind}: planted ${planted}, seen ${seen}, named ${named}`);
    expect(planted).toBe(perKind);
    expect(seen / planted, missed.join('\n')).toBeGreaterThanOrEqual(0.98);
    expect(named / planted).toBeGreaterThanOrEqual(0.9);
  });

  it('no alarm on documents without a fault', { timeout: 600_000 }, async () => {
    expect(await measureClean(50)).toEqual([]);
  });
});
