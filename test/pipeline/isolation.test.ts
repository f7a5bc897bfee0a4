import { describe, expect, it } from 'vitest';
import { Isolation } from '../../pipeline/isolation.ts';
import { inOrder } from '../../pipeline/queue.ts';
import { defaultLimits } from '../../schema/index.ts';

const threads = (seconds = 20, megabytes = 64) =>
  new Isolation(
    { limits: { ...defaultLimits, maxSeconds: seconds }, bundle: 'auto' },
    1,
    new URL('./thread.ts', import.meta.url),
    megabytes,
  );
const reason = (reply: object) =>
  'failure' in reply ? (reply.failure as { reason: string }).reason : 'read';

describe('a file that', () => {
  it('hangs, is one failure, and the next is read', async () => {
    await using pool = threads(1);
    const reply = await pool.read('hang');
    expect(reply).toEqual({
      path: 'hang',
      failure: { path: 'hang', reason: 'too_slow', message: 'hang: 处理超时（超过 1 秒）' },
    });
    expect(reason(await pool.read('good'))).toBe('read');
  });

  it.each([
    ['grow', 'out_of_memory'],
    ['exit', 'internal'],
    ['throw', 'internal'],
  ])('%ss, is one failure (%s), and the next is read', async (path, expected) => {
    await using pool = threads();
    expect(reason(await pool.read(path))).toBe(expected);
    expect(reason(await pool.read('good'))).toBe('read');
  });

  it('makes a library talk, prints nothing of ours', async () => {
    await using pool = threads();
    const written: unknown[] = [];
    const write = process.stdout.write;
    process.stdout.write = ((chunk: unknown) => written.push(chunk) > 0) as typeof write;
    try {
      expect(reason(await pool.read('chatter'))).toBe('read');
    } finally {
      process.stdout.write = write;
    }
    expect(written.join('')).not.toContain('library');
  });
});

describe('inOrder', () => {
  const collect = async <T>(from: AsyncIterable<T>) => {
    const all: T[] = [];
    for await (const one of from) all.push(one);
    return all;
  };

  it('hands over in order what ends out of order, never more than so many at once', async () => {
    let running = 0;
    let most = 0;
    const results = await collect(
      inOrder([30, 1, 20, 2, 10], 2, async (ms) => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, ms));
        running--;
        return ms;
      }),
    );
    expect(results).toEqual([30, 1, 20, 2, 10]);
    expect(most).toBe(2);
  });

  it('does not run ahead of whoever takes the results', async () => {
    let started = 0;
    const results = inOrder(Array(1000).keys(), 2, async (n) => {
      started++;
      return n;
    });
    await results.next();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(started).toBeLessThan(20);
    await results.return(undefined);
  });

  it('passes an error on', async () => {
    await expect(collect(inOrder([1], 1, () => Promise.reject(new Error('bug'))))).rejects.toThrow('bug');
  });
});
