import { stat } from 'node:fs/promises';
import type { Placed } from '../extractors/index.ts';
import type { LedgerEntry, Reading } from '../schema/index.ts';
import type { Explanation } from './explain.ts';
import type { ReadOptions } from './isolation.ts';

/**
 * A second look at a file that was read before, inside a thread: where figures are printed, and why one was read as it
 * was. The last readings are kept, since who asks of one figure asks of the next.
 */
export type Look =
  | { readonly kind: 'places'; readonly spans: readonly { readonly start: number; readonly end: number }[] }
  | { readonly kind: 'why'; readonly at: number };
export interface LookTask {
  readonly path: string;
  /** The document's id: a file may be a bundle of several. */
  readonly document: string;
  readonly look: Look;
}
export interface Why {
  readonly explanation: Explanation;
  /** Every relation that the figure takes part in, however it ended. */
  readonly relations: readonly LedgerEntry[];
}
/** What each kind of look gives; null where the document is not in the file, or where no page of it can be shown. */
export interface Looks {
  readonly places: Placed | null;
  readonly why: Why | null;
}

export async function look(task: LookTask, options: ReadOptions): Promise<Placed | Why | null> {
  const { bytes, readings } = await remembered(task.path, options);
  const reading = readings.find(({ document }) => document.id === task.document);
  if (!reading) return null;
  if (task.look.kind === 'why') return whyOf(reading, task.look.at);
  if (reading.document.source.mediaType !== 'application/pdf') return null;
  const { placesIn } = await import('../extractors/pdf/places.ts');
  return placesIn(reading.document, bytes, task.path, task.look.spans);
}

async function whyOf(reading: Reading, at: number): Promise<Why> {
  const { explainAt } = await import('../parsers/explain.ts');
  const { reconcile } = await import('../reconcile/index.ts');
  const explanation = explainAt(reading, at);
  const { start, end } = explanation.source;
  const { ledger } = reconcile(reading);
  const relations = ledger.filter(({ sources }) => sources.some((s) => s.start < end && start < s.end));
  return { explanation, relations };
}

interface Remembered {
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly readings: readonly Reading[];
}
const kept: Remembered[] = [];
const most = 3;

async function remembered(path: string, options: ReadOptions): Promise<Remembered> {
  const { size, mtimeMs } = await stat(path).catch(() => ({ size: 0, mtimeMs: 0 }));
  const key = JSON.stringify([path, size, mtimeMs, options.bundle]);
  const index = kept.findIndex((entry) => entry.key === key);
  const found = index >= 0 ? kept.splice(index, 1)[0]! : await readAgain(path, key, options);
  kept.push(found);
  if (kept.length > most) kept.shift();
  return found;
}

async function readAgain(path: string, key: string, options: ReadOptions): Promise<Remembered> {
  const { extract, readInput } = await import('../extractors/index.ts');
  const { parse } = await import('../parsers/index.ts');
  const input = await readInput(path, options.limits);
  const readings = parse(await extract(input, options.limits), { bundle: options.bundle });
  return { key, bytes: input.bytes, readings };
}
