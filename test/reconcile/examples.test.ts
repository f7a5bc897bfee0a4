/**
 * Every check proves itself on its own examples: what holds raises nothing, what breaks raises its finding, what holds
 * only by rounding stays silent and says so in the ledger, and what is absent is neither passed nor broken.
 */
import { describe, expect, it } from 'vitest';
import { type Example, inputOf } from '../../reconcile/check.ts';
import { type Check, checks, reconcileWith } from '../../reconcile/index.ts';
import { viewOf } from '../../reconcile/view.ts';

const onlyFaults = new Set(['unit-slip', 'account-name', 'listed-unpaid', 'skipped-year', 'stale-year']);

const run = (check: Check, example: Example) => reconcileWith([check], inputOf(example));
const outcomes = (check: Check, example: Example) => run(check, example).ledger.map((entry) => entry.outcome);

/** Sums, copies, bounds and rates round; what is said in words, and counted in whole things, does not. */
const isArithmetic = (check: Check): boolean => {
  const { holds, breaks } = check.examples;
  const stated = [holds, breaks].flatMap((example) => check.relations(viewOf(inputOf(example))));
  return stated.some((relation) => relation.kind === 'linear' || relation.kind === 'ratio');
};

describe.each(checks.map((check) => [check.id, check] as const))('check %s', (_, check) => {
  const { holds, breaks, absent } = check.examples;

  it('looks at the figures that hold, and is silent', () => {
    const { findings, ledger } = run(check, holds);
    expect(findings).toEqual([]);
    // checks of words only look for faults; checks of figures must show that they looked
    const looked = ledger.some((e) => e.outcome === 'holds' || e.outcome === 'not_applicable');
    if (!onlyFaults.has(check.id) && breaks.rows !== undefined) expect(looked).toBe(true);
  });

  it('raises one finding of its own severity where they break', () => {
    const { findings } = run(check, breaks);
    expect(findings.map((f) => [f.check, f.severity])).toEqual([[check.id, check.severity]]);
    const [finding] = findings;
    for (const source of finding!.sources)
      expect(breaks.text.slice(source.start, source.end)).toBe(source.quote);
    expect(finding!.message).not.toMatch(/undefined|null|NaN/);
  });

  it('is silent where the figures are absent', () => {
    expect(run(check, absent).findings).toEqual([]);
    expect(outcomes(check, absent)).not.toContain('holds');
    expect(outcomes(check, absent)).not.toContain('within_rounding');
  });
});

it('checks with an example that rounds are those that state arithmetic, and no others', () => {
  const rounding = checks.filter((check) => check.examples.rounding !== null);
  expect(rounding.map((c) => c.id)).toEqual(checks.filter(isArithmetic).map((c) => c.id));
});

describe.each(
  checks.flatMap(({ examples: { rounding }, ...check }) => (rounding ? [[check.id, rounding] as const] : [])),
)('check %s', (id, rounding) => {
  it('holds only because of rounding where no more than the decimals differ', () => {
    const check = checks.find((c) => c.id === id)!;
    expect(run(check, rounding).findings).toEqual([]);
    expect(outcomes(check, rounding)).toContain('within_rounding');
  });
});
