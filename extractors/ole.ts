/**
 * The names of the streams in an OLE2 compound file: what tells an old workbook from an old Word document and from an
 * encrypted new one.
 *
 * In: the bytes of `预算表.xls`. Out: `xls`, because its directory lists a stream `Workbook`.
 */
export type OleKind = 'xls' | 'doc' | 'ppt' | 'encrypted' | 'other';

const names: readonly (readonly [RegExp, OleKind])[] = [
  [/^(?:EncryptedPackage|EncryptionInfo)$/, 'encrypted'],
  [/^(?:Workbook|Book)$/i, 'xls'],
  [/^WordDocument$/i, 'doc'],
  [/^PowerPoint Document$/i, 'ppt'],
];

export function oleKind(bytes: Uint8Array): OleKind {
  const streams = oleStreams(bytes);
  for (const [pattern, kind] of names) if (streams.some((name) => pattern.test(name))) return kind;
  return 'other';
}

/** Follows the chain of directory sectors; a damaged chain ends it, with the names found so far. */
export function oleStreams(bytes: Uint8Array): readonly string[] {
  if (bytes.length < 512) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = 1 << Math.min(16, Math.max(9, view.getUint16(30, true)));
  const fat = fatSectors(view);
  const found: string[] = [];
  const seen = new Set<number>();
  let sector = view.getUint32(48, true);
  while (sector < 0xfffffffa && !seen.has(sector)) {
    seen.add(sector);
    const start = (sector + 1) * size;
    for (let at = start; at + 128 <= Math.min(start + size, bytes.length); at += 128)
      found.push(nameAt(view, at));
    sector = nextSector(view, fat, size, sector);
  }
  return found.filter((name) => name !== '');
}

/** The first 109 FAT sectors are listed in the header: enough for 7 MB at 512 bytes, and directories stand early. */
function fatSectors(view: DataView): readonly number[] {
  const sectors: number[] = [];
  for (let index = 0; index < 109; index++) {
    const sector = view.getUint32(76 + index * 4, true);
    if (sector < 0xfffffffa) sectors.push(sector);
  }
  return sectors;
}

function nextSector(view: DataView, fat: readonly number[], size: number, sector: number): number {
  const each = size / 4;
  const home = fat[Math.floor(sector / each)];
  if (home === undefined) return 0xfffffffe;
  const at = (home + 1) * size + (sector % each) * 4;
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : 0xfffffffe;
}

function nameAt(view: DataView, at: number): string {
  const length = Math.min(64, view.getUint16(at + 64, true)) - 2;
  let name = '';
  for (let offset = 0; offset < length; offset += 2)
    name += String.fromCharCode(view.getUint16(at + offset, true));
  return name;
}
