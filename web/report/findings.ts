import { findingHtml } from '../finding/finding.ts';
import { type Html, html } from '../html.ts';
import type { Asked } from '../page.ts';
import type { StoredFinding } from '../read/findings.ts';

/** Findings as a list to be read on paper: no form below them. */
export function findingList(
  asked: Asked,
  findings: readonly StoredFinding[],
  textOf: (document: string) => string,
): Html {
  if (findings.length === 0) return html`<p>${asked.say('nothingFound')}</p>`;
  return html`<ol class="findings">${findings.map((finding) => findingHtml(asked, finding, textOf, { review: false }))}</ol>`;
}
