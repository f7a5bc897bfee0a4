import { type ChecklistItem, checklistStatuses } from '../../pipeline/checks.ts';
import type { Finding as AnyFinding, Disclosure } from '../../schema/index.ts';
import { severities } from '../../schema/vocabulary.ts';
import { ledgerText, nothingFound } from './findings.ts';
import { type Quote, quotesOf } from './quote.ts';
import { nameOf } from './words.ts';

/** What a page shows of a finding, wherever its figures stand. */
type Finding = Pick<AnyFinding, 'check' | 'severity' | 'message' | 'arithmetic'>;

/** Findings as a page that needs nothing but itself: to be mailed, printed, or put beside the story. */
export const escaped = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

const style = `body{font:16px/1.7 system-ui,sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem}
article{border-left:.3rem solid #999;padding:.1rem 1rem;margin:1rem 0}article.error{border-color:#b3261e}
article.warning{border-color:#b26a00}article.info{border-color:#00639b}code{white-space:pre-wrap}mark{background:#ffe08a}
blockquote{margin:.3rem 0;color:#333}table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.2rem .6rem;text-align:left}`;

export const checkHead = (): string =>
  `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>明账核对</title><style>${style}</style></head><body>\n`;

/** Marks that no document prints, so that what is marked survives the escaping. */
const [open, close] = ['\u0001', '\u0002'];

export const marked = (words: string): string => `${open}${words}${close}`;

/** Sentences that a finding rests on, and where they stand if it is not one document. */
export interface Quoted {
  readonly from: string | null;
  readonly quotes: readonly Quote[];
}

function blockquote(quote: Quote): string {
  const place = [quote.page === undefined ? '' : `第 ${quote.page} 页`, quote.table ?? '']
    .filter(Boolean)
    .join('，');
  const words = escaped(quote.text).replaceAll(open!, '<mark>').replaceAll(close!, '</mark>');
  return `<blockquote>${words}${place === '' ? '' : `（${escaped(place)}）`}</blockquote>`;
}

export function article(finding: Finding, quoted: readonly Quoted[]): string {
  const quotes = quoted.flatMap(({ from, quotes }) => [
    ...(from === null ? [] : [`<p><small>${escaped(from)}</small></p>`]),
    ...quotes.map(blockquote),
  ]);
  return `<article class="${finding.severity}"><p><strong>${severities[finding.severity]}</strong> ${escaped(finding.message)} <small>${escaped(finding.check)}</small></p>
${finding.arithmetic === '' ? '' : `<p><code>${escaped(finding.arithmetic)}</code></p>`}${quotes.join('')}</article>\n`;
}

const articleOf = (finding: AnyFinding, text: string): string =>
  article(finding, [{ from: null, quotes: quotesOf(text, finding.sources, marked) }]);

const checklistTable = (items: readonly ChecklistItem[]): string =>
  `<table><tr><th>应公开的内容</th><th>情况</th><th>说明</th></tr>${items
    .map(
      (i) =>
        `<tr><td>${escaped(i.title)}</td><td>${checklistStatuses[i.status]}</td><td>${escaped(i.reason)}</td></tr>`,
    )
    .join('')}</table>\n`;

export function checkPage(
  disclosure: Disclosure,
  items: readonly ChecklistItem[] | null,
  untold: number,
): string {
  const { document, metadata, findings } = disclosure;
  const order = Object.keys(severities);
  const sorted = [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return [
    `<section><h1>${escaped(metadata.title ?? document.source.title ?? nameOf(disclosure))}</h1>`,
    `<p>${escaped(document.source.path)}　${escaped(nameOf(disclosure))}</p>\n`,
    sorted.length === 0
      ? `<p>${nothingFound(untold)}</p>\n`
      : sorted.map((f) => articleOf(f, document.text)).join(''),
    `<p>${ledgerText(disclosure).trim()}</p>\n`,
    items ? checklistTable(items) : '',
    '</section>\n',
  ].join('');
}
