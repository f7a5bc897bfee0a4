import { createExtractorFromData } from 'node-unrar-js';
import { nameOf } from './names.ts';
import { ArchiveProblem, plainName, type Unpacker } from './unpacker.ts';

/** RAR, old and new, through unrar compiled to WebAssembly: it sees no file and no network. */
export const rar: Unpacker = {
  name: 'rar',
  title: 'RAR',
  mediaType: 'application/vnd.rar',
  async unpack(bytes, budget) {
    try {
      const extractor = await createExtractorFromData({ data: new Uint8Array(bytes).buffer });
      for (const { flags, unpSize } of extractor.getFileList().fileHeaders) {
        if (flags.directory) continue;
        budget.entry();
        if (flags.encrypted) throw new ArchiveProblem('压缩包加了密码');
        budget.take(unpSize);
      }
      return [...extractor.extract().files]
        .filter(({ fileHeader, extraction }) => !fileHeader.flags.directory && extraction)
        .map(({ fileHeader, extraction }) => ({
          name: plainName(mended(fileHeader.name)),
          bytes: extraction!,
        }));
    } catch (error) {
      if (error instanceof ArchiveProblem) throw error;
      throw new ArchiveProblem(error instanceof Error ? error.message : String(error), { cause: error });
    }
  },
};

/**
 * Where a name is not in Unicode, unrar puts each byte that it cannot read at U+E000 and a mark, U+FFFE, before them
 * (`CharToWideMap` in its source). The bytes are GBK.
 */
export function mended(name: string): string {
  if (!name.includes('\ufffe')) return name;
  const bytes = [...name.replaceAll('\ufffe', '')].flatMap((character) => {
    const code = character.codePointAt(0)!;
    return code >= 0xe000 && code <= 0xe0ff ? [code - 0xe000] : [...Buffer.from(character)];
  });
  return nameOf(Uint8Array.from(bytes));
}
