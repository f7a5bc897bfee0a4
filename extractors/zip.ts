import { crc32, inflateRawSync } from 'node:zlib';
import { DocumentError, type Limits } from '../schema/index.ts';

/**
 * Reads the central directory of a ZIP container: which entries it says it holds and how large they are, before
 * anything is unpacked. DOCX, XLSX and OFD are ZIP containers.
 *
 * In: the bytes of `预算公开表.xlsx`. Out: `[{ name: 'xl/workbook.xml', packed: 812, unpacked: 3210, ... }, …]`.
 */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
  readonly crc: number;
  readonly encrypted: boolean;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** An office file has some hundred entries; a million of them is an attack on whoever lists them. */
const MAX_ENTRIES = 20_000;
const names = new TextDecoder();

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5 || bytes[2] === 7);

/** The entries, or `null` where the container has no readable directory (cut off, damaged). */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  // A wrong count is no reason to stop early: the directory ends where its signatures end.
  while (at + 46 <= end && view.getUint32(at, true) === CENTRAL && entries.length <= MAX_ENTRIES) {
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: names.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries.length === 0 && count > 0 ? null : entries;
}

/** Names in local headers at the start of a container that lost its directory, so that it can be called by its kind. */
export function localNames(bytes: Uint8Array, most = 64): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: string[] = [];
  for (let at = 0; at + 30 <= bytes.length && found.length < most; at++) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== LOCAL) continue;
    const nameLength = view.getUint16(at + 26, true);
    found.push(names.decode(bytes.subarray(at + 30, at + 30 + nameLength)));
    at += 29 + nameLength;
  }
  return found;
}

/**
 * Refuses a container that would unpack to more than the limits allow. The sizes that a container states are not
 * believed: every entry is unpacked once with its stated size as the ceiling, so that a liar fails here and not in
 * the library that reads it afterwards.
 */
export function guardZip(path: string, bytes: Uint8Array, limits: Limits): readonly ZipEntry[] {
  const entries = zipEntries(bytes);
  if (entries === null) throw new DocumentError('corrupt', path, '压缩包没有目录，文件不完整');
  if (entries.length > MAX_ENTRIES)
    throw new DocumentError('archive_bomb', path, `条目超过 ${MAX_ENTRIES} 个`);
  if (entries.some((entry) => entry.encrypted)) throw new DocumentError('encrypted', path);
  const total = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (total > limits.maxUnpackedBytes)
    throw new DocumentError(
      'archive_bomb',
      path,
      `解压后 ${total} 字节，上限 ${limits.maxUnpackedBytes} 字节`,
    );
  const ratio = total / Math.max(1, bytes.length);
  // Small files with much repetition are harmless; the ratio matters where it costs something.
  if (total > 16 * 1024 * 1024 && ratio > limits.maxRatio)
    throw new DocumentError('archive_bomb', path, `压缩比 ${Math.round(ratio)}，上限 ${limits.maxRatio}`);
  for (const entry of entries) checkSum(path, inflateWithin(path, bytes, entry), entry);
  return entries;
}

/** A flipped bit in a sheet is a wrong number that looks right. A picture may be damaged: nobody reads it here. */
function checkSum(path: string, data: Uint8Array, { name, crc }: ZipEntry): void {
  if (crc !== 0 && /\.(?:xml|rels|bin)$/i.test(name) && crc32(data) !== crc)
    throw new DocumentError('corrupt', path, `条目 ${name} 的校验和不符`);
}

/** The bytes of one entry, at most as many as the directory states. */
export function inflateWithin(path: string, bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL)
    throw new DocumentError('corrupt', path, `压缩包条目 ${entry.name} 损坏`);
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length < entry.packed) throw new DocumentError('corrupt', path, `条目 ${entry.name} 不完整`);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new DocumentError('corrupt', path, `条目 ${entry.name} 的压缩方法不支持`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
  } catch (error) {
    const lied = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw lied
      ? new DocumentError('archive_bomb', path, `条目 ${entry.name} 解压后大于所声明的大小`, { cause: error })
      : new DocumentError('corrupt', path, `条目 ${entry.name} 无法解压`, { cause: error });
  }
}

/** The end record stands in the last 64 KiB, before a comment. */
function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) if (view.getUint32(at, true) === END) return at;
  return -1;
}
