/**
 * Numbers of neighbouring columns without anything between them. `242189`, of 2 points 1.56: 189 of 242 of 2 points are
 * 1.56, so it is 242 and 189. Where nothing decides, halves of equal length, and the row says that it is a guess.
 */
import type { Cell, Core, Layout } from './core.ts';
import { operatorAt } from './value.ts';

const decimal = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Where a run of digits and points may be cut into two numbers. */
export function cutsOf(run: string): number[] {
  const cuts: number[] = [];
  for (let cut = 1; cut < run.length; cut++)
    if (decimal.test(run.slice(0, cut)) && decimal.test(run.slice(cut))) cuts.push(cut);
  return cuts;
}

/** The run of digits and points at a position. */
export function runAt(text: string, at: number, limit: number): string {
  return /^\d[\d.]*/.exec(text.slice(at, Math.min(limit, at + 40)))?.[0].replace(/\.$/, '') ?? '';
}

/** `21.79` -> 2|1.79: nothing over 100, no score above its weight; equal halves first. */
export function weightAndScore(run: string): { cut: number; sure: boolean }[] {
  const fits = cutsOf(run).filter(
    (cut) => Number(run.slice(0, cut)) <= 100 && Number(run.slice(cut)) <= Number(run.slice(0, cut)),
  );
  const equal = fits.find((cut) => run.slice(0, cut) === run.slice(cut));
  const best = equal ?? fits[0];
  return best === undefined ? [] : [{ cut: best, sure: fits.length === 1 || equal !== undefined }];
}

interface Scored {
  readonly operator: string | null;
  readonly target: number | null;
  readonly actual: number | null;
  readonly weight: number | null;
  readonly score: number | null;
}

/** Parts what the typed reading could only part in the middle, or not at all. */
export function settleGlued(text: string, core: Core, layout: Layout): Core {
  const cell = (column: string) => core.cells.find((c) => c.column === column);
  const number = (c: Cell | undefined) =>
    c && decimal.test(text.slice(c.start, c.end)) ? Number(text.slice(c.start, c.end)) : null;
  const target = cell('target');
  const actual = cell('actual');
  if (!target || !actual) return core;
  const from = target.start + (operatorAt(text, target.start)?.length ?? 0);
  const known: Scored = {
    operator: operatorIn(text.slice(core.start, from)),
    target: number({ ...target, start: from }),
    actual: number(actual),
    weight: number(cell('weight')),
    score: number(cell('score')),
  };
  if (target.end === actual.start) {
    const run = text.slice(from, actual.end);
    const cut = best(run, (left, right) => ({ ...known, target: left, actual: right }));
    return cut === null ? core : recut(core, target, actual, from + cut);
  }
  const follows = layout.columns[layout.columns.indexOf('actual') + 1] === 'score' && !cell('score');
  if (!follows) return core;
  const run = text.slice(actual.start, actual.end);
  const like = runAt(text, from, target.end).length || null;
  const within = (left: number, right: number) =>
    known.weight === null || right <= known.weight ? { ...known, actual: left, score: right } : null;
  const cut = best(run, within, like);
  if (cut === null) return core;
  const score: Cell = { column: 'score', start: actual.start + cut, end: actual.end };
  const cells = core.cells.map((c) => (c === actual ? { ...c, end: score.start } : c));
  return { ...core, cells: [...cells, score], doubtful: true };
}

function recut(core: Core, target: Cell, actual: Cell, at: number): Core {
  const cells = core.cells.map((c) =>
    c === target ? { ...c, end: at } : c === actual ? { ...c, start: at } : c,
  );
  return { ...core, cells, doubtful: true };
}

function operatorIn(marks: string): string | null {
  for (let i = 0; i < marks.length; i++) {
    const found = operatorAt(marks, i);
    if (found) return found.operator;
  }
  return null;
}

/** `like` is the length that the left number should have: that of the right one, or of the target. */
function best(
  run: string,
  read: (left: number, right: number) => Scored | null,
  like: number | null = null,
): number | null {
  let found: { cut: number; rank: number } | null = null;
  for (const cut of cutsOf(run)) {
    const [left, right] = [run.slice(0, cut), run.slice(cut)];
    const scored = read(Number(left), Number(right));
    if (!scored) continue;
    const rank =
      plausible(scored) * 3 - 2 * Math.abs(left.length - (like ?? right.length)) + (left === right ? 1 : 0);
    if (!found || rank > found.rank) found = { cut, rank };
  }
  return found?.cut ?? null;
}

/** Whether the score goes with the values: full points where the target is met, a share of them where it is not. */
function plausible({ operator, target, actual, weight, score }: Scored): number {
  if (weight === null || score === null || target === null || actual === null) return 0;
  const met =
    operator === '>='
      ? actual >= target
      : operator === '<='
        ? actual <= target
        : operator === '='
          ? actual === target
          : true;
  if (score === weight) return met ? 1 : 0;
  if (target > 0 && Math.abs(score - (weight * actual) / target) < 0.006) return 3;
  return met ? 0 : 1;
}
