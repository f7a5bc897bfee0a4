import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Failure } from '../../schema/index.ts';
import { type Connection, openDatabase, save } from '../../store/index.ts';
import { NotFound } from '../page.ts';
import type { Services } from '../services.ts';

/**
 * Files that somebody brought to be looked at. Each is read into a store of its own, in memory, so that the pages of a
 * document work as they do for the real one; it goes after an hour, when others come, or when the program ends.
 */
export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly db: Connection;
  readonly documents: readonly string[];
}
const most = 8;
const lifetime = 60 * 60 * 1000;

export class Uploads {
  readonly #services: Services;
  readonly #folder = mkdtempSync(join(tmpdir(), 'mingzhang-uploads-'));
  readonly #kept = new Map<string, Upload>();

  constructor(services: Services) {
    this.#services = services;
  }

  async take(file: File): Promise<Upload | Failure> {
    const id = randomBytes(16).toString('hex');
    const name = safeName(file.name);
    const folder = mkdtempSync(join(this.#folder, 'file-'));
    const path = join(folder, name);
    await writeFile(path, file.stream());
    const read = await this.#services.read(path);
    if ('failure' in read) {
      rmSync(folder, { recursive: true, force: true });
      return { ...read.failure, path: name, message: read.failure.message.replaceAll(path, name) };
    }
    const db = openDatabase(':memory:');
    save(db, { source: read.source, bundle: 'auto', disclosures: read.disclosures });
    db.pragma('query_only = ON');
    const documents = read.disclosures.map(({ document }) => document.id);
    const upload: Upload = { id, name, path, db, documents };
    this.#kept.set(id, upload);
    setTimeout(() => this.forget(id), lifetime).unref();
    for (const old of [...this.#kept.keys()].slice(0, -most)) this.forget(old);
    return upload;
  }

  /** Throws `NotFound` for one that has gone. */
  of(id: string): Upload {
    const upload = this.#kept.get(id);
    if (!upload) throw new NotFound(id);
    return upload;
  }

  end(): void {
    for (const id of [...this.#kept.keys()]) this.forget(id);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  forget(id: string): void {
    const upload = this.#kept.get(id);
    if (!this.#kept.delete(id) || !upload) return;
    upload.db.close();
    rmSync(join(upload.path, '..'), { recursive: true, force: true });
  }
}

const all = new WeakMap<Services, Uploads>();
/** When the server ends, what it was lent goes. */
export function forgetUploads(services: Services): void {
  all.get(services)?.end();
  all.delete(services);
}

/** A name and nothing else: no folder, no dots at its head, not too long for a disk. */
function safeName(name: string): string {
  const plain = basename(name.replaceAll('\\', '/'))
    .replace(/[\p{Cc}:*?"<>|]/gu, '_')
    .replace(/^\.+/, '');
  return plain === '' ? 'upload' : plain.slice(-80);
}

export function uploadsOf(services: Services): Uploads {
  const known = all.get(services) ?? new Uploads(services);
  all.set(services, known);
  return known;
}
