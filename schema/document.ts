import { z } from 'zod';
import { sourceSchema } from './source.ts';

/**
 * What an extractor makes of bytes: one text, and blocks that are spans of it.
 *
 * All offsets are UTF-16 code units into `text`, `end` exclusive. Blocks come in reading order, do not overlap, and
 * leave only white space between them. In `text`, blocks are separated by a line feed; the cells of a table row by a
 * tab and its rows by a line feed, and a cell's own text holds neither (a cell wrapped over lines is joined).
 * Boxes are in points from the top left of the page as it is shown (rotation applied): [x0, y0, x1, y1].
 */
const span = { start: z.int().nonnegative(), end: z.int().nonnegative() };
export const boxSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Box = z.infer<typeof boxSchema>;

export const headingSchema = z.object({
  kind: z.literal('heading'),
  ...span,
  level: z.int().min(1).max(9).describe('标题级次；不知道时为 9'),
  page: z.int().positive().optional(),
});
export const paragraphSchema = z.object({
  kind: z.literal('paragraph'),
  ...span,
  page: z.int().positive().optional().describe('段落开始的页'),
});
/** A cell covers rows [row, row + rowSpan) and columns [column, column + columnSpan), counted from 0. */
export const cellSchema = z.object({
  ...span,
  row: z.int().nonnegative(),
  column: z.int().nonnegative(),
  rowSpan: z.int().positive().default(1),
  columnSpan: z.int().positive().default(1),
  page: z.int().positive().optional(),
  box: boxSchema.optional(),
  indent: z.number().optional().describe('首行缩进，单位为一个汉字'),
});
/** Cells in row-major order by their first row and column. A position that a span covers has no cell of its own. */
export const tableSchema = z.object({
  kind: z.literal('table'),
  ...span,
  rows: z.int().nonnegative(),
  columns: z.int().nonnegative(),
  cells: z.array(cellSchema),
  name: z.string().optional().describe('工作表名'),
  page: z.int().positive().optional(),
  hidden: z.boolean().optional().describe('隐藏的工作表、行或列中的内容'),
});
export const blockSchema = z.discriminatedUnion('kind', [headingSchema, paragraphSchema, tableSchema]);

/** A run of glyphs that stand together on a page: where the characters [start, end) of the text are printed. */
export const runSchema = z.object({ ...span, page: z.int().positive(), box: boxSchema });
export const pageSchema = z.object({
  number: z.int().positive(),
  width: z.number(),
  height: z.number(),
  rotation: z.number().default(0),
});

export const documentSchema = z.object({
  id: z.string().describe('sha256；合订本拆出的各份为 sha256#1、sha256#2……'),
  source: sourceSchema,
  text: z.string(),
  blocks: z.array(blockSchema),
  pages: z.array(pageSchema).default([]),
  runs: z.array(runSchema).default([]).describe('有版面的格式：文字在页面上的位置，按 start 升序'),
  warnings: z.array(z.string()).default([]).describe('读取时的降级，例如字体缺少编码'),
});

export type Document = z.infer<typeof documentSchema>;
export type Block = z.infer<typeof blockSchema>;
export type Heading = z.infer<typeof headingSchema>;
export type Paragraph = z.infer<typeof paragraphSchema>;
export type Table = z.infer<typeof tableSchema>;
export type Cell = z.infer<typeof cellSchema>;
export type Run = z.infer<typeof runSchema>;
export type Page = z.infer<typeof pageSchema>;
