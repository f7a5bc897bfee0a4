import { resolve } from 'node:path';
import { DocumentError } from '../schema/errors.ts';
import type { Disclosure, Failure, FailureReason } from '../schema/index.ts';
import { type Bundle, type Connection, known, locate, recordFailure, save } from '../store/index.ts';
import type { Found } from './discover.ts';
import { failureOf, type Read } from './isolation.ts';

/**
 * What became of one file. A folder may hold anything, so a file in it that is no disclosure is `skipped`, by name;
 * a file that somebody named, and every disclosure that cannot be read, is a failure.
 */
export type Outcome =
  | { readonly path: string; readonly state: 'new' | 'updated'; readonly disclosures: readonly Disclosure[] }
  | { readonly path: string; readonly state: 'unchanged' }
  | {
      readonly path: string;
      readonly state: 'skipped';
      readonly reason: FailureReason;
      readonly message: string;
    }
  | { readonly path: string; readonly state: 'failed'; readonly failure: Failure };

/** Bytes that the store knows already, or what reading them gave. */
export type Attempt = { readonly sha256: string } | Read;

export function remember(db: Connection, file: Found, attempt: Attempt, bundle: Bundle): Outcome {
  const path = resolve(file.path);
  if ('failure' in attempt) return notRead(db, file, attempt.failure);
  if ('sha256' in attempt) {
    locate(db, path, attempt.sha256);
    return known(db, attempt.sha256, bundle).kept
      ? { path: file.path, state: 'unchanged' }
      : nothing(db, file);
  }
  const disclosures = attempt.disclosures.filter(holdsSomething);
  const state = save(db, { source: { ...attempt.source, path }, bundle, disclosures });
  return disclosures.length === 0 ? nothing(db, file) : { path: file.path, state, disclosures };
}

const nothing = (db: Connection, file: Found) =>
  notRead(db, file, failureOf(new DocumentError('not_a_disclosure', file.path)));

const noDisclosure: ReadonlySet<string> = new Set<FailureReason>(['unsupported', 'not_a_disclosure']);

function notRead(db: Connection, file: Found, failure: Failure): Outcome {
  const { path } = file;
  if (!file.named && noDisclosure.has(failure.reason))
    return { path, state: 'skipped', reason: failure.reason as FailureReason, message: failure.message };
  recordFailure(db, { ...failure, path: resolve(path) });
  return { path, state: 'failed', failure };
}

/** A text that is of no kind we know, and of which no reader understood more than that it mentions amounts. */
function holdsSomething({ document, metadata, rows, indicators }: Disclosure): boolean {
  if (document.source.mediaType === 'text/plain' && isData(document.text)) return false;
  return metadata.kind !== 'other' || indicators.length > 0 || rows.some((row) => row.family !== 'mention');
}

/** Rows that a program wrote (JSON, a line or a file of it) quote disclosures and are none. */
function isData(text: string): boolean {
  const start = text.trimStart().slice(0, 1);
  if (start !== '{' && start !== '[') return false;
  return [text, text.trimStart().split('\n', 1)[0]!].some(isJson);
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
