import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';
import type { FetchFailure } from '../failure.ts';

/**
 * The door of one host: so many requests at once, such a pause between two of them, and rest when the host asks for it.
 * A host that answers nothing but refusals, or not at all, is left alone for the rest of the visit.
 */
export interface Rate {
  /** Seconds between the starts of two requests. */
  readonly pause: number;
  readonly concurrency: number;
}
const throttlesBorne = 20;
const failuresBorne = 8;

export class Gate {
  readonly #queue: PQueue;
  readonly #interval: number;
  /** When the next request may start. */
  #next: number;
  #throttles = 0;
  #failures = 0;
  #closed: FetchFailure | null = null;

  constructor({ pause, concurrency }: Rate, after = 0) {
    this.#next = after;
    this.#interval = Math.round(pause * 1000);
    this.#queue = new PQueue({ concurrency });
  }

  /** Why this host is left alone, or null. */
  get closed(): FetchFailure | null {
    return this.#closed;
  }

  /** One request with its whole body, when it is its turn. The pause is between what is sent, not between what is queued. */
  pass<T>(work: () => Promise<T>): Promise<T> {
    return this.#queue.add(async () => {
      for (let wait = this.#next - Date.now(); wait > 0; wait = this.#next - Date.now()) await sleep(wait);
      this.#next = Date.now() + this.#interval;
      return work();
    }) as Promise<T>;
  }

  succeeded(): void {
    this.#throttles = 0;
    this.#failures = 0;
  }

  /** The host asked for rest, until then or without saying for how long; gives the time at which it may be asked again. */
  throttled(failure: FetchFailure, base: number, patience: number): number {
    this.#throttles++;
    const now = Date.now();
    const until = failure.after ?? now + backOff(this.#throttles, base, patience);
    if (this.#throttles >= throttlesBorne) this.#closed = failure;
    // a long rest is for the next run: nobody waits inside for it
    if (until - now <= patience) this.#next = Math.max(this.#next, until);
    return until;
  }

  unreachable(failure: FetchFailure): void {
    this.#failures++;
    if (this.#failures >= failuresBorne) this.#closed = failure;
  }
}

/** Milliseconds to wait after the n-th failure: doubled each time, and never the same for two that failed together. */
export function backOff(attempt: number, base: number, most: number): number {
  const full = Math.min(most, base * 2 ** (attempt - 1));
  return Math.round(full * (0.5 + Math.random() / 2));
}
