import { enableCompileCache, flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { DocumentError } from '../schema/errors.ts';
import { failureOf, type ReadOptions, ready } from './isolation.ts';
import type { LookTask } from './look.ts';

/** The inside of a thread: takes a path or a look, gives what was read or seen, or why not. An unexpected error says where it was thrown. */
const options = workerData as ReadOptions;

// a thread does not inherit the cache of compiled code; the stages come after it, from there
enableCompileCache();
const { read } = await import('../pipeline.ts');

async function answer(task: string | LookTask) {
  const path = typeof task === 'string' ? task : task.path;
  try {
    if (typeof task === 'string') return { path, ...(await read(path, options)) };
    const { look } = await import('./look.ts');
    return { path, seen: await look(task, options) };
  } catch (error) {
    const known =
      error instanceof DocumentError ? error : new DocumentError('internal', path, whereOf(error));
    return { path, failure: failureOf(known) };
  }
}

function whereOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const frame = /\(?((?:file:\/\/)?\/[^\s()]+:\d+):\d+\)?/.exec(error.stack ?? '')?.[1];
  const place = frame?.replace(/^.*\/(?=[^/]+\/[^/]+$)/, '');
  return `${error.name}: ${error.message}${place ? `，${place}` : ''}`;
}

let stored = false;
parentPort!.on('message', async (task: string | LookTask) => {
  parentPort!.postMessage(await answer(task));
  // threads are ended from outside, before they would store the cache on their own
  if (!stored) flushCompileCache();
  stored = true;
});
parentPort!.postMessage(ready);
