import { availableParallelism, totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import { DocumentError } from '../schema/errors.ts';
import type { Disclosure, Failure, FailureReason, Limits, Source } from '../schema/index.ts';
import type { Bundle } from '../store/index.ts';
import type { Look, Looks, LookTask } from './look.ts';

/**
 * Reads files in threads that can be stopped. A library that loops for ever, or takes all memory, over one strange file
 * becomes one typed failure of that file: its thread is ended and the next file gets a new one.
 */
export interface ReadOptions {
  readonly limits: Limits;
  readonly bundle: Bundle;
}
/** What a thread says first, when it has loaded what it reads with. */
export const ready = 'ready';
export type Read =
  | { readonly path: string; readonly source: Source; readonly disclosures: readonly Disclosure[] }
  | Failed;
interface Failed {
  readonly path: string;
  readonly failure: Failure;
}

const megabyte = 1024 * 1024;
/** Seconds that a thread may take to begin on a busy machine: no file's fault, and no file's time. */
const startSeconds = 60;

export class Isolation {
  readonly size: number;
  readonly #options: ReadOptions;
  readonly #entry: URL;
  readonly #megabytes: number;
  readonly #idle: Worker[] = [];
  readonly #all = new Set<Worker>();
  readonly #ready = new WeakSet<Worker>();

  constructor(options: ReadOptions, files: number, entry = ownEntry(), megabytes?: number) {
    this.size = Math.max(1, Math.min(files, availableParallelism() - 1));
    this.#options = options;
    this.#entry = entry;
    this.#megabytes =
      megabytes ?? Math.min(4096, Math.max(512, Math.floor(totalmem() / megabyte / 2 / this.size)));
  }

  /** Never throws: whatever goes wrong is this file's failure. */
  read(path: string): Promise<Read> {
    return this.#ask<Read>(path, path);
  }

  /** Looks at a file again. Null where there is nothing to see, whatever the reason. */
  async look<L extends Look>(task: LookTask & { readonly look: L }): Promise<Looks[L['kind']] | null> {
    const reply = await this.#ask<{ seen: Looks[L['kind']] | null } | Failed>(task.path, task);
    return 'failure' in reply ? null : reply.seen;
  }

  async #ask<T extends object>(path: string, task: string | LookTask): Promise<T | Failed> {
    const worker = this.#idle.pop() ?? this.#start();
    const reply = await this.#post<T>(worker, path, task);
    if ('failure' in reply && fatal.has(reply.failure.reason)) await this.#end(worker);
    else this.#idle.push(worker);
    return reply;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#all].map((worker) => this.#end(worker)));
  }

  #start(): Worker {
    const worker = new Worker(this.#entry, {
      workerData: this.#options,
      // what a library prints must not get among the rows that we print
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: this.#megabytes },
    });
    worker.stdout.resume();
    worker.stderr.resume();
    this.#all.add(worker);
    return worker;
  }

  async #end(worker: Worker): Promise<void> {
    this.#all.delete(worker);
    await worker.terminate();
  }

  #post<T extends object>(worker: Worker, path: string, task: string | LookTask): Promise<T | Failed> {
    const { maxSeconds } = this.#options.limits;
    return new Promise((resolve) => {
      const settle = (reply: T | Failed) => {
        clearTimeout(timer);
        worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit');
        // a thread that fails after it has answered has nobody else to tell
        worker.on('error', () => {});
        resolve(reply);
      };
      const fail = (reason: FailureReason, detail: string) =>
        settle({ path, failure: failureOf(new DocumentError(reason, path, detail)) });
      const clock = (seconds: number) =>
        setTimeout(() => fail('too_slow', `超过 ${maxSeconds} 秒`), seconds * 1000);
      let timer = clock(this.#ready.has(worker) ? maxSeconds : startSeconds + maxSeconds);
      worker.on('message', (reply: T | Failed | typeof ready) => {
        if (reply !== ready) return settle(reply);
        this.#ready.add(worker);
        clearTimeout(timer);
        timer = clock(maxSeconds);
      });
      worker.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? fail('out_of_memory', `超过 ${this.#megabytes} MB`)
          : fail('internal', String(error)),
      );
      worker.once('exit', (code) => fail('internal', `线程退出，代码 ${code}`));
      worker.postMessage(task);
    });
  }
}

/** After these the thread is gone, or in a state that nobody knows. */
const fatal: ReadonlySet<string> = new Set<FailureReason>(['too_slow', 'out_of_memory', 'internal']);

export function failureOf(error: DocumentError): Failure {
  return { path: error.path, reason: error.reason, message: error.message };
}

function ownEntry(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);
}
