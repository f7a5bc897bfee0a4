import { attributeOf, childOf, elementsNamed, isOn, type XmlElement } from './xml.ts';

/**
 * What paragraph styles say that the text does not: the outline level, the list and the level in it.
 *
 * A style `一级标题` based on another with `outlineLvl 0` gives outline 0.
 */
export interface Style {
  readonly outline: number | undefined;
  readonly list: string | undefined;
  readonly level: number | undefined;
  readonly hidden: boolean;
}
const plain: Style = { outline: undefined, list: undefined, level: undefined, hidden: false };

export class Styles {
  readonly #elements: ReadonlyMap<string, XmlElement>;
  readonly #known = new Map<string, Style>();

  constructor(root: XmlElement | null) {
    const styles = root ? [...elementsNamed(root, 'w:style')] : [];
    this.#elements = new Map(styles.map((style) => [style.attribs['w:styleId'] ?? '', style]));
  }

  /** A style with what it inherits. A style based on itself inherits nothing. */
  of(id: string | undefined): Style {
    if (id === undefined) return plain;
    const before = this.#known.get(id);
    if (before) return before;
    this.#known.set(id, plain);
    const element = this.#elements.get(id);
    const parent = element ? this.of(attributeOf(element, 'w:basedOn')) : plain;
    const style = element ? { ...parent, ...definedBy(propertiesOf(childOf(element, 'w:pPr'))) } : plain;
    const hidden = style.hidden || isOn(childOf(element, 'w:rPr'), 'w:vanish');
    this.#known.set(id, { ...style, hidden });
    return this.#known.get(id)!;
  }
}

/** What a paragraph says itself; it wins over its style. */
export function propertiesOf(properties: XmlElement | undefined): Partial<Style> {
  const numbering = childOf(properties, 'w:numPr');
  return {
    outline: numberOf(attributeOf(properties, 'w:outlineLvl')),
    list: attributeOf(numbering, 'w:numId'),
    level: numberOf(attributeOf(numbering, 'w:ilvl')),
  };
}

export const definedBy = (style: Partial<Style>): Partial<Style> =>
  Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));

const numberOf = (value: string | undefined) => (value === undefined ? undefined : Number(value));
