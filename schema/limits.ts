import { z } from 'zod';

/** What one document may cost. Past a limit it is one typed failure and the run goes on. */
export const limitsSchema = z.object({
  maxBytes: z
    .int()
    .positive()
    .default(150 * 1024 * 1024),
  maxPages: z.int().positive().default(2000),
  maxSeconds: z.number().positive().default(300),
  maxUnpackedBytes: z
    .int()
    .positive()
    .default(1024 * 1024 * 1024),
  maxRatio: z.number().positive().default(200).describe('压缩比上限，防压缩炸弹'),
});
export type Limits = z.infer<typeof limitsSchema>;
export const defaultLimits: Limits = limitsSchema.parse({});
