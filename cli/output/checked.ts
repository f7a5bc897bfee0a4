import type { Disclosure } from '../../schema/index.ts';
import { headText, ledgerTable } from './disclosure.ts';
import { findingsText, ledgerText } from './findings.ts';
import { markFor, quotesOf } from './quote.ts';
import { documentRecord } from './records.ts';
import { countBy } from './words.ts';

/** What `check` says about one disclosure, for a person and for a program. */
export function checkedText(
  disclosure: Disclosure,
  shown: { readonly ledger?: boolean },
  untold = 0,
): string {
  const ledger = shown.ledger && disclosure.ledger.length > 0 ? `\n${ledgerTable(disclosure)}` : '';
  return `${headText(disclosure)}${findingsText(disclosure, markFor(process.stdout), untold)}${ledgerText(disclosure)}${ledger}\n`;
}

export function checkedJson(disclosure: Disclosure, shown: { readonly ledger?: boolean }): object {
  const { type, ...document } = documentRecord(disclosure, {});
  return {
    ...document,
    findings: disclosure.findings.map((finding) => ({
      ...finding,
      sentences: quotesOf(disclosure.document.text, finding.sources),
    })),
    relations: countBy(disclosure.ledger, (entry) => entry.outcome),
    ...(shown.ledger ? { ledger: disclosure.ledger } : {}),
  };
}
