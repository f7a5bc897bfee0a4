/**
 * Target and actual value without anything between them (`242189`): the place to part them is where the score can be
 * right. 189 of 242 of 2 points are 1.56, so `242|189` with a score of 1.56 leaves no other reading.
 */
import type { Cell, Core } from './core.ts';
import { operatorAt } from './value.ts';

export function settleGlued(text: string, core: Core): Core {
  const cell = (column: string) => core.cells.find((c) => c.column === column);
  const target = cell('target');
  const actual = cell('actual');
  if (!target || !actual || target.end !== actual.start) return core;
  const from = operatorAt(text, target.start)
    ? target.start + operatorAt(text, target.start)!.length
    : target.start;
  const digits = text.slice(from, actual.end);
  if (!/^\d+$/.test(digits)) return core;
  const mark = core.cells.find((c) => c.column === 'operator' || c.column === 'nature');
  const marks = text.slice(mark?.start ?? from, from);
  const value = (c: Cell | undefined) => (c ? Number(text.slice(c.start, c.end)) : null);
  const cut = bestCut(digits, operatorIn(marks), value(cell('weight')), value(cell('score')));
  if (cut === null) return core;
  const at = from + cut;
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

const whole = /^(?:0|[1-9]\d*)$/;

function bestCut(
  digits: string,
  operator: string | null,
  weight: number | null,
  score: number | null,
): number | null {
  let best: { cut: number; rank: number } | null = null;
  for (let cut = 1; cut < digits.length; cut++) {
    const [left, right] = [digits.slice(0, cut), digits.slice(cut)];
    if (!whole.test(left) || !whole.test(right)) continue;
    const rank =
      plausible(Number(left), Number(right), operator, weight, score) * 10 -
      Math.abs(left.length - right.length);
    if (!best || rank > best.rank) best = { cut, rank };
  }
  return best?.cut ?? null;
}

/** Whether the score goes with the values: full points where the target is met, a share of them where it is not. */
function plausible(
  target: number,
  actual: number,
  operator: string | null,
  weight: number | null,
  score: number | null,
): number {
  if (weight === null || score === null || !Number.isFinite(weight) || !Number.isFinite(score)) return 0;
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
