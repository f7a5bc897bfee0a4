import PQueue from 'p-queue';

/**
 * Works on several items at once and hands the results over in the order of the items. Whoever takes them slowly slows
 * the work down: no more results are kept than a few for each worker.
 */
const ahead = 4;

export async function* inOrder<T, R>(
  items: Iterable<T>,
  concurrency: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const queue = new PQueue({ concurrency });
  const started: Promise<R>[] = [];
  try {
    for (const item of items) {
      const result = queue.add(() => work(item));
      // whoever waits for it hears of the error; until then it is not an unhandled one
      result.catch(() => {});
      started.push(result);
      if (started.length >= concurrency * ahead) yield await started.shift()!;
    }
    while (started.length > 0) yield await started.shift()!;
  } finally {
    queue.clear();
  }
}
