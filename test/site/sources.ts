import type { z } from 'zod';
import { type Site, siteSchema } from '../../schema/index.ts';

export type SiteInput = z.input<typeof siteSchema>;

/** A source for tests: as the defaults say, but in no hurry to wait. */
export function sourceOf(input: SiteInput): Site {
  return siteSchema.parse({
    rate: { pause: 0, concurrency: 4 },
    retry: { attempts: 4, base: 0.02, patience: 5 },
    timeouts: { connect: 2, headers: 2, body: 2, whole: 10 },
    ...input,
  });
}
