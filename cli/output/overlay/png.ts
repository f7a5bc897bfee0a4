import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from '../../../schema/errors.ts';

/**
 * Pages of a PDF as pictures, by poppler where it is installed: 框.png for one page, 框-3.png, 框-12.png for several.
 * Node itself draws no PDF.
 */
const resolution = '110';
const run = promisify(execFile);

export async function writePictures(
  pdf: Uint8Array,
  pages: readonly number[],
  file: string,
): Promise<string[]> {
  const folder = await mkdtemp(join(dirname(resolve(file)), '.mingzhang-'));
  try {
    const source = join(folder, 'page.pdf');
    await writeFile(source, pdf);
    const written: string[] = [];
    for (const page of pages) {
      const target = pages.length === 1 ? file : file.replace(/\.png$/i, `-${page}.png`);
      await rename(await picture(folder, source, page), target);
      written.push(target);
    }
    return written;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function picture(folder: string, source: string, page: number): Promise<string> {
  const at = String(page);
  try {
    await run('pdftoppm', ['-png', '-r', resolution, '-f', at, '-l', at, source, join(folder, 'page')]);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new UsageError(
        '画成 PNG 需要 pdftoppm（poppler-utils），这台机器上没有：请改用 --overlay <文件>.pdf',
      );
    throw error;
  }
  const name = (await readdir(folder)).find((n) => n.endsWith('.png'));
  if (!name) throw new UsageError(`pdftoppm 没有画出第 ${page} 页`);
  return join(folder, name);
}
