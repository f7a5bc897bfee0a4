import { crc32, deflateRawSync } from 'node:zlib';

/**
 * Writes a ZIP container, honest or lying: what DOCX, XLSX and OFD tests and archive bombs are made of.
 *
 * `zip([{ name: 'word/document.xml', data: '<w:document/>' }])` gives the bytes of a container with one entry.
 */
export interface Member {
  /** Text is written in UTF-8 and said to be; bytes as they are, and nothing said. */
  readonly name: string | Uint8Array;
  readonly data: string | Uint8Array;
  /** The unpacked size that the directory states, where it is not the true one. */
  readonly claims?: number;
  /** The checksum that the directory states, where it is not the true one. */
  readonly crc?: number;
}

export function zip(members: readonly Member[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const data = Buffer.from(member.data as string);
    const packed = data.length === 0 ? Buffer.from([3, 0]) : deflateRawSync(data, { level: 9 });
    const fields = header(member, data, packed);
    const name = Buffer.from(member.name as string);
    const local = Buffer.concat([signature('PK\x03\x04'), fields, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([signature('PK\x01\x02'), Buffer.from([20, 0]), fields, tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length, 4);
  end.writeUInt16LE(members.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...locals, central, signature('PK\x05\x06'), end]));
}

const signature = (text: string) => Buffer.from(text, 'latin1');

/** Version to extra length: what a local header and a directory entry have in common. */
function header(member: Member, data: Buffer, packed: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(typeof member.name === 'string' ? 0x800 : 0, 2);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(member.crc ?? crc32(data), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(member.claims ?? data.length, 18);
  fields.writeUInt16LE(Buffer.from(member.name as string).length, 22);
  return fields;
}
