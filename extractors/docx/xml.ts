import { load } from 'cheerio';

/**
 * WordprocessingML as a tree: the few things that reading and changing a document part needs.
 *
 * In: `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:p>`. Out: an element `w:p` with a child `w:pPr`.
 */
export interface XmlElement {
  readonly type: string;
  readonly name: string;
  readonly attribs: Record<string, string>;
  children: XmlNode[];
  parent: XmlElement | null;
}
export type XmlNode = XmlElement | { readonly type: 'text'; data: string; parent: XmlElement | null };

export const isTag = (node: XmlNode): node is XmlElement => node.type === 'tag';

export interface XmlPart {
  readonly root: XmlElement;
  toString(): string;
}

export function parseXml(xml: string): XmlPart {
  const $ = load(xml, { xml: { decodeEntities: true } });
  return { root: $.root()[0] as unknown as XmlElement, toString: () => $.xml() };
}

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => isTag(child) && child.name === name);

export const attributeOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attribs['w:val'];

/** A switch (`<w:vanish/>`, `<w:b w:val="0"/>`) is on when it is there and does not say that it is off. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const found = childOf(element, name);
  return found !== undefined && !['0', 'false', 'off', 'none'].includes(found.attribs['w:val'] ?? '1');
}

/** All elements of a name, in document order, without recursion. */
export function* elementsNamed(root: XmlElement, name: string): Generator<XmlElement> {
  const open: XmlElement[] = [root];
  while (open.length > 0) {
    const next = open.pop()!;
    if (next.name === name) yield next;
    for (let at = next.children.length - 1; at >= 0; at--) {
      const child = next.children[at]!;
      if (isTag(child)) open.push(child);
    }
  }
}

export function remove(element: XmlElement): void {
  const siblings = element.parent?.children;
  const at = siblings?.indexOf(element) ?? -1;
  if (siblings && at >= 0) siblings.splice(at, 1);
}
