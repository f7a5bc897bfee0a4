import { Archive } from 'libarchive.js/dist/libarchive-node.mjs';
import { ArchiveProblem, type Entry, plainName, type Unpacker } from './unpacker.ts';

/** 7z through libarchive compiled to WebAssembly, in a thread of its own that can be ended. Its names are Unicode. */
const milliseconds = 120_000;

export const sevenZip: Unpacker = {
  name: 'seven-zip',
  title: '7z',
  mediaType: 'application/x-7z-compressed',
  async unpack(bytes, budget) {
    // what is no archive makes libarchive wait for ever
    const archive = await within(Archive.open(new File([new Uint8Array(bytes)], 'archive.7z')), milliseconds);
    try {
      if (await archive.hasEncryptedData()) throw new ArchiveProblem('压缩包加了密码');
      const listed = await within(archive.getFilesArray(), milliseconds);
      for (const { file } of listed) {
        budget.entry();
        budget.take(file.size);
      }
      const entries: Entry[] = [];
      for (const { file, path } of listed) {
        const unpacked = await within(file.extract(), milliseconds);
        entries.push({
          name: plainName(`${path}${file.name}`),
          bytes: new Uint8Array(await unpacked.arrayBuffer()),
        });
      }
      return entries;
    } catch (error) {
      if (error instanceof ArchiveProblem) throw error;
      throw new ArchiveProblem(error instanceof Error ? error.message : String(error), { cause: error });
    } finally {
      await archive.close();
    }
  },
};

async function within<T>(work: Promise<T>, most: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await Promise.race([
      work,
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new ArchiveProblem('解压太慢')), most);
      }),
    ]);
  } finally {
    clearTimeout(timer);
  }
}
