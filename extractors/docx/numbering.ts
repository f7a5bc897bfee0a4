import { attributeOf, childOf, elementsNamed, isOn, isTag, type XmlElement } from './xml.ts';

/**
 * Automatic numbering: the `一、` or `（三）` that Word prints before a paragraph and that stands nowhere in its text.
 *
 * A second paragraph at a level with `%1、` and `chineseCounting` gives the label `二、`.
 */
interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly legal: boolean;
  readonly style: string | undefined;
}
interface List {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels at which this list starts counting anew, and from what. */
  readonly restarts: ReadonlyMap<number, number>;
}

export class Numbering {
  readonly #lists: ReadonlyMap<string, List>;
  readonly #counters = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();

  constructor(root: XmlElement | null) {
    this.#lists = root ? listsOf(root) : new Map();
  }

  /** The level that a list keeps for paragraphs of a style. */
  levelOfStyle(list: string, style: string): number | undefined {
    for (const [index, level] of this.#lists.get(list)?.levels ?? []) if (level.style === style) return index;
    return undefined;
  }

  /** Counts one paragraph and gives what is printed before it, with the gap that keeps it apart from the text. */
  next(id: string, index: number): string {
    const list = this.#lists.get(id);
    const level = list?.levels.get(index);
    if (!list || !level) return '';
    const counters = this.#countersOf(id, list);
    counters.set(index, (counters.get(index) ?? level.start - 1) + 1);
    for (const deeper of [...counters.keys()]) if (deeper > index) counters.delete(deeper);
    return withGap(labelOf(list, level, counters));
  }

  #countersOf(id: string, list: List): Map<number, number> {
    const counters = this.#counters.get(list.abstract) ?? new Map<number, number>();
    this.#counters.set(list.abstract, counters);
    if (!this.#begun.has(id)) {
      this.#begun.add(id);
      for (const [index, start] of list.restarts) counters.set(index, start - 1);
    }
    return counters;
  }
}

function listsOf(root: XmlElement): ReadonlyMap<string, List> {
  const abstracts = new Map(
    [...elementsNamed(root, 'w:abstractNum')].map((element) => [
      element.attribs['w:abstractNumId'] ?? '',
      levelsOf(element),
    ]),
  );
  const lists = new Map<string, List>();
  for (const element of elementsNamed(root, 'w:num')) {
    const abstract = attributeOf(element, 'w:abstractNumId') ?? '';
    const overrides = element.children.filter(isTag).filter((child) => child.name === 'w:lvlOverride');
    const levels = new Map(abstracts.get(abstract) ?? []);
    const restarts = new Map<number, number>();
    for (const override of overrides) {
      for (const [index, level] of levelsOf(override)) levels.set(index, level);
      const start = attributeOf(override, 'w:startOverride');
      if (start !== undefined) restarts.set(Number(override.attribs['w:ilvl']), Number(start));
    }
    lists.set(element.attribs['w:numId'] ?? '', { abstract, levels, restarts });
  }
  return lists;
}

function levelsOf(element: XmlElement): ReadonlyMap<number, Level> {
  const levels = element.children.filter(isTag).filter((child) => child.name === 'w:lvl');
  return new Map(
    levels.map((level) => [
      Number(level.attribs['w:ilvl'] ?? 0),
      {
        start: Number(attributeOf(level, 'w:start') ?? 1),
        format: attributeOf(level, 'w:numFmt') ?? childOf(level, 'mc:AlternateContent')?.name ?? 'decimal',
        text: attributeOf(level, 'w:lvlText') ?? '',
        legal: isOn(level, 'w:isLgl'),
        style: attributeOf(level, 'w:pStyle'),
      },
    ]),
  );
}

function labelOf(list: List, level: Level, counters: ReadonlyMap<number, number>): string {
  if (level.format === 'bullet' || level.format === 'none') return '';
  return level.text.replace(/%(\d)/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const of = list.levels.get(index);
    const count = counters.get(index) ?? of?.start ?? 1;
    return numeral(count, level.legal ? 'decimal' : (of?.format ?? 'decimal'));
  });
}

/** `1.` before `5万元` must not become `1.5万元`. */
const withGap = (label: string) => (label === '' || /[、，）)】〕:：]$/.test(label) ? label : `${label} `);

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

export function numeral(count: number, format: string): string {
  if (/^(?:chineseCounting|japaneseCounting|taiwaneseCounting|ideographDigital|japaneseDigital)/.test(format))
    return chinese(count);
  if (/^chineseLegal|^ideographLegal|^japaneseLegal/.test(format))
    return chinese(count, '零壹贰叁肆伍陆柒捌玖', '拾佰仟');
  if (/^decimalEnclosedCircle/.test(format)) return circled[count - 1] ?? String(count);
  if (format === 'decimalEnclosedParen') return `(${count})`;
  if (format === 'decimalZero') return String(count).padStart(2, '0');
  if (format === 'decimalFullWidth')
    return String(count).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
  if (format === 'upperLetter') return letters(count);
  if (format === 'lowerLetter') return letters(count).toLowerCase();
  if (format === 'upperRoman') return roman(count);
  if (format === 'lowerRoman') return roman(count).toLowerCase();
  return String(count);
}

/** 21 is 二十一, 10 is 十, 105 is 一百零五. List numbers stay below ten thousand. */
function chinese(count: number, digits = '零一二三四五六七八九', units = '十百千'): string {
  if (count <= 0 || count >= 10_000) return String(count);
  const places = String(count).split('').map(Number);
  let text = '';
  places.forEach((digit, at) => {
    const unit = places.length - at - 2;
    if (digit > 0) text += digits[digit]! + (unit >= 0 ? units[unit]! : '');
    else if (!text.endsWith(digits[0]!)) text += digits[0]!;
  });
  text = text.endsWith(digits[0]!) ? text.slice(0, -1) : text;
  return count < 20 && count >= 10 ? text.slice(1) : text;
}

const letters = (count: number): string =>
  String.fromCharCode(65 + ((count - 1) % 26)).repeat(Math.floor((count - 1) / 26) + 1);

function roman(count: number): string {
  const values: readonly (readonly [number, string])[] = [
    [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'],
    [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
  ]; // biome-ignore format: a table
  let left = count;
  let text = '';
  for (const [value, letter] of values) for (; left >= value; left -= value) text += letter;
  return text;
}
