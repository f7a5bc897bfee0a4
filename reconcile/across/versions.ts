/**
 * Two texts that call themselves the same disclosure: how much of what both print is alike, and what is not.
 */
import type { Figure } from '../figure.ts';
import { meet } from '../interval.ts';
import { nameOf } from '../view.ts';
import type { Holding, Series } from './holding.ts';

export interface Change {
  readonly before: Figure;
  readonly after: Figure;
  readonly name: string;
}

export interface Versions {
  /** Series that say something (zeros say nothing) and are printed alike. */
  readonly alike: number;
  readonly changes: readonly Change[];
}

const isAlike = (a: Figure, b: Figure): boolean => meet(a.interval, b.interval) !== null;

/** A series that one of them prints in several ways is in doubt by itself. */
const isPlain = ({ figure, key }: Series): boolean => figure !== null && key.measure !== 'share';

export function compareVersions(older: Holding, newer: Holding): Versions {
  let alike = 0;
  const changes: Change[] = [];
  for (const [text, before] of older.series) {
    const after = newer.series.get(text);
    if (!after || !isPlain(before) || !isPlain(after)) continue;
    if (isAlike(before.figure!, after.figure!)) alike += before.figure!.value.eq(0) ? 0 : 1;
    else changes.push({ before: before.figure!, after: after.figure!, name: nameOf(after.row) });
  }
  return { alike, changes };
}

/** More differs than agrees: another disclosure, of another unit of that name as likely as not. */
export const isAnother = ({ alike, changes }: Versions): boolean => changes.length > alike;
