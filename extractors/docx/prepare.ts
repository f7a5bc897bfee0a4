import { Numbering } from './numbering.ts';
import { definedBy, propertiesOf, Styles } from './styles.ts';
import { attributeOf, childOf, elementsNamed, isOn, parseXml, remove, type XmlElement } from './xml.ts';

/**
 * Writes into a document's text what Word only shows: list numbers, outline levels; and takes out what Word does not
 * show: hidden text. The library that turns Word into HTML knows none of the three.
 *
 * A paragraph `部门职责` in a Chinese list at outline level 0 becomes `一、部门职责` of the style `outline1`.
 */
export function prepare(document: string, styles: string | null, numbering: string | null): string {
  const part = parseXml(document);
  const known = new Styles(styles === null ? null : parseXml(styles).root);
  const lists = new Numbering(numbering === null ? null : parseXml(numbering).root);
  for (const run of [...elementsNamed(part.root, 'w:r')])
    if (isOn(childOf(run, 'w:rPr'), 'w:vanish')) remove(run);
  for (const paragraph of elementsNamed(part.root, 'w:p')) {
    number(paragraph, known, lists);
    if (paragraph.parent?.name === 'w:tc') indent(paragraph);
  }
  return part.toString();
}

/** Styles that stand for outline levels, as the map from Word to HTML names them. */
export const outlineStyle = (level: number) => `outline${level}`;

function number(paragraph: XmlElement, styles: Styles, lists: Numbering): void {
  const properties = childOf(paragraph, 'w:pPr');
  const id = attributeOf(properties, 'w:pStyle');
  const style = { ...styles.of(id), ...definedBy(propertiesOf(properties)) };
  if (style.list !== undefined && style.list !== '0') {
    const level = style.level ?? (id === undefined ? undefined : lists.levelOfStyle(style.list, id)) ?? 0;
    const label = lists.next(style.list, level);
    if (label !== '') insertText(paragraph, properties, label);
  }
  const numbered = childOf(properties, 'w:numPr');
  if (numbered) remove(numbered);
  if (style.outline !== undefined && style.outline < 9)
    setStyle(paragraph, properties, outlineStyle(style.outline + 1));
}

/** The width of a Chinese character at the usual size (10.5 points), in twentieths of a point. */
const CHARACTER = 210;

/** The indent of a cell's text tells an account's level, so it becomes spaces, which readers of tables know. */
function indent(paragraph: XmlElement): void {
  const properties = childOf(paragraph, 'w:pPr');
  const given = childOf(properties, 'w:ind')?.attribs ?? {};
  const width = (side: string) =>
    Number(given[`w:${side}Chars`] ?? 0) / 100 || Number(given[`w:${side}`] ?? 0) / CHARACTER;
  const characters = Math.round((width('left') || width('start')) + width('firstLine') - width('hanging'));
  if (characters > 0 && characters < 20) insertText(paragraph, properties, '\u3000'.repeat(characters));
}

const element = (name: string, attribs: Record<string, string>, parent: XmlElement): XmlElement => ({
  type: 'tag',
  name,
  attribs,
  children: [],
  parent,
});

function insertText(paragraph: XmlElement, properties: XmlElement | undefined, text: string): void {
  const run = element('w:r', {}, paragraph);
  const content = element('w:t', { 'xml:space': 'preserve' }, run);
  content.children = [{ type: 'text', data: text, parent: content }];
  run.children = [content];
  paragraph.children.splice(properties ? paragraph.children.indexOf(properties) + 1 : 0, 0, run);
}

function setStyle(paragraph: XmlElement, properties: XmlElement | undefined, id: string): void {
  const home = properties ?? element('w:pPr', {}, paragraph);
  if (!properties) paragraph.children.unshift(home);
  const style = childOf(home, 'w:pStyle');
  if (style) style.attribs['w:val'] = id;
  else home.children.unshift(element('w:pStyle', { 'w:val': id }, home));
}
