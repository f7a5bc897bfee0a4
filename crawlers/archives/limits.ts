import { ArchiveProblem } from './unpacker.ts';

/** What unpacking may cost. A container states sizes; they are believed only as a ceiling. */
export interface UnpackLimits {
  readonly entries: number;
  readonly bytes: number;
  readonly ratio: number;
  readonly depth: number;
}
export const unpackLimits: UnpackLimits = {
  entries: 2000,
  bytes: 1024 * 1024 * 1024,
  ratio: 200,
  depth: 3,
};

/** Counts what one archive, with all archives in it, gives. */
export class Budget {
  readonly #limits: UnpackLimits;
  readonly #packed: number;
  #entries = 0;
  #bytes = 0;
  constructor(limits: UnpackLimits, packed: number) {
    this.#limits = limits;
    this.#packed = packed;
  }
  get left(): number {
    return Math.min(this.#limits.bytes - this.#bytes, this.#mostByRatio() - this.#bytes);
  }
  entry(): void {
    if (++this.#entries > this.#limits.entries)
      throw new ArchiveProblem(`条目超过 ${this.#limits.entries} 个`);
  }
  /** Before unpacking, by what is stated, and after, by what it was. */
  room(bytes: number): void {
    if (bytes > this.left)
      throw new ArchiveProblem(`解压后超过 ${this.#limits.bytes} 字节或压缩包的 ${this.#limits.ratio} 倍`);
  }
  take(bytes: number): void {
    this.room(bytes);
    this.#bytes += bytes;
  }
  /** Small files with much repetition are harmless; the ratio matters where it costs something. */
  #mostByRatio(): number {
    return Math.max(16 * 1024 * 1024, this.#packed * this.#limits.ratio);
  }
}
