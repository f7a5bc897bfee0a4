import { read, type WorkBook } from '@e965/xlsx';
import { DocumentError, type Limits } from '../../schema/index.ts';
import { DocumentBuilder } from '../builder.ts';
import type { Extraction, Input } from '../format.ts';
import { layOut, partsOf, shape } from '../grid.ts';
import { kindOf } from '../sniff.ts';
import { guardZip } from '../zip.ts';
import { readSheet } from './sheet.ts';

/**
 * Workbooks, XLSX and XLS: every sheet a heading and its tables, cells as Excel shows them.
 *
 * A sheet `收支总表` with a merged title, a line `单位：万元` and a grid gives a heading, a heading, a paragraph, a table.
 */
const SHEET_LEVEL = 1;
const TITLE_LEVEL = 2;

export async function readWorkbook({ path, bytes }: Input, limits: Limits): Promise<Extraction> {
  if (kindOf(bytes).kind === 'xlsx') guardZip(path, bytes, limits);
  const book = open(path, bytes);
  const builder = new DocumentBuilder();
  book.SheetNames.forEach((name, index) => {
    const sheet = book.Sheets[name];
    if (!sheet) return;
    const { cells, warnings } = readSheet(name, sheet);
    builder.warnings.push(...warnings);
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    if (cells.every((cell) => cell.text === '')) return;
    if (hidden) {
      builder.warnings.push(`工作表“${name}”是隐藏的`);
      builder.table({ ...shape(cells), name, hidden: true });
    } else {
      const parts = partsOf(cells);
      if (isTitle(name) && !parts.slice(0, 3).some((part) => part.kind !== 'table' && same(part.text, name)))
        builder.heading(name.trim(), SHEET_LEVEL);
      layOut(builder, parts, TITLE_LEVEL, name);
    }
  });
  const extraction = builder.build();
  if (extraction.blocks.length === 0) throw new DocumentError('no_text', path, '所有工作表都是空的');
  return kindOf(bytes).kind === 'xls'
    ? { ...extraction, source: { mediaType: 'application/vnd.ms-excel' } }
    : extraction;
}

/** `Sheet1` is a name that nobody gave. */
const isTitle = (name: string) => !/^(?:sheet|工作表|表)\s*\d*$/i.test(name.trim());
const same = (a: string, b: string) => a.replace(/\s/g, '') === b.replace(/\s/g, '');

function open(path: string, bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellStyles: true,
      cellNF: true,
      cellHTML: false,
      cellFormula: true,
      dateNF: 'yyyy/m/d',
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const locked = /password|encrypt/i.test(message);
    throw new DocumentError(locked ? 'encrypted' : 'corrupt', path, locked ? '' : message, { cause: error });
  }
}
