import { extname, resolve } from 'node:path';
import { DocumentError } from '../schema/errors.ts';
import type { Disclosure, Failure, FailureReason } from '../schema/index.ts';
import { type Bundle, type Connection, known, locate, recordFailure, save } from '../store/index.ts';
import type { Found, Origin } from './discover.ts';
import { failureOf, type Read } from './isolation.ts';

/**
 * What became of one file. A folder may hold anything, so a file in it that is no disclosure is `skipped`, by name;
 * a file that somebody named, and every disclosure that cannot be read, is a failure.
 */
export type Outcome =
  | { readonly path: string; readonly state: 'new' | 'updated'; readonly disclosures: readonly Disclosure[] }
  | { readonly path: string; readonly state: 'unchanged' }
  | PassedOver
  | { readonly path: string; readonly state: 'failed'; readonly failure: Failure };

/** Bytes that the store knows already, or what reading them gave. */
export type Attempt = { readonly sha256: string } | Read;

export interface How {
  readonly bundle: Bundle;
  /** Store what was read even where the store has it. */
  readonly again?: boolean;
}

export function remember(db: Connection, file: Found, attempt: Attempt, { bundle, again }: How): Outcome {
  const path = resolve(file.path);
  if ('failure' in attempt) return notRead(db, file, attempt.failure);
  const sha256 = 'sha256' in attempt ? attempt.sha256 : attempt.source.sha256;
  // a copy in the same run, or another program, may have been quicker
  const { state, kept } = known(db, sha256, bundle);
  if ('sha256' in attempt || (state === 'current' && !again)) {
    locate(db, path, sha256, file.origin?.url);
    return kept ? { path: file.path, state: 'unchanged' } : nothing(db, file);
  }
  const disclosures = attempt.disclosures
    .filter(holdsSomething)
    .map((disclosure) => (file.origin ? withOrigin(disclosure, file.origin) : disclosure));
  try {
    const url = file.origin?.url ?? attempt.source.url;
    const written = save(db, { source: { ...attempt.source, path, url }, bundle, disclosures });
    return disclosures.length === 0 ? nothing(db, file) : { path: file.path, state: written, disclosures };
  } catch (error) {
    if (!isConstraint(error)) throw error;
    return notRead(db, file, failureOf(new DocumentError('internal', file.path, error.message)));
  }
}

/** What the list and the page said of a document counts where the document itself says nothing. */
function withOrigin(disclosure: Disclosure, { url, title, published }: Origin): Disclosure {
  const { document } = disclosure;
  const source = {
    ...document.source,
    url,
    title: document.source.title ?? title,
    published: document.source.published ?? published,
  };
  return { ...disclosure, document: { ...document, source } };
}

/** A reading that the store cannot hold is a bug about this one file; a full disk or a lock ends the run. */
const isConstraint = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');

const nothing = (db: Connection, file: Found) =>
  notRead(db, file, failureOf(new DocumentError('not_a_disclosure', file.path)));

/** Whether a file that nobody named can be passed over. Of an empty one its name is all there is to go by. */
function isNoLoss(path: string, reason: string): boolean {
  if (reason === 'empty') return !documentNames.has(extname(path).toLowerCase());
  return reason === 'unsupported' || reason === 'not_a_disclosure';
}

const documentNames: ReadonlySet<string> = new Set([
  '',
  '.txt',
  '.htm',
  '.html',
  '.pdf',
  '.doc',
  '.docx',
  '.wps',
  '.xls',
  '.xlsx',
  '.et',
  '.ofd',
]);

/** A file of a folder that nobody asked for and that is no disclosure. */
export interface PassedOver {
  readonly path: string;
  readonly state: 'skipped';
  readonly reason: FailureReason;
  readonly message: string;
}

export function passOver(file: Found, read: Read): Read | PassedOver {
  if (file.named) return read;
  if ('failure' in read) return passedOver(file, read.failure) ?? read;
  return read.disclosures.some(holdsSomething)
    ? read
    : passedOver(file, failureOf(new DocumentError('not_a_disclosure', file.path)))!;
}

function passedOver({ named, path }: Found, { reason, message }: Failure): PassedOver | null {
  return named || !isNoLoss(path, reason)
    ? null
    : { path, state: 'skipped', reason: reason as FailureReason, message };
}

function notRead(db: Connection, file: Found, failure: Failure): Outcome {
  const { path } = file;
  const passed = passedOver(file, failure);
  if (passed) return passed;
  recordFailure(db, { ...failure, path: resolve(path) });
  return { path, state: 'failed', failure };
}

/** Rows of statements, or at least a title that says whose disclosure it is: not a text that only mentions one. */
function holdsSomething({ metadata, rows, indicators }: Disclosure): boolean {
  const { title, kind, entity, year } = metadata;
  const named = title !== null && kind !== 'other' && (entity !== null || year !== null);
  return named || indicators.length > 0 || rows.some((row) => row.family !== 'mention');
}
