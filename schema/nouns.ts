import { disclosureSchema } from './disclosure.ts';
import { documentSchema } from './document.ts';
import { figureSchema } from './figure.ts';
import { acrossFindingSchema, failureSchema, findingSchema, ledgerEntrySchema } from './finding.ts';
import { limitsSchema } from './limits.ts';
import { metadataSchema, readingSchema, unresolvedSchema } from './reading.ts';
import { indicatorSchema, rowSchema } from './row.ts';
import { siteSchema } from './site.ts';
import { sourceSchema } from './source.ts';

/** Every noun by its name: what `mingzhang schema` can describe. */
export const nouns = {
  source: sourceSchema,
  site: siteSchema,
  document: documentSchema,
  figure: figureSchema,
  row: rowSchema,
  indicator: indicatorSchema,
  finding: findingSchema,
  acrossFinding: acrossFindingSchema,
  failure: failureSchema,
  ledger: ledgerEntrySchema,
  metadata: metadataSchema,
  unresolved: unresolvedSchema,
  reading: readingSchema,
  disclosure: disclosureSchema,
  limits: limitsSchema,
} as const;
