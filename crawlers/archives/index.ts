import { mediaOf } from '../keeping/media.ts';
import { Budget, type UnpackLimits, unpackLimits } from './limits.ts';
import { rar } from './rar.ts';
import { sevenZip } from './seven-zip.ts';
import { ArchiveProblem, type Entry, type Unpacker } from './unpacker.ts';
import { zip } from './zip.ts';

/** The registry of containers: which archives are opened. Adding one is one line here. */
export const unpackers: readonly Unpacker[] = [zip, rar, sevenZip];

export interface Unpacked {
  readonly entries: readonly Entry[];
  /** What could not be opened, in words. */
  readonly problems: readonly string[];
}

export const isArchive = (mediaType: string): boolean => unpackers.some((u) => u.mediaType === mediaType);

/** Everything in an archive, and in the archives in it, under limits that count for all of them together. */
export async function unpack(bytes: Uint8Array, limits: UnpackLimits = unpackLimits): Promise<Unpacked> {
  const problems: string[] = [];
  const entries = await within(bytes, '', new Budget(limits, bytes.length), limits.depth, problems);
  return { entries, problems };
}

async function within(
  bytes: Uint8Array,
  path: string,
  budget: Budget,
  depth: number,
  problems: string[],
): Promise<Entry[]> {
  const unpacker = unpackers.find(({ mediaType }) => mediaType === mediaOf(bytes).type);
  if (!unpacker) return [];
  if (depth === 0) {
    problems.push(`${path || '压缩包'}：压缩包套得太深，没有打开`);
    return [];
  }
  const found: Entry[] = [];
  try {
    const entries = await unpacker.unpack(bytes, budget);
    if (entries.length === 0) throw new ArchiveProblem('打不开，或者里面没有文件');
    for (const entry of entries) {
      const name = path === '' ? entry.name : `${path}/${entry.name}`;
      if (isLitter(entry)) continue;
      if (isArchive(mediaOf(entry.bytes).type))
        found.push(...(await within(entry.bytes, name, budget, depth - 1, problems)));
      else found.push({ name, bytes: entry.bytes });
    }
  } catch (error) {
    if (!(error instanceof ArchiveProblem)) throw error;
    problems.push(`${path || '压缩包'}：${error.message}`);
    // half an archive is not taken for a whole one
    return [];
  }
  return found;
}

/** What systems leave in archives for themselves. */
const isLitter = ({ name, bytes }: Entry) =>
  bytes.length === 0 || /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$|\._)/i.test(name);
