import { z } from 'zod';
import { documentSchema } from './document.ts';
import { figureSchema } from './figure.ts';
import { indicatorSchema, rowSchema, sourceSpanSchema } from './row.ts';
import { documentKinds, keysOf, reportingLevels } from './vocabulary.ts';

/** What a document says of itself. */
export const metadataSchema = z.object({
  title: z.string().nullable(),
  entity: z.string().nullable(),
  entities: z.array(z.string()).describe('文中报告数据的各单位，第一个为主'),
  year: z.int().nullable(),
  kind: z.enum(keysOf(documentKinds)),
  level: z.enum(keysOf(reportingLevels)).nullable(),
  published: z.string().nullable(),
  region: z.string().nullable(),
});
export type Metadata = z.infer<typeof metadataSchema>;

/** A section of the outline: heading [start, bodyStart), body [bodyStart, end) with its subsections. */
export interface Section {
  readonly title: string;
  /** 1 for 第X部分, 2 for 一、, 3 for (一), 4 for 1., 5 for (1), 6 for ①. */
  readonly level: number;
  readonly start: number;
  readonly bodyStart: number;
  readonly end: number;
  readonly children: readonly Section[];
}
export const sectionSchema: z.ZodType<Section> = z.lazy(() =>
  z.object({
    title: z.string(),
    level: z.int(),
    start: z.int(),
    bodyStart: z.int(),
    end: z.int(),
    children: z.array(sectionSchema),
  }),
);

/** A name that looked like an account and could not be resolved to the classification. */
export const unresolvedSchema = z.object({
  name: z.string(),
  nearest: z.string().nullable(),
  code: z.string().nullable(),
  distance: z.number().nullable(),
  source: sourceSpanSchema,
});
export type Unresolved = z.infer<typeof unresolvedSchema>;

/**
 * What the parsers make of one document. `figures` are all printed numbers; `unclaimed` those that are no money and
 * that no reader understood (numbers of things in narrative), kept so that what was not understood can be listed.
 */
export const readingSchema = z.object({
  document: documentSchema,
  metadata: metadataSchema,
  outline: z.array(sectionSchema),
  rows: z.array(rowSchema),
  indicators: z.array(indicatorSchema),
  figures: z.array(figureSchema),
  unclaimed: z.array(figureSchema),
  unresolved: z.array(unresolvedSchema),
});
export type Reading = z.infer<typeof readingSchema>;
