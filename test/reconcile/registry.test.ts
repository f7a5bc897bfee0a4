/** A check that is not registered does not run: every check that a file exports stands in the registry, once. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks } from '../../reconcile/index.ts';

const folder = new URL('../../reconcile/checks/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'index.ts');

describe('the registry of checks', () => {
  it.each(files)('lists every check of %s', async (file) => {
    const exported = Object.values(await import(new URL(file, folder).href));
    const own = exported.filter((e) => typeof e === 'object' && e !== null && 'relations' in e);
    expect(own.length).toBeGreaterThan(0);
    for (const check of own) expect(checks).toContain(check);
  });

  it('gives every check an id of its own, in words and hyphens', () => {
    const ids = checks.map((check) => check.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('explains every check', () => {
    for (const { title, description, basis } of checks)
      for (const words of [title, description, basis]) expect(words.length).toBeGreaterThan(1);
  });
});
