/** The room that remembers. What the other rooms may use of it. */

export {
  type AcrossResult,
  type Due,
  documentsOf,
  documentsOfUnits,
  dueYears,
  findingsAcross,
  holdsUnit,
  type StoredAcrossFinding,
  type StoredDocument,
  type StoredSource,
  saveAcross,
} from './across.ts';
export * from './answers/index.ts';
export {
  closeRun,
  crawlStatus,
  isCrawling,
  lockCrawl,
  markRead,
  openRun,
  type SiteStatus,
  SqliteFrontier,
  type Unread,
  unreadDocuments,
} from './crawl/index.ts';
export { type CsvValue, csvLines, guardFormula } from './csv.ts';
export { type Connection, guarded, openDatabase } from './database.ts';
export {
  type Cells,
  codebookFields,
  codebookOf,
  csvOf,
  type DatasetTable,
  datasetTables,
  datasetteMetadata,
  descriptorOf,
  type Field,
  type Filter,
  fieldOf,
  jsonLinesOf,
  maskPersons,
  type Reading,
  type Resource,
  readDataset,
  readMasked,
  readWide,
  typeNames,
  valuesOf,
  writeParquet,
  writeWorkbook,
} from './dataset/index.ts';
export { migrations } from './migrations/index.ts';
export { ask, type Result, type Summary, select, summarize, textOf } from './read.ts';
export {
  carryReviews,
  type LostReview,
  lostReviews,
  type Review,
  type ReviewKey,
  saveReview,
} from './reviews.ts';
export {
  type DocumentHit,
  type EntityHit,
  type Found,
  type Hit,
  type HitDocument,
  type ItemHit,
  type SearchKind,
  type SearchOptions,
  type Snippet,
  type Span,
  search,
  searchKinds,
} from './search/index.ts';
export { type View, views } from './views.ts';
export {
  type Bundle,
  type Known,
  known,
  locate,
  recordFailure,
  type SourceReading,
  save,
  transaction,
} from './write.ts';
