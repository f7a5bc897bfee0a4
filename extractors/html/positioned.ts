import type { Extraction } from '../format.ts';
import { layOut } from '../layout/index.ts';
import type { Glyph, RawPage, Rule } from '../layout/types.ts';
import { words } from '../layout/words.ts';
import { type Element, elementsOf, isElement, isHidden, textOf } from './dom.ts';

/**
 * Pages whose article is a PDF that a content management system turned into boxes at coordinates. Their markup has no
 * paragraphs and no tables, only places and ruling lines, so they are read by the layout steps that PDF goes through.
 *
 * `<div style="width:595pt;height:842pt"><div style="position:absolute;top:89pt;left:104pt;font-size:9pt">项目</div>…`
 * gives a table with a cell `项目`.
 */
export function readPositioned(article: Element, warnings: readonly string[]): Extraction | null {
  const sheets = sheetsOf(article);
  if (sheets.length === 0) return null;
  const placed = sheets.reduce((sum, sheet) => sum + textOf(sheet).length, 0);
  // A figure or a banner laid out by coordinates inside a flowing article leaves the article a flowing one.
  if (placed < textOf(article).length * 0.9) return null;
  const pages = sheets.map((sheet, index) => words(pageOf(sheet, index + 1)));
  return layOut(pages, [...warnings, '网页正文由 PDF 转换而来，按坐标还原版面']);
}

/** The boxes of fixed size that hold placed text: the pages. */
function sheetsOf(article: Element): readonly Element[] {
  const sheets: Element[] = [];
  for (const element of [article, ...elementsOf(article)]) {
    if (isHidden(element)) continue;
    const style = styleOf(element);
    if (length(style.get('width')) === null || length(style.get('height')) === null) continue;
    const boxes = element.children.filter(isElement).filter((child) => placeOf(child) !== null);
    if (boxes.length > 0 && boxes.length * 2 > element.children.filter(isElement).length)
      sheets.push(element);
  }
  return sheets;
}

type Style = ReadonlyMap<string, string>;

function styleOf(element: Element): Style {
  const style = element.attribs.style ?? '';
  return new Map(
    style.split(';').flatMap((rule) => {
      const colon = rule.indexOf(':');
      return colon < 0
        ? []
        : [[rule.slice(0, colon).trim().toLowerCase(), rule.slice(colon + 1).trim()] as const];
    }),
  );
}

const units: Readonly<Record<string, number>> = {
  pt: 1,
  px: 0.75,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  '': 0.75,
};

/** A CSS length in points; relative lengths have no place without a layout engine. */
function length(value: string | undefined): number | null {
  const found = /^(-?\d+(?:\.\d+)?)(pt|px|in|cm|mm|)$/.exec(value ?? '');
  return found ? Number(found[1]) * units[found[2]!]! : null;
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly style: Style;
}

function placeOf(element: Element): Place | null {
  if (!element.attribs.style?.includes('absolute')) return null;
  const style = styleOf(element);
  const left = length(style.get('left'));
  const top = length(style.get('top'));
  return style.get('position') === 'absolute' && left !== null && top !== null ? { left, top, style } : null;
}

function pageOf(sheet: Element, number: number): RawPage {
  const style = styleOf(sheet);
  const glyphs: Glyph[] = [];
  const horizontal: Rule[] = [];
  const vertical: Rule[] = [];
  sheet.children.filter(isElement).forEach((element, string) => {
    const place = placeOf(element);
    if (place === null || isHidden(element)) return;
    const text = textIn(element);
    if (text.trim() === '') rulesOf(place, horizontal, vertical);
    else glyphs.push(...glyphsOf(text, place, string));
  });
  return {
    number,
    width: length(style.get('width'))!,
    height: length(style.get('height'))!,
    rotation: 0,
    glyphs,
    rules: { horizontal, vertical },
    invisible: 0,
    unknown: 0,
  };
}

const textIn = (element: Element): string =>
  element.children
    .map((child) =>
      child.type === 'text' ? child.data : isElement(child) && !isHidden(child) ? textIn(child) : '',
    )
    .join('')
    .replace(/[\r\n\t]+/g, '');

/** Chinese is as wide as it is high, everything else about half: near enough for telling columns apart. */
const isWide = (character: string) =>
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u2014\u2018-\u201d\u2026]/.test(
    character,
  );

function glyphsOf(text: string, { left, top, style }: Place, string: number): readonly Glyph[] {
  const size = length(style.get('font-size')) ?? 12;
  const bold = /bold|[6-9]00/.test(style.get('font-weight') ?? '');
  const baseline = top + size * 0.86;
  let pen = left;
  return [...text].map((character) => {
    const from = pen;
    pen += isWide(character) ? size : size / 2;
    return {
      text: character,
      box: [from, top, pen, top + size],
      pen: from,
      penEnd: pen,
      baseline,
      size,
      direction: 0,
      bold,
      string,
    };
  });
}

/** Thicker than this it is an area and no line. */
const THIN = 2;

function rulesOf({ left, top, style }: Place, horizontal: Rule[], vertical: Rule[]): void {
  const width = length(style.get('width')) ?? 0;
  const height = length(style.get('height')) ?? 0;
  const drawn = (side: string) => /\bsolid\b/.test(style.get(`border-${side}`) ?? style.get('border') ?? '');
  const filled = style.has('background') || style.has('background-color');
  const across = (at: number) => horizontal.push({ at, from: left, to: left + width });
  const down = (at: number) => vertical.push({ at, from: top, to: top + height });
  if (width > THIN) {
    if (drawn('top') || (filled && height <= THIN)) across(top);
    if (drawn('bottom')) across(top + height);
  }
  if (height > THIN) {
    if (drawn('left') || (filled && width <= THIN)) down(left);
    if (drawn('right')) down(left + width);
  }
}
