import type { Document } from '../../schema/index.ts';
import { furnitureOf, type PageMark, pageNumbers, type Stretch } from './pages.ts';

/**
 * The text as the readers see it: full width made half width, white space gone, every character still knowing where
 * it stands in the document. "收入合计 １,３４４．７３ 万元" and "收入合计1,344.73万元" are one and the same to a
 * reader, so flattening, spacing and width change no row. What white space was there is kept beside, as a hint.
 */
export const gaps = { none: 0, space: 1, line: 2, cell: 3, block: 4 } as const;
export type Gap = (typeof gaps)[keyof typeof gaps];

export class NormalText {
  /** The normalised characters, no white space. */
  readonly text: string;
  /** `origin[i]` is the offset in the document of the character `text[i]`; `origin[text.length]` is its end. */
  readonly origin: Int32Array;
  /** `before[i]` says what white space stood before `text[i]`. */
  readonly before: Uint8Array;

  constructor(text: string, origin: Int32Array, before: Uint8Array) {
    this.text = text;
    this.origin = origin;
    this.before = before;
  }

  /** The span [start, end) of the normal text as a span of the document; never takes in the white space around it. */
  toDocument(start: number, end: number): { start: number; end: number } {
    if (end <= start) return { start: this.origin[start]!, end: this.origin[start]! };
    return { start: this.origin[start]!, end: this.origin[end - 1]! + 1 };
  }

  /** The first position of the normal text that stands at or after an offset of the document. */
  at(offset: number): number {
    let low = 0;
    let high = this.text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.origin[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The text without some stretches of it, in order, as if what stands around them had never been parted. */
  without(stretches: readonly Stretch[]): NormalText {
    if (stretches.length === 0) return this;
    const parts: string[] = [];
    const origin = this.origin.slice();
    const before = this.before.slice();
    let length = 0;
    let from = 0;
    for (const { start, end } of [...stretches, { start: origin.length, end: origin.length }]) {
      parts.push(this.text.slice(from, start));
      origin.copyWithin(length, from, start);
      before.copyWithin(length, from, start);
      if (from > 0) before[length] = gaps.none;
      length += start - from;
      from = end;
    }
    return new NormalText(parts.join(''), origin.subarray(0, length), before.subarray(0, length));
  }
}

const gapOf = (code: number): Gap =>
  code === 10 || code === 13 || code === 12 ? gaps.line : code === 9 ? gaps.cell : gaps.space;
const isSpace = (code: number) =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0x3000 ||
  code === 0xfeff ||
  (code >= 0x2000 && code <= 0x200f) ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0xad;

/** One code unit to one code unit, so that offsets stay true. */
const folded = new Map<number, string>(
  Object.entries({
    '。': '。',
    '、': '、',
    '〔': '(',
    '〕': ')',
    '【': '(',
    '】': ')',
    '﹙': '(',
    '﹚': ')',
    '〈': '<',
    '〉': '>',
    '“': '"',
    '”': '"',
    '‘': "'",
    '’': "'",
    '「': '"',
    '」': '"',
    '『': '"',
    '』': '"',
    '＂': '"',
    '—': '—',
    '–': '-',
    '−': '-',
    '‐': '-',
    '‑': '-',
    '﹣': '-',
    '％': '%',
    '﹪': '%',
    '‰': '‰',
    '≧': '≥',
    '≦': '≤',
    '⩾': '≥',
    '⩽': '≤',
    '·': '·',
    '•': '·',
    '．': '.',
    '﹒': '.',
    '﹐': ',',
    '︰': ':',
    '∶': ':',
    '﹕': ':',
    '﹔': ';',
    〇: '〇',
    // kangxi radicals and compatibility forms that PDFs of Chinese offices print for everyday characters
    '⼀': '一',
    '⼆': '二',
    '⼈': '人',
    '⼊': '入',
    '⼋': '八',
    '⼗': '十',
    '⼟': '土',
    '⼤': '大',
    '⼩': '小',
    '⼯': '工',
    '⽀': '支',
    '⽂': '文',
    '⽅': '方',
    '⽇': '日',
    '⽉': '月',
    '⽔': '水',
    '⽤': '用',
    '⽣': '生',
    '⽬': '目',
    '⽐': '比',
    '⽼': '老',
    '⾃': '自',
    '⾏': '行',
    '⾦': '金',
    '⾯': '面',
    '⾷': '食',
    '⻋': '车',
    '⻓': '长',
    '⽆': '无',
    '⼒': '力',
    '⼝': '口',
    '⼦': '子',
    '⼾': '户',
    '⽹': '网',
    '⾄': '至',
    '⾼': '高',
  }).map(([from, to]) => [from.charCodeAt(0), to]),
);

/** What every code unit becomes: half width, folded, or 0 for white space. Looked up once for each character. */
const becomes = Uint16Array.from({ length: 0x10000 }, (_, code) => {
  if (isSpace(code)) return 0;
  return folded.get(code)?.charCodeAt(0) ?? (code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code);
});

/** The normal text of a document. A plain text has no blocks that could be trusted more than its lines. */
export function normalOf(document: Document): NormalText {
  if (document.source.mediaType === 'text/plain') return normalize(document.text);
  const starts = document.blocks.flatMap((b) =>
    b.kind === 'table' ? [b.start, ...b.cells.map((c) => c.start)] : [b.start],
  );
  return normalize(document.text, starts);
}

/** One pass; linear in the length of the text. `blockStarts` are offsets of the document at which a block begins. */
export function normalize(text: string, blockStarts: Iterable<number> = []): NormalText {
  const characters = new Uint16Array(text.length);
  const origin = new Int32Array(text.length + 1);
  const before = new Uint8Array(text.length + 1);
  const starts = new Set(blockStarts);
  let length = 0;
  let gap: Gap = gaps.block;
  const skip = furnitureOf(text);
  const pages: PageMark[] = [];
  let next = 0;
  for (let i = 0; i < text.length; i++) {
    while (next < skip.length && skip[next]!.end <= i) next++;
    if (next < skip.length && i >= skip[next]!.start) {
      const { page, end } = skip[next]!;
      if (page !== null) pages.push({ page, start: length, end: length });
      i = end - 1;
      continue;
    }
    if (starts.has(i)) gap = gaps.block;
    const code = text.charCodeAt(i);
    const character = becomes[code]!;
    if (character === 0) {
      const here = gapOf(code);
      if (here > gap) gap = here;
      continue;
    }
    characters[length] = character;
    origin[length] = i;
    before[length] = gap;
    length++;
    gap = gaps.none;
  }
  origin[length] = text.length;
  before[length] = gaps.block;
  const normal = new NormalText(
    textOf(characters.subarray(0, length)),
    origin.subarray(0, length + 1),
    before.subarray(0, length + 1),
  );
  return normal.without(pageNumbers(normal, pages));
}

/** Code units -> string, in stretches that a call can take as arguments. */
function textOf(units: Uint16Array): string {
  const stretch = 8192;
  let text = '';
  for (let i = 0; i < units.length; i += stretch)
    text += String.fromCharCode.apply(null, units.subarray(i, i + stretch) as unknown as number[]);
  return text;
}
