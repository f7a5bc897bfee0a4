/** OFD's parts as trees. Producers differ in the namespace prefix (`ofd:Page`, `Page`), so names are read without it. */
import { load } from 'cheerio';

export interface Element {
  readonly type: string;
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}
export type Node = Element | { readonly type: 'text'; readonly data: string };

export function parse(xml: string): Element {
  return load(xml, { xml: { decodeEntities: true } }).root()[0] as unknown as Element;
}

export const nameOf = (element: Element): string => element.name.slice(element.name.indexOf(':') + 1);
export const elements = (element: Element): readonly Element[] =>
  element.children.filter((node): node is Element => 'children' in node && node.type === 'tag');
export const child = (element: Element | undefined, name: string): Element | undefined =>
  element && elements(element).find((candidate) => nameOf(candidate) === name);
export const textOf = (element: Element | undefined): string =>
  element?.children.map((node) => ('data' in node ? node.data : '')).join('') ?? '';

/** All elements of a name, in document order. */
export function* named(root: Element, name: string): Generator<Element> {
  const open: Element[] = [root];
  while (open.length > 0) {
    const next = open.pop()!;
    if (next.name !== undefined && nameOf(next) === name) yield next;
    open.push(...[...elements(next)].reverse());
  }
}

/** A list of numbers, as OFD writes boundaries, matrices and colours. */
export const numbers = (value: string | undefined): readonly number[] =>
  (value ?? '').split(/\s+/).filter(Boolean).map(Number).filter(Number.isFinite);
