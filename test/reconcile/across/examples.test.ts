/**
 * Every check across documents proves itself on its own examples, and every file of its folder is registered.
 */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type AcrossExample, archiveOfExample } from '../../../reconcile/across/check.ts';
import { type AcrossCheck, acrossChecks, acrossWith } from '../../../reconcile/across/index.ts';
import { checks } from '../../../reconcile/index.ts';

const run = (check: AcrossCheck, example: AcrossExample) => acrossWith([check], archiveOfExample(example));
const outcomes = (check: AcrossCheck, example: AcrossExample) =>
  run(check, example).outcomes.map((o) => o.outcome);

describe.each(acrossChecks.map((check) => [check.id, check] as const))('check %s', (_, check) => {
  const { holds, breaks, absent } = check.examples;

  it('looks at the figures that hold, and is silent', () => {
    expect(run(check, holds).findings).toEqual([]);
    expect(outcomes(check, holds)).toContain('holds');
  });

  it('raises one finding of its own severity where they break', () => {
    const { findings } = run(check, breaks);
    expect(findings.map((f) => [f.check, f.severity])).toEqual([[check.id, check.severity]]);
    const [finding] = findings;
    const texts = new Map(
      [...breaks.documents.entries()].map(([i, d]) => ['a'.repeat(i + 1), d.text] as const),
    );
    for (const [i, unit] of (breaks.units ?? []).entries()) texts.set(`u${'a'.repeat(i + 1)}`, unit.text);
    for (const { document, start, end, quote } of finding!.sources)
      expect(texts.get(document)?.slice(start, end)).toBe(quote);
    expect(new Set(finding!.sources.map((s) => s.document)).size).toBeGreaterThan(1);
    expect(finding!.message).not.toMatch(/undefined|null|NaN/);
    expect(finding!.arithmetic).not.toBe('');
  });

  it('is silent where the figures are absent', () => {
    expect(run(check, absent).findings).toEqual([]);
    expect(outcomes(check, absent)).not.toContain('holds');
    expect(outcomes(check, absent)).not.toContain('within_rounding');
  });
});

/** A document published again prints the same number or another one: nothing rounds between the two. */
const exact = ['republished'];

it('every check across documents but those has an example that holds only because of rounding', () => {
  for (const check of acrossChecks) {
    const { rounding } = check.examples;
    expect(rounding === null, check.id).toBe(exact.includes(check.id));
    if (rounding === null) continue;
    expect(run(check, rounding).findings).toEqual([]);
    expect(outcomes(check, rounding)).toContain('within_rounding');
  }
});

describe('the registry of checks across documents', () => {
  const folder = new URL('../../../reconcile/across/checks/', import.meta.url);
  it.each(readdirSync(folder).filter((name) => name !== 'index.ts'))('lists %s', async (file) => {
    const made = Object.values(await import(new URL(file, folder).href)).filter(
      (e) => typeof e === 'object' && e !== null && 'compare' in e,
    );
    expect(made.length).toBeGreaterThan(0);
    for (const check of made) expect(acrossChecks).toContain(check);
  });

  it('gives every check an id that no other check has', () => {
    const ids = [...checks, ...acrossChecks].map((check) => check.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});
