import { mkdir, rename, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { csvLines } from '../../../store/index.ts';
import { htmlOf } from './html.ts';
import { describe, linesOf, type ShownTable } from './shown.ts';

/** Tables as files: CSV one a table, HTML and XLSX one for all. Or as one stream for standard output. */
export type TablesFormat = 'csv' | 'xlsx' | 'html';
export interface FileOf {
  readonly name: string;
  readonly data: string | Buffer;
  readonly about: string;
}

export async function streamOf(
  tables: readonly ShownTable[],
  format: TablesFormat,
  path: string,
): Promise<string | Buffer> {
  if (format !== 'csv') return whole(tables, format, path);
  return tables
    .map((table) => `# ${table.number} ${table.title}（${describe(table)}）\r\n${csvLines(linesOf(table))}`)
    .join('\r\n');
}

export async function filesOf(
  tables: readonly ShownTable[],
  format: TablesFormat,
  path: string,
  bom: boolean,
): Promise<FileOf[]> {
  if (format !== 'csv')
    return [
      {
        name: `${stem(path)}.${format}`,
        data: await whole(tables, format, path),
        about: `${tables.length} 张表`,
      },
    ];
  const width = String(tables.length).length;
  return tables.map((table) => ({
    name: `${String(table.number).padStart(width, '0')}-${fileName(table.title)}.csv`,
    data: (bom ? '\ufeff' : '') + csvLines(linesOf(table)),
    about: describe(table),
  }));
}

/** A file appears under its name only when it is whole. */
export async function writeFiles(files: readonly FileOf[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, data } of files) {
    const file = join(folder, name);
    await writeFile(`${file}.part`, data);
    await rename(`${file}.part`, file);
  }
}

async function whole(tables: readonly ShownTable[], format: 'xlsx' | 'html', path: string) {
  if (format === 'html') return htmlOf(tables, basename(path));
  const { workbookOf } = await import('./xlsx.ts');
  return workbookOf(tables);
}

const stem = (path: string) => basename(path, extname(path));

/** A title as a file name that every system takes. */
const fileName = (title: string) =>
  [...title.replace(/[/\\:*?"<>|\p{Cc}]/gu, ' ')].slice(0, 60).join('').replace(/\s+/g, ' ').trim() || '表';
