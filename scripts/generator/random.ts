/**
 * A small seeded source of chance (mulberry32): the same seed draws the same document on every machine, for ever.
 */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** In [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** An integer in [low, high]. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.int(0, list.length - 1)]!;
  }

  /** `count` different members, in the order of the list. */
  sample<T>(list: readonly T[], count: number): T[] {
    const chosen = new Set(this.shuffle(list.map((_, i) => i)).slice(0, count));
    return list.filter((_, i) => chosen.has(i));
  }

  shuffle<T>(list: readonly T[]): T[] {
    const copy = [...list];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = this.int(0, i);
      [copy[i], copy[j]] = [copy[j]!, copy[i]!];
    }
    return copy;
  }

  /** An integer whose logarithm is even between the bounds: small units and large ones are as likely. */
  magnitude(low: number, high: number): number {
    return Math.round(Math.exp(Math.log(low) + this.next() * (Math.log(high) - Math.log(low))));
  }

  /** Whole multiples of `grain` that add up to `total`, in shares as chance has it; none is negative. */
  split(total: number, count: number, grain: number): number[] {
    if (count === 1) return [total];
    const units = Math.floor(total / grain);
    const weights = Array.from({ length: count }, () => 0.05 + this.next() ** 2);
    const sum = weights.reduce((a, b) => a + b, 0);
    const parts = weights.map((w) => Math.floor((units * w) / sum) * grain);
    const rest = total - parts.reduce((a, b) => a + b, 0);
    parts[this.int(0, count - 1)]! += rest;
    return parts;
  }
}
