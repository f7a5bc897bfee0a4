import { styleText } from 'node:util';
import type { Disclosure, Finding } from '../../schema/index.ts';
import { outcomes, type Severity, severities } from '../../schema/vocabulary.ts';
import { quotesOf } from './quote.ts';
import { countBy, counted, thousands } from './words.ts';

/** Findings for a person: what is wrong with both numbers, the calculation, and the words of the source with the figures marked. */
export const colours = { error: 'red', warning: 'yellow', info: 'cyan' } as const;
const shown = 6;

/** What a list without findings says; those that were not asked for are counted, so that nobody takes them for none. */
export function nothingFound(untold: number): string {
  return untold === 0 ? '没有发现对不上的数字' : `没有所问级别的发现，另有较轻的 ${untold} 处没有列出`;
}

export function findingsText(disclosure: Disclosure, mark: (words: string) => string, untold = 0): string {
  const { findings } = disclosure;
  if (findings.length === 0) return `  ${nothingFound(untold)}\n`;
  const more = untold === 0 ? '' : `  另有较轻的 ${untold} 处没有列出\n`;
  return (Object.keys(severities) as Severity[])
    .map((severity) => findings.filter((f) => f.severity === severity))
    .filter((group) => group.length > 0)
    .map((group) => {
      const { severity } = group[0]!;
      const title = styleText(['bold', colours[severity]], `${severities[severity]} ${group.length} 处`, {
        stream: process.stdout,
      });
      return `  ${title}\n${group.map((f, i) => findingText(f, i + 1, disclosure.document.text, mark)).join('')}`;
    })
    .join('')
    .concat(more);
}

function findingText(
  finding: Finding,
  number: number,
  text: string,
  mark: (words: string) => string,
): string {
  const quotes = quotesOf(text, finding.sources, mark);
  const lines = [
    `  ${number}. ${finding.message}  [${finding.check}]`,
    ...(finding.arithmetic === '' ? [] : [`     算式：${finding.arithmetic}`]),
    ...quotes.slice(0, shown).map((q) => `     原文：${q.text}${placeText(q)}`),
  ];
  if (quotes.length > shown) lines.push(`     另有 ${quotes.length - shown} 处原文，见 --format json`);
  return `${lines.join('\n')}\n`;
}

function placeText(quote: { readonly page: number | undefined; readonly table: string | undefined }): string {
  const parts = [quote.page === undefined ? '' : `第 ${quote.page} 页`, quote.table ?? ''].filter(Boolean);
  return parts.length > 0 ? `（${parts.join('，')}）` : '';
}

/** What was looked at: what was not checked is counted by itself, never as passed. */
export function ledgerText({ ledger }: Disclosure): string {
  const counts = countBy(ledger, (entry) => entry.outcome);
  const { holds, within_rounding, cannot_hold, ...open } = outcomes;
  const checked = counted(counts, { holds, within_rounding, cannot_hold });
  const unchecked = counted(counts, open);
  if (ledger.length === 0) return '  没有可以核对的关系\n';
  return `  共 ${thousands(ledger.length)} 项关系。已核对：${checked || '无'}；未核对：${unchecked || '无'}\n`;
}
