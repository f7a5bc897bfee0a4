import { extract } from '../../extractors/index.ts';
import { type Block, type Document, defaultLimits, documentSchema, type Limits } from '../../schema/index.ts';

/**
 * Reads bytes under a made-up name, holds the document to what `schema/document.ts` promises, and shows it as lines
 * that a test can compare: `1 一、收入`, `收入合计12.30万元。`, `[项目|金额][合计|12.30]`.
 */
export async function documentOf(
  name: string,
  bytes: Uint8Array | string,
  limits: Limits = defaultLimits,
): Promise<Document> {
  const document = await extract(
    { path: name, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes },
    limits,
  );
  keepsPromises(document);
  return document;
}

export const shown = (document: Document): string[] =>
  document.blocks.map((block) => shownBlock(document, block));

function shownBlock(document: Document, block: Block): string {
  const text = (span: { start: number; end: number }) => document.text.slice(span.start, span.end);
  if (block.kind === 'paragraph') return text(block);
  if (block.kind === 'heading') return `${block.level} ${text(block)}`;
  const rows = Map.groupBy(block.cells, (cell) => cell.row);
  return [...rows.values()].map((cells) => `[${cells.map(text).join('|')}]`).join('');
}

/** Throws where a document breaks its own promises; every extractor test goes through here. */
export function keepsPromises(document: Document): void {
  documentSchema.parse(document);
  let end = 0;
  for (const block of document.blocks) {
    if (block.start < end) throw new Error(`块重叠：${block.start} < ${end}`);
    const between = document.text.slice(end, block.start).replace(/\[bookmark:[^\]\n]*\]/g, '');
    if (between.trim() !== '') throw new Error(`块之间有文字：${between}`);
    if (block.kind === 'table') {
      for (const cell of block.cells) {
        if (cell.start < block.start || cell.end > block.end) throw new Error('单元格在表格之外');
        if (/[\t\n]/.test(document.text.slice(cell.start, cell.end)))
          throw new Error('单元格里有制表符或换行');
        if (cell.row + cell.rowSpan > block.rows || cell.column + cell.columnSpan > block.columns)
          throw new Error('单元格超出表格的行列数');
      }
    }
    end = block.end;
  }
}

/** The reason of the `DocumentError` that reading these bytes gives, and its message. */
export async function failureOf(
  name: string,
  bytes: Uint8Array | string,
  limits: Limits = defaultLimits,
): Promise<{ reason: string; message: string; path: string }> {
  try {
    await documentOf(name, bytes, limits);
  } catch (error) {
    if (error instanceof Error && error.name === 'DocumentError')
      return error as unknown as { reason: string; message: string; path: string };
    throw error;
  }
  throw new Error(`${name} 被读出来了，应当失败`);
}
