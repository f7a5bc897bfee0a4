import { type Severity, severities } from '../../schema/vocabulary.ts';

/** Severities stand in their table from the gravest on. */
const ranks = Object.keys(severities) as Severity[];

export const isAtLeast = (severity: Severity, least: Severity): boolean =>
  ranks.indexOf(severity) <= ranks.indexOf(least);
