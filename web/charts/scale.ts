/** Where on the page a number stands, and which round numbers stand beside the axis. */
export interface Scale {
  readonly ticks: readonly number[];
  at(value: number): number;
}

const steps = [1, 2, 2.5, 5, 10];

/** The smallest round step that needs no more than `count` of them. */
function roundStep(span: number, count: number): number {
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * (steps.find((step) => step * power >= rough * (1 - 1e-9)) ?? 10);
}

/** From zero, or from below where a value is; up to the round number above the greatest. */
export function linear(values: readonly number[], from: number, to: number, count = 5): Scale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values) || (low === 0 ? 1 : 0);
  const step = roundStep(high - low, count);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(Math.ceil(high / step - 1e-9), first + 1);
  // a multiple of the step, not a sum of steps, and without the dust of binary fractions
  const ticks = Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  );
  const [bottom, top] = [ticks[0]!, ticks.at(-1)!];
  return { ticks, at: (value) => from + ((value - bottom) / (top - bottom)) * (to - from) };
}

/** Powers of ten and what lies between: for positive numbers of very different size. */
export function logarithmic(low: number, high: number, from: number, to: number): Scale {
  const [bottom, top] = [Math.log10(low), Math.log10(Math.max(high, low * 1.0001))];
  const decades = Array.from(
    { length: Math.ceil(top) - Math.floor(bottom) + 1 },
    (_, i) => 10 ** (Math.floor(bottom) + i),
  );
  const inside = (value: number) => value >= low * 0.999 && value <= high * 1.001;
  const within = (steps: readonly number[]) =>
    decades.flatMap((d) => steps.map((step) => step * d)).filter(inside);
  const ticks =
    [[1], [1, 2, 5], [1, 1.5, 2, 3, 5, 7]].map(within).find(({ length }) => length > 2) ?? within([1, 2, 5]);
  const round = ticks.map((tick) => Number(tick.toPrecision(12)));
  return {
    ticks: round,
    at: (value) => from + ((Math.log10(value) - bottom) / (top - bottom)) * (to - from),
  };
}
