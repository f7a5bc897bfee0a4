import { load } from 'cheerio';
import { DocumentError } from '../../schema/index.ts';

/**
 * What the readers of a page need of its tree, and nothing else: elements with attributes and children, and text.
 *
 * In: `<p>收入<b>合计</b></p>`. Out: an element `p` with a text and an element `b`.
 */
export interface Text {
  readonly type: 'text';
  readonly data: string;
}
export interface Element {
  readonly type: 'tag' | 'script' | 'style';
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  readonly parent: Element | null;
}
export type Node = Text | Element | { readonly type: 'comment' | 'directive' | 'cdata' | 'root' };

export const isElement = (node: Node): node is Element =>
  node.type === 'tag' || node.type === 'script' || node.type === 'style';
export const isText = (node: Node): node is Text => node.type === 'text';

/** Deeper than this no page is nested; walking a deeper one would exhaust the stack. */
const MAX_DEPTH = 2000;

/** The root element of a page. Broken markup is repaired as browsers do it. */
export function parsePage(path: string, markup: string): Element {
  const $ = load(markup);
  const root = $('html')[0] as unknown as Element | undefined;
  if (!root) throw new DocumentError('corrupt', path, '没有网页内容');
  guardDepth(path, root);
  return root;
}

function guardDepth(path: string, root: Element): void {
  let level: readonly Element[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) throw new DocumentError('corrupt', path, `标签嵌套超过 ${MAX_DEPTH} 层`);
    level = level.flatMap((element) => element.children.filter(isElement));
  }
}

/** All elements below one, in document order. */
export function* elementsOf(element: Element): Generator<Element> {
  const open: Element[] = [element];
  while (open.length > 0) {
    const next = open.pop()!;
    if (next !== element) yield next;
    for (let at = next.children.length - 1; at >= 0; at--) {
      const child = next.children[at]!;
      if (isElement(child)) open.push(child);
    }
  }
}

export const firstOf = (element: Element, accept: (element: Element) => boolean): Element | null => {
  for (const below of elementsOf(element)) if (accept(below)) return below;
  return null;
};

const unseen = new Set([
  'script', 'style', 'noscript', 'template', 'head', 'title', 'iframe', 'object', 'embed', 'applet', 'select',
  'button', 'textarea', 'input', 'svg', 'audio', 'video', 'canvas', 'map', 'link', 'meta', 'datalist', 'dialog',
]); // biome-ignore format: a list
const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;

/** Whether a browser would not show this element at all. */
export function isHidden(element: Element): boolean {
  if (unseen.has(element.name)) return true;
  const { style, hidden } = element.attribs;
  return hidden !== undefined || (style !== undefined && hiddenStyle.test(style));
}

const blockNames = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dir', 'div', 'dl',
  'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr',
  'html', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td',
  'tfoot', 'th', 'thead', 'tr', 'ucapcontent', 'ul',
]); // biome-ignore format: a list
export const isBlock = (element: Element) => blockNames.has(element.name);

/** Text as a reader sees it, in one line. For judging, not for the document. */
export function textOf(node: Node): string {
  const parts: string[] = [];
  collect(node, parts);
  return parts
    .join('')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

function collect(node: Node, parts: string[]): void {
  if (isText(node)) parts.push(node.data);
  else if (isElement(node) && !isHidden(node)) for (const child of node.children) collect(child, parts);
}
