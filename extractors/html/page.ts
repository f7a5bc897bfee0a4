import { DocumentError } from '../../schema/index.ts';
import { DocumentBuilder } from '../builder.ts';
import { declaredCharset, decodeText } from '../charset.ts';
import type { Extraction, Input } from '../format.ts';
import { appendBlocks } from './blocks.ts';
import { articleOf } from './body.ts';
import { type Element, firstOf, isHidden, parsePage, textOf } from './dom.ts';
import { errorPage } from './error-page.ts';
import { metaOf } from './meta.ts';
import { readPositioned } from './positioned.ts';

/**
 * Web pages: the article with its tables, without what the site puts around it.
 *
 * `<div class="nav">…</div><h1>2026年部门预算</h1><div id="zoom"><p>一、…</p><table>…</table></div>` gives a heading, a
 * paragraph and a table.
 */
export function readPage({ path, bytes }: Input): Extraction {
  const { text: markup, warnings } = decodeText(bytes, declaredCharset(bytes));
  const root = parsePage(path, markup);
  const body = firstOf(root, (element) => element.name === 'body') ?? root;
  const meta = metaOf(root);
  refuseErrorPage(path, root, body, markup);
  const article = articleOf(body);
  const placed = readPositioned(article, warnings);
  if (placed !== null) return { ...placed, source: meta };
  const builder = new DocumentBuilder();
  builder.warnings.push(...warnings);
  const title = titleOutside(body, article);
  if (title !== null) builder.heading(title, 1);
  appendBlocks(builder, article, { furniture: true });
  return { ...builder.build(), source: meta };
}

function refuseErrorPage(path: string, root: Element, body: Element, markup: string): void {
  const shown = textOf(body);
  const title = firstOf(root, (element) => element.name === 'title');
  const named = title?.children.map((child) => (child.type === 'text' ? child.data : '')).join('') ?? '';
  const reason = errorPage(named, shown, markup);
  if (reason !== null) throw new DocumentError('error_page', path, reason);
  if (shown === '') throw new DocumentError('no_text', path, '网页没有可见文字');
}

/** The title of the page where the article itself does not hold it. */
function titleOutside(body: Element, article: Element): string | null {
  const heading = firstOf(
    body,
    (element) => element.name === 'h1' && !isHidden(element) && textOf(element) !== '',
  );
  if (heading === null) return null;
  for (let at: Element | null = heading; at !== null; at = at.parent) if (at === article) return null;
  return textOf(heading);
}
