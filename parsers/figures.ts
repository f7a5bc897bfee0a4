import type { Document, Figure } from '../schema/index.ts';
import { chineseNumberAt } from './text/chinese-numbers.ts';
import { gaps, type NormalText } from './text/normal.ts';
import { type UnitEntry, unitAt } from './units.ts';

/**
 * Every printed number, found once, in one linear pass, before anyone interprets it:
 *
 *     收、支总计各增加646.78万元，增长92.7%   ->  646.78 万元, 92.7 %
 *
 * What looks like a number and counts nothing is left out: years and dates, numbers of documents, articles, pages,
 * lists, telephones, thresholds inside a name (单价100万元以上设备).
 */
export function findFigures(normal: NormalText, document: Document): Figure[] {
  const figures: Figure[] = [];
  const { text } = normal;
  let position = 0;
  let previousEnd = -1;
  while (position < text.length) {
    const code = text.charCodeAt(position);
    if (code < 48 || (code > 57 && code < 0x4e00)) {
      position++;
      continue;
    }
    const found =
      code <= 57 ? arabicAt(normal, position, previousEnd, document) : chineseAt(normal, position);
    if (found === null) {
      position++;
      continue;
    }
    position = found.end;
    if (found.figure !== null) {
      figures.push(toFigure(normal, document, found.figure));
      previousEnd = found.end;
    }
  }
  return figures;
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  readonly unit: UnitEntry | undefined;
  readonly approximate: boolean;
}
/** Where the scan goes on, and the figure if it was one. */
interface Step {
  readonly end: number;
  readonly figure: Found | null;
}

const digit = (text: string, i: number) => {
  const c = text.charCodeAt(i);
  return c >= 48 && c <= 57;
};
const latin = /[A-Za-z_]/;

function arabicAt(normal: NormalText, start: number, previousEnd: number, document: Document): Step | null {
  const { text } = normal;
  const end = numberEnd(normal, start, document);
  const digits = text.slice(start, end).replace(/,/g, '');
  if (latin.test(text[start - 1] ?? '') || (latin.test(text[end] ?? '') && !/^(?:x|X)/.test(text.slice(end))))
    return { end, figure: null };
  const listed = listNumberEnd(normal, start, end);
  if (listed !== null) return { end: listed, figure: null };
  const other = notAFigureEnd(text, start, end);
  if (other !== null) return { end: other, figure: null };
  const unit = unitAfter(normal, end);
  const unitEnd = end + (unit?.printed.length ?? 0);
  if (isThreshold(text, start, unitEnd)) return { end: unitEnd, figure: null };
  const signed = text[start - 1] === '-' && start - 1 !== previousEnd && isSign(text, start - 1);
  const approximate =
    unit?.approximate === true ||
    /[约近超]$/.test(text.slice(Math.max(0, start - 1), start)) ||
    /^[余多]/.test(text.slice(unitEnd));
  return {
    end: unitEnd,
    figure: {
      start: signed ? start - 1 : start,
      end: unitEnd,
      digits: (signed ? '-' : '') + digits,
      unit,
      approximate,
    },
  };
}

/** 万 alone is money only where nothing but money can be meant: 1.44万，and 1.44万和2.00万元, but not 3万人 or 5万枚. */
function unitAfter(normal: NormalText, end: number): UnitEntry | undefined {
  const { text } = normal;
  const unit = unitAt(text, end);
  if (!unit) return undefined;
  const after = text[end + unit.printed.length] ?? '';
  if (unit.printed === '万')
    return after === '' ||
      /[,.;。、)(，；]/.test(after) ||
      /^[和与及]\d/.test(text.slice(end + 1)) ||
      normal.before[end + 1]! >= gaps.line
      ? unit
      : undefined;
  if (unit.printed === '分' && /[之钟别布]/.test(after)) return undefined;
  if (unit.printed === '个' && /月/.test(after)) return undefined;
  if (unit.printed === '项' && after === '目') return undefined;
  return unit;
}

/** The end of the digits that belong together, over thousands separators and stray blanks. */
function numberEnd(normal: NormalText, start: number, document: Document): number {
  const { text, before } = normal;
  let end = start;
  const wide = isWide(normal, start, document);
  while (digit(text, end) && (end === start || before[end] === gaps.none)) end++;
  // 1,248,017.5 -- a full-width comma parts numbers of lists, except among full-width digits
  while (
    end - start <= 3 + 4 * 8 &&
    text[end] === ',' &&
    groupOfThree(text, before, end + 1) &&
    (isWide(normal, end, document) ? wide : true) &&
    leadingGroup(text, start, end)
  )
    end += 4;
  // 1 248.17 万元 -- a blank as thousands separator, only before a unit
  const parted = before[start] === gaps.none || /[为:计达共]/.test(text[start - 1] ?? '');
  while (
    parted &&
    before[end] === gaps.space &&
    groupOfThree(text, before, end) &&
    leadingGroup(text, start, end) &&
    unitFollows(normal, end + 3)
  )
    end += 3;
  // 124 .68% and 124. 68%
  if (text[end] === '.' && digit(text, end + 1) && before[end]! <= gaps.space) {
    const blank = before[end + 1] !== gaps.none;
    let stop = end + 2;
    while (digit(text, stop) && before[stop] === gaps.none) stop++;
    if (
      !blank ||
      (before[end + 1] === gaps.space &&
        unitAt(text, stop) !== undefined &&
        (end - start > 1 || /[\u4e00-\u9fff]/.test(text[start - 1] ?? '')))
    )
      end = stop;
  }
  return end;
}

const isWide = (normal: NormalText, i: number, document: Document) =>
  document.text.charCodeAt(normal.origin[i]!) > 0xff00;
const groupOfThree = (text: string, before: Uint8Array, i: number) =>
  digit(text, i) &&
  digit(text, i + 1) &&
  digit(text, i + 2) &&
  before[i + 1] === gaps.none &&
  before[i + 2] === gaps.none &&
  !(digit(text, i + 3) && before[i + 3] === gaps.none);
const leadingGroup = (text: string, start: number, end: number) =>
  /^\d{1,3}(,?\d{3})*$/.test(text.slice(start, end)) &&
  (end - start <= 3 || text[start + ((end - start) % 4 || 4)] !== undefined);
function unitFollows(normal: NormalText, i: number): boolean {
  let end = i;
  if (normal.text[end] === '.') {
    end++;
    while (digit(normal.text, end)) end++;
  }
  const unit = unitAt(normal.text, end);
  return unit !== undefined && (unit.unit === '万元' || unit.unit === '%');
}

/** 减少-405.97 is a sign; 3-5万元, 2304万元-2139万元 and 0471-4867913 are not. */
const isSign = (text: string, at: number) => !/[\d\w%元个人]/.test(text[at - 1] ?? '');

/** 1. 2、 (3) ③ before words: the number of an item in a list, of a section, of a line. */
function listNumberEnd(normal: NormalText, start: number, end: number): number | null {
  const { text, before } = normal;
  const short = end - start <= 2;
  const next = text[end] ?? '';
  if (short && text[start - 1] === '(' && next === ')') return end + 1;
  if (short && next === '、' && /[费出贴资金助险缴补用备置新缮息偿]/.test(text[start - 1] ?? '')) return null; // 会议费2、培训费3
  if (short && (next === '.' || next === '、') && !digit(text, end + 1)) {
    // "增加3.5万元" never comes here: its point is followed by a digit; "占100、" is a figure, so the place must fit
    const opening =
      before[start]! >= gaps.space ||
      /[。;:,)"'.\]]/.test(text[start - 1] ?? '。') ||
      start === 0 ||
      /[\u4e00-\u9fff]/.test(text[end + 1] ?? '');
    return opening ? end + 1 : null;
  }
  // 1.2023年, 2.2024年度: the number of a list glued to a year
  const glued = /^(\d{1,2})\.(?:19|20)\d{2}$/.exec(text.slice(start, end));
  if (glued && next === '年') return start + glued[1]!.length + 1;
  return null;
}

const afterPatterns: readonly RegExp[] = [
  /^年(?:度|末|初|底|来|间|前|内|代|中|终)?/, // years; durations of years are nothing we report
  /^(?:-\d{1,2}){1,2}(?=\D|$)/,
  /^(?:-|—|–|~|至|到)(?:20)?\d{2}年/,
  /^[—–~-]\d{1,2}(?=月)/,
  /^至\d{1,2}(?=月)/,
  /^(?:月|日|时|号|点|级|周|季度|期|层|楼|条|款|页|章|节|届|次会|G|%以上|世纪|后|室|届|年级)/,
  /^:\d{2}/,
  /^[×xX*]\d+/,
  /^\/\d+\/\d+/,
];

/** Numbers that count nothing, by what stands around them. The end of what was recognised, or null. */
function notAFigureEnd(text: string, start: number, end: number): number | null {
  const head = text.slice(Math.max(0, start - 6), start);
  const tail = text.slice(end, end + 12);
  if (/第$/.test(head)) return end;
  if (
    /(?:表|图|附件|附表|公开|问题|附|式)$/.test(head) &&
    end - start <= 3 &&
    !/^[.,]?\d*(?:万元|元)/.test(tail) &&
    !(/问题$/.test(head) && /^[个项条]/.test(tail))
  )
    return end + (/^-\d+/.exec(tail)?.[0].length ?? 0);
  if (/(?:电话|传真|邮编|热线|编码|代码|手机|号码)[:为]?$/.test(head))
    return end + (/^-\d+/.exec(tail)?.[0].length ?? 0);
  if (/^0\d{2,3}$/.test(text.slice(start, end)) && /^-\d{7,8}/.test(tail))
    return end + /^-\d+/.exec(tail)![0].length;
  if (/\($/.test(head) && /^(?:19|20)\d{2}$/.test(text.slice(start, end)) && /^\)(?:第?\d+号)?/.test(tail))
    return end + /^\)(?:第?\d+号)?/.exec(tail)![0].length;
  if (/[×*]$/.test(head)) return end;
  // 行政运行(2014001), 公共安全支出(204类): codes of accounts
  if (
    /[\u4e00-\u9fff)]\($/.test(head) &&
    /^(?:[235]\d{2}|[235]\d{4}|2\d{6})$/.test(text.slice(start, end)) &&
    tail.startsWith(')')
  )
    return end;
  if (/\($/.test(head) && /^(?:类|款|项)\)/.test(tail)) return end;
  // 住房公积金2210201支出44.02万元
  if (
    /^2\d{6}$/.test(text.slice(start, end)) &&
    /^[\u4e00-\u9fff]/.test(tail) &&
    unitAt(text, end) === undefined
  )
    return end;
  // 2080501-行政单位离退休
  if (/^(?:[235]\d{2}|[235]\d{4}|2\d{6})$/.test(text.slice(start, end)) && /^[-—][\u4e00-\u9fff]/.test(tail))
    return end + 1;
  if (
    /^20[0-3]\d$/.test(text.slice(start, end)) &&
    /^[\u4e00-\u9fff]/.test(tail) &&
    unitAt(text, end) === undefined
  )
    return end;
  for (const pattern of afterPatterns) {
    const match = pattern.exec(tail);
    if (!match) continue;
    if (match[0].startsWith('年') && !/^(?:19|20)\d{2}$/.test(text.slice(start, end)) && end - start !== 2)
      continue;
    if (/^(?:条|次会|期|级|层|款|节)/.test(match[0]) && !/第$/.test(head) && /^条/.test(match[0])) continue;
    return end + match[0].length;
  }
  return null;
}

/** 单价100万元以上设备, 预算结余率大于10%的项目: the number belongs to the name of a thing. */
function isThreshold(text: string, start: number, unitEnd: number): boolean {
  const head = text.slice(Math.max(0, start - 5), start);
  const tail = text.slice(unitEnd, unitEnd + 6);
  if (
    /^(?:\(含\))?(?:以上|以下|及以上)/.test(tail) ||
    /^(?:含|及)以[上下]/.test(tail) ||
    /^\(含[^)]{0,8}\)以[上下]/.test(text.slice(unitEnd, unitEnd + 14))
  )
    return true;
  return /(?:大于|小于|超过|高于|低于|不足)$/.test(head) && /^的(?:项目|单位|部分|共)/.test(tail);
}

function chineseAt(normal: NormalText, start: number): Step | null {
  const number = chineseNumberAt(normal.text, start);
  if (!number) return null;
  const unit = unitAt(normal.text, number.end);
  if (number.percent)
    return {
      end: number.end,
      figure: {
        start,
        end: number.end,
        digits: number.digits,
        unit: { printed: '', unit: '%', scale: 0 },
        approximate: false,
      },
    };
  if (!unit || !['人', '人次', '辆', '批次', '台套'].includes(unit.unit)) return null;
  const end = number.end + unit.printed.length;
  return { end, figure: { start, end, digits: number.digits, unit, approximate: false } };
}

function toFigure(normal: NormalText, document: Document, found: Found): Figure {
  const span = normal.toDocument(found.start, found.end);
  const scale = found.unit?.scale ?? 0;
  return {
    ...span,
    printed: document.text.slice(span.start, span.end),
    value: shift(found.digits, scale),
    unit: found.unit?.unit ?? null,
    decimals: found.digits.split('.')[1]?.length ?? 0,
    scale,
    approximate: found.approximate,
  };
}

/** A decimal string times a power of ten, exactly: shift("1344.73", -4) is "0.134473". */
export function shift(value: string, power: number): string {
  const negative = value.startsWith('-');
  const [whole = '0', fraction = ''] = value.replace('-', '').split('.');
  const digits = whole + fraction;
  const point = whole.length + power;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = point <= 0 ? 1 : point;
  const integer = padded.slice(0, at).replace(/^0+(?=\d)/, '') || '0';
  const rest = padded.slice(at);
  return (negative ? '-' : '') + integer + (rest === '' ? '' : `.${rest}`);
}
