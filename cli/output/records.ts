import type { Read } from '../../pipeline.ts';
import type { Disclosure, Failure } from '../../schema/index.ts';

/** What `parse` gives, as objects: one document, then its rows, indicators and findings, each naming its document. */
export interface Shown {
  readonly text?: boolean;
  readonly ledger?: boolean;
  readonly unresolved?: boolean;
}
export type Item = { readonly type: string } & Readonly<Record<string, unknown>>;

export function* recordsOf(read: Read, shown: Shown): Generator<Item> {
  if ('failure' in read) yield failureRecord(read.failure);
  else for (const disclosure of read.disclosures) yield* disclosureRecords(disclosure, shown);
}

function* disclosureRecords(disclosure: Disclosure, shown: Shown): Generator<Item> {
  yield documentRecord(disclosure, shown);
  const document = disclosure.document.id;
  // an indicator is a row of the family `indicator`
  for (const row of disclosure.rows) yield { type: 'row', document, ...row };
  for (const row of disclosure.indicators) yield { type: 'row', document, ...row };
  for (const finding of disclosure.findings) yield { type: 'finding', document, ...finding };
  if (shown.ledger) for (const entry of disclosure.ledger) yield { type: 'ledger', document, ...entry };
  if (shown.unresolved)
    for (const name of disclosure.unresolved) yield { type: 'unresolved', document, ...name };
}

export function documentRecord({ document, metadata }: Disclosure, shown: Shown): Item {
  const { title, ...said } = metadata;
  return {
    type: 'document',
    id: document.id,
    path: document.source.path,
    media_type: document.source.mediaType,
    title: title ?? document.source.title,
    ...said,
    pages: document.pages.length,
    warnings: document.warnings,
    ...(shown.text ? { text: document.text } : {}),
  };
}

export const failureRecord = (failure: Failure): Item => ({ type: 'failure', ...failure });

/** The same, nested: for one JSON value instead of lines. */
export function nested(disclosure: Disclosure, shown: Shown): object {
  const { type, ...document } = documentRecord(disclosure, shown);
  const { rows, indicators, findings, ledger, unresolved } = disclosure;
  return {
    ...document,
    rows,
    indicators,
    findings,
    ...(shown.ledger ? { ledger } : {}),
    ...(shown.unresolved ? { unresolved } : {}),
  };
}
