import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import yauzl, { type Entry as ZipEntry, type ZipFile } from 'yauzl';
import { nameOf } from './names.ts';
import { ArchiveProblem, type Entry, plainName, type Unpacker } from './unpacker.ts';

/** ZIP, with names in UTF-8 or GBK. yauzl gives no more bytes of an entry than its directory states. */
const open = promisify<Buffer, yauzl.Options, ZipFile>(yauzl.fromBuffer);

export const zip: Unpacker = {
  name: 'zip',
  title: 'ZIP',
  mediaType: 'application/zip',
  async unpack(bytes, budget) {
    const file = await problem(open(Buffer.from(bytes), { lazyEntries: true, decodeStrings: false }));
    const entries: Entry[] = [];
    for await (const entry of entriesOf(file)) {
      const name = nameOf(entry.fileName as unknown as Uint8Array);
      if (name.endsWith('/') || name.endsWith('\\')) continue;
      budget.entry();
      if ((entry.generalPurposeBitFlag & 1) !== 0) throw new ArchiveProblem('压缩包加了密码');
      budget.room(entry.uncompressedSize);
      const data = await problem(contentOf(file, entry));
      budget.take(data.length);
      entries.push({ name: plainName(name), bytes: data });
    }
    return entries;
  },
};

async function contentOf(file: ZipFile, entry: ZipEntry): Promise<Uint8Array> {
  const stream = await promisify(file.openReadStream.bind(file) as never as OpenStream)(entry);
  return buffer(stream);
}
type OpenStream = (
  entry: ZipEntry,
  done: (error: Error | null, stream: NodeJS.ReadableStream) => void,
) => void;

async function* entriesOf(file: ZipFile): AsyncGenerator<ZipEntry> {
  for (;;) {
    const next = await new Promise<ZipEntry | null>((resolve, reject) => {
      const settle = (entry: ZipEntry | null) => {
        file.removeAllListeners();
        resolve(entry);
      };
      file.once('entry', settle);
      file.once('end', () => settle(null));
      file.once('error', (error) => reject(new ArchiveProblem(error.message, { cause: error })));
      file.readEntry();
    });
    if (next === null) return;
    yield next;
  }
}

async function problem<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof ArchiveProblem
      ? error
      : new ArchiveProblem((error as Error).message, { cause: error });
  }
}
