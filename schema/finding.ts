import { z } from 'zod';
import { sourceSpanSchema } from './row.ts';
import { keysOf, outcomes, severities } from './vocabulary.ts';

/** A check that does not hold. `sources` are all figures that take part. */
export const findingSchema = z.object({
  check: z.string().describe('检查编号，如 change-rate'),
  severity: z.enum(keysOf(severities)),
  message: z.string(),
  expected: z.string().nullable(),
  actual: z.string().nullable(),
  arithmetic: z.string(),
  sources: z.array(sourceSpanSchema).min(1),
  confidence: z.number().min(0).max(1),
});
export type Finding = z.infer<typeof findingSchema>;

/** Where a figure stands, and in which document. */
export const acrossSpanSchema = sourceSpanSchema.extend({
  document: z.string().describe('所在文件的编号，见 document.id'),
});
export type AcrossSpan = z.infer<typeof acrossSpanSchema>;

/** What does not hold between several documents of one unit. The first source stands in the document it is filed under. */
export const acrossFindingSchema = findingSchema.extend({
  entity: z.string().describe('单位全称'),
  year: z.int().describe('所核对的年度'),
  sources: z.array(acrossSpanSchema).min(1),
});
export type AcrossFinding = z.infer<typeof acrossFindingSchema>;

/** One relation that was looked at, and how it ended: the honest ledger. */
export const ledgerEntrySchema = z.object({
  check: z.string(),
  outcome: z.enum(keysOf(outcomes)),
  subject: z.string().describe('检查的对象，例如 2023 年收入总计'),
  reason: z.string().nullable().describe('不适用、数据不足、未能读出时的原因'),
  arithmetic: z.string().nullable(),
  sources: z.array(sourceSpanSchema),
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

/** One input that could not be read. */
export const failureSchema = z.object({
  path: z.string(),
  reason: z.string(),
  message: z.string(),
});
export type Failure = z.infer<typeof failureSchema>;
