import { z } from 'zod';
import { bases, families, funds, indicatorOperators, keysOf, measures, stages } from './vocabulary.ts';

/** Where a figure stands: `quote` is exactly `text.slice(start, end)` of its document. */
export const sourceSpanSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  quote: z.string(),
  page: z.int().positive().optional(),
  table: z.string().optional().describe('所在表的名称'),
  row: z.int().nonnegative().optional(),
  column: z.int().nonnegative().optional(),
});
export type SourceSpan = z.infer<typeof sourceSpanSchema>;

/** One observation: a figure that a disclosure prints, described by the dimensions of the data model. */
export const rowSchema = z.object({
  family: z.enum(keysOf(families)),
  entity: z.string().describe('单位全称'),
  year: z.int().min(1990).max(2100).describe('数值所属年度'),
  fund: z.enum(keysOf(funds)).nullable(),
  item: z.string().describe('科目路径，级间用 / 分隔'),
  part: z.string().nullable(),
  code: z.string().regex(/^\d+$/).nullable(),
  stage: z.enum(keysOf(stages)).nullable(),
  measure: z.enum(keysOf(measures)),
  basis: z.enum(keysOf(bases)).nullable(),
  value: z.string().describe('规范化后的值；金额为万元，比率为 %；评价等级为文字'),
  unit: z.string(),
  printed: z.string(),
  scope: z.string().nullable(),
  decimals: z.int().nonnegative().nullable().describe('印出的小数位数，按印出的单位'),
  scale: z.int().describe('印出单位到 unit 的十进指数'),
  confidence: z.number().min(0).max(1),
  rule: z.string().describe('认出这一行的规则'),
  source: sourceSpanSchema,
});
export type Row = z.infer<typeof rowSchema>;

/** One 三级指标 of a performance table. */
export const indicatorSchema = z.object({
  family: z.literal('indicator'),
  entity: z.string(),
  year: z.int(),
  project: z.string(),
  level1: z.string().nullable(),
  level2: z.string().nullable(),
  level3: z.string(),
  nature: z.string().nullable(),
  operator: z.enum(keysOf(indicatorOperators)).nullable(),
  target: z.string().nullable(),
  actual: z.string().nullable(),
  unit: z.string().nullable(),
  weight: z.string().nullable(),
  score: z.string().nullable(),
  deviation: z.string().nullable(),
  confidence: z.number().min(0).max(1),
  rule: z.string(),
  source: sourceSpanSchema,
});
export type Indicator = z.infer<typeof indicatorSchema>;
