import { crc32 } from 'node:zlib';
import { inflateWithin, type ZipEntry } from '../zip.ts';

/**
 * A container with some of its entries replaced, stored without compression: how a changed document reaches a library
 * that only reads whole files.
 *
 * In: a docx and `word/document.xml` -> new text. Out: the bytes of a docx with that text.
 */
export function repack(
  path: string,
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  replace: ReadonlyMap<string, string>,
): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const changed = replace.get(entry.name);
    const data =
      changed === undefined ? Buffer.from(inflateWithin(path, bytes, entry)) : Buffer.from(changed);
    const name = Buffer.from(entry.name);
    const fields = fieldsOf(data, name.length);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    locals.push(signature(0x04034b50), fields, name, data);
    directory.push(signature(0x02014b50), Buffer.from([20, 0]), fields, tail, name);
    offset += 4 + fields.length + name.length + data.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, central, signature(0x06054b50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** What a local header and a directory entry have in common: version to length of the extra field. */
function fieldsOf(data: Buffer, nameLength: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x800, 2);
  fields.writeUInt32LE(crc32(data), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(data.length, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}
