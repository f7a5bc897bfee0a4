import { z } from 'zod';
import { documentSchema } from './document.ts';
import { findingSchema, ledgerEntrySchema } from './finding.ts';
import { readingSchema } from './reading.ts';

/**
 * One disclosure that was read and checked: what leaves the pipeline and what the store keeps. It is a reading without
 * the scaffolding (layout, figures, outline) that only the stages themselves need, and with what the checks found.
 */
export const disclosureSchema = readingSchema
  .pick({ metadata: true, rows: true, indicators: true, unresolved: true })
  .extend({
    document: documentSchema.pick({ id: true, source: true, text: true, pages: true, warnings: true }),
    approved: z.string().nullable().describe('批复日期 YYYY-MM-DD；没有印出则为空'),
    findings: z.array(findingSchema),
    ledger: z.array(ledgerEntrySchema),
  });
export type Disclosure = z.infer<typeof disclosureSchema>;
