import { readFileSync } from 'node:fs';
import { type Html, html, pageText, styleSheet } from '../html.ts';
import type { Asked } from '../page.ts';

/**
 * A report is one file that needs nothing else: its style is in it, nothing in it runs, and no link leads to a server that its
 * reader does not have.
 */
const files = ['style.css', 'findings.css', 'chart.css', 'report.css'];
const styles = () =>
  files.map((name) => readFileSync(new URL(`../assets/${name}`, import.meta.url), 'utf8')).join('\n');

export function sheet({ say, language }: Asked, title: string, body: Html): string {
  const page = pageText(html`<html lang="${language === 'en' ? 'en' : 'zh-CN'}" data-theme="light">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${title}</title>${styleSheet(styles())}</head>
<body class="report"><main>
<p class="brand">${say('name')} <span>${say('reportDate', { date: new Date().toISOString().slice(0, 10) })}</span></p>
${body}
<section class="method"><h2>${say('method')}</h2>${(['method1', 'method2', 'method3', 'method4'] as const).map((key) => html`<p>${say(key)}</p>`)}
<h2>${say('limits')}</h2>${(['limits1', 'limits2', 'limits3'] as const).map((key) => html`<p>${say(key)}</p>`)}</section>
</main></body></html>
`);
  // what escaped text says holds no tag, so a tag is ours: addresses of this server go, those of the source stay
  return page.replace(/(<a\b[^>]*?) href="\/[^"]*"/g, '$1');
}
