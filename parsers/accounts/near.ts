/// <reference path="./distance.d.ts" />
import levenshtein from 'natural/lib/natural/distance/levenshtein_distance.js';

/**
 * The known name nearest to a name that is none: a character lost in scanning, a character too many.
 *
 *     机关事业单位基本养老保险交费支出 -> 机关事业单位基本养老保险缴费支出 (one character)
 *
 * Only what is near *and* clearly nearer than the next candidate is an answer: two accounts that differ in one
 * character (行政单位医疗, 事业单位医疗) must never be taken for each other.
 */
export interface Near<T> {
  readonly value: T;
  readonly name: string;
  readonly distance: number;
  /** How alike, 0 to 1. */
  readonly likeness: number;
}

export interface Named<T> {
  readonly name: string;
  readonly value: T;
}

export function nearest<T>(name: string, candidates: Iterable<Named<T>>): Near<T> | null {
  const allowed = allowedEdits(name.length);
  if (allowed === 0) return null;
  let best: Named<T> | null = null;
  let bestDistance = allowed + 1;
  let secondDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (Math.abs(candidate.name.length - name.length) > allowed || !shareAnEnd(name, candidate.name))
      continue;
    const distance = levenshtein.LevenshteinDistance(name, candidate.name);
    if (distance < bestDistance) {
      if (best !== null && best.name !== candidate.name) secondDistance = bestDistance;
      best = candidate;
      bestDistance = distance;
    } else if (distance < secondDistance && candidate.name !== best?.name) secondDistance = distance;
  }
  const margin = name.length < 12 ? 1 : 0;
  if (best === null || bestDistance > allowed || secondDistance <= bestDistance + margin) return null;
  return {
    value: best.value,
    name: best.name,
    distance: bestDistance,
    likeness: 1 - bestDistance / name.length,
  };
}

/** Short names have near neighbours that are other accounts; long ones can lose a character or two. */
const allowedEdits = (length: number) => (length < 5 ? 0 : length < 9 ? 1 : length < 14 ? 2 : 3);

/** An edit in a name leaves its beginning or its end alone; most candidates fall here without a distance computed. */
const shareAnEnd = (a: string, b: string) => a.slice(0, 2) === b.slice(0, 2) || a.slice(-2) === b.slice(-2);

/** The candidate with the least distance, however far: for a person who decides. Null where there is none. */
export function closest<T>(name: string, candidates: Iterable<Named<T>>): Near<T> | null {
  let best: Near<T> | null = null;
  for (const candidate of candidates) {
    const distance = levenshtein.LevenshteinDistance(name, candidate.name);
    if (best === null || distance < best.distance)
      best = {
        ...candidate,
        distance,
        likeness: 1 - distance / Math.max(name.length, candidate.name.length),
      };
  }
  return best;
}
