import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Content } from '../../schema/index.ts';
import { type Media, mediaOf } from './media.ts';

/**
 * The folder of kept bytes: `ab/ab12….pdf`, named by what they are and never by what the network called them. A file is
 * on disk to the last byte, under its final name, before anybody records it.
 */
export class Files {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(join(folder, 'partial'), { recursive: true });
  }

  get partial(): string {
    return join(this.#folder, 'partial');
  }

  has(path: string): boolean {
    return existsSync(join(this.#folder, path));
  }

  async keep(bytes: Uint8Array): Promise<Content> {
    const content = contentOf(sha256Of(bytes), bytes.length, mediaOf(bytes));
    if (this.has(content.path)) return content;
    const draft = join(this.partial, `${randomUUID()}.new`);
    const handle = await open(draft, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await this.#settle(draft, content.path);
    return content;
  }

  /** Takes over a file of the folder `partial` whose bytes are known. */
  async adopt(draft: string, sha256: string, bytes: number, media: Media): Promise<Content> {
    const content = contentOf(sha256, bytes, media);
    if (this.has(content.path)) await rm(draft, { force: true });
    else await this.#settle(draft, content.path);
    return content;
  }

  async #settle(draft: string, path: string): Promise<void> {
    const target = join(this.#folder, path);
    mkdirSync(dirname(target), { recursive: true });
    await rename(draft, target);
    await syncFolder(dirname(target));
  }
}

const contentOf = (sha256: string, bytes: number, { type, extension }: Media): Content => ({
  sha256,
  bytes,
  mediaType: type,
  path: `${sha256.slice(0, 2)}/${sha256}.${extension}`,
});

export const sha256Of = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** The new name is on disk too. Some systems cannot do that to a folder, and need not. */
async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch {
    // the file itself is on disk
  } finally {
    await handle?.close();
  }
}
