import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Limits } from '../schema/index.ts';

/** The sha256 of a file's bytes; null for what cannot or will not be read, whose reason the reader then gives. */
export async function fingerprint(path: string, limits: Pick<Limits, 'maxBytes'>): Promise<string | null> {
  try {
    const { size } = await stat(path);
    if (size > limits.maxBytes) return null;
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    return hash.digest('hex');
  } catch {
    return null;
  }
}
