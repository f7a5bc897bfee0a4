import { lexicon } from '../phrases/lexicon.ts';
import { unitAt } from '../units.ts';

/**
 * What pages leave in a running text: their numbers, and the marks of an export.
 *
 *     社会保 — 3 — 障和就业支出, 行政单位医 12 疗   ->  社会保障和就业支出, 行政单位医疗
 */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}
export interface PageMark extends Stretch {
  readonly page: number;
}

/** The normal text, and what white space stood before each of its characters. */
interface Characters {
  readonly text: string;
  readonly before: Uint8Array;
}

interface Doubtful extends PageMark {
  /** Stands between words, as nothing but a page's number need do. */
  readonly beside: boolean;
  /** Is followed by what it may count: 13名称, 11年末. */
  readonly counts: boolean;
}

/** Lines that are furniture of a page and marks that an export left behind: a reader must not see them. */
const furniture =
  /^[ \t\u3000]*(?:[-—–－·]+[ \t\u3000]*\d{1,4}[ \t\u3000]*[-—–－·]+|第[ \t]*\d{1,4}[ \t]*页(?:[ \t，,/]*共[ \t]*\d{1,4}[ \t]*页)?)[ \t\u3000]*$/gm;
/** A page number between dashes where the lines around it are gone. */
const inline = /(?<!—)—[ \u3000]?\d{1,3}[ \u3000]?—(?!—)/g;
/** A bare page number on a line of its own between two halves of a sentence; short lines around it would be cells. */
const bare =
  /(?<=[^\n]{12}[\u4e00-\u9fff，、])\n[ \t\u3000]*\d{1,3}[ \t\u3000]*\n(?=[\u4e00-\u9fff][^\n]{5})/g;
const bookmarks = /\[bookmark: ?[^\]\n]{1,80}\]/g;

/** Page numbers and bookmark marks of a text as it is printed, in order; `page` is null for a mark of another kind. */
export function furnitureOf(text: string): (Stretch & { readonly page: number | null })[] {
  return [furniture, inline, bare, bookmarks]
    .flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        page: pattern === bookmarks ? null : Number(/\d+/.exec(match[0])![0]),
      })),
    )
    .sort((a, b) => a.start - b.start);
}

/**
 * The numbers of pages that were left in a normal text, where no line and no blank tells them from figures. Certain are
 * those between dashes and those in the middle of a known word (机 3 关事业单位); of the others one that continues the
 * count of the certain ones at about the place where the page must end, if no other number there can be meant. A known
 * mark that was taken out of the middle of a word comes back as an empty stretch: nothing parts the word.
 */
export function pageNumbers(normal: Characters, known: readonly PageMark[]): readonly Stretch[] {
  const { text } = normal;
  const certain: PageMark[] = [];
  const doubtful: Doubtful[] = [];
  for (const match of text.matchAll(standing)) {
    const start = match.index;
    const end = start + match[0].length;
    const mark = { page: Number(match[1] ?? match[2]), start, end };
    const beside = besideWords(text, start, end);
    if (beside && (match[1] !== undefined || isOneWord(text, start, end))) certain.push(mark);
    else doubtful.push({ ...mark, beside, counts: counts(text, start, end) });
  }
  const places = missing([...known, ...certain].sort(inOrder), doubtful);
  const elsewhere = unparted(normal, [...known, ...places.flat()]);
  const parting = known.filter((mark) => elsewhere.has(mark) || isOneWord(text, mark.start, mark.end));
  const counted = places.flatMap((fits) => {
    const echoed = fits.filter((mark) => elsewhere.has(mark));
    const free = fits.filter((mark) => !mark.counts);
    return only(echoed.length > 0 ? echoed : free).filter((mark) => mark.beside);
  });
  return [...parting, ...certain, ...counted].sort(inOrder);
}

const only = <T>(list: readonly T[]): readonly T[] => (list.length === 1 ? list : []);
const inOrder = (a: Stretch, b: Stretch) => a.start - b.start;
/** A short number by itself, with or without dashes around it. */
const standing = /(?<![\d.]|\d,)(?:-([1-9]\d{0,2})-|([1-9]\d{0,2}))(?![\d.,]*\d)/g;
const besideWords = (text: string, start: number, end: number) =>
  /[\u4e00-\u9fff、,。;:)]/.test(text[start - 1] ?? '') && /[\u4e00-\u9fff]/.test(text[end] ?? '');
/** Followed by what it counts; or the number of a list, of a month, of a document. */
const counts = (text: string, start: number, end: number) =>
  text[start - 1] === '第' ||
  unitAt(text, end) !== undefined ||
  /[.、)年月日号期级周%(]/.test(text[end] ?? '');

/** No name of an account or a line is longer. */
const reach = 24;
const listMark = /(?<![一二三四五六七八九十])[一二三四五六七八九十]{1,3}、$/;
/** 十 4 二、 */
const tens = /^(?:十\|[一二三四五六七八九]|[二三四五六七八九]\|十[一二三四五六七八九]?)、/;

/**
 * Whether what stands before and behind a number is one word, or the mark of a list and its name (五、 4 教育支出).
 * 收入 1 支出, two words in a row, may have another reason to be parted.
 */
function isOneWord(text: string, start: number, end: number): boolean {
  const words = lexicon();
  const left = text.slice(Math.max(0, start - reach), start);
  const right = text.slice(end, end + reach);
  if (tens.test(`${left.slice(-1)}|${right}`)) return true;
  const next = words.match(right, 0);
  if (listMark.test(left)) return next !== null && next.end >= 4;
  const joined = left + right;
  for (let from = 0; from < left.length; from++) {
    const word = words.match(joined, from);
    if (word === null || word.end <= left.length || word.end - from < 3) continue;
    const two = next !== null && word.end - from < 6 && words.match(left, from)?.end === left.length;
    if (!two) return true;
  }
  return false;
}

/** Over a longer stretch without a certain number the count says nothing. */
const mostMissing = 4;

/** For every page that the count of the certain numbers lacks: the numbers that stand about where it must end. */
function missing(certain: readonly PageMark[], doubtful: readonly Doubtful[]): readonly Doubtful[][] {
  const last = certain.at(-1);
  if (certain.length < 2 || !last) return [];
  const first = { page: 0, start: 0, end: 0 };
  const usual = last.start / last.page;
  const beyond = { page: last.page + 2, start: last.start + 2 * usual, end: last.end };
  const places: Doubtful[][] = [];
  let next = 0;
  [first, ...certain, beyond].forEach((from, i, marks) => {
    const to = marks[i + 1];
    const gap = to ? to.page - from.page : 0;
    if (!to || gap < 2 || gap > mostMissing + 1) return;
    const length = (to.start - from.start) / gap;
    while (next < doubtful.length && doubtful[next]!.start < from.start) next++;
    for (let page = from.page + 1; page < to.page; page++) {
      const expected = from.start + (page - from.page) * length;
      const fits: Doubtful[] = [];
      for (let j = next; j < doubtful.length && doubtful[j]!.start < expected + 0.6 * length; j++)
        if (doubtful[j]!.page === page && doubtful[j]!.start > expected - 0.6 * length)
          fits.push(doubtful[j]!);
      places.push(fits);
    }
  });
  return places;
}

/** Marks whose neighbours stand together elsewhere, with nothing between them: 项目 13 名称, and 项目名称. */
function unparted(normal: Characters, marks: readonly PageMark[]): ReadonlySet<PageMark> {
  const { text, before } = normal;
  const places = new Map<string, number[]>();
  const openers = new Set<number>();
  const around = (mark: PageMark) =>
    [1, 2, 3]
      .map((left) => ({
        left,
        word: text.slice(mark.start - left, mark.start) + text.slice(mark.end, mark.end + 4 - left),
      }))
      .filter(({ word }) => /^[\u4e00-\u9fff]{4}$/.test(word));
  for (const { word } of marks.flatMap(around)) {
    places.set(word, []);
    openers.add(word.charCodeAt(0));
  }
  if (places.size === 0) return new Set();
  for (let i = 0; i < text.length; i++) {
    if (!openers.has(text.charCodeAt(i)) || before[i + 1]! + before[i + 2]! + before[i + 3]! > 0) continue;
    const found = places.get(text.slice(i, i + 4));
    // one place may be the mark's own
    if (found && found.length < 2) found.push(i);
  }
  return new Set(
    marks.filter((mark) =>
      around(mark).some(({ left, word }) => places.get(word)!.some((at) => at !== mark.start - left)),
    ),
  );
}
