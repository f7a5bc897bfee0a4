import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

/**
 * Servers that send more than they announce. What counts is the length announced (RFC 9112, 6.3), and the rest never
 * reaches whoever reads the body: so the bytes are counted where they come in. Says after which address there was more.
 */
export type OnMore = (address: string) => void;

const watches = new WeakMap<Socket, Watch>();

subscribe('undici:client:sendHeaders', (message) => {
  const { request, socket } = message as { request: { origin: string; path: string }; socket: Socket };
  watches.get(socket)?.asked(`${request.origin}${request.path}`);
});

/** Every byte that is read from the socket passes by here first. */
export function watch(socket: Socket, onMore: OnMore): void {
  const here = new Watch(onMore);
  watches.set(socket, here);
  const read = socket.read.bind(socket);
  socket.read = (size?: number) => {
    const chunk = read(size);
    if (chunk) here.came(chunk);
    return chunk;
  };
}

export class Watch {
  readonly #onMore: OnMore;
  #address = '';
  /** What was asked for next, until its answer begins. */
  #next: string | null = null;
  #head = '';
  /** Bytes of the body that are still to come; null where nobody said how many. */
  #rest: number | null = 0;

  constructor(onMore: OnMore) {
    this.#onMore = onMore;
  }

  asked(address: string): void {
    if (this.#rest === null) this.#rest = 0;
    this.#next = address;
  }

  came(chunk: Uint8Array): void {
    let bytes = chunk;
    while (bytes.length > 0 && this.#rest !== null) {
      if (this.#rest > 0) {
        const taken = Math.min(this.#rest, bytes.length);
        this.#rest -= taken;
        bytes = bytes.subarray(taken);
        continue;
      }
      const before = this.#head.length;
      this.#head += Buffer.from(bytes).toString('latin1');
      if (this.#next === null || !'HTTP/'.startsWith(this.#head.slice(0, 5))) {
        this.#onMore(this.#address);
        this.#head = '';
        this.#rest = null;
        return;
      }
      const end = this.#head.indexOf('\r\n\r\n');
      if (end < 0) return;
      bytes = bytes.subarray(end + 4 - before);
      this.#begin(this.#head.slice(0, end));
      this.#head = '';
    }
  }

  #begin(head: string): void {
    const status = Number(/^HTTP\/\S+ (\d{3})/.exec(head)?.[1] ?? 0);
    // 1xx: the answer itself comes after it
    if (status >= 100 && status < 200) return;
    this.#address = this.#next ?? this.#address;
    this.#next = null;
    const length = /^content-length:[ \t]*(\d+)[ \t]*$/im.exec(head)?.[1];
    if (status === 204 || status === 304) this.#rest = 0;
    else this.#rest = /^transfer-encoding:/im.test(head) || length === undefined ? null : Number(length);
  }
}
