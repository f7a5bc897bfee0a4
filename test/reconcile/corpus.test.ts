/**
 * The checks on the hand-made labels of published documents, against what is known to be wrong, silent and right there.
 * Needs ../shared/corpus, which is not part of the repository.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { reconcile } from '../../reconcile/index.ts';
import { corpus, goldInput, goldNames, hasCorpus } from '../support/gold.ts';

interface Score {
  readonly error: readonly [number, number];
  readonly warning: readonly [number, number];
  readonly unlisted: number;
  readonly alarms: number;
}

const path = (name: string) => fileURLToPath(new URL(name, corpus));

async function scoreOf(name: string): Promise<Score> {
  const { findings } = reconcile(await goldInput(name));
  const file = join(mkdtempSync(join(tmpdir(), 'mingzhang-')), 'rows.jsonl');
  writeFileSync(file, findings.map((f) => JSON.stringify({ type: 'finding', ...f })).join('\n'));
  const args = [path('../score-findings.mjs'), path('findings.jsonl'), path('silent.jsonl'), name, file];
  const last = execFileSync(process.execPath, args, { encoding: 'utf8' }).trim().split('\n').at(-1)!;
  const pair = (key: string) =>
    last
      .match(new RegExp(`${key}=(\\d+)/(\\d+)`))!
      .slice(1)
      .map(Number) as [number, number];
  const count = (key: string) => Number(last.match(new RegExp(`${key}=(\\d+)`))![1]);
  return {
    error: pair('error'),
    warning: pair('warning'),
    unlisted: count('unlisted'),
    alarms: count('false'),
  };
}

const title = hasCorpus
  ? 'the labelled corpus'
  : 'the labelled corpus (SKIPPED: ../shared/corpus is not here)';

describe.skipIf(!hasCorpus)(title, () => {
  it('is doubted where it is wrong and left alone where it is not', { timeout: 180_000 }, async () => {
    const scores: Score[] = [];
    for (const name of goldNames) scores.push(await scoreOf(name));
    const recall = (key: 'error' | 'warning') => {
      const [met, known] = [0, 1].map((i) => scores.reduce((sum, s) => sum + s[key][i]!, 0));
      return met! / known!;
    };
    expect(recall('error')).toBeGreaterThanOrEqual(0.95);
    expect(recall('warning')).toBeGreaterThanOrEqual(0.85);
    expect(scores.reduce((sum, s) => sum + s.alarms, 0)).toBe(0);
    expect(scores.reduce((sum, s) => sum + s.unlisted, 0)).toBe(0);
  });
});
