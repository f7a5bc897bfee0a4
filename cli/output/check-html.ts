import { type ChecklistItem, checklistStatuses } from '../../pipeline/checks.ts';
import type { Disclosure, Finding } from '../../schema/index.ts';
import { severities } from '../../schema/vocabulary.ts';
import { quotesOf } from './quote.ts';
import { nameOf } from './words.ts';

/** Findings as a page that needs nothing but itself: to be mailed, printed, or put beside the story. */
const escaped = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

const style = `body{font:16px/1.7 system-ui,sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem}
article{border-left:.3rem solid #999;padding:.1rem 1rem;margin:1rem 0}article.error{border-color:#b3261e}
article.warning{border-color:#b26a00}article.info{border-color:#00639b}code{white-space:pre-wrap}mark{background:#ffe08a}
blockquote{margin:.3rem 0;color:#333}table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.2rem .6rem;text-align:left}`;

export const checkHead = (): string =>
  `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>明账核对</title><style>${style}</style></head><body>\n`;

/** Marks that no document prints, so that what is marked survives the escaping. */
const [open, close] = ['\u0001', '\u0002'];

function article(finding: Finding, text: string): string {
  const quotes = quotesOf(text, finding.sources, (words) => `${open}${words}${close}`).map((q) => {
    const place = [q.page === undefined ? '' : `第 ${q.page} 页`, q.table ?? ''].filter(Boolean).join('，');
    const words = escaped(q.text).replaceAll(open!, '<mark>').replaceAll(close!, '</mark>');
    return `<blockquote>${words}${place === '' ? '' : `（${escaped(place)}）`}</blockquote>`;
  });
  return `<article class="${finding.severity}"><p><strong>${severities[finding.severity]}</strong> ${escaped(finding.message)} <small>${escaped(finding.check)}</small></p>
<p><code>${escaped(finding.arithmetic)}</code></p>${quotes.join('')}</article>\n`;
}

const checklistTable = (items: readonly ChecklistItem[]): string =>
  `<table><tr><th>应公开的内容</th><th>情况</th><th>说明</th></tr>${items
    .map(
      (i) =>
        `<tr><td>${escaped(i.title)}</td><td>${checklistStatuses[i.status]}</td><td>${escaped(i.reason)}</td></tr>`,
    )
    .join('')}</table>\n`;

export function checkPage(disclosure: Disclosure, items: readonly ChecklistItem[] | null): string {
  const { document, metadata, findings } = disclosure;
  const order = Object.keys(severities);
  const sorted = [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return [
    `<section><h1>${escaped(metadata.title ?? document.source.title ?? nameOf(disclosure))}</h1>`,
    `<p>${escaped(document.source.path)}　${escaped(nameOf(disclosure))}</p>\n`,
    sorted.length === 0
      ? '<p>没有发现对不上的数字</p>\n'
      : sorted.map((f) => article(f, document.text)).join(''),
    items ? checklistTable(items) : '',
    '</section>\n',
  ].join('');
}
