import { parentPort } from 'node:worker_threads';
import { ready } from '../../pipeline/isolation.ts';

/** A thread that does to a file what its name says: for the tests of what a bad one may do. */
const acts: Record<string, () => unknown> = {
  hang: () => {
    for (;;);
  },
  grow: () => {
    const kept: number[][] = [];
    for (;;) kept.push(Array.from({ length: 100_000 }, (_, i) => i + Math.random()));
  },
  exit: () => process.exit(7),
  throw: () => {
    throw new TypeError('a bug');
  },
  chatter: () => console.log('a library talks'),
};

parentPort!.on('message', (path: string) => {
  acts[path]?.();
  parentPort!.postMessage({ path, source: {}, disclosures: [] });
});
parentPort!.postMessage(ready);
