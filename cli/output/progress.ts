import { shorten } from './table.ts';

/** A bar on a terminal, rewritten in place: `███████░░░ 12/40 西安市信访局.pdf`. Where there is no terminal it is silent. */
const barWidth = 24;

export class Progress {
  readonly #total: number;
  readonly #stream: NodeJS.WriteStream;
  #done = 0;

  constructor(total: number, stream: NodeJS.WriteStream = process.stderr) {
    this.#total = total;
    this.#stream = stream;
  }

  get visible(): boolean {
    return this.#stream.isTTY === true;
  }

  step(label: string): void {
    this.#done++;
    if (!this.visible) return;
    const filled = Math.round((barWidth * this.#done) / Math.max(1, this.#total));
    const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
    const line = `${bar} ${this.#done}/${this.#total} ${label}`;
    this.#stream.write(`\r\u001b[2K${shorten(line, (this.#stream.columns ?? 80) - 1)}`);
  }

  clear(): void {
    if (this.visible) this.#stream.write('\r\u001b[2K');
  }
}
