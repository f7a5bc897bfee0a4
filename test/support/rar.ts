import { crc32 } from 'node:zlib';

/** Writes a RAR of the old kind whose entries are stored as they are, with names in whatever bytes: GBK, as WinRAR once wrote. */
export function rar(
  entries: readonly { readonly name: Uint8Array; readonly data: Uint8Array | string }[],
): Uint8Array {
  const blocks = entries.flatMap(({ name, data }) => {
    const bytes = Buffer.from(data as string);
    const fields = Buffer.alloc(25 + name.length);
    fields.writeUInt32LE(bytes.length, 0);
    fields.writeUInt32LE(bytes.length, 4);
    fields.writeUInt8(2, 8);
    fields.writeUInt32LE(crc32(bytes), 9);
    fields.writeUInt32LE(0x58210000, 13);
    fields.writeUInt8(20, 17);
    fields.writeUInt8(0x30, 18);
    fields.writeUInt16LE(name.length, 19);
    fields.writeUInt32LE(0x20, 21);
    fields.set(name, 25);
    return [block(0x74, 0x8000, fields), bytes];
  });
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('Rar!\x1a\x07\x00', 'latin1'),
      block(0x73, 0, Buffer.alloc(6)),
      ...blocks,
      block(0x7b, 0x4000, Buffer.alloc(0)),
    ]),
  );
}

function block(type: number, flags: number, fields: Buffer): Buffer {
  const head = Buffer.alloc(7 + fields.length);
  head.writeUInt8(type, 2);
  head.writeUInt16LE(flags, 3);
  head.writeUInt16LE(head.length, 5);
  fields.copy(head, 7);
  head.writeUInt16LE(crc32(head.subarray(2)) & 0xffff, 0);
  return head;
}
