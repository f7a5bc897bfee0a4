/** What the pages ask, one file a question; every answer is typed and read-only. */
export { accountsOf } from './accounts.ts';
export { type ChangeCounts, type Changed, changesBetween, countChanges } from './changes.ts';
export {
  itemsOf,
  judge,
  type Question,
  type Ranking,
  type ScopeCount,
  type Standing,
  scopesOf,
  standingsOf,
  type Unjudged,
} from './compare.ts';
export {
  type CoverageCell,
  type CoverageLine,
  type CoverageQuestion,
  coverageOf,
  daysAllowed,
  deadlineOf,
  type PublicationState,
  publicationStates,
  yearsOf,
} from './coverage.ts';
export { documentsOfUnit, findingsOfUnit, type UnitDocument, type UnitFinding } from './entity.ts';
export { type ExpectedUnit, parseExpected } from './expected.ts';
export type { Figure } from './figure.ts';
export {
  type Cause,
  coverageByRegion,
  findingCounts,
  gravestCauses,
  type Holdings,
  holdings,
  newestDocuments,
  type RegionYear,
} from './overview.ts';
export { remembered } from './remembered.ts';
export { enough, isFar, type Spread, spreadOf } from './robust.ts';
export { type Series, seriesOf, type Wanted } from './series.ts';
export { byWeight, type Settled, settle } from './settle.ts';
export { levelOf, regionsOf, type Unit, unitsOf } from './units.ts';
export { type Version, type VersionPair, versionOf, versionPairs } from './versions.ts';
