import { open } from 'node:fs/promises';
import { DocumentError, defaultLimits, type Limits } from '../schema/index.ts';
import type { Input } from './format.ts';

/**
 * Reads one file into memory, after asking how large it is: a 200 MB file is refused without reading a byte of it.
 *
 * In: `预算公开.pdf`. Out: its bytes, or a `DocumentError` that says why not.
 */
export async function readInput(path: string, limits: Limits = defaultLimits): Promise<Input> {
  try {
    const handle = await open(path, 'r');
    try {
      const stat = await handle.stat();
      if (!stat.isFile())
        throw new DocumentError('unreadable', path, stat.isDirectory() ? '这是目录' : '不是普通文件');
      if (stat.size > limits.maxBytes) throw tooLarge(path, stat.size, limits);
      const bytes = await handle.readFile();
      return { path, bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw error instanceof DocumentError ? error : asDocumentError(path, error);
  }
}

export const tooLarge = (path: string, size: number, limits: Limits) =>
  new DocumentError('too_large', path, `${size} 字节，上限 ${limits.maxBytes} 字节`);

function asDocumentError(path: string, error: unknown): DocumentError {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new DocumentError('vanished', path, '', { cause: error });
  const detail = code === 'EACCES' || code === 'EPERM' ? '没有读取权限' : (code ?? String(error));
  return new DocumentError('unreadable', path, detail, { cause: error });
}
